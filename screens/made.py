"""Why a program was made as it is, what speaks against one, and how much of each muscle it has, in words."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from domain.exercises import Area, Level
from domain.generating.faults import Fault
from domain.generating.reach import Room
from domain.generating.reasons import Reason
from domain.programs import Program
from domain.volume import Group
from locales import Translator
from screens.names import area_name, equipment_names, goal_name, group_names, muscle_names, pattern_names
from screens.values import duration, exercise_name

Args: TypeAlias = Mapping[str, Any]
_CHOSEN = "made-chosen"


def group_line(t: Translator, group: Group, sets: float, room: Room) -> str:
    """ "Chest: 12 of 10–20"."""
    low, high = t.number(_up(room.low)), t.number(room.high)
    return t("made-group-line", group=_capital(group_names(t)[group]), sets=t.number(sets), low=low, high=high)


def reason_lines(t: Translator, reasons: Sequence[Reason]) -> Iterator[str]:
    """One line for each reason; the exercises gathered by what they are there for."""
    for reason in reasons:
        if reason.key != _CHOSEN:
            yield _REASONS[reason.key](t, reason.args)
    for place, words in _places(t).items():
        ours = [reason.args["exercise"] for reason in reasons if reason.args.get("place") == place]
        if ours:
            yield words(", ".join(exercise_name(t, slug) for slug in ours))


def fault_words(t: Translator, program: Program, fault: Fault) -> str:
    """What is wrong, in a sentence."""
    return _FAULTS[fault.key](t, program, fault.args)


def _places(t: Translator) -> Mapping[str, Callable[[str], str]]:
    return {
        "heavy": lambda names: t("made-chosen-heavy", exercises=names),
        "movement": lambda names: t("made-chosen-movement", exercises=names),
        "muscle": lambda names: t("made-chosen-muscle", exercises=names),
        "core": lambda names: t("made-chosen-core", exercises=names),
        "carry": lambda names: t("made-chosen-carry", exercises=names),
        "cardio": lambda names: t("made-chosen-cardio", exercises=names),
    }


def _split(t: Translator, args: Args) -> str:
    kinds = set(args["kinds"])
    count = len(args["kinds"])
    if kinds == {"full"}:
        return t("made-split-full", count=count)
    if kinds == {"push", "pull", "legs"}:
        return t("made-split-push-pull-legs")
    return t("made-split-five") if len(kinds) > 3 else t("made-split-upper-lower", count=count)


def _bands(t: Translator, args: Args) -> str:
    return t("made-bands-beginner") if args["level"] is Level.BEGINNER else t("made-bands-later")


def _progress(t: Translator, args: Args) -> str:
    name = exercise_name(t, args["exercise"])
    return {
        "linear": t("made-progress-linear", exercise=name),
        "double": t("made-progress-double", exercise=name),
        "percentage": t("made-progress-waves", exercise=name),
        "rpe": t("made-progress-effort", exercise=name),
        "bodyweight": t("made-progress-body", exercise=name),
        "timed": t("made-progress-time", exercise=name),
    }[args["policy"]]


def _lacking(t: Translator, args: Args) -> str:
    name = pattern_names(t)[args["pattern"]]
    return {
        "kit": t("made-lacking-kit", pattern=name),
        "limits": t("made-lacking-limits", pattern=name),
        "level": t("made-lacking-level", pattern=name),
    }[args["lack"]]


def _group(t: Translator, args: Args) -> str:
    name = group_names(t)[args["group"]].lower()
    return t("made-group-spared", group=name) if args["lowered"] == "spared" else t("made-group-none", group=name)


def _left_out(t: Translator, args: Args) -> str:
    names = {key: exercise_name(t, args[key]) for key in ("exercise", "instead")}
    area = area_name(t, Area(args["area"])).lower()
    return t("made-left-out", exercise=names["exercise"], area=area, instead=names["instead"])


_REASONS: Mapping[str, Callable[[Translator, Args], str]] = {
    "made-split": _split,
    "made-heavy": lambda t, _: t("made-heavy"),
    "made-build": lambda t, _: t("made-build"),
    "made-gentle": lambda t, _: t("made-gentle"),
    "made-bands": _bands,
    "made-time": lambda t, args: t("made-time", days=args["days"], minutes=args["minutes"], percent=args["percent"]),
    "made-shorter": lambda t, args: t("made-shorter", minutes=args["minutes"], asked=args["asked"]),
    "made-pairs": lambda t, _: t("made-pairs"),
    "made-progress": _progress,
    "made-deload": lambda t, args: t("made-deload", every=args["every"]),
    "made-lacking": _lacking,
    "made-group": _group,
    "made-left-out": _left_out,
    "made-one-up": lambda t, args: t("made-one-up", exercise=exercise_name(t, args["exercise"])),
}


def _volume(t: Translator, args: Args) -> tuple[str, str]:
    return _capital(group_names(t)[args["group"]]), t.number(args["sets"])


def _low(t: Translator, _: Program, args: Args) -> str:
    group, sets = _volume(t, args)
    return t("gate-volume-low", group=group, sets=sets, low=t.number(_up(args["low"])))


def _high(t: Translator, _: Program, args: Args) -> str:
    group, sets = _volume(t, args)
    return t("gate-volume-high", group=group, sets=sets, high=t.number(args["high"]))


def _session(t: Translator, program: Program, args: Args) -> str:
    muscle, high = _capital(muscle_names(t)[args["muscle"]]), t.number(args["high"])
    return t("gate-volume-session", muscle=muscle, sets=t.number(args["sets"]), high=high, day=_day(t, program, args))


def _minutes(t: Translator, program: Program, args: Args) -> str:
    minutes = round(args["minutes"] + 0.5)
    return t("gate-minutes", day=_day(t, program, args), minutes=minutes, budget=args["budget"])


def _rest(t: Translator, _: Program, args: Args) -> str:
    spans = {key: duration(t, args[key]) for key in ("seconds", "low", "high")}
    name = exercise_name(t, args["exercise"])
    return t("gate-rest", exercise=name, seconds=spans["seconds"], low=spans["low"], high=spans["high"])


def _of_exercise(words: Callable[[Translator, str], str]) -> Callable[[Translator, Program, Args], str]:
    return lambda t, _, args: words(t, exercise_name(t, args["exercise"]))


def _equipment(t: Translator, _: Program, args: Args) -> str:
    return t("gate-equipment", exercise=exercise_name(t, args["exercise"]), item=equipment_names(t)[args["item"]])


def _limitation(t: Translator, _: Program, args: Args) -> str:
    return t("gate-limitations", exercise=exercise_name(t, args["exercise"]), area=area_name(t, args["area"]).lower())


_FAULTS: Mapping[str, Callable[[Translator, Program, Args], str]] = {
    "gate-volume-low": _low,
    "gate-volume-high": _high,
    "gate-volume-session": _session,
    "gate-frequency": lambda t, _, args: t("gate-frequency", group=_capital(group_names(t)[args["group"]])),
    "gate-pattern": lambda t, _, args: t("gate-pattern", pattern=pattern_names(t)[args["pattern"]]),
    "gate-minutes": _minutes,
    "gate-rest": _rest,
    "gate-progression": _of_exercise(lambda t, name: t("gate-progression", exercise=name)),
    "gate-two-schemes": _of_exercise(lambda t, name: t("gate-two-schemes", exercise=name)),
    "gate-no-deload": lambda t, _, args: t("gate-no-deload", weeks=args["weeks"]),
    "gate-start": _of_exercise(lambda t, name: t("gate-start", exercise=name)),
    "gate-equipment": _equipment,
    "gate-limitations": _limitation,
    "gate-level": _of_exercise(lambda t, name: t("gate-level", exercise=name)),
    "gate-screening": lambda t, _, __: t("gate-screening"),
    "gate-doctor": lambda t, _, __: t("gate-doctor"),
    "gate-outlook": _of_exercise(lambda t, name: t("gate-outlook", exercise=name)),
    "gate-days": lambda t, _, args: t("gate-days", days=args["days"], asked=args["asked"]),
    "gate-goal": lambda t, _, args: t("gate-goal", goal=goal_name(t, args["goal"])),
    "gate-goal-without": lambda t, _, args: t("gate-goal-without", goal=goal_name(t, args["goal"])),
}


def _day(t: Translator, program: Program, args: Args) -> str:
    return program.texts[t.language].days[args["day"]]


def _up(sets: float) -> float:
    """Half sets are the smallest there are: what is less than one more counts as it."""
    return -(-sets * 2 // 1) / 2


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
