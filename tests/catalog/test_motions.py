"""Every exercise has a motion that a body can do, and each moves as its pattern says."""

import tomllib
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.motions import motions, read_motions
from catalog.reader import ShelfError
from catalog.shelf import shelf
from domain.exercises import Equipment, Exercise, Pattern
from domain.motions import BandFrom, Effort, Hold, Motion, Pose
from screens.pictures import scene
from screens.pictures.passage import passage
from screens.pictures.scenery import joint
from screens.pictures.skeleton import FOREARM, SHIN, THIGH, UPPER_ARM, ArmJoints, Joints, LegJoints, joints
from screens.pictures.space import Vec

FILES = Path(__file__).parents[2] / "catalog" / "motions"
PLACES = {Equipment.BENCH, Equipment.RACK, Equipment.BOX, Equipment.DIP_BARS, Equipment.PULL_UP_BAR}
FREE = {
    Equipment.BARBELL, Equipment.EZ_BAR, Equipment.DUMBBELL, Equipment.KETTLEBELL, Equipment.LANDMINE,
    Equipment.PLATE, Equipment.SMITH_MACHINE,
}  # fmt: skip
PUSHES = (Pattern.HORIZONTAL_PUSH, Pattern.VERTICAL_PUSH)
PULLS = (Pattern.HORIZONTAL_PULL, Pattern.VERTICAL_PULL)
WITHOUT_ELBOWS = {"scapular-pull-up": "Its arms stay straight.", "muscle-up": "It pulls, then pushes."}
SLACK, UNDER, LEAST_WAY = 1.0, 1.5, 8.0
NAMES = sorted(motions())
OURS = list(shelf().exercises.values())

each_motion = pytest.mark.parametrize("name", NAMES)


def drawn_as(exercise: Exercise) -> Motion:
    return motions()[exercise.motion or ""]


def bodies(motion: Motion) -> Iterator[tuple[Pose, Joints]]:
    for pose in motion.poses:
        yield pose, joints(pose, motion.grip)


def arms(body: Joints) -> tuple[ArmJoints, ArmJoints]:
    return body.right_arm, body.left_arm


def legs(body: Joints) -> tuple[LegJoints, LegJoints]:
    return body.right_leg, body.left_leg


def test_every_exercise_of_ours_has_a_motion() -> None:
    assert [exercise.slug for exercise in OURS if exercise.motion not in motions()] == []


def test_every_motion_is_an_exercises_or_another_ones_base() -> None:
    told = [
        table for path in FILES.glob("*.toml") for table in tomllib.loads(path.read_text(encoding="utf-8")).values()
    ]
    used = {exercise.motion for exercise in OURS} | {table.get("like") for table in told}
    assert set(motions()) - used == set()


def test_an_exercise_is_drawn_with_what_it_is_done_with() -> None:
    bare = [
        exercise.slug
        for exercise in OURS
        if set(exercise.equipment) - PLACES and scene.tool_of(drawn_as(exercise), exercise.equipment) is None
    ]
    assert bare == []


def test_a_motion_names_no_implement_that_no_exercise_of_it_has() -> None:
    shown: dict[str, set[Equipment]] = {}
    for exercise in OURS:
        shown.setdefault(exercise.motion or "", set()).update(exercise.equipment)
    assert {
        name: set(motion.implements) - shown.get(name, motion.implements) for name, motion in motions().items()
    } == {name: set() for name in motions()}


@each_motion
def test_hands_and_feet_reach_what_they_hold_and_stand_on(name: str) -> None:
    for _, body in bodies(motions()[name]):
        assert all((arm.hand - arm.wanted).length < SLACK for arm in arms(body))
        assert all((leg.ankle - leg.wanted).length < SLACK for leg in legs(body))


@each_motion
def test_nobody_sinks_into_the_floor(name: str) -> None:
    for _, body in bodies(motions()[name]):
        round_ = [(body.trunk.hip, 8.5), (body.trunk.neck, 5), (body.trunk.head, 8)]
        round_ += [(place, 3.0) for arm in arms(body) for place in (arm.elbow, arm.hand)]
        round_ += [
            (place, thick) for leg in legs(body) for place, thick in ((leg.knee, 4.5), (leg.ankle, 4.5), (leg.ball, 0))
        ]
        assert min(place.y - thick for place, thick in round_) > -UNDER


@each_motion
def test_knees_and_elbows_bend_the_way_they_can(name: str) -> None:
    """Where thigh or upper arm stays near the plane of the body; turned out, either way is possible."""
    for _, body in bodies(motions()[name]):
        for leg in legs(body):
            thigh, shin = (leg.knee - leg.hip).unit, (leg.ankle - leg.knee).unit
            if abs(thigh.dot(body.trunk.pelvis.right)) < 0.35:
                assert thigh.cross(shin).dot(body.trunk.pelvis.right) < 0.35
        for arm in arms(body):
            upper, fore = (arm.elbow - arm.shoulder).unit, (arm.hand - arm.elbow).unit
            if abs(upper.dot(body.trunk.chest.right)) < 0.35:
                assert upper.cross(fore).dot(body.trunk.chest.right) > -0.35


@given(name=st.sampled_from([name for name in NAMES if len(motions()[name].poses) > 1]), share=st.floats(0, 1))
def test_limbs_keep_their_length_on_the_way_between_poses(name: str, share: float) -> None:
    motion = motions()[name]
    for first, second in pairwise(motion.poses):
        _, body = passage(first, second, share, motion.grip)
        for arm in arms(body):
            assert (arm.elbow - arm.shoulder).length == pytest.approx(UPPER_ARM, abs=0.1)
            assert (arm.hand - arm.elbow).length == pytest.approx(FOREARM, abs=0.1)
        for leg in legs(body):
            assert (leg.knee - leg.hip).length == pytest.approx(THIGH, abs=0.1)
            assert (leg.ankle - leg.knee).length == pytest.approx(SHIN, abs=0.1)


@pytest.mark.parametrize("name", [name for name in NAMES if len(motions()[name].poses) > 1])
def test_the_way_between_poses_begins_and_ends_in_them(name: str) -> None:
    motion = motions()[name]
    for first, second in pairwise(motion.poses):
        for share, pose in ((0.0, first), (1.0, second)):
            _, body = passage(first, second, share, motion.grip)
            exact = joints(pose, motion.grip)
            for place in ("right_hand", "left_hand", "right_foot", "left_foot", "hips", "head"):
                assert (joint(body, place) - joint(exact, place)).length < 0.5


def moving(*patterns: Pattern) -> list[Exercise]:
    """Exercises of these patterns that have a pose of effort and one before it."""
    found = [exercise for exercise in OURS if exercise.pattern in patterns and exercise.motion not in WITHOUT_ELBOWS]
    return [exercise for exercise in found if drawn_as(exercise).effort is not Effort.HOLD]


def before_and_after(motion: Motion) -> tuple[Joints, Joints]:
    """The body before and after the muscles did their work."""
    near_end = motion.poses[-2:] if motion.effort is Effort.END else motion.poses[1::-1]
    return joints(near_end[0], motion.grip), joints(near_end[1], motion.grip)


def working(first: Joints, second: Joints) -> tuple[ArmJoints, ArmJoints]:
    """The arm that bends more between the two, in each."""
    pairs = [(first.right_arm, second.right_arm), (first.left_arm, second.left_arm)]
    return max(pairs, key=lambda pair: abs(reach(pair[0]) - reach(pair[1])))


def reach(arm: ArmJoints) -> float:
    return (arm.hand - arm.shoulder).length


@pytest.mark.parametrize("exercise", moving(*PUSHES), ids=lambda exercise: exercise.slug)
def test_a_push_stretches_the_arms(exercise: Exercise) -> None:
    before, after = working(*before_and_after(drawn_as(exercise)))
    assert reach(after) - reach(before) > LEAST_WAY


@pytest.mark.parametrize("exercise", moving(*PULLS), ids=lambda exercise: exercise.slug)
def test_a_pull_bends_the_arms(exercise: Exercise) -> None:
    before, after = working(*before_and_after(drawn_as(exercise)))
    assert reach(before) - reach(after) > LEAST_WAY


@pytest.mark.parametrize("exercise", moving(*PUSHES, *PULLS), ids=lambda exercise: exercise.slug)
def test_the_effort_lifts_the_weight_stretches_the_cable_or_raises_the_body(exercise: Exercise) -> None:
    motion = drawn_as(exercise)
    tool = scene.tool_of(motion, exercise.equipment)
    before, after = before_and_after(motion)
    if tool in (Equipment.MACHINE, Equipment.SLED):
        return
    assert done(motion, tool)(after) > done(motion, tool)(before)


def holding(motion: Motion, body: Joints) -> tuple[ArmJoints, ...]:
    return {Hold.RIGHT: (body.right_arm,), Hold.LEFT: (body.left_arm,)}.get(motion.hold, arms(body))


def done(motion: Motion, tool: Equipment | None) -> Callable[[Joints], float]:
    """How much of the work a pose has behind it."""
    if tool in FREE:
        return lambda body: max(arm.hand.y for arm in holding(motion, body))
    if tool in (Equipment.CABLE, Equipment.BAND) and motion.anchors and motion.band is BandFrom.ANCHOR:
        anchor = Vec(*motion.anchors[0])
        return lambda body: max((arm.hand - anchor).length for arm in holding(motion, body))
    if tool is Equipment.BAND and motion.band is BandFrom.FEET:
        return lambda body: (body.right_arm.hand - body.right_leg.ball).length
    return lambda body: body.trunk.neck.y


BAD = [
    ("", "it lacks a start."),
    ('colour = "red"\n[x.start]', "it has an unknown key colour."),
    ("[x.start]\nhats = 2", "it has an unknown key hats."),
    ('like = "y"\n[x.start]', "it cannot be like 'y'."),
    ('like = "x"\n[x.start]', "it cannot be like 'x'."),
    ('hold = "teeth"\n[x.start]', "'teeth' is not a valid Hold"),
    ('implements = ["sword"]\n[x.start]', "'sword' is not a valid Equipment"),
]


@pytest.mark.parametrize(("text", "sentence"), BAD)
def test_a_bad_motion_is_refused_with_its_name_and_what_is_wrong(text: str, sentence: str, tmp_path: Path) -> None:
    (tmp_path / "odd.toml").write_text(f"[x]\n{text}\n", encoding="utf-8")
    with pytest.raises(ShelfError) as caught:
        read_motions(tmp_path)
    assert str(caught.value) == f"motion x: {sentence}"


def test_no_two_files_tell_the_same_motion(tmp_path: Path) -> None:
    for file in ("one.toml", "two.toml"):
        (tmp_path / file).write_text("[x.start]\n", encoding="utf-8")
    with pytest.raises(ShelfError, match=r"two\.toml: x is in another file too\."):
        read_motions(tmp_path)


def test_a_motion_takes_over_what_it_does_not_say_itself(tmp_path: Path) -> None:
    (tmp_path / "two.toml").write_text(
        "[x]\nview = 10\n[x.start]\nhip = [1, 50]\nhands = [9, 90, 20]\n[x.end]\nhip = [1, 90]\n"
        '[y]\nlike = "x"\n[y.start]\nright_arm = [90, 90]\n',
        encoding="utf-8",
    )
    made = read_motions(tmp_path)["y"]
    assert made.view == 10
    assert [pose.hip for pose in made.poses] == [(1, 50, 0), (1, 90, 0)]
    assert made.poses[1].left_arm.hand == (9, 90, -20)
    assert (made.poses[1].right_arm.hand, made.poses[1].right_arm.angles) == (None, (90, 0, 90, 0))
