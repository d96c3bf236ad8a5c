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
picture-lift = Exercice { $n }
picture-once = le { $day }
picture-up = +{ $weight } depuis le { $day }
picture-down = −{ $weight } depuis le { $day }
picture-steady = stable depuis le { $day }
picture-nothing = Tout commence à ta première série.
