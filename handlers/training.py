"""Logging: a typed line, its preview, the live card and the rest between sets."""

from datetime import datetime

from db import Session
from domain.errors import ConsentMissing, TextTooLong
from domain.grammar import Again, Change, again
from domain.people import Awaited, Conversation, Person
from handlers.routes import Answer, Routes
from locales import Translator
from screens import training
from screens.buttons.training import (
    ChooseExercise,
    ChooseSets,
    DropEntry,
    Finish,
    LogSet,
    SaveEntry,
    ShiftRest,
    StartRest,
    StopRest,
    UndoEntry,
    UndoSet,
)
from screens.history import set_changed
from screens.screen import Reply, Screen
from screens.start import ask_consent
from screens.today import note_over
from services import corrections, entries, rest
from services import training as acts

routes = Routes()
LONGEST_TEXT = 2000


async def log_line(
    text: str, key: int, session: Session, person: Person, t: Translator, now: datetime
) -> Screen | None:
    """The preview of what was typed, or the question what it means; None when it is no log."""
    if len(text) > LONGEST_TEXT:
        raise TextTooLong(length=len(text), max=LONGEST_TEXT)
    if (told := again(text)) and (answer := await _about_last(told, key, session, person, t, now)):
        return answer
    found = await entries.read_line(session, person, text, key, now)
    if found is None:
        return None
    if found.entry is None:
        return training.unknown_exercise(t, found.unknown[0])
    return training.entry(t, person.unit, found.entry, found.typed, found.unknown)


async def correct(
    message_id: int, text: str, session: Session, person: Person, t: Translator, now: datetime
) -> Screen | None:
    """An entry with other numbers, typed as a reply to its message; None when the reply is something else."""
    key = await corrections.entry_shown(session, person, message_id)
    if key is None or len(text) > LONGEST_TEXT:
        return None
    changed = await corrections.correct(session, person, key, text, now)
    return None if changed is None else training.entry(t, person.unit, changed)


async def _about_last(
    told: Again, key: int, session: Session, person: Person, t: Translator, now: datetime
) -> Screen | None:
    if told.change is Change.REPS:
        workout, n = await corrections.correct_last(session, person, int(told.amount), now)
        return set_changed(t, person, workout, n)
    entry = await corrections.again(session, person, told, key, now)
    return None if entry is None else training.entry(t, person.unit, entry)


@routes.tap(ChooseExercise)
async def choose_exercise(tap: ChooseExercise, session: Session, person: Person, t: Translator) -> Screen:
    return training.entry(t, person.unit, await entries.choose_exercise(session, person, tap.key, tap.slug))


@routes.tap(ChooseSets)
async def choose_sets(tap: ChooseSets, session: Session, person: Person, t: Translator) -> Screen:
    chosen = await entries.choose_sets(session, person, tap.key, tap.part, other=tap.other)
    return training.entry(t, person.unit, chosen)


@routes.tap(SaveEntry)
async def save(tap: SaveEntry, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    try:
        entry = await entries.save_entry(session, person, tap.key, now)
    except ConsentMissing:
        return ask_consent(t, entry=tap.key)
    return Reply([training.preview(t, person.unit, entry)], toast=t("toast-saved"))


@routes.tap(UndoEntry)
async def undo(tap: UndoEntry, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    entry = await entries.undo_entry(session, person, tap.key, now)
    return Reply([training.preview(t, person.unit, entry)], toast=t("toast-undone"))


@routes.tap(DropEntry)
async def drop(tap: DropEntry, session: Session, person: Person, t: Translator) -> Screen:
    if kept := await entries.drop_entry(session, person, tap.key):
        return training.preview(t, person.unit, kept)
    return training.dropped(t, tap.key)


@routes.tap(LogSet)
async def log_set(
    tap: LogSet, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Reply:
    _no_note(conversation)
    await acts.log_set(session, person, tap.workout, tap.n, now)
    return Reply(toast=t("toast-logged"))


@routes.tap(UndoSet)
async def undo_set(tap: UndoSet, session: Session, person: Person, t: Translator, now: datetime) -> Reply:
    await acts.undo_set(session, person, tap.workout, tap.n, now)
    return Reply(toast=t("toast-undone"))


@routes.tap(Finish)
async def finish(
    tap: Finish, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Reply:
    _no_note(conversation)
    await acts.finish(session, person, tap.workout, now)
    return Reply([note_over()], toast=t("toast-finished"))


def _no_note(conversation: Conversation) -> None:
    """Who goes on training writes no note."""
    if conversation.state == Awaited.NOTE:
        conversation.end()


@routes.tap(StartRest)
async def start_rest(session: Session, person: Person, t: Translator, now: datetime) -> Reply:
    await rest.start(session, person, now)
    return Reply(toast=t("rest-started"))


@routes.tap(ShiftRest)
async def shift_rest(tap: ShiftRest, session: Session, person: Person, t: Translator, now: datetime) -> Reply:
    ends_at = await rest.shift(session, person, max(-1, min(tap.steps, 1)), now)
    return Reply(toast=t("rest-running", time=t.clock(ends_at, seconds=True)))


@routes.tap(StopRest)
async def stop_rest(session: Session, person: Person, t: Translator, now: datetime) -> Reply:
    await rest.stop(session, person, now)
    return Reply(toast=t("rest-skipped"))
