picture-progress = Your progress
picture-span = { $weeks ->
    [one] This week
   *[other] The last { $weeks } weeks
 }
picture-volume = Weekly volume
picture-sets = Sets per week
picture-count = { $sets ->
    [one] { $sets } set
   *[other] { $sets } sets
 }
picture-this-week = this week
picture-best-week = this week, your best of { $weeks }
picture-more-to-come = From next week on, your weeks stand side by side here.
picture-strength = Estimated 1RM
picture-lift = Lift { $n }
picture-once = on { $day }
picture-up = +{ $weight } since { $day }
picture-down = −{ $weight } since { $day }
picture-steady = steady since { $day }
picture-nothing = Your first set starts this picture.
