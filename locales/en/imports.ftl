import-how-title = Bring your history
import-how =
    Send me the file that your app exports: drop it here in the chat, with the paper clip.

    I read the CSV files of Hevy, Strong and FitNotes, and the JSON and CSV that /export makes. Before anything goes into your log I show you what I understood, and it can be taken out again.
import-last = Imported so far; a tap takes one out again:
import-go-on = Go on with { $file }
import-undo-one = ↩ { $file } · { $count ->
    [one] { $count } workout
   *[other] { $count } workouts
 }
import-nameless = file
import-reading = Reading { $file }…
import-found = { $workouts ->
    [one] { $workouts } workout
   *[other] { $workouts } workouts
 }, { $sets } sets
import-span = From { $first } to { $last }
import-volume = { $volume } lifted in all
import-known = { $count ->
    [one] One workout is in your log already and stays as it is.
   *[other] { $count } workouts are in your log already and stay as they are.
 }
import-unknown = { $count ->
    [one] One exercise I don’t know: { $names }
   *[other] { $count } exercises I don’t know: { $names }
 }
import-read-as = “{ $name }” is { $exercise }
import-own = Kept as your own: { $names }
import-left = Left out: { $names }
import-faults = { $count ->
    [one] One line I can’t take:
   *[other] { $count } lines I can’t take:
 }
import-line = Line { $line }: { $problem }
import-more = … and { $count } more
import-answer = { $count ->
    [one] Answer one question
   *[other] Answer { $count } questions
 }
import-start = Import { $count ->
    [one] { $count } workout
   *[other] { $count } workouts
 }
import-again = Change my answers
import-cancel = Cancel
import-ask-unit = That file doesn’t say what its weights are in. What was written on the plates?
import-ask-name = Which exercise is “{ $name }”? It comes up in { $sets ->
    [one] { $sets } set
   *[other] { $sets } sets
 }.
import-to-go = { $count } to go.
import-keep-own = Keep it as my own exercise
import-leave = Leave it out
import-keep-all = Keep all { $count } as my own
import-leave-all = Leave all { $count } out
import-started = Here we go
import-writing = Importing: { $done } of { $sets } sets…
import-done = In your log: { $workouts ->
    [one] { $workouts } workout
   *[other] { $workouts } workouts
 }, { $sets } sets
import-next = Your next weights, /progress and /history go by them from now on.
import-undo = Take it out again
import-undoing = Taking it out…
import-undone = { $file } is out again. Your log is as it was before.
import-dropped = { $file }: cancelled, nothing was imported. I’ve erased the file.
import-all-known = Everything in { $file } is in your log already. There’s nothing to add.
import-broken = Something broke on my side, and nothing of that file is in your log. I’ve noted it for repair; please send the file again in a while.
exercise-note = { $exercise }: { $note }
fault-date = I can’t read the date “{ $cell }”
fault-number = “{ $cell }” is no number
fault-name = it names no exercise
fault-nothing = no reps, no time, no distance
fault-negative = a number below zero
fault-weight = a weight beyond any human
fault-reps = reps beyond belief
fault-rpe = an RPE outside 1 to 10
fault-duration = a set longer than a day
fault-distance = a distance beyond belief
fault-quote = a quotation mark that is never closed
fault-ahead = { $cell } is still to come
fault-crowded = more sets than one workout can have
