"""Serves the playground alone: python -m playground."""

import argparse
import asyncio
import sys
from pathlib import Path

from playground import Clock, Playground


async def run(database: Path, port: int) -> None:
    async with Playground(database, Clock()).serve(port=port) as address:
        sys.stdout.write(f"Playground: {address}\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


def main() -> int:
    parser = argparse.ArgumentParser(prog="playground", description="A small Telegram on loopback.")
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--database", type=Path, default=Path("data/playground.db"))
    options = parser.parse_args()
    try:
        asyncio.run(run(options.database, options.port))
    except KeyboardInterrupt:
        return 0
    except OSError as error:
        sys.stderr.write(f"The playground can't start on port {options.port}: {error.strerror}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
