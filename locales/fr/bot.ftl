# Ce que Telegram montre avant le premier mot.
bot-name = Spotter
bot-short-description = Ton coach de muscu dans ce chat : note tes séries comme tu les dis, repose-toi au chrono, reviens le bon jour.
bot-description =
    Je suis Spotter, ton partenaire d’entraînement.

    Écris ta série comme tu la dirais, par exemple « dc 80x8x3 » : je tiens ton carnet, je chronomètre tes repos et je te rappelle la prochaine séance.

    Gratuit, en français et en anglais.

command-start = Dire bonjour
command-today = La séance du jour
command-checkin = Ta forme du jour
command-pain = J’ai mal quelque part
command-why = D’où viennent les chiffres du jour
command-recovery = Quels muscles ont récupéré
command-plan = Ton programme : cette semaine et la suivante
command-profile = Ce que je sais de toi
command-progress = Tes progrès : régularité, records, courbes
command-achievements = Ce que tu as atteint jusqu’ici
command-weight = Ton poids et sa tendance
command-measure = Tour de taille, bras, masse grasse… : noter et suivre
command-photo = Photos de progression : garder et comparer
command-timer = Chrono par intervalles : EMOM, Tabata, 30/15…
command-plates = Quoi mettre sur la barre : /plates 102,5
command-1rm = Ton max sur une rep, et les charges qui en découlent
command-exercises = Tous les exercices : comment les faire, ce qu’ils travaillent
command-history = Tes séances : revoir, corriger, supprimer
command-reminders = Tes jours et heures d’entraînement
command-settings = Langue, unités, fuseau horaire
command-help = Comment noter une série
command-import = Récupérer ton historique d’une autre appli
command-export = Récupérer toutes tes données
command-delete-me = Effacer tout ce qui te concerne
command-privacy = Ce que je garde, et pourquoi
command-terms = Les règles entre nous
command-cancel = Arrêter ce qu’on est en train de faire
