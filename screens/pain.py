"""Pain: where, how bad, while doing what; what follows from it; and how it is now."""

from collections.abc import Sequence
from datetime import date

from aiogram.utils.formatting import Bold, Text, as_list

from domain.exercises import Area
from domain.pain import SCALE, Outcome, Pain, Reported, Response, see_somebody
from domain.people import Person
from domain.sessions import Item
from domain.training import Workout
from domain.units import Unit
from locales import Translator
from screens.buttons.pain import AnswerPain, AskDoing, AskLevel, AskWhere, EndPain, TakePainBack, TellPain
from screens.buttons.today import Swap
from screens.names import area_name
from screens.screen import Button, Screen
from screens.values import exercise_name, values

PAIN = "pain"
_SUSPECTS = 4


def where(t: Translator, pains: Sequence[Pain], *, fresh: bool = False) -> Screen:
    """What hurts, and the question where else."""
    lines = [as_list(*(_line(t, pain) for pain in pains))] if pains else []
    over = [[Button(t("pain-is-over", area=area_name(t, pain.area)), EndPain(pain=pain.id))] for pain in pains]
    areas = [Button(area_name(t, area), AskLevel(area=area)) for area in Area]
    rows = [areas[at : at + 3] for at in range(0, len(areas), 3)]
    text = as_list(Bold(t("pain-title")), *lines, t("pain-words"), sep="\n\n")
    return Screen(text, [*over, *rows], slot=PAIN, fresh=fresh, tidy=True)


def ask_level(t: Translator, area: Area) -> Screen:
    buttons = [Button(str(level), AskDoing(area=area, level=level)) for level in SCALE]
    rows = [buttons[:6], buttons[6:], [Button(t("button-back"), AskWhere(fresh=False))]]
    return Screen(Text(t("pain-level", area=area_name(t, area))), rows, slot=PAIN)


def ask_doing(t: Translator, area: Area, level: int, suspects: Sequence[str]) -> Screen:
    """Which exercise it came with, of those that load the area."""
    rows = [
        [Button(exercise_name(t, slug), TellPain(area=area, level=level, doing=slug))] for slug in suspects[:_SUSPECTS]
    ]
    other = [Button(t("pain-other"), TellPain(area=area, level=level))]
    back = [Button(t("button-back"), AskLevel(area=area))]
    return Screen(Text(t("pain-doing", area=area_name(t, area))), [*rows, other, back], slot=PAIN)


def reported(t: Translator, person: Person, told: Reported) -> Screen:
    """What follows: what was left out, or ways around it, and a way back from a slip."""
    if told.pain is None:
        return Screen(Text(t("pain-none", area=area_name(t, told.area))), slot=PAIN)
    parts: list[Text | str] = [_advice(t, told.pain, told.response)]
    if told.changed:
        parts.append(as_list(*(_change(t, old, new) for old, new in told.changed)))
    rows = []
    if told.workout and told.offered:
        index, _ = told.offered[0]
        parts.append(t("pain-ways", exercise=exercise_name(t, told.workout.items[index].exercise)))
        rows = [[_way(t, person.unit, told.workout, index, item)] for index, item in told.offered]
    rows.append([Button(t("pain-slip"), TakePainBack(pain=told.pain.id))])
    return Screen(as_list(*parts, sep="\n\n"), rows, slot=PAIN)


def taken_back(t: Translator, pain: Pain) -> Screen:
    return Screen(Text(t("pain-taken-back", area=area_name(t, pain.area))), slot=PAIN)


def follow_up(t: Translator, pain: Pain) -> Screen:
    """The question how it is, some days later."""
    outcomes = {
        Outcome.BETTER: t("pain-better"),
        Outcome.SAME: t("pain-same"),
        Outcome.WORSE: t("pain-worse"),
        Outcome.GONE: t("pain-gone"),
    }
    buttons = [Button(words, _answer(pain, outcome)) for outcome, words in outcomes.items()]
    return Screen(as_list(Bold(t("pain-ask")), _line(t, pain), sep="\n\n"), [buttons[:2], buttons[2:]], tidy=True)


def answered(t: Translator, pain: Pain, today: date) -> Screen:
    """What an answer changes, in place of the question."""
    area, slot = area_name(t, pain.area), f"{PAIN}{pain.id}"
    if pain.is_over:
        return Screen(Text(t("pain-now-over", area=area)), slot=slot)
    told = t("pain-now-out", area=area) if pain.limits else t("pain-now-in", area=area)
    return Screen(as_list(told, *([t("pain-see")] if see_somebody(pain, today) else []), sep="\n\n"), slot=slot)


def _advice(t: Translator, pain: Pain, response: Response) -> str:
    area = area_name(t, pain.area)
    if response is Response.MODIFY:
        return t("pain-modify", area=area, level=pain.level)
    if response is Response.DROP:
        return t("pain-drop", area=area, level=pain.level)
    return t("pain-stop", area=area, level=pain.level)


def _line(t: Translator, pain: Pain) -> str:
    area, day = area_name(t, pain.area), t.short_day(pain.since)
    if pain.doing:
        return t("pain-line-doing", area=area, level=pain.level, day=day, exercise=exercise_name(t, pain.doing))
    return t("pain-line", area=area, level=pain.level, day=day)


def _change(t: Translator, old: str, new: str | None) -> str:
    if new is None:
        return t("pain-left-out", exercise=exercise_name(t, old))
    return t("pain-replaced", old=exercise_name(t, old), new=exercise_name(t, new))


def _way(t: Translator, unit: Unit, workout: Workout, index: int, item: Item) -> Button:
    text = f"{exercise_name(t, item.exercise)} · {values(t, unit, item.exercise, item.working[0].values)}"
    return Button(text, Swap(workout=workout.id, item=index, slug=item.exercise))


def _answer(pain: Pain, outcome: Outcome) -> AnswerPain:
    return AnswerPain(pain=pain.id, number=len(pain.outcomes), outcome=outcome)
