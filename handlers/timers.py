"""Interval timers: started by a command, a few words or a tap; held, stopped, and a held set logged."""

from datetime import datetime

from db import Session
from domain.people import Person
from domain.timers import TABATA, Rounds, parse
from handlers.routes import Answer, Routes
from locales import Translator
from screens import timers as screens
from screens.buttons.timers import LogHeld, PauseTimer, StartSet, StartTimer, StopTimer
from screens.screen import Reply
from services import timers as acts

routes = Routes()


@routes.command("timer")
async def timer(text: str, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    return await _command(text, session, person, t, now)


@routes.command("chrono")
async def chrono(text: str, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    return await _command(text, session, person, t, now)


@routes.command("emom")
async def emom(text: str, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    return await _command(text, session, person, t, now, minutes=True)


@routes.command("tabata")
async def tabata(session: Session, person: Person, now: datetime) -> Answer:
    return await count(TABATA, session, person, now)


@routes.tap(StartTimer)
async def start(tap: StartTimer, session: Session, person: Person, now: datetime) -> Answer:
    told = f"{tap.rounds}x{tap.work}/{tap.rest}" if tap.rest else f"{tap.rounds}x{tap.work}"
    await acts.start(session, person, parse(told), now)
    return screens.chosen()


@routes.tap(PauseTimer)
async def pause(tap: PauseTimer, session: Session, person: Person, now: datetime) -> Answer:
    await (acts.pause if tap.on else acts.resume)(session, person, now)
    return Reply()


@routes.tap(StopTimer)
async def stop(session: Session, person: Person, now: datetime) -> Answer:
    await acts.stop(session, person, now)
    return Reply()


@routes.tap(StartSet)
async def start_set(tap: StartSet, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    await acts.start_set(session, person, tap.workout, tap.n, now)
    return Reply(toast=t("timer-set-started"))


@routes.tap(LogHeld)
async def log_held(tap: LogHeld, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    await acts.log(session, person, tap.workout, tap.n, tap.seconds, now)
    return Reply(toast=t("toast-logged"))


async def count(rounds: Rounds, session: Session, person: Person, now: datetime) -> Answer:
    """Start counting; the count itself is the answer."""
    await acts.start(session, person, rounds, now)
    return ()


async def _command(
    text: str, session: Session, person: Person, t: Translator, now: datetime, *, minutes: bool = False
) -> Answer:
    if not (words := text.partition(" ")[2].strip()):
        return screens.choose(t)
    return await count(parse(words, minutes=minutes), session, person, now)
