checkin-title = How are you today?
checkin-words = 1 is wrecked, 5 is great. At 2 nothing goes up, at 1 the weights come about a tenth lighter. It holds for a day and a half.
checkin-ask = How are you today? 1 is wrecked, 5 is great. Or just start.
checkin-noted = { $level ->
    [1] You: 1 of 5. Lighter today, and it doesn’t count against you.
    [2] You: 2 of 5. Nothing goes up today.
   *[other] You: { $level } of 5. Today goes as planned.
 }
checkin-toast = Noted: { $level } of 5
checkin-sore = Something is sore
checkin-sore-title = What is sore?
checkin-sore-words = Each tap is a little more: a little, sore, very sore, not at all. What trains a sore muscle won’t go up today; a very sore one gets about a tenth less.
checkin-little = { $muscle }: a little
checkin-is-sore = { $muscle }: sore
checkin-very = { $muscle }: very sore
checkin-done = Done
checkin-kept = Noted. This workout stays as it is: change the weights with − and +, or skip what doesn’t feel right.
light-stalled = Nothing gained in three sessions: { $lifts }. A light week (70 % of the weight, half the sets) often gets things moving again.
light-worn-out = You’ve been low for days. A light week (70 % of the weight, half the sets) and you come back stronger.
light-part-stalled = Nothing gained in three sessions: { $lifts }. What they share is tired: { $part }. A light week for that alone?
light-part-sore = Sore time after time: { $part }. A light week for that alone? The rest goes on as planned.
light-part-hurting = It still hurts: { $part }. A light week for what loads it? The rest goes on as planned.
light-take = Take a light week
light-decline = Not now
light-declined = Fine, on we go as planned. I’ll only ask again when there is something new.
light-part-taken = { $part }: light until { $day }. The rest goes on as planned.
recovery-title = Recovery
recovery-tired = Tired: { $muscles }
recovery-recovering = On the way: { $muscles }
recovery-ready = Ready: { $muscles }
recovery-until = { $muscle } (ready { $day })
recovery-words = Worked out from your sets. You know better than any formula: tell me what feels different.
recovery-differs = It feels different
recovery-ask-which = Which muscle feels different?
recovery-ask-how = { $muscle }: how does it feel?
recovery-fresh = Fresh
recovery-little = A little worn
recovery-sore = Sore
recovery-very = Very sore
recovery-told = Noted
picture-ready = ready
picture-recovering = on the way
picture-tired = tired
