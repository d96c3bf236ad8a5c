"""The exercise library: pages with filters, and what a search found."""

from collections.abc import Iterable, Mapping, Sequence

from aiogram.utils.formatting import Bold, Text, as_list

from domain.exercises import Exercise
from domain.filtering import By, Whose
from domain.library import Found, Listed
from locales import Translator
from screens.buttons.exercises import AskOwn, AskSearch, ChooseFilter, ShowExercise, ShowExercises, ShowSuggestions
from screens.names import equipment_names, exercise_levels, goal_names, group_names, pattern_names
from screens.screen import Button, Screen

EXERCISES = "exercises"
LIKED = "★ "
_ON_A_PAGE, _FAR = 8, 10


def page(t: Translator, tap: ShowExercises, listed: Listed) -> Screen:
    """Those that are selected, eight at a time; the last page stands for any beyond it."""
    found = listed.exercises
    last = max(0, (len(found) - 1) // _ON_A_PAGE)
    at = tap.to(ShowExercises, page=min(tap.page, last))
    shown = found[at.page * _ON_A_PAGE :][:_ON_A_PAGE]
    count = t("exercises-count", count=len(found)) if found else _none(t, at)
    turned = t("exercises-page", page=at.page + 1, pages=last + 1) if last else ""
    title = " · ".join(_chosen(t, at)) or t("exercises-title")
    unknown = [] if listed.knows_kit else [t("library-kit-unknown")]
    text = as_list(Bold(title), " · ".join(filter(None, (count, turned))), *unknown)
    rows = [[_button(t, at, one, listed.liked)] for one in shown]
    return screen(text, [*rows, _turns(at, last), *_filters(t, at, listed.has_own), *_ways(t, at)])


def choose_filter(t: Translator, tap: ChooseFilter, options: Mapping[str, int]) -> Screen:
    """What a filter could be set to, each with how many exercises that leaves."""
    now = tap.selection.filters.get(tap.by)
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
    return screen(Text(_asked(t, tap.by)), [*rows, [back(t, tap)]])


def ask_search(t: Translator, tap: ShowExercises) -> Screen:
    return screen(Text(t("exercises-ask-search")), [[back(t, tap)]])


def found(t: Translator, what: Found) -> Screen:
    """What the words may have meant, by name and by what they ask for; or that there is nothing."""
    if not (what.named or what.meant):
        return screen(Text(t("exercises-nothing")), [[Button(t("library-add"), AskOwn())], [_all(t)]])
    if not what.named:
        said = t("library-meant")
    else:
        said = t("library-nearest-and-meant") if what.meant else t("exercises-nearest")
    text = as_list(said, *([t("library-careful")] if what.careful else []), sep="\n\n")
    rows = [[Button(one.name(t.language), ShowExercise(slug=one.slug))] for one in (*what.named, *what.meant)]
    return screen(text, [*rows, [_search(t, ShowExercises()), _all(t)]])


def looking(t: Translator) -> Screen:
    """While a model thinks about what the words mean."""
    return screen(Text(t("library-looking")), [[_all(t)]])


def screen(text: Text | str, rows: Iterable[Sequence[Button]]) -> Screen:
    """A message of the library, which keeps one place in the chat."""
    return Screen(Text(text), [row for row in rows if row], slot=EXERCISES, tidy=True)


def _button(t: Translator, at: ShowExercises, one: Exercise, liked: frozenset[str]) -> Button:
    mark = LIKED if one.slug in liked else ""
    return Button(mark + one.name(t.language), at.to(ShowExercise, slug=one.slug))


def _turns(at: ShowExercises, last: int) -> list[Button]:
    """A page back and on; ten at once where there are many."""
    many = last >= _FAR
    steps = [("«", -_FAR, many and at.page > 1), ("‹", -1, at.page > 0)]
    steps += [("›", 1, at.page < last), ("»", _FAR, many and at.page < last - 1)]
    return [
        Button(sign, at.to(ShowExercises, page=max(0, min(at.page + by, last)))) for sign, by, shown in steps if shown
    ]


def _filters(t: Translator, at: ShowExercises, has_own: bool) -> list[list[Button]]:
    """The filters, each with what it is set to; those that are only on or off turn over."""
    labels = {
        By.MUSCLE: t("filter-muscle"),
        By.EQUIPMENT: t("filter-equipment"),
        By.LEVEL: t("filter-level"),
        By.GOAL: t("filter-goal"),
        By.PATTERN: t("filter-pattern"),
    }
    chosen = {by: f"✓ {_capital(_names(t, by)[value])}" for by, value in at.selection.filters.items()}
    menus = [Button(label, at.to(ChooseFilter, by=by)) for by, label in (labels | chosen).items()]
    fits = _turned(t("filter-fits"), at.fits, at.to(ShowExercises, page=0, fits=not at.fits))
    whose = [_whose(at, t("filter-liked"), Whose.LIKED)]
    whose += [_whose(at, t("filter-own"), Whose.OWN)] if has_own or at.whose is Whose.OWN else []
    return [menus[:3], [*menus[3:], fits], whose]


def _whose(at: ShowExercises, label: str, whose: Whose) -> Button:
    on = at.whose is whose
    return _turned(label, on, at.to(ShowExercises, page=0, whose=None if on else whose))


def _turned(label: str, on: bool, tap: ShowExercises) -> Button:
    return Button(f"✓ {label}" if on else label, tap)


def _ways(t: Translator, at: ShowExercises) -> list[list[Button]]:
    """Other ways to an exercise than paging."""
    ideas = Button(t("library-suggest"), at.to(ShowSuggestions))
    everything = [] if at.selection.is_all else [_all(t)]
    return [[_search(t, at), ideas], [Button(t("library-add"), AskOwn()), *everything]]


def _chosen(t: Translator, at: ShowExercises) -> list[str]:
    whose = {Whose.LIKED: t("filter-liked"), Whose.OWN: t("filter-own")}
    set_to = [_capital(_names(t, by)[value]) for by, value in at.selection.filters.items()]
    return [*([whose[at.whose]] if at.whose else []), *set_to, *([t("filter-fits")] if at.fits else [])]


def _none(t: Translator, at: ShowExercises) -> str:
    only_liked = at.whose is Whose.LIKED and not at.selection.filters and not at.fits
    return t("library-no-favourites") if only_liked else t("exercises-none")


def _asked(t: Translator, by: By) -> str:
    return {
        By.MUSCLE: t("filter-ask-muscle"),
        By.EQUIPMENT: t("filter-ask-equipment"),
        By.LEVEL: t("filter-ask-level"),
        By.GOAL: t("filter-ask-goal"),
        By.PATTERN: t("filter-ask-pattern"),
    }[by]


def _names(t: Translator, by: By) -> Mapping[str, str]:
    """What a filter can be set to, in the order of its menu."""
    return {
        By.MUSCLE: group_names,
        By.EQUIPMENT: equipment_names,
        By.LEVEL: exercise_levels,
        By.GOAL: goal_names,
        By.PATTERN: pattern_names,
    }[by](t)


def _search(t: Translator, tap: ShowExercises) -> Button:
    return Button(t("exercises-search"), tap.to(AskSearch))


def _all(t: Translator) -> Button:
    return Button(t("exercises-all"), ShowExercises())


def back(t: Translator, tap: ShowExercises) -> Button:
    return Button(t("button-back"), tap.to(ShowExercises))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
