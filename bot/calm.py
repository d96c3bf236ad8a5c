"""No garbage collection for a while: with very many objects alive, each full one stops everybody for 100 ms or more."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_paused = 0


@contextmanager
def uncollected() -> Iterator[None]:
    """Put collections off until the block ends; what has no cycles is freed all the same. Blocks may overlap."""
    global _paused
    if not (_paused or gc.isenabled()):
        yield  # whoever turned it off turns it on
        return
    _paused += 1
    gc.disable()
    try:
        yield
    finally:
        _paused -= 1
        if not _paused:
            gc.enable()
