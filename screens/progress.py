"""How it goes, in words beside the picture; and the weekly digest."""

from aiogram.utils.formatting import Bold, Text, as_list

from domain.charts import WeekVolume
from domain.people import Person
from domain.progress import GroupVolume, Progress
from domain.units import Unit
from locales import Translator
from screens import share
from screens.buttons.progress import ShowMuscles
from screens.buttons.wellbeing import ShowRecovery
from screens.names import group_names
from screens.screen import Button, Picture, Screen
from screens.values import whole_weight


def overview(t: Translator, person: Person, progress: Progress) -> Screen:
    """Totals, this week, streak and adherence under the picture."""
    if not progress.workouts:
        return Screen(as_list(Bold(t("progress-title")), t("progress-empty"), sep="\n\n"), slot="progress")
    parts = [Bold(t("progress-title")), as_list(*_lines(t, person.unit, progress))]
    rows = [[Button(t("progress-muscles"), ShowMuscles()), Button(t("recovery-title"), ShowRecovery(fresh=True))]]
    rows.append([share.month_button(t)])
    return Screen(as_list(*parts, sep="\n\n"), rows, slot="progress", file=Picture("progress"), fresh=True)


def muscles(t: Translator, progress: Progress) -> Screen:
    """Sets of the last seven days for each muscle group, against what makes it grow."""
    lines = [_muscle(t, one) for one in progress.muscles]
    parts = [Bold(t("progress-muscles-title")), as_list(*lines), t("progress-muscles-words")]
    return Screen(as_list(*parts, sep="\n\n"), slot="muscles", file=Picture("volume"), fresh=True)


def digest(t: Translator, person: Person, progress: Progress, *, late: bool) -> Screen:
    """Sunday evening, or soon after: the week in a few lines, and a question."""
    week = progress.streak.this_week_done
    parts = [Bold(t("digest-title-late") if late else t("digest-title")), as_list(*_lines(t, person.unit, progress))]
    parts.append(Text(t("digest-question-good") if week >= progress.streak.this_week_goal else t("digest-question")))
    return Screen(as_list(*parts, sep="\n\n"), tidy=True)


def _lines(t: Translator, unit: Unit, progress: Progress) -> list[str]:
    streak, week = progress.streak, progress.week
    lines = [
        t("progress-week", done=streak.this_week_done, goal=streak.this_week_goal),
        _lifted(t, unit, week),
        t("progress-streak", weeks=streak.weeks) if streak.weeks else t("progress-no-streak"),
    ]
    if streak.freezes_left:
        lines.append(t("progress-freezes", count=streak.freezes_left))
    if progress.adherence is not None:
        lines.append(t("progress-adherence", percent=round(progress.adherence * 100)))
    if progress.sets > week.sets:
        total = whole_weight(t, unit, progress.volume_kg)
        lines.append(t("progress-total", workouts=progress.workouts, sets=progress.sets, volume=total))
    return lines


def _lifted(t: Translator, unit: Unit, week: WeekVolume) -> str:
    if not week.volume_kg:
        return t("progress-week-sets", sets=week.sets)
    return t("progress-week-volume", sets=week.sets, volume=whole_weight(t, unit, week.volume_kg))


def _muscle(t: Translator, one: GroupVolume) -> Text:
    name, band = group_names(t)[one.group], one.band
    return Text(t("progress-muscle", name=name, sets=t.number(one.sets), low=band.low, high=band.high))
