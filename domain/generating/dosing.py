"""How an exercise is done: its policy, its range and its rest, by goal, level, place and what it is.

Ranges and rests after ENGINE: strength 1–6 reps with 3–5 minutes, muscle 5–12 with 2–3 and 8–20 with 1–1½ for small
ones, gentle goals 12–20 with less than a minute. Weights that come in coarse steps and bands get wider ranges.
"""

from dataclasses import dataclass

from domain.exercises import Equipment, Exercise, Level, Measure, Mechanics, Muscle
from domain.generating.minutes import is_big
from domain.generating.shapes import Role
from domain.generating.staples import SPANS, Style
from domain.programs import Policy, Scheme, Share

_BARS = frozenset({Equipment.BARBELL, Equipment.TRAP_BAR})
_COARSE = frozenset({Equipment.KETTLEBELL})
_FINE_MUSCLES = frozenset({Muscle.SIDE_DELTS, Muscle.REAR_DELTS, Muscle.CALVES, Muscle.ABDUCTORS, Muscle.FRONT_DELTS})
_TENSE = (20, 60)
_FEW_SETS = frozenset({"deadlift", "sumo-deadlift", "trap-bar-deadlift"})
# Parts of a training max, and reps: 76, 81 and 86 % of the one-rep max, one week each.
_WAVES = ((0.85, 5), (0.9, 4), (0.95, 3))
_HARD_RPE = 8.0


@dataclass(frozen=True, slots=True)
class Terms:
    """What a dose depends on besides the exercise; `minutes` are those of a session."""

    style: Style
    level: Level
    minutes: int


@dataclass(frozen=True, slots=True)
class Span:
    """Fewest and most sets of an exercise, and how many are usual."""

    low: int
    usual: int
    high: int


def spread(exercise: Exercise, role: Role, heavy: bool, terms: Terms) -> Span:
    """How many sets an exercise may have."""
    if role is Role.CARDIO:
        return Span(3, 5, 10) if exercise.measure is Measure.TIME else Span(2, 3, 4)
    if role is Role.CARRY:
        return Span(2, 3, 3)
    if heavy:
        return _heavy_span(exercise, terms)
    most = {Level.BEGINNER: 3, Level.INTERMEDIATE: 4, Level.ADVANCED: 5}[terms.level]
    if role in (Role.SMALL, Role.CORE):
        return Span(2, 2, min(most, 4 if role is Role.SMALL else 3))
    hard = role is Role.MAIN and terms.level is not Level.BEGINNER and terms.style is not Style.GENTLE
    usual = 2 if terms.minutes <= 20 else 3
    return Span(3 if hard and terms.minutes >= 45 else 2, usual, min(most + 1, 4 if exercise.unilateral else 5))


def _heavy_span(exercise: Exercise, terms: Terms) -> Span:
    if exercise.slug in _FEW_SETS:
        return Span(3, 3, 3)
    if terms.level is Level.BEGINNER:
        return Span(3, 3, 4)
    return Span(3, 3 if terms.minutes < 60 else 4, 5)


def scheme_of(exercise: Exercise, role: Role, sets: int, rest_s: int, heavy: bool, terms: Terms) -> Scheme:
    """How it is done in that place."""
    if heavy:
        return _heavy(exercise, sets, rest_s, terms.level)
    low, high = _range(exercise, role, terms)
    if exercise.measure is Measure.DISTANCE:
        return Scheme(Policy.FIXED, sets, high, high, rest_s)
    policy = {Measure.TIME: Policy.TIMED, Measure.BODYWEIGHT: Policy.BODYWEIGHT}.get(exercise.measure, Policy.DOUBLE)
    if _is_first_barbell(exercise, role, terms):
        return Scheme(Policy.LINEAR, sets, 8, 8, rest_s)
    return Scheme(policy, sets, low, high, rest_s)


def rest_of(exercise: Exercise, role: Role, heavy: bool, paired: bool, terms: Terms) -> int:
    """Seconds after a set; of a superset after each round."""
    if heavy:
        return 240 if terms.minutes >= 90 and terms.level is not Level.BEGINNER else 180
    if role is Role.CARDIO:
        return 45 if exercise.measure is Measure.TIME else 60
    if role is Role.CARRY:
        return 60 if terms.style is Style.GENTLE else 90
    if terms.style is Style.GENTLE:
        return 45 if paired or not is_big(exercise) else 60
    if paired:
        return 60
    if not is_big(exercise):
        return 75 if terms.minutes >= 60 and role is Role.SMALL else 60
    if role is Role.MAIN:
        return 150 if terms.minutes >= 60 else 120
    return 120 if terms.minutes >= 60 else 90


def _heavy(exercise: Exercise, sets: int, rest_s: int, level: Level) -> Scheme:
    """Beginners add weight each time; later a bar is steered by waves, then by effort. Dumbbells and stacks have steps
    too coarse for that and earn each one with reps."""
    bar = not _BARS.isdisjoint(exercise.equipment)
    if not bar and not (level is Level.BEGINNER and Equipment.MACHINE in exercise.equipment):
        return Scheme(Policy.DOUBLE, sets, 4, 6, rest_s)
    if level is Level.BEGINNER:
        return Scheme(Policy.LINEAR, sets, 5, 5, rest_s)
    if level is Level.ADVANCED:
        return Scheme(Policy.RPE, sets, 4, 4, rest_s, rpe=_HARD_RPE)
    waves = tuple(tuple(Share(part, reps, n == sets) for n in range(1, sets + 1)) for part, reps in _WAVES)
    return Scheme(Policy.PERCENTAGE, sets, _WAVES[0][1], _WAVES[0][1], rest_s, waves=waves)


def _is_first_barbell(exercise: Exercise, role: Role, terms: Terms) -> bool:
    bar = Equipment.BARBELL in exercise.equipment and exercise.measure is Measure.LOAD
    big = is_big(exercise) and exercise.slug not in SPANS
    return bar and big and role is Role.MAIN and terms.level is Level.BEGINNER and terms.style is not Style.GENTLE


def _range(exercise: Exercise, role: Role, terms: Terms) -> tuple[int, int]:
    if own := SPANS.get(exercise.slug):
        return own
    gentle = terms.style is Style.GENTLE
    if exercise.measure is Measure.TIME:
        return _TENSE
    if exercise.measure is Measure.BODYWEIGHT:
        return (8, 15) if is_big(exercise) else (10, 20)
    if not _COARSE.isdisjoint(exercise.equipment):
        return (10, 20) if gentle else (8, 15)
    if exercise.mechanics is Mechanics.COMPOUND and is_big(exercise):
        return (12, 16) if gentle else _big_range(exercise, role, terms)
    if gentle or not _FINE_MUSCLES.isdisjoint(exercise.prime_movers):
        return (12, 20)
    return (10, 15)


def _big_range(exercise: Exercise, role: Role, terms: Terms) -> tuple[int, int]:
    bar = not _BARS.isdisjoint(exercise.equipment)
    if role is not Role.MAIN or not bar:
        return (8, 12)
    return (5, 8) if terms.level is Level.ADVANCED else (6, 10)
