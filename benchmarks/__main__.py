"""Runs everything and writes RESULTS.md."""

import asyncio
import gc
import os
import platform
import sys
import tempfile
from itertools import count
from pathlib import Path

import uvloop

from benchmarks import generator, imports, library, picture, reads, report, sender, start, tap, tick, today
from benchmarks.floor import bot, floor, peer
from benchmarks.floor import tap as raw_tap
from benchmarks.measure import Results, cpu_us
from handlers import ROUTES
from playground import PLAYGROUND_TOKEN, Clock, Playground
from tests.support.databases import Postgres, Sqlite, postgres_server
from tests.support.house import open_house

ROUNDS = 5
FLOOR = "floor: bare aiogram, one tap parsed, one answer and one edit"


async def main() -> None:
    results = Results()
    gc.collect()
    gc.freeze()
    with postgres_server() as server, tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_FOLDER")) as name:
        folder = Path(name)
        kinds = (Sqlite(folder), Postgres(server))
        for kind in kinds:
            await kind.prepare()
        await _start(results, folder)
        await _taps(results, kinds, folder)
        await _days(results, kinds)
        await _ticks(results, kinds)
        await _imports(results, kinds)
        await reads.measure(results, kinds[0], "SQLite", "≤ 1")
        await reads.measure(results, kinds[1], "Postgres", "≤ 2")
        await _pictures(results)
        await _sender(results, kinds[0])
    _lookups(results)
    library.measure(results, ROUNDS)
    generator.measure(results)
    Path("benchmarks/RESULTS.md").write_text(report.write(results, _machine()))


async def _taps(results: Results, kinds: tuple[Sqlite | Postgres, ...], folder: Path) -> None:
    client, numbers = bot(), count(1)
    bare, usual = floor(), await peer(folder)
    async with kinds[0].fresh() as sqlite, kinds[1].fresh() as postgres:
        async with tap.house(sqlite) as on_sqlite, tap.house(postgres) as on_postgres:
            for _ in range(ROUNDS):
                base = await cpu_us(lambda: bare.feed_raw_update(client, raw_tap(next(numbers), "set:1:2")), 1500)
                results.add(FLOOR, "µs", base)
                cost = await cpu_us(lambda: usual.feed_raw_update(client, raw_tap(next(numbers), "set:1:2")), 150)
                results.add("peer: the usual bot, async ORM, nothing durable but its commit", "× floor", cost / base)
                for name, here in (("SQLite", on_sqlite), ("Postgres", on_postgres)):
                    await here.begin_anew()
                    cpu, rate = await tap.together(here, 25)
                    results.add(f"a set by tap, 32 people at once, {name}: CPU", "× floor", cpu / base, "≤ 8")
                    results.add(f"a set by tap, 32 people at once, {name}: to commit", "/s", rate, "≥ 300")
                    await here.begin_anew()
                    alone = await tap.one_by_one(here, 25)
                    results.add(f"a set by tap, one by one, {name}: CPU", "× floor", alone / base)
                    results.add(f"a set by tap, 100 a second, {name}: p99", "ms", await tap.paced(here, 300), "≤ 20")
            for here in (on_sqlite, on_postgres):
                await tap.check(here)
    await usual["engine"].dispose()


async def _days(results: Results, kinds: tuple[Sqlite | Postgres, ...]) -> None:
    client, numbers, bare = bot(), count(1), floor()
    async with kinds[0].fresh() as sqlite, kinds[1].fresh() as postgres:
        async with tap.house(sqlite) as on_sqlite, tap.house(postgres) as on_postgres:
            for here in (on_sqlite, on_postgres):
                await today.prepare(here)
            for _ in range(ROUNDS):
                base = await cpu_us(lambda: bare.feed_raw_update(client, raw_tap(next(numbers), "set:1:2")), 1500)
                for name, here in (("SQLite", on_sqlite), ("Postgres", on_postgres)):
                    for text in today.COMMANDS:
                        cpu = await today.together(here, text, 5)
                        results.add(f"{text}, 32 people at once, {name}: CPU", "× floor", cpu / base)
                    cpu, rate = await today.taps(here)
                    results.add(f"a tap as prescribed, 32 people at once, {name}: CPU", "× floor", cpu / base, "≤ 8")
                    results.add(f"a tap as prescribed, 32 people at once, {name}: to commit", "/s", rate, "≥ 300")
            for here in (on_sqlite, on_postgres):
                await today.check(here)


async def _ticks(results: Results, kinds: tuple[Sqlite | Postgres, ...]) -> None:
    for kind in kinds:
        for _ in range(3):
            async with kind.fresh() as url:
                database = await tick.populate(url)
                idle, claimed, block = await tick.measure(database)
                await database.close()
            results.add(f"tick, 100,000 people, nothing due, {kind.name}", "ms", idle, "< 1")
            results.add(f"tick, 10,000 due claimed and told, {kind.name}", "ms", claimed, "< 200")
            results.add(f"tick, longest block of the loop meanwhile, {kind.name}", "ms", block, "≤ 10")


async def _pictures(results: Results) -> None:
    for _ in range(ROUNDS):
        cpu, block = await picture.measure(20)
        results.add("chart picture: CPU, all threads", "ms", cpu, "< 40")
        results.add("chart picture: longest block of the loop meanwhile", "ms", block, "≤ 10")


async def _sender(results: Results, kind: Sqlite | Postgres) -> None:
    async with kind.fresh() as url, open_house(url) as house:
        known = await sender.prepare(house)
        for version in range(ROUNDS):
            cpu, rate = await sender.measure(house, known, version)
            results.add("sender: one slot shown over HTTP, CPU with the playground's share", "µs", cpu)
            results.add("sender: slots shown, rate set to 1,000/s", "/s", rate, "≥ 30")


async def _imports(results: Results, kinds: tuple[Sqlite | Postgres, ...]) -> None:
    for kind in kinds:
        for _ in range(3):
            async with kind.fresh() as url:
                figures = await imports.measure(url)
            results.add(f"import of 50,000 rows to its preview, {kind.name}", "s", figures.read_s)
            results.add(f"import of 50,000 rows, yes to the last, {kind.name}", "s", figures.write_s, "< 15 with it")
            results.add(f"a tap of somebody else meanwhile, {kind.name}: p99", "ms", figures.tap(0.99), "≤ 100")


async def _start(results: Results, folder: Path) -> None:
    async with Playground(None, Clock()).serve() as address:
        for number in range(3):
            base = await asyncio.to_thread(start.import_aiogram)
            (here := folder / f"start{number}").mkdir()
            took, _ = await start.start(address, PLAYGROUND_TOKEN, here)
            _, memory = await start.start(address, PLAYGROUND_TOKEN, here)
            results.add("start: a process that imports aiogram", "s", base)
            results.add("start: to the first healthy answer, new database", "× that", took / base, "≤ 1.6")
            results.add("idle memory, after a start on the same database", "MiB", memory, "≤ 230")


def _lookups(results: Results) -> None:
    import time

    def us(act: object, times: int) -> float:
        began = time.perf_counter()
        for _ in range(times):
            act()  # type: ignore[operator]
        return (time.perf_counter() - began) / times * 1e6

    for _ in range(ROUNDS):
        results.add(
            "finding a button's handler, all registered", "µs", us(lambda: ROUTES.tapped("set:1:2"), 5000), "≤ 150"
        )


def _machine() -> str:
    return f"{os.cpu_count()} cores, Python {platform.python_version()}, {sys.platform}"


if __name__ == "__main__":
    uvloop.run(main())
