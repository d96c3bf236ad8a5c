"""The live card: what is done, what comes next, why, and one tap to log it; once finished, what remains of it."""

from collections.abc import Mapping, Sequence

from aiogram.utils.formatting import Bold, Italic, Text, as_list

from domain.people import Person
from domain.plans import Plan
from domain.prescription import Kind, Target
from domain.records import Record, RecordKind
from domain.sessions import Item, Step, following, next_step, place
from domain.training import LoggedSet, SetValues, Workout
from domain.units import Unit
from locales import Translator
from screens.buttons.today import Adjust, AskNote, AskRpe, AskSwap, Feel, Rate, ShowCard, SkipItem, Swap
from screens.buttons.training import Finish, LogSet, StartRest, UndoSet
from screens.plan import day_name
from screens.screen import Button, Screen
from screens.values import by_exercise, dead, distance, duration, exercise_name, several, values, weight, whole_weight
from screens.why import why

_RPES = (6, 7, 7.5, 8, 8.5, 9, 9.5, 10)
_FEELINGS = ("😫", "😕", "😐", "🙂", "🤩")
_COMING = 3
_NONE: Mapping[str, Record] = {}


def card(
    t: Translator, person: Person, workout: Workout, records: Mapping[str, Record] = _NONE, plan: Plan | None = None
) -> Screen:
    """The workout as it stands."""
    day = t.day(t.local_date(workout.started_at))
    if not workout.live:
        return _finished(t, person, workout, records, plan)
    parts = [Bold(t("card-title", day=day)), *_body(t, person.unit, workout), *_records(t, person.unit, records)]
    if workout.note:
        parts.append(Text("📝 ", dead(workout.note)))
    return Screen(
        as_list(*parts, sep="\n\n"), _rows(t, person.unit, workout), slot=_slot(workout), pinned=True, tidy=True
    )


def choose_rpe(t: Translator, person: Person, workout: Workout) -> Screen:
    """How hard was the last set?"""
    last = workout.last
    buttons = [
        Button(t.number(rpe), Rate(workout=workout.id, n=last.n if last else 0, rpe=int(rpe * 10))) for rpe in _RPES
    ]
    asked = Text(t("card-ask-rpe"))
    return _menu(t, person, workout, asked, [buttons[:4], buttons[4:]])


def choose_swap(t: Translator, person: Person, workout: Workout, index: int, offered: Sequence[Item]) -> Screen:
    """Three that train the same, each with its load."""
    name = exercise_name(t, workout.items[index].exercise)
    asked = Text(t("card-ask-swap", exercise=name) if offered else t("card-no-swap", exercise=name))
    rows = [
        [Button(_way(t, person.unit, workout, index, item), Swap(workout=workout.id, item=index, slug=item.exercise))]
        for item in offered
    ]
    return _menu(t, person, workout, asked, rows)


def _way(t: Translator, unit: Unit, workout: Workout, index: int, item: Item) -> str:
    coming = item.targets[min(place(index, item, workout.sets), len(item.targets) - 1)]
    return f"{exercise_name(t, item.exercise)} · {values(t, unit, item.exercise, coming.values)}"


def ask_note(t: Translator, person: Person, workout: Workout) -> Screen:
    return _menu(t, person, workout, Text(t("card-ask-note")), [])


def _menu(t: Translator, person: Person, workout: Workout, asked: Text, rows: list[list[Button]]) -> Screen:
    """The card with a question in place of its usual buttons."""
    shown = card(t, person, workout)
    back = [Button(t("button-back"), ShowCard(workout=workout.id))]
    return Screen(as_list(shown.text, asked, sep="\n\n"), [*rows, back], slot=_slot(workout), pinned=True, tidy=True)


def _body(t: Translator, unit: Unit, workout: Workout) -> list[Text]:
    if not workout.items:
        lines = [_line(t, unit, slug, done) for slug, done in by_exercise(workout.sets)]
        return [as_list(*lines), Text(_total(t, unit, workout))] if lines else [Text(t("card-empty"))]
    step = next_step(workout.items, workout.sets)
    done = _done_lines(t, unit, workout, step)
    parts = [as_list(*done)] if done else []
    parts.append(_step(t, unit, step) if step else Text(t("card-all-done")))
    if step and (coming := _coming(t, workout, step)):
        parts.append(Text(coming))
    return parts


def _done_lines(t: Translator, unit: Unit, workout: Workout, step: Step | None) -> list[Text]:
    """One line for each exercise that has sets; warm-ups only count while they are all there is."""
    working = [one for one in workout.sets if not one.warmup]
    mark = "" if step else "✓ "
    return [Text(mark, _line(t, unit, slug, done)) for slug, done in by_exercise(working)]


def _step(t: Translator, unit: Unit, step: Step) -> Text:
    item, target = step.item, step.target
    warmups = len(item.targets) - len(item.working)
    if target.warmup:
        top = values(t, unit, item.exercise, item.working[0].values)
        place = t("card-warmup", number=step.number + 1, count=warmups, top=top)
    else:
        place = t("card-set", number=step.number - warmups + 1, count=len(item.working))
    goal = values(t, unit, item.exercise, target.values)
    aim = goal if target.warmup else _aim(t, item, target, goal)
    head = Text("▶ ", Bold(exercise_name(t, item.exercise)), " · ", place)
    return as_list(head, Bold(aim), *([Italic(why(t, unit, item.why))] if _is_news(step) else []))


def _aim(t: Translator, item: Item, target: Target, goal: str) -> str:
    """A working set's goal: a range, or at least so many, and how hard it should be."""
    if target.amrap:
        return t("card-amrap", values=goal)
    aim = t("card-range", values=goal, high=item.high) if item.high else goal
    return t("card-effort", aim=aim, rpe=t.number(item.rpe)) if item.rpe else aim


def _is_news(step: Step) -> bool:
    """Whether the reason still helps: how to begin with something new is known once it has begun, or was changed."""
    if step.item.kind is not Kind.FIRST:
        return True
    began = step.number > len(step.item.targets) - len(step.item.working)
    at = step.item.why.args.get("next_kg")
    return not began and (at is None or at == step.item.working[0].values.weight_kg)


def _coming(t: Translator, workout: Workout, step: Step) -> str:
    names = [
        exercise_name(t, item.exercise)
        for index, item in enumerate(workout.items)
        if index != step.index and not item.skipped and not any(one.item == index for one in workout.sets)
    ]
    if not names:
        return ""
    more = "…" if len(names) > _COMING else ""
    return t("card-coming", exercises=", ".join(names[:_COMING]) + more)


def _rows(t: Translator, unit: Unit, workout: Workout) -> list[list[Button]]:
    coming, last = following(workout), workout.last
    step = next_step(workout.items, workout.sets)
    rows = []
    if coming:
        rows.append([_log(t, unit, workout, coming)])
    if step:
        rows += [_shifts(t, unit, workout, step), *_changes(t, workout, step)]
    elif last and not workout.items:
        rows.append([Button(t("card-rest"), StartRest())])
    rows += _left_out(t, workout)
    end = [Button(t("card-finish"), Finish(workout=workout.id), None if coming and workout.items else "primary")]
    if last:
        end.insert(0, Button(t("card-undo", n=len(workout.sets)), UndoSet(workout=workout.id, n=last.n)))
    return [*rows, end]


def _log(t: Translator, unit: Unit, workout: Workout, coming: LoggedSet) -> Button:
    shown = values(t, unit, coming.exercise, coming.values)
    text = t("card-log", values=shown) if workout.items else t("card-same", values=shown)
    return Button(text, LogSet(workout=workout.id, n=coming.n), "primary")


def _shifts(t: Translator, unit: Unit, workout: Workout, step: Step) -> list[Button]:
    def shift(text: str, weight: int, reps: int) -> Button:
        return Button(text, Adjust(workout=workout.id, item=step.index, weight=weight, reps=reps))

    timed = step.target.values.reps is None
    loads = [shift(t("card-lighter", unit=unit), -1, 0), shift(t("card-heavier", unit=unit), 1, 0)]
    fewer, more = (t("card-shorter"), t("card-longer")) if timed else (t("card-fewer"), t("card-more"))
    return [*(loads if step.target.values.weight_kg is not None else ()), shift(fewer, 0, -1), shift(more, 0, 1)]


def _changes(t: Translator, workout: Workout, step: Step) -> list[list[Button]]:
    what = [
        Button(t("card-swap"), AskSwap(workout=workout.id, item=step.index)),
        Button(t("card-skip"), SkipItem(workout=workout.id, item=step.index, on=True)),
    ]
    note = Button(t("card-note"), AskNote(workout=workout.id))
    return [what, [Button(t("card-rpe"), AskRpe(workout=workout.id)), note]] if workout.last else [[*what, note]]


def _left_out(t: Translator, workout: Workout) -> list[list[Button]]:
    """A way back for what was skipped and is not done."""
    return [
        [
            Button(
                t("card-back-in", exercise=exercise_name(t, item.exercise)),
                SkipItem(workout=workout.id, item=index, on=False),
            )
        ]
        for index, item in enumerate(workout.items)
        if item.skipped and place(index, item, workout.sets) < len(item.targets)
    ]


def _finished(
    t: Translator, person: Person, workout: Workout, records: Mapping[str, Record], plan: Plan | None
) -> Screen:
    title = t("card-finished", day=t.day(t.local_date(workout.started_at)))
    lines = [_line(t, person.unit, slug, done) for slug, done in by_exercise(s for s in workout.sets if not s.warmup)]
    parts: list[Text | str] = [Bold(title), as_list(*lines), *([_total(t, person.unit, workout)] if lines else [])]
    parts += _records(t, person.unit, records)
    if workout.note:
        parts.append(Text("📝 ", dead(workout.note)))
    parts.append(_afterwards(t, plan))
    if workout.feeling is None:
        parts.append(t("card-ask-feeling"))
        row = [Button(face, Feel(workout=workout.id, feeling=n)) for n, face in enumerate(_FEELINGS, 1)]
        return Screen(as_list(*parts, sep="\n\n"), [row], slot=_slot(workout), tidy=True)
    parts.append(t("card-felt", face=_FEELINGS[workout.feeling - 1]))
    return Screen(as_list(*parts, sep="\n\n"), slot=_slot(workout), tidy=True)


def _afterwards(t: Translator, plan: Plan | None) -> str:
    if plan and (following := plan.next):
        return t("card-next", day=t.day(following.day), name=day_name(t, plan, following))
    return t("card-finished-praise")


def _records(t: Translator, unit: Unit, beaten: Mapping[str, Record]) -> list[Text]:
    lines = [Text("🏆 ", _record(t, unit, slug, record)) for slug, record in beaten.items()]
    return [as_list(*lines)] if lines else []


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


def _line(t: Translator, unit: Unit, exercise: str, done: Sequence[SetValues]) -> Text:
    return Text(Bold(exercise_name(t, exercise)), "  ", several(t, unit, exercise, done))


def _total(t: Translator, unit: Unit, workout: Workout) -> str:
    count = sum(not one.warmup for one in workout.sets)
    if not workout.volume_kg:
        return t("card-total-light", sets=count)
    return t("card-total", sets=count, volume=whole_weight(t, unit, workout.volume_kg))


def _slot(workout: Workout) -> str:
    return f"w{workout.id}"
