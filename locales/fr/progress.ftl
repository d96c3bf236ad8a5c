progress-title = Tes progrès
progress-empty = Rien à montrer pour l’instant : tout part de ta première séance. /today, ou écris juste une série.
progress-week = Cette semaine : { $done ->
    [one] { $done } séance sur { $goal }
   *[other] { $done } séances sur { $goal }
 }
progress-week-volume = { $sets ->
    [one] { $sets } série
   *[other] { $sets } séries
 } et { $volume } soulevés
progress-week-sets = { $sets ->
    [one] { $sets } série
   *[other] { $sets } séries
 }
progress-streak = Régularité : { $weeks ->
    [one] une semaine pleine
   *[other] { $weeks } semaines d’affilée
 }
progress-no-streak = Régularité : ça démarre à ta première semaine complète
progress-freezes = { $count ->
    [one] Un joker en poche : une semaine ratée ne coûte rien
   *[other] { $count } jokers en poche : une semaine ratée ne coûte rien
 }
progress-adherence = Assiduité sur quatre semaines : { $percent } %
progress-total = En tout : { $workouts ->
    [one] { $workouts } séance
   *[other] { $workouts } séances
 }, { $sets } séries, { $volume }
progress-muscles = Séries par muscle
progress-muscles-title = Séries par muscle, sept derniers jours
progress-muscle = { $name } : { $sets } sur { $low }–{ $high }
progress-muscles-words = Séries faites, sur les séries par semaine qui font progresser à ton niveau. Un muscle qui aide compte pour moitié.
group-chest = Pectoraux
group-back = Dos
group-shoulders = Épaules
group-biceps = Biceps
group-triceps = Triceps
group-quads = Quadriceps
group-hamstrings = Ischios
group-glutes = Fessiers
group-calves = Mollets
group-abs = Abdos
digest-title = Ta semaine
digest-title-late = Ta semaine jusqu’à dimanche
digest-question-good = Semaine pleine. On remet ça la semaine prochaine ?
digest-question = Tout compte. Qu’est-ce qui t’aiderait la semaine prochaine : moins de jours, ou d’autres jours ? /plan pour changer.
nudge-missed-title = Pas de séance { $day }, et c’est pas grave
nudge-missed = { $name } t’attend toujours. Tu la veux quand ?
nudge-today = Aujourd’hui
nudge-tomorrow = Demain
nudge-comeback-title = { $days } jours sans entraînement
nudge-comeback = Ça arrive à tout le monde. La prochaine repart un peu plus léger, donc elle fera du bien. On regarde ?
nudge-show-today = Montre-moi
