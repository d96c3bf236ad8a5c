"""Pain: where, how bad, while doing what; and how it is some days later."""

from datetime import datetime

from db import Session
from domain.errors import ConsentMissing, StaleButton
from domain.pain import SCALE, Outcome
from domain.people import Person
from handlers.routes import Answer, Routes
from locales import Translator
from screens import pain as screens
from screens.buttons.pain import AnswerPain, AskDoing, AskLevel, AskWhere, EndPain, TakePainBack, TellPain
from screens.screen import Reply, Screen
from screens.start import ask_consent
from services import pain as acts
from services import training

routes = Routes()


@routes.command("pain")
async def show(session: Session, person: Person, t: Translator) -> Screen:
    return screens.where(t, await acts.hurting(session, person))


@routes.tap(AskWhere)
async def ask_where(tap: AskWhere, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    await training.refresh_live(session, person, now)
    return screens.where(t, await acts.hurting(session, person), fresh=tap.fresh)


@routes.tap(AskLevel)
async def ask_level(tap: AskLevel, t: Translator) -> Screen:
    return screens.ask_level(t, tap.area)


@routes.tap(AskDoing)
async def ask_doing(tap: AskDoing, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    if tap.level not in SCALE:
        raise StaleButton()
    suspects = await acts.suspects(session, person, tap.area, now) if tap.level else []
    if not suspects:
        return await _report(TellPain(area=tap.area, level=tap.level), session, person, t, now)
    return screens.ask_doing(t, tap.area, tap.level, suspects)


@routes.tap(TellPain)
async def tell(tap: TellPain, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    return await _report(tap, session, person, t, now)


@routes.tap(TakePainBack)
async def take_back(tap: TakePainBack, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    return screens.taken_back(t, await acts.take_back(session, person, tap.pain, now))


@routes.tap(EndPain)
async def end(tap: EndPain, session: Session, person: Person, t: Translator, now: datetime) -> Reply:
    pain = await acts.one(session, person, tap.pain)
    await acts.answer(session, person, pain.id, len(pain.outcomes), Outcome.GONE, now)
    return Reply([screens.where(t, await acts.hurting(session, person))], toast=t("pain-over-toast"), alert=True)


@routes.tap(AnswerPain)
async def answer(tap: AnswerPain, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    pain = await acts.answer(session, person, tap.pain, tap.number, tap.outcome, now)
    return screens.answered(t, pain, person.local_date(now))


async def _report(tap: TellPain, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    try:
        told = await acts.report(session, person, tap.area, tap.level, tap.doing, now)
    except ConsentMissing:
        return ask_consent(t)
    return screens.reported(t, person, told)
