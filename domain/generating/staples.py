"""The exercises that programs are made of, by the purpose that they serve, the ones to reach for first in front.

Each entry: slug, then how near it is at hand (0 first, 9 last, - never) as a heavy main lift, to build muscle, and
where the goal is gentle; then, where the usual range does not fit, its reps, seconds or metres. Judged by hand: what
most coaches would give first, what can be loaded in small steps, what needs least teaching. What is not named here is
given only where nothing of this is at hand.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from domain.exercises import Muscle, Pattern
from domain.volume import Group


class Purpose(StrEnum):
    """What an exercise is there for in a day: a movement, or a muscle."""

    SQUAT = "squat"
    HINGE = "hinge"
    H_PUSH = "horizontal_push"
    V_PUSH = "vertical_push"
    H_PULL = "horizontal_pull"
    V_PULL = "vertical_pull"
    LUNGE = "lunge"
    CHEST = "chest"
    LATS = "lats"
    SIDE_DELTS = "side_delts"
    REAR_DELTS = "rear_delts"
    BICEPS = "biceps"
    TRICEPS = "triceps"
    QUADS = "quads"
    HAMSTRINGS = "hamstrings"
    GLUTES = "glutes"
    CALVES = "calves"
    CORE = "core"
    CARRY = "carry"
    CARDIO = "conditioning"


class Style(StrEnum):
    """How a goal trains: heavy main lifts, sets that build muscle, or gentle ones with short rests."""

    HEAVY = "heavy"
    BUILD = "build"
    GENTLE = "gentle"


@dataclass(frozen=True, slots=True)
class Staple:
    """An exercise that serves a purpose: its tier in each style, and its own range of reps, seconds or metres."""

    slug: str
    tiers: Mapping[Style, int]
    span: tuple[int, int] | None = None

    def tier(self, style: Style) -> int | None:
        """Its tier where it is no heavy main lift: who trains heavy builds with the rest."""
        return self.tiers.get(Style.BUILD if style is Style.HEAVY else style)


_BIG = ("squat", "hinge", "horizontal_push", "vertical_push", "horizontal_pull", "vertical_pull", "lunge")
PATTERNS: Final[Mapping[Purpose, Pattern]] = {Purpose(name): Pattern(name) for name in (*_BIG, "core")}

# Purposes that can carry the weekly sets of a group; its exercise must train the group in the first place.
CARRIERS: Final[Mapping[Group, tuple[Purpose, ...]]] = {
    Group.CHEST: (Purpose.H_PUSH,),
    Group.BACK: (Purpose.H_PULL, Purpose.V_PULL),
    Group.SHOULDERS: (Purpose.V_PUSH, Purpose.SIDE_DELTS),
    Group.BICEPS: (Purpose.BICEPS,),
    Group.TRICEPS: (Purpose.TRICEPS,),
    Group.QUADS: (Purpose.SQUAT, Purpose.LUNGE, Purpose.QUADS),
    Group.HAMSTRINGS: (Purpose.HINGE, Purpose.HAMSTRINGS),
    Group.GLUTES: (Purpose.SQUAT, Purpose.HINGE, Purpose.LUNGE, Purpose.GLUTES),
    Group.CALVES: (Purpose.CALVES,),
    Group.ABS: (Purpose.CORE,),
}
# Purposes that give a small group half a set each where nothing trains it in the first place.
HELPERS: Final[Mapping[Group, tuple[Purpose, ...]]] = {
    Group.BICEPS: (Purpose.H_PULL, Purpose.V_PULL),
    Group.TRICEPS: (Purpose.H_PUSH,),
    Group.SHOULDERS: (Purpose.H_PUSH,),
}
MEANT: Final[Mapping[Purpose, frozenset[Muscle]]] = {
    Purpose.SQUAT: frozenset({Muscle.QUADS}),
    Purpose.HINGE: frozenset({Muscle.GLUTES, Muscle.HAMSTRINGS}),
    Purpose.H_PUSH: frozenset({Muscle.CHEST}),
    Purpose.V_PUSH: frozenset({Muscle.FRONT_DELTS}),
    Purpose.H_PULL: frozenset({Muscle.LATS, Muscle.UPPER_BACK}),
    Purpose.V_PULL: frozenset({Muscle.LATS}),
}

_TABLE = """
squat
    back-squat 0 0 2 | front-squat 1 1 3 | leg-press 2 0 0 | hack-squat 2 0 1 | horizontal-leg-press 2 1 0
    smith-machine-squat 3 2 2 | goblet-squat - 1 0 | dumbbell-front-squat 2 1 2 | dumbbell-sumo-squat - 3 2
    kettlebell-goblet-squat - 0 0 | kettlebell-front-squat - 1 2 | box-squat 1 3 - | band-squat - 1 0 12-25
    bodyweight-squat - 3 1 10-25 | pistol-squat - 2 - 3-8 | shrimp-squat - 2 - 4-10 | cossack-squat - 4 - 5-12
    single-leg-box-squat - 4 - 5-10 | sit-to-stand - - 3 8-15 | assisted-squat - - 4 10-20
hinge
    deadlift 0 2 - 4-6 | sumo-deadlift 1 3 - 4-6 | romanian-deadlift 2 0 1 | dumbbell-romanian-deadlift 3 0 0
    smith-machine-romanian-deadlift - 3 2 | hip-thrust 4 1 3 | hip-thrust-machine - 1 1
    dumbbell-hip-thrust - 1 1 | back-extension - 3 2 10-20 | cable-pull-through - 3 1
    single-leg-romanian-deadlift - 3 4 | kettlebell-deadlift - 0 0 | kettlebell-swing - 1 1 10-20
    kettlebell-suitcase-deadlift - 3 3 | band-deadlift - 0 0 12-20 | band-good-morning - 1 1 12-20
    band-pull-through - 1 1 12-20 | band-glute-bridge - 3 2 12-20 | single-leg-glute-bridge - 4 3 8-15
    glute-bridge - 5 2 12-25
horizontal_push
    bench-press 0 0 2 | dumbbell-bench-press 1 0 1 | incline-bench-press 2 1 - | incline-dumbbell-press 2 0 1
    close-grip-bench-press 2 3 - | chest-press-machine 3 1 0 | incline-chest-press-machine - 1 1
    smith-machine-bench-press 3 2 3 | smith-machine-incline-press - 2 3 | dumbbell-floor-press 2 3 2
    cable-chest-press - 3 2 | dip - 2 - 5-12 | assisted-dip - 4 3 6-12 | kettlebell-floor-press - 1 1
    band-chest-press - 2 1 10-20 | band-push-up - 2 4 6-15 | push-up - 3 2 5-20 | decline-push-up - 3 5 6-15
    archer-push-up - 4 - 4-10 | pseudo-planche-push-up - 4 - 4-10 | incline-push-up - 5 3 8-20
    knee-push-up - 5 4 8-20 | wall-push-up - - 5 10-20
vertical_push
    overhead-press 0 0 3 | seated-barbell-press 1 1 - | dumbbell-shoulder-press 1 0 1
    standing-dumbbell-press 2 2 2 | shoulder-press-machine 3 1 0 | smith-machine-shoulder-press 3 3 3
    arnold-press - 3 - | kettlebell-press - 0 1 | double-kettlebell-press - 1 -
    band-overhead-press - 0 0 10-20 | pike-push-up - 1 2 5-12 | elevated-pike-push-up - 2 - 4-10
    wall-handstand-push-up - 3 - 3-8
horizontal_pull
    barbell-row 0 0 3 | pendlay-row 1 2 - | chest-supported-row 1 0 0 | seated-cable-row 2 0 0
    machine-row 2 1 0 | chest-supported-t-bar-row 2 1 2 | dumbbell-row - 0 1 | dumbbell-bent-over-row 2 2 2
    one-arm-cable-row - 2 3 | seal-row 2 3 - | inverted-row - 3 2 6-15 | kettlebell-row - 0 0
    kettlebell-gorilla-row - 1 3 | band-row - 0 0 10-20
vertical_pull
    lat-pulldown 1 0 0 | pull-up - 0 3 4-10 | chin-up - 1 3 4-10 | close-grip-lat-pulldown 2 1 1
    underhand-lat-pulldown - 2 2 | assisted-pull-up - 2 1 6-12 | one-arm-lat-pulldown - 3 3
    band-assisted-pull-up - 4 4 5-10 | negative-pull-up - 5 5 3-6 | band-pulldown - 0 0 10-20
lunge
    bulgarian-split-squat - 0 - | dumbbell-reverse-lunge - 0 0 | dumbbell-split-squat - 1 0
    dumbbell-step-up - 1 1 | dumbbell-lunge - 1 2 | dumbbell-walking-lunge - 1 3 | barbell-reverse-lunge - 3 -
    smith-machine-bulgarian-split-squat - 3 - | kettlebell-reverse-lunge - 0 1
    bodyweight-bulgarian-split-squat - 2 3 6-15 | reverse-lunge - 3 1 8-15 | split-squat - 3 1 8-15
    step-up - 4 1 8-15 | lateral-lunge - 4 3 8-15
chest
    cable-fly - 0 0 | pec-deck - 0 0 | high-cable-fly - 1 2 | low-cable-fly - 1 2 | dumbbell-fly - 1 3
    incline-dumbbell-fly - 2 3 | band-chest-fly - 0 0 12-20
lats
    straight-arm-pulldown - 0 0 | machine-pullover - 1 1 | dumbbell-pullover - 1 - | floor-pullover - 2 2
    band-straight-arm-pulldown - 0 0 12-20
side_delts
    dumbbell-lateral-raise - 0 0 | cable-lateral-raise - 1 3 | seated-lateral-raise - 1 1
    lateral-raise-machine - 1 1 | band-lateral-raise - 0 0 12-20 | barbell-upright-row - 3 -
rear_delts
    face-pull - 0 0 | reverse-pec-deck - 0 0 | chest-supported-reverse-fly - 1 1 | reverse-fly - 1 2
    cable-reverse-fly - 2 3 | band-face-pull - 0 0 12-20 | band-pull-apart - 0 0 12-20 | prone-ytw - - 2 8-15
biceps
    dumbbell-curl - 0 0 | barbell-curl - 0 1 | hammer-curl - 0 0 | incline-dumbbell-curl - 0 -
    cable-curl - 1 1 | ez-bar-preacher-curl - 1 3 | preacher-curl-machine - 2 1 | concentration-curl - 3 3
    band-curl - 0 0 12-20
triceps
    triceps-pushdown - 0 0 | overhead-cable-triceps-extension - 0 1 | overhead-triceps-extension - 1 1
    skull-crusher - 1 - | lying-dumbbell-triceps-extension - 1 - | triceps-extension-machine - 2 2
    close-grip-bench-press - 3 - 6-10 | diamond-push-up - 3 - 5-15 | bench-dip - 4 3 6-15
    band-triceps-pushdown - 0 0 12-20 | band-overhead-triceps-extension - 1 1 12-20
quads
    leg-extension - 0 0 | reverse-nordic-curl - 2 - 4-10 | wall-sit - 3 1 20-60
hamstrings
    leg-curl - 0 0 | standing-leg-curl - 2 2 | cable-leg-curl - 3 3 | dumbbell-leg-curl - 1 3
    stability-ball-leg-curl - 2 1 8-15 | band-leg-curl - 0 0 12-20 | sliding-leg-curl - 2 - 5-12
    hamstring-walkout - 3 1 5-12 | nordic-negative - 3 - 3-6
glutes
    hip-thrust - 0 2 | hip-thrust-machine - 0 0 | dumbbell-hip-thrust - 1 0 | hip-abduction-machine - 1 1
    cable-glute-kickback - 3 3 | band-lateral-walk - 2 1 10-15 | band-glute-bridge - 2 1 12-20
    single-leg-glute-bridge - 3 2 8-15 | glute-bridge - 4 2 12-25
calves
    standing-calf-raise - 0 0 | seated-calf-raise - 0 0 | leg-press-calf-raise - 1 1 | donkey-calf-raise - 3 3
    single-leg-calf-raise - 2 3 8-15 | bodyweight-calf-raise - 3 1 12-25 | supported-heel-raise - - 3 12-25
core
    hanging-leg-raise - 0 - 5-12 | cable-crunch - 0 2 | ab-wheel-rollout - 1 - 5-12 | pallof-press - 1 0
    plank - 1 0 20-60 | side-plank - 1 0 15-45 | dead-bug - 2 0 6-12 | hollow-hold - 2 - 15-40
    reverse-crunch - 2 2 8-15 | lying-leg-raise - 2 - 6-15 | ab-crunch-machine - 2 2
    band-pallof-press - 1 0 8-15 | bird-dog - 3 1 6-12 | crunch - 4 3 10-20
carry
    farmers-carry - 0 0 30-40 | suitcase-carry - 1 1 20-30 | single-arm-rack-carry - 1 1 20-30
conditioning
    stationary-bike - 0 0 40-60 | elliptical - 1 1 40-60 | air-bike - 1 2 20-40 | stair-climber - 2 2 40-60
    jump-rope - 2 2 30-60 | mountain-climber - 1 1 20-40 | high-knees - 2 1 20-40 | squat-thrust - 2 2 8-15
    shadow-boxing - 2 1 30-60 | step-jack - 3 2 30-60 | marching-in-place - 5 3 40-60
"""


def _read(table: str) -> Mapping[Purpose, tuple[Staple, ...]]:
    found: dict[Purpose, tuple[Staple, ...]] = {}
    purpose = Purpose.SQUAT
    for line in filter(None, table.splitlines()):
        if not line.startswith(" "):
            purpose, found[Purpose(line)] = Purpose(line), ()
            continue
        found[purpose] += tuple(_staple(*words.split()) for words in line.split("|"))
    return found


def _staple(slug: str, heavy: str, build: str, gentle: str, span: str = "") -> Staple:
    tiers = {style: int(word) for style, word in zip(Style, (heavy, build, gentle), strict=True) if word != "-"}
    low, _, high = span.partition("-")
    return Staple(slug, tiers, (int(low), int(high)) if span else None)


STAPLES: Final = _read(_TABLE)
NAMED: Final = tuple(dict.fromkeys(one.slug for staples in STAPLES.values() for one in staples))
SPANS: Final = {one.slug: one.span for staples in STAPLES.values() for one in staples if one.span}
