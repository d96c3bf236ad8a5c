"""What there is to do today, before it is started."""

from datetime import date

from aiogram.utils.formatting import Bold, Italic, Text, as_list

from domain.people import Person
from domain.plans import Plan, PlannedState, PlannedWorkout, Status
from domain.prescription import Kind
from domain.sessions import Item, Today
from domain.units import Unit
from locales import Translator
from screens.buttons.bending import ShowShort
from screens.buttons.plan import AskDay, ShowPlan, SkipWorkout
from screens.buttons.today import Begin, BeginShort, ShowWhy
from screens.names import kit_name
from screens.plan import PLAN, choose_program_button, day_name, paused
from screens.screen import Button, Screen
from screens.values import exercise_name, several
from screens.wellbeing import NOTHING, Aside
from screens.why import why

NOTED, SHORT_MINUTES = "noted", 10


def overview(t: Translator, person: Person, found: Today, today: date, aside: Aside = NOTHING) -> Screen:
    """The plan's next workout with its numbers, or what to do without one; `aside` is what it says besides."""
    if found.plan is None:
        text = as_list(Bold(t("today-no-plan")), t("today-no-plan-words"), sep="\n\n")
        return Screen(text, [[choose_program_button(t)]], slot=PLAN)
    if found.plan.status is Status.PAUSED:
        return paused(t, found.plan)
    if found.planned is None:
        text = as_list(Bold(t("today-plan-done")), t("today-plan-done-words"), sep="\n\n")
        return Screen(text, [[choose_program_button(t)]], slot=PLAN)
    name = day_name(t, found.plan, found.planned)
    is_due = found.planned.day <= today
    title = _title(t, found, name, today)
    lines = [_item(t, person.unit, item) for item in found.items] or [Text(t("today-nothing-here"))]
    hints = [t("today-first-weights")] if any(item.kind is Kind.FIRST for item in found.items) else []
    if found.plan.away and found.plan.kit_on(today):
        away = found.plan.away
        hints.append(t("today-away", day=t.day(away.until), kit=kit_name(t, away.kit)))
    number = found.planned.number
    begin = BeginShort(number=number, minutes=found.minutes) if found.minutes else Begin(number=number)
    rows = [
        [Button(t("today-start") if is_due or found.minutes else t("today-anyway"), begin, "primary")],
        [Button(t("plan-move"), AskDay(number=number)), Button(t("plan-skip"), SkipWorkout(number=number))],
        [*_shorter(t, found), Button(t("plan-open"), ShowPlan(week=0)), *_why(t, found)],
    ]
    apart = "\n\n" if any(item.kind is not Kind.FIRST for item in found.items) else "\n"
    text = as_list(Bold(title), as_list(*lines, sep=apart), *hints, *aside.words, sep="\n\n")
    return Screen(text, [rows[0], *aside.rows, *rows[1:]], slot=PLAN)


def _title(t: Translator, found: Today, name: str, today: date) -> str:
    assert found.plan is not None  # noqa: S101 - whoever has a workout has a plan
    assert found.planned is not None  # noqa: S101
    if found.minutes:
        return t("bend-short-title", name=name, minutes=found.minutes)
    if found.planned.day <= today:
        return t("today-title", name=name)
    return _not_today(t, found.plan, found.planned, name, today)


def _shorter(t: Translator, found: Today) -> list[Button]:
    return [] if found.minutes else [Button(t("bend-short"), ShowShort(minutes=SHORT_MINUTES))]


def _why(t: Translator, found: Today) -> list[Button]:
    """Where a reason is not already told."""
    return [Button(t("card-why"), ShowWhy())] if any(item.kind is Kind.FIRST for item in found.items) else []


def _not_today(t: Translator, plan: Plan, coming: PlannedWorkout, name: str, today: date) -> str:
    trained = any(w.state is PlannedState.DONE and w.day == today for w in plan.workouts)
    day = t.day(coming.day)
    return t("today-trained", day=day, name=name) if trained else t("today-rest", day=day, name=name)


def begun() -> Screen:
    """The overview leaves when its workout starts: the card takes its place."""
    return Screen(slot=PLAN, gone=True)


def noted(t: Translator) -> Screen:
    return Screen(Text(t("today-noted")), slot=NOTED)


def note_over() -> Screen:
    """What said that a note is kept leaves with the workout."""
    return Screen(slot=NOTED, gone=True)


def _item(t: Translator, unit: Unit, item: Item) -> Text:
    done = [target.values for target in item.working]
    head = Text(Bold(exercise_name(t, item.exercise)), "  ", several(t, unit, item.exercise, done))
    return head if item.kind is Kind.FIRST else as_list(head, Italic(why(t, unit, item.why)))
