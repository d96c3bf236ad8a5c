"""Buttons of the library. Each carries all its filters, cut to their first letters: Telegram takes 64 bytes."""

from collections.abc import Callable, Iterable
from typing import Annotated, Any, Final, Literal, TypeVar

from aiogram.filters.callback_data import CallbackData
from pydantic import BeforeValidator, PlainSerializer

from domain.exercises import Equipment, Level
from domain.volume import Group
from screens.buttons import Number

T = TypeVar("T", bound="ShowExercises")
NO_EQUIPMENT: Final = "none"
_LETTERS = 4


def _cut(value: str) -> str:
    return value[:_LETTERS]


def _whole(kind: Iterable[str]) -> Callable[[str], str]:
    known = {_cut(one): one for one in kind}
    return lambda value: known.get(value, value)


CutGroup = Annotated[Group, BeforeValidator(_whole(Group)), PlainSerializer(_cut)]
CutEquipment = Annotated[Equipment | Literal["none"], BeforeValidator(_whole(Equipment)), PlainSerializer(_cut)]
CutLevel = Annotated[Level, BeforeValidator(_whole(Level)), PlainSerializer(_cut)]


class ShowExercises(CallbackData, prefix="lib"):
    """A page of the exercises that pass the filters."""

    muscle: CutGroup | None = None
    equipment: CutEquipment | None = None
    level: CutLevel | None = None
    page: Number = 0

    @property
    def filters(self) -> dict[str, str]:
        """The filters that are set, by what they look at."""
        found = {"muscle": self.muscle, "equipment": self.equipment, "level": self.level}
        return {by: value for by, value in found.items() if value is not None}

    def to(self, kind: type[T], **more: Any) -> T:
        """Another button that knows the same filters and page."""
        return kind(**({name: getattr(self, name) for name in ShowExercises.model_fields} | more))


class ChooseFilter(ShowExercises, prefix="libby"):
    by: Literal["muscle", "equipment", "level"]


class AskSearch(ShowExercises, prefix="libfind"):
    pass


class ShowExercise(ShowExercises, prefix="ex"):
    """One exercise; its filters and page are the way back."""

    slug: str
