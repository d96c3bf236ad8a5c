# What Telegram shows before the first word.
bot-name = Spotter
bot-short-description = Your strength coach in this chat: log a set as you would say it, rest on time, come back on the right day.
bot-description =
    I’m Spotter, your training partner.

    Type a set as you would say it, such as “bench 80x8x3”, and I keep the log, time your rests and remind you of the next session.

    Free, in English and French.

command-start = Say hello
command-today = Today’s workout
command-checkin = How you are today
command-pain = Something hurts
command-why = Why today’s numbers are what they are
command-recovery = Which muscles are ready
command-plan = Your plan: this week and the next
command-profile = What I know about you
command-progress = How it goes: streak, records, charts
command-achievements = What you’ve reached so far
command-weight = Your body weight and its trend
command-measure = Waist, arms, body fat…: enter and look
command-photo = Progress photos: keep and compare
command-timer = Interval timer: EMOM, Tabata, 30/15…
command-plates = What to put on the bar: /plates 102.5
command-1rm = Your one-rep max, and weights from it
command-exercises = Every exercise: how to do it, what it trains
command-history = Your workouts: look, correct, delete
command-reminders = Training days and times
command-settings = Language, units, time zone
command-help = How to log a set
command-import = Bring your history from another app
command-export = Take all your data with you
command-delete-me = Erase everything about you
command-privacy = What I keep, and why
command-terms = The rules between us
command-cancel = Stop what we are doing
