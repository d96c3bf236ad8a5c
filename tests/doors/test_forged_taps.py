"""Callback data that no button of ours holds: answered with an alert, and nothing is changed."""

import asyncio
from typing import Any

from sqlalchemy import select

from db.models import metadata
from tests.support.house import House
from tests.support.phone import Phone, buttons_of

STALE = {"en": "That button is out of date.", "fr": "Ce bouton n’est plus à jour."}
GONE = {
    "en": "I can’t find that any more. /history shows what there is.",
    "fr": "Je ne le retrouve plus. /history montre ce qu’il y a.",
}
SAVE, ADD = {"en": "Save", "fr": "Enregistrer"}, {"en": "+ New reminder", "fr": "+ Nouveau rappel"}
KEPT = ("people", "identities", "workouts", "sets", "reminders", "reminder_days", "entries", "rest_timers")
FORGED = [
    "nonsense", "nonsense:1", ":", "::::", "💪", "zone", "zone|", "save", "save:", "save:x", "save:1:2", "save:1.5",
    "set:1", "set::", "unit:stone:0", "unit:kg:maybe", "remday:x:0:1", "remans:1:today:done", "erase:", "erase:x",
    "zone|Mars/Olympus|0", "SAVE:1", "save|1", "consent:perhaps:0", "shift:much",
]  # fmt: skip
WORKOUT_TAPS = ["wo:{w}", "ws:{w}:1", "wse:{w}:1", "wsd:{w}:1", "set:{w}:4", "unset:{w}:3", "finish:{w}"]
LINE_TAPS = ["save:{key}", "undo:{key}", "pick:{key}:back-squat"]
REMINDER_TAPS = [
    "rem:{r}",
    "remday:{r}:1:1",
    "remmin:{r}:60",
    "remask:{r}",
    "remon:{r}:0",
    "remans:{r}:2026-11-20:done",
]


async def lifter(house: House, language: str) -> Phone:
    """Somebody with a workout under way and a reminder."""
    phone = await house.phone(language)
    await phone.set_up()
    await phone.say("/reminders")
    await phone.tap(ADD[language])
    await phone.say("squat 100x5x3")
    await phone.tap(SAVE[language])
    return phone


async def tap(phone: Phone, data: str) -> dict[str, Any]:
    """Send data from the newest message; the answer, which must come within the patience of a person."""
    message = (await phone.bot_messages())[-1]["message_id"]
    body = {"message_id": message, "data": data}
    number = (await phone.house.control(f"chats/{phone.id}/press", body))["id"]
    async with asyncio.timeout(3):
        while not (answer := await phone.house.control(f"callbacks/{number}"))["answered"]:
            await asyncio.sleep(0.01)
    await phone.house.settle()
    found: dict[str, Any] = answer
    return found


async def snapshot(house: House) -> dict[str, list[Any]]:
    async with house.app.database.read() as session:
        found = {}
        for name in KEPT:
            found[name] = sorted(map(repr, await session.all(select(metadata.tables[name]))))
        return found


async def test_data_of_no_button_is_refused(house: House, language: str) -> None:
    phone = await house.phone(language)
    await phone.say("/start")
    before, texts = await snapshot(house), await phone.texts()
    for data in FORGED:
        answer = await tap(phone, data)
        assert answer["text"], data
        assert answer["show_alert"], data
    assert await snapshot(house) == before
    assert await phone.texts() == texts


async def test_a_refusal_says_that_the_button_is_out_of_date(house: House, language: str) -> None:
    phone = await house.phone(language)
    await phone.say("/start")
    assert (await tap(phone, "save:x"))["text"] == STALE[language]


async def test_another_persons_workout_does_not_exist(house: House, language: str) -> None:
    theirs, phone = await lifter(house, language), await lifter(house, language)
    workout, before = await own_id(theirs, "finish:"), await snapshot(house)
    for data in WORKOUT_TAPS:
        answer = await tap(phone, data.format(w=workout))
        assert (answer["text"], answer["show_alert"]) == (GONE[language], True), data
    assert await snapshot(house) == before


async def own_id(phone: Phone, prefix: str) -> str:
    """The id that a button of theirs carries."""
    found = [b["callback_data"] for m in await phone.messages() for b in buttons_of(m)]
    return next(data.removeprefix(prefix) for data in found if data.startswith(prefix))


async def test_another_persons_workout_cannot_be_deleted(house: House) -> None:
    theirs, phone = await lifter(house, "en"), await lifter(house, "en")
    before = await snapshot(house)
    await tap(phone, f"wod:{await own_id(theirs, 'finish:')}:1")
    assert await snapshot(house) == before


async def test_another_persons_line_does_not_exist(house: House) -> None:
    theirs, phone = await lifter(house, "en"), await lifter(house, "en")
    key, before = await own_id(theirs, "undo:"), await snapshot(house)
    for data in LINE_TAPS:
        answer = await tap(phone, data.format(key=key))
        assert (answer["text"], answer["show_alert"]) == (GONE["en"], True), data
    assert await snapshot(house) == before


async def test_another_persons_reminder_does_not_exist(house: House) -> None:
    theirs, phone = await lifter(house, "en"), await lifter(house, "en")
    reminder, before = await own_id(theirs, "remdel:"), await snapshot(house)
    for data in REMINDER_TAPS:
        answer = await tap(phone, data.format(r=reminder))
        assert (answer["text"], answer["show_alert"]) == (GONE["en"], True), data
    assert await snapshot(house) == before


async def test_another_persons_reminder_cannot_be_deleted(house: House) -> None:
    theirs, phone = await lifter(house, "en"), await lifter(house, "en")
    before = await snapshot(house)
    await tap(phone, f"remdel:{await own_id(theirs, 'remdel:')}")
    assert await snapshot(house) == before


async def test_a_tap_without_any_data_is_answered(house: House) -> None:
    phone = await house.phone()
    await phone.say("/start")
    message = (await phone.bot_messages())[-1]
    number = await house.control(f"chats/{phone.id}/press", {"message_id": message["message_id"], "data": "x"})
    sender = {"id": phone.id, "is_bot": False, "first_name": "Maya", "language_code": "en"}
    query = {"id": number["id"], "from": sender, "message": message, "chat_instance": "1"}
    await house.settle()
    calls = (await house.control("calls"))[-1]["n"]
    await house.control("updates", {"callback_query": query})
    await house.settle()
    answers = [c for c in await house.control(f"calls?since={calls}") if c["method"] == "answerCallbackQuery"]
    assert [answer["params"]["text"] for answer in answers] == [STALE["en"]]
