"""How people are today, what their muscles still carry, and the light week that they may need."""

from datetime import datetime

from db import Session
from domain.bending import Bend
from domain.deloading import Part
from domain.errors import ConsentMissing
from domain.people import Person
from handlers.routes import Answer, Routes
from handlers.today import look
from locales import Translator
from screens import bending as bending_screens
from screens import wellbeing as screens
from screens.buttons.wellbeing import (
    AskFelt,
    AskSore,
    EndCheckIn,
    ShowRecovery,
    SparePart,
    TakeLightWeek,
    TellFelt,
    TellReadiness,
    TellSore,
)
from screens.screen import Reply, Screen
from screens.start import ask_consent
from services import bending, deloads, training
from services import wellbeing as acts

routes = Routes()


@routes.command("checkin")
async def ask(t: Translator) -> Screen:
    return screens.ask(t)


@routes.tap(TellReadiness)
async def tell_readiness(tap: TellReadiness, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    try:
        felt = await acts.feel(session, person, tap.level, now)
    except ConsentMissing:
        return ask_consent(t)
    if tap.overview:
        return await look(session, person, t, now, readiness=tap.level)
    return Reply([screens.ask_sore(t, felt)], toast=t("checkin-toast", level=tap.level))


@routes.tap(AskSore)
async def ask_sore(session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    return screens.ask_sore(t, await acts.feels(session, person, now))


@routes.tap(TellSore)
async def tell_sore(tap: TellSore, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    try:
        return screens.ask_sore(t, await acts.ache(session, person, tap.group, tap.level, now))
    except ConsentMissing:
        return ask_consent(t)


@routes.tap(EndCheckIn)
async def end(session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    if await training.live_workout(session, person, now):
        return screens.kept(t)
    return await look(session, person, t, now)


@routes.tap(TakeLightWeek)
async def take_light_week(session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    return bending_screens.bent(t, await bending.lighten(session, person, now), Bend.LIGHTENED)


@routes.tap(SparePart)
async def spare(tap: SparePart, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    part = Part(tap.group, tap.area) if tap.group or tap.area else None
    return screens.spared(t, part, await deloads.spare(session, person, part, now))


@routes.command("recovery")
async def show(session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    return screens.recovery(t, await acts.recovery(session, person, now))


@routes.tap(ShowRecovery)
async def show_again(tap: ShowRecovery, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    return screens.recovery(t, await acts.recovery(session, person, now), fresh=tap.fresh)


@routes.tap(AskFelt)
async def ask_felt(tap: AskFelt, t: Translator) -> Screen:
    return screens.ask_felt(t, tap.group)


@routes.tap(TellFelt)
async def tell_felt(tap: TellFelt, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    try:
        await acts.ache(session, person, tap.group, tap.level, now)
    except ConsentMissing:
        return ask_consent(t)
    return Reply([screens.recovery(t, await acts.recovery(session, person, now))], toast=t("recovery-told"))
