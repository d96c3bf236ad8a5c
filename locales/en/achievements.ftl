reached-title = What you’ve reached
reached-none = Nothing yet, and that’s how everybody starts: the first workout is the first one here.
reached-line = { $name } · { $day }
reached-coming = In sight:
reached-next = { $name } (so far { $value })
reached-more = and { $count } more: /achievements
reached-workouts = { $count ->
    [one] First workout
   *[other] { $count } workouts
 }
reached-weeks = { $count } weeks in a row
reached-month = { $count } training days in a month
reached-year = { $count } training days in a year
reached-back = Back after a long break
reached-tonnes = { $weight } lifted in all: { $thing }
reached-records = { $count ->
    [one] First record
   *[other] { $count } records
 }
reached-club = The 1-2-3-4 club: press one plate, bench two, squat three, deadlift four
reached-plates = { $lift }: { $count ->
    [one] one plate
   *[other] { $count } plates
 } a side, { $weight }
reached-lift-press = Overhead press
reached-lift-bench = Bench press
reached-lift-squat = Squat
reached-lift-deadlift = Deadlift
reached-bench-body = Bench press with your own body weight
reached-squat-body = Squat with one and a half times your body weight
reached-deadlift-body = Deadlift with twice your body weight
thing-car = a small car
thing-elephant = an elephant bull
thing-bus = a double-decker bus
thing-humpback = a humpback whale
thing-shuttle = a space shuttle
thing-blue-whale = a blue whale
thing-liberty = the Statue of Liberty
thing-station = the International Space Station
thing-airbus = an Airbus A380, fully loaded
thing-saturn = the rocket that flew to the Moon
thing-eiffel = the iron of the Eiffel Tower
