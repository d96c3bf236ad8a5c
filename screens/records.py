"""Records in words: what was never done before, and what it was until then."""

from collections.abc import Mapping

from aiogram.utils.formatting import Text, as_list

from domain.records import Record, RecordKind
from domain.units import Unit
from locales import Translator
from screens.values import distance, duration, exercise_name, weight, whole_weight


def lines(t: Translator, unit: Unit, beaten: Mapping[str, Record]) -> list[Text]:
    """One line for each exercise that has a record."""
    told = [Text("🏆 ", _record(t, unit, slug, record)) for slug, record in beaten.items()]
    return [as_list(*told)] if told else []


def _record(t: Translator, unit: Unit, exercise: str, record: Record) -> str:
    name = exercise_name(t, exercise)
    if record.kind is RecordKind.REPS:
        if not record.weight_kg:
            return t("record-reps", exercise=name, reps=int(record.value), before=int(record.before))
        at = weight(t, unit, record.weight_kg)
        return t("record-reps-at", exercise=name, reps=int(record.value), weight=at, before=int(record.before))
    if words := _pace_record(t, name, record):
        return words
    if record.kind is RecordKind.VOLUME:
        most, was = whole_weight(t, unit, record.value), whole_weight(t, unit, record.before)
        return t("record-volume", exercise=name, value=most, before=was)
    told = whole_weight if record.kind is RecordKind.E1RM else weight
    value, before = told(t, unit, record.value), told(t, unit, record.before)
    if record.kind is RecordKind.E1RM:
        return t("record-e1rm", exercise=name, value=value, before=before)
    return t("record-weight", exercise=name, value=value, before=before)


def _pace_record(t: Translator, exercise: str, record: Record) -> str | None:
    """A record in metres or seconds; None for one in kg or reps."""
    if record.kind is RecordKind.METRES:
        value, before = distance(t, record.value), distance(t, record.before)
        return t("record-metres", exercise=exercise, value=value, before=before)
    if record.kind is RecordKind.FASTEST and record.metres:
        value, before = duration(t, int(record.value)), duration(t, int(record.before))
        return t("record-fastest", exercise=exercise, way=distance(t, record.metres), value=value, before=before)
    if record.kind is RecordKind.SECONDS:
        value, before = duration(t, int(record.value)), duration(t, int(record.before))
        return t("record-seconds", exercise=exercise, value=value, before=before)
    return None
