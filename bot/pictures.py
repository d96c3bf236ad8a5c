"""SVG to PNG by typst, off the event loop, in fonts that we bring along."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typst import Compiler, Fonts

_PAGE = b'#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg), format: "svg")'
_PIXELS_PER_INCH = 96  # makes one pixel of one unit of SVG
_REMEMBERED = 11
_painter = ThreadPoolExecutor(1, "painter")  # paints as fast as Telegram takes pictures; a compiler is one thread's own


async def png(draw: Callable[[], str]) -> bytes:
    """The picture that `draw` makes as SVG, one pixel for each of its units; TypstError for what is no SVG."""
    return await asyncio.get_running_loop().run_in_executor(_painter, _paint, draw)


def _paint(draw: Callable[[], str]) -> bytes:
    compiler = _compiler()
    made = compiler.compile(_PAGE, format="png", ppi=_PIXELS_PER_INCH, sys_inputs={"svg": draw()})
    _forget(compiler)
    assert isinstance(made, bytes)  # noqa: S101 - one page, no output file
    return made


@cache
def _compiler() -> "Compiler":
    """typst costs memory, so that nobody loads it before the first picture."""
    from typst import Compiler

    return Compiler(_PAGE, font_paths=_fonts(), ignore_system_fonts=True)


@cache
def _fonts() -> "Fonts":
    from typst import Fonts

    folder = str(files("font_source_sans_pro") / "files")
    return Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])


def _forget(compiler: "Compiler") -> None:
    """typst keeps what its last ten runs made, 6 MB a picture: empty runs push that out, in a millisecond or two."""
    for _ in range(_REMEMBERED):
        compiler.compile(b"", format="svg")
