"""What people say when life bends their plan, in English and French: "I have 10 minutes", « je suis malade ».

Deterministic, and shy: the whole sentence has to be such a wish. It is read in lower case, without accents, marks and
words of courtesy.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.profile import Kit


class Wanted(StrEnum):
    """What somebody wants of their plan."""

    SHORT = "short"
    SKIP = "skip"
    MOVE = "move"
    ILL = "ill"
    TRAVEL = "travel"
    BACK = "back"
    MISSED = "missed"
    BUSY = "busy"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Wish:
    """A wish with what was said of it: minutes, a day (to move to, or the last one away), the equipment there."""

    what: Wanted
    minutes: int | None = None
    day: date | None = None
    kit: Kit | None = None


_LONGEST = 120
_SHORTEST_MINUTES, _LONGEST_MINUTES, _HURRY = 5, 40, 10
_COURTESY = re.compile(
    r"\b(please|pls|coach|hey|hi|hello|sorry|just|only|really|very|so|well|ok|okay|guys?|today|now|right now|tonight"
    r"|s il te plait|stp|svp|salut|coucou|bonjour|desolee?|juste|vraiment|tres|trop|bien|bon|ben|aujourd hui|ce soir"
    r"|ce matin|maintenant|la|un peu|seulement|ne|n|que|qu)\b"
)
_ENGLISH_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_FRENCH_DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
_WEEKDAYS = {name: number for names in (_ENGLISH_DAYS, _FRENCH_DAYS) for number, name in enumerate(names)}
_NUMBERS = {"a": 1, "an": 1, "un": 1, "une": 1, "two": 2, "deux": 2, "three": 3, "trois": 3, "four": 4, "quatre": 4}
_UNITS = {"day": 1, "days": 1, "jour": 1, "jours": 1, "week": 7, "weeks": 7, "semaine": 7, "semaines": 7}
_KITS = {
    Kit.BODYWEIGHT: "no equipment|no gear|no weights|without equipment|nothing|bodyweight|sans materiel|sans rien|rien"
    "|poids du corps|aucun materiel",
    Kit.BANDS: "bands?|resistance bands?|elastiques?|bandes? elastiques?",
    Kit.KETTLEBELL: "kettlebells?|kettles?|one kettlebell|a kettlebell|kettlebell",
    Kit.DUMBBELLS_ONLY: "dumbbells?|a pair of dumbbells|some dumbbells|halteres?|deux halteres|des halteres",
    Kit.PULL_UP_BAR: "pull up bar|a pull up bar|barre de traction",
    Kit.GYM: "a gym|hotel gym|a hotel gym|salle|une salle|salle de l hotel",
}
_KIT = "|".join(_KITS.values())
_WHEN = rf"tomorrow|demain|{'|'.join(_WEEKDAYS)}"
_SPAN = rf"(?:\d{{1,2}}|{'|'.join(_NUMBERS)}) (?:{'|'.join(_UNITS)})"
_MOVED = rf"(?:to|on|until|for|a|au|pour|jusqu a|)\s?(?:next |le )?(?P<day>{_WHEN})(?: prochain)?(?: instead| plutot)?"
_UNTIL = rf"(?: (?:until|till|for|jusqu a|jusqu au|pendant|pour) (?:next |le )?(?P<day>{_WHEN}|{_SPAN})(?: prochain)?)?"
_WITH = rf"(?: (?:with |and i have |and have |i have |avec |et j ai |j ai )?(?:des |les |mes )?(?P<kit>{_KIT}))?"
_I_AM, _I_HAVE = (
    "(?:i am|i m|im|i feel|i feel like i am|je suis|j suis|je me sens)",
    "(?:i have|i ve|i got|i ve got|j ai|je ai)",
)
_SESSION = (
    "(?:my |the |this |ma |le |mon |une |cette )?(?:workout|session|training|gym|it|seance|entrainement|salle|muscu)"
)
_STATION = "(?:machine|rack|bench|bar|cable|station|banc|barre|poulie|presse|squat rack|cage)"

_PATTERNS: tuple[tuple[Wanted, str], ...] = (
    (
        Wanted.SHORT,
        rf"(?:{_I_HAVE}|there is|il me reste|il y a) (?:about |environ |)(?P<minutes>\d{{1,2}}) ?(?:min|mn"
        rf"|mins|minutes?)(?: to train| left| devant moi| pour m entrainer)?",
    ),
    (Wanted.SHORT, r"(?P<minutes>\d{1,2}) ?(?:min|mn|mins|minutes?)(?: workout| session| max)"),
    (
        Wanted.SHORT,
        rf"{_I_AM}? ?(?:short on time|in a (?:rush|hurry)|pressee?|no time|not much time|(?:i )?have no time"
        rf"|j ai pas (?:le |beaucoup de )temps|pas le temps|peu de temps|j ai peu de temps)",
    ),
    (
        Wanted.ILL,
        rf"(?:{_I_AM}|{_I_HAVE}) (?:sick|ill|unwell|down with (?:the )?flu|a cold|the flu|a fever|fever|malade"
        rf"|creve|la creve|la grippe|grippe|de fievre|fievre|patraque|covid|got covid|le covid)",
    ),
    (
        Wanted.SKIP,
        rf"(?:i ll |i will |i want to |i m going to |let s |can i |je |on |j )?(?:skip|saute|zappe|passe"
        rf"|vais sauter|vais zapper|veux sauter)(?: {_SESSION})?",
    ),
    (
        Wanted.MOVE,
        rf"(?:can (?:i|we|you) |i want to |i ll |i d like to |let s |je |on |tu peux |je peux "
        rf"|je veux )?(?:move|push|shift|postpone|train|do|decale|decaler|deplace|deplacer|reporte|reporter"
        rf"|repousse|repousser|m entraine|m entrainer|fais|faire)(?: {_SESSION})? {_MOVED}",
    ),
    (
        Wanted.MOVE,
        rf"(?:i )?(?:can t|cannot|can not) (?:train|make it|work ?out|come)(?: {_SESSION})?|je (?:peux pas"
        rf"|pourrai pas) (?:m entrainer|venir|y aller)|pas possible",
    ),
    (
        Wanted.TRAVEL,
        rf"{_I_AM} (?:travell?ing|away|on (?:a )?(?:holiday|vacation|trip|business trip|the road)|in a hotel"
        rf"|at a hotel|en (?:deplacement|voyage|vacances|conges)|a l hotel|parti|partie"
        rf"|absente?){_UNTIL}{_WITH}",
    ),
    (
        Wanted.TRAVEL,
        rf"(?:je pars|i m leaving|i leave|je serai en (?:deplacement|vacances|voyage)|i ll be (?:away"
        rf"|travell?ing|on holiday)){_UNTIL}{_WITH}",
    ),
    (
        Wanted.BACK,
        rf"{_I_AM} (?:back|back home|home|home again|better|feeling better|rentree?|de retour|revenue?|gueri"
        rf"|guerie|mieux|remise?)(?: a la maison| chez moi| de vacances)?",
    ),
    (
        Wanted.MISSED,
        r"(?:i )?(?:missed|skipped|lost|have missed) (?:last|the|this|a|the whole|all"
        r"|an entire) ?(?:last )?week(?: of training)?|j ai (?:rate|loupe|manque|saute) (?:toute )?(?:semaine"
        r"|une semaine|semaine derniere|ma semaine|cette semaine)(?: derniere)?|(?:i )?(?:haven t|have not"
        r"|didn t) train(?:ed)? (?:for a week|last week|this week|all week)"
        r"|je me suis pas entrainee? (?:depuis une semaine|cette semaine|semaine derniere|de semaine)",
    ),
    (
        Wanted.BUSY,
        rf"(?:the |my |le |l )?{_STATION} (?:is|s|est|are) (?:busy|taken|occupied|in use|being used|prise?"
        rf"|occupee?|pas libre|not free)|(?:someone|somebody|quelqu un) (?:is on|is using|est sur"
        rf"|utilise) (?:the |my |le |ma |l )?{_STATION}",
    ),
    (
        Wanted.UNDO,
        r"undo(?: (?:that|it|the last change))?|take (?:that|it) back|annule(?: ca)?|reviens en arriere"
        r"|annule le changement",
    ),
)
_READ = tuple((what, re.compile(pattern)) for what, pattern in _PATTERNS)


def wish(text: str, today: date) -> Wish | None:
    """What a sentence wishes for, a day being the next one of its name; None when it is no wish we know."""
    if len(text) > _LONGEST:
        return None
    said = _plain(text)
    for what, pattern in _READ:
        if found := pattern.fullmatch(said):
            return _wish(what, found.groupdict(), today)
    return None


def _wish(what: Wanted, said: Mapping[str, str | None], today: date) -> Wish | None:
    told = said.get("minutes")
    minutes = int(told) if told else None
    if minutes is not None and not _SHORTEST_MINUTES <= minutes <= _LONGEST_MINUTES:
        return None
    day, kit = said.get("day"), said.get("kit")
    return Wish(
        what=what,
        minutes=minutes or (_HURRY if what is Wanted.SHORT else None),
        day=_day(day, today) if day else None,
        kit=next((known for known, words in _KITS.items() if kit and re.fullmatch(words, kit)), None),
    )


def _day(said: str, today: date) -> date:
    if said in ("tomorrow", "demain"):
        return today + timedelta(days=1)
    if said in _WEEKDAYS:
        return today + timedelta(days=(_WEEKDAYS[said] - today.weekday() - 1) % 7 + 1)
    count, unit = said.split()
    return today + timedelta(days=(_NUMBERS.get(count) or int(count)) * _UNITS[unit])


def _plain(text: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    words = re.sub(r"[^a-z0-9]+", " ", bare)
    return " ".join(_COURTESY.sub(" ", words).split())
