"""How somebody feels today: what holds, and how much less it asks for."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.shelf import shelf
from domain.easing import Ease
from domain.readiness import VALID, CheckIn, Feeling, Felt, ease_of, ease_of_score, feeling, must_ask
from domain.volume import Group

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
BENCH, SQUAT = shelf().get("bench-press"), shelf().get("back-squat")
LEVELS = st.integers(1, 5)


def told(ago: timedelta, readiness: int | None = None, **sore: int) -> CheckIn:
    at = NOW - ago
    felt = {Group(group): Felt(level, at) for group, level in sore.items()}
    return CheckIn(at.date(), at, None if readiness is None else Felt(readiness, at), felt)


@pytest.mark.parametrize(("readiness", "ease"), [(5, 0), (4, 0), (3, 0), (2, Ease.HOLD), (1, Ease.LIGHT)])
def test_readiness_of_two_holds_and_of_one_is_a_light_day(readiness: int, ease: Ease) -> None:
    found, why = ease_of(Feeling(readiness), BENCH)
    assert (found, why.key, why.args) == (ease, "why-readiness", {"readiness": readiness})


@pytest.mark.parametrize(("soreness", "ease"), [(1, 0), (3, 0), (4, Ease.HOLD), (5, Ease.LIGHT)])
def test_a_sore_prime_mover_holds_and_a_very_sore_one_is_light(soreness: int, ease: Ease) -> None:
    felt = Feeling(sore={Group.CHEST: soreness})
    found, why = ease_of(felt, BENCH)
    assert found == ease
    if found:
        assert (why.key, why.args) == ("why-soreness", {"muscle": Group.CHEST, "soreness": soreness})
    assert ease_of(felt, SQUAT)[0] is Ease.NONE


def test_a_muscle_that_only_helps_may_be_sore() -> None:
    assert ease_of(Feeling(sore={Group.TRICEPS: 5}), BENCH)[0] is Ease.NONE


def test_of_two_reasons_the_stronger_speaks_and_of_equals_the_muscle() -> None:
    assert ease_of(Feeling(1, {Group.CHEST: 4}), BENCH)[1].key == "why-readiness"
    assert ease_of(Feeling(2, {Group.CHEST: 5}), BENCH)[1].key == "why-soreness"
    assert ease_of(Feeling(2, {Group.CHEST: 4}), BENCH)[1].key == "why-soreness"


def test_who_told_nothing_is_asked_for_nothing_less() -> None:
    assert ease_of(Feeling(), BENCH)[0] is Ease.NONE


@given(LEVELS, LEVELS, st.booleans())
def test_feeling_worse_never_asks_for_more(readiness: int, soreness: int, other: bool) -> None:
    exercise = BENCH if other else SQUAT
    found = ease_of(Feeling(readiness, {Group.CHEST: soreness}), exercise)[0]
    worse = ease_of(Feeling(max(readiness - 1, 1), {Group.CHEST: min(soreness + 1, 5)}), exercise)[0]
    assert worse >= found


def test_what_was_told_holds_for_36_hours() -> None:
    assert feeling([told(VALID, 1, chest=5)], NOW) == Feeling(1, {Group.CHEST: 5})
    assert feeling([told(VALID + timedelta(seconds=1), 1, chest=5)], NOW) == Feeling()


def test_the_latest_word_counts_each_thing_for_itself() -> None:
    days = [told(timedelta(hours=30), 1, chest=5, back=4), told(timedelta(hours=2), chest=2)]
    assert feeling(days, NOW) == Feeling(1, {Group.CHEST: 2, Group.BACK: 4})


def test_nobody_is_asked_twice_in_36_hours() -> None:
    assert must_ask([], NOW)
    assert not must_ask([told(VALID)], NOW)
    assert must_ask([told(VALID + timedelta(seconds=1))], NOW)


@pytest.mark.parametrize(
    ("score", "ease"),
    [(100, 0), (67, 0), (66, Ease.HOLD), (34, Ease.HOLD), (33.9, Ease.LIGHT), (33, Ease.LIGHT), (0, Ease.LIGHT)],
)
def test_a_recovery_score_has_three_colours(score: float, ease: Ease) -> None:
    assert ease_of_score(score) == ease


def test_an_unknown_recovery_score_is_unknown() -> None:
    assert ease_of_score(None) is None


@pytest.mark.parametrize("score", [-1, 101])
def test_a_recovery_score_is_a_percentage(score: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 100"):
        ease_of_score(score)
