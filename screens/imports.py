"""A file that somebody brought: what is in it, what is still to be said, what became of it."""

from collections.abc import Iterable, Sequence

from aiogram.utils.formatting import Bold, Text, as_list

from domain import errors
from domain.errors import SpotterError
from domain.imports.records import Broken, Fault, Source
from domain.imports.state import Found, Import, Name, State
from domain.people import Person
from domain.units import Unit
from locales import Translator
from screens.buttons.imports import (
    AgreeToFile,
    AnswerFile,
    ChooseFileUnit,
    ChooseName,
    ChooseNames,
    DropImport,
    ShowImport,
    StartImport,
    UndoImport,
)
from screens.buttons.start import ShowPrivacy
from screens.errors import words
from screens.screen import Button, Screen
from screens.values import dead, exercise_name, whole_weight

IMPORTS = "imports"
OWN, LEAVE = "own", "leave"
_LONGEST_FILE = 60
_LISTED = 8
_FAULTS = 5


def show(t: Translator, person: Person, one: Import) -> Screen:
    """An import as it stands, in the message that is its own."""
    match one.state:
        case State.ASKED:
            return _ask_consent(t, one)
        case State.READING:
            return _said(one, t("import-reading", file=_file(one)))
        case State.OPEN:
            return _ask(t, person, one)
        case State.WRITING:
            sets = one.found.sets if one.found else 0
            return _said(one, t("import-writing", done=t.number(one.done), sets=t.number(sets)))
        case State.DONE:
            return _done(t, one)
        case State.UNDOING:
            return _said(one, t("import-undoing"))
        case State.UNDONE:
            return _said(one, t("import-undone", file=_file(one)))
        case State.DROPPED:
            known = one.found is not None and not one.found.fresh
            return _said(one, t("import-all-known", file=_file(one)) if known else t("import-dropped", file=_file(one)))
    return _said(one, _failure(t, person.unit, one))


def how(t: Translator, waiting: Sequence[Import], last: Sequence[Import]) -> Screen:
    """How to bring a history, the files that wait, and what can be taken back."""
    rows = [[Button(t("import-go-on", file=_cut(one)), ShowImport(file=one.id), "primary")] for one in waiting]
    rows += [[_take_back(t, one)] for one in last]
    text = as_list(Bold(t("import-how-title")), t("import-how"), *([t("import-last")] if last else []), sep="\n\n")
    return Screen(text, rows, slot=IMPORTS)


def problem(t: Translator, broken: Broken) -> str:
    """A line that was left out, and why."""
    return t("import-line", line=str(broken.line), problem=why(t, broken.fault, dead(broken.cell)))


def why(t: Translator, fault: Fault, cell: str) -> str:
    """What is wrong with a line, and with the cell where it is."""
    return _faults(t, cell)[fault]


def _take_back(t: Translator, one: Import) -> Button:
    return Button(t("import-undo-one", file=_cut(one), count=one.workouts), UndoImport(file=one.id))


def _ask_consent(t: Translator, one: Import) -> Screen:
    rows = [
        [Button(t("consent-agree"), AgreeToFile(file=one.id), "success")],
        [Button(t("consent-later"), DropImport(file=one.id)), Button(t("consent-read"), ShowPrivacy())],
    ]
    return Screen(as_list(Bold(t("consent-title")), t("consent-ask"), sep="\n\n"), rows, slot=_slot(one))


def _ask(t: Translator, person: Person, one: Import) -> Screen:
    """What is to be said next, or the preview with the last yes."""
    if one.begun and one.asks_unit:
        return _ask_unit(t, person, one)
    if one.begun and not one.asks_unit and (place := one.asking) is not None:
        return _ask_name(t, one, place)
    return _preview(t, person, one)


def _preview(t: Translator, person: Person, one: Import) -> Screen:
    found = one.found
    assert found is not None  # noqa: S101 - it was read
    questions = one.asks_unit + len(one.unknown)
    first = Button(t("import-answer", count=questions), AnswerFile(file=one.id), "primary")
    if not questions:
        first = Button(t("import-start", count=found.fresh), StartImport(file=one.id), "success")
    rows = [[first], [Button(t("import-cancel"), DropImport(file=one.id))]]
    if not questions and any(name.asked for name in one.names):
        rows.insert(1, [Button(t("import-again"), AnswerFile(file=one.id, again=True))])
    title = Bold(f"{_app(found.source)} · {_file(one)}")
    parts = [title, _sums(t, person, one, found), *_said_names(t, one), *_left_out(t, found)]
    return Screen(as_list(*parts, sep="\n\n"), rows, slot=_slot(one))


def _sums(t: Translator, person: Person, one: Import, found: Found) -> Text:
    lines = [t("import-found", workouts=found.workouts, sets=t.number(found.sets))]
    lines.append(t("import-span", first=t.dated(found.first), last=t.dated(found.last)))
    if found.volume_kg and not one.asks_unit:
        lines.append(t("import-volume", volume=whole_weight(t, person.unit, found.volume_kg)))
    if found.fresh < found.workouts:
        lines.append(t("import-known", count=found.workouts - found.fresh))
    return as_list(*lines)


def _said_names(t: Translator, one: Import) -> list[str]:
    """What the exercises are taken for, where that is not plain."""
    unknown, close = one.unknown, [name for name in one.names if name.close and name.slug]
    chosen = [name for name in one.names if name.asked and name.slug]
    told = [t("import-read-as", name=_quoted(n), exercise=exercise_name(t, n.slug or "")) for n in (*close, *chosen)]
    parts = [t("import-unknown", count=len(unknown), names=_listed(unknown))] if unknown else []
    parts += ["\n".join(told[:_LISTED]) + ("\n…" if len(told) > _LISTED else "")] if told else []
    own, left = [n for n in one.names if n.own], [n for n in one.names if n.left_out]
    parts += [t("import-own", names=_listed(own))] if own else []
    return parts + ([t("import-left", names=_listed(left))] if left else [])


def _left_out(t: Translator, found: Found) -> list[Text]:
    """The lines that cannot be taken."""
    if not found.faults:
        return []
    lines = [problem(t, broken) for broken in found.broken[:_FAULTS]]
    more = found.faults - len(lines)
    return [as_list(t("import-faults", count=found.faults), *lines, *([t("import-more", count=more)] if more else []))]


def _ask_unit(t: Translator, person: Person, one: Import) -> Screen:
    units = {Unit.KG: t("start-unit-kg"), Unit.LB: t("start-unit-lb")}
    order = sorted(units, key=lambda unit: unit is not person.unit)
    buttons = [Button(units[unit], ChooseFileUnit(file=one.id, unit=unit)) for unit in order]
    rows = [buttons, [Button(t("import-cancel"), DropImport(file=one.id))]]
    return Screen(Text(t("import-ask-unit")), rows, slot=_slot(one))


def _ask_name(t: Translator, one: Import, place: int) -> Screen:
    name, left = one.names[place], len(one.unknown)

    def answer(text: str, what: str) -> list[Button]:
        return [Button(text, ChooseName(file=one.id, place=place, answer=what))]

    rows = [answer(exercise_name(t, slug), slug) for slug in name.near]
    rows += [answer(t("import-keep-own"), OWN), answer(t("import-leave"), LEAVE)]
    if left > 1:
        rows.append([Button(t("import-keep-all", count=left), ChooseNames(file=one.id, answer=OWN))])
        rows.append([Button(t("import-leave-all", count=left), ChooseNames(file=one.id, answer=LEAVE))])
    rows.append([Button(t("import-cancel"), DropImport(file=one.id))])
    asked = t("import-ask-name", name=_quoted(name), sets=name.sets)
    return Screen(as_list(asked, t("import-to-go", count=left)) if left > 1 else Text(asked), rows, slot=_slot(one))


def _done(t: Translator, one: Import) -> Screen:
    text = as_list(
        Bold("✓ " + t("import-done", workouts=one.workouts, sets=t.number(one.done))), t("import-next"), sep="\n\n"
    )
    rows = [[Button(t("import-undo"), UndoImport(file=one.id))]] if one.undoable else []
    return Screen(text, rows, slot=_slot(one))


def _failure(t: Translator, unit: Unit, one: Import) -> str:
    name, args = one.failure or ("", {})
    kind = getattr(errors, name, SpotterError)
    return t("import-broken") if kind is SpotterError else words(t, unit, kind(**args))


def _faults(t: Translator, cell: str) -> dict[Fault, str]:
    return {
        Fault.DATE: t("fault-date", cell=cell),
        Fault.NUMBER: t("fault-number", cell=cell),
        Fault.NAME: t("fault-name"),
        Fault.NOTHING: t("fault-nothing"),
        Fault.NEGATIVE: t("fault-negative"),
        Fault.WEIGHT: t("fault-weight"),
        Fault.REPS: t("fault-reps"),
        Fault.RPE: t("fault-rpe"),
        Fault.DURATION: t("fault-duration"),
        Fault.DISTANCE: t("fault-distance"),
        Fault.QUOTE: t("fault-quote"),
        Fault.AHEAD: t("fault-ahead", cell=cell),
        Fault.CROWDED: t("fault-crowded"),
    }


def _app(source: Source) -> str:
    names = {Source.HEVY: "Hevy", Source.STRONG: "Strong", Source.FITNOTES: "FitNotes"}
    return names.get(source, "Spotter")


def _said(one: Import, text: str) -> Screen:
    return Screen(Text(text), slot=_slot(one))


def _file(one: Import) -> str:
    return dead(_cut(one))


def _cut(one: Import) -> str:
    name = one.file_name
    return name if len(name) <= _LONGEST_FILE else name[: _LONGEST_FILE - 1] + "…"


def _quoted(name: Name) -> str:
    return dead(name.name)


def _listed(names: Iterable[Name]) -> str:
    found = [_quoted(name) for name in names]
    return ", ".join(found[:_LISTED]) + ("…" if len(found) > _LISTED else "")


def _slot(one: Import) -> str:
    return f"i{one.id}"
