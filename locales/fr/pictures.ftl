picture-progress = Ta progression
picture-span = { $weeks ->
    [one] Cette semaine
   *[other] Tes { $weeks } dernières semaines
 }
picture-volume = Volume par semaine
picture-sets = Séries par semaine
picture-count = { $sets ->
    [one] { $sets } série
   *[other] { $sets } séries
 }
picture-this-week = cette semaine
picture-best-week = cette semaine, ta meilleure sur { $weeks }
picture-more-to-come = Dès la semaine prochaine, tu verras ici tes semaines côte à côte.
picture-strength = 1RM estimé
picture-trend = Tendance
picture-latest = Dernière mesure
picture-since = Depuis le { $day }
picture-apart = { $weeks ->
    [0] La même semaine
    [one] À une semaine d’écart
   *[other] À { $weeks } semaines d’écart
 }
picture-muscles = Séries par muscle
picture-seven-days = Sept derniers jours, et la zone qui fait progresser
picture-of-band = { $sets } sur { $low }–{ $high }
picture-bar = avec une barre de { $bar }
picture-each-side = De chaque côté
picture-bare = Juste la barre
picture-lift = Exercice { $n }
picture-once = le { $day }
picture-up = +{ $weight } depuis le { $day }
picture-down = −{ $weight } depuis le { $day }
picture-steady = stable depuis le { $day }
picture-nothing = Tout commence à ta première série.
