"""What a person tells of themselves."""

from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from typing import Any

from db import Session
from db.queries import profiles as rows
from domain.errors import ConsentMissing, StaleButton
from domain.exercises import Area, Level
from domain.people import Person
from domain.plates import BARS, METRIC, PLATES, POUNDS, Plates
from domain.profile import Activity, Kit, Profile, Sex
from domain.programs import Goal
from domain.screening import Question, Screening
from domain.units import Unit

_PLAIN = ("goal", "level", "days", "minutes", "kit")


@dataclass(frozen=True, slots=True)
class Told:
    """A profile, the last screening, and where the welcome stands (`step` waits unless it is `ready`)."""

    profile: Profile = field(default_factory=Profile)
    screening: Screening | None = None
    step: str | None = None
    ready: bool = False


async def get(session: Session, person: Person) -> Told:
    """What they told so far."""
    found = await rows.get(session, person.id)
    if found is None:
        return Told()
    row, body = found
    profile = Profile(
        goal=row.goal and Goal(row.goal),
        level=row.level and Level(row.level),
        days=row.days,
        minutes=row.minutes,
        kit=row.kit and Kit(row.kit),
        limitations=tuple(map(Area, body.get("limitations", ()))),
        sex=Sex(body["sex"]) if body.get("sex") else None,
        birth_year=body.get("birth_year"),
        height_cm=body.get("height_cm"),
        weight_kg=body.get("weight_kg"),
        activity=Activity(body["activity"]) if body.get("activity") else None,
    )
    return Told(profile, _screening(body.get("screening")), row.step, row.ready_at is not None)


async def tell(session: Session, person: Person, **facts: Any) -> Told:
    """Change some facts of the profile; None takes one back."""
    told = await _agreed(session, person)
    return await _put(session, person, replace(told, profile=replace(told.profile, **facts)))


async def screen(session: Session, person: Person, answers: frozenset[Question] | None, on: date) -> Told:
    """Keep the answers to the seven questions; None: not answered yet."""
    told = await _agreed(session, person)
    return await _put(session, person, replace(told, screening=None if answers is None else Screening(answers, on)))


async def clear(session: Session, person: Person) -> Told:
    """A doctor agreed to what the answers spoke against."""
    told = await get(session, person)
    if told.screening is None:
        return told
    return await _put(session, person, replace(told, screening=replace(told.screening, cleared=True)))


async def plates(session: Session, person: Person) -> Plates:
    """The bar and plates of their gym, in kg; the usual ones until they say otherwise."""
    found = await rows.get(session, person.id)
    kept = found and found[0].plates
    if kept:
        return Plates(kept["bar"], tuple(kept["plates"]))
    return POUNDS if person.unit is Unit.LB else METRIC


async def load_bar(session: Session, person: Person, bar_kg: float, plate_kg: float, *, on: bool) -> Plates:
    """Change the bar (0: as it is), or whether a plate is there (0: none)."""
    have = await plates(session, person)
    if bar_kg not in (0, *BARS) or plate_kg not in (0, *PLATES):
        raise StaleButton()
    left = {plate for plate in have.plates_kg if plate != plate_kg} | ({plate_kg} if on and plate_kg else set())
    made = Plates(bar_kg or have.bar_kg, tuple(sorted(left, reverse=True)) or have.plates_kg)
    await rows.put(session, person.id, plates={"bar": made.bar_kg, "plates": made.plates_kg})
    return made


async def ask(session: Session, person: Person, step: str) -> None:
    """Remember which question of the welcome waits."""
    await rows.put(session, person.id, step=step)


async def welcome_done(session: Session, person: Person, now: datetime) -> None:
    """The first questions are behind them."""
    await rows.put(session, person.id, step=None, ready_at=now)


async def _agreed(session: Session, person: Person) -> Told:
    if person.consented_at is None:
        raise ConsentMissing()
    return await get(session, person)


async def _put(session: Session, person: Person, told: Told) -> Told:
    facts = asdict(told.profile)
    body = {name: value for name, value in facts.items() if name not in _PLAIN and value is not None}
    if told.screening is not None:
        body["screening"] = {
            "yes": sorted(told.screening.answers),
            "on": told.screening.on.isoformat(),
            "cleared": told.screening.cleared,
        }
    await rows.put(session, person.id, body, **{name: facts[name] for name in _PLAIN})
    return told


def _screening(data: dict[str, Any] | None) -> Screening | None:
    if data is None:
        return None
    return Screening(frozenset(map(Question, data["yes"])), date.fromisoformat(data["on"]), data["cleared"])
