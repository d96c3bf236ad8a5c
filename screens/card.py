"""The live card: what is done, what comes next, why, and one tap to log it; once finished, what remains of it."""

from collections.abc import Mapping, Sequence

from aiogram.utils.formatting import Bold, Italic, Text, as_list

from domain.achievements import Achievement
from domain.people import Person
from domain.plans import Plan
from domain.prescription import Kind, Target, Why
from domain.records import Record
from domain.sessions import Item, Step, following, next_step, place
from domain.training import LoggedSet, SetValues, Workout
from domain.units import Unit
from locales import Translator
from screens import achievements, circuits, share
from screens import records as records_of
from screens.buttons.pain import AskWhere
from screens.buttons.today import (
    Adjust,
    AskNote,
    AskRpe,
    AskSwap,
    Feel,
    Rate,
    ShowCard,
    ShowMore,
    ShowWhy,
    SkipItem,
    Swap,
)
from screens.buttons.training import Finish, LogSet, StartRest, UndoSet
from screens.calculators import bar_for
from screens.plan import day_name
from screens.screen import Button, Screen
from screens.timers import start_held
from screens.values import by_exercise, dead, exercise_name, several, values, whole_weight
from screens.why import why

_RPES = (6, 7, 7.5, 8, 8.5, 9, 9.5, 10)
_FEELINGS = ("😫", "😕", "😐", "🙂", "🤩")
_NONE: Mapping[str, Record] = {}


def card(
    t: Translator,
    person: Person,
    workout: Workout,
    records: Mapping[str, Record] = _NONE,
    plan: Plan | None = None,
    reached: Sequence[Achievement] = (),
) -> Screen:
    """The workout as it stands."""
    day = t.day(t.local_date(workout.started_at))
    if not workout.live:
        return _finished(t, person, workout, records, plan, reached)
    parts = [
        Bold(t("card-title", day=day)),
        *_body(t, person.unit, workout),
        *records_of.lines(t, person.unit, records),
    ]
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


def more(t: Translator, person: Person, workout: Workout) -> Screen:
    """What is rarely wanted."""
    row = [Button(t("card-hurts"), AskWhere(fresh=True)), Button(t("card-why"), ShowWhy())]
    return _menu(t, person, workout, Text(t("card-ask-more")), [row + bar_for(t, following(workout))])


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
    if step:
        parts += [*circuits.in_turn(t, workout, step), *circuits.coming(t, workout, step)]
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
    told = _reason(step)
    return as_list(head, Bold(aim), *([Italic(why(t, unit, told))] if told else []))


def _aim(t: Translator, item: Item, target: Target, goal: str) -> str:
    """A working set's goal: a range, or at least so many, how hard it should be, and how slow."""
    if target.amrap:
        return t("card-amrap", values=goal)
    aim = t("card-range", values=goal, high=item.high) if item.high else goal
    aim = t("card-effort", aim=aim, rpe=t.number(item.rpe)) if item.rpe else aim
    return t("card-tempo", aim=aim, tempo=item.tempo) if item.tempo else aim


def _reason(step: Step) -> Why | None:
    """What was changed after the last set, as long as it stands, else what was planned and is still news."""
    changed = step.item.adapted
    if changed and changed.args["next_kg"] == step.target.values.weight_kg:
        return changed
    return step.item.why if _is_news(step) else None


def _is_news(step: Step) -> bool:
    """Whether the reason still helps: how to begin with something new is known once it has begun, or was changed."""
    if step.item.kind is not Kind.FIRST:
        return True
    began = step.number > len(step.item.targets) - len(step.item.working)
    at = step.item.why.args.get("next_kg")
    return not began and (at is None or at == step.item.working[0].values.weight_kg)


def _rows(t: Translator, unit: Unit, workout: Workout) -> list[list[Button]]:
    coming, last = following(workout), workout.last
    step = next_step(workout.items, workout.sets)
    rows = []
    if coming:
        rows.append([*start_held(t, unit, workout, coming), _log(t, unit, workout, coming)])
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
    rare = [
        Button(t("card-note"), AskNote(workout=workout.id)),
        Button(t("card-menu"), ShowMore(workout=workout.id)),
    ]
    return [what, [Button(t("card-rpe"), AskRpe(workout=workout.id)), *rare]] if workout.last else [[*what, *rare]]


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
    t: Translator,
    person: Person,
    workout: Workout,
    records: Mapping[str, Record],
    plan: Plan | None,
    reached: Sequence[Achievement],
) -> Screen:
    title = t("card-finished", day=t.day(t.local_date(workout.started_at)))
    lines = [_line(t, person.unit, slug, done) for slug, done in by_exercise(s for s in workout.sets if not s.warmup)]
    parts: list[Text | str] = [Bold(title), as_list(*lines), *([_total(t, person.unit, workout)] if lines else [])]
    parts += [*records_of.lines(t, person.unit, records), *achievements.told(t, person.unit, reached)]
    if workout.note:
        parts.append(Text("📝 ", dead(workout.note)))
    parts.append(_afterwards(t, plan))
    shares = [[share.button(t, workout.id)]] if lines else []
    if workout.feeling is None:
        parts.append(t("card-ask-feeling"))
        row = [Button(face, Feel(workout=workout.id, feeling=n)) for n, face in enumerate(_FEELINGS, 1)]
        return Screen(as_list(*parts, sep="\n\n"), [row, *shares], slot=_slot(workout), tidy=True)
    parts.append(t("card-felt", face=_FEELINGS[workout.feeling - 1]))
    return Screen(as_list(*parts, sep="\n\n"), shares, slot=_slot(workout), tidy=True)


def _afterwards(t: Translator, plan: Plan | None) -> str:
    if plan and (following := plan.next):
        return t("card-next", day=t.day(following.day), name=day_name(t, plan, following))
    return t("card-finished-praise")


def _line(t: Translator, unit: Unit, exercise: str, done: Sequence[SetValues]) -> Text:
    return Text(Bold(exercise_name(t, exercise)), "  ", several(t, unit, exercise, done))


def _total(t: Translator, unit: Unit, workout: Workout) -> str:
    count = sum(not one.warmup for one in workout.sets)
    if not workout.volume_kg:
        return t("card-total-light", sets=count)
    return t("card-total", sets=count, volume=whole_weight(t, unit, workout.volume_kg))


def _slot(workout: Workout) -> str:
    return f"w{workout.id}"
