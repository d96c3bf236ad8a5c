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
    [measure] Écris le nombre, par exemple 81,4.
    [gym] Écris le nom de la salle.
    [photo] Envoie l’image comme photo.
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
error-several-days = Il y a plusieurs jours là-dedans. Envoie un seul jour par message.
error-text-too-long = C’est long : { $length } caractères. J’en lis { $max } à la fois ; envoie-le en plusieurs messages.
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
error-measure-out-of-range = Il me faut un nombre entre { $low } et { $high } { $unit }.
error-not-a-name = Il me faut un nom de 1 à { $max } caractères, par exemple « Maison ».
error-too-many-gyms = { $max } salles, c’est le maximum. Supprimes-en une d’abord.
error-not-a-weight = Il me faut une charge, par exemple 102,5.
error-too-many-reps = Avec autant de reps, impossible d’estimer un max. Prends une série de { $max } reps au plus.
error-not-a-timer = Je ne comprends pas ce chrono. Écris tours × secondes, par exemple 10x60, ou effort/repos × tours, par exemple 30/15x8. Un tour dure de 5 secondes à une heure.
error-too-many-photos = { $max } photos, c’est le maximum. Supprimes-en une d’abord : /photo les montre.
error-screening-due = Sept petites questions d’abord : ouvre /profile et touche « Santé ».
error-doctor-first = Il faut d’abord l’accord d’un médecin. /profile montre tes réponses.
error-file-too-big = Ce fichier est trop gros pour moi : je prends jusqu’à { $max } Mo. L’export d’une seule appli passe ; une période plus courte aussi.
error-file-empty = Ce fichier est vide. Refais l’export et envoie-moi le nouveau.
error-file-is-archive = C’est une archive ou un classeur Excel, et je ne les ouvre pas. Envoie-moi directement le CSV ou le JSON.
error-file-not-text = Je ne vois pas de séances dans ce fichier. Je lis les CSV de Hevy, Strong et FitNotes, et mes propres exports.
error-file-unknown = Je n’arrive pas à savoir de quelle appli vient ce fichier. Je lis les CSV de Hevy, Strong et FitNotes, et mes propres exports.
error-file-without-sets = Je n’ai trouvé aucune série à prendre dans ce fichier : rien à importer.
error-too-many-rows = Ce fichier dépasse { $max } lignes. Exporte une période plus courte et envoie-le en plusieurs fois.
error-file-lost = Je n’ai pas réussi à récupérer ce fichier chez Telegram. Renvoie-le, s’il te plaît.
error-too-many-files = { $max } fichiers t’attendent déjà. Importe-les ou laisse-les tomber d’abord : /import les montre.
error-bad-exercise-name = Donne-lui un nom avec au moins une lettre, { $max } caractères au plus.
error-too-many-own = Tu as déjà { $max } exercices à toi, je n’en garde pas plus. Supprime-en un qui ne te sert plus.
