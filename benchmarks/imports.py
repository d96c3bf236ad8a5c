"""A file of 50,000 rows dropped in the chat, while somebody else logs set after set."""

import asyncio
import random
import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from benchmarks.measure import percentile
from domain.imports.read import MAX_ROWS
from screens.buttons.training import LogSet
from tests.support.house import House, open_house
from tests.support.phone import Phone

ROWS = MAX_ROWS
PATIENCE_S = 120
PACE_S = 0.1
EXERCISES = ("Bench Press (Barbell)", "Squat (Barbell)", "Deadlift (Barbell)", "Leg Press", "Lat Pulldown (Cable)")
HEADER = (
    '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index",'
    '"set_type","weight_kg","reps","distance_km","duration_seconds","rpe"'
)


@dataclass(slots=True)
class Figures:
    """Seconds to the preview and from the yes to the last row; how long each tap of the other took meanwhile, in ms."""

    read_s: float
    write_s: float
    taps_ms: list[float] = field(default_factory=list)

    def tap(self, share: float) -> float:
        return percentile(self.taps_ms, share)


def history(rows: int = ROWS) -> bytes:
    """A history in Hevy's shape: workouts of 20 sets, every second day."""
    chance, at, lines = random.Random(7), datetime(2014, 1, 1, 18), [HEADER]  # noqa: DTZ001 - as in the file
    while len(lines) <= rows:
        at += timedelta(days=1, hours=11)
        start, end = (f"{moment:%d %b %Y, %H:%M}" for moment in (at, at + timedelta(minutes=55)))
        for n in range(min(20, rows + 1 - len(lines))):
            values = f'{n % 4},"{"normal" if n % 4 else "warmup"}",{chance.randint(30, 150)},{chance.randint(3, 12)}'
            lines.append(f'"A","{start}","{end}","","{EXERCISES[n // 4]}",,"",{values},,,')
    return "\r\n".join(lines).encode()


async def measure(url: str) -> Figures:
    """One import of `ROWS` rows, a person tapping ten times a second meanwhile."""
    async with open_house(url) as house:
        maya, leo = await _set_up(house, "Maya"), await _set_up(house, "Leo")
        workout = await _training(leo)
        figures, stop = Figures(0, 0), asyncio.Event()
        taps = asyncio.create_task(_keep_tapping(leo, workout, stop, figures.taps_ms))
        begun = time.perf_counter()
        await maya.upload("history.csv", history())
        await _until(maya, "Import ")
        figures.read_s = time.perf_counter() - begun
        begun = time.perf_counter()
        await _press(maya, "Import ")
        await _until(maya, "Take it out again")
        figures.write_s = time.perf_counter() - begun
        stop.set()
        await taps
        assert f"{ROWS:,} sets" in await maya.last()
        return figures


async def _set_up(house: House, name: str) -> Phone:
    phone = await house.phone(name=name)
    await phone.set_up()
    return phone


async def _training(phone: Phone) -> int:
    """A workout under way; its id."""
    await phone.say("bench 80x8")
    await phone.tap("Save")
    data = next(d for d in await _offered(phone) if d.startswith("set:"))
    return int(data.split(":")[1])


async def _keep_tapping(phone: Phone, workout: int, stop: asyncio.Event, waits: list[float]) -> None:
    """Log a set, wait for the answer, take it back, and again."""
    n = 1
    while not stop.is_set():
        n += 1
        begun = time.perf_counter()
        await _answered(phone, LogSet(workout=workout, n=n).pack())
        waits.append((time.perf_counter() - begun) * 1e3)
        await asyncio.sleep(PACE_S)


async def _answered(phone: Phone, data: str) -> None:
    press = {"message_id": 1, "data": data}
    pressed = await phone.house.control(f"chats/{phone.id}/press", press)
    while not (await phone.house.control(f"callbacks/{pressed['id']}"))["answered"]:
        await asyncio.sleep(0.001)


async def _press(phone: Phone, label: str) -> None:
    message, data = await _button(phone, label)
    await phone.house.control(f"chats/{phone.id}/press", {"message_id": message, "data": data})


async def _until(phone: Phone, label: str) -> None:
    deadline = time.perf_counter() + PATIENCE_S
    while await _button(phone, label) == (0, ""):
        assert time.perf_counter() < deadline, await phone.texts()
        await asyncio.sleep(0.05)


async def _button(phone: Phone, label: str) -> tuple[int, str]:
    """The message and the data of a button; (0, "") while there is none such."""
    for message in await phone.messages():
        for row in (message.get("reply_markup") or {}).get("inline_keyboard", []):
            for button in row:
                if label in button["text"]:
                    return int(message["message_id"]), str(button["callback_data"])
    return 0, ""


async def _offered(phone: Phone) -> list[str]:
    markups: list[dict[str, Any]] = [m.get("reply_markup") or {} for m in await phone.messages()]
    return [b["callback_data"] for markup in markups for row in markup.get("inline_keyboard", []) for b in row]
