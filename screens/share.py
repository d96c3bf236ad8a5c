"""Pictures to share: shown in the chat, to be forwarded from there."""

from collections.abc import Collection

from aiogram.utils.formatting import Text

from domain.sharing import SharedMonth, SharedRecord, SharedWorkout
from locales import Translator
from screens.buttons.achievements import ShareMonth, ShareRecord, ShareWorkout
from screens.screen import Button, Picture, Screen
from screens.values import exercise_name

SHARE = "share"
_MOST = 4


def workout(t: Translator, facts: SharedWorkout, number: int, *, fresh: bool) -> Screen:
    """A workout; its records and the month are a tap away."""
    records = [one.exercise for one in facts.lines if one.record]
    caption = t("share-workout-caption", day=t.day(facts.day))
    return _shown(caption, Picture("share_workout", {"workout": number}), _others(t, number, records), fresh=fresh)


def record(t: Translator, facts: SharedRecord, number: int) -> Screen:
    caption = t("share-record-caption", exercise=exercise_name(t, facts.exercise))
    back = [[Button(t("share-the-workout"), ShareWorkout(workout=number))]]
    return _shown(caption, Picture("share_record", {"workout": number, "slug": facts.exercise}), back)


def month(t: Translator, facts: SharedMonth, back: int, *, fresh: bool) -> Screen:
    """A month; the one before it is a tap away."""
    earlier = [[Button(t("share-month-before"), ShareMonth(back=back + 1))]]
    return _shown(t.month(facts.first), Picture("share_month", {"back": back}), earlier, fresh=fresh)


def button(t: Translator, workout: int) -> Button:
    """What shares a workout that is over."""
    return Button(t("share-button"), ShareWorkout(workout=workout, fresh=True))


def month_button(t: Translator) -> Button:
    """What shares the month under way."""
    return Button(t("share-my-month"), ShareMonth(back=0, fresh=True))


def _others(t: Translator, number: int, records: Collection[str]) -> list[list[Button]]:
    rows = [[Button(exercise_name(t, slug), ShareRecord(workout=number, slug=slug))] for slug in list(records)[:_MOST]]
    return [*rows, [Button(t("share-this-month"), ShareMonth(back=0))]]


def _shown(caption: str, picture: Picture, rows: list[list[Button]], *, fresh: bool = False) -> Screen:
    return Screen(Text(caption), rows, slot=SHARE, file=picture, fresh=fresh)
