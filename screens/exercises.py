"""One exercise: what it is, what they did of it, how it goes, and what of it is theirs to change."""

from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import TypeAlias

from aiogram.utils.formatting import Bold, Italic, Text, as_list, as_marked_list, as_numbered_list

from domain.exercises import Exercise, ExerciseText
from domain.filtering import NO_EQUIPMENT
from domain.library import About
from domain.prescription import Past
from domain.units import Unit
from locales import Translator
from screens.buttons.exercises import (
    AskOfOwn,
    LikeExercise,
    ReadExercise,
    ShowExercise,
    ShowExercises,
)
from screens.library import EXERCISES
from screens.names import area_name, equipment_names, exercise_levels, muscle_names, pattern_names
from screens.screen import CAPTION_LIMIT, Button, Picture, Screen, length
from screens.values import several

Ranked: TypeAlias = tuple[int, Text]


def one(t: Translator, unit: Unit, tap: ShowExercises, about: About) -> Screen:
    """One exercise: what it is, what they did, how it goes, under its picture when it has one.

    Of more words than a caption holds the least important wait on a page of their own.
    """
    exercise = about.exercise
    told = exercise.texts[t.language]
    parts = [
        (0, _head(t, told)),
        *_theirs(t, unit, about),
        *_taught(t, told),
        *([(2, Text(t("exercise-similar")))] if about.similar else []),
    ]
    rows = [[Button(other.name(t.language), tap.to(ShowExercise, slug=other.slug))] for other in about.similar]
    rows += _choices(t, tap, about)
    picture = Picture("exercise", {"slug": exercise.slug}) if exercise.motion else None
    if picture and length(_joined(parts)) > CAPTION_LIMIT:
        parts = _that_fit([(0, Bold(told.name)), *parts[1:]], CAPTION_LIMIT)
        rows.insert(0, [Button(t("exercise-read"), tap.to(ReadExercise, slug=exercise.slug))])
    return _screen(_joined(parts), [*rows, [Button(t("button-back"), tap.to(ShowExercises))]], picture)


def read(t: Translator, tap: ReadExercise, exercise: Exercise) -> Screen:
    """All that is told of an exercise, without its picture."""
    told = exercise.texts[t.language]
    text = _joined([(0, _head(t, told)), *_taught(t, told)])
    return _screen(text, [[Button(t("button-back"), tap.to(ShowExercise, slug=exercise.slug))]])


def for_others(t: Translator, exercise: Exercise, room: int) -> Text:
    """The exercise as it is shared in another chat, in at most `room` UTF-16 units."""
    told = exercise.texts[t.language]
    about = About(exercise, None, (), (), liked=False, own=False, imported=False)
    return _joined(_that_fit([(0, _head(t, told)), (2, as_list(*_facts(t, about))), *_taught(t, told)], room))


def _choices(t: Translator, tap: ShowExercises, about: About) -> list[list[Button]]:
    """The star, and what can be changed of their own."""
    slug = about.exercise.slug
    star = t("exercise-unlike") if about.liked else t("exercise-like")
    rows = [[Button(star, tap.to(LikeExercise, slug=slug, on=not about.liked))]]
    if about.own:
        rows += [
            [
                Button(t("own-change-trains"), AskOfOwn(slug=slug, what="trains")),
                Button(t("own-change-moves"), AskOfOwn(slug=slug, what="moves")),
                Button(t("own-change-uses"), AskOfOwn(slug=slug, what="uses")),
            ],
            [
                Button(t("own-rename"), AskOfOwn(slug=slug, what="name")),
                Button(t("own-remove"), AskOfOwn(slug=slug, what="remove")),
            ],
        ]
    return rows


def _that_fit(parts: Sequence[Ranked], room: int) -> list[Ranked]:
    """The parts that fit into `room` UTF-16 units, the most important (0) first, in the order in which they stood."""
    kept: list[Ranked] = []
    for part in sorted(parts, key=itemgetter(0)):
        more = [each for each in parts if each in kept or each is part]
        kept = more if length(_joined(more)) <= room else kept
    return kept


def _joined(parts: Sequence[Ranked]) -> Text:
    return as_list(*(part for _, part in parts), sep="\n\n")


def _head(t: Translator, told: ExerciseText) -> Text:
    names = Text(t("exercise-aliases", names=_listed(told.aliases)))
    return as_list(Bold(told.name), *([Italic(names)] if told.aliases else []))


def _theirs(t: Translator, unit: Unit, about: About) -> list[Ranked]:
    """What it is, what of theirs it loads, what they did."""
    areas = _listed(area_name(t, area).lower() for area in about.loads)
    return [
        (2, as_list(*_facts(t, about))),
        *([(1, Text(t("exercise-loads", areas=areas)))] if about.loads else []),
        *([(4, Text(_last(t, unit, about.exercise, about.last)))] if about.last else []),
    ]


def _taught(t: Translator, told: ExerciseText) -> list[Ranked]:
    """How it goes; little or nothing where it comes from elsewhere."""
    return [
        *([(1, as_list(Bold(t("exercise-steps")), as_numbered_list(*told.steps)))] if told.steps else []),
        *([(3, as_list(Bold(t("exercise-cues")), as_marked_list(*told.cues, marker="• ")))] if told.cues else []),
        *(
            [(5, as_list(Bold(t("exercise-mistakes")), as_marked_list(*told.mistakes, marker="• ")))]
            if told.mistakes
            else []
        ),
    ]


def _facts(t: Translator, about: About) -> list[str]:
    exercise, muscles, equipment = about.exercise, muscle_names(t), equipment_names(t)
    trains = _listed(muscles[muscle] for muscle in exercise.prime_movers)
    needs = _listed(equipment[item] for item in exercise.equipment or (NO_EQUIPMENT,))
    helpers = _listed(muscles[muscle] for muscle in exercise.synergists)
    pattern = pattern_names(t)[exercise.pattern]
    return [
        *([t("own-yours")] if about.own else []),
        *([t("exercise-imported")] if about.imported else []),
        *([t("exercise-trains", muscles=trains)] if trains else []),
        *([t("exercise-helpers", muscles=helpers)] if helpers else []),
        t("exercise-needs", equipment=needs),
        t("own-movement", pattern=pattern)
        if about.own
        else t("exercise-movement", pattern=pattern, level=exercise_levels(t)[exercise.level]),
    ]


def _last(t: Translator, unit: Unit, exercise: Exercise, last: Past) -> str:
    return t("exercise-last", day=t.short_day(last.day), done=several(t, unit, exercise.slug, last.sets))


def _screen(text: Text, rows: Sequence[Sequence[Button]], picture: Picture | None = None) -> Screen:
    return Screen(text, [row for row in rows if row], slot=EXERCISES, tidy=True, file=picture)


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)
