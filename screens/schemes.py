"""How the exercises of a program are done, in words: sets, reps or time, rest, effort and tempo, and how they go on."""

from collections.abc import Sequence

from aiogram.utils.formatting import Bold, Text, as_list

from catalog.shelf import shelf
from domain.exercises import Measure
from domain.generating.minutes import stations
from domain.programs import PlannedExercise, Policy, Program, Scheme, Share
from locales import Translator
from screens.values import distance, duration, exercise_name

_CIRCUIT = 3


def day(t: Translator, planned: Sequence[PlannedExercise]) -> Text:
    """A training day: each exercise with its sets, those that are done in turn together; what the signs mean."""
    held = [_station(t, station) for station in stations(planned)]
    legends = _legends(t, [one.scheme for one in planned])
    return as_list(*held, *([as_list(*legends)] if legends else []), sep="\n\n")


def how_it_goes_on(t: Translator, program: Program) -> list[str]:
    """What moves its exercises on, each way once, and whether light weeks come."""
    used = dict.fromkeys(planned.scheme.policy for held in program.days for planned in held)
    told = [_how(t, policy) for policy in used if policy is not Policy.FIXED or len(used) == 1]
    if program.deload_every:
        told.append(t("how-light-week", every=program.deload_every))
    return told


def _station(t: Translator, station: Sequence[PlannedExercise]) -> Text:
    lines = [_line(t, planned) for planned in station]
    if len(station) == 1:
        return lines[0]
    rest = duration(t, station[0].scheme.rest_s)
    together = t("sets-circuit", time=rest) if len(station) >= _CIRCUIT else t("sets-superset", time=rest)
    return as_list(*lines, Text("↻ ", together))


def _line(t: Translator, planned: PlannedExercise) -> Text:
    scheme, exercise = planned.scheme, shelf().get(planned.exercise)
    sets = _sets(t, scheme, exercise.measure)
    if exercise.unilateral:
        sets = t("sets-per-side", sets=sets)
    if scheme.rpe is not None:
        sets = t("sets-rpe", sets=sets, rpe=t.number(scheme.rpe))
    facts = [sets]
    if scheme.rest_s and not planned.superset:
        facts.append(t("sets-rest", time=duration(t, scheme.rest_s)))
    if scheme.tempo:
        facts.append(t("sets-tempo", tempo=scheme.tempo))
    waves = [t("sets-wave", wave=n, sets=_wave(t, wave)) for n, wave in enumerate(scheme.waves, 1)]
    return as_list(Bold(exercise_name(t, planned.exercise)), " · ".join(facts), *waves)


def _sets(t: Translator, scheme: Scheme, measure: Measure) -> str:
    if scheme.waves:
        return t("sets-waves", count=len(scheme.waves))
    if scheme.stages:
        first, *others = (t("sets-reps", sets=one.sets, reps=str(one.reps)) for one in scheme.stages)
        return t("sets-stages", first=first, others=", ".join(others))
    amount = _amount(t, scheme.low, scheme.high, measure)
    if scheme.sets == 1 and measure in (Measure.TIME, Measure.DISTANCE):
        return amount
    sets = t("sets-reps", sets=scheme.sets, reps=amount)
    return t("sets-open", sets=sets) if scheme.policy is Policy.GREYSKULL else sets


def _amount(t: Translator, low: int, high: int, measure: Measure) -> str:
    if low < high:
        return t("sets-seconds", low=low, high=high) if measure is Measure.TIME else f"{low}–{high}"
    if measure is Measure.TIME:
        return duration(t, low)
    return distance(t, low) if measure is Measure.DISTANCE else str(low)


def _wave(t: Translator, wave: Sequence[Share]) -> str:
    return ", ".join(
        t("sets-share", percent=round(one.part * 100), reps=f"{one.reps}{'+' * one.amrap}") for one in wave
    )


def _legends(t: Translator, schemes: Sequence[Scheme]) -> list[str]:
    found = []
    if any(share.amrap for scheme in schemes for wave in scheme.waves for share in wave):
        found.append(t("legend-plus"))
    if any(scheme.rpe is not None for scheme in schemes):
        found.append(t("legend-rpe"))
    if any(scheme.tempo for scheme in schemes):
        found.append(t("legend-tempo"))
    return found


def _how(t: Translator, policy: Policy) -> str:
    return {
        Policy.LINEAR: t("how-linear"),
        Policy.DOUBLE: t("how-double"),
        Policy.GREYSKULL: t("how-greyskull"),
        Policy.PERCENTAGE: t("how-percentage"),
        Policy.STAGES: t("how-stages"),
        Policy.RPE: t("how-rpe"),
        Policy.BODYWEIGHT: t("how-bodyweight"),
        Policy.TIMED: t("how-timed"),
        Policy.FIXED: t("how-fixed"),
    }[policy]
