"""What people type, in English and French and a few other languages, against what they meant."""

from time import perf_counter

import pytest

from tests.support.corpus import Typed, agree, got, lines, wanted

LINES = list(lines("lines.txt"))
HELD_OUT = list(lines("lines_held_out.txt"))


def misread(typed: list[Typed]) -> list[tuple[str, str, object]]:
    return [(one.text, one.expected, got(one)) for one in typed if not agree(got(one), wanted(one.expected))]


@pytest.mark.parametrize(("typed", "least"), [(LINES, 400), (HELD_OUT, 150)])
def test_there_are_lines_enough_in_both_languages_and_others(typed: list[Typed], least: int) -> None:
    languages = {one.language for one in typed}
    assert len({one.text for one in typed}) >= least
    assert languages >= {"en", "fr", "de", "es", "it"}


def test_every_line_is_read_as_its_lifter_meant_it() -> None:
    assert misread(LINES) == []


def test_every_line_that_was_held_out_is_read_as_its_lifter_meant_it() -> None:
    assert misread(HELD_OUT) == []


@pytest.mark.parametrize("start", ["", "🏋️ ", "  \n"])
def test_emoji_and_blanks_around_a_line_change_nothing(start: str) -> None:
    around = [one._replace(text=f"{start}{one.text} 💪 ") for one in LINES[::5]]
    assert misread(around) == []


def test_a_line_in_capitals_means_the_same() -> None:
    assert misread([one._replace(text=one.text.upper()) for one in LINES if "?" not in one.expected]) == []


def test_reading_a_line_takes_less_than_a_millisecond() -> None:
    for one in LINES:
        got(one)
    began = perf_counter()
    for one in LINES:
        got(one)
    assert (perf_counter() - began) / len(LINES) < 0.005  # five times what is promised: other tests run beside this one
