"""Sending, editing, deleting, pinning: what Telegram would say."""

from collections.abc import Awaitable
from datetime import timedelta
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
from aiogram.types import (
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    MessageEntity,
    ReactionTypeEmoji,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
    WebAppInfo,
)
from playground_control import LEO, MAYA, Control

from playground import Clock


def keyboard(**button: Any) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Tap", **button)]])


async def test_a_message_reaches_the_chat(bot: Bot, control: Control) -> None:
    await control.start()
    sent = await bot.send_message(MAYA, "  Squat 100 kg 🏋️ \n", reply_markup=keyboard(callback_data="a:1"))
    shown = (await control.messages())[-1]
    assert shown["text"] == sent.text == "Squat 100 kg 🏋️"
    assert shown["message_id"] == sent.message_id
    assert shown["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "a:1"
    state = await control.get("state")
    assert (state["personas"][0]["unread"], state["personas"][0]["last"]["text"]) == (1, sent.text)
    await control.post(f"chats/{MAYA}/read")
    assert (await control.get("state"))["personas"][0]["unread"] == 0


async def test_only_people_who_wrote_can_be_written_to(bot: Bot, control: Control) -> None:
    with pytest.raises(TelegramForbiddenError, match="can't initiate conversation with a user"):
        await bot.send_message(LEO, "Salut")
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(5, "?")
    await control.start(LEO)
    await control.post(f"chats/{LEO}/block")
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(LEO, "Salut")
    assert (await control.refusal(f"chats/{LEO}/say", text="?"))[0] == 409
    await control.post(f"chats/{LEO}/unblock")
    assert (await bot.send_message(LEO, "Salut")).text == "Salut"
    states = [update.my_chat_member for update in await bot.get_updates()][1:]
    assert [state and state.new_chat_member.status for state in states] == ["kicked", "member"]


@pytest.mark.parametrize(
    ("text", "answer"),
    [("", "message text is empty"), (" \n", "message text is empty"), ("🏋" * 2049, "message is too long")],
)
async def test_sizes_are_utf16(control: Control, text: str, answer: str) -> None:
    await control.start()
    assert (await control.call("sendMessage", chat_id=MAYA, text=text))["description"] == f"Bad Request: {answer}"
    assert (await control.call("sendMessage", chat_id=MAYA, text="🏋" * 2048))["ok"]


async def test_flood_limits(bot: Bot, control: Control, clock: Clock) -> None:
    await control.start()
    sent = [await bot.send_message(MAYA, str(number)) for number in range(3)]
    with pytest.raises(TelegramRetryAfter, match="Too Many Requests: retry after 1") as caught:
        await sent[0].edit_text("edits count too")
    assert caught.value.retry_after == 1
    await control.start(LEO)
    await bot.send_message(LEO, "others are not held up")
    clock.advance(1)
    await bot.send_message(MAYA, "again")
    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(MAYA, "too soon")
    refused = [call for call in await control.get("calls") if call["status"] == 429]
    assert [call["retry_after"] for call in refused] == [1, 1]


async def test_the_whole_bot_has_a_limit(control: Control) -> None:
    await control.post("limits", per_second=2, per_chat_per_second=100, chat_burst=100)
    await control.start()
    answers = [await control.call("sendMessage", chat_id=MAYA, text="x") for _ in range(4)]
    assert [answer["ok"] for answer in answers] == [True, True, False, False]
    assert answers[2]["parameters"] == {"retry_after": 1}


async def test_editing(bot: Bot, control: Control) -> None:
    await control.limitless()
    asked = await control.start()
    message = await bot.send_message(MAYA, "one", reply_markup=keyboard(callback_data="x"))
    edited = await message.edit_text("two")
    assert not isinstance(edited, bool)
    assert (edited.text, edited.reply_markup, edited.edit_date is not None) == ("two", None, True)
    wrongs: dict[str, Awaitable[Any]] = {
        "message is not modified: specified new message content": message.edit_text("two"),
        "message to edit not found": bot.edit_message_text("x", chat_id=MAYA, message_id=999),
        "message can't be edited": bot.edit_message_text("x", chat_id=MAYA, message_id=asked["message_id"]),
        "there is no caption in the message to edit": message.edit_caption(caption="x"),
        "message identifier is not specified": bot.edit_message_text("x", chat_id=MAYA),
    }
    for wrong, call in wrongs.items():
        with pytest.raises(TelegramBadRequest, match=wrong):
            await call
    await message.edit_reply_markup(reply_markup=keyboard(callback_data="y"))
    assert "reply_markup" in (await control.messages())[-1]


async def test_a_message_with_a_reply_keyboard_cannot_be_edited(bot: Bot, control: Control) -> None:
    await control.start()
    buttons = [[KeyboardButton(text="Where I am", request_location=True)]]
    asking = await bot.send_message(MAYA, "Where?", reply_markup=ReplyKeyboardMarkup(keyboard=buttons))
    assert asking.reply_markup is None
    shown = await control.get(f"chats/{MAYA}")
    assert shown["reply_keyboard"]["keyboard"][0][0]["request_location"]
    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await asking.edit_text("x")
    await bot.send_message(MAYA, "Thanks", reply_markup=ReplyKeyboardRemove())
    assert (await control.get(f"chats/{MAYA}"))["reply_keyboard"] is None
    await bot.send_message(MAYA, "Name?", reply_markup=ForceReply())
    assert (await control.get(f"chats/{MAYA}"))["reply_keyboard"] == {"force_reply": True}
    await control.post(f"chats/{MAYA}/say", text="Maya")
    assert (await control.get(f"chats/{MAYA}"))["reply_keyboard"] is None


async def test_deleting_within_two_days(bot: Bot, control: Control, clock: Clock) -> None:
    asked = await control.start()
    old, young = await bot.send_message(MAYA, "old"), await bot.send_message(MAYA, "young")
    await bot.delete_message(MAYA, asked["message_id"])
    with pytest.raises(TelegramBadRequest, match="message to delete not found"):
        await bot.delete_message(MAYA, asked["message_id"])
    await bot.delete_messages(MAYA, [young.message_id, 12345])
    clock.advance(timedelta(hours=48, seconds=1).total_seconds())
    with pytest.raises(TelegramBadRequest, match="message can't be deleted"):
        await old.delete()
    assert [message["text"] for message in await control.messages()] == ["old"]


async def test_pins(bot: Bot, control: Control) -> None:
    await control.limitless()
    await control.start()
    first, second = await bot.send_message(MAYA, "1"), await bot.send_message(MAYA, "2")
    await first.pin()
    await second.pin()
    await second.pin()
    service = (await control.messages())[-1]
    assert (service["pinned_message"]["text"], service["from"]["is_bot"]) == ("2", True)
    pinned = (await bot.get_chat(MAYA)).pinned_message
    assert pinned is not None
    assert pinned.message_id == second.message_id
    await bot.unpin_chat_message(MAYA)
    assert (await control.get(f"chats/{MAYA}"))["pinned"] == [first.message_id]
    await first.delete()
    assert (await control.get(f"chats/{MAYA}"))["pinned"] == []
    with pytest.raises(TelegramBadRequest, match="message to unpin not found"):
        await bot.unpin_chat_message(MAYA)
    await second.pin()
    await bot.unpin_all_chat_messages(MAYA)
    assert (await control.get(f"chats/{MAYA}"))["pinned"] == []
    with pytest.raises(TelegramBadRequest, match="message to pin not found"):
        await bot.pin_chat_message(MAYA, 999)


async def test_replies_copies_forwards_reactions(bot: Bot, control: Control) -> None:
    await control.limitless()
    asked = await control.start()
    reply = ReplyParameters(message_id=asked["message_id"], quote="start")
    answer = await bot.send_message(MAYA, "yes?", reply_parameters=reply)
    assert answer.reply_to_message
    assert answer.quote
    assert (answer.reply_to_message.text, answer.quote.position) == ("/start", 1)
    with pytest.raises(TelegramBadRequest, match="message to be replied not found"):
        await bot.send_message(MAYA, "?", reply_to_message_id=999)
    assert (await bot.send_message(MAYA, "!", reply_to_message_id=999, allow_sending_without_reply=True)).text
    copy = await answer.copy_to(MAYA)
    forward = await bot.forward_message(MAYA, MAYA, answer.message_id)
    assert forward.forward_origin
    assert (forward.text, forward.forward_origin.type) == ("yes?", "user")
    assert copy.message_id == forward.message_id - 1
    secret = await bot.send_message(MAYA, "mine", protect_content=True)
    with pytest.raises(TelegramBadRequest, match="can't be forwarded"):
        await secret.forward(MAYA)
    await bot.set_message_reaction(MAYA, asked["message_id"], [ReactionTypeEmoji(emoji="👍")])
    assert (await control.messages())[0]["reactions"][0]["emoji"] == "👍"


async def test_typing_and_drafts_pass(bot: Bot, control: Control, clock: Clock) -> None:
    await control.start()
    await bot.send_chat_action(MAYA, "typing")
    await bot.send_message_draft(MAYA, 1, text="Think")
    chat = await control.get(f"chats/{MAYA}")
    assert (chat["typing"], chat["draft"]["text"], len(chat["messages"])) == (True, "Think", 1)
    clock.advance(6)
    assert not (await control.get(f"chats/{MAYA}"))["typing"]
    clock.advance(25)
    assert (await control.get(f"chats/{MAYA}"))["draft"] is None


@pytest.mark.parametrize(
    ("button", "wrong"),
    [
        ({"callback_data": "é" * 33}, "BUTTON_DATA_INVALID"),
        ({}, "text buttons are unallowed in the inline keyboard"),
        ({"url": "nowhere"}, "inline keyboard button URL 'nowhere' is invalid"),
        ({"web_app": WebAppInfo(url="http://127.0.0.1/app")}, "Only HTTPS links are allowed"),
        ({"url": "https://a.example", "callback_data": "x"}, "several actions: callback_data, url"),
        ({"callback_data": "x", "style": "loud"}, "style 'loud' is invalid"),
    ],
)
async def test_buttons_are_checked(bot: Bot, control: Control, button: dict[str, Any], wrong: str) -> None:
    await control.start()
    with pytest.raises(TelegramBadRequest, match=wrong):
        await bot.send_message(MAYA, "x", reply_markup=keyboard(**button))


async def test_keyboards_have_a_size(control: Control) -> None:
    await control.start()
    row = [{"text": "x", "callback_data": "x"}] * 8
    for rows, wrong in ([[*row, *row]], "more than 8 buttons in row 0"), ([row] * 13, "more than 100 buttons"):
        markup = {"inline_keyboard": rows}
        answer = await control.call("sendMessage", chat_id=MAYA, text="x", reply_markup=markup)
        assert wrong in answer["description"]


async def test_entities_are_checked_in_utf16(bot: Bot, control: Control) -> None:
    await control.limitless()
    await control.start()
    bold = MessageEntity(type="bold", offset=3, length=3)
    sent = await bot.send_message(MAYA, "🏋 Max! ", entities=[bold], parse_mode=None)
    assert [(entity.offset, entity.length) for entity in sent.entities or []] == [(3, 3)]
    for wrong, fields in {
        "ends after the end of the text at UTF-16 offset 7": {"type": "bold", "offset": 3, "length": 9},
        "splits a UTF-16 surrogate pair": {"type": "bold", "offset": 1, "length": 2},
        "has an unknown type": {"type": "loud", "offset": 0, "length": 2},
        "lacks the field 'url'": {"type": "text_link", "offset": 0, "length": 2},
        "has a wrong length 0": {"type": "bold", "offset": 0, "length": 0},
    }.items():
        answer = await control.call("sendMessage", chat_id=MAYA, text="🏋 Max!", entities=[fields])
        assert answer["description"].startswith("Bad Request: can't parse entities: entity"), answer
        assert wrong in answer["description"]


async def test_locations(bot: Bot, control: Control) -> None:
    await control.start()
    sent = await bot.send_location(MAYA, 48.85, 2.35)
    assert sent.location
    assert sent.location.latitude == 48.85
    with pytest.raises(TelegramBadRequest, match="wrong location specified"):
        await bot.send_location(MAYA, 100, 2.35)
