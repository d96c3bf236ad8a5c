"""What Spotter says first: it ends with a question, and one tap answers it."""

from datetime import date, timedelta

from aiogram.utils.formatting import Bold, Text, as_list

from domain.plans import Plan, PlannedWorkout
from locales import Translator
from screens.buttons.plan import BeIll, MoveTo, SkipWorkout
from screens.buttons.today import Begin, ShowToday
from screens.plan import day_name
from screens.screen import Button, Screen


def missed(t: Translator, plan: Plan, one: PlannedWorkout, today: date) -> Screen:
    """A planned workout did not happen."""
    tomorrow = (today + timedelta(days=1)).isoformat()
    name = day_name(t, plan, one)
    text = as_list(Bold(t("nudge-missed-title", day=t.day(one.day))), Text(t("nudge-missed", name=name)))
    rows = [
        [
            Button(t("nudge-today"), Begin(number=one.number), "primary"),
            Button(t("nudge-tomorrow"), MoveTo(number=one.number, day=tomorrow)),
        ],
        [Button(t("plan-skip"), SkipWorkout(number=one.number)), Button(t("plan-ill"), BeIll())],
    ]
    return Screen(text, rows, tidy=True)


def comeback(t: Translator, days: int) -> Screen:
    """Nobody trained for a while."""
    text = as_list(Bold(t("nudge-comeback-title", days=days)), Text(t("nudge-comeback")))
    return Screen(text, [[Button(t("nudge-show-today"), ShowToday(), "primary")]], tidy=True)
