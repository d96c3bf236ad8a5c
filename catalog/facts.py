"""The facts of an exercise as a small vector: what it trains, needs, loads and is good for, each from 0 to 1."""

from collections.abc import Iterator, Mapping

from domain.exercises import Area, Equipment, Exercise, Level, Measure, Mechanics, Pattern

_FIRST, _MOVER, _HELPER = 1.0, 0.8, 0.35
_EASY_MET = 4.0
_STRETCHES = ("stretch", "étirement", "posture", "pose", "fold")
_GUIDED = frozenset((Equipment.MACHINE, Equipment.SMITH_MACHINE, Equipment.CABLE))
_AT_HOME = frozenset(
    (
        Equipment.DUMBBELL,
        Equipment.KETTLEBELL,
        Equipment.BAND,
        Equipment.FOAM_ROLLER,
        Equipment.JUMP_ROPE,
        Equipment.STABILITY_BALL,
        Equipment.AB_WHEEL,
        Equipment.PULL_UP_BAR,
    )
)
_DROPPED = frozenset((Equipment.BARBELL, Equipment.TRAP_BAR, Equipment.MEDICINE_BALL))
_NO_STRENGTH = frozenset((Pattern.CONDITIONING, Pattern.MOBILITY))


def facts_of(exercise: Exercise, traits: Mapping[str, tuple[str, ...]]) -> dict[str, float]:
    """Its facts with their shares; `traits` are those that only judgement tells, by slug."""
    facts = {f"pattern.{exercise.pattern}": 1.0, f"level.{exercise.level}": 1.0}
    facts |= {f"muscle.{muscle}": _HELPER for muscle in exercise.synergists}
    facts |= {f"muscle.{muscle}": _MOVER for muscle in exercise.prime_movers}
    facts |= {f"muscle.{muscle}": _FIRST for muscle in exercise.prime_movers[:1]}
    facts |= {f"equipment.{item}": 1.0 for item in exercise.equipment}
    facts |= {f"loads.{area}": 1.0 for area in exercise.contraindications}
    facts |= dict(_judged(exercise))
    return facts | {f"trait.{trait}": 1.0 for trait in traits.get(exercise.slug, ())}


def _judged(exercise: Exercise) -> Iterator[tuple[str, float]]:
    """What follows from its facts together."""
    needs, loads = set(exercise.equipment), set(exercise.contraindications)
    anywhere = exercise.measure is not Measure.DISTANCE
    if not needs:
        yield "equipment.none", 1.0 if anywhere else 0.4
    if needs <= _AT_HOME and anywhere:
        yield "trait.home", 0.7 if needs else 1.0
    if needs & _GUIDED:
        yield "trait.machine", 1.0 if Equipment.MACHINE in needs else 0.6
    if needs & _DROPPED and exercise.pattern in (Pattern.HINGE, Pattern.CONDITIONING):
        yield "trait.dropped", 1.0
    if exercise.pattern is Pattern.CONDITIONING and loads & {Area.ANKLE, Area.FOOT}:
        yield "trait.impact", 1.0
    if exercise.level is Level.BEGINNER and exercise.met <= _EASY_MET and len(loads) <= 1:
        yield "trait.gentle", 1.0
    if exercise.unilateral:
        yield "trait.unilateral", 1.0
    yield from _worked(exercise, needs)


def _worked(exercise: Exercise, needs: set[Equipment]) -> Iterator[tuple[str, float]]:
    """How the body works in it."""
    if exercise.pattern is Pattern.MOBILITY:
        names = " ".join(name.lower() for text in exercise.texts.values() for name in (text.name, *text.aliases))
        if Equipment.FOAM_ROLLER in needs:
            yield "trait.massage", 1.0
        yield "trait.stretch", 1.0 if any(word in names for word in _STRETCHES) else 0.4
    if exercise.pattern in _NO_STRENGTH:
        return
    yield "trait.muscle", 1.0
    compound = exercise.mechanics is Mechanics.COMPOUND
    yield "trait.strength", 1.0 if compound and exercise.measure is Measure.LOAD else 0.6
    if compound:
        yield "trait.compound", 1.0
    if exercise.measure is Measure.TIME:
        yield "trait.hold", 1.0
