"""Pain: what a level asks for, when we ask again, and what an answer changes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.exercises import Area
from domain.pain import Outcome, Pain, Response, answered, ask_on, limited, response, see_somebody, spared

MONDAY = date(2026, 11, 16)
KNEE = Pain(1, Area.KNEE, MONDAY, MONDAY, 6)


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


@pytest.mark.parametrize(
    ("levels", "asked"),
    [([0], Response.NONE), ([1, 4], Response.MODIFY), ([5, 7], Response.DROP), ([8, 10], Response.STOP)],
)
def test_what_a_level_asks_for(levels: list[int], asked: Response) -> None:
    assert {response(level) for level in levels} == {asked}


@pytest.mark.parametrize("level", [-1, 11])
def test_pain_goes_from_0_to_10(level: int) -> None:
    with pytest.raises(ValueError, match="0 to 10"):
        response(level)


@pytest.mark.parametrize(("level", "limits"), [(4, False), (5, True), (10, True)])
def test_from_five_on_the_area_is_left_out_until_it_is_over(level: int, limits: bool) -> None:
    assert replace(KNEE, level=level).limits is limits
    assert not replace(KNEE, level=level, is_over=True).limits


@pytest.mark.parametrize(
    ("outcome", "level", "over"),
    [(Outcome.BETTER, 4, False), (Outcome.SAME, 6, False), (Outcome.WORSE, 8, False), (Outcome.GONE, 6, True)],
)
def test_an_answer_moves_it_by_two_points_or_ends_it(outcome: Outcome, level: int, over: bool) -> None:
    told = answered(KNEE, outcome, day(3))
    assert (told.level, told.is_over, told.outcomes) == (level, over, ((day(3), outcome),))


@given(st.integers(1, 10), st.lists(st.sampled_from([Outcome.BETTER, Outcome.SAME, Outcome.WORSE]), max_size=8))
def test_answers_never_leave_the_scale_and_only_gone_ends_it(level: int, outcomes: list[Outcome]) -> None:
    pain = replace(KNEE, level=level)
    for number, outcome in enumerate(outcomes, 3):
        pain = answered(pain, outcome, day(number))
        assert 1 <= pain.level <= 10
        assert not pain.is_over
    assert len(pain.outcomes) == len(outcomes)


def test_it_is_asked_about_after_three_and_seven_days_and_then_a_week_after_each_answer() -> None:
    assert ask_on(KNEE, MONDAY) == day(3)
    assert ask_on(KNEE, day(3)) == day(7)
    assert ask_on(answered(KNEE, Outcome.BETTER, day(3)), day(3)) == day(7)
    assert ask_on(answered(KNEE, Outcome.SAME, day(8)), day(8)) == day(15)


def test_what_is_told_again_is_asked_about_anew() -> None:
    again = replace(KNEE, told=day(20))
    assert (ask_on(again, day(20)), ask_on(again, day(23))) == (day(23), day(27))


def test_a_question_that_stays_open_is_the_last_one() -> None:
    assert ask_on(KNEE, day(7)) is None
    assert ask_on(answered(KNEE, Outcome.SAME, day(8)), day(15)) is None


def test_what_is_over_is_asked_about_no_more() -> None:
    assert ask_on(answered(KNEE, Outcome.GONE, day(3)), day(3)) is None


@pytest.mark.parametrize(
    ("pain", "on", "told"),
    [
        (KNEE, 0, False),
        (replace(KNEE, level=8), 0, True),
        (answered(KNEE, Outcome.BETTER, day(3)), 3, False),
        (answered(KNEE, Outcome.SAME, day(3)), 3, False),
        (answered(KNEE, Outcome.SAME, day(7)), 7, True),
        (answered(replace(KNEE, level=2), Outcome.WORSE, day(3)), 3, True),
        (answered(replace(KNEE, level=9), Outcome.GONE, day(3)), 3, False),
    ],
)
def test_who_is_sent_to_somebody(pain: Pain, on: int, told: bool) -> None:
    assert see_somebody(pain, day(on)) is told


def test_limitations_are_what_was_told_for_good_and_what_hurts_too_much_now() -> None:
    pains = [KNEE, Pain(2, Area.WRIST, MONDAY, MONDAY, 3), Pain(3, Area.HIP, MONDAY, MONDAY, 7, is_over=True)]
    assert limited([Area.NECK, Area.KNEE], pains) == (Area.NECK, Area.KNEE)
    assert limited([], pains) == (Area.KNEE,)
    assert spared([Area.NECK], pains) == (Area.NECK, Area.KNEE, Area.WRIST)
