"""What a person tells of themselves."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from typing import Any

from db import Session
from db.queries import profiles as rows
from db.queries import wellbeing
from domain.errors import ConsentMissing
from domain.exercises import Area, Level
from domain.pain import Outcome, Pain, answered, limited, spared
from domain.people import Person
from domain.profile import Activity, Profile, Sex
from domain.programs import Goal
from domain.screening import Question, Screening
from services import gyms

_PLAIN = ("goal", "level", "days", "minutes")
_OF_THE_GYM = "kit"

plates = gyms.plates


@dataclass(frozen=True, slots=True)
class Told:
    """A profile, the last screening, and where the welcome stands (`step` waits unless it is `ready`).

    The limitations of the profile are the `lasting` ones and those of the `pains` that are too much.
    """

    profile: Profile = field(default_factory=Profile)
    screening: Screening | None = None
    step: str | None = None
    ready: bool = False
    lasting: tuple[Area, ...] = ()
    pains: tuple[Pain, ...] = ()

    @property
    def careful(self) -> Profile:
        """The profile with all that hurts left out: for what is offered in place of something else."""
        return replace(self.profile, limitations=spared(self.lasting, self.pains))


async def get(session: Session, person: Person) -> Told:
    """What they told so far; their kit is that of the gym where they train now."""
    kit = (await gyms.current(session, person)).kit
    found, pains = await rows.get(session, person.id), tuple(await wellbeing.open_pains(session, person.id))
    if found is None:
        return Told(Profile(kit=kit, limitations=limited((), pains)), pains=pains)
    row, body = found
    lasting = tuple(map(Area, body.get("limitations", ())))
    profile = Profile(
        goal=row.goal and Goal(row.goal),
        level=row.level and Level(row.level),
        days=row.days,
        minutes=row.minutes,
        kit=kit,
        limitations=limited(lasting, pains),
        sex=Sex(body["sex"]) if body.get("sex") else None,
        birth_year=body.get("birth_year"),
        height_cm=body.get("height_cm"),
        weight_kg=body.get("weight_kg"),
        activity=Activity(body["activity"]) if body.get("activity") else None,
    )
    return Told(profile, _screening(body.get("screening")), row.step, row.ready_at is not None, lasting, pains)


async def tell(session: Session, person: Person, **facts: Any) -> Told:
    """Change some facts of the profile; None takes one back."""
    told = await _agreed(session, person)
    if "kit" in facts:
        await gyms.equip(session, person, (await gyms.current(session, person)).key, facts["kit"])
    return await _put(session, person, replace(told, profile=replace(told.profile, **facts)))


async def limit(session: Session, person: Person, areas: Sequence[Area], now: datetime) -> Told:
    """Say which areas to leave out; what hurts now and is not among them is over."""
    told = await _agreed(session, person)
    for pain in told.pains:
        if pain.limits and pain.area not in areas:
            gone = answered(pain, Outcome.GONE, person.local_date(now))
            await wellbeing.put_pain(session, person.id, gone, None, now)
    pains = tuple(pain for pain in told.pains if not pain.limits or pain.area in areas)
    lasting = tuple(area for area in areas if area in told.lasting or area not in limited((), pains))
    profile = replace(told.profile, limitations=limited(lasting, pains))
    return await _put(session, person, replace(told, profile=profile, lasting=lasting, pains=pains))


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
    body = {name: value for name, value in facts.items() if name not in (*_PLAIN, _OF_THE_GYM) and value is not None}
    body["limitations"] = told.lasting
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
