"""The drawings: muscles on a body, the card of an exercise, movements that move by themselves, contact sheets."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import product
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import pictures
from bot.shrink import shrunk
from catalog.motions import motions
from catalog.shelf import shelf
from domain.exercises import Equipment, Exercise, Muscle, Pattern
from domain.people import LANGUAGES
from domain.units import Unit
from locales import Translator
from screens.pictures import pen, scene, sheets
from screens.pictures.body import body_map, colour
from screens.pictures.exercise import HEIGHT, WIDTH, exercise_card
from screens.pictures.movement import movement
from screens.pictures.muscles import BACK, BODY, FRONT, HALF_WIDTH
from screens.pictures.muscles import HEIGHT as BODY_HEIGHT
from screens.pictures.palette import DARK, LIGHT, Palette
from screens.pictures.pen import Box
from screens.pictures.skeleton import joints
from tests.house.test_pictures import png_size, said, texts

SHEETS = Path(__file__).parents[2] / "docs" / "drawings"
SVG = "{http://www.w3.org/2000/svg}"
OURS = list(shelf().exercises.values())
MOVING = [exercise for exercise in OURS if len(motions()[exercise.motion or ""].poses) > 1]
LOOKS = st.builds(lambda dark: DARK if dark else LIGHT, st.booleans())
EVERY_DRAWING = sorted({(exercise.motion or "", exercise.equipment) for exercise in OURS})
COARSE, FARTHEST = 8, 320
PAIRS = re.compile(r"-?[\d.]+,-?[\d.]+")


def wordiest(language: str) -> list[Exercise]:
    """Those with the longest names and the most muscles: what could run out of room."""

    def wide(exercise: Exercise) -> float:
        return pen.width_of(exercise.name(language), 1)

    def many(exercise: Exercise) -> int:
        return len(exercise.prime_movers) * 10 + len(exercise.synergists)

    return [*sorted(OURS, key=wide)[-3:], *sorted(OURS, key=many)[-3:]]


def elements(svg: str, kind: str) -> Iterator[ElementTree.Element]:
    return ElementTree.fromstring(svg).iter(f"{SVG}{kind}")  # noqa: S314 - drawn by us a moment ago


@pytest.mark.parametrize("muscle", Muscle)
def test_every_muscle_lies_on_the_body(muscle: Muscle) -> None:
    outlines = [*FRONT.get(muscle, ()), *BACK.get(muscle, ())]
    assert outlines
    assert all(0 < x < HALF_WIDTH and 0 < y < BODY_HEIGHT for outline in outlines for x, y in outline)


@given(shares=st.dictionaries(st.sampled_from(Muscle), st.floats(0, 1)), look=LOOKS)
def test_a_muscle_is_coloured_by_its_share_and_others_rest(shares: dict[Muscle, float], look: Palette) -> None:
    svg = f'<svg xmlns="{SVG[1:-1]}">{body_map(Box(0, 0, 300, 400), shares, look)}</svg>'
    fills = {path.attrib["fill"] for path in elements(svg, "path")}
    used = {colour(share, look) for share in shares.values() if share > 0}
    assert fills == {look.body, look.muscle} | used


def test_a_whole_share_is_the_accent_a_half_is_soft_and_none_is_rest() -> None:
    assert [colour(share, DARK) for share in (0, 0.5, 1)] == [DARK.muscle, DARK.soft, DARK.accent]


def test_both_halves_of_the_body_are_one_outline() -> None:
    assert BODY[0][0] == BODY[-1][0] == 0


def test_light_and_dark_colour_the_same_things() -> None:
    assert set(LIGHT.tones) == set(DARK.tones)


@pytest.mark.parametrize(("name", "equipment"), EVERY_DRAWING)
def test_every_motion_is_drawn_with_every_implement_it_is_shown_with(
    name: str, equipment: tuple[Equipment, ...]
) -> None:
    motion = motions()[name]
    tool = scene.tool_of(motion, equipment)
    for pose in motion.poses:
        parts = scene.seen(motion, tool, pose, joints(pose, motion.grip), COARSE)
        assert len({part.name for part in parts}) == len(parts)
        assert {part.tone for part in parts} <= set(DARK.tones)
        assert all(-FARTHEST < x < FARTHEST and -FARTHEST < y < FARTHEST for part in parts for x, y in part.outline)


async def test_the_card_of_an_exercise_is_a_picture() -> None:
    draw = partial(exercise_card, Translator("fr"), Unit.KG, shelf().get("bench-press"))
    assert png_size(await pictures.png(draw)) == (WIDTH, HEIGHT)


def test_the_card_names_the_exercise_its_muscles_and_its_poses() -> None:
    words = texts(exercise_card(Translator("fr"), Unit.KG, shelf().get("bench-press")))
    assert {"Développé couché à la barre", "Pectoraux", "1", "2", "Spotter"} <= set(words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_stand_on_the_card_and_never_on_each_other(language: str) -> None:
    for exercise in wordiest(language):
        words = said(exercise_card(Translator(language), Unit.KG, exercise))
        assert [one for one in words if one.left < 0 or one.right > WIDTH or one.top < 0 or one.bottom > HEIGHT] == []
        touching = [
            (one.text, other.text)
            for n, one in enumerate(words)
            for other in words[:n]
            if one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom
        ]
        assert touching == []


def test_what_is_held_still_has_one_pose_and_no_number() -> None:
    assert "1" not in texts(exercise_card(Translator("en"), Unit.KG, shelf().get("plank")))


@settings(max_examples=12)
@given(exercise=st.sampled_from(MOVING).map(lambda exercise: exercise.slug), look=LOOKS)
def test_a_movement_goes_there_and_back_with_as_many_points(exercise: str, look: Palette) -> None:
    svg = movement(shelf().get(exercise), look)
    animations = list(elements(svg, "animate"))
    assert animations
    for animation in animations:
        moments = animation.attrib["values"].split(";")
        assert moments[0] == moments[-1]
        assert len({len(PAIRS.findall(moment)) for moment in moments}) == 1
        times = [float(time) for time in animation.attrib["keyTimes"].split(";")]
        assert times == sorted(times)
        assert (len(times), times[0], times[-1]) == (len(moments), 0, 1)


def test_who_wants_less_motion_sees_it_stand_still() -> None:
    svg = movement(shelf().get("bench-press"), LIGHT)
    assert "@media(prefers-reduced-motion:reduce){.motion-still{display:inline}.motion-moving{display:none}}" in svg
    groups = {group.attrib.get("class"): group for group in elements(svg, "g")}
    assert list(groups["motion-still"].iter(f"{SVG}animate")) == []
    assert list(groups["motion-moving"].iter(f"{SVG}animate"))


def test_a_hold_does_not_move() -> None:
    assert "<animate" not in movement(shelf().get("plank"), DARK)


def test_a_movement_is_drawn_in_the_colours_that_are_asked_for() -> None:
    curl = shelf().get("barbell-curl")
    assert LIGHT.tones["skin"] in movement(curl, LIGHT)
    assert LIGHT.tones["skin"] not in movement(curl, DARK)


def test_an_exercise_without_a_motion_has_no_picture_to_move() -> None:
    with pytest.raises(KeyError):
        movement(replace(shelf().get("plank"), motion=None), DARK)


def test_the_contact_sheets_show_every_pattern_and_the_muscles_in_both_colours() -> None:
    wanted = [*(pattern.replace("_", "-") for pattern in Pattern), "muscles"]
    assert {path.name for path in SHEETS.glob("*.png")} == {
        f"{name}-{look}.png" for name, look in product(wanted, ("dark", "light"))
    }


async def test_a_sheet_loses_bytes_and_no_pixels() -> None:
    plank = shelf().get("plank")
    whole = await pictures.png(partial(sheets.movements, "One", [(plank, motions()["plank"], None)], DARK, 168))
    small = shrunk(whole)
    assert small[:24] == whole[:24]
    assert len(small) < len(whole) / 2
