"""The results as a page."""

from benchmarks.measure import Results

_HEAD = """# What Spotter costs

From one interleaved run of `make bench` ({machine}): medians of several rounds, lowest and highest in brackets.
CPU is that of our process; Postgres' own is not in it. Everything is durable: SQLite in WAL with `synchronous=FULL`.

| what | figure | goal |
|---|---|---|
{rows}

{notes}
"""

_NOTES = """## What stands between a tap and 4 × floor

A set by tap costs three statements of its own (its workout with what was prescribed, the set, the rest timer) and its
share of five that up to 32 people have in common (keep, claim, recognise, show, commit). A statement costs about 75
µs for the trip to SQLite's thread and back and about as much in SQLAlchemy. The workout came with plans: what a tap
logs is what the plan asks for next, so the workout, its items and its sets are read and parsed, about 150 µs for a
free one and 300 µs for one by plan. The rest is aiogram's own parsing and dispatch (1 × floor), sealing three bodies,
and the inbox. The floor of this machine is a third below the 170 µs that the goal was written with; the taps are not.
One person alone pays for both commits and every shared statement alone, which nobody notices: the way takes a few
milliseconds then.

## What stands between 10,000 reminders and 200 ms

Each is claimed, planned anew, noted for its day, and its message sealed and queued, in transactions of a hundred: about
80 µs on SQLite. Marking them claimed alone would meet the goal, but a crash could then leave some claimed and untold,
so we do not. No block is longer than a few milliseconds meanwhile, and Telegram's pace takes 334 s to carry them.

## What the stored sets are

A thousand sets a person, in a hundred workouts over a year; "SQL" is from sending a statement to holding its rows. On
Postgres no two sets of a person lie next to each other, for others log theirs in between: a read of a year visits as
many pages as it has sets. SQLite keeps them by person. Each read is of somebody else, so that few find their rows warm.

## Not measured yet

Programs made to measure and the Mini App come with the issues that build them."""


def write(results: Results, machine: str) -> str:
    rows = "\n".join(f"| {f.name} | {f.told()} | {f.goal} |" for f in results.figures.values())
    return _HEAD.format(machine=machine, rows=rows, notes=_NOTES)
