"""A plan that bends: by buttons and by plain words."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeAlias

from db import Session
from domain.bending import Bend
from domain.errors import StaleButton
from domain.people import Person
from domain.plans import Plan
from domain.profile import Kit
from domain.sessions import next_step
from domain.wishes import Wanted, Wish, wish
from handlers.routes import Answer, Routes
from handlers.today import look
from locales import Translator
from screens import bending as screens
from screens import card, plan
from screens.buttons.bending import (
    AskAway,
    AskInstead,
    AskKit,
    AskOther,
    CatchUp,
    ComeBack,
    ReplaceExercise,
    ShowShort,
    Travel,
    Unbend,
)
from screens.screen import Reply, Screen
from services import bending, plans, today, training

routes = Routes()


@dataclass(frozen=True, slots=True)
class _Asked:
    """A wish with everything that granting it takes."""

    wish: Wish
    session: Session
    person: Person
    t: Translator
    now: datetime

    @property
    def today(self) -> date:
        return self.person.local_date(self.now)


async def grant(text: str, session: Session, person: Person, t: Translator, now: datetime) -> Answer | None:
    """The answer to what somebody says when life bends their plan; None when that is not what they say."""
    found = wish(text, person.local_date(now))
    if found is None:
        return None
    asked = _Asked(found, session, person, t, now)
    if found.what is Wanted.BUSY:
        return await _busy(asked)
    if await plans.current(session, person) is None:
        return await look(session, person, t, now)
    return await _GRANTS[found.what](asked)


@routes.tap(AskKit)
async def ask_kit(t: Translator) -> Screen:
    return screens.ask_kit(t)


@routes.tap(AskAway)
async def ask_until(tap: AskAway, t: Translator) -> Screen:
    return screens.ask_until(t, _kit(tap.kit))


@routes.tap(Travel)
async def travel(tap: Travel, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    until = person.local_date(now) + timedelta(days=tap.days)
    return screens.bent(t, await bending.travel(session, person, _kit(tap.kit), until, now), Bend.AWAY)


@routes.tap(ComeBack)
async def come_back(session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    return screens.bent(t, await bending.come_back(session, person, now), Bend.BACK)


@routes.tap(CatchUp)
async def catch_up(session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    return screens.bent(t, await bending.catch_up(session, person, now), Bend.CAUGHT_UP)


@routes.tap(Unbend)
async def unbend(session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    return screens.unbent(t, *await bending.undo(session, person, now))


@routes.tap(AskOther)
async def ask_other(tap: AskOther, session: Session, person: Person, t: Translator) -> Screen:
    current = await plans.followed(session, person)
    if (one := current.at(tap.number)) is None:
        raise StaleButton()
    return screens.ask_other(t, current, one)


@routes.tap(AskInstead)
async def ask_instead(tap: AskInstead, session: Session, person: Person, t: Translator) -> Screen:
    old, found = await bending.others(session, person, tap.number, tap.index)
    return screens.ask_instead(t, tap.number, tap.index, old, found)


@routes.tap(ReplaceExercise)
async def replace_exercise(
    tap: ReplaceExercise, session: Session, person: Person, t: Translator, now: datetime
) -> Screen:
    plan = await bending.replace_exercise(session, person, tap.number, tap.index, tap.slug, now)
    return screens.bent(t, plan, Bend.REPLACED)


@routes.tap(ShowShort)
async def show_short(tap: ShowShort, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    return await look(session, person, t, now, minutes=tap.minutes)


async def _busy(asked: _Asked) -> Answer:
    live = await training.live_workout(asked.session, asked.person, asked.now)
    step = next_step(live.items, live.sets) if live else None
    if live is None or step is None:
        return screens.nothing_live(asked.t)
    offered = await today.swaps(asked.session, asked.person, live.id, step.index, asked.now)
    return card.choose_swap(asked.t, asked.person, live, step.index, offered)


async def _short(asked: _Asked) -> Answer:
    minutes = asked.wish.minutes or 0
    if live := await training.live_workout(asked.session, asked.person, asked.now):
        await today.cut(asked.session, asked.person, live, minutes, asked.now)
        return Reply()
    return await look(asked.session, asked.person, asked.t, asked.now, minutes=minutes)


async def _skip(asked: _Asked) -> Answer:
    found = await _next(asked)
    return await _bent(asked, bending.skip(asked.session, asked.person, found, asked.now), Bend.SKIPPED)


async def _move(asked: _Asked) -> Answer:
    number, day = await _next(asked), asked.wish.day
    if day is None:
        current = await plans.followed(asked.session, asked.person)
        planned = current.at(number)
        assert planned is not None  # noqa: S101 - it is the plan's own next
        return plan.choose_day(asked.t, current, planned, asked.today)
    return await _bent(asked, bending.move(asked.session, asked.person, number, day, asked.now), Bend.MOVED)


async def _ill(asked: _Asked) -> Answer:
    return await _bent(asked, bending.ill(asked.session, asked.person, asked.now), Bend.ILL)


async def _travel(asked: _Asked) -> Answer:
    kit, until = asked.wish.kit, asked.wish.day
    if kit is None:
        return screens.ask_kit(asked.t)
    if until is None:
        return screens.ask_until(asked.t, kit)
    return await _bent(asked, bending.travel(asked.session, asked.person, kit, until, asked.now), Bend.AWAY)


async def _back(asked: _Asked) -> Answer:
    current = await plans.followed(asked.session, asked.person)
    if current.kit_on(asked.today):
        return await _bent(asked, bending.come_back(asked.session, asked.person, asked.now), Bend.BACK)
    return await _bent(asked, bending.catch_up(asked.session, asked.person, asked.now), Bend.CAUGHT_UP)


async def _missed(asked: _Asked) -> Answer:
    return await _bent(asked, bending.catch_up(asked.session, asked.person, asked.now), Bend.CAUGHT_UP)


async def _undo(asked: _Asked) -> Answer:
    return screens.unbent(asked.t, *await bending.undo(asked.session, asked.person, asked.now))


async def _bent(asked: _Asked, act: Awaitable[Plan], what: Bend) -> Screen:
    return screens.bent(asked.t, await act, what)


async def _next(asked: _Asked) -> int:
    """The number of the workout that waits first; StaleButton when none does."""
    found = (await plans.followed(asked.session, asked.person)).next
    if found is None:
        raise StaleButton()
    return found.number


def _kit(name: str) -> Kit:
    try:
        return Kit(name)
    except ValueError:
        raise StaleButton() from None


Grant: TypeAlias = Callable[[_Asked], Awaitable[Answer]]
_GRANTS: Mapping[Wanted, Grant] = {
    Wanted.SHORT: _short,
    Wanted.SKIP: _skip,
    Wanted.MOVE: _move,
    Wanted.ILL: _ill,
    Wanted.TRAVEL: _travel,
    Wanted.BACK: _back,
    Wanted.MISSED: _missed,
    Wanted.UNDO: _undo,
}
