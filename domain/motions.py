"""How a movement looks: poses of a jointed figure, what it holds and what stands around it.

Lengths are centimetres, angles degrees. x is forward as the figure faces, y up from the floor, z to its right. The
figure is 176 cm tall.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from enum import StrEnum
from typing import Any, TypeVar

from domain.exercises import Equipment

Point = tuple[float, float, float]
Angles = tuple[float, float, float, float]


class Side(StrEnum):
    """The figure's own right and left."""

    RIGHT = "right"
    LEFT = "left"


class Hold(StrEnum):
    """Where the implement is: in each hand, one in both hands, in one hand, or on a part of the body."""

    EACH = "each"
    BOTH = "both"
    RIGHT = "right"
    LEFT = "left"
    BACK = "back"
    FRONT = "front"
    HIPS = "hips"
    KNEES = "knees"
    ELBOWS = "elbows"
    NONE = "none"


class Axis(StrEnum):
    """How a dumbbell lies in the hand: across the body, as the grip of a hammer, upright, or along the forearm."""

    ACROSS = "across"
    NEUTRAL = "neutral"
    UPRIGHT = "upright"
    FOREARM = "forearm"


class Attachment(StrEnum):
    """What hangs at the end of a cable."""

    BAR = "bar"
    ROPE = "rope"
    HANDLE = "handle"
    CUFF = "cuff"


class Effort(StrEnum):
    """The pose in which the muscles have done their work: the last or the first; neither when nothing moves."""

    END = "end"
    START = "start"
    HOLD = "hold"


@dataclass(frozen=True, slots=True)
class Arm:
    """One of three: the point that the hand grips, its place on the body, or four angles.

    Angles: upper arm forward from hanging, and out to the side; the same of the forearm. `elbow` is the direction in
    which the elbow points.
    """

    hand: Point | None = None
    place: str | None = None
    angles: Angles | None = None
    elbow: Point | None = None


@dataclass(frozen=True, slots=True)
class Leg:
    """Where the sole stands under the ankle, or four angles: thigh forward and out, shin forward and out.

    Of a standing foot `heel` is how far it is raised and `toes` how far they turn out; `point` is how far a free foot
    is stretched. `knee` is the direction in which the knee points.
    """

    foot: Point | None = None
    angles: Angles | None = None
    knee: Point | None = None
    heel: float = 0
    toes: float = 0
    point: float = 0


@dataclass(frozen=True, slots=True)
class Pose:
    """One moment: the middle of the hips, the trunk over them, four limbs.

    `trunk` leans forward from upright, at the pelvis and at the chest; `lean` tips the whole body to its right, `side`
    bends the chest there; `turn` and `twist` turn the pelvis, and the chest on it, to the right; `head` nods.
    `bell` is the direction in which a kettlebell lies from the hand.
    """

    hip: Point
    trunk: tuple[float, float]
    right_arm: Arm
    left_arm: Arm
    right_leg: Leg
    left_leg: Leg
    lean: float = 0
    side: float = 0
    turn: float = 0
    twist: float = 0
    head: float = 0
    shrug: float = 0
    bell: Point = (0, -1, 0)


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing that stands around; `kind` says which of its numbers count. `follow`: it moves with a part of the body."""

    kind: str
    at: Point = (0, 0, 0)
    to: Point = (0, 0, 0)
    size: Point = (0, 0, 0)
    tilt: float = 0
    tone: str = "pad"
    follow: str | None = None


@dataclass(frozen=True, slots=True)
class Motion:
    """A movement from one side: its poses in the order in which they are done, one alone for a hold.

    `view` and `height` are the camera's angles: 0 sees the right side, 90 the front, 180 the left; 90 high would be from above.
    `implements` are those that it can be shown with; the empty set stands for bare hands. `anchor` is the pulley or the
    post of a cable or band; `track` the part whose way the arrow shows.
    """

    name: str
    view: float
    height: float
    effort: Effort
    poses: tuple[Pose, ...]
    implements: frozenset[Equipment]
    hold: Hold = Hold.EACH
    axis: Axis = Axis.ACROSS
    grip: float = 30
    attachment: Attachment = Attachment.BAR
    anchors: tuple[Point, ...] = ()
    props: tuple[Prop, ...] = ()
    track: str | None = "hands"
    grounded: bool = True
    extra: Mapping[str, float] = field(default_factory=dict, hash=False)


T = TypeVar("T")


def between(first: T, second: T, share: float) -> T:
    """A pose on the way from the first to the second: every number in proportion, all else as in the first."""
    mixed: Any = first
    if isinstance(first, bool) or isinstance(first, str) or first is None or second is None:
        return first
    if isinstance(first, (int, float)) and isinstance(second, (int, float)):
        mixed = first + (second - first) * share
    elif isinstance(first, tuple) and isinstance(second, tuple):
        mixed = tuple(between(one, other, share) for one, other in zip(first, second, strict=True))
    elif is_dataclass(first) and not isinstance(first, type):
        names = [each.name for each in fields(first)]
        mixed = type(first)(*(between(getattr(first, name), getattr(second, name), share) for name in names))
    return mixed
