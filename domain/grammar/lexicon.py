"""The words of the gym in English and French, and those that other languages count sets with.

All are written as `fold` makes them: "serie" is série too.
"""

from enum import StrEnum


class Mark(StrEnum):
    """What a word is for."""

    SETS = "sets"
    REPS = "reps"
    KG = "kg"
    LB = "lb"
    STONE = "stone"
    SECONDS = "seconds"
    MINUTES = "minutes"
    HOURS = "hours"
    METRES = "metres"
    KILOMETRES = "kilometres"
    MILES = "miles"
    YARDS = "yards"
    THOUSAND = "thousand"
    FOREIGN = "foreign"
    LOAD = "load"
    AT = "at"
    FOR = "for"
    RPE = "rpe"
    RIR = "rir"
    BODY = "body"
    ADDED = "added"
    ASSISTED = "assisted"
    HAND = "hand"
    SIDE = "side"
    EACH = "each"
    PLATES = "plates"
    BAR = "bar"
    WARMUP = "warmup"
    WORK = "work"
    FAILURE = "failure"
    FAILED = "failed"
    LAST = "last"
    DROP = "drop"
    AMRAP = "amrap"
    THEN = "then"
    FILLER = "filler"
    HARMLESS = "harmless"


_MARKS = {
    Mark.SETS: "set, sets, serie, series, satz, satze, saetze, serien, round, rounds, tour, tours",
    Mark.REPS: "rep, reps, repetition, repetitions, repeticion, repeticiones, repe, repes, ripetizione, ripetizioni, "
    "repeticao, repeticoes, wdh, whd, wiederholung, wiederholungen, herhaling, herhalingen",
    Mark.KG: "kg, kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes, kilogramm, chili",
    Mark.LB: "lb, lbs, pound, pounds, livre, livres, libra, libras, libbre",
    Mark.STONE: "st, stone, stones",
    Mark.SECONDS: "s, sec, secs, second, seconds, seconde, secondes, sek, sekunde, sekunden, segundo, segundos, "
    "secondo, secondi, seconden",
    Mark.MINUTES: "min, mins, mn, minute, minutes, minuto, minutos, minuti, minuten, minuut",
    Mark.HOURS: "h, hr, hrs, hour, hours, heure, heures, stunde, stunden, std, hora, horas, ora, ore, uur",
    Mark.METRES: "m, metre, metres, meter, meters, metro, metros, metri",
    Mark.KILOMETRES: "km, kms, kilometre, kilometres, kilometer, kilometers, kilometros, chilometri, quilometros",
    Mark.MILES: "mi, mile, miles",
    Mark.YARDS: "yd, yds, yard, yards",
    Mark.THOUSAND: "k",
    Mark.FOREIGN: "g, gr, gram, grams, gramme, grammes, oz, ton, tons, tonne, tonnes, inch, inches, pouce, pouces",
    Mark.LOAD: "weight, load, poids, charge, gewicht, peso, carga, carico",
    Mark.AT: "at, with, a, avec, mit, bei, con, com, met",
    Mark.FOR: "for, pour, fur, por, per, voor",
    Mark.RPE: "rpe",
    Mark.RIR: "rir, in the tank, left in the tank, more in the tank, in tank, reps in reserve, rep in reserve, "
    "in reserve, en reserve, de reserve, reps en reserve, rep en reserve, repetitions en reserve, reste, restait, "
    "restaient, il en restait, il m'en restait, m'en restait, il me restait, reps left, rep left, reps left in the "
    "tank, rep left in the tank, more reps in me, reps sous le coude, sous le coude, "
    "im tank, en recamara, en la recamara, in riserva",
    Mark.BODY: "bw, bodyweight, body weight, pdc, poids du corps, poids de corps, korpergewicht, peso corporal, "
    "corpo libero, lichaamsgewicht",
    Mark.ADDED: "weighted, added, extra, belt, leste, lestes, lestee, lestees, lest, "
    "lastrado, lastrados, lastrada, lastradas, lastre, zavorrata, zavorrate, zavorrati, mit gewicht, com peso",
    Mark.ASSISTED: "assisted, assistance, assist, assiste, assistes, assistee, assistees, gravitron",
    Mark.HAND: "each hand, per hand, a hand, in each hand, each arm, per arm, an arm, each dumbbell, per dumbbell, "
    "each db, per db, per bell, par main, chaque main, dans chaque main, a chaque main, par bras, chaque bras, "
    "de chaque bras, par haltere, chaque haltere, pro hand, je hand, pro arm, je arm, por mano, cada mano, "
    "en cada mano, por brazo, cada brazo, per mano, per braccio, por mao, cada mao, em cada mao, por braco",
    Mark.SIDE: "each side, per side, a side, on each side, each leg, per leg, a leg, par cote, chaque cote, "
    "de chaque cote, par jambe, chaque jambe, de chaque jambe, pro seite, je seite, pro bein, je bein, "
    "por lado, cada lado, por pierna, cada pierna, per lato, per gamba, por perna, cada perna, per kant, per been",
    Mark.EACH: "each, apiece, chacun, chacune, chaque",
    Mark.PLATES: "plate, plates, plaque, plaques, disque, disques",
    Mark.BAR: "empty bar, the empty bar, just the bar, bar only, only the bar, the bar, barre a vide, a vide, "
    "barre vide, barre seule, leere stange, nur stange, barra vacia, barra vazia, lege stang",
    Mark.WARMUP: "w, wu, warmup, warmups, warm up, warm ups, warming up, warm up set, warm up sets, echauff, "
    "echauffement, echauffements, serie d'echauffement, series d'echauffement, aufwarmen, aufwarmsatz, "
    "calentamiento, riscaldamento, aquecimento",
    Mark.WORK: "work, working, working set, working sets, work sets, work set, series de travail, "
    "serie de travail, travail, series effectives, serie effective, arbeitssatze, arbeitssatz",
    Mark.FAILURE: "f, failure, to failure, until failure, till failure, fail, echec, l'echec, a l'echec, "
    "jusqu'a l'echec, bis zum muskelversagen, muskelversagen, al fallo, fallo, a cedimento, cedimento, ate a falha, "
    "falha",
    Mark.FAILED: "failed, missed, rate, ratee, loupe, loupee",
    Mark.LAST: "last, last set, last one, the last set, the last one, on the last set, on last set, on the last, "
    "on the last one, derniere, la derniere, derniere serie, la derniere serie, sur la derniere, a la derniere, "
    "sur la derniere serie, a la derniere serie, letzter satz, im letzten satz, ultima, ultima serie",
    Mark.DROP: "drop, drops, dropset, dropsets, drop set, drop sets, degressif, degressive, degressives, "
    "serie degressive, series degressives, en degressif, dropsatz, dropsatze",
    Mark.AMRAP: "amrap, max reps, as many reps as possible, reps max, max rep",
    Mark.THEN: "then, and, and then, followed by, puis, ensuite, et, et puis, puis ensuite, suivi de, und, dann, "
    "und dann, y, luego, e, poi, depois, after that, apres",
    Mark.FILLER: "of, the, de, du, des, d, da, di, do, van, von, la, le, les, l, el, il, lo, an, au, aux, en, in, to, "
    "on, sur, dans, un, une",
    Mark.HARMLESS: "i, we, did, do, done, have done, have, had, got, get, hit, made, managed, finished, just, just "
    "finished, completed, today, now, this, morning, evening, afternoon, session, workout, training, gym, my, some, "
    "again, also, plus, felt, feels, feeling, easy, hard, heavy, light, good, ok, okay, great, nice, tough, brutal, "
    "solid, finally, new, pr, prs, pb, record, total, log, add, save, note, please, thanks, day, push, pull, legs, "
    "upper, lower, full, body, chest, back, arms, shoulders, abs, cardio, time, times, all, only, about, around, "
    "each set, everything, it, was, so, up, reached, went, logged, personal best, a bit, really, very, pretty, ca, "
    "ve, j, j'ai, je, on, nous, fais, fait, faits, faite, faites, fini, passe, termine, reussi, enchaine, tenu, "
    "aujourd'hui, ce, cette, matin, midi, soir, seance, entrainement, muscu, salle, mon, ma, mes, encore, aussi, "
    "facile, faciles, dur, dure, lourd, lourde, leger, legere, bon, bonne, bien, enfin, a pied, on foot, "
    "nouveau, nouvelle, note, plutot, pardon, actually, sorry, oops, rather, meant, mean, correction, en fait, "
    "ajoute, enregistre, merci, jour, jambes, haut, bas, corps, pecs, dos, epaules, c'etait, c'est, c etait, tres, "
    "un peu, trop bien, temps, total, environ, tout, toute, propre, nickel, tranquille, super, perso, ai, "
    "ich, habe, hab, heute, gemacht, geschafft, leicht, schwer, training, hoy, he, hecho, hice, oggi, ho, fatto, "
    "hoje, fiz, feito, vandaag, heb, ik, gedaan, esta, manana por la manana, stamattina",
}

PHRASES: dict[str, Mark] = {
    phrase.replace("'", " "): mark for mark, phrases in _MARKS.items() for phrase in phrases.split(", ")
}
LONGEST = max(phrase.count(" ") for phrase in PHRASES) + 1
UNITS = frozenset(
    (Mark.KG, Mark.LB, Mark.STONE, Mark.SECONDS, Mark.MINUTES, Mark.HOURS, Mark.METRES, Mark.KILOMETRES, Mark.MILES)
) | {Mark.YARDS, Mark.THOUSAND, Mark.FOREIGN}

VERBS = {
    "benched": "bench",
    "squatted": "squat",
    "deadlifted": "deadlift",
    "ran": "run",
    "jogged": "jog",
    "rowed": "rowing machine",
    "cycled": "cycling",
    "biked": "bike",
    "swam": "swim",
    "walked": "walk",
    "hiked": "hike",
    "planked": "plank",
    "curled": "curl",
    "couru": "course",
    "nage": "natation",
    "pedale": "velo",
    "marche": "marche",
    "rame": "rameur",
    "squatte": "squat",
    "gelaufen": "run",
    "gejoggt": "jog",
    "corri": "run",
    "corso": "run",
}
