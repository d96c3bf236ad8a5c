why-first = First time: find what you can do cleanly, with a couple of reps left in you.
why-first-known = First time: start at { $weight }. If it’s easy, tap +.
why-up = { $last }: all there, so { $next }.
why-hold-between = { $last }: same weight until every set reaches { $high }.
why-more-reps = { $last }: one more rep this time.
why-longer = { $last }: a little longer this time.
why-harder = { $last }: you own this one. Time for a harder variation.
why-miss = { $last }: not quite there, so the same once more.
why-deload = { $last }, { $misses ->
    [one] short of the goal
   *[other] short { $misses } times
}: back to { $next } for a run-up.
why-easier = { $last }, { $misses ->
    [one] short of the goal
   *[other] short { $misses } times
}: an easier variation will bring it back.
why-layoff = { $days } days off: a bit lighter, it comes back fast.
why-marked = { $last }: that one didn’t count, so the same again.
why-swap = Instead of: { $exercise }.
why-last-loaded = { $day }, { $weight } × { $done }
why-last = { $day }, { $done }
why-up-double = { $last }: twice the reps in the last set, so a double step: { $next }.
why-fixed = As the program has it.
why-stage = { $last }: not quite there, so the same weight as { $sets } × { $reps }.
why-restart = { $last }: this way is used up. Back to { $sets } × { $reps } at { $next }, 85 %, with new legs.
why-rpe-up = { $last } at RPE { $rpe }, easier than the { $aim } we want: { $next }.
why-rpe-down = { $last } at RPE { $rpe }, harder than the { $aim } we want: { $next }.
why-rpe-hold = { $last } at RPE { $rpe }, where we want it ({ $aim }): the same weight.
why-rpe-untold = { $last }: tell me the RPE this time (aim: { $aim }), and I can fit the weight.
why-first-max = First time: work up to a heavy set of { $reps } that you could just beat by one. Your training max comes from it.
why-first-max-from = First time: start at { $weight } and work up to a heavy set of { $reps } that you could just beat by one. Your training max comes from it.
why-wave = Week { $wave } of { $waves }: up to { $percent } % of your training max, { $max }.
why-wave-light = Week { $wave } of { $waves }, the light one: up to { $percent } % of your training max, { $max }.
why-wave-up = { $last }: the round went well, so your training max goes from { $was } to { $max }.
why-wave-down = { $last }: short of the goal, so your training max goes from { $was } to { $max }.
why-wave-layoff = { $days } days off: for now { $max } as your training max, it comes back fast.
why-light-week = Deload week: 70 % of the weight and half the sets. You grow from what you did before.
why-light-week-kg = Deload week: 70 % of { $weight } and half the sets. You grow from what you did before.
why-readiness-hold = You: { $readiness } of 5 today, so no step up.
why-readiness-light = You: { $readiness } of 5 today, so lighter: { $next }. It doesn’t count against you.
why-soreness-hold = { $muscle }, soreness { $soreness } of 5: no step up today.
why-soreness-light = { $muscle }, soreness { $soreness } of 5: lighter, { $next }. It doesn’t count against you.
why-spared = Light week for one part ({ $part }): half the sets.
why-spared-kg = Light week for one part ({ $part }): 70 % of { $weight }, half the sets.
why-now-lighter = RPE { $rpe }, { $off ->
    [1] one
    [2] two
    [3] three
   *[other] { $off }
 } more than planned: { $next } for the rest.
why-now-short = { $reps } of { $low } reps at RPE { $rpe }: { $next } for the rest.
why-now-heavier = RPE { $rpe }, { $off ->
    [1] one
    [2] two
    [3] three
   *[other] { $off }
 } less than planned: { $next } for the rest.
why-now-more = { $reps } reps at RPE { $rpe }, more than planned: { $next } for the rest.
why-pain = { $area } hurts: this in place of { $exercise }.
why-title = Why these numbers
why-nothing = There is no workout to explain right now. /today shows what comes next.
