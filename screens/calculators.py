"""The one-rep max with its percentages, and a bar as it is loaded."""

from collections.abc import Sequence
from itertools import groupby

from aiogram.utils.formatting import Bold, Pre, Text, as_list

from catalog.shelf import shelf
from domain.exercises import Equipment
from domain.loading import Loading, printed
from domain.maxes import Maxes
from domain.people import Person
from domain.training import LoggedSet
from domain.units import Unit, from_kg
from locales import Translator
from screens.buttons.calculators import ListMaxes, ShowBar, ShowMax
from screens.buttons.gyms import ShowLoads
from screens.screen import Button, Picture, Screen
from screens.values import exercise_name, weight

MAX, BAR = "max", "bar"


def best_lifts(t: Translator, person: Person, lifts: Sequence[tuple[str, float]]) -> Screen:
    """Their main lifts with what each is good for, to choose from."""
    parts = [Bold(t("max-title")), t("max-choose") if lifts else t("max-none"), t("max-how")]
    rows = [
        [
            Button(
                t("max-lift", exercise=exercise_name(t, slug), weight=_rounded(t, person.unit, kg)), ShowMax(slug=slug)
            )
        ]
        for slug, kg in lifts
    ]
    return Screen(as_list(*parts, sep="\n\n"), rows, slot=MAX)


def maxes(t: Translator, person: Person, found: Maxes, slug: str | None = None) -> Screen:
    """What a set is good for by both formulas, and a table of percentages."""
    unit, values = person.unit, found.values
    told = t("max-set", weight=weight(t, unit, values.weight_kg or 0), reps=values.reps or 0)
    if values.rpe is not None:
        told = t("values-rpe", values=told, rpe=t.number(values.rpe))
    title = t("max-about", set=told, weight=_rounded(t, unit, found.kg))
    formulas = t("max-formulas", brzycki=_rounded(t, unit, found.brzycki_kg), epley=_rounded(t, unit, found.epley_kg))
    parts: list[Text | str] = [Bold(title), as_list(formulas, *([t("max-rough")] if found.rough else []))]
    if slug:
        parts.insert(0, exercise_name(t, slug))
    parts += [Pre(_table(t, unit, found)), t("max-loadable")]
    return Screen(as_list(*parts, sep="\n\n"), [[Button(t("max-others"), ListMaxes())]], slot=MAX)


def ask_bar(t: Translator) -> Screen:
    return Screen(Text(t("bar-how")), slot=BAR)


def bar(t: Translator, person: Person, found: Loading, gym: int, *, fresh: bool = False) -> Screen:
    """The plates on each side, with a picture; the next weights up and down are a tap away."""
    unit, made = person.unit, weight(t, person.unit, found.made_kg)
    on_side = side(t, unit, found.side)
    bare = weight(t, unit, found.plates.bar_kg)
    lines = [t("bar-side", bar=bare, plates=on_side) if on_side else t("bar-bare", bar=bare)]
    if not found.exact:
        asked = weight(t, unit, found.wanted_kg)
        below = found.wanted_kg < found.plates.bar_kg
        lines.append(t("bar-too-light", wanted=asked) if below else t("bar-rounded", wanted=asked, made=made))
    rows = [
        [
            Button("‹ " + weight(t, unit, found.lighter_kg), _to(found.lighter_kg)),
            Button(weight(t, unit, found.heavier_kg) + " ›", _to(found.heavier_kg)),
        ],
        [Button(t("bar-plates"), ShowLoads(key=gym, unit=unit))],
    ]
    picture = Picture("bar", {"grams": round(found.wanted_kg * 1000)})
    return Screen(as_list(Bold(made), as_list(*lines), sep="\n"), rows, slot=BAR, file=picture, fresh=fresh, tidy=True)


def bar_for(t: Translator, coming: LoggedSet | None) -> list[Button]:
    """A way to the plates of the set that comes next, where it is lifted with a bar."""
    if coming is None or not coming.values.weight_kg:
        return []
    if Equipment.BARBELL not in shelf().get(coming.exercise).equipment:
        return []
    return [Button(t("card-plates"), ShowBar(grams=round(coming.values.weight_kg * 1000), fresh=True))]


def side(t: Translator, unit: Unit, plates: Sequence[float]) -> str:
    """ "2 × 25 · 15 · 1.25": what goes on one side, with the unit where it is not theirs."""
    return " · ".join(_plates(t, unit, kg, len(list(same))) for kg, same in groupby(plates))


def _plates(t: Translator, unit: Unit, kg: float, count: int) -> str:
    value, said = printed(kg, unit)
    told = t.number(value) if said is unit else weight(t, said, kg)
    return f"{count} × {told}" if count > 1 else told


def _to(kg: float) -> ShowBar:
    return ShowBar(grams=round(kg * 1000))


def _table(t: Translator, unit: Unit, found: Maxes) -> str:
    head = [("%", unit, t("max-reps"))]
    lines = [(str(one.percent), t.number(from_kg(one.weight_kg, unit)), str(one.reps)) for one in found.shares]
    widths = [max(len(line[n]) for line in (*head, *lines)) for n in range(3)]
    return "\n".join(
        "  ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True)) for line in (*head, *lines)
    )


def _rounded(t: Translator, unit: Unit, kg: float) -> str:
    """An estimate, to a tenth."""
    number = t.number(round(from_kg(kg, unit), 1))
    return t("weight-lb", weight=number) if unit is Unit.LB else t("weight-kg", weight=number)
