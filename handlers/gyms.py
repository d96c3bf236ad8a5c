"""Gyms: switch by a tap, add, name, equip and load them."""

from datetime import datetime

from db import Session
from domain.errors import NotFound, StaleButton
from domain.people import Awaited, Conversation, Person
from domain.profile import Kit
from handlers.routes import Answer, Routes
from handlers.training import log_line
from locales import Translator
from screens import gyms as screens
from screens.buttons.gyms import (
    AddGym,
    AskKit,
    EquipGym,
    ListGyms,
    LoadBar,
    LoadPlate,
    RemoveGym,
    RenameGym,
    ShowLoads,
    UseGym,
)
from screens.screen import Reply, Screen
from services import gyms as acts
from services.entries import names_a_set

routes = Routes()


@routes.tap(ListGyms)
async def list_all(session: Session, person: Person, conversation: Conversation, t: Translator) -> Screen:
    _stop_waiting(conversation)
    return screens.listing(t, await acts.all_of(session, person))


@routes.tap(UseGym)
async def use(tap: UseGym, session: Session, person: Person, t: Translator) -> Screen:
    return screens.one(t, person, await acts.use(session, person, tap.key))


@routes.tap(AddGym)
async def add(conversation: Conversation, t: Translator) -> Screen:
    conversation.expect(Awaited.GYM)
    return screens.ask_name(t)


@routes.tap(RenameGym)
async def rename(tap: RenameGym, session: Session, person: Person, conversation: Conversation, t: Translator) -> Screen:
    await acts.one(session, person, tap.key)
    conversation.expect(Awaited.GYM, gym=tap.key)
    return screens.ask_name(t)


@routes.state(Awaited.GYM)
async def take_name(
    text: str, key: int, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Answer:
    if names_a_set(text, person) and (logged := await log_line(text, key, session, person, t, now)):
        return logged
    gym = conversation.data.get("gym")
    try:
        named = await (acts.add(session, person, key, text) if gym is None else acts.rename(session, person, gym, text))
    except NotFound:  # it was deleted meanwhile: nobody waits for its name any more
        conversation.end()
        return screens.listing(t, await acts.all_of(session, person))
    conversation.end()
    return screens.one(t, person, named)


@routes.tap(AskKit)
async def ask_kit(tap: AskKit, session: Session, person: Person, t: Translator) -> Screen:
    return screens.choose_kit(t, await acts.one(session, person, tap.key))


@routes.tap(EquipGym)
async def equip(tap: EquipGym, session: Session, person: Person, t: Translator) -> Screen:
    try:
        kit = Kit(tap.kit)
    except ValueError:
        raise StaleButton() from None
    return screens.one(t, person, await acts.equip(session, person, tap.key, kit))


@routes.tap(ShowLoads)
async def show_loads(tap: ShowLoads, session: Session, person: Person, t: Translator) -> Screen:
    return screens.loads(t, person, await acts.one(session, person, tap.key), tap.unit)


@routes.tap(LoadBar)
async def load_bar(tap: LoadBar, session: Session, person: Person, t: Translator) -> Screen:
    gym = await acts.load_bar(session, person, tap.key, tap.bar / 100, tap.unit)
    return screens.loads(t, person, gym, tap.unit)


@routes.tap(LoadPlate)
async def load_plate(tap: LoadPlate, session: Session, person: Person, t: Translator) -> Screen:
    gym = await acts.load_plate(session, person, tap.key, tap.plate / 100, tap.unit, on=tap.on)
    return screens.loads(t, person, gym, tap.unit)


@routes.tap(RemoveGym)
async def remove(tap: RemoveGym, session: Session, person: Person, t: Translator) -> Answer:
    if not tap.sure:
        return screens.ask_remove(t, await acts.one(session, person, tap.key))
    return Reply([screens.listing(t, await acts.remove(session, person, tap.key))], toast=t("gym-deleted"))


def _stop_waiting(conversation: Conversation) -> None:
    if conversation.state == Awaited.GYM:
        conversation.end()
