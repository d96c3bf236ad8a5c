"""A plan that was bent: what changed, why it is fine, and the way back."""

from collections.abc import Sequence
from datetime import date

from aiogram.utils.formatting import Bold, Text, as_list

from domain.bending import Bend
from domain.exercises import Exercise
from domain.plans import Plan, PlannedState, PlannedWorkout, Status
from domain.profile import Kit
from locales import Translator
from screens.buttons.bending import (
    AskAway,
    AskInstead,
    AskKit,
    AskOther,
    CatchUp,
    ComeBack,
    ReplaceExercise,
    Travel,
    Unbend,
)
from screens.buttons.plan import PausePlan, ShowPlan, ShowPlanned
from screens.names import kit_name
from screens.plan import PLAN, day_name
from screens.screen import Button, Screen
from screens.values import exercise_name

_JOURNEYS = (3, 7, 14, 30)
_KITS = (Kit.BODYWEIGHT, Kit.BANDS, Kit.DUMBBELLS_ONLY, Kit.DUMBBELLS, Kit.KETTLEBELL, Kit.PULL_UP_BAR, Kit.GYM)


def bent(t: Translator, plan: Plan, what: Bend) -> Screen:
    """What changed, what comes next, and a button that takes it back."""
    rows = [[Button(t("bend-undo"), Unbend()), Button(t("plan-open"), ShowPlan(week=0))]]
    if plan.status is Status.PAUSED:
        rows.insert(0, [Button(t("plan-resume"), PausePlan(on=False), "primary")])
    return Screen(as_list(Bold(_title(t, plan, what)), *_next(t, plan), sep="\n\n"), rows, slot=PLAN)


def unbent(t: Translator, plan: Plan, what: Bend) -> Screen:
    """The last change is taken back."""
    words = t("bend-undone", what=what.value)
    return Screen(as_list(words, *_next(t, plan), sep="\n\n"), [[Button(t("plan-open"), ShowPlan(week=0))]], slot=PLAN)


def ask_kit(t: Translator) -> Screen:
    rows = [[Button(kit_name(t, kit), AskAway(kit=kit.value))] for kit in _KITS]
    return Screen(Text(t("bend-ask-kit")), [*rows, [Button(t("button-back"), ShowPlan(week=0))]], slot=PLAN)


def ask_until(t: Translator, kit: Kit) -> Screen:
    rows = [[Button(t("bend-days", days=days), Travel(kit=kit.value, days=days)) for days in _JOURNEYS]]
    return Screen(Text(t("bend-ask-until")), [*rows, [Button(t("button-back"), AskKit())]], slot=PLAN)


def ask_other(t: Translator, plan: Plan, one: PlannedWorkout) -> Screen:
    """Which exercise of a planned workout to change for good."""
    day = plan.program.days[plan.program.day(one.number)]
    rows = [
        [Button(exercise_name(t, each.exercise), AskInstead(number=one.number, index=index))]
        for index, each in enumerate(day)
    ]
    back = [Button(t("button-back"), ShowPlanned(number=one.number))]
    return Screen(Text(t("bend-ask-other")), [*rows, back], slot=PLAN)


def ask_instead(t: Translator, number: int, index: int, old: Exercise, found: Sequence[Exercise]) -> Screen:
    """What to do in its place from now on."""
    rows = [
        [Button(other.name(t.language), ReplaceExercise(number=number, index=index, slug=other.slug))]
        for other in found
    ]
    name = old.name(t.language)
    words = t("bend-ask-instead", exercise=name) if found else t("card-no-swap", exercise=name)
    return Screen(Text(words), [*rows, [Button(t("button-back"), AskOther(number=number))]], slot=PLAN)


def nothing_live(t: Translator) -> Screen:
    """They said that a machine is taken, and no workout is under way."""
    return Screen(Text(t("bend-nothing-live")))


def ways(t: Translator, plan: Plan, today: date) -> list[list[Button]]:
    """The rows that bend a plan as a whole, as far as they make sense today."""
    journey = Button(t("bend-home"), ComeBack()) if plan.kit_on(today) else Button(t("bend-travel"), AskKit())
    late = any(w.state is PlannedState.PLANNED and w.day < today for w in plan.workouts)
    return [[journey], *([[Button(t("bend-catch-up"), CatchUp())]] if late else [])]


def _title(t: Translator, plan: Plan, what: Bend) -> str:
    if what is Bend.AWAY and plan.away:
        return t("bend-away", day=t.day(plan.away.until), kit=kit_name(t, plan.away.kit))
    return {
        Bend.MOVED: t("bend-moved"),
        Bend.SKIPPED: t("bend-skipped"),
        Bend.ILL: t("plan-get-well"),
        Bend.BACK: t("bend-back"),
        Bend.CAUGHT_UP: t("bend-caught-up"),
        Bend.PAUSED: t("plan-paused"),
        Bend.RESUMED: t("bend-resumed"),
        Bend.LIGHTENED: t("bend-lightened"),
        Bend.REPLACED: t("bend-replaced"),
    }[what]


def _next(t: Translator, plan: Plan) -> list[str]:
    if plan.status is Status.PAUSED or (following := plan.next) is None:
        return []
    return [t("card-next", day=t.day(following.day), name=day_name(t, plan, following))]
