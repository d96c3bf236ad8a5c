"""A record to share: the number, by how much, and the way that led there."""

from collections.abc import Sequence

from domain.charts import Point
from domain.records import Record, RecordKind
from domain.sharing import SharedRecord
from domain.units import Unit, from_kg
from locales import Translator
from screens.pictures import pen
from screens.pictures.pen import Box
from screens.pictures.poster import FOOT, INNER, SIDE, hero, pill, poster, star, under
from screens.values import clock, distance, duration, exercise_name, weight, whole_weight

_WITH_WAY, _ALONE = 0, 190
_WAY_Y = 770


def share_record(t: Translator, unit: Unit, facts: SharedRecord) -> str:
    """SVG, 1080 × 1350 pixels."""
    name, record = exercise_name(t, facts.exercise), facts.record
    has_way = len(facts.trend) > 1
    y = _WITH_WAY if has_way else _ALONE
    number, below = _number(t, unit, facts), _below(t, unit, facts)
    parts = [
        star(SIDE + 50, y + 224, 58),
        pen.text(SIDE, y + 388, name, min(76.0, 76 * INNER / pen.width_of(name, 76)), pen.INK, pen.BOLD),
        hero(y + 572, number, below, pen.SAND),
        pill(SIDE + pen.width_of(below, 44) + 28, y + 572 + under(number), _gain(t, unit, record)),
        _way(t, unit, facts) if has_way else "",
    ]
    return poster(t, t("share-record"), t.day(facts.day), *parts)


def _number(t: Translator, unit: Unit, facts: SharedRecord) -> str:
    """What is shown biggest: of an estimate the set that it comes from."""
    is_estimate = facts.record.kind is RecordKind.E1RM
    return (
        weight(t, unit, facts.best.weight_kg or 0) if is_estimate else _told(t, unit, facts.record, facts.record.value)
    )


def _told(t: Translator, unit: Unit, record: Record, value: float) -> str:
    """A value in what the record is told in."""
    match record.kind:
        case RecordKind.REPS:
            return t("values-reps", reps=int(value))
        case RecordKind.E1RM:
            number = t.number(round(2 * from_kg(value, unit)) / 2)
            return t("weight-lb", weight=number) if unit is Unit.LB else t("weight-kg", weight=number)
        case RecordKind.METRES:
            return distance(t, value)
        case RecordKind.SECONDS:
            return duration(t, int(value))
        case RecordKind.FASTEST:
            return clock(int(value))
        case RecordKind.VOLUME:
            return whole_weight(t, unit, value)
    return weight(t, unit, value)


def _below(t: Translator, unit: Unit, facts: SharedRecord) -> str:
    record, reps = facts.record, facts.best.reps
    match record.kind:
        case RecordKind.REPS if record.weight_kg:
            return t("share-at", weight=weight(t, unit, record.weight_kg))
        case RecordKind.REPS | RecordKind.SECONDS:
            return t("share-most-reps")
        case RecordKind.E1RM:
            return t("share-e1rm", reps=reps or 1, weight=_told(t, unit, record, record.value))
        case RecordKind.FASTEST:
            return t("share-over", way=distance(t, record.metres or 0))
        case RecordKind.VOLUME:
            return t("share-lifted")
        case RecordKind.WEIGHT if reps:
            return t("share-for", reps=reps)
    return t("share-furthest")


def _gain(t: Translator, unit: Unit, record: Record) -> str:
    more = _told(t, unit, record, abs(record.value - record.before))
    return t("share-faster", gain=more) if record.kind is RecordKind.FASTEST else t("share-gain", gain=more)


def _way(t: Translator, unit: Unit, facts: SharedRecord) -> str:
    """The best of each day as a line that ends in a star."""
    box = Box(SIDE, _WAY_Y, INNER, FOOT - 150 - _WAY_Y)
    first = facts.trend[0]
    begun = t("share-began", value=_told(t, unit, facts.record, first.value), day=t.short_day(first.day))
    places = _places(box, facts.trend)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="8" fill="{pen.TEAL}"/>' for x, y in places[:-1])
    return "".join(
        [
            pen.shade(places, box.bottom, pen.TEAL),
            pen.polyline(places, pen.TEAL),
            dots if len(places) < 40 else "",
            star(*places[-1], 30),
            pen.text(box.x, box.bottom + 42, begun, 32, pen.MUTED),
        ]
    )


def _places(box: Box, trend: Sequence[Point]) -> list[tuple[float, float]]:
    low, high = min(point.value for point in trend), max(point.value for point in trend)
    spread = max(high - low, 0.04 * high, 1)
    first, days = trend[0].day, max((trend[-1].day - trend[0].day).days, 1)
    return [
        (
            box.x + 10 + (box.width - 44) * (point.day - first).days / days,
            box.bottom - 30 - (box.height - 70) * (point.value - low) / spread,
        )
        for point in trend
    ]
