reminders-title = Tes rappels
reminders-none = Aucun rappel pour l’instant. Ajoutes-en un : un jour et une heure fixes, c’est ce qui fait tenir dans la durée.
reminders-needs-zone = D’abord ta ville, pour que je sonne à ton heure.
reminders-add = + Nouveau rappel
reminders-row = { $days } · { $time }
reminders-row-off = { $days } · { $time } (coupé)
reminder-title = Rappel d’entraînement
reminder-explain = Touche les jours, puis l’heure. Pour écrire une heure précise, touche l’horloge.
reminder-on = Activer
reminder-off = Couper
reminder-is-off = Coupé : je ne sonnerai pas.
reminder-delete = Supprimer
reminder-deleted = Rappel supprimé
reminder-earlier = − 30 min
reminder-later = + 30 min
reminder-ask-time = À quelle heure ? Par exemple 18:30 ou 18h. /cancel laisse tout en l’état.
reminder-time-set = C’est noté : { $days } à { $time }.
reminder-follows-plan = 🔔 Chaque jour de ton programme à { $time }, même si tu le déplaces.
reminder-other-time = Une autre heure
reminder-next = Prochain : { $day } à { $time }.
reminder-every-day = tous les jours
reminder-day-on = ✓ { $day }
ring-title = C’est l’heure de s’entraîner
ring-words = Séance prévue à { $time }. Quand tu veux : écris ta première série, je tiens le compte.
ring-plan = { $name }, prévue à { $time }. Quand tu veux.
ring-late = C’était prévu { $day } à { $time } ; j’étais hors ligne. Ça te va encore aujourd’hui ?
ring-missed = Je te dois aussi { $count ->
    [one] un rappel
   *[other] { $count } rappels
 } pendant mon absence : { $days }.
ring-done = C’est fait
ring-snooze = Dans 30 min
ring-skip = Pas aujourd’hui
ring-is-done = C’est fait. C’est comme ça qu’on progresse 💪
ring-is-started = C’est parti 💪
ring-is-snoozed = Je reviens à { $time }.
ring-is-skipped = Passé. Le repos fait partie de l’entraînement.
