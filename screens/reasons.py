"""Why the numbers of a workout are what they are, all at once."""

from collections.abc import Sequence

from aiogram.utils.formatting import Bold, Italic, Text, as_list

from domain.people import Person
from domain.sessions import Item
from domain.units import Unit
from locales import Translator
from screens.screen import Screen
from screens.values import exercise_name, several
from screens.why import why

REASONS = "why"


def reasons(t: Translator, person: Person, items: Sequence[Item]) -> Screen:
    """Each exercise with its numbers and their reason, in this order."""
    if not items:
        return Screen(Text(t("why-nothing")), slot=REASONS, fresh=True)
    told = [_item(t, person.unit, item) for item in items]
    return Screen(as_list(Bold(t("why-title")), *told, sep="\n\n"), slot=REASONS, fresh=True, tidy=True)


def _item(t: Translator, unit: Unit, item: Item) -> Text:
    sets = several(t, unit, item.exercise, [target.values for target in item.working])
    lines = [Italic(why(t, unit, one)) for one in (item.adapted, item.why) if one]
    return as_list(Text(Bold(exercise_name(t, item.exercise)), "  ", sets), *lines)
