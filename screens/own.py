"""Making an exercise of one's own, by a name and a few taps."""

from aiogram.utils.formatting import Text

from domain.exercises import Equipment, Exercise, Measure
from domain.filtering import NO_EQUIPMENT
from domain.own import Work
from locales import Translator
from screens.buttons.exercises import (
    AskOfOwn,
    MeasureOwn,
    MoveOwn,
    RemoveOwn,
    ShowExercise,
    ShowExercises,
    TrainOwn,
    UseOwn,
)
from screens.library import screen
from screens.names import equipment_names, group_names, pattern_names
from screens.screen import Button, Screen

_USUAL = (
    Equipment.DUMBBELL,
    Equipment.BARBELL,
    Equipment.KETTLEBELL,
    Equipment.MACHINE,
    Equipment.CABLE,
    Equipment.BAND,
    Equipment.PULL_UP_BAR,
    Equipment.OTHER,
)


def ask_name(t: Translator) -> Screen:
    return screen(Text(t("own-ask-name")), [[Button(t("button-back"), ShowExercises())]])


def ask_measure(t: Translator, name: str) -> Screen:
    """How its sets are counted."""
    buttons = [Button(said, MeasureOwn(measure=measure)) for measure, said in measure_names(t).items()]
    rows = [buttons[:2], buttons[2:], [Button(t("button-back"), ShowExercises())]]
    return screen(Text(t("own-ask-measure", name=name)), rows)


def ask_trains(t: Translator, exercise: Exercise) -> Screen:
    """Which muscles it is for; the next question is a tap away."""
    named: dict[str, str] = {**group_names(t), Work.CARDIO: t("own-cardio"), Work.MOBILITY: t("own-mobility")}
    buttons = [Button(_capital(name), TrainOwn(slug=exercise.slug, what=what)) for what, name in named.items()]
    skip = Button(t("own-skip"), AskOfOwn(slug=exercise.slug, what="uses"))
    rows = [*_by_two(buttons), [skip]]
    return screen(Text(t("own-ask-trains", name=exercise.name(t.language))), rows)


def ask_uses(t: Translator, exercise: Exercise) -> Screen:
    """What it takes."""
    names = equipment_names(t)
    items = (NO_EQUIPMENT, *_USUAL)
    buttons = [Button(_capital(names[item]), UseOwn(slug=exercise.slug, item=item)) for item in items]
    rows = [*_by_two(buttons), [Button(t("own-skip"), ShowExercise(slug=exercise.slug))]]
    return screen(Text(t("own-ask-uses", name=exercise.name(t.language))), rows)


def ask_moves(t: Translator, exercise: Exercise) -> Screen:
    """Which movement it is of."""
    named = pattern_names(t)
    buttons = [Button(_capital(name), MoveOwn(slug=exercise.slug, pattern=pattern)) for pattern, name in named.items()]
    rows = [*_by_two(buttons), [_back(t, exercise)]]
    return screen(Text(t("own-ask-moves", name=exercise.name(t.language))), rows)


def ask_rename(t: Translator, exercise: Exercise) -> Screen:
    return screen(Text(t("own-ask-rename", name=exercise.name(t.language))), [[_back(t, exercise)]])


def ask_remove(t: Translator, exercise: Exercise) -> Screen:
    """Whether it should really go."""
    yes = Button(t("own-remove-sure"), RemoveOwn(slug=exercise.slug), "danger")
    return screen(Text(t("own-ask-remove", name=exercise.name(t.language))), [[yes], [_back(t, exercise)]])


def measure_names(t: Translator) -> dict[Measure, str]:
    return {
        Measure.LOAD: t("own-measure-load"),
        Measure.BODYWEIGHT: t("own-measure-bodyweight"),
        Measure.TIME: t("own-measure-time"),
        Measure.DISTANCE: t("own-measure-distance"),
    }


def _by_two(buttons: list[Button]) -> list[list[Button]]:
    return [buttons[at : at + 2] for at in range(0, len(buttons), 2)]


def _back(t: Translator, exercise: Exercise) -> Button:
    return Button(t("button-back"), ShowExercise(slug=exercise.slug))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
