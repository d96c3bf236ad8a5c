"""Plans: this week and the next, and one planned workout."""

from collections.abc import Sequence
from datetime import date, timedelta

from aiogram.utils.formatting import Bold, Text, as_list

from domain.plans import Plan, PlannedState, PlannedWorkout, Status, week_of
from locales import Translator
from screens.buttons.bending import AskOther
from screens.buttons.generating import Build
from screens.buttons.plan import (
    AskDay,
    BeIll,
    EndPlan,
    ListPrograms,
    MoveTo,
    PausePlan,
    RemindMe,
    ShowPlan,
    ShowPlanned,
    SkipWorkout,
)
from screens.buttons.today import Begin
from screens.screen import Button, Screen
from screens.values import exercise_name, weekdays

PLAN = "plan"
_AHEAD = 10
_MARKS = {
    PlannedState.DONE: "✓",
    PlannedState.SKIPPED: "–",
    PlannedState.MISSED: "✗",
    PlannedState.PLANNED: "•",
}


def choose_program_button(t: Translator) -> Button:
    return Button(t("plan-choose"), ListPrograms(), "primary")


def build_button(t: Translator) -> Button:
    return Button(t("generating-button"), Build())


def day_name(t: Translator, plan: Plan, planned: PlannedWorkout) -> str:
    """What the program calls this training day."""
    return plan.program.texts[t.language].days[plan.program.day(planned.number)]


def week(t: Translator, plan: Plan, number: int, today: date, ways: Sequence[list[Button]]) -> Screen:
    """This week (0) or the next (1): each planned workout on its day, and the ways to bend the plan."""
    monday, sunday = week_of(today + timedelta(weeks=number))
    name = plan.program.texts[t.language].name
    title = t("plan-this-week") if number == 0 else t("plan-next-week")
    shown = plan.between(monday, sunday)
    lines = [_line(t, plan, planned, today) for planned in shown] or [Text(t("plan-nothing"))]
    progress = t("plan-progress", done=plan.done, count=len(plan.workouts))
    if plan.status is Status.PAUSED:
        return paused(t, plan)
    rows = [
        [Button(f"{t.short_day(w.day)} · {day_name(t, plan, w)}", ShowPlanned(number=w.number))]
        for w in shown
        if w.state is PlannedState.PLANNED
    ]
    other = t("plan-this-week") if number else t("plan-next-week")
    rows += [
        [Button(other, ShowPlan(week=1 - number))],
        [Button(t("plan-ill"), BeIll()), Button(t("plan-pause"), PausePlan(on=True))],
        *ways,
        [_end(t)],
    ]
    return Screen(as_list(Bold(name), as_list(Bold(title), *lines), progress, sep="\n\n"), rows, slot=PLAN)


def paused(t: Translator, plan: Plan) -> Screen:
    """A plan that waits: nothing is due."""
    name = plan.program.texts[t.language].name
    progress = t("plan-progress", done=plan.done, count=len(plan.workouts))
    rows = [[Button(t("plan-resume"), PausePlan(on=False), "primary")], [_end(t)]]
    return Screen(as_list(Bold(name), t("plan-paused"), progress, sep="\n\n"), rows, slot=PLAN)


def planned(t: Translator, plan: Plan, one: PlannedWorkout) -> Screen:
    """One planned workout, and what can be done about it."""
    held = plan.program.days[plan.program.day(one.number)]
    names = [Text("• ", exercise_name(t, each.exercise)) for each in held]
    title = f"{t.day(one.day)} · {day_name(t, plan, one)}"
    rows = [
        [Button(t("today-start"), Begin(number=one.number), "primary")],
        [Button(t("plan-move"), AskDay(number=one.number)), Button(t("plan-skip"), SkipWorkout(number=one.number))],
        [Button(t("bend-other"), AskOther(number=one.number)), Button(t("button-back"), ShowPlan(week=0))],
    ]
    return Screen(as_list(Bold(title), as_list(*names), sep="\n\n"), rows, slot=PLAN)


def choose_day(t: Translator, plan: Plan, one: PlannedWorkout, today: date) -> Screen:
    """On which of the next ten days instead."""
    days = [today + timedelta(days=ahead) for ahead in range(_AHEAD)]
    taken = {w.day for w in plan.workouts if w.state is PlannedState.PLANNED}
    buttons = [
        Button(t.short_day(day) + (" •" if day in taken else ""), MoveTo(number=one.number, day=day.isoformat()))
        for day in days
        if day != one.day
    ]
    rows = [buttons[at : at + 3] for at in range(0, len(buttons), 3)]
    rows.append([Button(t("button-back"), ShowPlanned(number=one.number))])
    return Screen(Text(t("plan-ask-day", name=day_name(t, plan, one))), rows, slot=PLAN)


def ask_end(t: Translator) -> Screen:
    rows = [
        [Button(t("plan-end-yes"), EndPlan(sure=True), "danger")],
        [Button(t("button-back"), ShowPlan(week=0))],
    ]
    return Screen(Text(t("plan-end-sure")), rows, slot=PLAN)


def ended(t: Translator) -> Screen:
    return Screen(Text(t("plan-ended")), [[choose_program_button(t)]], slot=PLAN)


def enrolled(t: Translator, plan: Plan, today: date) -> Screen:
    """It starts: when, and the first tap."""
    first = plan.next
    name = plan.program.texts[t.language].name
    parts = [Bold(t("plan-enrolled", name=name)), t("plan-days", days=weekdays(t, plan.days))]
    rows = []
    if first:
        words = t("plan-first-today") if first.day == today else t("plan-first", day=t.day(first.day))
        parts.append(words)
        rows.append([Button(t("today-start"), Begin(number=first.number), "primary")])
    rows.append([Button(t("plan-remind"), RemindMe())])
    rows.append([Button(t("plan-open"), ShowPlan(week=0))])
    return Screen(as_list(*parts, sep="\n\n"), rows, slot=PLAN)


def _line(t: Translator, plan: Plan, one: PlannedWorkout, today: date) -> Text:
    line = f"{_MARKS[one.state]} {t.short_day(one.day)} · {day_name(t, plan, one)}"
    if one.state is PlannedState.PLANNED and one.day < today:
        line = t("plan-waiting", workout=line)
    return Text(Bold(line)) if one.day == today else Text(line)


def _end(t: Translator) -> Button:
    return Button(t("plan-end"), EndPlan(sure=False))
