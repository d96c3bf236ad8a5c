"""Cards of exercises, as they are shared in other chats."""

from collections.abc import Mapping, Sequence

from domain.exercises import Exercise
from locales import Translator
from screens.exercises import for_others
from screens.names import equipment_names, muscle_names
from screens.screen import CAPTION_LIMIT, TEXT_LIMIT, Card, Cards

# How long Telegram may show the same answer again: names hardly change, favourites do.
NAMED_S, LIKED_S = 300, 10


def cards(t: Translator, found: Sequence[Exercise], pictures: Mapping[str, str], named: bool) -> Cards:
    """One card an exercise, with its picture where Telegram keeps it (slug → file id)."""
    return Cards([_card(t, one, pictures.get(one.slug)) for one in found], NAMED_S if named else LIKED_S)


def _card(t: Translator, exercise: Exercise, picture: str | None) -> Card:
    muscles, equipment = muscle_names(t), equipment_names(t)
    facts = [", ".join(muscles[muscle] for muscle in exercise.prime_movers)]
    facts.append(", ".join(equipment[item] for item in exercise.equipment))
    description = " · ".join(filter(None, facts))
    text = for_others(t, exercise, CAPTION_LIMIT if picture else TEXT_LIMIT)
    return Card(exercise.slug, exercise.name(t.language), description, text, picture)
