"""What a muscle still carries of its last training."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.exercises import Muscle
from domain.readiness import CheckIn, Felt
from domain.recovery import HALF_LIFE, Session, State, by_group, by_muscle, carried, faded, stimulus
from domain.volume import Group

NOW = datetime(2026, 11, 20, 18, tzinfo=UTC)
CHEST = Muscle.CHEST


def trained(hours: float, sets: float, muscle: Muscle = CHEST) -> Session:
    return Session(NOW - timedelta(hours=hours), {muscle: sets})


@pytest.mark.parametrize(("sets", "share"), [(0, 0), (3, 0.632), (6, 0.865), (10, 0.964)])
def test_the_first_sets_count_most(sets: float, share: float) -> None:
    assert stimulus(sets) == pytest.approx(share, abs=0.001)


def test_half_is_left_after_36_hours() -> None:
    assert faded(0.8, HALF_LIFE) == pytest.approx(0.4)
    assert carried(CHEST, [trained(36, 3)], None, NOW) == pytest.approx(0.316, abs=0.001)
    assert carried(CHEST, [trained(72, 3)], None, NOW) == pytest.approx(0.158, abs=0.001)


def test_sessions_add_up_but_nobody_is_more_than_spent() -> None:
    assert carried(CHEST, [trained(36, 3), trained(0, 1)], None, NOW) == pytest.approx(0.316 + 0.283, abs=0.001)
    assert carried(CHEST, [trained(1, 20), trained(0, 20)], None, NOW) == 1


@pytest.mark.parametrize(("level", "share"), [(1, 0), (2, 0.25), (3, 0.5), (4, 0.75), (5, 1)])
def test_what_is_told_replaces_what_was_computed_until_then(level: int, share: float) -> None:
    assert carried(CHEST, [trained(2, 10)], Felt(level, NOW), NOW) == share
    later = carried(CHEST, [trained(40, 10), trained(1, 3)], Felt(level, NOW - HALF_LIFE), NOW)
    assert later == pytest.approx(min(share / 2 + carried(CHEST, [trained(1, 3)], None, NOW), 1))


def test_soreness_of_a_group_is_that_of_all_its_parts() -> None:
    told = [CheckIn(NOW.date(), NOW, None, {Group.BACK: Felt(5, NOW)})]
    muscles = by_muscle([], told, NOW)
    assert [muscle for muscle, share in muscles.items() if share] == [Muscle.LATS, Muscle.UPPER_BACK]


def test_a_group_stands_where_its_most_tired_part_does_and_the_most_tired_is_first() -> None:
    muscles = by_muscle([trained(0, 6, Muscle.FRONT_DELTS), trained(36, 3)], [], NOW)
    groups = by_group(muscles, NOW)
    assert [one.group for one in groups][:2] == [Group.SHOULDERS, Group.CHEST]
    assert [one.state for one in groups][:3] == [State.TIRED, State.RECOVERING, State.READY]


def test_a_tired_muscle_knows_when_it_is_ready() -> None:
    (first, *others) = by_group(by_muscle([trained(0, 6)], [], NOW), NOW)
    assert first.ready_at is not None
    assert faded(first.carries, first.ready_at - NOW) == pytest.approx(0.25)
    assert [one.ready_at for one in others] == [None] * len(others)


@pytest.mark.parametrize(
    ("share", "state"), [(0.24, "ready"), (0.25, "recovering"), (0.5, "recovering"), (0.51, "tired")]
)
def test_below_a_quarter_is_ready_and_above_a_half_tired(share: float, state: str) -> None:
    assert by_group({CHEST: share}, NOW)[0].state == state


@given(st.lists(st.tuples(st.floats(0, 300), st.floats(0, 30)), max_size=5), st.floats(0, 100))
def test_rest_only_ever_helps(sessions: list[tuple[float, float]], hours: float) -> None:
    done = [trained(ago, sets) for ago, sets in sessions]
    before = carried(CHEST, done, None, NOW)
    after = carried(CHEST, done, None, NOW + timedelta(hours=hours))
    assert 0 <= after <= before <= 1
