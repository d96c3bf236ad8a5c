"""On SIGTERM what is in flight is finished, or done after the next start: nothing is lost, nothing done twice."""

import asyncio
from collections import Counter
from pathlib import Path
from time import monotonic

import pytest

from tests.promises.support import Life, N, Town, figure, founded, opened, rows, settle_in, time_passes

IN_FLIGHT = 100
EXIT_WITHIN_S = 30
pytestmark = pytest.mark.promise


async def under_way(town: Town) -> None:
    """Wait until every update has left Telegram for the inbox."""
    deadline = monotonic() + 20
    while town.playground.world.updates.pending:
        assert monotonic() < deadline, "the updates are not fetched"
        await asyncio.sleep(0.01)


async def test_sigterm_with_slow_handlers_in_flight_loses_nothing_and_ends_in_time(url: str, tmp_path: Path) -> None:
    database = opened(url)
    async with founded() as town:
        people = town.settlers(IN_FLIGHT)
        await settle_in(database, people, town)
        life = Life.begin(town, url, tmp_path, slow_s=N.slow_s, SEND_RATE="1000")
        for person in people:
            await town.control(f"chats/{person}/say", {"text": "/slow"})
        await under_way(town)
        began = monotonic()
        life.process.terminate()
        assert await life.ended() == 0, (tmp_path / "spotter.log").read_text()
        took = monotonic() - began
        left = (await rows(database, "SELECT count(*) FROM inbox WHERE state = 0"))[0][0]
        await time_passes(database)
        life = Life.begin(town, url, tmp_path, slow_s=0.001, SEND_RATE="1000")
        await town.settle(database, 60)
        life.process.terminate()
        assert await life.ended() == 0
        answered = Counter(len(town.texts(person)) for person in people)
    await database.close()
    figure("graceful stop", in_flight=IN_FLIGHT, handler_s=N.slow_s, exit_s=round(took, 1), left_for_later=left)
    assert answered == {1: IN_FLIGHT}
    assert took <= EXIT_WITHIN_S


async def test_a_stop_gives_back_the_task_of_sending_so_that_the_next_life_sends_at_once(
    url: str, tmp_path: Path
) -> None:
    database = opened(url)
    async with founded() as town:
        (person,) = town.settlers(1)
        await settle_in(database, [person], town)
        life = Life.begin(town, url, tmp_path)
        await town.control(f"chats/{person}/say", {"text": "/help"})
        await town.settle(database)
        life.process.terminate()
        assert await life.ended() == 0
        assert await rows(database, "SELECT owner FROM leases") == []
    await database.close()
