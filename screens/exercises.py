"""The exercise library: pages with filters, the search, and one exercise."""

from collections.abc import Iterable, Mapping, Sequence

from aiogram.utils.formatting import Bold, Italic, Text, as_list, as_marked_list, as_numbered_list

from domain.exercises import Area, Exercise
from domain.prescription import Past
from domain.units import Unit
from locales import Translator
from screens.buttons.exercises import NO_EQUIPMENT, AskSearch, ChooseFilter, ShowExercise, ShowExercises
from screens.names import area_name, equipment_names, exercise_levels, group_names, muscle_names, pattern_names
from screens.screen import Button, Screen
from screens.values import several

EXERCISES = "exercises"
_ON_A_PAGE = 8


def page(t: Translator, tap: ShowExercises, found: Sequence[Exercise]) -> Screen:
    """Those that pass the filters, eight at a time; the last page stands for any beyond it."""
    last = max(0, (len(found) - 1) // _ON_A_PAGE)
    at = tap.to(ShowExercises, page=min(tap.page, last))
    shown = found[at.page * _ON_A_PAGE :][:_ON_A_PAGE]
    title = " · ".join(_chosen(t, tap).values()) or t("exercises-title")
    count = t("exercises-count", count=len(found)) if found else t("exercises-none")
    turned = t("exercises-page", page=at.page + 1, pages=last + 1) if last else ""
    text = as_list(Bold(title), " · ".join(filter(None, (count, turned))))
    turn = [Button("‹", at.to(ShowExercises, page=at.page - 1))] if at.page else []
    turn += [Button("›", at.to(ShowExercises, page=at.page + 1))] if at.page < last else []
    rows = [[Button(one.name(t.language), at.to(ShowExercise, slug=one.slug))] for one in shown]
    return _screen(text, [*rows, turn, _filters(t, at), [_search(t, at), *([_all(t)] if at.filters else [])]])


def choose_filter(t: Translator, tap: ChooseFilter, options: Mapping[str, int]) -> Screen:
    """What a filter could be set to, each with how many exercises that leaves."""
    now = tap.filters.get(tap.by)
    buttons = [
        Button(
            f"{'✓ ' if value == now else ''}{_capital(name)} · {options[value]}",
            tap.to(ShowExercises, page=0, **{tap.by: value}),
        )
        for value, name in _names(t, tap.by).items()
        if options.get(value)
    ]
    rows = [buttons[at : at + 2] for at in range(0, len(buttons), 2)]
    if now:
        rows.append([Button(t("exercises-any"), tap.to(ShowExercises, page=0, **{tap.by: None}))])
    return _screen(Text(_asked(t, tap.by)), [*rows, [_back(t, tap)]])


def ask_search(t: Translator, tap: ShowExercises) -> Screen:
    return _screen(Text(t("exercises-ask-search")), [[_back(t, tap)]])


def nearest(t: Translator, found: Sequence[Exercise]) -> Screen:
    """What the words may have meant."""
    rows = [[Button(one.name(t.language), ShowExercise(slug=one.slug))] for one in found]
    return _screen(Text(t("exercises-nearest")), [*rows, [_search(t, ShowExercises()), _all(t)]])


def nothing_found(t: Translator) -> Screen:
    return _screen(Text(t("exercises-nothing")), [[_all(t)]])


def one(
    t: Translator,
    unit: Unit,
    tap: ShowExercise,
    exercise: Exercise,
    last: Past | None,
    loads: Sequence[Area],
    similar: Sequence[Exercise],
) -> Screen:
    """One exercise: what it is, what they did, how it goes."""
    told = exercise.texts[t.language]
    names = Text(t("exercise-aliases", names=_listed(told.aliases)))
    parts = [
        as_list(Bold(told.name), *([Italic(names)] if told.aliases else [])),
        as_list(*_facts(t, exercise)),
        *([t("exercise-loads", areas=_listed(area_name(t, area).lower() for area in loads))] if loads else []),
        *([_last(t, unit, exercise, last)] if last else []),
        as_list(Bold(t("exercise-steps")), as_numbered_list(*told.steps)),
        as_list(Bold(t("exercise-cues")), as_marked_list(*told.cues, marker="• ")),
        as_list(Bold(t("exercise-mistakes")), as_marked_list(*told.mistakes, marker="• ")),
        *([t("exercise-similar")] if similar else []),
    ]
    rows = [[Button(other.name(t.language), tap.to(ShowExercise, slug=other.slug))] for other in similar]
    return _screen(as_list(*parts, sep="\n\n"), [*rows, [_back(t, tap)]])


def _facts(t: Translator, exercise: Exercise) -> list[str]:
    muscles, equipment = muscle_names(t), equipment_names(t)
    needs = _listed(equipment[item] for item in exercise.equipment or (NO_EQUIPMENT,))
    helpers = _listed(muscles[muscle] for muscle in exercise.synergists)
    return [
        t("exercise-trains", muscles=_listed(muscles[muscle] for muscle in exercise.prime_movers)),
        *([t("exercise-helpers", muscles=helpers)] if helpers else []),
        t("exercise-needs", equipment=needs),
        t("exercise-movement", pattern=pattern_names(t)[exercise.pattern], level=exercise_levels(t)[exercise.level]),
    ]


def _last(t: Translator, unit: Unit, exercise: Exercise, last: Past) -> str:
    return t("exercise-last", day=t.short_day(last.day), done=several(t, unit, exercise.slug, last.sets))


def _screen(text: Text, rows: Sequence[Sequence[Button]]) -> Screen:
    return Screen(text, [row for row in rows if row], slot=EXERCISES, tidy=True)


def _filters(t: Translator, tap: ShowExercises) -> list[Button]:
    """The three filters, each with what it is set to."""
    labels = {"muscle": t("filter-muscle"), "equipment": t("filter-equipment"), "level": t("filter-level")}
    chosen = {by: f"✓ {name}" for by, name in _chosen(t, tap).items()}
    return [Button(label, tap.to(ChooseFilter, by=by)) for by, label in (labels | chosen).items()]


def _chosen(t: Translator, tap: ShowExercises) -> dict[str, str]:
    return {by: _capital(_names(t, by)[value]) for by, value in tap.filters.items()}


def _asked(t: Translator, by: str) -> str:
    return {
        "muscle": t("filter-ask-muscle"),
        "equipment": t("filter-ask-equipment"),
        "level": t("filter-ask-level"),
    }[by]


def _search(t: Translator, tap: ShowExercises) -> Button:
    return Button(t("exercises-search"), tap.to(AskSearch))


def _all(t: Translator) -> Button:
    return Button(t("exercises-all"), ShowExercises())


def _back(t: Translator, tap: ShowExercises) -> Button:
    return Button(t("button-back"), tap.to(ShowExercises))


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _names(t: Translator, by: str) -> Mapping[str, str]:
    """What a filter can be set to, in the order of its menu."""
    return {"muscle": group_names, "equipment": equipment_names, "level": exercise_levels}[by](t)
