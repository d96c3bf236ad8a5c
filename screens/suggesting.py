"""What to try next, each with its reasons."""

from collections.abc import Sequence

from aiogram.utils.formatting import Bold, Text, as_list, as_marked_list

from domain.exercises import Exercise
from domain.profile import Profile
from domain.suggesting import Because, Reason, Suggestion
from locales import Translator
from screens.buttons.exercises import ShowExercise, ShowSuggestions
from screens.library import back, screen
from screens.names import area_name, equipment_names, goal_name, group_names, level_name
from screens.screen import Button, Screen
from screens.values import exercise_name


def suggestions(t: Translator, tap: ShowSuggestions, told: Profile, found: Sequence[Suggestion]) -> Screen:
    """What to try next, each with its reasons."""
    if not found:
        return screen(Text(t("suggest-none")), [[back(t, tap)]])
    parts = [
        as_list(
            Bold(one.exercise.name(t.language)),
            as_marked_list(*(_reason(t, one.exercise, told, reason) for reason in one.reasons), marker="• "),
        )
        for one in found
    ]
    rows = [[Button(one.exercise.name(t.language), tap.to(ShowExercise, slug=one.exercise.slug))] for one in found]
    return screen(as_list(Bold(t("suggest-title")), *parts, sep="\n\n"), [*rows, [back(t, tap)]])


def _reason(t: Translator, exercise: Exercise, told: Profile, reason: Reason) -> str:
    """Why, in words."""
    match reason.because:
        case Because.NEGLECTED:
            group = group_names(t)[reason.group or ""].capitalize()
            sets = t.number(reason.sets)
            return t("suggest-neglected", group=group, sets=sets, least=reason.least)
        case Because.RESTED_FAVOURITE:
            return t("suggest-rested-favourite", days=reason.days)
        case Because.NEW_FAVOURITE:
            return t("suggest-new-favourite")
        case Because.LONG_AGO:
            return t("suggest-long-ago", days=reason.days)
        case Because.NEXT_STEP:
            return t("suggest-next-step", name=exercise_name(t, reason.slug or ""))
        case Because.SPARES:
            return t("suggest-spares", areas=", ".join(area_name(t, area).lower() for area in reason.areas))
        case Because.GOAL:
            return t("suggest-goal", goal=goal_name(t, told.goal) if told.goal else "")
        case Because.AT_HAND:
            names = equipment_names(t)
            needs = ", ".join(names[item] for item in exercise.equipment)
            return t("suggest-at-hand", equipment=needs) if needs else t("suggest-nothing-needed")
        case Because.LEVEL:
            return t("suggest-level", level=level_name(t, exercise.level).lower())
