"""Why a number is what it is, in the words of a coach."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from domain.progression import Why
from domain.units import Unit
from locales import Translator
from screens.values import exercise_name, weight

Args: TypeAlias = Mapping[str, Any]


def why(t: Translator, unit: Unit, told: Why) -> str:
    """The reason with its evidence: "80 kg × 8, 8, 8 on Tue 18 Nov: all there, so 82.5 kg"."""
    return _WORDS[told.key](t, unit, told.args)


def _first(t: Translator, _unit: Unit, _args: Args) -> str:
    return t("why-first")


def _first_known(t: Translator, unit: Unit, args: Args) -> str:
    return t("why-first-known", weight=weight(t, unit, args["next_kg"]))


def _up(t: Translator, unit: Unit, args: Args) -> str:
    return t("why-up", last=_last(t, unit, args), next=weight(t, unit, args["next_kg"]))


def _between(t: Translator, unit: Unit, args: Args) -> str:
    return t("why-hold-between", last=_last(t, unit, args), high=args["high"])


def _more_reps(t: Translator, unit: Unit, args: Args) -> str:
    return t("why-more-reps", last=_last(t, unit, args))


def _longer(t: Translator, unit: Unit, args: Args) -> str:
    return t("why-longer", last=_last(t, unit, args))


def _harder(t: Translator, unit: Unit, args: Args) -> str:
    return t("why-harder", last=_last(t, unit, args))


def _miss(t: Translator, unit: Unit, args: Args) -> str:
    return t("why-miss", last=_last(t, unit, args))


def _deload(t: Translator, unit: Unit, args: Args) -> str:
    return t("why-deload", last=_last(t, unit, args), next=weight(t, unit, args["next_kg"]))


def _easier(t: Translator, unit: Unit, args: Args) -> str:
    return t("why-easier", last=_last(t, unit, args))


def _layoff(t: Translator, _unit: Unit, args: Args) -> str:
    return t("why-layoff", days=args["days"])


def _marked(t: Translator, unit: Unit, args: Args) -> str:
    return t("why-marked", last=_last(t, unit, args))


def _swap(t: Translator, _unit: Unit, args: Args) -> str:
    return t("why-swap", exercise=exercise_name(t, args["exercise"]))


_WORDS: Mapping[str, Callable[[Translator, Unit, Args], str]] = {
    "why-first": _first,
    "why-first-reps": _first,
    "why-first-time": _first,
    "why-first-known": _first_known,
    "why-up": _up,
    "why-hold-between": _between,
    "why-more-reps": _more_reps,
    "why-longer": _longer,
    "why-harder": _harder,
    "why-miss": _miss,
    "why-deload": _deload,
    "why-easier": _easier,
    "why-layoff": _layoff,
    "why-layoff-reps": _layoff,
    "why-layoff-time": _layoff,
    "why-marked": _marked,
    "why-swap": _swap,
}


def _last(t: Translator, unit: Unit, args: Args) -> str:
    """The last time: "Tue 18 Nov, 80 kg × 8, 8, 7"."""
    done = ", ".join(t.number(count) for count in args["done"])
    day = t.short_day(args["day"])
    if args["weight_kg"]:
        return t("why-last-loaded", day=day, weight=weight(t, unit, args["weight_kg"]), done=done)
    return t("why-last", day=day, done=done)
