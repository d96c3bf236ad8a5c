"""What can be loaded: plates on a bar, steps of a rack, and the way up to a heavy set."""

from itertools import combinations_with_replacement

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.exercises import Equipment, Exercise, Level, Measure, Mechanics, Pattern
from domain.plates import (
    GRAIN_KG,
    METRIC,
    POUNDS,
    Ladder,
    Load,
    Plates,
    fit,
    loadable,
    next_down,
    next_up,
    per_side,
    ramp,
    usual_load,
)
from domain.units import Unit, from_kg, to_kg

SIZES = st.integers(1, 25).map(lambda quarters: quarters * 1.25)
RACKS = st.builds(
    Plates, st.sampled_from([0, 7.5, 10, 15, 20]), st.lists(SIZES, min_size=1, max_size=5, unique=True).map(tuple)
)
LADDERS = st.builds(Ladder, st.sampled_from([1, 2, 2.5, 4, 5]), st.sampled_from([0, 2, 4, 5, 8]))
LOADS = st.one_of(RACKS, LADDERS, st.sampled_from([METRIC, POUNDS]))
WEIGHTS = st.integers(0, 30_000).map(lambda grams: grams / 100)
DUMBBELLS, KETTLEBELLS = Ladder(2, 2), Ladder(4, 8)


def lightest(load: Load) -> float:
    return load.bar_kg if isinstance(load, Plates) else load.start_kg


@pytest.mark.parametrize(
    ("weight", "plates", "side"),
    [
        (100, METRIC, (25, 15)),
        (102.5, METRIC, (25, 15, 1.25)),
        (101, METRIC, (25, 15)),
        (20, METRIC, ()),
        (0, METRIC, ()),
        (230, METRIC, (25, 25, 25, 25, 5)),
        (90, Plates(20, (25, 20, 15)), (20, 15)),
        (82, Plates(20, (16, 10)), (10, 10, 10)),
        (1000, Plates(20, ()), ()),
    ],
)
def test_each_side_carries_what_fits_the_heaviest_first(weight: float, plates: Plates, side: tuple[float, ...]) -> None:
    assert per_side(weight, plates) == side


@given(RACKS, st.integers(0, 120).map(float))
def test_no_other_plates_come_closer(plates: Plates, weight: float) -> None:
    """Against every combination of up to four plates a side."""
    ways = (way for count in range(5) for way in combinations_with_replacement(plates.plates_kg, count))
    made = [total for way in ways if (total := plates.bar_kg + 2 * sum(way)) <= weight]
    assert loadable(weight, plates) >= max(made, default=plates.bar_kg)


@pytest.mark.parametrize("pounds", [45, 50, 95, 135, 185, 225, 315, 405, 500, 675, 1000])
def test_pounds_are_loaded_to_the_pound(pounds: int) -> None:
    assert from_kg(fit(to_kg(pounds, Unit.LB), POUNDS), Unit.LB) == pounds
    assert from_kg(fit(to_kg(pounds + 4.9, Unit.LB), POUNDS), Unit.LB) == pounds
    assert from_kg(next_up(to_kg(pounds, Unit.LB), POUNDS), Unit.LB) == pounds + 5


@pytest.mark.parametrize("pounds", range(5, 125, 5))
def test_dumbbells_in_pounds_stay_whole(pounds: int) -> None:
    dumbbells = Ladder(to_kg(5, Unit.LB), to_kg(5, Unit.LB))
    assert from_kg(fit(to_kg(pounds, Unit.LB), dumbbells), Unit.LB) == pounds
    assert from_kg(next_up(to_kg(pounds, Unit.LB), dumbbells), Unit.LB) == pounds + 5


def test_a_gym_may_mix_kilos_and_pounds() -> None:
    mixed = Plates(20, (*METRIC.plates_kg, *POUNDS.plates_kg))
    assert fit(20 + 2 * to_kg(45, Unit.LB), mixed) == pytest.approx(60.82, abs=GRAIN_KG)
    assert 299.9 < fit(300, mixed) <= 300 + GRAIN_KG


@pytest.mark.parametrize(
    ("weight", "load", "below", "here", "above"),
    [
        (100, METRIC, 97.5, 100, 102.5),
        (101, METRIC, 100, 100, 102.5),
        (20, METRIC, 20, 20, 22.5),
        (15, METRIC, 20, 20, 20),
        (50, Plates(20, ()), 20, 20, 20),
        (20, DUMBBELLS, 18, 20, 22),
        (21, DUMBBELLS, 20, 20, 22),
        (1, DUMBBELLS, 2, 2, 2),
        (8, KETTLEBELLS, 8, 8, 12),
        (23, KETTLEBELLS, 20, 20, 24),
    ],
)
def test_there_is_a_weight_below_one_here_and_one_above(
    weight: float, load: Load, below: float, here: float, above: float
) -> None:
    assert (next_down(weight, load), fit(weight, load), next_up(weight, load)) == (below, here, above)


@given(LOADS, WEIGHTS)
def test_rounding_goes_down_to_a_weight_that_stays(load: Load, weight: float) -> None:
    fitted = fit(weight, load)
    assert lightest(load) - GRAIN_KG <= fitted <= max(weight, lightest(load)) + GRAIN_KG
    assert fit(fitted, load) == fitted


@given(LOADS, WEIGHTS)
def test_nothing_lies_between_a_weight_and_its_neighbours(load: Load, weight: float) -> None:
    fitted = fit(weight, load)
    above, below = next_up(fitted, load), next_down(fitted, load)
    assert above > fitted
    assert fit(above - 2 * GRAIN_KG, load) == fitted
    assert below < fitted or fitted == fit(0, load)
    assert below == fitted or next_up(below, load) == fitted


@given(RACKS, WEIGHTS)
def test_the_plates_weigh_what_is_loaded(plates: Plates, weight: float) -> None:
    side = per_side(weight, plates)
    assert plates.bar_kg + 2 * sum(side) == pytest.approx(loadable(weight, plates))
    assert set(side) <= set(plates.plates_kg)
    assert list(side) == sorted(side, reverse=True)


@pytest.mark.parametrize(
    ("top", "load", "sets"),
    [
        (100, METRIC, ((20, 8), (40, 5), (60, 3), (80, 2))),
        (62.5, METRIC, ((20, 8), (25, 5), (37.5, 3), (50, 2))),
        (55, METRIC, ((20, 8), (32.5, 3), (42.5, 2))),
        (50, METRIC, ((20, 5), (30, 3), (40, 2))),
        (40, METRIC, ((20, 5), (22.5, 3), (30, 2))),
        (22.5, METRIC, ((20, 5),)),
        (20, METRIC, ()),
        (0, METRIC, ()),
        (30, DUMBBELLS, ((12, 5), (18, 3), (24, 2))),
        (8, KETTLEBELLS, ()),
        (100, Plates(0, (20, 10)), ((40, 5), (60, 3), (80, 2))),
    ],
)
def test_a_warm_up_climbs_to_the_top_set(top: float, load: Load, sets: tuple[tuple[float, int], ...]) -> None:
    assert ramp(top, load) == sets


@given(LOADS, WEIGHTS)
def test_a_warm_up_only_climbs_and_stays_below_the_top(load: Load, top: float) -> None:
    weights = [weight for weight, _ in ramp(top, load)]
    assert weights == sorted(set(weights))
    assert all(weight < top and fit(weight, load) == weight for weight in weights)


def test_bad_plates_and_ladders_are_refused() -> None:
    for bar, plates in ((-1.0, (5.0,)), (20.0, (0.0,)), (20.0, (-5.0,))):
        with pytest.raises(ValueError, match="weighs something"):
            Plates(bar, plates)
    for step, start in ((0.0, 5.0), (-2.0, 5.0), (2.0, -1.0)):
        with pytest.raises(ValueError, match="goes up"):
            Ladder(step, start)


def exercise(*equipment: Equipment, measure: Measure = Measure.LOAD) -> Exercise:
    kind = (Pattern.SQUAT, Mechanics.COMPOUND, Level.BEGINNER)
    return Exercise("made-up", *kind, equipment, measure, False, 5, (), (), (), {})


@pytest.mark.parametrize(
    ("equipment", "kilos", "pounds"),
    [
        ((Equipment.RACK, Equipment.BARBELL), 20, 45),
        ((Equipment.EZ_BAR,), 10, 25),
        ((Equipment.BENCH, Equipment.DUMBBELL), 2, 5),
        ((Equipment.KETTLEBELL,), 4, 5),
        ((Equipment.MACHINE,), 5, 10),
        ((Equipment.CABLE,), 5, 10),
    ],
)
def test_most_gyms_have_the_weights_for_an_exercise(
    equipment: tuple[Equipment, ...], kilos: float, pounds: float
) -> None:
    metric, imperial = (usual_load(exercise(*equipment), unit) for unit in Unit)
    assert metric is not None
    assert imperial is not None
    assert lightest(metric) == kilos
    assert from_kg(lightest(imperial), Unit.LB) == pounds


def test_a_band_has_no_weight_and_a_bar_to_hang_from_is_none() -> None:
    assert usual_load(exercise(Equipment.BAND), Unit.KG) is None
    assert usual_load(exercise(), Unit.KG) is None
    assert usual_load(exercise(Equipment.BARBELL, measure=Measure.BODYWEIGHT), Unit.KG) is None
