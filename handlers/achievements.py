"""What somebody reached, and pictures of it to share."""

from datetime import datetime

from db import Session
from domain.people import Person
from handlers.routes import Answer, Routes
from locales import Translator
from screens import achievements as screens
from screens import share as share_screens
from screens.buttons.achievements import ShareMonth, ShareRecord, ShareWorkout
from screens.screen import Reply, Screen
from services import achievements as acts
from services import share

routes = Routes()


@routes.command("achievements")
async def show(session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    found = await acts.look(session, person, now)
    return screens.overview(t, person, found.reached, found.coming)


@routes.tap(ShareWorkout)
async def share_workout(tap: ShareWorkout, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    facts = await share.workout(session, person, now, tap.workout)
    shown = share_screens.workout(t, facts, tap.workout, fresh=tap.fresh)
    return Reply([shown], toast=t("share-ready"))


@routes.tap(ShareRecord)
async def share_record(tap: ShareRecord, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    facts = await share.record(session, person, now, tap.workout, tap.slug)
    return Reply([share_screens.record(t, facts, tap.workout)], toast=t("share-ready"))


@routes.tap(ShareMonth)
async def share_month(tap: ShareMonth, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    facts = await share.month(session, person, now, tap.back)
    return Reply([share_screens.month(t, facts, tap.back, fresh=tap.fresh)], toast=t("share-ready"))
