"""Collections of garbage are put off while many objects are alive, and only then."""

import gc
from collections.abc import Iterator

import pytest

from bot.calm import uncollected


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    was = gc.isenabled()
    gc.enable()
    yield
    (gc.enable if was else gc.disable)()


def test_collections_are_put_off_until_the_last_block_ends_however_it_ends() -> None:
    with uncollected():
        with pytest.raises(ZeroDivisionError), uncollected():
            raise ZeroDivisionError
        assert not gc.isenabled()
    assert gc.isenabled()


def test_who_turned_collections_off_turns_them_on() -> None:
    gc.disable()
    with uncollected():
        assert not gc.isenabled()
    assert not gc.isenabled()
