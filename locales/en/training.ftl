preview-title = Save this?
preview-save = Save
preview-drop = Discard
preview-saved = Saved
preview-undone = Taken out again
preview-dropped = Discarded. Nothing was saved.
preview-undo = Undo
preview-again = Save after all
preview-which = Which exercise is “{ $typed }”?
preview-unknown = I don’t know “{ $typed }” yet. Try its usual name, such as “bench press”; your numbers are not lost: just send the line again.
preview-title-day = Save this for { $day }?
preview-warmup = warm-up { $sets }
preview-which-other = And which exercise is this?
preview-readings = I can read that in two ways. Which one is it?
preview-left-out = I don’t know “{ $typed }” yet, so it’s left out.
toast-saved = Saved
toast-undone = Undone
toast-logged = Set logged
toast-finished = Well done
card-title = Workout · { $day }
card-empty = No sets left. Type one, or finish.
card-total = { $sets ->
    [one] { $sets } set
   *[other] { $sets } sets
 } · { $volume }
card-total-light = { $sets ->
    [one] { $sets } set
   *[other] { $sets } sets
 }
card-same = Same again · { $values }
card-rest = Rest 2:00
card-undo = Undo set { $n }
card-finish = Finish
card-finished = Workout done · { $day }
card-finished-praise = That’s in the log. Eat, sleep, come back stronger.
rest-running = Resting until { $time }
rest-next = Next: { $exercise }, { $values }
rest-over = Rest is over
rest-shorter = − 15 s
rest-longer = + 15 s
rest-skip = I’m ready
rest-started = Rest started
rest-skipped = Rest skipped
values-load = { $weight } × { $reps }
values-added = + { $weight } × { $reps }
values-assisted = − { $weight } help × { $reps }
values-drop = { $values } (drop)
values-failure = { $values } (to failure)
values-reps = { $reps ->
    [one] { $reps } rep
   *[other] { $reps } reps
 }
values-rpe = { $values } @{ $rpe }
values-seconds = { $seconds } s
values-minutes = { $minutes } min
values-minutes-seconds = { $minutes } min { $seconds } s
values-metres = { $metres } m
values-kilometres = { $kilometres } km
values-pace = { $pace }/km
values-pace-rower = { $pace }/500 m
values-sets = { $values } · { $sets ->
    [one] { $sets } set
   *[other] { $sets } sets
 }
weight-kg = { $weight } kg
weight-lb = { $weight } lb
history-title = Your workouts
history-empty = Nothing here yet. Your first set starts it: type “bench 80x8x3”.
history-choose = Tap one to look at it or to correct it.
history-choose-set = Tap a set to look at it or to correct it.
history-older = Older ›
history-newer = ‹ Newer
history-row = { $day } · { $sets ->
    [one] { $sets } set
   *[other] { $sets } sets
 }
history-live = under way
history-set = { $n }. { $exercise } · { $values }
history-delete-workout = Delete workout
history-delete-sure = Delete this workout with all its sets? This cannot be undone.
history-delete-yes = Yes, delete it
history-keep = Keep it
history-deleted = Workout deleted.
set-title = Set { $n }
set-change = Change numbers
set-delete = Delete set
set-ask = Send the new numbers for set { $n }, such as “82.5x6” or “82.5x6 @8”. /cancel leaves it as it is.
set-changed = Set { $n } is now { $values }.
set-deleted = Set deleted
