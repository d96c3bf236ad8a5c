progress-title = Your progress
progress-empty = Nothing to show yet: your first workout starts it. /today, or just type a set.
progress-week = This week: { $goal ->
    [one] { $done } of one workout
   *[other] { $done } of { $goal } workouts
 }
progress-week-volume = { $sets ->
    [one] { $sets } set
   *[other] { $sets } sets
 } and { $volume } lifted
progress-week-sets = { $sets ->
    [one] { $sets } set
   *[other] { $sets } sets
 }
progress-streak = Streak: { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
 } in a row
progress-no-streak = Your streak starts with your first full week
progress-freezes = { $count ->
    [one] One freeze in hand: a missed week costs nothing
   *[other] { $count } freezes in hand: a missed week costs nothing
 }
progress-adherence = Plan kept over four weeks: { $percent }%
progress-total = In all: { $workouts ->
    [one] { $workouts } workout
   *[other] { $workouts } workouts
 }, { $sets } sets, { $volume }
progress-muscles = Sets per muscle
progress-muscles-title = Sets per muscle, last seven days
progress-muscle = { $name }: { $sets } of { $low }–{ $high }
progress-muscles-words = Sets done, of the sets a week that make a muscle grow at your level. A muscle that helps counts half.
group-chest = Chest
group-back = Back
group-shoulders = Shoulders
group-biceps = Biceps
group-triceps = Triceps
group-quads = Quads
group-hamstrings = Hamstrings
group-glutes = Glutes
group-calves = Calves
group-abs = Abs
digest-title = Your week
digest-title-late = Your week up to Sunday
digest-question-good = The week is full. Same again next week?
digest-question = It all counts. What would make next week easier: fewer days, or other days? /plan moves them.
nudge-missed-title = { $day } didn’t happen, and that’s fine
nudge-missed = { $name } is still waiting. When do you want it?
nudge-today = Today
nudge-tomorrow = Tomorrow
nudge-comeback-title = { $days } days without training
nudge-comeback = Everybody has those. The next one starts a bit lighter, so it will feel good. Shall we look at it?
nudge-show-today = Show me
