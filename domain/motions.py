"""How a movement looks: poses of a jointed figure, what it holds and what stands around it.

Lengths are centimetres, angles degrees. x is forward as the figure faces, y up from the floor, z to its right. The
figure is 176 cm tall.
"""

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any, cast

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


class BandFrom(StrEnum):
    """What a band goes to: from its anchor, the feet, one foot, the upper back or the other hand to the hands; from its
    anchor to the right ankle, the right knee or, round a post, to both knees; from the feet to the neck; or round both
    legs above the knees or at the ankles. Straps that hold the feet go from their anchors to the feet.
    """

    ANCHOR = "anchor"
    FEET = "feet"
    FOOT = "foot"
    BACK = "back"
    HANDS = "hands"
    ANKLE = "ankle"
    KNEE = "knee"
    POST = "post"
    NECK = "neck"
    KNEES = "knees"
    ANKLES = "ankles"


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
    bends the chest there; `turn` and `twist` turn the pelvis, and the chest on it, to the right; `head` nods, `tip`
    tips it to the right; `shrug` lifts the shoulders. `bell` is the way from the hand to the bell of a kettlebell, or
    to the far end of a jump rope.
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
    tip: float = 0
    shrug: float = 0
    bell: Point = (0, -1, 0)


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing that stands around; `kind` says which numbers count. `follow`: it moves with a part of the body."""

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

    `view` and `height` are the camera's angles: 0 sees the right side, 90 the front, −90 the back; 90 high is from
    above. `implements` are those that it can be shown with; `grip` is how far from the middle the hands are on a bar
    that lies on the body, `anchors` where cables, bands and straps are fixed. `track` is the part whose way the arrow
    shows.
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
    band: BandFrom = BandFrom.ANCHOR
    props: tuple[Prop, ...] = ()
    track: str | None = "hands"
    floor: bool = True


def between(first: Pose, second: Pose, share: float) -> Pose:
    """A pose on the way from the first to the second: every number in proportion, all else as in the first."""
    return cast("Pose", _between(first, second, share))


def _between(first: object, second: object, share: float) -> object:
    if isinstance(first, int | float) and isinstance(second, int | float):
        return first + (second - first) * share
    if isinstance(first, tuple) and isinstance(second, tuple):
        return tuple(_between(one, other, share) for one, other in zip(first, second, strict=True))
    if isinstance(first, Pose | Arm | Leg):
        names = [each.name for each in fields(first)]
        changes: dict[str, Any] = {name: _between(getattr(first, name), getattr(second, name), share) for name in names}
        return replace(first, **changes)
    return first
