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
picture-trend = Trend
picture-latest = Latest
picture-since = Since { $day }
picture-apart = { $weeks ->
    [0] In the same week
    [one] One week apart
   *[other] { $weeks } weeks apart
 }
picture-muscles = Sets per muscle
picture-seven-days = The last seven days, and what makes a muscle grow
picture-of-band = { $sets } of { $low }–{ $high }
picture-bar = with a bar of { $bar }
picture-each-side = On each side
picture-bare = Just the bar
picture-lift = Lift { $n }
picture-once = on { $day }
picture-up = +{ $weight } since { $day }
picture-down = −{ $weight } since { $day }
picture-steady = steady since { $day }
picture-nothing = Your first set starts this picture.
