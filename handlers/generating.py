"""A program built for somebody: look at it and at its reasons, ask for another, take it, or take what is nearest."""

import re
from dataclasses import replace
from datetime import datetime

from db import Session
from domain.errors import DoctorFirst, ScreeningDue
from domain.people import Person
from handlers.routes import Answer, Routes
from locales import Translator
from screens import generating as screens
from screens.buttons.generating import AcceptBuilt, Build, TakeNear
from screens.plan import PLAN, enrolled
from screens.profile import question, see_a_doctor
from screens.screen import Reply, Screen
from services import generating, people, profile
from services.profile import Told

routes = Routes()
BUILT = "g_"
_SEED = re.compile(r"[0-9]{1,6}")


@routes.tap(Build)
async def build(tap: Build, session: Session, person: Person, t: Translator) -> Screen:
    return await _shown(session, person, t, await profile.get(session, person), tap)


@routes.tap(TakeNear)
async def take_near(tap: TakeNear, session: Session, person: Person, t: Translator) -> Answer:
    told = await generating.take_near(session, person, tap.goal, tap.days, tap.minutes)
    return Reply([await _shown(session, person, t, told, Build())], toast=t("generating-changed"))


@routes.tap(AcceptBuilt)
async def accept(tap: AcceptBuilt, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    try:
        plan = await generating.accept(session, person, tap.seed, now)
    except ScreeningDue:
        await people.come_by(session, person, f"{BUILT}{tap.seed}")
        told = await profile.get(session, person)
        return replace(question(t, "screening", told.profile, frozenset(), welcome=False), slot=PLAN)
    except DoctorFirst:
        return see_a_doctor(t, slot=PLAN)
    return Reply([enrolled(t, plan, person.local_date(now))], toast=t("plan-on"))


async def show_built(session: Session, person: Person, t: Translator, seed: str) -> Screen | None:
    """The program of a seed that was kept as words; nothing when these words are none."""
    if not _SEED.fullmatch(seed):
        return None
    return await _shown(session, person, t, await profile.get(session, person), Build(seed=int(seed)))


async def _shown(session: Session, person: Person, t: Translator, told: Told, tap: Build) -> Screen:
    if told.screening and told.screening.see_a_doctor:
        return see_a_doctor(t, slot=PLAN)
    if unknown := generating.missing(told):
        return screens.missing(t, unknown)
    offer = generating.offer(told, tap.seed)
    if offer.faults:
        return screens.cannot(t, told.profile, offer)
    if tap.page == screens.WHY:
        return screens.why(t, offer)
    examples = await generating.examples(session, person, offer.program)
    if tap.page == screens.WEEKS:
        return screens.weeks(t, person.unit, offer, examples)
    return screens.days(t, person.unit, offer, examples)
