"""Today's workout: look, start, and every button of its card."""

from dataclasses import replace
from datetime import datetime

from db import Session
from domain.errors import ConsentMissing, DoctorFirst, ScreeningDue, StaleButton
from domain.people import Awaited, Conversation, Person
from handlers.routes import Answer, Routes
from locales import Translator
from screens import card, today
from screens.buttons.today import (
    Adjust,
    AskRpe,
    AskSwap,
    Begin,
    BeginShort,
    Feel,
    Rate,
    ShowCard,
    ShowToday,
    SkipItem,
    Swap,
)
from screens.plan import PLAN
from screens.profile import question, see_a_doctor
from screens.screen import Reply, Screen
from screens.start import ask_consent
from screens.wellbeing import aside
from services import deloads, outbox, profile, training, wellbeing
from services import today as acts

routes = Routes()


@routes.command("today")
async def show(session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    return await look(session, person, t, now)


@routes.tap(ShowToday)
async def show_again(session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    return await look(session, person, t, now)


@routes.tap(Begin)
async def begin(tap: Begin, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    try:
        await acts.begin(session, person, tap.number, now)
    except ConsentMissing:
        return ask_consent(t)
    return Reply([today.begun()], toast=t("today-begun"))


@routes.tap(BeginShort)
async def begin_short(tap: BeginShort, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    try:
        await acts.begin(session, person, tap.number, now, max(5, min(tap.minutes, 40)))
    except ConsentMissing:
        return ask_consent(t)
    return Reply([today.begun()], toast=t("today-begun"))


@routes.tap(ShowCard)
async def show_card(
    tap: ShowCard, session: Session, person: Person, conversation: Conversation, now: datetime
) -> Reply:
    if conversation.state == Awaited.NOTE:
        conversation.end()
    await training.refresh(session, person, await training.owned(session, person, tap.workout), now)
    return Reply()


@routes.tap(Adjust)
async def adjust(tap: Adjust, session: Session, person: Person, now: datetime) -> Reply:
    weight, reps = max(-1, min(tap.weight, 1)), max(-1, min(tap.reps, 1))
    await acts.adjust(session, person, tap.workout, tap.item, weight, reps, now)
    return Reply()


@routes.tap(AskRpe)
async def ask_rpe(tap: AskRpe, session: Session, person: Person, t: Translator) -> Screen:
    workout = await training.owned(session, person, tap.workout)
    if not workout.live or not workout.last:
        raise StaleButton()
    return card.choose_rpe(t, person, workout)


@routes.tap(Rate)
async def rate(tap: Rate, session: Session, person: Person, t: Translator, now: datetime) -> Reply:
    await acts.rate(session, person, tap.workout, tap.n, tap.rpe / 10, now)
    return Reply(toast=t("today-rated", rpe=t.number(tap.rpe / 10)))


@routes.tap(AskSwap)
async def ask_swap(tap: AskSwap, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    workout = await training.owned(session, person, tap.workout)
    offered = await acts.swaps(session, person, tap.workout, tap.item, now)
    return card.choose_swap(t, person, workout, tap.item, offered)


@routes.tap(Swap)
async def swap(tap: Swap, session: Session, person: Person, t: Translator, now: datetime) -> Reply:
    await acts.swap(session, person, tap.workout, tap.item, tap.slug, now)
    return Reply(toast=t("today-swapped"))


@routes.tap(SkipItem)
async def skip(tap: SkipItem, session: Session, person: Person, t: Translator, now: datetime) -> Reply:
    await acts.skip(session, person, tap.workout, tap.item, tap.on, now)
    return Reply(toast=t("today-skipped") if tap.on else t("today-back-in"))


@routes.tap(Feel)
async def feel(tap: Feel, session: Session, person: Person, t: Translator, now: datetime) -> Reply:
    await acts.feel(session, person, tap.workout, tap.feeling, now)
    return Reply(toast=t("today-felt"))


async def look(
    session: Session,
    person: Person,
    t: Translator,
    now: datetime,
    minutes: int | None = None,
    readiness: int | None = None,
) -> Answer:
    """What there is to do today, cut to so many minutes, or after they said how they are."""
    try:
        found = await acts.look(session, person, now, minutes)
    except DoctorFirst:
        return see_a_doctor(t, slot=PLAN)
    except ScreeningDue:
        told = await profile.get(session, person)
        return replace(question(t, "screening", told.profile, frozenset(), welcome=False), slot=PLAN)
    if found.live:
        await outbox.tell(session, person, training.card(found.live.id, fresh=True), now=now)
        return ()
    day = person.local_date(now)
    if minutes:
        return today.overview(t, person, found, day)
    asks = found.planned is not None and found.planned.day <= day and await wellbeing.asks(session, person, now)
    besides = aside(t, asks, readiness, await deloads.advice(session, person, found, now))
    return today.overview(t, person, found, day, besides)
