"""The implement of a pose: whatever the exercise is done with, in the hands or on the body."""

from collections.abc import Callable, Mapping

from domain.exercises import Equipment
from domain.motions import Hold, Motion, Pose
from screens.pictures import ties, weights
from screens.pictures.held import Held
from screens.pictures.shapes import Easel, Part
from screens.pictures.skeleton import Joints

_DRAWN: Mapping[Equipment, Callable[[Held], list[Part]]] = {
    Equipment.BARBELL: weights.barbell,
    Equipment.SMITH_MACHINE: weights.barbell,
    Equipment.EZ_BAR: weights.ez_bar,
    Equipment.TRAP_BAR: weights.trap_bar,
    Equipment.LANDMINE: weights.landmine,
    Equipment.DUMBBELL: weights.dumbbells,
    Equipment.KETTLEBELL: weights.kettlebells,
    Equipment.PLATE: weights.plates,
    Equipment.MEDICINE_BALL: weights.ball,
    Equipment.AB_WHEEL: weights.wheel,
    Equipment.CABLE: ties.cable,
    Equipment.BAND: ties.band,
    Equipment.SUSPENSION_TRAINER: ties.straps,
    Equipment.RINGS: ties.rings,
    Equipment.JUMP_ROPE: ties.jump_rope,
    Equipment.BATTLE_ROPES: ties.battle_ropes,
    Equipment.SLED: ties.sled,
}


def implement(easel: Easel, motion: Motion, tool: Equipment | None, pose: Pose, body: Joints) -> list[Part]:
    """Its parts; none for bare hands, and none for what stands around, which is scenery."""
    draw = _DRAWN.get(tool) if tool and motion.hold is not Hold.NONE else None
    return draw(Held(easel, motion, pose, body)) if draw else []
