"""A program built for somebody, before they take it: its days, its reasons, eight weeks of it; or why there is none."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from aiogram.utils.formatting import Bold, Italic, Text, as_list

from catalog.shelf import shelf
from domain.exercises import Exercise, Measure
from domain.generating.examples import Example
from domain.generating.minutes import estimated_minutes
from domain.generating.offers import Offer
from domain.prescription import Prescription
from domain.profile import Profile
from domain.programs import PlannedExercise, Scheme
from domain.units import Unit
from locales import Translator
from screens.buttons.generating import AcceptBuilt, Build, TakeNear
from screens.buttons.plan import ListPrograms
from screens.buttons.profile import Ask
from screens.made import fault_words, group_line, reason_lines
from screens.names import goal_name
from screens.plan import PLAN
from screens.screen import Button, Screen
from screens.values import duration, exercise_name, several

DAYS, WHY, WEEKS = range(3)
_MOST_FAULTS = 3


def missing(t: Translator, unknown: Sequence[str]) -> Screen:
    """What has to be told first, one button each."""
    names = {
        "goal": t("profile-goal"),
        "level": t("profile-level"),
        "days": t("profile-days"),
        "minutes": t("profile-time"),
        "kit": t("profile-kit"),
    }
    rows = [[Button(names[field], Ask(field=field))] for field in unknown]
    return Screen(Text(t("generating-missing")), [*rows, [_back(t)]], slot=PLAN)


def days(t: Translator, unit: Unit, offer: Offer, examples: Sequence[Example]) -> Screen:
    """What each day holds: sets, reps, rests; and how its first lift would go on."""
    made = offer.program
    text = made.texts[t.language]
    shape = t("generating-shape", weeks=made.weeks, count=made.per_week, minutes=made.minutes)
    held = [_day(t, name, day) for name, day in zip(text.days, made.days, strict=True)]
    shown = [_example(t, unit, examples[0])] if examples else []
    parts = [as_list(Bold(text.name), shape), *held, *shown]
    return Screen(as_list(*parts, sep="\n\n"), _rows(t, offer, DAYS), slot=PLAN)


def why(t: Translator, offer: Offer) -> Screen:
    """Why it is as it is, and its weekly sets against what they are held to."""
    groups = [group_line(t, group, sets, offer.rooms[group]) for group, sets in offer.weekly.items()]
    parts = [
        Bold(t("generating-why")),
        as_list(*(Text("• ", line) for line in reason_lines(t, offer.reasons))),
        as_list(Bold(t("generating-volume")), *groups),
    ]
    return Screen(as_list(*parts, sep="\n\n"), _rows(t, offer, WHY), slot=PLAN)


def weeks(t: Translator, unit: Unit, offer: Offer, examples: Sequence[Example]) -> Screen:
    """Eight weeks of the main lifts: of success, and of failure."""
    shown = [_example(t, unit, example) for example in examples]
    parts = [as_list(Bold(t("generating-weeks")), Italic(t("generating-weeks-words"))), *shown]
    return Screen(as_list(*parts, sep="\n\n"), _rows(t, offer, WEEKS), slot=PLAN)


def cannot(t: Translator, profile: Profile, offer: Offer) -> Screen:
    """What speaks against it, and the nearest that can be built, to take with one tap."""
    words = list(dict.fromkeys(fault_words(t, offer.program, fault) for fault in offer.faults))[:_MOST_FAULTS]
    parts: list[Text | str] = [Bold(t("generating-cannot")), as_list(*(Text("• ", line) for line in words))]
    rows: list[list[Button]] = []
    if (near := offer.near) and near.goal and near.days and near.minutes:
        changes = ", ".join(_changes(t, profile, near))
        parts.append(t("generating-near", changes=changes))
        tap = TakeNear(goal=near.goal, days=near.days, minutes=near.minutes)
        rows.append([Button(t("generating-take", changes=changes), tap, "success")])
    return Screen(as_list(*parts, sep="\n\n"), [*rows, [_back(t)]], slot=PLAN)


def _rows(t: Translator, offer: Offer, page: int) -> list[list[Button]]:
    names = {DAYS: t("generating-days"), WHY: t("generating-why"), WEEKS: t("generating-weeks")}
    others = [Button(name, Build(seed=offer.seed, page=at)) for at, name in names.items() if at != page]
    return [
        [Button(t("plan-start"), AcceptBuilt(seed=offer.seed), "success")],
        others,
        [Button(t("generating-another"), Build(seed=offer.seed + 1)), _back(t)],
    ]


def _back(t: Translator) -> Button:
    return Button(t("button-back"), ListPrograms())


def _changes(t: Translator, profile: Profile, near: Profile) -> Iterator[str]:
    if near.goal and near.goal != profile.goal:
        yield goal_name(t, near.goal)
    if near.days != profile.days:
        yield t("generating-days-a-week", count=near.days)
    if near.minutes != profile.minutes:
        yield t("profile-minutes", minutes=near.minutes)


def _day(t: Translator, name: str, day: Sequence[PlannedExercise]) -> Text:
    """Exercises that are done in turn are marked, and the rest stands after the last of them."""
    minutes = round(estimated_minutes(day, shelf().exercises))
    lines: list[str] = []
    for letter, group in groupby(day, key=lambda planned: planned.superset):
        together = list(group)
        for planned in together:
            mark = "⇄ " if letter else "• "
            rests = letter is None or planned is together[-1]
            lines.append(mark + _line(t, planned, rests))
    return as_list(Bold(t("generating-day", name=name, minutes=minutes)), *lines)


def _line(t: Translator, planned: PlannedExercise, rests: bool) -> str:
    dose = _dose(t, planned.scheme, shelf().get(planned.exercise))
    if rests:
        dose = t("generating-rest", dose=dose, rest=duration(t, planned.scheme.rest_s))
    return t("generating-line", exercise=exercise_name(t, planned.exercise), dose=dose)


def _dose(t: Translator, scheme: Scheme, exercise: Exercise) -> str:
    """ "3 × 8–12", "4 × 5, 4, 3" in waves, "3 × 20–60 s", "2 × 40 m"; of one-sided ones a side."""
    amount = str(scheme.low) if scheme.low == scheme.high else f"{scheme.low}–{scheme.high}"
    if scheme.waves:
        amount = " / ".join(str(wave[0].reps) for wave in scheme.waves)
    dose = {
        Measure.TIME: t("generating-seconds", sets=scheme.sets, seconds=amount),
        Measure.DISTANCE: t("generating-metres", sets=scheme.sets, metres=amount),
    }.get(exercise.measure, t("generating-reps", sets=scheme.sets, reps=amount))
    return t("generating-a-side", dose=dose) if exercise.unilateral else dose


def _example(t: Translator, unit: Unit, example: Example) -> Text:
    good, bad = (_steps(t, unit, example.exercise, told) for told in (example.success, example.failure))
    return as_list(
        Bold(exercise_name(t, example.exercise)),
        t("generating-success", steps=good),
        t("generating-failure", steps=bad),
    )


def _steps(t: Translator, unit: Unit, exercise: str, told: Sequence[tuple[int, Prescription]]) -> str:
    return " → ".join(_step(t, unit, exercise, week, one) for week, one in told)


def _step(t: Translator, unit: Unit, exercise: str, week: int, told: Prescription) -> str:
    first = several(t, unit, exercise, [told.targets[0].values])
    words = t("generating-week", week=week, sets=first)
    return t("generating-light-week", words=words) if told.eased else words
