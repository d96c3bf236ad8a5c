"""Progress photos: sent, kept, looked at, compared, deleted."""

from datetime import datetime

from aiogram.types import Message

from db import Session
from domain.errors import ConsentMissing
from domain.people import Awaited, Conversation, Person
from domain.photos import LONGEST_SIDE, view_in
from handlers.routes import Answer, Routes
from handlers.words import read
from locales import Translator
from screens import errors, start
from screens import photos as screens
from screens.buttons.photos import ComparePhotos, DeletePhoto, KeepPhoto, LeavePhoto, ListPhotos, ShowPhoto
from screens.screen import Reply, Screen
from services import photos as acts

routes = Routes()


@routes.command("photo")
async def show(session: Session, person: Person, conversation: Conversation, t: Translator) -> Screen:
    conversation.expect(Awaited.PHOTO)
    return screens.listing(t, await acts.all_of(session, person))


@routes.content("photo")
async def take(
    message: Message,
    key: int,
    session: Session,
    person: Person,
    conversation: Conversation,
    t: Translator,
    now: datetime,
) -> Screen:
    if conversation.state not in (None, Awaited.PHOTO):
        return errors.cannot_read(t, conversation.state)
    conversation.end()
    sizes = message.photo or []
    fitting = [size for size in sizes if max(size.width, size.height) <= LONGEST_SIDE] or sizes[:1]
    view = view_in(message.caption or "")
    photo = await acts.bring(session, person, key, fitting[-1].file_id, view, now)
    if photo.view is None:
        return screens.ask(t, photo, acts.slot(photo.id))
    return screens.fetching(t, acts.slot(photo.id))


@routes.state(Awaited.PHOTO)
async def words_instead(
    text: str, key: int, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Answer:
    conversation.end()
    return await read(text, key, session, person, t, now)


@routes.tap(KeepPhoto)
async def keep(tap: KeepPhoto, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    try:
        await acts.choose(session, person, tap.photo, tap.view, now)
    except ConsentMissing:
        return start.ask_consent(t)
    return screens.fetching(t, acts.slot(tap.photo))


@routes.tap(LeavePhoto)
async def leave(tap: LeavePhoto, session: Session, person: Person) -> Screen:
    photo = await acts.one(session, person, tap.photo)
    if photo.view is None:
        await acts.remove(session, person, photo.id)
    return screens.left(acts.slot(photo.id))


@routes.tap(ListPhotos)
async def list_all(session: Session, person: Person, t: Translator) -> Screen:
    return screens.listing(t, await acts.all_of(session, person))


@routes.tap(ShowPhoto)
async def show_one(tap: ShowPhoto, session: Session, person: Person, t: Translator) -> Screen:
    return screens.one(t, await acts.one(session, person, tap.photo), await acts.all_of(session, person))


@routes.tap(ComparePhotos)
async def compare(tap: ComparePhotos, session: Session, person: Person, t: Translator) -> Screen:
    one, other = await acts.one(session, person, tap.one), await acts.one(session, person, tap.other)
    return screens.pair(t, one, other, await acts.all_of(session, person))


@routes.tap(DeletePhoto)
async def delete(tap: DeletePhoto, session: Session, person: Person, t: Translator) -> Answer:
    if not tap.sure:
        return screens.ask_delete(t, await acts.one(session, person, tap.photo))
    await acts.remove(session, person, tap.photo)
    return Reply([screens.listing(t, await acts.all_of(session, person))], toast=t("photo-deleted"))
