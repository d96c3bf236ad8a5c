"""The `spotter` command."""

import argparse
import asyncio
import gc
import sys
from collections.abc import Callable, Coroutine
from importlib import import_module
from pathlib import Path
from typing import Any

COMMANDS = {
    "run": "serve people; without BOT_TOKEN in the playground, a small Telegram on this machine",
    "migrate": "bring the database to the newest schema",
    "backup": "write a consistent copy of the database to FILE, while it is in use",
    "restore": "verify a backup, then put it in place of the database",
    "rotate-keys": "make a new data key and seal everything with it, while the bot runs",
    "doctor": "check settings, database, token and clock, and say what to do",
    "stats": "count people, workouts, sets and what waits",
    "parse": "say what lines mean: JSON lines {text, lang, unit} in, one JSON line out for each",
    "import-exercises": "bring a public catalogue of exercises, in the shape of free-exercise-db, onto the shelf",
    "import": "bring a file of Hevy, Strong, FitNotes or our own export into somebody's log, or say what is in it",
}


def main() -> None:
    """Run one command; exit code 0 when it went well, 1 when it did not, 2 when a setting is wrong."""
    parser = argparse.ArgumentParser(prog="spotter", description="A fitness coach that lives in Telegram.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, words in COMMANDS.items():
        command = commands.add_parser(name, help=words, description=words)
        if name in ("backup", "restore", "import", "import-exercises"):
            command.add_argument("file", type=Path, metavar="FILE")
        if name == "parse":
            command.add_argument("file", type=Path, nargs="?", metavar="FILE", help="instead of standard input")
        if name == "stats":
            command.add_argument("--json", action="store_true", help="print JSON")
        if name == "import":
            command.add_argument("--dry-run", action="store_true", help="look only, write nothing")
            command.add_argument("--json", action="store_true", help="with --dry-run: print JSON")
            command.add_argument("--person", type=int, metavar="ID", help="whose log, by our own id")
            command.add_argument("--unit", choices=("kg", "lb"), help="of weights for which the file names none")
    sys.exit(_run(parser.parse_args()))


def _run(arguments: argparse.Namespace) -> int:
    gc.disable()  # nothing of what is imported is garbage; `commands.run` turns it on again
    import uvloop

    from bot.settings import BadSettings, read

    act: Callable[..., Coroutine[Any, Any, int]] = import_module("bot.commands").COMMANDS[arguments.command]
    options = {name: value for name, value in vars(arguments).items() if name != "command"}
    try:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            return runner.run(act(read(), **options))
    except BadSettings as error:
        sys.stderr.write(f"spotter: {error}\n")
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    main()
