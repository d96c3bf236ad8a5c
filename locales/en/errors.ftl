error-unknown = Something broke on my side, and your last message was not handled. I’ve noted it for repair. Please send it again in a while.
error-not-found = I can’t find that any more. /history shows what there is.
error-stale-button = That button is out of date.
error-not-understood = I read that as chat, not as a set. Try “bench 80x8x3”, or /help.
error-cannot-read = I can’t read that kind of message yet. { $awaited ->
    [zone] Type your city, or share your location.
    [reminder] Type the time, such as 18:30.
    [set] Type the numbers of the set, such as “82.5x6”.
    [search] Type the name of an exercise, such as “hip thrust”.
    [fact] Type the answer as words and numbers.
    [note] Type the note in words.
    [measure] Type the number, such as 81.4.
    [gym] Type the name of the gym.
    [photo] Send the picture as a photo.
   *[line] Type your set, such as “bench 80x8x3”.
 }
error-unknown-command = I don’t know that command. /help shows what I can do.
error-weight-too-heavy = That’s beyond any human: I take up to { $max }. Was there a digit too many?
error-negative-number = A number below zero can’t be right. Send the line again without the minus.
error-reps-out-of-range = Reps go from 1 to { $max }. Write weight × reps × sets, such as “bench 80x8x3”.
error-too-many-sets = I take 1 to { $max } sets in one line. Write weight × reps × sets, such as “bench 80x8x3”.
error-rpe-out-of-range = RPE goes from 1 (very easy) to 10 (nothing left).
error-duration-out-of-range = A set lasts between one second and a day.
error-distance-out-of-range = A distance goes from 1 m to 300 km.
error-unknown-unit = I don’t know the unit “{ $word }”. Weights are in kg or lb.
error-weight-missing = At what weight? For example “bench 60x{ $reps }”.
error-reps-missing = How many reps? Write weight × reps × sets, such as “bench 80x8x3”.
error-not-a-set = I need the numbers of one set, such as “82.5x6”. With an exercise before them I start a new line: “bench 82.5x6”.
error-several-days = That speaks of several days. Send one day per message.
error-text-too-long = That’s a long one: { $length } characters. I read up to { $max } at once; send it in parts.
error-unknown-place = I don’t know that place. Try the nearest big city, or share your location.
error-unknown-time = I need a time, such as 18:30 or 6pm.
error-no-days = Keep at least one day, or turn the reminder off.
error-too-many-reminders = { $max } reminders are the limit. Delete one first.
error-consent-missing = Before I save anything I need your yes.
dead-letter = An update could not be handled ({ $error }). Details: spotter stats, and the log.
error-unavailable = I can’t reach my notebook right now. Your message is safe: I’ll answer it as soon as I’m back.
error-height-out-of-range = I need a height between { $low } and { $high } cm, such as 178, 1.78 m or 5 ft 10.
error-body-weight-out-of-range = I need a body weight between { $low } and { $high } kg ({ $low_lb } and { $high_lb } lb), such as 81.4.
error-birth-year-out-of-range = I need your year of birth in four digits, from { $low } to { $high }, such as 1990.
error-too-young = I coach people from { $min } on, and that year of birth doesn’t make it certain. Until then, a club with a coach who sees you train is the better place.
error-measure-out-of-range = I need a number between { $low } and { $high } { $unit }.
error-not-a-name = I need a name of 1 to { $max } characters, such as “Home”.
error-too-many-gyms = { $max } gyms are the limit. Delete one first.
error-not-a-weight = I need a weight, such as 102.5 or 225 lb.
error-too-many-reps = From so many reps nobody can tell a one-rep max. Take a set of up to { $max }.
error-not-a-timer = I don’t get that timer. Write rounds × seconds, such as 10x60, or work/rest × rounds, such as 30/15x8. A round lasts 5 seconds to an hour.
error-too-many-photos = { $max } photos are the limit. Delete one first: /photo shows them.
error-screening-due = Seven quick questions come first: open /profile and tap “Health check”.
error-doctor-first = A doctor’s yes comes first. /profile shows what you answered.
error-file-too-big = That file is too big for me: I take up to { $max } MB. An export of one app fits; a shorter period does too.
error-file-empty = That file is empty. Export it again and send me the new one.
error-file-is-archive = That’s a packed file or an Excel workbook, and I don’t open those. Send me the CSV or JSON itself.
error-file-not-text = That file is no table of workouts. I read the CSV files of Hevy, Strong and FitNotes, and my own exports.
error-file-unknown = I can’t tell which app wrote that file. I read the CSV files of Hevy, Strong and FitNotes, and my own exports.
error-file-without-sets = I found no set in that file that I could take, so there’s nothing to bring over.
error-too-many-rows = That file has more than { $max } rows. Export a shorter period and send it in parts.
error-file-lost = I couldn’t fetch that file from Telegram. Please send it once more.
error-too-many-files = { $max } files are waiting for you already. Import them or let them go first: /import shows them.
error-bad-exercise-name = Give it a name with at least one letter, up to { $max } characters.
error-too-many-own = You have { $max } exercises of your own, and that’s as many as I keep. Delete one you no longer use.
