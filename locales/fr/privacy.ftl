privacy-title = Ce que je garde, et pourquoi
privacy-body =
    • Ton identifiant Telegram, ta langue, tes unités et ton fuseau horaire, pour pouvoir te parler.
    • Tes séances, tes séries, ton programme et tes rappels, pour pouvoir te coacher.
    • Ce que tu dis dans /profile : objectif, jours et matériel ; et, chiffrés, tes mensurations, ta forme du jour, tes gênes et le questionnaire de santé. Tu peux passer chaque question.
    • Les notes de tes séances, tes mensurations, tes photos de progression et les noms de tes salles, chiffrés.
    • Ce que tu m’écris et les fichiers que tu m’envoies, chiffrés, seulement le temps de les traiter.

    Je ne garde ni ton nom, ni ton numéro, ni ta position. Personne d’autre ne lit tes données ; rien n’est vendu ni utilisé pour de la publicité. La personne qui fait tourner ce bot voit que tu l’utilises, et garde les clés de chiffrement à part des données.

    /export te remet tout dans un fichier. /delete_me efface tout d’un coup, pour de bon.
terms-title = Les règles entre nous
terms-body =
    Spotter t’aide à t’entraîner ; ce n’est pas un médecin. Douleur, maladie, grossesse ou problème cardiaque : parles-en d’abord à un médecin, et arrête une série qui fait mal.

    Tu t’entraînes sous ta responsabilité : respecte tes limites, ta technique et les gens autour de toi.

    Spotter est un logiciel libre, fourni sans garantie. N’en abuse pas et ne cherche pas à atteindre les données des autres. Tu peux partir à tout moment avec /delete_me.
export-table = Tes séances sous forme de tableau, au format de Hevy : pour un tableur ou une autre appli. Heures chez toi, charges en kilos.
export-ready = Tout ce que j’ai sur toi, en JSON. Les charges sont en kilos, les heures en UTC.
export-name = export-spotter
delete-title = Tout effacer ?
delete-ask = Tes séances, tes séries, tes rappels et tes réglages disparaissent d’un coup et pour de bon. Récupère-les d’abord, si tu veux.
delete-export = Exporter d’abord
delete-yes = Oui, tout effacer
delete-no = Tout garder
delete-kept = On ne touche à rien.
delete-done = C’est effacé. Je ne sais plus rien de toi. Si un jour tu veux recommencer : /start. Bon entraînement.
