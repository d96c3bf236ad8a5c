"""A person as every layer sees them."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, tzinfo
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from domain.nudges import Quiet
from domain.units import Unit

LANGUAGES = ("en", "fr")


def language_of(choice: str | None, *tags: str | None) -> str:
    """The language to speak: the choice, else the first tag we speak (as "fr-CA"), else English."""
    for tag in (choice, *tags):
        if tag and (language := tag.lower().replace("_", "-").split("-")[0]) in LANGUAGES:
            return language
    return "en"


@dataclass(frozen=True, slots=True)
class Person:
    """Who speaks, with what every answer needs. `time_zone` is an IANA name, None until they say; `own_exercises`
    changes whenever exercises of their own do, and is 0 for who never had any."""

    id: int
    chat_id: int
    language: str
    language_chosen: bool = False
    unit: Unit = Unit.KG
    time_zone: str | None = None
    consented_at: datetime | None = None
    reachable: bool = True
    quiet: Quiet = field(default_factory=Quiet)
    payload: str | None = None
    own_exercises: int = 0

    @property
    def zone(self) -> tzinfo:
        return ZoneInfo(self.time_zone) if self.time_zone else UTC

    def local_date(self, moment: datetime) -> date:
        """The day that it is where they are."""
        return moment.astimezone(self.zone).date()


class Awaited(StrEnum):
    """What the next words of a conversation answer."""

    PLACE = "zone"
    SET = "set"
    TIME = "reminder"
    NOTE = "note"
    FACT = "fact"
    SEARCH = "search"
    OWN = "own"
    MEASURE = "measure"
    GYM = "gym"
    PHOTO = "photo"


@dataclass(slots=True)
class Conversation:
    """Where a person stands in a wizard: the state that waits for their words, and what it has so far."""

    state: str | None
    data: dict[str, Any]
    changed: bool = False

    def expect(self, state: Awaited, **data: Any) -> None:
        """The next words belong to `state`."""
        self.state, self.data, self.changed = state, data, True

    def end(self) -> None:
        if self.state is not None:
            self.state, self.data, self.changed = None, {}, True
