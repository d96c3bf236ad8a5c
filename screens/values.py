"""Weights, sets and times in words."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from catalog.shelf import shelf
from domain.exercises import Equipment, Measure, Pattern
from domain.reminders import EVERY_DAY
from domain.training import LoggedSet, SetKind, SetValues
from domain.units import Unit, from_kg
from locales import Translator


def exercise_name(t: Translator, slug: str) -> str:
    return shelf().get(slug).name(t.language)


def weight(t: Translator, unit: Unit, kilograms: float) -> str:
    """ "82.5 kg", "225 lb"."""
    return _in_unit(t, unit, from_kg(kilograms, unit))


def whole_weight(t: Translator, unit: Unit, kilograms: float) -> str:
    """A sum, which needs no decimals: "1,920 kg"."""
    return _in_unit(t, unit, round(from_kg(kilograms, unit)))


_PACED_FROM_M = 400
_LIVE = re.compile(r"(\.(?=[^\W\d_])|[@#$](?=\w)|(?<!\w)/(?=\w)|:(?=/))")
_HOLD = str.maketrans(" ", "\u00a0")


def values(t: Translator, unit: Unit, exercise: str, done: SetValues) -> str:
    """One set, which no line break parts: "80 kg × 8 @8", "+ 20 kg × 5", "45 s", "5 km · 27:30 · 5:30/km"."""
    parts = []
    if done.reps is not None:
        parts.append(_reps(t, unit, exercise, done))
    if done.metres is not None:
        parts.append(distance(t, done.metres))
    if done.metres is not None and done.seconds is not None:
        parts += [clock(done.seconds), *_pace(t, exercise, done.metres, done.seconds)]
    elif done.seconds is not None:
        parts.append(duration(t, done.seconds))
    if done.reps is None and done.weight_kg:
        parts.append(weight(t, unit, done.weight_kg))
    text = " · ".join(parts)
    text = text if done.rpe is None else t("values-rpe", values=text, rpe=t.number(done.rpe))
    if done.kind is SetKind.DROP:
        text = t("values-drop", values=text)
    elif done.kind is SetKind.FAILURE:
        text = t("values-failure", values=text)
    return text.translate(_HOLD)


def several(t: Translator, unit: Unit, exercise: str, sets: Sequence[SetValues]) -> str:
    """Sets of one exercise, equal ones gathered: "80 kg × 8 · 3 sets, 75 kg × 8"."""
    parts = []
    for one, same in groupby(sets):
        count, text = len(list(same)), values(t, unit, exercise, one)
        parts.append(text if count == 1 else t("values-sets", sets=count, values=text))
    return ", ".join(parts)


def by_exercise(sets: Iterable[LoggedSet]) -> list[tuple[str, list[SetValues]]]:
    """The sets of each exercise, in the order in which they began."""
    found: dict[str, list[SetValues]] = {}
    for one in sets:
        found.setdefault(one.exercise, []).append(one.values)
    return list(found.items())


def dead(words: str) -> str:
    """What a person wrote, looking the same, in which Telegram finds no link, mention, tag or command."""
    return _LIVE.sub("\\1\u2060", words)


def weekdays(t: Translator, days: int) -> str:
    """Days (bits, Monday is 1) in short: "Mon, Wed, Fri", or "every day"."""
    if days == EVERY_DAY:
        return t("reminder-every-day")
    return ", ".join(t.weekday(day) for day in range(7) if days >> day & 1)


def dates(t: Translator, days: Iterable[date]) -> str:
    return ", ".join(t.short_day(day) for day in days)


def _in_unit(t: Translator, unit: Unit, value: float) -> str:
    number = t.number(value)
    return t("weight-lb", weight=number) if unit is Unit.LB else t("weight-kg", weight=number)


def _reps(t: Translator, unit: Unit, exercise: str, done: SetValues) -> str:
    if not done.weight_kg:
        return t("values-reps", reps=done.reps)
    load = weight(t, unit, abs(done.weight_kg))
    if done.weight_kg < 0:
        return t("values-assisted", weight=load, reps=done.reps)
    if shelf().get(exercise).measure is Measure.BODYWEIGHT:
        return t("values-added", weight=load, reps=done.reps)
    return t("values-load", weight=load, reps=done.reps)


def distance(t: Translator, metres: float) -> str:
    """ "400 m", "5 km"."""
    if metres >= 1000:
        return t("values-kilometres", kilometres=t.number(metres / 1000))
    return t("values-metres", metres=t.number(metres))


def clock(seconds: int) -> str:
    """ "0:45", "27:30", "1:05:00"."""
    hours, rest = divmod(seconds, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"


def _pace(t: Translator, exercise: str, metres: float, seconds: int) -> list[str]:
    """The time for a kilometre, on a rower for 500 m; nothing for short ways and carries."""
    known = shelf().get(exercise)
    if known.pattern is not Pattern.CONDITIONING or metres < _PACED_FROM_M:
        return []
    if Equipment.ROWER in known.equipment:
        return [t("values-pace-rower", pace=clock(round(500 * seconds / metres)))]
    return [t("values-pace", pace=clock(round(1000 * seconds / metres)))]


def duration(t: Translator, seconds: int) -> str:
    """ "45 s", "10 min", "27 min 30 s"."""
    minutes, rest = divmod(seconds, 60)
    if not minutes or (seconds < 120 and rest):
        return t("values-seconds", seconds=seconds)
    if not rest:
        return t("values-minutes", minutes=minutes)
    return t("values-minutes-seconds", minutes=minutes, seconds=rest)
