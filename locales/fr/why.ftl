why-first = Première fois : trouve ce que tu tiens proprement, en gardant deux reps sous le pied.
why-first-known = Première fois : pars à { $weight }. Si ça passe tout seul, touche +.
why-up = { $last } : tout y était, donc { $next }.
why-hold-between = { $last } : même charge jusqu’à { $high } reps partout.
why-more-reps = { $last } : une rep de plus cette fois.
why-longer = { $last } : un peu plus longtemps cette fois.
why-harder = { $last } : celui-là, c’est acquis. Passe à une variante plus dure.
why-miss = { $last } : il en manquait un peu, on refait pareil.
why-deload = { $last }, { $misses ->
    [one] trop juste
   *[other] trop juste { $misses } fois de suite
} : on redescend à { $next } pour reprendre de l’élan.
why-easier = { $last }, { $misses ->
    [one] trop juste
   *[other] trop juste { $misses } fois de suite
} : une variante plus facile va débloquer.
why-layoff = { $days } jours d’arrêt : un peu plus léger, ça revient vite.
why-marked = { $last } : celle-là ne comptait pas, on refait pareil.
why-swap = À la place de : { $exercise }.
why-last-loaded = { $day }, { $weight } × { $done }
why-last = { $day }, { $done }
why-up-double = { $last } : le double de reps sur la dernière série, donc double palier : { $next }.
why-fixed = Comme le programme le prévoit.
why-stage = { $last } : il en manquait un peu, donc la même charge en { $sets } × { $reps }.
why-restart = { $last } : on est au bout de ce format. Retour à { $sets } × { $reps } à { $next }, 85 %, pour repartir frais.
why-rpe-up = { $last } à RPE { $rpe }, plus facile que le { $aim } visé : { $next }.
why-rpe-down = { $last } à RPE { $rpe }, plus dur que le { $aim } visé : { $next }.
why-rpe-hold = { $last } à RPE { $rpe }, pile ce qu’on vise ({ $aim }) : même charge.
why-rpe-untold = { $last } : donne-moi le RPE cette fois (visé : { $aim }) et j’ajuste la charge.
why-first-max = Première fois : monte jusqu’à une série lourde de { $reps }, avec juste une rep de marge. Ton max d’entraînement en découle.
why-first-max-from = Première fois : pars à { $weight } et monte jusqu’à une série lourde de { $reps }, avec juste une rep de marge. Ton max d’entraînement en découle.
why-wave = Semaine { $wave } sur { $waves } : jusqu’à { $percent } % de ton max d’entraînement, { $max }.
why-wave-light = Semaine { $wave } sur { $waves }, la légère : jusqu’à { $percent } % de ton max d’entraînement, { $max }.
why-wave-up = { $last } : le cycle est passé, ton max d’entraînement passe de { $was } à { $max }.
why-wave-down = { $last } : en dessous de l’objectif, ton max d’entraînement passe de { $was } à { $max }.
why-wave-layoff = { $days } jours d’arrêt : pour l’instant { $max } comme max d’entraînement, ça revient vite.
why-light-week = Semaine de décharge : 70 % de la charge et moitié moins de séries. C’est là que tu assimiles.
why-light-week-kg = Semaine de décharge : 70 % de { $weight } et moitié moins de séries. C’est là que tu assimiles.
why-readiness-hold = Ta forme : { $readiness } sur 5, donc on n’augmente pas.
why-readiness-light = Ta forme : { $readiness } sur 5, donc plus léger : { $next }. Ça ne compte pas dans ta progression.
why-soreness-hold = { $muscle }, courbatures { $soreness } sur 5 : on n’augmente pas aujourd’hui.
why-soreness-light = { $muscle }, courbatures { $soreness } sur 5 : plus léger, { $next }. Ça ne compte pas dans ta progression.
why-spared = Semaine légère pour une partie ({ $part }) : moitié moins de séries.
why-spared-kg = Semaine légère pour une partie ({ $part }) : 70 % de { $weight }, moitié moins de séries.
why-now-lighter = RPE { $rpe }, { $off ->
    [1] un point
    [2] deux points
    [3] trois points
   *[other] { $off } points
 } de plus que prévu : { $next } pour la suite.
why-now-short = { $reps } reps sur { $low } à RPE { $rpe } : { $next } pour la suite.
why-now-heavier = RPE { $rpe }, { $off ->
    [1] un point
    [2] deux points
    [3] trois points
   *[other] { $off } points
 } de moins que prévu : { $next } pour la suite.
why-now-more = { $reps } reps à RPE { $rpe }, plus que prévu : { $next } pour la suite.
why-pain = { $area } : ça fait mal, donc ceci à la place de { $exercise }.
why-title = D’où viennent ces chiffres
why-nothing = Aucune séance à expliquer pour l’instant. /today montre la prochaine.
