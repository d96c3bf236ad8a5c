"""The words for days, as `fold` makes them."""

_WEEKDAYS = (
    "monday lundi montag lunes lunedi maandag segunda-feira",
    "tuesday mardi dienstag martes martedi dinsdag terca-feira",
    "wednesday mercredi mittwoch miercoles mercoledi woensdag quarta-feira",
    "thursday jeudi donnerstag jueves giovedi donderdag quinta-feira",
    "friday vendredi freitag viernes venerdi vrijdag sexta-feira",
    "saturday samedi samstag sabado sabato zaterdag",
    "sunday dimanche sonntag domingo domenica zondag",
)
_MONTHS = (
    "january jan janvier janv januar enero gennaio janeiro januari",
    "february feb fevrier fevr fev februar febrero febbraio fevereiro februari",
    "march mars marz marzo marco maart",
    "april apr avril avr abril aprile",
    "may mai mayo maggio maio mei",
    "june jun juin juni junio giugno junho",
    "july jul juillet juil juli julio luglio julho",
    "august aug aout agosto augustus",
    "september sept sep septembre septiembre settembre setembro",
    "october oct octobre oktober octubre ottobre outubro",
    "november nov novembre noviembre novembro",
    "december dec decembre dezember diciembre dicembre dezembro",
)
WEEKDAYS = {word: number for number, words in enumerate(_WEEKDAYS) for word in words.split()}
MONTHS = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
FEW = {"a": 1, "an": 1, "one": 1, "un": 1, "une": 1, "two": 2, "deux": 2, "three": 3, "trois": 3, "four": 4}

ABBREVIATED = r"(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim|mo|di|mi|do|fr|sa|so)\.?"
EARLIER = r"last|dernier|passe|passato|scorso|pasado|passad|letzt|vorig"
DAYS_AGO = {
    2: r"day before yesterday|avant[- ]hier|vorgestern|anteayer|l'altro ieri|anteontem|eergisteren",
    1: r"yesterday(?: (?:morning|evening|afternoon|night))?|last night|hier(?: (?:soir|matin|midi|apres[- ]midi))?"
    r"|gestern(?: abend| morgen)?|ayer|ieri(?: sera)?|ontem|gisteren(?:avond)?",
    0: r"earlier today|today(?!'s)|this (?:morning|evening|afternoon)|aujourd'hui|ce (?:matin|soir|midi)"
    r"|cet(?:te)? (?:apres[- ]midi|aprem)|heute(?: morgen| abend)?|hoy|oggi|hoje|vandaag|stamattina|stasera",
}
SPANS = r"(days?|jours?|tagen?|dias?|giorn[io]|dag(?:en)?|weeks?|semaines?|semanas?|settiman[ae]|wochen?|weken)"
