"""A finished workout to share: what was lifted, in how long, and the best set of each exercise."""

from dataclasses import replace

from domain.sharing import Line, SharedWorkout
from domain.units import Unit
from locales import Translator
from screens.achievements import name as reached_name
from screens.pictures import pen
from screens.pictures.poster import FOOT, INNER, SIDE, WIDTH, hero, poster, ribbon, star, stats
from screens.values import exercise_name, values, whole_weight

HERO_Y, STATS_Y, LINES_Y = 322, 472, 702
_SHOWN, _STEP, _WIDEST = 7, 74, 108
_SMALLEST, _SIZE, _LARGEST = 30, 38, 46


def share_workout(t: Translator, unit: Unit, facts: SharedWorkout) -> str:
    """SVG, 1080 × 1350 pixels."""
    top = _hero(t, unit, facts)
    numbers = stats(STATS_Y, _numbers(t, facts))
    foot = ribbon(FOOT - 178, reached_name(t, unit, facts.reached)) if facts.reached else ""
    room = FOOT - (210 if facts.reached else 110) - LINES_Y
    return poster(t, t("share-workout"), t.day(facts.day), top, numbers, _lines(t, unit, facts, room), foot)


def _hero(t: Translator, unit: Unit, facts: SharedWorkout) -> str:
    if facts.volume_kg:
        return hero(HERO_Y, whole_weight(t, unit, facts.volume_kg), t("share-lifted"))
    return hero(HERO_Y, str(facts.sets), t("share-sets", count=facts.sets))


def _numbers(t: Translator, facts: SharedWorkout) -> list[tuple[str, str]]:
    told = [(t("values-minutes", minutes=facts.minutes), t("share-time"))] if facts.minutes else []
    if facts.volume_kg:
        told.append((str(facts.sets), t("share-sets", count=facts.sets)))
    told.append((str(len(facts.lines)), t("share-exercises", count=len(facts.lines))))
    if records := sum(one.record for one in facts.lines):
        told.append((str(records), t("share-records", count=records)))
    return told


def _lines(t: Translator, unit: Unit, facts: SharedWorkout, room: float) -> str:
    """As many exercises as fit, those with records first to stay; the rest is counted."""
    shown = _chosen(facts.lines, min(_SHOWN, int(room // _STEP) + 1))
    left = len(facts.lines) - len(shown)
    step = min(max(room / (len(shown) + bool(left)), _STEP), _WIDEST)
    size = min(_SIZE * step / _STEP, _LARGEST)
    made = [_line(t, unit, LINES_Y + size - _SIZE + n * step, size, one) for n, one in enumerate(shown)]
    if left:
        words = t("share-more", count=left)
        made.append(pen.text(SIDE, LINES_Y + len(shown) * step, words, _SIZE - 4, pen.MUTED))
    return "".join(made)


def _chosen(lines: tuple[Line, ...], most: int) -> list[Line]:
    if len(lines) <= most:
        return list(lines)
    kept = sorted(range(len(lines)), key=lambda n: (not lines[n].record, n))[: most - 1]
    return [lines[n] for n in sorted(kept)]


def _line(t: Translator, unit: Unit, y: float, largest: float, one: Line) -> str:
    best, name = values(t, unit, one.exercise, replace(one.best, rpe=None)), exercise_name(t, one.exercise)
    indent = 48 if one.record else 0
    room = INNER - pen.width_of(best, largest) - indent - 40
    size = max(min(largest, largest * room / pen.width_of(name, largest)), _SMALLEST)
    return "".join(
        [
            star(SIDE + 18, y - 13, 18) if one.record else "",
            pen.text(SIDE + indent, y, pen.fitted(name, size, room), size, pen.SAND if one.record else pen.MUTED),
            pen.text(WIDTH - SIDE, y, best, largest, pen.SAND if one.record else pen.INK, pen.STRONG, "end"),
        ]
    )
