"""Contact sheets of all drawings, to be looked at by people: `python -m bot.sheets docs/drawings`."""

import asyncio
import sys
from functools import partial
from pathlib import Path

from bot import pictures
from bot.shrink import shrunk
from catalog.motions import motions
from catalog.shelf import shelf
from domain.exercises import Pattern
from screens.pictures import sheets
from screens.pictures.palette import DARK, LIGHT
from screens.pictures.scene import tool_of
from screens.pictures.sheets import Drawn

_LOOKS = {"dark": (DARK, 168), "light": (LIGHT, 126)}


def write(folder: Path) -> None:
    """A sheet of each pattern and one of the muscles, in both palettes."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (palette, width) in _LOOKS.items():
        draws = {"muscles": partial(sheets.muscles, "Muscles", palette)}
        for pattern, drawn in _by_pattern().items():
            title = f"{pattern.replace('_', ' ').capitalize()} · {len(drawn)}"
            draws[pattern.replace("_", "-")] = partial(sheets.movements, title, drawn, palette, width)
        for sheet, draw in draws.items():
            (folder / f"{sheet}-{name}.png").write_bytes(shrunk(asyncio.run(pictures.png(draw))))


def _by_pattern() -> dict[Pattern, list[Drawn]]:
    """Every motion with every implement that it is shown with, once, under the first exercise that has it."""
    found: dict[Pattern, list[Drawn]] = {pattern: [] for pattern in Pattern}
    seen = set()
    for exercise in shelf().exercises.values():
        motion = motions()[exercise.motion or ""]
        tool = tool_of(motion, exercise.equipment)
        if (motion.name, tool) not in seen:
            seen.add((motion.name, tool))
            found[exercise.pattern].append((exercise, motion, tool))
    return found


if __name__ == "__main__":
    write(Path(sys.argv[1]))
