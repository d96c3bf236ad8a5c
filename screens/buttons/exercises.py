"""Buttons of the library. Each carries all its filters, one sign each: Telegram takes 64 bytes.

A sign is the place of a value among all of its kind, so new ones go to the end (tests/doors/test_library.py holds it).
"""

from collections.abc import Sequence
from typing import Annotated, Any, Final, Literal, TypeVar

from aiogram.filters.callback_data import CallbackData
from pydantic import BeforeValidator, PlainSerializer

from domain.exercises import Equipment, Level, Measure, Pattern
from domain.filtering import NO_EQUIPMENT, By, Selection, Whose
from domain.own import Work
from domain.programs import Goal
from domain.volume import Group
from screens.buttons import Number

T = TypeVar("T", bound="ShowExercises")
_SIGNS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_THINGS: Final = (NO_EQUIPMENT, *Equipment)
_WORKS: Final = (*Group, *Work)


def _reads(kind: Sequence[str]) -> BeforeValidator:
    """A sign back into its value; anything else stays as it is, for the type to judge."""

    def read(sign: str) -> str:
        at = _SIGNS.find(sign) if len(sign) == 1 else -1
        return kind[at] if 0 <= at < len(kind) else sign

    return BeforeValidator(read)


def _writes(kind: Sequence[str]) -> PlainSerializer:
    def write(value: str) -> str:
        return _SIGNS[kind.index(value)]

    return PlainSerializer(write)


SignOfGroup = Annotated[Group, _reads(list(Group)), _writes(list(Group))]
SignOfThing = Annotated[Equipment | Literal["none"], _reads(_THINGS), _writes(_THINGS)]
SignOfLevel = Annotated[Level, _reads(list(Level)), _writes(list(Level))]
SignOfGoal = Annotated[Goal, _reads(list(Goal)), _writes(list(Goal))]
SignOfPattern = Annotated[Pattern, _reads(list(Pattern)), _writes(list(Pattern))]
SignOfWhose = Annotated[Whose, _reads(list(Whose)), _writes(list(Whose))]
SignOfMeasure = Annotated[Measure, _reads(list(Measure)), _writes(list(Measure))]
SignOfWork = Annotated[Group | Work, _reads(_WORKS), _writes(_WORKS)]


class ShowExercises(CallbackData, prefix="lib"):
    """A page of the exercises that pass the filters."""

    muscle: SignOfGroup | None = None
    equipment: SignOfThing | None = None
    level: SignOfLevel | None = None
    goal: SignOfGoal | None = None
    pattern: SignOfPattern | None = None
    whose: SignOfWhose | None = None
    fits: bool = False
    page: Number = 0

    @property
    def selection(self) -> Selection:
        """What it asks for."""
        found = {by: getattr(self, by.value) for by in By}
        return Selection({by: value for by, value in found.items() if value is not None}, self.whose, self.fits)

    def to(self, kind: type[T], **more: Any) -> T:
        """Another button that knows the same filters and page."""
        return kind(**({name: getattr(self, name) for name in ShowExercises.model_fields} | more))


class ChooseFilter(ShowExercises, prefix="libby"):
    by: By


class AskSearch(ShowExercises, prefix="libfind"):
    pass


class ShowSuggestions(ShowExercises, prefix="libtip"):
    """What to try next; the filters and page are the way back."""


class ShowExercise(ShowExercises, prefix="ex"):
    """One exercise; its filters and page are the way back."""

    slug: str


class ReadExercise(ShowExercises, prefix="exall"):
    """All the words about an exercise of which a picture left no room for some."""

    slug: str


class LikeExercise(ShowExercises, prefix="fav"):
    """Make it a favourite (`on`), or none any more."""

    slug: str
    on: bool


class AskOwn(CallbackData, prefix="own"):
    """Begin an exercise of their own: its name comes next."""


class MeasureOwn(CallbackData, prefix="ownin"):
    """The name that was just given, counted so."""

    measure: SignOfMeasure


class AskOfOwn(CallbackData, prefix="ownask"):
    """Ask what it trains, takes, how it moves, what it is called, or whether it should really go."""

    slug: str
    what: Literal["trains", "uses", "moves", "name", "remove"]


class TrainOwn(CallbackData, prefix="ownfor"):
    slug: str
    what: SignOfWork


class UseOwn(CallbackData, prefix="ownuse"):
    slug: str
    item: SignOfThing


class MoveOwn(CallbackData, prefix="ownmov"):
    slug: str
    pattern: SignOfPattern


class RemoveOwn(CallbackData, prefix="owndel"):
    slug: str
