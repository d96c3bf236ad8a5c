"""Three people train for weeks through the chat: what they are asked to do stays sane, and nobody gets stuck."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest

from tests.conftest import SOAK
from tests.support.databases import Postgres, Sqlite
from tests.support.diary import Diary
from tests.support.house import House
from tests.support.lifter import PARIS, welcomed

pytestmark = pytest.mark.promise

WEEKS = 8 if SOAK else 1
MOST_TAPS = 80
MIDDAY, EVENING = 12, 18


@dataclass(frozen=True, slots=True)
class Persona:
    """Who they are by the answers of the welcome, how they log, and what happens to them in which week."""

    name: str
    language: str
    unit: str
    answers: dict[str, str]
    days: tuple[int, ...]
    log: Callable[[Diary, int], Awaitable[None]]
    events: dict[int, tuple[str, ...]]


async def by_tap(diary: Diary, n: int) -> None:
    """Everything as prescribed."""
    await diary.tap("set")


async def by_rpe(diary: Diary, n: int) -> None:
    """As prescribed, each third set rated: whatever the first button says."""
    await diary.tap("set")
    if n % 3 == 2 and await diary.can("rpeq"):
        await diary.tap("rpeq")
        await diary.tap("rpe")


ANA = Persona(
    "beginner at home",
    "fr",
    "kg",
    {
        "goal": "tell:goal:health:1",
        "level": "tell:level:beginner:1",
        "days": "tell:days:3:1",
        "minutes": "tell:minutes:30:1",
        "kit": "tell:kit:dumbbells:1",
    },
    (0, 2, 4),
    by_tap,
    {2: ("je suis malade",), 4: ("je suis en déplacement pendant une semaine avec des élastiques",), 6: ("/why",)},
)
MARC = Persona(
    "intermediate lifter in pounds",
    "en",
    "lb",
    {
        "goal": "tell:goal:strength:1",
        "level": "tell:level:intermediate:1",
        "days": "tell:days:4:1",
        "minutes": "tell:minutes:60:1",
        "kit": "tell:kit:gym:1",
        "sex": "tell:sex:male:1",
        "birth_year": "1992",
        "height": "5'11",
        "weight": "185",
    },
    (0, 1, 3, 4),
    by_rpe,
    {1: ("bench 185x5, 185x5, 185x4",), 3: ("/progress",), 5: ("I missed last week",), 7: ("/progress",)},
)
ODETTE = Persona(
    "over 60 with a sore knee",
    "fr",
    "kg",
    {
        "goal": "tell:goal:health:1",
        "level": "tell:level:beginner:1",
        "days": "tell:days:2:1",
        "minutes": "tell:minutes:30:1",
        "kit": "tell:kit:bands:1",
        "birth_year": "1961",
        "height": "160",
        "weight": "68",
    },
    (1, 4),
    by_tap,
    {1: ("/progress",), 3: ("j’ai 10 minutes",), 5: ("je ne peux pas m’entraîner aujourd’hui",)},
)


@pytest.mark.parametrize("persona", [ANA, MARC, ODETTE], ids=lambda persona: persona.name)
async def test_weeks_of_training_go_well(house: House, kind: Sqlite | Postgres, persona: Persona) -> None:
    await to_hour(house, persona.days[0], MIDDAY)
    phone = await welcomed(house, persona.language, **persona.answers)
    diary = Diary(phone)
    await diary.day("the first day")
    await diary.tap("enrol")
    trained = 0
    for week in range(WEEKS):
        for words in persona.events.get(week, ()):
            assert await diary.say(words)
        for day in persona.days:
            await to_hour(house, day)
            await diary.day(f"week {week + 1}")
            trained += await train(diary, persona)
    diary.keep(f"{persona.name} ({kind.name})")
    assert trained >= WEEKS * len(persona.days) - 3


async def train(diary: Diary, persona: Persona) -> int:
    """One training day, if there is something to do; how many workouts were done."""
    await diary.say("/today")
    start = "go" if await diary.can("go") else "beginshort"
    if not await diary.can(start):
        return 0
    await diary.tap(start)
    for n in range(MOST_TAPS):
        if not await diary.can("set"):
            break
        await persona.log(diary, n)
    else:
        raise AssertionError("the workout has no end")
    await diary.tap("finish")
    assert await diary.tap("feel")
    return 1


async def to_hour(house: House, weekday: int, hour: int = EVENING) -> None:
    """The next such weekday and hour in Paris."""
    now = house.clock.now().astimezone(PARIS)
    ahead = (weekday - now.weekday()) % 7
    moment = (now + timedelta(days=ahead)).replace(hour=hour, minute=0, second=0, microsecond=0)
    if moment <= now:
        moment += timedelta(days=7)
    await house.later((moment - now).total_seconds())
