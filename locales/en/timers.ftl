timer-title = Interval timer
timer-how = Tap one, or write your own: /timer 10x60 is ten rounds of a minute, /timer 30/15x8 is 30 s of work and 15 s of rest eight times, /emom 12 is twelve minutes, each with its round.
timer-emom = EMOM { $rounds }
timer-tabata = Tabata 20/10 × 8
timer-preset = { $work }/{ $rest } × { $rounds }
timer-ready = Get ready
timer-ready-set = { $exercise }: get ready
timer-work = Go
timer-round = Go: round { $round } of { $rounds }
timer-rest = Rest
timer-left = { $left } left, until { $until }
timer-paused = { $left } left, on hold
timer-pause = Hold
timer-resume = Go on
timer-stop = Stop
timer-next-rest = Then rest { $time }
timer-next-round = Then round { $round } of { $rounds }
timer-last = The last one
timer-done = { $rounds ->
    [one] Time’s up
   *[other] All { $rounds } rounds done
 }
timer-worked = { $time } of work
timer-total = { $work } of work, { $rest } of rest, { $total } in all
timer-stopped = Stopped
timer-again = Once more
timer-set-over = Time’s up
timer-set-started = Get into position
card-start-set = ▶ { $values }
