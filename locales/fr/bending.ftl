bend-undo = ↩ Annuler
bend-undone = Annulé : { $what ->
    [moved] la séance a retrouvé son jour.
    [skipped] la séance est de retour.
    [ill] tout a retrouvé son jour. Content de te voir sur pied.
    [away] retour à ton matériel.
    [back] le déplacement continue.
    [caught_up] tout a retrouvé son jour.
    [paused] le programme continue.
    [resumed] le programme est de nouveau en pause.
    [lightened] des semaines normales à nouveau.
   *[replaced] l’ancien exercice est de retour.
}
bend-travel = ✈ Je suis en déplacement
bend-home = 🏠 Je suis rentré
bend-catch-up = Reprendre dès aujourd’hui
bend-ask-kit = Avec quoi pourras-tu t’entraîner là-bas ?
bend-ask-until = Pour combien de temps ?
bend-days = { $days } jours
bend-away = En déplacement jusqu’au { $day } : { $kit }. Je remplace ce que tu ne peux pas faire là-bas par ce qui travaille pareil ; tes charges de la maison ne bougent pas.
bend-moved = Déplacée. Le reste ne bouge pas.
bend-skipped = Laissée de côté. Une séance ne change rien ; la prochaine compte à nouveau.
bend-back = Bon retour. Ton matériel, aux charges que tu avais laissées.
bend-caught-up = Rien n’est perdu : on reprend là où tu t’es arrêté, dès aujourd’hui. Jusqu’à deux semaines d’arrêt ne coûtent rien ; au-delà, je repars un peu plus léger.
bend-resumed = C’est reparti, dès aujourd’hui.
bend-lightened = Une semaine légère dès aujourd’hui : 70 % de la charge, moitié moins de séries, les mêmes jours. Tu reviendras plus fort.
bend-replaced = C’est changé à partir de maintenant. Ce que tu as fait reste comme tu l’as fait.
bend-nothing-live = Lance d’abord une séance (/today) ; ensuite je te montre ce qui travaille pareil.
bend-short = ⏱ 10 min
bend-short-title = { $name }, en { $minutes } minutes
today-away = En déplacement jusqu’au { $day } : { $kit }.
why-short = { $minutes } minutes : deux séries, repos courts, le plus gros d’abord. Ça ne compte pas contre toi.
today-nothing-here = Avec ce que tu as là-bas, et en ménageant ce qui fait mal, je ne trouve rien qui travaille ça. Saute la séance ou déplace-la.
bend-other = Changer un exercice
bend-ask-other = Quel exercice veux-tu changer pour de bon ? Ce que tu as fait avec reste.
bend-ask-instead = À partir de maintenant, à la place de { $exercise } :
