error-unknown = Quelque chose a cassé de mon côté et ton dernier message n’a pas été traité. C’est noté pour réparation. Renvoie-le dans un moment, s’il te plaît.
error-not-found = Je ne le retrouve plus. /history montre ce qu’il y a.
error-stale-button = Ce bouton n’est plus à jour.
error-not-understood = J’y vois une conversation, pas une série. Essaie « dc 80x8x3 », ou /help.
error-cannot-read = Je ne sais pas encore lire ce genre de message. { $awaited ->
    [zone] Écris ta ville, ou partage ta position.
    [reminder] Écris l’heure, par exemple 18:30.
    [set] Écris les chiffres de la série, par exemple « 82,5x6 ».
    [search] Écris le nom d’un exercice, par exemple « hip thrust ».
    [fact] Écris ta réponse, en mots et en chiffres.
    [note] Écris la note avec des mots.
   *[line] Écris ta série, par exemple « dc 80x8x3 ».
 }
error-unknown-command = Je ne connais pas cette commande. /help montre ce que je sais faire.
error-weight-too-heavy = Aucun humain ne soulève ça : je prends jusqu’à { $max }. Un chiffre de trop ?
error-negative-number = Un nombre négatif, ça ne va pas. Renvoie la ligne sans le moins.
error-reps-out-of-range = Les reps vont de 1 à { $max }. Écris charge × reps × séries, par exemple « dc 80x8x3 ».
error-too-many-sets = Je prends de 1 à { $max } séries par ligne. Écris charge × reps × séries, par exemple « dc 80x8x3 ».
error-rpe-out-of-range = Le RPE va de 1 (très facile) à 10 (plus rien en réserve).
error-duration-out-of-range = Une série dure entre une seconde et un jour.
error-distance-out-of-range = Une distance va de 1 m à 300 km.
error-unknown-unit = Je ne connais pas l’unité « { $word } ». Les charges sont en kg ou en lb.
error-weight-missing = À quelle charge ? Par exemple « dc 60x{ $reps } ».
error-reps-missing = Combien de reps ? Écris charge × reps × séries, par exemple « dc 80x8x3 ».
error-not-a-set = Il me faut les chiffres d’une série, par exemple « 82,5x6 ». Avec un exercice devant, je commence une nouvelle ligne : « dc 82,5x6 ».
error-text-too-long = C’est long : { $length } caractères. Je lis jusqu’à { $max } ; envoie un exercice par message.
error-unknown-place = Je ne connais pas cet endroit. Essaie la grande ville la plus proche, ou partage ta position.
error-unknown-time = Il me faut une heure, par exemple 18:30 ou 18h.
error-no-days = Garde au moins un jour, ou coupe le rappel.
error-too-many-reminders = { $max } rappels, c’est le maximum. Supprimes-en un d’abord.
error-consent-missing = Avant d’enregistrer quoi que ce soit, il me faut ton accord.
dead-letter = Une mise à jour n’a pas pu être traitée ({ $error }). Détails : spotter stats, et le journal.
error-unavailable = Je n’ai pas accès à mon carnet pour le moment. Ton message est en sécurité : j’y réponds dès que je suis de retour.
error-height-out-of-range = Il me faut une taille entre { $low } et { $high } cm, par exemple 178 ou 1m78.
error-body-weight-out-of-range = Il me faut un poids entre { $low } et { $high } kg ({ $low_lb } et { $high_lb } lb), par exemple 81,4.
error-birth-year-out-of-range = Il me faut ton année de naissance en quatre chiffres, de { $low } à { $high }, par exemple 1990.
error-too-young = Je coache à partir de { $min } ans, et cette année de naissance ne suffit pas pour en être sûr. En attendant, un club avec un coach qui te voit bouger, c’est mieux.
error-screening-due = Sept petites questions d’abord : ouvre /profile et touche « Santé ».
error-doctor-first = Il faut d’abord l’accord d’un médecin. /profile montre tes réponses.
