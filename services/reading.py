"""What a text means in the gym: which exercises, which sets, on which day, and where there is doubt."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from catalog.abroad import names_abroad
from catalog.app_names import table
from catalog.index import key
from catalog.shelf import shelf
from domain import grammar
from domain.errors import SpotterError
from domain.exercises import Exercise
from domain.grammar import Of, Said, Sets, Spoken
from domain.people import Person
from domain.settling import Gear, settled
from domain.training import SetValues, check
from domain.units import Unit

_NEAREST = 3
_MOST_WORDS = 5
_RUN = "outdoor-run"
_LEAST_RUN, _WALK, _SPRINT = 3000, 1.8, 6.5  # metres, metres per second
_BY_DISTANCE = {"barbell-row": "rowing-machine"}  # "row 2 km" moves no barbell
_MEASURE = re.compile(r"\d+ ?k\b|\d+ \d+$|\d+\w*$|.*\d ?(?:km|m|min|s|meters?|metres?)s?\b")


@dataclass(frozen=True, slots=True)
class Meant:
    """One exercise of a text and its sets as said, or the `nearest` ones to what was typed.

    Nothing typed: it goes on with what is under way. `plain` when the numbers alone show that it is a log.
    """

    exercise: Exercise | None
    typed: str
    nearest: tuple[Exercise, ...]
    numbers: grammar.Gathering
    sets: Sets
    plain: bool

    @property
    def best(self) -> Exercise | None:
        """The exercise, or the likeliest one."""
        return self.exercise or next(iter(self.nearest), None)

    def fault(self, gear: Gear) -> SpotterError | None:
        """What in it nobody can have done."""
        try:
            check(values(self.sets.sets, self.best, gear))
        except SpotterError as fault:
            return self.sets.fault or fault
        return self.sets.fault


@dataclass(frozen=True, slots=True)
class Understood:
    """The exercises of a text, and the days before today of which it speaks, oldest first."""

    parts: tuple[Meant, ...]
    days: tuple[date, ...] = ()

    @property
    def plain(self) -> bool:
        return any(part.plain for part in self.parts)

    @property
    def named(self) -> bool:
        """Whether each exercise is called by a name of its own."""
        return all(part.exercise and part.typed for part in self.parts)


def understand(text: str, language: str, unit: Unit, today: date, person_id: int = 0) -> Understood | None:
    """What a text logs; None when it logs nothing. Weights without a unit are in `unit`; with a person, their own
    exercises count."""

    def known(words: str) -> bool:
        return named(words, language, person_id) is not None

    message = grammar.read(text, known, today, unit, _numbered(shelf().exercises))
    if message is None:
        return None
    parts = [part for spoken in message.spoken if (part := _meant(spoken, language, unit, person_id))]
    parts = [part for part in parts if part.exercise or part.plain] or parts
    return Understood(tuple(parts), tuple(sorted(day for day in message.days if day < today))) if parts else None


def named(words: str, language: str, person_id: int = 0) -> Exercise | None:
    """The exercise that has these words as a whole name: on the shelf, in other languages, or in other apps."""
    if (found := shelf().named(words, language, person_id)) is not None:
        return found
    form = key(words)
    slug = names_abroad().get(form) or table().get(form)
    return shelf().get(slug) if slug else None


def read_for(part: Meant, exercise: Exercise, unit: Unit) -> Sets:
    """The part's numbers as those of an exercise."""
    return grammar.sets_of(part.numbers, exercise, unit) or part.sets


def values(sets: Iterable[Said], exercise: Exercise | None, gear: Gear) -> tuple[SetValues, ...]:
    """The sets in kg, with the person's own bar."""
    return tuple(settled(one, exercise, gear) for one in sets)


def numbers(text: str, unit: Unit) -> tuple[SetValues, ...] | None:
    """The sets of a barbell that numbers alone say ("100x5"); None when there is anything else. Raises their fault."""
    found = grammar.numbers(text)
    sets = grammar.sets_of(found, None, unit) if found else None
    if sets is None:
        return None
    if sets.fault:
        raise sets.fault
    said = sets.sets if sets.sets[0].weight is not None else sets.other or sets.sets
    return check(values(said, None, Gear(unit)))


def glance(text: str, person: Person) -> Understood | None:
    """What a text logs on whatever day."""
    return understand(text, person.language, person.unit, date.max, person.id)


def _meant(spoken: Spoken, language: str, unit: Unit, person_id: int) -> Meant | None:
    """What is said of one exercise; None when it is talk."""
    exercise = named(spoken.name, language, person_id) if spoken.name else None
    nearest: tuple[Exercise, ...] = ()
    if spoken.talky and not (exercise and spoken.plain):
        return None
    if spoken.typed and exercise is None:
        if not spoken.plain or len(spoken.typed.split()) > _MOST_WORDS:
            return None
        nearest, exercise = _nearest(spoken.typed, language, person_id)
        if spoken.sentence and not (nearest or exercise):
            return None
    elif exercise is None:
        exercise = shelf().get(_RUN) if _is_run(spoken) else None
    elif exercise.slug in _BY_DISTANCE and any(Of.METRES in group.told for group in spoken.numbers.groups):
        exercise = shelf().get(_BY_DISTANCE[exercise.slug])
    found = Meant(exercise, spoken.typed, nearest, spoken.numbers, Sets(()), spoken.plain)
    sets = grammar.sets_of(spoken.numbers, found.best, unit)
    if sets is None or _is_talk(spoken, found, sets):
        return None
    return Meant(exercise, spoken.typed, nearest, spoken.numbers, sets, spoken.plain)


def _is_talk(spoken: Spoken, found: Meant, sets: Sets) -> bool:
    """Whether a number in a sentence is no log: "2026", "5 minutes please", "I aim at 100 kg"."""
    if sets.open and spoken.strange:
        return True
    if spoken.typed or found.exercise or spoken.plain:
        return False
    first = sets.sets[0]
    says_nothing = first.reps is None and first.seconds is None and first.metres is None
    return spoken.wordy or says_nothing or len(spoken.numbers.groups) > 1


def _nearest(typed: str, language: str, person_id: int) -> tuple[tuple[Exercise, ...], Exercise | None]:
    """The exercises that may be meant, best first; and the one that is, where only a typo parts it from its name."""
    words = re.sub(r"\d", " ", typed)
    if (meant := shelf().near(words)) is not None:
        return (), meant
    return shelf().find(words, language, person_id).nearest[:_NEAREST], None


def _is_run(spoken: Spoken) -> bool:
    """Whether a distance and a time stand alone as only runners write them: "5k 27:30", "10 km in 52 min"."""
    told = spoken.numbers.groups[0].told
    if len(spoken.numbers.groups) > 1 or not {Of.METRES, Of.SECONDS} <= told.keys():
        return False
    metres = told[Of.METRES].value
    return metres >= _LEAST_RUN and _WALK <= metres / max(told[Of.SECONDS].value, 1) <= _SPRINT


def _numbered(exercises: Iterable[str]) -> re.Pattern[str]:
    return _compiled(tuple(exercises))


@lru_cache(maxsize=2)
def _compiled(slugs: Sequence[str]) -> re.Pattern[str]:
    """Finds the names of exercises that have figures in them: "45 degree back extension", "12-3-30"."""
    names = {
        grammar.fold(name)
        for slug in slugs
        for text in shelf().get(slug).texts.values()
        for name in (text.name, *text.aliases)
    }
    figured = [name for name in names if re.search(r"\d", name) and not _MEASURE.match(name)]
    return re.compile(rf"(?<![\w/])(?:{'|'.join(sorted(map(re.escape, figured), key=len, reverse=True))})(?![\w/])")
