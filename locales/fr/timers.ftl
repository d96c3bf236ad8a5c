timer-title = Chrono par intervalles
timer-how = Touche-en un, ou écris le tien : /timer 10x60, c’est dix tours d’une minute, /timer 30/15x8, c’est 30 s d’effort et 15 s de repos huit fois, /emom 12, c’est douze minutes avec un tour à chaque minute.
timer-emom = EMOM { $rounds }
timer-tabata = Tabata 20/10 × 8
timer-preset = { $work }/{ $rest } × { $rounds }
timer-ready = Prépare-toi
timer-ready-set = { $exercise } : prépare-toi
timer-work = Go
timer-round = Go : tour { $round } sur { $rounds }
timer-rest = Repos
timer-left = encore { $left }, jusqu’à { $until }
timer-paused = encore { $left }, en pause
timer-pause = Pause
timer-resume = Reprendre
timer-stop = Arrêter
timer-next-rest = Ensuite { $time } de repos
timer-next-round = Ensuite tour { $round } sur { $rounds }
timer-last = Le dernier
timer-done = { $rounds ->
    [one] C’est fini
   *[other] Les { $rounds } tours sont faits
 }
timer-worked = { $time } d’effort
timer-total = { $work } d’effort, { $rest } de repos, { $total } en tout
timer-stopped = Arrêté
timer-again = On remet ça
timer-set-over = C’est bon, tu peux lâcher
timer-set-started = Mets-toi en place
card-start-set = ▶ { $values }
