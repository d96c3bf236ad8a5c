privacy-title = What I keep, and why
privacy-body =
    • Your Telegram id, language, units and time zone, so that I can talk to you.
    • Your workouts, sets, plan and reminders, so that I can coach you.
    • What you tell me in /profile: goal, days and equipment; and, encrypted, your body, how you feel, what hurts and the health check. Every question can be skipped.
    • Notes on workouts, what you measure, progress photos and the names of your gyms, encrypted.
    • What you write and the files you bring, encrypted, only until they are handled.

    Your name, phone number and location are not kept. Nobody else reads your data; nothing is sold or used for advertising. Whoever runs this bot can see that you use it, and keeps the encryption keys apart from the data.

    /export hands you everything as a file. /delete_me erases everything at once, for good.
terms-title = The rules between us
terms-body =
    Spotter helps you to train; it is no doctor. With pain, illness, pregnancy or a heart condition, ask one first, and stop a set that hurts.

    You lift at your own risk: mind your limits, your technique and those around you.

    Spotter is free software and comes without a warranty. Don’t abuse it or try to reach other people’s data. You can leave at any time with /delete_me.
export-table = Your workouts as a table, in the shape that Hevy writes: for a spreadsheet or another app. Times are yours, weights in kilograms.
export-ready = Everything I hold about you, as JSON. Weights are in kilograms, times in UTC.
export-name = spotter-export
delete-title = Erase everything?
delete-ask = All your workouts, sets, reminders and settings go, at once and for good. Take them with you first, if you like.
delete-export = Export first
delete-yes = Yes, erase everything
delete-no = Keep everything
delete-kept = Everything stays as it is.
delete-done = Erased. I know nothing about you any more. If you ever want to start again: /start. Train well.
