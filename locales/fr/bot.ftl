# Ce que Telegram montre avant le premier mot.
bot-name = Spotter
bot-short-description = Ton coach de muscu dans ce chat : note tes séries comme tu les dis, repose-toi au chrono, reviens le bon jour.
bot-description =
    Je suis Spotter, ton partenaire d’entraînement.

    Écris ta série comme tu la dirais, par exemple « dc 80x8x3 » : je tiens ton carnet, je chronomètre tes repos et je te rappelle la prochaine séance.

    Gratuit, en français et en anglais.

command-start = Dire bonjour
command-today = La séance du jour
command-plan = Ton programme : cette semaine et la suivante
command-profile = Ce que je sais de toi
command-progress = Tes progrès : régularité, records, courbes
command-exercises = Tous les exercices : comment les faire, ce qu’ils travaillent
command-history = Tes séances : revoir, corriger, supprimer
command-reminders = Tes jours et heures d’entraînement
command-settings = Langue, unités, fuseau horaire
command-help = Comment noter une série
command-export = Récupérer toutes tes données
command-delete-me = Effacer tout ce qui te concerne
command-privacy = Ce que je garde, et pourquoi
command-terms = Les règles entre nous
command-cancel = Arrêter ce qu’on est en train de faire
