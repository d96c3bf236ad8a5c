"""Forged values that no column can hold: refused at once, not tried again and again."""

import asyncio
from time import monotonic
from typing import Any

import pytest
from sqlalchemy import select

from db.models import people
from tests.support.house import House
from tests.support.phone import Phone, buttons_of

PATIENCE_S = 5
BUTTONS = [
    "save:{n}", "undo:{n}", "pick:{n}:back-squat", "set:{n}:1", "unset:{n}:1", "finish:{n}", "wo:{n}", "ws:{n}:1",
    "wse:{n}:1", "wsd:{n}:1", "wod:{n}:1", "rem:{n}", "remday:{n}:1:1", "remmin:{n}:60", "remask:{n}", "remon:{n}:1",
    "remdel:{n}", "remans:{n}:2026-11-20:done", "hist:{n}", "consent:1:{n}", "shift:{n}", "drop:{n}",
]  # fmt: skip
SET_BUTTONS = ["set:{w}:{n}", "unset:{w}:{n}", "ws:{w}:{n}", "wse:{w}:{n}", "wsd:{w}:{n}"]
SET_NUMBERS = ["40000", str(2**63)]
NUMBERS = ["9" * 30, "-" + "9" * 30, str(2**63), str(2**31), "40000", "-1", "0"]


async def forge(phone: Phone, data: str) -> str:
    body = {"message_id": 1, "data": data}
    number: str = (await phone.house.control(f"chats/{phone.id}/press", body))["id"]
    return number


async def unanswered(house: House, taps: dict[str, str]) -> list[str]:
    """The data (by query id) of taps that are not answered within the patience of a person."""
    deadline, left = monotonic() + PATIENCE_S, dict(taps)
    while left and monotonic() < deadline:
        for number in list(left):
            if (await house.control(f"callbacks/{number}"))["answered"]:
                del left[number]
        await asyncio.sleep(0.02)
    return list(left.values())


async def test_a_number_of_hundreds_of_digits_is_refused_where_a_set_is_due(maya: Phone) -> None:
    await maya.say("squat 100x5")
    await maya.tap("Save")
    await maya.say("/history")
    await maya.tap("under way")
    await maya.tap("1. ")
    await maya.tap("Change numbers")
    (answer,) = await maya.say("80x" + "9" * 400)
    assert "Something broke" not in answer


async def trained(house: House) -> tuple[Phone, str]:
    """Somebody with a workout under way, and its id."""
    phone = await house.phone()
    await phone.set_up()
    await phone.say("squat 100x5")
    await phone.tap("Save")
    finish = buttons_of(await phone.find("Workout · "))[-1]["callback_data"]
    return phone, finish.removeprefix("finish:")


async def test_a_set_number_of_any_size_is_answered(house: House) -> None:
    forged = [(button, number, *await trained(house)) for button in SET_BUTTONS for number in SET_NUMBERS]
    taps = {}
    for button, number, phone, workout in forged:
        data = button.format(w=workout, n=number)
        taps[await forge(phone, data)] = data
    assert await unanswered(house, taps) == []


@pytest.mark.parametrize("number", NUMBERS)
async def test_a_number_of_any_size_is_answered(house: House, number: str) -> None:
    taps = {}
    for data in (button.format(n=number) for button in BUTTONS):
        taps[await forge(await house.phone(), data)] = data
    assert await unanswered(house, taps) == []


@pytest.mark.parametrize("language", ["xx", "de", "klingon"])
async def test_a_language_that_we_do_not_speak_is_not_chosen(house: House, language: str) -> None:
    taps = {}
    for welcome in (0, 1):
        data = f"lang:{language}:{welcome}"
        taps[await forge(await house.phone(), data)] = data
    assert await unanswered(house, taps) == []
    async with house.app.database.read() as session:
        chosen: list[Any] = [row.language for row in await session.all(select(people.c.language))]
    assert set(chosen) <= {"en", "fr", None}
