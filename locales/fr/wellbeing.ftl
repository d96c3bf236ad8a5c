checkin-title = Comment tu te sens aujourd’hui ?
checkin-words = 1 : à plat, 5 : en pleine forme. À 2, rien n’augmente ; à 1, les charges baissent d’environ un dixième. Ça vaut pour un jour et demi.
checkin-ask = Comment tu te sens ? 1 : à plat, 5 : en pleine forme. Ou commence directement.
checkin-noted = { $level ->
    [1] Ta forme : 1 sur 5. Plus léger aujourd’hui, et ça ne compte pas dans ta progression.
    [2] Ta forme : 2 sur 5. Rien n’augmente aujourd’hui.
   *[other] Ta forme : { $level } sur 5. On fait comme prévu.
 }
checkin-toast = Noté : { $level } sur 5
checkin-sore = J’ai des courbatures
checkin-sore-title = Où sont les courbatures ?
checkin-sore-words = Chaque appui monte d’un cran : un peu, courbatures, grosses courbatures, rien. Avec des courbatures, ce qui travaille le muscle n’augmente pas aujourd’hui ; avec de grosses courbatures, c’est environ un dixième de moins.
checkin-little = { $muscle } : un peu
checkin-is-sore = { $muscle } : courbatures
checkin-very = { $muscle } : grosses courbatures
checkin-done = C’est bon
checkin-kept = Noté. La séance en cours ne change pas : ajuste les charges avec − et +, ou passe ce qui ne va pas.
light-stalled = Aucun progrès depuis trois séances : { $lifts }. Une semaine légère (70 % de la charge, moitié moins de séries) relance souvent la machine.
light-worn-out = Tu es dans le dur depuis plusieurs jours. Une semaine légère (70 % de la charge, moitié moins de séries), et tu reviens plus fort.
light-part-stalled = Aucun progrès depuis trois séances : { $lifts }. Le point commun fatigue : { $part }. On n’allège que ça pendant une semaine ?
light-part-sore = Des courbatures à répétition : { $part }. On n’allège que ça pendant une semaine ? Le reste continue comme prévu.
light-part-hurting = Ça fait toujours mal : { $part }. On allège ce qui tire dessus pendant une semaine ? Le reste continue comme prévu.
light-take = Semaine légère
light-decline = Pas maintenant
light-declined = Ça marche, on continue comme prévu. Je n’en reparle que s’il y a du nouveau.
light-part-taken = { $part } : on allège jusqu’au { $day }. Le reste continue comme prévu.
recovery-title = Récupération
recovery-tired = Fatigués : { $muscles }
recovery-recovering = En bonne voie : { $muscles }
recovery-ready = Prêts : { $muscles }
recovery-until = { $muscle } (d’ici { $day })
recovery-words = C’est calculé sur tes séries. Tu te connais mieux qu’une formule : dis-moi ce que tu ressens autrement.
recovery-differs = Je le sens autrement
recovery-ask-which = Quel muscle sens-tu autrement ?
recovery-ask-how = { $muscle } : ça donne quoi ?
recovery-fresh = Rien, ça va
recovery-little = Un peu lourd
recovery-sore = Courbatures
recovery-very = Grosses courbatures
recovery-told = Noté
picture-ready = prêt
picture-recovering = en bonne voie
picture-tired = fatigué
