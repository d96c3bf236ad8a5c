"""Interval timers: what a typed one means, and where it stands at every second."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import NotATimer
from domain.timers import TABATA, Phase, Place, Rounds, Timer, is_held, parse, place, spoken, until_next, worked_s
from domain.training import SetValues

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
ROUNDS = st.builds(
    Rounds, st.integers(5, 300), st.just(0) | st.integers(5, 120), st.integers(1, 20), st.integers(0, 15)
)
TYPED = [
    ("10x60", Rounds(60, 0, 10)),
    ("10 × 1 min", Rounds(60, 0, 10)),
    ("10x1:30", Rounds(90, 0, 10)),
    ("30/15x8", Rounds(30, 15, 8)),
    ("30s/15s x 8", Rounds(30, 15, 8)),
    ("40″/20″ x 6", Rounds(40, 20, 6)),
    ("1:00/0:30x5", Rounds(60, 30, 5)),
    ("8x20/10", TABATA),
    ("8 tours de 20/10", TABATA),
    ("5 min", Rounds(300)),
    ("1:30", Rounds(90)),
    ("90", Rounds(90)),
    ("45 secondes", Rounds(45)),
]


@pytest.mark.parametrize(("text", "rounds"), TYPED)
def test_rounds_are_read_in_every_usual_order(text: str, rounds: Rounds) -> None:
    assert parse(text) == rounds


@pytest.mark.parametrize(("text", "rounds"), [("10", 10), ("12 min", 12), ("10'", 10)])
def test_an_emom_is_told_in_minutes(text: str, rounds: int) -> None:
    assert parse(text, minutes=True) == Rounds(60, 0, rounds)
    assert parse("5x90", minutes=True) == Rounds(90, 0, 5)


@pytest.mark.parametrize(
    "text", ["", "fast", "3", "0x60", "101x60", "10x3", "30/2x8", "2x3601", "60x300", "1e9x60", "٨x60"]
)
def test_what_nobody_can_count_is_refused(text: str) -> None:
    with pytest.raises(NotATimer):
        parse(text)


def test_an_emom_of_seconds_is_no_number_of_minutes() -> None:
    with pytest.raises(NotATimer):
        parse("60 s", minutes=True)


def test_words_ask_for_a_timer_only_when_they_name_one() -> None:
    assert spoken("EMOM 10") == Rounds(60, 0, 10)
    assert spoken("tabata") == TABATA
    assert spoken("Chrono 30/15x8") == Rounds(30, 15, 8)
    assert spoken("minuteur 5 min") == Rounds(300)
    for text in ("timer", "emom was hard today", "squat 100x5", "tabata 99x9999", "10x60"):
        assert spoken(text) is None, text


def test_a_timer_gets_ready_works_rests_and_ends_without_a_rest() -> None:
    rounds = Rounds(30, 15, 2)
    seen = [place(rounds, second) for second in (0, 9, 10, 39, 40, 54, 55, 84, 85, 999)]
    assert [(one.phase, one.number, one.round, one.left_s) for one in seen] == [
        (Phase.READY, 0, 1, 10),
        (Phase.READY, 0, 1, 1),
        (Phase.WORK, 1, 1, 30),
        (Phase.WORK, 1, 1, 1),
        (Phase.REST, 2, 1, 15),
        (Phase.REST, 2, 1, 1),
        (Phase.WORK, 3, 2, 30),
        (Phase.WORK, 3, 2, 1),
        (Phase.OVER, 4, 2, 0),
        (Phase.OVER, 4, 2, 0),
    ]


@given(ROUNDS)
def test_each_change_comes_once_and_all_time_is_told(rounds: Rounds) -> None:
    elapsed, seen, worked = 0.0, [], 0.0
    while (where := place(rounds, elapsed)).phase is not Phase.OVER:
        if not seen or seen[-1] != where.number:
            seen.append(where.number)
        step = until_next(where)
        assert 0 < step <= 30
        worked += step if where.phase is Phase.WORK else 0
        elapsed += step
    assert elapsed == pytest.approx(rounds.lead_s + rounds.total_s)
    assert worked == rounds.work_s * rounds.rounds == worked_s(rounds, elapsed)
    assert seen == sorted(set(seen))
    assert sum(number % 2 for number in seen) == rounds.rounds


@given(ROUNDS, st.floats(0, 20_000))
def test_work_is_never_told_twice_nor_before_it_is_done(rounds: Rounds, elapsed: float) -> None:
    done = worked_s(rounds, elapsed)
    assert 0 <= done <= max(elapsed - rounds.lead_s, 0)
    assert done <= worked_s(rounds, elapsed + 1) <= done + 1


@pytest.mark.parametrize(("left", "step"), [(600, 30), (125, 5), (60, 10), (57, 7), (20, 10), (19, 19), (5, 5)])
def test_a_long_phase_is_counted_down_and_a_short_one_left_alone(left: float, step: float) -> None:
    assert until_next(Place(Phase.WORK, 1, 1, left)) == step


def test_a_timer_that_stands_still_stays_where_it_is() -> None:
    running = Timer(Rounds(30, 15, 2), NOON)
    held = Timer(Rounds(30, 15, 2), NOON, paused_at=NOON + timedelta(seconds=20))
    later = NOON + timedelta(hours=1)
    assert held.place(later) == running.place(NOON + timedelta(seconds=20))
    assert held.next_at(later) is None
    assert running.next_at(NOON + timedelta(seconds=10)) == NOON + timedelta(seconds=20)


def test_a_set_is_held_when_seconds_are_all_it_has() -> None:
    assert is_held(SetValues(seconds=45))
    assert is_held(SetValues(10, seconds=45))
    assert not is_held(SetValues(reps=10))
    assert not is_held(SetValues(reps=10, seconds=45))
    assert not is_held(SetValues(metres=5000, seconds=1650))
