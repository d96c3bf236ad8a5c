"""Reads how an exercise of a program is done, and says in one sentence what is wrong."""

import re
from collections.abc import Mapping

from catalog.reader import ShelfError, Table, choice, same_keys
from domain.exercises import Exercise, Measure
from domain.programs import Policy, Scheme, Share, Stage

_LINE = frozenset({"exercise", "policy", "rest"})
_OPTIONAL = frozenset({"rpe", "superset", "tempo"})
_MEASURES: Mapping[Policy, frozenset[Measure]] = {
    Policy.BODYWEIGHT: frozenset({Measure.BODYWEIGHT}),
    Policy.TIMED: frozenset({Measure.TIME}),
    Policy.FIXED: frozenset(Measure),
}
_ONE_TARGET = frozenset({Policy.LINEAR, Policy.GREYSKULL, Policy.RPE, Policy.FIXED})
_TARGETS = {Measure.TIME: ("seconds", (5, 7200)), Measure.DISTANCE: ("metres", (10, 50_000))}
_SETS, _COUNT, _REST = (1, 30), (1, 100), (0, 600)
_PERCENT, _STAGES = (20, 110), (2, 6)
_TEMPO = re.compile(r"\d-\d-[\dX]-\d")
_AMRAP = re.compile(r"(\d+)x(\d+)(\+?)")


def read_scheme(line: Table, where: str, exercise: Exercise) -> Scheme:
    """The scheme of one line of a program's day; ShelfError when it breaks a rule."""
    policy = choice(Policy, line.get("policy"), f"{where}: policy")
    if exercise.measure not in _MEASURES.get(policy, frozenset({Measure.LOAD})):
        raise ShelfError(f"{where}: a {policy} policy cannot steer what is measured in {exercise.measure}.")
    target, span = _TARGETS.get(exercise.measure, ("reps", _COUNT))
    own = {Policy.PERCENTAGE: {"waves"}, Policy.STAGES: {"stages"}}.get(policy, {"sets", target})
    same_keys(line, _LINE | own | (_OPTIONAL & line.keys()), where)
    waves, stages = _waves(line, where), _stages(line, where)
    sets, low, high = _first(line, policy, where, target, span, waves, stages)
    if policy is Policy.RPE and "rpe" not in line:
        raise ShelfError(f"{where}: an rpe policy needs the rpe to aim for.")
    return Scheme(
        policy=policy,
        sets=sets,
        low=low,
        high=high,
        rest_s=whole(line["rest"], f"{where}: rest", _REST),
        rpe=_effort(line["rpe"], f"{where}: rpe") if "rpe" in line else None,
        tempo=_tempo(line["tempo"], f"{where}: tempo") if "tempo" in line else None,
        waves=waves,
        stages=stages,
    )


def whole(value: object, where: str, span: tuple[int, int]) -> int:
    lowest, highest = span
    if isinstance(value, bool) or not isinstance(value, int) or not lowest <= value <= highest:
        raise ShelfError(f"{where} must be a whole number from {lowest} to {highest}, not {value!r}.")
    return value


def listed(value: object, where: str) -> list[object]:
    if not isinstance(value, list) or not value:
        raise ShelfError(f"{where} must be a list that is not empty.")
    return value


def _first(
    line: Table,
    policy: Policy,
    where: str,
    target: str,
    span: tuple[int, int],
    waves: tuple[tuple[Share, ...], ...],
    stages: tuple[Stage, ...],
) -> tuple[int, int, int]:
    """Sets, lowest and highest target of the first session."""
    if waves:
        reps = [share.reps for share in waves[0]]
        return len(reps), min(reps), max(reps)
    if stages:
        return stages[0].sets, stages[0].reps, stages[0].reps
    low, high = _range(line[target], policy, f"{where}: {target}", span)
    return whole(line["sets"], f"{where}: sets", _SETS), low, high


def _range(value: object, policy: Policy, where: str, span: tuple[int, int]) -> tuple[int, int]:
    if policy in _ONE_TARGET:
        return (whole(value, where, span),) * 2
    if not isinstance(value, list) or len(value) != 2:
        raise ShelfError(f"{where} must be [lowest, highest], not {value!r}.")
    low, high = (whole(end, where, span) for end in value)
    if low >= high:
        raise ShelfError(f"{where} must rise from {low} to more than that, not to {high}.")
    return low, high


def _waves(line: Table, where: str) -> tuple[tuple[Share, ...], ...]:
    """[["65x5", "75x5", "85x5+"], …]: percent of the training max × reps, one list a session."""
    if "waves" not in line:
        return ()
    return tuple(
        tuple(_share(word, f"{where}: waves") for word in listed(wave, f"{where}: waves"))
        for wave in listed(line["waves"], f"{where}: waves")
    )


def _share(word: object, where: str) -> Share:
    found = _AMRAP.fullmatch(word) if isinstance(word, str) else None
    if found is None:
        raise ShelfError(f'{where} are written like "85x5" or "85x5+", not {word!r}.')
    percent, reps = whole(int(found[1]), where, _PERCENT), whole(int(found[2]), where, _COUNT)
    return Share(percent / 100, reps, bool(found[3]))


def _stages(line: Table, where: str) -> tuple[Stage, ...]:
    """["5x3", "6x2", "10x1"]: sets × reps."""
    if "stages" not in line:
        return ()
    words = listed(line["stages"], f"{where}: stages")
    whole(len(words), f"{where}: the number of stages", _STAGES)
    return tuple(_stage(word, f"{where}: stages") for word in words)


def _stage(word: object, where: str) -> Stage:
    found = _AMRAP.fullmatch(word) if isinstance(word, str) else None
    if found is None or found[3]:
        raise ShelfError(f'{where} are written like "5x3", not {word!r}.')
    return Stage(whole(int(found[1]), where, _SETS), whole(int(found[2]), where, _COUNT))


def _effort(value: object, where: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 6 <= value <= 10:
        raise ShelfError(f"{where} must be a number from 6 to 10, not {value!r}.")
    return float(value)


def _tempo(value: object, where: str) -> str:
    if not isinstance(value, str) or not _TEMPO.fullmatch(value):
        raise ShelfError(f'{where} is written like "3-1-1-0", seconds down, held, up, held (X: fast), not {value!r}.')
    return value
