"""A month to share: its days as a calendar, and what they add up to."""

from calendar import monthrange
from datetime import date, timedelta

from domain.sharing import SharedMonth
from domain.units import Unit
from locales import Translator
from screens.pictures import pen
from screens.pictures.pen import Box
from screens.pictures.poster import FOOT, INNER, SIDE, hero, poster, stats
from screens.values import whole_weight

HERO_Y, STATS_Y, DAYS_Y = 322, 466, 712
_GAP, _TALLEST = 14, 84


def share_month(t: Translator, unit: Unit, facts: SharedMonth) -> str:
    """SVG, 1080 × 1350 pixels."""
    told = [
        (whole_weight(t, unit, facts.volume_kg), t("share-lifted")) if facts.volume_kg else None,
        (str(facts.sets), t("share-sets", count=facts.sets)),
        (str(facts.records), t("share-records", count=facts.records)) if facts.records else None,
    ]
    top = hero(HERO_Y, str(facts.workouts), t("share-workouts", count=facts.workouts))
    numbers = stats(STATS_Y, [one for one in told if one])
    return poster(t, t("share-month"), t.month(facts.first), top, numbers, _calendar(t, facts))


def _calendar(t: Translator, facts: SharedMonth) -> str:
    """A square for each day, the fuller the more was lifted; days to come are left open."""
    length = monthrange(facts.first.year, facts.first.month)[1]
    weeks = (facts.first.weekday() + length + 6) // 7
    wide, tall = (INNER - 6 * _GAP) / 7, min(_TALLEST, (FOOT - 90 - DAYS_Y - (weeks - 1) * _GAP) / weeks)
    most = max(facts.days.values(), default=0)
    made = [
        pen.text(SIDE + n * (wide + _GAP) + wide / 2, DAYS_Y - 24, t.weekday(n)[:2], 28, pen.MUTED, anchor="middle")
        for n in range(7)
    ]
    for number in range(length):
        day = facts.first + timedelta(days=number)
        row, column = divmod(number + facts.first.weekday(), 7)
        box = Box(SIDE + column * (wide + _GAP), DAYS_Y + row * (tall + _GAP), wide, tall)
        made.append(_day(box, day, facts, most))
    return "".join(made)


def _day(box: Box, day: date, facts: SharedMonth, most: float) -> str:
    x, y = box.x + box.width / 2, box.y + box.height / 2 + 11
    if day not in facts.days:
        how = 0.05 if day > facts.today else 0.11
        return pen.panel(box, pen.INK, 20, how) + pen.text(x, y, str(day.day), 30, pen.MUTED, anchor="middle")
    how = 0.55 + 0.45 * (facts.days[day] / most if most else 1)
    return pen.panel(box, pen.TEAL, 20, how) + pen.text(x, y, str(day.day), 32, pen.CARD, pen.BOLD, "middle")
