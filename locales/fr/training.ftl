preview-title = C’est bien ça ?
preview-save = Enregistrer
preview-drop = Laisser tomber
preview-saved = Enregistré
preview-undone = Retiré du carnet
preview-dropped = Laissé tomber. Rien n’est enregistré.
preview-undo = Annuler
preview-again = Enregistrer quand même
preview-which = « { $typed } », c’est quel exercice ?
preview-unknown = Je ne connais pas encore « { $typed } ». Essaie son nom courant, par exemple « développé couché », et renvoie ta ligne avec les mêmes chiffres.
preview-title-day = J’enregistre ça pour le { $day } ?
preview-warmup = échauffement { $sets }
preview-which-other = Et ça, c’est quel exercice ?
preview-readings = Je peux lire ça de deux façons. Laquelle est la bonne ?
preview-left-out = Je ne connais pas encore « { $typed } » : c’est laissé de côté.
toast-saved = Enregistré
toast-undone = Annulé
toast-logged = Série notée
toast-finished = Beau travail
card-title = Séance · { $day }
card-empty = Plus aucune série. Écris-en une, ou termine.
card-total = { $sets ->
    [one] { $sets } série
   *[other] { $sets } séries
 } · { $volume }
card-total-light = { $sets ->
    [one] { $sets } série
   *[other] { $sets } séries
 }
card-same = Refaire · { $values }
card-rest = Repos 2:00
card-undo = Annuler la série { $n }
card-finish = Terminer
card-finished = Séance finie · { $day }
card-finished-praise = C’est dans le carnet. Mange, dors, et reviens plus fort.
rest-running = Repos jusqu’à { $time }
rest-next = Ensuite : { $exercise }, { $values }
rest-over = Repos terminé
rest-shorter = − 15 s
rest-longer = + 15 s
rest-skip = J’y vais
rest-started = Repos lancé
rest-skipped = Repos passé
values-load = { $weight } × { $reps }
values-added = + { $weight } × { $reps }
values-assisted = assistance { $weight } × { $reps }
values-drop = { $values } (dégressif)
values-failure = { $values } (échec)
values-reps = { $reps ->
    [one] { $reps } rep
   *[other] { $reps } reps
 }
values-rpe = { $values } @{ $rpe }
values-seconds = { $seconds } s
values-minutes = { $minutes } min
values-minutes-seconds = { $minutes } min { $seconds } s
values-metres = { $metres } m
values-kilometres = { $kilometres } km
values-pace = { $pace }/km
values-pace-rower = { $pace }/500 m
values-sets = { $values } · { $sets ->
    [one] { $sets } série
   *[other] { $sets } séries
 }
weight-kg = { $weight } kg
weight-lb = { $weight } lb
history-title = Tes séances
history-empty = Rien pour l’instant. Tout commence à ta première série : écris « dc 80x8x3 ».
history-choose = Touche une séance pour la revoir ou la corriger.
history-choose-set = Touche une série pour la revoir ou la corriger.
history-older = Plus anciennes ›
history-newer = ‹ Plus récentes
history-row = { $day } · { $sets ->
    [one] { $sets } série
   *[other] { $sets } séries
 }
history-live = en cours
history-set = { $n }. { $exercise } · { $values }
history-delete-workout = Supprimer la séance
history-delete-sure = Supprimer cette séance et toutes ses séries ? Impossible de revenir en arrière.
history-delete-yes = Oui, supprimer
history-keep = La garder
history-deleted = Séance supprimée.
set-title = Série { $n }
set-change = Changer les chiffres
set-delete = Supprimer la série
set-ask = Envoie les nouveaux chiffres de la série { $n }, par exemple « 82,5x6 » ou « 82,5x6 @8 ». /cancel la laisse telle quelle.
set-changed = Série { $n } : c’est maintenant { $values }.
set-deleted = Série supprimée
