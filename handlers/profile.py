"""Who somebody is: the questions of the welcome, one tap each, and `/profile` to see and change the answers."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from db import Session
from domain.errors import SpotterError, StaleButton
from domain.exercises import Area, Level
from domain.people import Awaited, Conversation, Person
from domain.profile import (
    DAYS,
    MINUTES,
    Activity,
    Kit,
    Sex,
    parse_birth_year,
    parse_body_weight,
    parse_height,
)
from domain.programs import Goal
from domain.screening import Question
from handlers.plan import honour, propose
from handlers.routes import Answer, Routes
from handlers.training import log_line
from locales import Translator
from screens import profile as screens
from screens import start
from screens.buttons.profile import Ask, Cleared, EndWelcome, Pick, Tell
from screens.profile import TYPED, WELCOME
from screens.screen import Screen
from services import plans
from services import profile as acts
from services.profile import Told

routes = Routes()


@routes.command("profile")
async def show(session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    return await _overview(session, person, t, now)


@routes.tap(Ask)
async def ask(tap: Ask, session: Session, person: Person, conversation: Conversation, t: Translator) -> Screen:
    if tap.field not in WELCOME:
        raise StaleButton()
    return question(t, tap.field, await acts.get(session, person), conversation, welcome=False)


@routes.tap(Tell)
async def tell(
    tap: Tell, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Answer:
    if tap.field not in WELCOME:
        raise StaleButton()
    if tap.value == "none" and tap.field == "screening":
        await acts.screen(session, person, frozenset(), person.local_date(now))
    elif tap.value == "none" and tap.field == "limits":
        await acts.limit(session, person, (), now)
    elif tap.value not in ("", "done"):
        await acts.tell(session, person, **_fact(tap.field, tap.value))
    if conversation.state == Awaited.FACT:
        conversation.end()
    if not tap.welcome:
        if tap.field == "screening" and await plans.current(session, person) is None:
            return await honour(session, person, t, now) or await propose(session, person, t, now)
        return await _overview(session, person, t, now)
    skips_body = tap.field == "sex" and not tap.value
    return await go_on(session, person, conversation, t, now, "activity" if skips_body else tap.field)


@routes.tap(Pick)
async def pick(
    tap: Pick, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Screen:
    if tap.field not in ("limits", "screening"):
        raise StaleButton()
    told = await acts.get(session, person)
    try:
        if tap.field == "limits":
            areas = _picked(told.profile.limitations, Area(tap.value), tap.on)
            told = await acts.limit(session, person, areas, now)
        else:
            answers = frozenset(_picked(_answers(told), Question(tap.value), tap.on))
            told = await acts.screen(session, person, answers or None, person.local_date(now))
    except ValueError:
        raise StaleButton() from None
    return question(t, tap.field, told, conversation, welcome=tap.welcome)


@routes.state(Awaited.FACT)
async def take_fact(
    text: str, key: int, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Answer:
    field, welcome = conversation.data["field"], conversation.data["welcome"]
    try:
        fact = _typed(field, text, person, person.local_date(now))
    except SpotterError as refused:
        try:
            logged = await log_line(text, key, session, person, t, now)
        except SpotterError:
            raise refused from None
        if logged:
            return logged
        raise
    await acts.tell(session, person, **fact)
    conversation.end()
    if welcome:
        return await go_on(session, person, conversation, t, now, field)
    return await _overview(session, person, t, now)


@routes.tap(EndWelcome)
async def end(session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime) -> Answer:
    if conversation.state == Awaited.FACT:
        conversation.end()
    await acts.welcome_done(session, person, now)
    if shared := await honour(session, person, t, now):
        return start.left(), replace(shared, fresh=True)
    return start.ready(t, person)


@routes.tap(Cleared)
async def cleared(session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    await acts.clear(session, person)
    return await propose(session, person, t, now)


async def go_on(
    session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime, after: str | None
) -> Answer:
    """The next question of the welcome; after the last one, a plan and its reason."""
    following = WELCOME.index(after) + 1 if after else 0
    if following < len(WELCOME):
        await acts.ask(session, person, WELCOME[following])
        return question(t, WELCOME[following], await acts.get(session, person), conversation, welcome=True)
    await acts.welcome_done(session, person, now)
    shown = await honour(session, person, t, now) or await propose(session, person, t, now)
    return start.left(), replace(shown, fresh=True)


def resume(conversation: Conversation, t: Translator, told: Told) -> Screen:
    """The question at which the welcome stopped, asked again."""
    return replace(question(t, told.step or WELCOME[0], told, conversation, welcome=True), fresh=True)


def question(t: Translator, field: str, told: Told, conversation: Conversation, *, welcome: bool) -> Screen:
    """One question; where the answer is typed, the conversation waits for it."""
    if field in TYPED:
        conversation.expect(Awaited.FACT, field=field, welcome=welcome)
    return screens.question(t, field, told.profile, _answers(told), welcome=welcome)


async def _overview(session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    told = await acts.get(session, person)
    return screens.overview(t, person, told.profile, told.screening, person.local_date(now))


def _answers(told: Told) -> frozenset[Question]:
    return told.screening.answers if told.screening else frozenset()


def _picked(chosen: Any, one: Any, on: bool) -> tuple[Any, ...]:
    return (*(other for other in chosen if other != one), *([one] if on else ()))


def _fact(field: str, value: str) -> dict[str, Any]:
    """A tapped answer as a fact of the profile; StaleButton for one that no button of ours gives."""
    kinds: dict[str, Any] = {"goal": Goal, "level": Level, "kit": Kit, "sex": Sex, "activity": Activity}
    try:
        if field in kinds:
            return {field: kinds[field](value)}
        if int(value) in {"days": DAYS, "minutes": MINUTES}[field]:
            return {field: int(value)}
    except (KeyError, ValueError):
        pass
    raise StaleButton()


def _typed(field: str, text: str, person: Person, today: date) -> dict[str, Any]:
    if field == "height":
        return {"height_cm": parse_height(text, person.unit)}
    if field == "weight":
        return {"weight_kg": parse_body_weight(text, person.unit)}
    return {"birth_year": parse_birth_year(text, today)}
