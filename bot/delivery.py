"""One slot, made true on one phone: send, edit, pin, tidy, with a way round each of Telegram's refusals."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramNotFound
from aiogram.methods import (
    DeleteMessage,
    EditMessageMedia,
    EditMessageReplyMarkup,
    EditMessageText,
    PinChatMessage,
    SendDocument,
    SendMessage,
    SendPhoto,
    TelegramMethod,
    UnpinChatMessage,
)
from aiogram.types import (
    BufferedInputFile,
    InputMediaDocument,
    InputMediaPhoto,
    LinkPreviewOptions,
    Message,
    MessageEntity,
)

from services.outbox import Due

log = structlog.get_logger()
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a phone shows for a slot; `left_id` is an older message that is still to be tidied."""

    message_id: int | None
    media: bool
    pinned: bool
    left_id: int | None = None


async def put(bot: Bot, due: Due, body: Mapping[str, Any], file: bytes | None) -> Shown:
    """Show the words, by editing the slot's message or by sending a new one."""
    edit = due.message_id is not None and not due.fresh
    if edit and due.media and file is None:
        await _forgiving(bot, DeleteMessage(chat_id=due.chat_id, message_id=_id(due)))
        edit = False
    if edit:
        try:
            await _plainer(bot, _edit(due, body, file))
            return Shown(due.message_id, file is not None, due.pinned)
        except (TelegramBadRequest, TelegramNotFound) as error:
            if "message is not modified" in error.message:
                return Shown(due.message_id, file is not None, due.pinned)
            log.info("edit.refused", slot=due.slot, reason=error.message)
    sent = await _plainer(bot, _send(due, body, file))
    assert isinstance(sent, Message)  # noqa: S101 - every send returns one
    left = due.message_id if due.fresh else None
    return Shown(sent.message_id, file is not None, pinned=False, left_id=left or due.left_id)


async def settle(bot: Bot, due: Due, body: Mapping[str, Any], shown: Shown) -> Shown:
    """What follows the words: the pin, and the older message stripped of its buttons or deleted."""
    assert shown.message_id is not None  # noqa: S101 - it was just shown
    pinned = bool(body["pinned"])
    if pinned and not shown.pinned:
        await _forgiving(
            bot, PinChatMessage(chat_id=due.chat_id, message_id=shown.message_id, disable_notification=True)
        )
    elif shown.pinned and not pinned:
        await _forgiving(bot, UnpinChatMessage(chat_id=due.chat_id, message_id=shown.message_id))
    if shown.left_id is not None:
        await _leave(bot, due.chat_id, shown.left_id, delete=bool(body["tidy"]))
    return Shown(shown.message_id, shown.media, pinned)


async def remove(bot: Bot, due: Due) -> None:
    """Delete the slot's messages."""
    for message_id in {due.message_id, due.left_id} - {None}:
        await _leave(bot, due.chat_id, message_id or 0, delete=True)


def has_more(body: Mapping[str, Any], shown: Shown) -> bool:
    """Whether `settle` has anything to do."""
    return bool(body["pinned"]) != shown.pinned or shown.left_id is not None


async def _leave(bot: Bot, chat_id: int, message_id: int, *, delete: bool) -> None:
    if delete and await _forgiving(bot, DeleteMessage(chat_id=chat_id, message_id=message_id)):
        return
    await _forgiving(bot, EditMessageReplyMarkup(chat_id=chat_id, message_id=message_id))


async def _forgiving(bot: Bot, method: TelegramMethod[Any]) -> bool:
    """A call whose refusal costs the person nothing."""
    try:
        await bot(method)
    except (TelegramBadRequest, TelegramNotFound) as error:
        log.info("call.refused", method=method.__api_method__, reason=error.message)
        return False
    return True


async def _plainer(bot: Bot, method: TelegramMethod[Any]) -> Any:
    """Try as meant; when Telegram dislikes formatting or buttons, plainer: a reply is never lost for its looks."""
    try:
        return await bot(method)
    except TelegramBadRequest as error:
        plain = _without(method, error.message.lower())
        if plain is None:
            raise
        log.warning("call.plainer", method=method.__api_method__, reason=error.message)
        return await _plainer(bot, plain)


def _without(method: TelegramMethod[Any], reason: str) -> TelegramMethod[Any] | None:
    if "not modified" in reason:
        return None
    for field in ("entities", "caption_entities"):
        if ("entit" in reason or "parse" in reason) and getattr(method, field, None):
            return method.model_copy(update={field: None})
    if ("button" in reason or "keyboard" in reason or "markup" in reason) and getattr(method, "reply_markup", None):
        return method.model_copy(update={"reply_markup": None})
    return None


def _send(due: Due, body: Mapping[str, Any], file: bytes | None) -> TelegramMethod[Any]:
    entities = [MessageEntity(**entity) for entity in body["entities"]] or None
    if file is not None:
        rest = {"caption": body["text"], "caption_entities": entities, "reply_markup": body["markup"]}
        if _is_photo(body):
            return SendPhoto(chat_id=due.chat_id, photo=_upload(body, file), **rest)
        return SendDocument(chat_id=due.chat_id, document=_upload(body, file), **rest)
    return SendMessage(
        chat_id=due.chat_id,
        text=body["text"],
        entities=entities,
        reply_markup=body["markup"],
        link_preview_options=_NO_PREVIEW,
        parse_mode=None,
    )


def _edit(due: Due, body: Mapping[str, Any], file: bytes | None) -> TelegramMethod[Any]:
    entities = [MessageEntity(**entity) for entity in body["entities"]] or None
    if file is not None:
        kind = InputMediaPhoto if _is_photo(body) else InputMediaDocument
        media = kind(media=_upload(body, file), caption=body["text"], caption_entities=entities)
        return EditMessageMedia(chat_id=due.chat_id, message_id=_id(due), media=media, reply_markup=body["markup"])
    return EditMessageText(
        chat_id=due.chat_id,
        message_id=_id(due),
        text=body["text"],
        entities=entities,
        reply_markup=body["markup"],
        link_preview_options=_NO_PREVIEW,
        parse_mode=None,
    )


def _is_photo(body: Mapping[str, Any]) -> bool:
    return bool(body["file"].get("photo"))


def _upload(body: Mapping[str, Any], file: bytes) -> BufferedInputFile:
    return BufferedInputFile(file, "picture.png" if _is_photo(body) else body["file"]["name"])


def _id(due: Due) -> int:
    assert due.message_id is not None  # noqa: S101 - only called for a slot that has a message
    return due.message_id
