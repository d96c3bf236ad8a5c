"""What the numbers of a group mean for an exercise: sets, reps, a weight, a time, a distance, an effort."""

from domain.exercises import Equipment, Exercise, Measure, Pattern
from domain.grammar.groups import Group
from domain.grammar.lexicon import Mark
from domain.grammar.quantities import MOST_ASKED, MOST_SETS, Of
from domain.grammar.sizes import (
    FEW,
    LIGHT,
    MANY,
    Roles,
    counted,
    led,
    pair_of_body,
    pair_of_load,
    singles_of_load,
    three,
)

BARS = frozenset((Equipment.BARBELL, Equipment.EZ_BAR, Equipment.TRAP_BAR, Equipment.SMITH_MACHINE))
_HANDS = frozenset((Equipment.DUMBBELL, Equipment.KETTLEBELL))
_HANGING = frozenset((Equipment.PULL_UP_BAR, Equipment.DIP_BARS, Equipment.RINGS))
_HIGHEST_RPE = 10
_MOST_KM, _MOST_MINUTES = 100, 120


class Reader:
    """Settles the roles of one group's numbers; `flip` for the second reading of doubtful ones.

    `listed`: it goes on with sets before it, so a number alone are reps. `lifting`: those were weight × reps.
    """

    def __init__(self, group: Group, exercise: Exercise | None, *, flip: bool, listed: bool, lifting: bool) -> None:
        self.group, self.exercise, self.listed, self.lifting = group, exercise, listed, lifting
        self.measure = exercise.measure if exercise else Measure.LOAD
        told = {of: quantity.value for of, quantity in group.told.items()}
        self.made = Roles(
            flip,
            sets=told.get(Of.SETS, 1),
            load=told.get(Of.WEIGHT, told.get(Of.WITH)),
            reps=(told[Of.REPS],) if Of.REPS in told else (),
            seconds=(told[Of.SECONDS],) if Of.SECONDS in told else (),
            metres=told.get(Of.METRES),
            rpe=told.get(Of.RPE),
        )
        if Of.WITH in told and (Of.WEIGHT in told or Of.PLATES in told):
            self._beside_weight(told[Of.WITH])

    @property
    def loaded(self) -> bool:
        return self.made.load is not None or Of.PLATES in self.group.told

    def read(self) -> Roles:
        made, singles, joined = self.made, self.group.singles, self.group.joined
        if Of.AT in self.group.told:
            self._at(self.group.told[Of.AT].value)
        if len(singles) == 1 and (joined or made.reps or made.seconds or made.metres) and not self.loaded:
            self._beside(singles.pop())
        if made.seconds and joined and self._uses(_HANDS) and not self.loaded and made.either():
            made.load, made.seconds = made.seconds[0], ()  # "curls 10s 3x12": dumbbells of ten
        if len(joined) == 2:
            self._pair(*joined)
        elif len(joined) == 3 and not self.loaded:
            three(made, *joined)
        elif joined or (singles and (made.reps or made.seconds or made.metres)):
            made.open = True
        elif singles:
            self._singles(singles)
        made.open |= self.group.vague or not (made.reps or made.seconds or made.metres is not None)
        return made

    def _uses(self, equipment: frozenset[Equipment]) -> bool:
        return bool(self.exercise and equipment & set(self.exercise.equipment))

    def _beside_weight(self, value: float) -> None:
        """What follows "at" where the weight is known: an effort, or the rep that failed."""
        if {Mark.FAILED, Mark.FAILURE} & self.group.marks:
            self.made.failed_at = value
        elif self.made.rpe is None and value <= _HIGHEST_RPE:
            self.made.rpe = value

    def _beside(self, number: float) -> None:
        """A bare number beside others: the weight, or how often something was done in a time."""
        made, counts = self.made, self.measure in (Measure.LOAD, Measure.BODYWEIGHT)
        if made.seconds and counts and not (made.reps or self.group.joined):
            made.reps = (number,)
        elif self.measure is not Measure.TIME:
            made.load = number

    def _at(self, value: float) -> None:
        """What follows "@": a weight, or an RPE where nothing else can be so small."""
        made, joined = self.made, self.group.joined
        body = self.measure is not Measure.LOAD
        weight_said = self.loaded or len(self.group.bare) > 1 or len(joined) == 3
        weight_said |= len(joined) == 2 and joined[0] > MOST_ASKED and not body
        is_rpe = value <= _HIGHEST_RPE or weight_said
        if is_rpe and not weight_said and not body and self.exercise and not self._uses(BARS):
            is_rpe = made.either()
        if is_rpe:
            made.rpe = value
        else:
            made.load = value

    def _pair(self, first: float, second: float) -> None:
        made = self.made
        if Of.SETS in self.group.told and not self.loaded:
            made.lift(first, second)
        elif self.loaded or made.seconds or made.metres:
            counted(made, first, second)
        elif first % 1 or (self.lifting and (first > MOST_SETS or self.group.parting == ">")):
            made.lift(first, second)
        elif self.measure is Measure.TIME:
            is_first = first <= MOST_SETS or second > MOST_ASKED
            made.sets, made.seconds = (first, (second,)) if is_first else (second, (first,))
        elif self.measure is Measure.DISTANCE:
            made.sets, made.metres, made.open = first, second, second < LIGHT
        elif self.measure is Measure.BODYWEIGHT:
            pair_of_body(made, first, second, hanging=self._uses(_HANGING))
        else:
            pair_of_load(made, first, second)

    def _singles(self, numbers: list[float]) -> None:
        made = self.made
        if self.loaded or (Of.SETS in self.group.told and len(numbers) == 1):
            made.reps = tuple(numbers)
        elif self.measure is Measure.TIME:
            self._times(numbers)
        elif self.measure is Measure.DISTANCE:
            self._distance(*numbers)
        elif self.measure is Measure.BODYWEIGHT or (self.listed and min(numbers) <= MANY and not led(numbers)):
            made.reps = tuple(numbers)
        else:
            singles_of_load(made, numbers, MOST_ASKED if self.exercise else MANY)

    def _times(self, numbers: list[float]) -> None:
        """Seconds; few of them, and those on a treadmill, may be minutes: "plank 2", "bike 45"."""
        made = self.made
        moving = self.exercise is not None and self.exercise.pattern is Pattern.CONDITIONING
        may_be_minutes = max(numbers) < FEW or (moving and max(numbers) <= _MOST_MINUTES)
        in_minutes = may_be_minutes and made.either()
        made.seconds = tuple(number * 60 if in_minutes else number for number in numbers)

    def _distance(self, number: float, *more: float) -> None:
        """Metres; few of them are kilometres, or were minutes: "run 5"."""
        made = self.made
        made.open = bool(more)
        if number >= _MOST_KM:
            made.metres = number
        elif made.either():
            made.metres = number * 1000
        else:
            made.seconds = (number * 60,)
