"""Reminders: the list, one of them, and what rings."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from aiogram.utils.formatting import Bold, Text, as_list

from domain.measures import Measured
from domain.plans import Plan, PlannedWorkout
from domain.reminders import DayState, Occurrence, Reminder, ReminderKind, instant
from locales import Translator
from screens.buttons.measures import AskMeasure
from screens.buttons.reminders import (
    AddReminder,
    AnswerReminder,
    AskTime,
    Enable,
    ListReminders,
    RemoveReminder,
    SetMinute,
    ShowReminder,
    ToggleDay,
)
from screens.buttons.today import Begin
from screens.plan import day_name
from screens.screen import Button, Screen
from screens.values import dates, weekdays

REMINDERS = "reminders"
_HALF_HOUR = 30
_STILL_IN_TIME = timedelta(hours=1)


def listing(t: Translator, reminders: Sequence[Reminder]) -> Screen:
    rows = [[Button(_row(t, r), ShowReminder(reminder=r.id))] for r in reminders]
    rows.append([Button(t("reminders-add"), AddReminder(count=len(reminders)), "primary")])
    title = Bold(t("reminders-title"))
    text = as_list(title) if reminders else as_list(title, t("reminders-none"), sep="\n\n")
    return Screen(text, rows, slot=REMINDERS)


def needs_zone(t: Translator) -> Screen:
    return Screen(Text(t("reminders-needs-zone")), slot=REMINDERS)


def one(t: Translator, reminder: Reminder) -> Screen:
    """One reminder: every day a button, the hour in steps, or typed."""
    title = t("reminder-weigh-in") if reminder.kind is ReminderKind.WEIGH_IN else t("reminder-title")
    text = as_list(Bold(title), _when(t, reminder), t("reminder-explain"), sep="\n\n")
    rows = [
        [_day(t, reminder, day) for day in range(4)],
        [_day(t, reminder, day) for day in range(4, 7)],
        [
            Button(t("reminder-earlier"), _shifted(reminder, -_HALF_HOUR)),
            Button("🕑 " + t.clock(reminder.at), AskTime(reminder=reminder.id)),
            Button(t("reminder-later"), _shifted(reminder, _HALF_HOUR)),
        ],
        [
            Button(
                t("reminder-off") if reminder.enabled else t("reminder-on"),
                Enable(reminder=reminder.id, on=not reminder.enabled),
            ),
            Button(t("reminder-delete"), RemoveReminder(reminder=reminder.id), "danger"),
        ],
        [Button(t("button-back"), ListReminders())],
    ]
    return Screen(text, rows, slot=REMINDERS)


def follows_plan(t: Translator, reminder: Reminder) -> Screen:
    """It rings on the plan's days, wherever they move."""
    rows = [[Button(t("reminder-other-time"), ShowReminder(reminder=reminder.id))]]
    return Screen(Text(t("reminder-follows-plan", time=t.clock(reminder.at))), rows, slot=REMINDERS)


def ask_time(t: Translator) -> Screen:
    return Screen(Text(t("reminder-ask-time")), slot=REMINDERS)


def time_set(t: Translator, reminder: Reminder) -> Screen:
    said = t("reminder-time-set", days=weekdays(t, reminder.days), time=t.clock(reminder.at))
    below = one(t, reminder)
    return Screen(as_list(said, below.text, sep="\n\n"), below.rows, slot=REMINDERS)


def ring(
    t: Translator,
    slot: str,
    told: Occurrence,
    missed: Sequence[date],
    waiting: tuple[Plan, PlannedWorkout] | None,
    now: datetime,
) -> Screen:
    """What rings on a local day, and what they answered; for a day of the plan, with the workout that waits."""
    if told.state is DayState.MISSED and told.reminder.kind is ReminderKind.PLAN:
        return Screen(slot=slot, gone=True)
    weighs = told.reminder.kind is ReminderKind.WEIGH_IN
    answered = {
        DayState.DONE: _done(t, told.reminder.kind),
        DayState.SKIPPED: t("ring-scales-skipped") if weighs else t("ring-is-skipped"),
        DayState.SNOOZED: t("ring-is-snoozed", time=t.clock(told.snoozed_until or now)),
    }
    title = Bold("⚖️ " + t("ring-weigh-in") if weighs else "🏋️ " + t("ring-title"))
    if told.state in answered:
        return Screen(as_list(title, answered[told.state]), slot=slot, tidy=True)
    if weighs:
        return Screen(as_list(title, t("ring-weigh-in-words")), _answers(t, told, None), slot=slot, tidy=True)
    at = t.clock(told.reminder.at)
    overdue = now - instant(told.local_date, told.reminder.minute, t.zone)
    late = told.local_date != t.local_date(now) and overdue > _STILL_IN_TIME
    if late:
        words = t("ring-late", day=t.day(told.local_date), time=at)
    elif waiting:
        words = t("ring-plan", name=day_name(t, *waiting), time=at)
    else:
        words = t("ring-words", time=at)
    owed = [t("ring-missed", count=len(missed), days=dates(t, missed))] if missed else []
    return Screen(as_list(title, words, *owed), _answers(t, told, waiting), slot=slot, tidy=True)


def _done(t: Translator, kind: ReminderKind) -> str:
    if kind is ReminderKind.WEIGH_IN:
        return t("ring-is-weighed")
    return t("ring-is-started") if kind is ReminderKind.PLAN else t("ring-is-done")


def _answers(t: Translator, told: Occurrence, waiting: tuple[Plan, PlannedWorkout] | None) -> list[list[Button]]:
    def answer(text: str, state: DayState) -> Button:
        return Button(text, AnswerReminder(reminder=told.reminder.id, day=told.local_date.isoformat(), state=state))

    later = [answer(t("ring-snooze"), DayState.SNOOZED), answer(t("ring-skip"), DayState.SKIPPED)]
    if waiting:
        return [[Button(t("today-start"), Begin(number=waiting[1].number), "primary")], later]
    if told.reminder.kind is ReminderKind.WEIGH_IN:
        return [[Button(t("ring-weigh"), AskMeasure(what=Measured.WEIGHT), "primary")], later]
    return [[answer(t("ring-done"), DayState.DONE), *later]]


def _when(t: Translator, reminder: Reminder) -> str:
    if reminder.next_at is None:
        return t("reminder-is-off")
    return t("reminder-next", day=t.day(t.local_date(reminder.next_at)), time=t.clock(reminder.at))


def _row(t: Translator, reminder: Reminder) -> str:
    days, time = weekdays(t, reminder.days), t.clock(reminder.at)
    mark = "⚖️ " if reminder.kind is ReminderKind.WEIGH_IN else ""
    row = t("reminders-row", days=days, time=time) if reminder.enabled else t("reminders-row-off", days=days, time=time)
    return mark + row


def _day(t: Translator, reminder: Reminder, day: int) -> Button:
    on = bool(reminder.days >> day & 1)
    name = t.weekday(day)
    text = t("reminder-day-on", day=name) if on else name
    return Button(text, ToggleDay(reminder=reminder.id, day=day, on=not on))


def _shifted(reminder: Reminder, minutes: int) -> SetMinute:
    return SetMinute(reminder=reminder.id, minute=(reminder.minute + minutes) % (24 * 60))
