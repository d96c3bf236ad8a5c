"""An import on its way: what was read, what is still to be asked, what became of it."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from domain.exercises import Measure
from domain.imports.records import Broken, Fault, Source
from domain.units import Unit


class State(StrEnum):
    """Where an import stands. Asked: it waits for consent; open: for answers or the last yes."""

    ASKED = "asked"
    READING = "reading"
    OPEN = "open"
    WRITING = "writing"
    DONE = "done"
    UNDOING = "undoing"
    UNDONE = "undone"
    DROPPED = "dropped"
    FAILED = "failed"


WAITING = (State.ASKED, State.READING, State.OPEN)


@dataclass(frozen=True, slots=True)
class Name:
    """An exercise as the file calls it, in how many sets, and what it is to be: `slug` once that is known.

    `near` are the nearest on the shelf; `close`: all that parts it from one of them is a typo; `asked`: only the person
    can tell.
    """

    name: str
    sets: int
    measure: Measure
    slug: str | None = None
    near: tuple[str, ...] = ()
    close: bool = False
    own: bool = False
    left_out: bool = False
    asked: bool = False

    @property
    def settled(self) -> bool:
        return self.slug is not None or self.own or self.left_out


@dataclass(frozen=True, slots=True)
class Found:
    """What was read in a file. `fresh`: workouts that are not in the log yet; `broken`: the first lines left out."""

    source: Source
    rows: int
    set_rows: int
    sets: int
    workouts: int
    fresh: int
    volume_kg: float
    first: date
    last: date
    unit_named: bool
    faults: int
    broken: tuple[Broken, ...] = ()


@dataclass(frozen=True, slots=True)
class Import:
    """A file that somebody brought. `file_id` is Telegram's; `failure`: a known error and what it mentions.

    `begun`: they chose to answer the questions. `done`: sets written or taken out so far. `made`: own exercises that
    it made. `undoable`: it is one of the last that can be taken back.
    """

    id: int
    state: State
    file_id: str = ""
    file_name: str = ""
    unit: Unit | None = None
    found: Found | None = None
    names: tuple[Name, ...] = ()
    begun: bool = False
    done: int = 0
    workouts: int = 0
    made: tuple[str, ...] = ()
    failure: tuple[str, Mapping[str, Any]] | None = None
    undoable: bool = field(default=False, compare=False)

    @property
    def asks_unit(self) -> bool:
        return self.found is not None and not self.found.unit_named and self.unit is None

    @property
    def unknown(self) -> tuple[Name, ...]:
        """The exercises of which nobody has said yet what they are."""
        return tuple(name for name in self.names if not name.settled)

    @property
    def asking(self) -> int | None:
        """The place of the exercise that is to be asked about next."""
        return next((place for place, name in enumerate(self.names) if not name.settled), None)

    def settled(self, places: Sequence[int], **answer: Any) -> "Import":
        """With these exercises, as far as they are open, answered."""
        names = [replace(n, **answer) if p in places and not n.settled else n for p, n in enumerate(self.names)]
        return replace(self, names=tuple(names))


_KEPT = ("file_id", "file_name", "unit", "begun", "workouts", "made", "failure")


def as_json(one: Import) -> dict[str, Any]:
    """What is sealed with the row; id, state and progress are columns."""
    found = one.found and asdict(one.found) | {"first": one.found.first.isoformat(), "last": one.found.last.isoformat()}
    names = [[n.name, n.sets, n.measure, n.slug, n.near, n.close, n.own, n.left_out, n.asked] for n in one.names]
    return {name: getattr(one, name) for name in _KEPT} | {"found": found, "names": names}


def of_json(id_: int, state: str, done: int, data: Mapping[str, Any]) -> Import:
    """The inverse of `as_json`."""
    found = data["found"]
    names = [Name(n[0], n[1], Measure(n[2]), n[3], tuple(n[4]), *n[5:]) for n in data["names"]]
    return Import(
        id=id_,
        state=State(state),
        file_id=data["file_id"],
        file_name=data["file_name"],
        unit=Unit(data["unit"]) if data["unit"] else None,
        found=_found(found) if found else None,
        names=tuple(names),
        begun=data["begun"],
        done=done,
        workouts=data["workouts"],
        made=tuple(data["made"]),
        failure=tuple(data["failure"]) if data["failure"] else None,
    )


def _found(data: Mapping[str, Any]) -> Found:
    broken = tuple(Broken(b["line"], Fault(b["fault"]), b["cell"]) for b in data["broken"])
    days = {name: date.fromisoformat(data[name]) for name in ("first", "last")}
    return Found(**{**data, **days, "source": Source(data["source"]), "broken": broken})
