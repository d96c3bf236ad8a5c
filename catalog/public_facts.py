"""What the words of free-exercise-db are with us: its muscles, equipment, levels and categories."""

from collections.abc import Mapping, Sequence

from domain.exercises import Equipment, Level, Muscle, Pattern

LEVELS: Mapping[str, Level] = {
    "beginner": Level.BEGINNER,
    "intermediate": Level.INTERMEDIATE,
    "expert": Level.ADVANCED,
}

# kcal per kg of body weight per hour, as in catalog/README.md.
MET: Mapping[str, float] = {
    "strength": 5.0,
    "stretching": 2.3,
    "cardio": 7.0,
    "plyometrics": 8.0,
    "powerlifting": 6.0,
    "olympic weightlifting": 6.0,
    "strongman": 6.0,
}

EQUIPMENT: Mapping[str | None, tuple[Equipment, ...]] = {
    None: (),
    "": (),
    "body only": (),
    "barbell": (Equipment.BARBELL,),
    "dumbbell": (Equipment.DUMBBELL,),
    "kettlebells": (Equipment.KETTLEBELL,),
    "cable": (Equipment.CABLE,),
    "machine": (Equipment.MACHINE,),
    "bands": (Equipment.BAND,),
    "medicine ball": (Equipment.MEDICINE_BALL,),
    "exercise ball": (Equipment.STABILITY_BALL,),
    "e-z curl bar": (Equipment.EZ_BAR,),
    "foam roll": (Equipment.FOAM_ROLLER,),
    "other": (Equipment.OTHER,),
}

# Words of a name that say more than "machine", "other" or "body only".
_INSTEAD = {
    "smith": Equipment.SMITH_MACHINE,
    "treadmill": Equipment.TREADMILL,
    "elliptical": Equipment.ELLIPTICAL,
    "rowing stationary": Equipment.ROWER,
    "bicycling stationary": Equipment.BIKE,
    "recumbent bike": Equipment.BIKE,
    "stairmaster": Equipment.STAIR_CLIMBER,
    "step mill": Equipment.STAIR_CLIMBER,
    "sled": Equipment.SLED,
    "ring": Equipment.RINGS,
    "rings": Equipment.RINGS,
    "suspended": Equipment.SUSPENSION_TRAINER,
    "trap bar": Equipment.TRAP_BAR,
    "landmine": Equipment.LANDMINE,
    "rope jumping": Equipment.JUMP_ROPE,
    "battling ropes": Equipment.BATTLE_ROPES,
    "ab roller": Equipment.AB_WHEEL,
    "plate": Equipment.PLATE,
    "pullup": Equipment.PULL_UP_BAR,
    "pullups": Equipment.PULL_UP_BAR,
    "pull up": Equipment.PULL_UP_BAR,
    "chin up": Equipment.PULL_UP_BAR,
    "hanging": Equipment.PULL_UP_BAR,
    "muscle up": Equipment.PULL_UP_BAR,
    "dips": Equipment.DIP_BARS,
    "dip": Equipment.DIP_BARS,
    "box": Equipment.BOX,
}
_VAGUE = frozenset((Equipment.MACHINE, Equipment.OTHER))
_BESIDE = {
    "bench": Equipment.BENCH,
    "incline": Equipment.BENCH,
    "decline": Equipment.BENCH,
    "preacher": Equipment.BENCH,
    "seated": Equipment.BENCH,
    "box": Equipment.BOX,
}
_FREE = frozenset((Equipment.BARBELL, Equipment.DUMBBELL, Equipment.EZ_BAR, Equipment.KETTLEBELL))

MUSCLES: Mapping[str, tuple[Muscle, ...]] = {
    "abdominals": (Muscle.ABS,),
    "abductors": (Muscle.ABDUCTORS,),
    "adductors": (Muscle.ADDUCTORS,),
    "biceps": (Muscle.BICEPS,),
    "calves": (Muscle.CALVES,),
    "chest": (Muscle.CHEST,),
    "forearms": (Muscle.FOREARMS,),
    "glutes": (Muscle.GLUTES,),
    "hamstrings": (Muscle.HAMSTRINGS,),
    "lats": (Muscle.LATS,),
    "lower back": (Muscle.LOWER_BACK,),
    "middle back": (Muscle.UPPER_BACK,),
    "neck": (Muscle.NECK,),
    "quadriceps": (Muscle.QUADS,),
    "shoulders": (Muscle.FRONT_DELTS, Muscle.SIDE_DELTS),
    "traps": (Muscle.TRAPS,),
    "triceps": (Muscle.TRICEPS,),
}
_HEADS = {
    Muscle.REAR_DELTS: ("rear", "reverse fly", "bent over", "face pull", "back fly"),
    Muscle.SIDE_DELTS: ("lateral", "side", "upright"),
    Muscle.FRONT_DELTS: ("press", "front", "clean", "jerk", "snatch", "push"),
}
_TWISTS = ("twist", "oblique", "side", "russian", "rotation", "wood")

# The first pattern of which a name has a word, as whole words; with a "*" as the beginning of one.
_BY_NAME: tuple[tuple[Pattern, tuple[str, ...]], ...] = (
    (Pattern.CARRY, ("walk", "carry", "yoke")),
    (Pattern.LUNGE, ("lunge*", "split squat*", "step up*", "stepup*", "bulgarian")),
    (Pattern.SQUAT, ("squat*", "leg press", "hack")),
    (
        Pattern.HINGE,
        ("deadlift*", "good morning*", "hyperextension*", "swing*", "clean*", "snatch*", "hip thrust*", "bridge*"),
    ),
    (Pattern.HINGE, ("glute ham raise", "pull through*", "rack pull*", "romanian", "stiff leg*", "hip extension*")),
    (Pattern.VERTICAL_PULL, ("pulldown*", "pull down*", "pullup*", "pull up*", "chin up*", "chin", "chins")),
    (Pattern.HORIZONTAL_PULL, ("row", "rows", "rowing")),
    (Pattern.HORIZONTAL_PUSH, ("bench press*", "push up*", "pushup*", "chest press*", "floor press*", "dip", "dips")),
    (Pattern.VERTICAL_PUSH, ("shoulder press*", "military press", "overhead press", "push press", "jerk*", "arnold*")),
)
_PUSH = {Muscle.CHEST: Pattern.HORIZONTAL_PUSH, Muscle.TRICEPS: Pattern.HORIZONTAL_PUSH}
_PULL = {Muscle.LATS: Pattern.VERTICAL_PULL, Muscle.UPPER_BACK: Pattern.HORIZONTAL_PULL}
_LEGS = {
    Muscle.QUADS: Pattern.SQUAT,
    Muscle.GLUTES: Pattern.HINGE,
    Muscle.HAMSTRINGS: Pattern.HINGE,
    Muscle.LOWER_BACK: Pattern.HINGE,
}
_CORE = frozenset((Muscle.ABS, Muscle.OBLIQUES))


def muscle_of(theirs: str, said: str) -> tuple[Muscle, ...]:
    """Our muscles of one of theirs; the head of a shoulder and the side of a belly by the words of the name."""
    if theirs == "shoulders":
        heads = tuple(head for head, signs in _HEADS.items() if any(_has(said, sign) for sign in signs))
        return heads[:1] or MUSCLES[theirs]
    if theirs == "abdominals" and any(_has(said, f"{sign}*") for sign in _TWISTS):
        return (Muscle.OBLIQUES, Muscle.ABS)
    return MUSCLES[theirs]


def equipment_of(said: str, theirs: str) -> tuple[Equipment, ...]:
    """All that is needed at once, as far as the field and the name tell."""
    told = EQUIPMENT[theirs]
    named = [item for sign, item in _INSTEAD.items() if _has(said, sign)]
    if named and (not told or told[0] in _VAGUE):
        return (named[0],)
    if told and told[0] in _FREE:
        beside = [item for sign, item in _BESIDE.items() if _has(said, sign)]
        rack = [Equipment.RACK] if told[0] is Equipment.BARBELL and _has(said, "squat*") else []
        return tuple(dict.fromkeys((*told, *beside, *rack)))
    return told


def pattern_of(said: str, category: str, force: str | None, movers: Sequence[Muscle], compound: bool) -> Pattern:
    """The family of the movement, by category, by name, at last by what it trains."""
    if category == "stretching" or _has(said, "smr"):
        return Pattern.MOBILITY
    if category in ("cardio", "plyometrics"):
        return Pattern.CONDITIONING
    first = movers[0]
    named = next((pattern for pattern, signs in _BY_NAME if any(_has(said, sign) for sign in signs)), None)
    if first in _CORE and named is not Pattern.CARRY:
        return Pattern.CORE
    if not compound:
        return named if named in (Pattern.SQUAT, Pattern.LUNGE, Pattern.HINGE) else Pattern.ISOLATION
    if named is not None:
        return named
    table = {"push": _PUSH, "pull": _PULL}.get(force or "", {})
    usual = Pattern.VERTICAL_PUSH if force == "push" else Pattern.ISOLATION
    return _LEGS.get(first) or table.get(first, usual)


def _has(said: str, sign: str) -> bool:
    """Whether these plain words are in the name; "lunge*" is "lunges" too."""
    return f" {sign[:-1]}" in f" {said}" if sign.endswith("*") else f" {sign} " in f" {said} "
