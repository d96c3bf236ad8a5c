"""What an exercise is: how it moves, what it trains, what it needs and how it is told in each language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Pattern(StrEnum):
    """The movement family: a program covers the six main ones (squat to vertical pull) each week."""

    SQUAT = "squat"
    HINGE = "hinge"
    LUNGE = "lunge"
    HORIZONTAL_PUSH = "horizontal_push"
    VERTICAL_PUSH = "vertical_push"
    HORIZONTAL_PULL = "horizontal_pull"
    VERTICAL_PULL = "vertical_pull"
    CORE = "core"
    CARRY = "carry"
    ISOLATION = "isolation"
    CONDITIONING = "conditioning"
    MOBILITY = "mobility"


class Mechanics(StrEnum):
    """Whether several joints do the work, or one."""

    COMPOUND = "compound"
    ISOLATION = "isolation"


class Level(StrEnum):
    """Who can do it well without a coach beside them, easiest first."""

    BEGINNER = "beginner"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"


class Measure(StrEnum):
    """What a set is counted in.

    load: reps at a weight; bodyweight: reps, with optional added weight; time: seconds; distance: metres.
    """

    LOAD = "load"
    BODYWEIGHT = "bodyweight"
    TIME = "time"
    DISTANCE = "distance"


class Muscle(StrEnum):
    """The muscle groups in which weekly sets are counted."""

    CHEST = "chest"
    LATS = "lats"
    UPPER_BACK = "upper_back"
    LOWER_BACK = "lower_back"
    TRAPS = "traps"
    FRONT_DELTS = "front_delts"
    SIDE_DELTS = "side_delts"
    REAR_DELTS = "rear_delts"
    BICEPS = "biceps"
    TRICEPS = "triceps"
    FOREARMS = "forearms"
    QUADS = "quads"
    HAMSTRINGS = "hamstrings"
    GLUTES = "glutes"
    ADDUCTORS = "adductors"
    ABDUCTORS = "abductors"
    CALVES = "calves"
    ABS = "abs"
    OBLIQUES = "obliques"
    HIP_FLEXORS = "hip_flexors"
    NECK = "neck"


class Equipment(StrEnum):
    """What must be at hand; `machine` is any guided machine and `other` anything else, as its exercise says."""

    BARBELL = "barbell"
    EZ_BAR = "ez_bar"
    TRAP_BAR = "trap_bar"
    LANDMINE = "landmine"
    RACK = "rack"
    BENCH = "bench"
    DUMBBELL = "dumbbell"
    KETTLEBELL = "kettlebell"
    PLATE = "plate"
    MACHINE = "machine"
    SMITH_MACHINE = "smith_machine"
    CABLE = "cable"
    PULL_UP_BAR = "pull_up_bar"
    DIP_BARS = "dip_bars"
    RINGS = "rings"
    SUSPENSION_TRAINER = "suspension_trainer"
    BAND = "band"
    BOX = "box"
    MEDICINE_BALL = "medicine_ball"
    STABILITY_BALL = "stability_ball"
    AB_WHEEL = "ab_wheel"
    SLED = "sled"
    JUMP_ROPE = "jump_rope"
    BATTLE_ROPES = "battle_ropes"
    FOAM_ROLLER = "foam_roller"
    TREADMILL = "treadmill"
    ROWER = "rower"
    BIKE = "bike"
    ELLIPTICAL = "elliptical"
    STAIR_CLIMBER = "stair_climber"
    OTHER = "other"


class Area(StrEnum):
    """A part of the body that can be limited; an exercise lists those that it loads hard enough to matter."""

    NECK = "neck"
    SHOULDER = "shoulder"
    ELBOW = "elbow"
    WRIST = "wrist"
    UPPER_BACK = "upper_back"
    LOWER_BACK = "lower_back"
    ABDOMEN = "abdomen"
    HIP = "hip"
    KNEE = "knee"
    ANKLE = "ankle"
    FOOT = "foot"


@dataclass(frozen=True, slots=True)
class ExerciseText:
    """An exercise in one language: 3–6 steps in order, 2–3 cues for the set itself, 2–4 common mistakes."""

    name: str
    aliases: tuple[str, ...]
    steps: tuple[str, ...]
    cues: tuple[str, ...]
    mistakes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exercise:
    """One entry of the library.

    `met` is the energy cost of doing it, in kcal per kg of body weight per hour. `equipment` is all needed at
    once, empty for none. A prime mover counts 1 set per set done, a synergist 0.5; no muscle is both.
    `texts` is keyed by language code ("en", "fr"); both are there. `harder` is the slug of the next harder variation of
    the same movement, `motion` the name of the drawing that shows it.
    """

    slug: str
    pattern: Pattern
    mechanics: Mechanics
    level: Level
    equipment: tuple[Equipment, ...]
    measure: Measure
    unilateral: bool
    met: float
    prime_movers: tuple[Muscle, ...]
    synergists: tuple[Muscle, ...]
    contraindications: tuple[Area, ...]
    texts: Mapping[str, ExerciseText] = field(hash=False)
    harder: str | None = None
    motion: str | None = None

    def name(self, language: str) -> str:
        """Its name in `language`; KeyError for a language that the library does not speak."""
        return self.texts[language].name
