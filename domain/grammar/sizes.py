"""What bare numbers mean by their sizes and their order.

Lifters write sets × reps ("3x10") and weight × reps ("80x8") alike. Between the two usual readings lie numbers that may
be either; those are `doubtful`, and `flip` asks for their second reading.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.grammar.quantities import MOST_ASKED, MOST_SETS

FEW, SOME, LIGHT, MANY, HEAVY = 5, 15, 20, 30, 60


@dataclass(slots=True)
class Roles:
    """What the numbers of a group count, `reps` and `seconds` one set or several; `load` in the unit said.

    `doubtful`: there is a second reading, which `flip` takes. `open`: something is missing.
    """

    flip: bool = False
    sets: float = 1
    load: float | None = None
    reps: tuple[float, ...] = ()
    seconds: tuple[float, ...] = ()
    metres: float | None = None
    rpe: float | None = None
    failed_at: float | None = None
    doubtful: bool = False
    open: bool = False

    def count(self, sets: float, reps: float) -> None:
        self.sets, self.reps = sets, (reps,)

    def lift(self, load: float, reps: float) -> None:
        self.load, self.reps = load, (reps,)

    def either(self) -> bool:
        """Mark two readings as possible; whether the first is wanted."""
        self.doubtful = True
        return not self.flip


def counted(made: Roles, first: float, second: float) -> None:
    """Two numbers of a weight that is known: sets × reps, or reps × sets."""
    swapped = first > LIGHT or (first > MOST_SETS and second <= FEW and not made.either())
    made.count(*((second, first) if swapped else (first, second)))


def pair_of_body(made: Roles, first: float, second: float, *, hanging: bool) -> None:
    """Two numbers of an exercise with the body, on which weight is `hanging` or not."""
    if first <= MOST_ASKED:
        counted(made, first, second)
    elif hanging and (second > FEW or first > MANY or not made.either()):
        made.lift(first, second)
    elif hanging or second <= FEW or made.either():
        made.count(second, first)
    else:
        made.count(first, second)


def pair_of_load(made: Roles, first: float, second: float) -> None:
    """Two numbers of an exercise with weights."""
    if first <= MOST_SETS and second <= MANY:
        made.count(first, second)
    elif first <= MOST_ASKED and second > (HEAVY if first <= MOST_SETS else MANY):
        made.lift(second, first)
    elif first <= MOST_SETS:
        made.lift(second, first) if made.either() else made.count(first, second)
    elif first <= MOST_ASKED and second <= SOME:
        made.count(first, second) if made.either() else made.lift(first, second)
    elif first <= MOST_ASKED:
        made.lift(first, second) if made.either() else made.lift(second, first)
    elif first <= MANY < second:
        made.lift(second, first) if made.either() else made.lift(first, second)
    else:
        made.lift(first, second)


def three(made: Roles, first: float, second: float, third: float) -> None:
    """Weight × reps × sets, sets × reps × weight, or the weight in the middle."""
    if second > LIGHT and max(first, third) <= LIGHT:
        made.load = second
        made.count(*((first, third) if first <= MOST_SETS else (third, first)))
    elif _weight_is_first(made, first, third):
        made.load = first
        swapped = second <= FEW and third > MOST_SETS and not made.either()
        made.count(*((second, third) if swapped else (third, second)))
    else:
        made.load = third
        counted(made, first, second)


def _weight_is_first(made: Roles, first: float, third: float) -> bool:
    if first % 1 or third % 1:
        return bool(first % 1)
    if max(first, third) > LIGHT:
        return first > third or first > LIGHT
    if (first <= MOST_SETS) != (third <= MOST_SETS):
        return third <= MOST_SETS
    return made.either()


def led(numbers: Sequence[float]) -> bool:
    """Whether a weight stands before reps: "80 8 8 7"."""
    return len(numbers) > 1 and numbers[0] > max(LIGHT, *numbers[1:])


def singles_of_load(made: Roles, numbers: Sequence[float], most_reps: float) -> None:
    """Numbers with nothing between them but blanks: "80 8", "80 8 8 7", "80 8 3", "12 10 8". One alone is reps up to
    `most_reps`, else a weight, and either way open."""
    first, *rest = numbers
    if not rest:
        made.open = True
        made.load, made.reps = (None, (first,)) if first <= most_reps else (first, ())
    elif led(numbers):
        made.load, made.reps = first, tuple(rest)
        if len(rest) == 2 and rest[1] <= FEW and made.either() == (rest[0] > rest[1] + 1):
            made.count(rest[1], rest[0])
    elif len(rest) == 1 and rest[0] > LIGHT >= first:
        made.lift(rest[0], first)
    elif first > LIGHT:
        made.open, made.reps = True, tuple(numbers)
    elif made.either():
        made.reps = tuple(numbers)
    else:
        made.load, made.reps = first, tuple(rest)
