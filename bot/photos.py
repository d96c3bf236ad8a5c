"""The job of progress photos: fetched from Telegram outside all transactions, kept in one."""

from functools import partial

from aiogram import Bot

from bot.importing import fetch
from bot.jobs import Desk, Kind, Kinds
from domain.errors import SpotterError
from services import photos


def kinds(bot: Bot) -> Kinds:
    """The job of photos, with files from this bot."""
    return {photos.FETCH: Kind(partial(take, bot), photos.give_up)}


async def take(bot: Bot, desk: Desk) -> None:
    """Fetch a photo and keep it; what Telegram has no more is given up."""
    person_id, photo_id = desk.job.person_id, desk.job.subject
    async with desk.look() as session:
        file_id = await photos.at_telegram(session, person_id, photo_id)
    if file_id is None:
        async with desk.finish():
            return
    try:
        data = await fetch(bot, file_id)
    except SpotterError:
        async with desk.finish() as session:
            await photos.give_up(session, person_id, photo_id, desk.now())
        return
    async with desk.finish() as session:
        await photos.keep(session, person_id, photo_id, data, desk.now())
