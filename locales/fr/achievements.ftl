reached-title = Ce que tu as atteint
reached-none = Rien pour l’instant, et c’est comme ça pour tout le monde : ta première séance ouvre la liste.
reached-line = { $name } · { $day }
reached-coming = À portée :
reached-next = { $name } (tu en es à { $value })
reached-more = et { $count } de plus : /achievements
reached-workouts = { $count ->
    [one] Première séance
   *[other] { $count } séances
 }
reached-weeks = { $count } semaines d’affilée
reached-month = { $count } jours d’entraînement en un mois
reached-year = { $count } jours d’entraînement en un an
reached-back = De retour après une longue pause
reached-tonnes = { $weight } soulevés en tout : { $thing }
reached-records = { $count ->
    [one] Premier record
   *[other] { $count } records
 }
reached-club = Le club 1-2-3-4 : un disque au militaire, deux au couché, trois au squat, quatre au soulevé
reached-plates = { $lift } : { $count ->
    [one] un gros disque
   *[other] { $count } gros disques
 } par côté, { $weight }
reached-lift-press = Développé militaire
reached-lift-bench = Développé couché
reached-lift-squat = Squat
reached-lift-deadlift = Soulevé de terre
reached-bench-body = Développé couché à ton poids de corps
reached-squat-body = Squat à une fois et demie ton poids de corps
reached-deadlift-body = Soulevé de terre à deux fois ton poids de corps
thing-car = une petite voiture
thing-elephant = un éléphant mâle
thing-bus = un bus à impériale
thing-humpback = une baleine à bosse
thing-shuttle = une navette spatiale
thing-blue-whale = une baleine bleue
thing-liberty = la statue de la Liberté
thing-station = la Station spatiale internationale
thing-airbus = un Airbus A380 à pleine charge
thing-saturn = la fusée partie pour la Lune
thing-eiffel = le fer de la tour Eiffel
