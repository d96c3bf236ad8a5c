"""Why a number is what it is, in the words of a coach."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from domain.exercises import Area
from domain.prescription import Why
from domain.units import Unit
from locales import Translator
from screens.names import area_name, group_names
from screens.values import exercise_name, weight


@dataclass(frozen=True, slots=True)
class _Said:
    """A reason's arguments, in words."""

    t: Translator
    unit: Unit
    args: Mapping[str, Any]

    def __getitem__(self, name: str) -> Any:
        return self.args[name]

    def kg(self, name: str) -> str:
        return weight(self.t, self.unit, self.args[name])

    def number(self, name: str) -> str:
        return self.t.number(self.args[name])

    @property
    def part(self) -> str:
        """The muscle or joint that it is about."""
        if "muscle" in self.args:
            return group_names(self.t)[self["muscle"]]
        return area_name(self.t, Area(self["area"]))

    @property
    def last(self) -> str:
        """The last time: "Tue 18 Nov, 80 kg × 8, 8, 7"."""
        t = self.t
        done, day = ", ".join(t.number(count) for count in self["done"]), t.short_day(self["day"])
        if self["weight_kg"]:
            return t("why-last-loaded", day=day, weight=self.kg("weight_kg"), done=done)
        return t("why-last", day=day, done=done)


Words: TypeAlias = Callable[[Translator, _Said], str]


def why(t: Translator, unit: Unit, told: Why) -> str:
    """The reason with its evidence: "80 kg × 8, 8, 8 on Tue 18 Nov: all there, so 82.5 kg"."""
    return _WORDS[told.key](t, _Said(t, unit, told.args))


def _first_max(t: Translator, a: _Said) -> str:
    if a["next_kg"]:
        return t("why-first-max-from", weight=a.kg("next_kg"), reps=a["reps"])
    return t("why-first-max", reps=a["reps"])


def _light_week(t: Translator, a: _Said) -> str:
    return t("why-light-week-kg", weight=a.kg("same_kg")) if a["same_kg"] else t("why-light-week")


def _restart(t: Translator, a: _Said) -> str:
    return t("why-restart", last=a.last, sets=a["sets"], reps=a["reps"], next=a.kg("next_kg"))


def _spared(t: Translator, a: _Said) -> str:
    return t("why-spared-kg", part=a.part, weight=a.kg("same_kg")) if a["same_kg"] else t("why-spared", part=a.part)


def _now_lighter(t: Translator, a: _Said) -> str:
    if a["reps"] < a["low"]:
        return t("why-now-short", reps=a["reps"], low=a["low"], rpe=a.number("rpe"), next=a.kg("next_kg"))
    return t("why-now-lighter", rpe=a.number("rpe"), off=_off(a), next=a.kg("next_kg"))


def _now_heavier(t: Translator, a: _Said) -> str:
    if a["rpe"] >= a["aim"]:
        return t("why-now-more", reps=a["reps"], rpe=a.number("rpe"), next=a.kg("next_kg"))
    return t("why-now-heavier", rpe=a.number("rpe"), off=_off(a), next=a.kg("next_kg"))


def _off(a: _Said) -> int | str:
    """How far a rating was from what was expected: whole numbers have words."""
    off = round(abs(a["rpe"] - a["aim"]) * 2) / 2
    return int(off) if off.is_integer() else a.t.number(off)


_WORDS: Mapping[str, Words] = {
    "why-first": lambda t, _: t("why-first"),
    "why-first-reps": lambda t, _: t("why-first"),
    "why-first-time": lambda t, _: t("why-first"),
    "why-first-known": lambda t, a: t("why-first-known", weight=a.kg("next_kg")),
    "why-first-max": _first_max,
    "why-up": lambda t, a: t("why-up", last=a.last, next=a.kg("next_kg")),
    "why-up-double": lambda t, a: t("why-up-double", last=a.last, next=a.kg("next_kg")),
    "why-hold-between": lambda t, a: t("why-hold-between", last=a.last, high=a["high"]),
    "why-more-reps": lambda t, a: t("why-more-reps", last=a.last),
    "why-longer": lambda t, a: t("why-longer", last=a.last),
    "why-harder": lambda t, a: t("why-harder", last=a.last),
    "why-miss": lambda t, a: t("why-miss", last=a.last),
    "why-deload": lambda t, a: t("why-deload", last=a.last, next=a.kg("next_kg"), misses=a["misses"]),
    "why-easier": lambda t, a: t("why-easier", last=a.last, misses=a["misses"]),
    "why-layoff": lambda t, a: t("why-layoff", days=a["days"]),
    "why-layoff-reps": lambda t, a: t("why-layoff", days=a["days"]),
    "why-layoff-time": lambda t, a: t("why-layoff", days=a["days"]),
    "why-marked": lambda t, a: t("why-marked", last=a.last),
    "why-fixed": lambda t, _: t("why-fixed"),
    "why-stage": lambda t, a: t("why-stage", last=a.last, sets=a["sets"], reps=a["reps"]),
    "why-restart": _restart,
    "why-rpe-up": lambda t, a: t(
        "why-rpe-up", last=a.last, rpe=a.number("rpe"), aim=a.number("aim"), next=a.kg("next_kg")
    ),
    "why-rpe-down": lambda t, a: t(
        "why-rpe-down", last=a.last, rpe=a.number("rpe"), aim=a.number("aim"), next=a.kg("next_kg")
    ),
    "why-rpe-hold": lambda t, a: t("why-rpe-hold", last=a.last, rpe=a.number("rpe"), aim=a.number("aim")),
    "why-rpe-untold": lambda t, a: t("why-rpe-untold", last=a.last, aim=a.number("aim")),
    "why-wave": lambda t, a: t("why-wave", wave=a["wave"], waves=a["waves"], percent=a["percent"], max=a.kg("max_kg")),
    "why-wave-light": lambda t, a: t(
        "why-wave-light", wave=a["wave"], waves=a["waves"], percent=a["percent"], max=a.kg("max_kg")
    ),
    "why-wave-up": lambda t, a: t("why-wave-up", last=a.last, was=a.kg("was_kg"), max=a.kg("max_kg")),
    "why-wave-down": lambda t, a: t("why-wave-down", last=a.last, was=a.kg("was_kg"), max=a.kg("max_kg")),
    "why-wave-layoff": lambda t, a: t("why-wave-layoff", days=a["days"], max=a.kg("max_kg")),
    "why-light-week": _light_week,
    "why-short": lambda t, a: t("why-short", minutes=a["minutes"]),
    "why-readiness-hold": lambda t, a: t("why-readiness-hold", readiness=a["readiness"]),
    "why-readiness-light": lambda t, a: t("why-readiness-light", readiness=a["readiness"], next=a.kg("next_kg")),
    "why-soreness-hold": lambda t, a: t("why-soreness-hold", muscle=a.part, soreness=a["soreness"]),
    "why-soreness-light": lambda t, a: t(
        "why-soreness-light", muscle=a.part, soreness=a["soreness"], next=a.kg("next_kg")
    ),
    "why-spared-week": _spared,
    "why-now-lighter": _now_lighter,
    "why-now-heavier": _now_heavier,
    "why-pain": lambda t, a: t("why-pain", area=a.part, exercise=exercise_name(t, a["exercise"])),
    "why-swap": lambda t, a: t("why-swap", exercise=exercise_name(t, a["exercise"])),
}
