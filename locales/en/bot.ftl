# What Telegram shows before the first word.
bot-name = Spotter
bot-short-description = Your strength coach in this chat: log a set as you would say it, rest on time, come back on the right day.
bot-description =
    I’m Spotter, your training partner.

    Type a set as you would say it, such as “bench 80x8x3”, and I keep the log, time your rests and remind you of the next session.

    Free, in English and French.

command-start = Say hello
command-today = Today’s workout
command-plan = Your plan: this week and the next
command-profile = What I know about you
command-progress = How it goes: streak, records, charts
command-exercises = Every exercise: how to do it, what it trains
command-history = Your workouts: look, correct, delete
command-reminders = Training days and times
command-settings = Language, units, time zone
command-help = How to log a set
command-export = Take all your data with you
command-delete-me = Erase everything about you
command-privacy = What I keep, and why
command-terms = The rules between us
command-cancel = Stop what we are doing
