import-how-title = Récupère ton historique
import-how =
    Envoie-moi le fichier que ton appli exporte : dépose-le ici dans le chat, avec le trombone.

    Je lis les CSV de Hevy, Strong et FitNotes, et le JSON et le CSV que fait /export. Avant que quoi que ce soit entre dans ton carnet, je te montre ce que j’ai compris, et tout peut en ressortir.
import-last = Déjà importé ; un appui le ressort du carnet :
import-go-on = Continuer avec { $file }
import-undo-one = ↩ { $file } · { $count ->
    [one] { $count } séance
   *[other] { $count } séances
 }
import-nameless = fichier
import-reading = Je lis { $file }…
import-found = { $workouts ->
    [one] { $workouts } séance
   *[other] { $workouts } séances
 }, { $sets } séries
import-span = Du { $first } au { $last }
import-volume = { $volume } soulevés en tout
import-known = { $count ->
    [one] Une séance est déjà dans ton carnet et ne bouge pas.
   *[other] { $count } séances sont déjà dans ton carnet et ne bougent pas.
 }
import-unknown = { $count ->
    [one] Un exercice que je ne connais pas : { $names }
   *[other] { $count } exercices que je ne connais pas : { $names }
 }
import-read-as = « { $name } » : { $exercise }
import-own = Gardés comme exercices à toi : { $names }
import-left = Laissés de côté : { $names }
import-faults = { $count ->
    [one] Une ligne que je ne peux pas prendre :
   *[other] { $count } lignes que je ne peux pas prendre :
 }
import-line = Ligne { $line } : { $problem }
import-more = … et { $count } de plus
import-answer = { $count ->
    [one] Répondre à une question
   *[other] Répondre à { $count } questions
 }
import-start = Importer { $count ->
    [one] { $count } séance
   *[other] { $count } séances
 }
import-again = Changer mes réponses
import-cancel = Laisser tomber
import-ask-unit = Ce fichier ne dit pas en quoi sont ses charges. Qu’est-ce qui était écrit sur les disques ?
import-ask-name = « { $name } », c’est quel exercice ? Il revient dans { $sets ->
    [one] { $sets } série
   *[other] { $sets } séries
 }.
import-to-go = Encore { $count }.
import-keep-own = Le garder comme exercice à moi
import-leave = Le laisser de côté
import-keep-all = Garder les { $count } comme exercices à moi
import-leave-all = Laisser les { $count } de côté
import-started = C’est parti
import-writing = J’importe : { $done } séries sur { $sets }…
import-done = Dans ton carnet : { $workouts ->
    [one] { $workouts } séance
   *[other] { $workouts } séances
 }, { $sets } séries
import-next = Tes prochaines charges, /progress et /history en tiennent compte dès maintenant.
import-undo = Tout ressortir du carnet
import-undoing = Je ressors tout ça…
import-undone = { $file } est ressorti. Ton carnet est comme avant.
import-dropped = { $file } : laissé tomber, rien n’est importé. J’ai effacé le fichier.
import-all-known = Tout ce qu’il y a dans { $file } est déjà dans ton carnet. Rien à ajouter.
import-broken = Quelque chose a cassé de mon côté, et rien de ce fichier n’est dans ton carnet. C’est noté pour réparation ; renvoie le fichier dans un moment, s’il te plaît.
exercise-note = { $exercise } : { $note }
fault-date = je ne sais pas lire la date « { $cell } »
fault-number = « { $cell } » n’est pas un nombre
fault-name = aucun exercice n’est nommé
fault-nothing = ni reps, ni durée, ni distance
fault-negative = un nombre négatif
fault-weight = une charge qu’aucun humain ne soulève
fault-reps = un nombre de reps pas croyable
fault-rpe = un RPE hors de 1 à 10
fault-duration = une série de plus d’un jour
fault-distance = une distance pas croyable
fault-quote = un guillemet jamais refermé
fault-ahead = { $cell }, c’est encore à venir
fault-crowded = plus de séries qu’une séance ne peut en avoir
