share-button = Partager
share-ready = Prête à transférer
share-workout-caption = Séance · { $day }
share-record-caption = Record · { $exercise }
share-this-month = Ce mois-ci
share-the-workout = La séance
share-workout = Séance bouclée
share-record = Nouveau record
share-month = Mon mois
share-lifted = soulevés
share-time = durée
share-sets = { $count ->
    [one] série
   *[other] séries
 }
share-exercises = { $count ->
    [one] exercice
   *[other] exercices
 }
share-records = { $count ->
    [one] record
   *[other] records
 }
share-workouts = { $count ->
    [one] séance
   *[other] séances
 }
share-more = et { $count } de plus
share-at = à { $weight }
share-most-reps = d’affilée
share-e1rm = × { $reps } : de quoi faire environ { $weight }
share-for = { $reps ->
    [one] sur une rep
   *[other] sur { $reps } reps
 }
share-gain = +{ $gain }
share-began = { $value } le { $day }
share-furthest = plus loin que jamais
share-over = sur { $way }
share-faster = −{ $gain }
share-month-before = Mois d’avant
share-my-month = Partager mon mois
