"""Choosing a program: the one that fits best, the others that fit, all of them by section, one from the inside."""

from collections.abc import Mapping, Sequence

from aiogram.filters.callback_data import CallbackData
from aiogram.utils.formatting import Bold, Text, as_list

from domain.filtering import NO_EQUIPMENT
from domain.fitting import Fit, Section
from domain.programs import Focus, Goal, Program
from locales import Translator
from screens.buttons.plan import (
    Enrol,
    ListPrograms,
    ListSection,
    ListSections,
    OpenProgram,
    ShowProgram,
    ShowProgramDay,
)
from screens.names import equipment_names, exercise_levels, goal_name
from screens.plan import PLAN, build_button
from screens.schemes import day, how_it_goes_on
from screens.screen import Button, Screen
from screens.values import exercise_name, weekdays

_AHEAD, _ON_A_PAGE, _A_WEEK = 6, 8, 7


def proposal(t: Translator, fit: Fit, days: int) -> Screen:
    """The program that fits best, and why."""
    text = as_list(
        Bold(t("plan-proposal", name=fit.program.texts[t.language].name)),
        fit.program.texts[t.language].summary,
        _shape(t, fit.program, days),
        *_reasons(t, fit),
        sep="\n\n",
    )
    rows = [
        [Button(t("plan-start"), Enrol(slug=fit.program.slug), "success")],
        [Button(t("programs-inside"), ShowProgramDay(slug=fit.program.slug, number=0))],
        [Button(t("plan-others"), ListPrograms()), build_button(t)],
    ]
    return Screen(text, rows, slot=PLAN)


def that_fit(t: Translator, fits: Sequence[Fit]) -> Screen:
    """What they could follow, the best first, each with what speaks against it."""
    if not fits:
        return Screen(Text(t("plan-none-fits")), [[build_button(t)], [_all(t)]], slot=PLAN)
    ahead = fits[:_AHEAD]
    told = [as_list(Bold(_name(t, fit.program)), _facts(t, fit.program), *_against(t, fit)) for fit in ahead]
    rows = [[Button(_name(t, fit.program), ShowProgram(slug=fit.program.slug))] for fit in ahead]
    text = as_list(Bold(t("plan-list")), as_list(t("plan-list-words"), *_signs(t, ahead)), *told, sep="\n\n")
    return Screen(text, [*rows, [build_button(t)], [_all(t)]], slot=PLAN)


def sections(t: Translator, counts: Mapping[Section, int], every: int) -> Screen:
    """What somebody may be after."""
    buttons = [
        Button(f"{section_name(t, section)} · {count}", ListSection(by=section.value))
        for section, count in counts.items()
    ]
    rows = [buttons[at : at + 2] for at in range(0, len(buttons), 2)]
    return Screen(Text(t("programs-ask-section", count=every)), [*rows, [_back(t, ListPrograms())]], slot=PLAN)


def section(t: Translator, wanted: Section, page: int, fits: Sequence[Fit]) -> Screen:
    """All programs of a section, eight at a time; the last page stands for any beyond it."""
    last = max(0, (len(fits) - 1) // _ON_A_PAGE)
    at = min(page, last)
    shown = fits[at * _ON_A_PAGE :][:_ON_A_PAGE]
    lines: list[Text | str] = [Bold(section_name(t, wanted))]
    lines += [t("programs-page", page=at + 1, pages=last + 1)] if last else []
    lines += _signs(t, shown)
    rows = [[Button(_row(t, fit), OpenProgram(slug=fit.program.slug, by=wanted.value, page=at))] for fit in shown]
    turn = [Button("‹", ListSection(by=wanted.value, page=at - 1))] if at else []
    turn += [Button("›", ListSection(by=wanted.value, page=at + 1))] if at < last else []
    return Screen(as_list(*lines), [*rows, *([turn] if turn else []), [_back(t, ListSections())]], slot=PLAN)


def program(t: Translator, fit: Fit, days: int, by: str = "", page: int = 0) -> Screen:
    """One program: for whom, how long, what it needs, how it goes on, and what its days hold."""
    shown, text = fit.program, fit.program.texts[t.language]
    how = [Text("• ", words) for words in how_it_goes_on(t, shown)]
    parts = [
        Bold(_name(t, shown)),
        text.summary,
        as_list(_shape(t, shown, days), _needs(t, shown)),
        *_reasons(t, fit),
        as_list(Bold(t("programs-how")), *how),
        as_list(Bold(t("programs-days")), *_days(t, shown)),
    ]
    back = ListSection(by=by, page=page) if by else ListPrograms()
    rows = [
        [Button(t("plan-start"), Enrol(slug=shown.slug), "success")],
        [Button(t("programs-inside"), ShowProgramDay(slug=shown.slug, number=0, by=by, page=page))],
        [_back(t, back)],
    ]
    return Screen(as_list(*parts, sep="\n\n"), rows, slot=PLAN)


def program_day(t: Translator, shown: Program, tap: ShowProgramDay) -> Screen:
    """What one of its days looks like; the last stands for any beyond it."""
    number, last = min(tap.number, len(shown.days) - 1), len(shown.days) - 1
    text = shown.texts[t.language]
    title = as_list(Bold(text.name, " · ", text.days[number]), t("programs-day", number=number + 1, count=last + 1))
    turn = [Button("‹", _turned(tap, number - 1))] if number else []
    turn += [Button("›", _turned(tap, number + 1))] if number < last else []
    back = OpenProgram(slug=tap.slug, by=tap.by, page=tap.page) if tap.by else ShowProgram(slug=tap.slug)
    rows = [*([turn] if turn else []), [Button(t("plan-start"), Enrol(slug=tap.slug), "success")], [_back(t, back)]]
    return Screen(as_list(title, day(t, shown.days[number]), sep="\n\n"), rows, slot=PLAN)


def section_name(t: Translator, section: Section) -> str:
    if isinstance(section, Goal):
        return goal_name(t, section)
    return {
        Focus.RUNNING: t("focus-running"),
        Focus.MOBILITY: t("focus-mobility"),
        Focus.BODY_PART: t("focus-body-part"),
        Focus.GENTLE: t("focus-gentle"),
    }[section]


def _turned(tap: ShowProgramDay, number: int) -> ShowProgramDay:
    return ShowProgramDay(slug=tap.slug, number=number, by=tap.by, page=tap.page)


def _days(t: Translator, shown: Program) -> list[str]:
    """What each day holds; of many days the first and the last."""
    lines = [
        t("programs-day-line", name=name, exercises=", ".join(exercise_name(t, one.exercise) for one in held))
        for name, held in zip(shown.texts[t.language].days, shown.days, strict=True)
    ]
    return lines if len(lines) <= _A_WEEK else [lines[0], t("programs-until"), lines[-1]]


def _signs(t: Translator, shown: Sequence[Fit]) -> list[str]:
    """What the signs before names mean, of those that are there."""
    found = [t("programs-featured")] if any(fit.program.featured for fit in shown) else []
    return [*found, t("programs-lacking")] if any(fit.lacks for fit in shown) else found


def _name(t: Translator, shown: Program) -> str:
    return f"{'★ ' * shown.featured}{shown.texts[t.language].name}"


def _facts(t: Translator, shown: Program) -> str:
    return t("plan-facts", count=shown.per_week, minutes=shown.minutes)


def _row(t: Translator, fit: Fit) -> str:
    return f"{'○ ' * fit.lacks}{_name(t, fit.program)} · {_facts(t, fit.program)}"


def _shape(t: Translator, shown: Program, days: int) -> str:
    return t("plan-shape", weeks=shown.weeks, count=shown.per_week, minutes=shown.minutes, days=weekdays(t, days))


def _needs(t: Translator, shown: Program) -> str:
    names = equipment_names(t)
    needed = ", ".join(names[one] for one in shown.equipment) or names[NO_EQUIPMENT]
    return t("programs-needs", level=exercise_levels(t)[shown.level], equipment=needed)


def _reasons(t: Translator, fit: Fit) -> list[Text]:
    met = [Text("✓ ", _reason(t, reason)) for reason in fit.reasons if not reason.startswith("misfit")]
    reasons = [*met, *_misfits(t, fit)]
    return [as_list(*reasons)] if reasons else []


def _against(t: Translator, fit: Fit) -> list[Text]:
    """What is not as they asked, or that all of it is."""
    return _misfits(t, fit) or ([Text("✓ ", t("programs-fits-all"))] if fit.reasons else [])


def _misfits(t: Translator, fit: Fit) -> list[Text]:
    return [Text("○ ", _reason(t, reason)) for reason in fit.reasons if reason.startswith("misfit")]


def _reason(t: Translator, reason: str) -> str:
    return {
        "fit-goal": t("fit-goal"),
        "misfit-goal": t("misfit-goal"),
        "fit-days": t("fit-days"),
        "misfit-days": t("misfit-days"),
        "fit-time": t("fit-time"),
        "misfit-time": t("misfit-time"),
        "fit-kit": t("fit-kit"),
        "misfit-kit": t("misfit-kit"),
        "fit-level": t("fit-level"),
        "misfit-level": t("misfit-level"),
    }[reason]


def _all(t: Translator) -> Button:
    return Button(t("programs-all"), ListSections())


def _back(t: Translator, to: CallbackData) -> Button:
    return Button(t("button-back"), to)
