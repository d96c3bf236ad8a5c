"""When a light week is due, of everything or of the one part that is tired."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.shelf import shelf
from domain.deloading import Advice, Part, Sign, advice, is_stalled, is_worn_out, spare
from domain.easing import Ease
from domain.exercises import Area, Exercise
from domain.pain import Outcome, Pain
from domain.prescription import Mark, Past
from domain.readiness import CheckIn, Felt
from domain.training import SetValues
from domain.volume import Group

TODAY = date(2026, 11, 20)
BENCH, INCLINE, SQUAT, CURL = (
    shelf().get(slug) for slug in ("bench-press", "incline-bench-press", "back-squat", "dumbbell-curl")
)
STILL, GROWING = (100.0, 100.0, 100.5), (100.0, 101.0, 102.0)


def sessions(*singles: float, marks: Sequence[Mark] = (), last: int = 1) -> list[Past]:
    """Sessions of one single each, three days apart, the last so many days ago."""
    days = [TODAY - timedelta(days=last + 3 * back) for back in reversed(range(len(singles)))]
    return [Past(day, (SetValues(kg, 1),), frozenset(marks)) for day, kg in zip(days, singles, strict=True)]


def checkin(ago: int, readiness: int | None = None, **sore: int) -> CheckIn:
    day = TODAY - timedelta(days=ago)
    at = datetime.combine(day, time(9), UTC)
    felt = {Group(group): Felt(level, at) for group, level in sore.items()}
    return CheckIn(day, at, None if readiness is None else Felt(readiness, at), felt)


def due(*lifts: tuple[Exercise, list[Past]], told: Sequence[CheckIn] = (), since: date | None = None) -> Advice | None:
    return advice({lift.slug: (lift, past) for lift, past in lifts}, told, [], TODAY, since)


@pytest.mark.parametrize(
    ("singles", "stalled"),
    [
        (STILL, True),
        ((100, 100, 100.6), False),
        ((100, 101, 100), False),
        ((100, 95, 90), True),
        ((90, 95, *STILL), True),
        ((100, 100), False),
    ],
)
def test_a_lift_stands_still_without_half_a_percent_in_three_sessions(
    singles: tuple[float, ...], stalled: bool
) -> None:
    assert is_stalled(sessions(*singles)) is stalled


def test_sessions_that_tell_nothing_do_not_count_and_a_light_one_starts_anew() -> None:
    good, ill = sessions(*STILL), sessions(60, marks=[Mark.ILL])
    assert is_stalled([*good, *ill])
    assert not is_stalled([*good, *sessions(70, marks=[Mark.EASED]), *sessions(100, 100)])
    assert not is_stalled([Past(TODAY, (SetValues(None, 12),))] * 3)
    assert not is_stalled([*sessions(100, 100), Past(TODAY, (SetValues(60, 20),))])


@pytest.mark.parametrize(
    ("levels", "worn_out"),
    [
        ([2, 2, 2], True),
        ([1, 2, 3], True),
        ([2, 2, 3], False),
        ([1, 1], False),
        ([5, 5, 1, 1, 2, 2, 3], True),
        ([1, 1, 1, 5, 5, 5, 5, 5], False),
    ],
)
def test_worn_out_is_two_or_less_on_average_of_at_least_three_of_five_check_ins(
    levels: list[int], worn_out: bool
) -> None:
    told = [checkin(len(levels) - number, level) for number, level in enumerate(levels)]
    assert is_worn_out(told, TODAY) is worn_out


def test_check_ins_count_for_two_weeks() -> None:
    assert is_worn_out([checkin(ago, 1) for ago in (13, 12, 11)], TODAY)
    assert not is_worn_out([checkin(ago, 1) for ago in (14, 13, 12)], TODAY)


def test_two_lifts_that_stand_still_ask_for_a_light_week() -> None:
    found = due((BENCH, sessions(*STILL)), (SQUAT, sessions(*STILL)), (CURL, sessions(*GROWING)))
    assert found == Advice(Sign.STALLED, None, (BENCH.slug, SQUAT.slug))
    assert due((BENCH, sessions(*STILL)), (SQUAT, sessions(*GROWING))) is None


def test_two_lifts_of_one_muscle_ask_for_a_light_week_of_that_muscle() -> None:
    found = due((BENCH, sessions(*STILL)), (INCLINE, sessions(*STILL)))
    assert found == Advice(Sign.STALLED, Part(Group.CHEST), (BENCH.slug, INCLINE.slug))


def test_days_of_feeling_wrecked_ask_for_a_light_week() -> None:
    assert due(told=[checkin(ago, 2) for ago in (5, 3, 1)]) == Advice(Sign.WORN_OUT)


def test_a_muscle_that_is_always_sore_is_spared_alone() -> None:
    told = [checkin(6, 4, quads=4), checkin(4, 4, quads=5), checkin(3, 3), checkin(1, 4, quads=4, chest=4)]
    assert due(told=told) == Advice(Sign.SORE, Part(Group.QUADS))
    assert due(told=told[1:]) is None


def test_a_joint_that_still_hurts_when_asked_again_is_spared_alone() -> None:
    fresh = Pain(1, Area.KNEE, TODAY, TODAY, 3)
    asked = Pain(1, Area.KNEE, TODAY, TODAY, 3, outcomes=((TODAY, Outcome.SAME),))
    assert advice({}, [], [fresh], TODAY) is None
    assert advice({}, [], [asked], TODAY) == Advice(Sign.HURTING, Part(area=Area.KNEE))
    left_out = Pain(1, Area.KNEE, TODAY, TODAY, 6, outcomes=((TODAY, Outcome.SAME),))
    assert advice({}, [], [left_out], TODAY) is None
    assert advice({}, [], [asked], TODAY, since=TODAY) is None


def test_what_was_before_the_last_light_week_counts_no_more() -> None:
    lifts = (BENCH, sessions(*STILL)), (SQUAT, sessions(*STILL))
    assert due(*lifts, since=TODAY - timedelta(days=7)) is None
    assert due(*lifts, since=TODAY - timedelta(days=8)) is not None
    worn_out = [checkin(ago, 1) for ago in (5, 3, 1)]
    assert due(told=worn_out, since=TODAY - timedelta(days=3)) is None


def test_a_part_is_spared_by_what_loads_it() -> None:
    found, why = spare(Part(Group.CHEST), BENCH)
    assert (found, why.key, why.args) == (Ease.WEEK, "why-spared", {"muscle": Group.CHEST})
    assert spare(Part(Group.CHEST), SQUAT)[0] is Ease.NONE
    found, why = spare(Part(area=Area.KNEE), SQUAT)
    assert (found, why.args) == (Ease.WEEK, {"area": Area.KNEE})
    assert spare(Part(area=Area.KNEE), CURL)[0] is Ease.NONE


@given(st.lists(st.floats(20, 300), min_size=3, max_size=8))
def test_who_grows_every_session_is_never_told_to_slow_down(singles: list[float]) -> None:
    grown = [50 * 1.01**number for number in range(len(singles))]
    assert due((BENCH, sessions(*grown)), (SQUAT, sessions(*grown))) is None
