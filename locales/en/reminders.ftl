reminders-title = Your reminders
reminders-none = No reminders yet. Add one: a fixed day and hour is what keeps people training.
reminders-needs-zone = First your city, so that I ring at your hour.
reminders-add = + New reminder
reminders-row = { $days } · { $time }
reminders-row-off = { $days } · { $time } (off)
reminder-title = Training reminder
reminder-explain = Tap the days, then the hour. To type an exact time, tap the clock.
reminder-on = Turn on
reminder-off = Turn off
reminder-is-off = Turned off: I won’t ring.
reminder-delete = Delete
reminder-deleted = Reminder deleted
reminder-earlier = − 30 min
reminder-later = + 30 min
reminder-ask-time = At what time? For example 18:30, or 6pm. /cancel leaves it as it is.
reminder-time-set = Done: { $days } at { $time }.
reminder-follows-plan = 🔔 On each day of your plan at { $time }, wherever you move it.
reminder-other-time = Another time
reminder-next = Next: { $day }, { $time }.
reminder-every-day = every day
reminder-day-on = ✓ { $day }
ring-title = Time to train
ring-words = Planned for { $time }. Ready when you are: type your first set, and I’ll keep count.
ring-plan = { $name }, planned for { $time }. Ready when you are.
ring-late = This was due on { $day } at { $time }; I was away. Does it still fit today?
ring-missed = I also owe you { $count ->
    [one] one reminder
   *[other] { $count } reminders
 } from while I was away: { $days }.
ring-done = Done
ring-snooze = In 30 min
ring-skip = Not today
ring-is-done = Done. That’s how it’s built 💪
ring-is-started = You’re on it 💪
ring-is-snoozed = I’ll be back at { $time }.
ring-is-skipped = Skipped. Rest is training too.
