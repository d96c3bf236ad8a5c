share-button = Share
share-ready = Ready to forward
share-workout-caption = Workout · { $day }
share-record-caption = Record · { $exercise }
share-this-month = This month
share-the-workout = The workout
share-workout = Workout done
share-record = New record
share-month = My month
share-lifted = lifted
share-time = time
share-sets = { $count ->
    [one] set
   *[other] sets
 }
share-exercises = { $count ->
    [one] exercise
   *[other] exercises
 }
share-records = { $count ->
    [one] record
   *[other] records
 }
share-workouts = { $count ->
    [one] workout
   *[other] workouts
 }
share-more = and { $count } more
share-at = at { $weight }
share-most-reps = without a break
share-e1rm = × { $reps }: good for about { $weight }
share-for = { $reps ->
    [one] for one rep
   *[other] for { $reps } reps
 }
share-gain = +{ $gain }
share-began = { $value } on { $day }
share-furthest = further than ever
share-over = over { $way }
share-faster = −{ $gain }
share-month-before = Month before
share-my-month = Share my month
