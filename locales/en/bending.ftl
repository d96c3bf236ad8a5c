bend-undo = ↩ Undo
bend-undone = Taken back: { $what ->
    [moved] the workout is on its old day.
    [skipped] the workout is back in.
    [ill] everything is on its old days. Glad you’re up.
    [away] your own equipment again.
    [back] the journey goes on.
    [caught_up] everything is on its old days.
    [paused] the plan goes on.
    [resumed] the plan is paused again.
    [lightened] full weeks again.
   *[replaced] the old exercise is back.
}
bend-travel = ✈ I’m travelling
bend-home = 🏠 I’m back home
bend-catch-up = Catch up from today
bend-ask-kit = What will you have to train with there?
bend-ask-until = For how long?
bend-days = { $days } days
bend-away = Away until { $day }: { $kit }. I replace what you can’t do there with what trains the same; what you lift at home stays as it is.
bend-moved = Moved. The rest stays where it was.
bend-skipped = Left out. One workout makes no difference; the next one counts again.
bend-back = Welcome back. Your own equipment again, at the weights you left with.
bend-caught-up = Nothing is lost: we go on where you stopped, from today. Up to two weeks off cost you nothing; after that I start a bit lighter.
bend-resumed = On we go, from today.
bend-lightened = A light week from today: 70 % of the weight, half the sets, the same days. You’ll come back stronger.
bend-replaced = Changed from now on. What you did stays as you did it.
bend-nothing-live = Start a workout first (/today); then I show you what trains the same.
bend-short = ⏱ 10 min
bend-short-title = { $name }, in { $minutes } minutes
today-away = Away until { $day }: { $kit }.
why-short = { $minutes } minutes: two sets, short rests, the big ones first. It doesn’t count against you.
today-nothing-here = With what you have there, and sparing what hurts, I find nothing that trains this. Skip it, or move it.
bend-other = Change an exercise
bend-ask-other = Which exercise would you like to change for good? What you did with it stays.
bend-ask-instead = From now on, in place of { $exercise }:
