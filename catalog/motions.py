"""Reads the motions: how each movement is drawn, in files by family."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import rtoml

from catalog.reader import ShelfError
from domain.exercises import Equipment
from domain.motions import Arm, Attachment, Axis, BandFrom, Effort, Hold, Leg, Motion, Pose, Prop

_FOLDER = Path(__file__).parent / "motions"
_PHASES = ("start", "middle", "end")
_VIEWS = {"side": 28.0, "front": 62.0, "back": -48.0}
_KEYS = (set(Motion.__dataclass_fields__) - {"name", "poses"}) | set(_PHASES)
_LIMBS = {
    "hands": "hand", "arms": "arm", "elbows": "elbow", "feet": "foot", "legs": "leg", "knees": "knee",
    "heels": "heel", "toes": "toes", "points": "point",
}  # fmt: skip
_EITHER = {"hand": "arm", "arm": "hand", "foot": "leg", "leg": "foot"}
_STANDING = {"hip": [0, 92], "feet": [0, 0, 11], "arms": [4, 5, 10, 3]}
_TURNS = ("lean", "side", "turn", "twist", "head", "tip", "shrug")
_POSE_KEYS = {
    "hip",
    "trunk",
    "bell",
    *_TURNS,
    *(f"{side}_{one}" for side in ("right", "left") for one in _LIMBS.values()),
}
_DIMENSIONS, _ANGLES = 3, 4
Table = Mapping[str, Any]


@lru_cache(maxsize=1)
def motions() -> Mapping[str, Motion]:
    """Our own motions by name; read on the first call."""
    return read_motions(_FOLDER)


def read_motions(folder: Path) -> Mapping[str, Motion]:
    """The motions in a folder of TOML files; ShelfError names the motion and what is wrong with it."""
    tables: dict[str, Table] = {}
    for path in sorted(folder.glob("*.toml")):
        told = rtoml.loads(path.read_text(encoding="utf-8"))
        if twice := sorted(told.keys() & tables.keys()):
            raise ShelfError(f"{path.name}: {twice[0]} is in another file too.")
        tables |= told
    return {name: _read(name, tables) for name in tables}


def _read(name: str, tables: Mapping[str, Table]) -> Motion:
    try:
        return _motion(name, _whole(name, tables, ()))
    except (ValueError, TypeError) as error:
        raise ShelfError(f"motion {name}: {error}") from error


def _whole(name: str, tables: Mapping[str, Table], above: tuple[str, ...]) -> Table:
    """A motion with all that it takes over from the one that it is `like`."""
    if name in above or name not in tables:
        raise ValueError(f"it cannot be like {name!r}.")
    table = {key: value for key, value in tables[name].items() if key != "like"}
    like = tables[name].get("like")
    return _laid_over(_whole(like, tables, (*above, name)), table) if like else table


def _laid_over(under: Table, over: Table) -> Table:
    poses = {phase: _over(under.get(phase, {}), over.get(phase, {})) for phase in _PHASES if phase in {*under, *over}}
    return {**under, **over, **poses}


def _motion(name: str, table: Table) -> Motion:
    _known(table, _KEYS)
    if "start" not in table:
        raise ValueError("it lacks a start.")
    start = _over(_STANDING, table["start"])
    poses = tuple(_pose(_over(start, table[phase])) for phase in _PHASES if phase in table)
    effort = Effort(table.get("effort", Effort.END if len(poses) > 1 else Effort.HOLD))
    view = table.get("view", "side")
    return Motion(
        name=name,
        view=_VIEWS[view] if view in _VIEWS else float(view),
        height=float(table.get("height", 9)),
        effort=effort,
        poses=poses[:1] if effort is Effort.HOLD else poses,
        implements=frozenset(map(Equipment, table.get("implements", ()))),
        anchors=tuple(map(_tuple, table.get("anchors", ()))),
        props=tuple(Prop(**{key: _tuple(value) for key, value in prop.items()}) for prop in table.get("props", ())),
        track=table.get("track", "hands") or None,
        hold=Hold(table.get("hold", Hold.EACH)),
        axis=Axis(table.get("axis", Axis.ACROSS)),
        attachment=Attachment(table.get("attachment", Attachment.BAR)),
        band=BandFrom(table.get("band", BandFrom.ANCHOR)),
        grip=float(table.get("grip", 30)),
        floor=bool(table.get("floor", True)),
    )


def _known(table: Table, keys: set[str]) -> None:
    if unknown := sorted(table.keys() - keys):
        raise ValueError(f"it has an unknown key {unknown[0]}.")


def _tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _sides(pose: Table) -> dict[str, Any]:
    """What is said of both limbs said of each, mirrored for the left one; what is said of one alone stands."""
    made: dict[str, Any] = {}
    for key in pose.keys() & _LIMBS.keys():
        value = pose[key]
        mirrored = [*value[:2], -value[2]] if isinstance(value, list) and len(value) == _DIMENSIONS else value
        made |= {f"right_{_LIMBS[key]}": value, f"left_{_LIMBS[key]}": mirrored}
    return made | {key: value for key, value in pose.items() if key not in _LIMBS}


def _over(under: Table, over: Table) -> Table:
    """A pose with changes; a limb that is set by a point is no longer set by angles, and the other way round."""
    made, changes = _sides(under), _sides(over)
    for key in changes:
        side, _, limb = key.partition("_")
        made.pop(f"{side}_{_EITHER.get(limb)}", None)
    return made | changes


def _pose(table: Table) -> Pose:
    _known(table, _POSE_KEYS)
    told = {key: _tuple(value) for key, value in table.items()}
    trunk = told.get("trunk", 0)
    return Pose(
        hip=(*told["hip"], 0)[:_DIMENSIONS],
        trunk=trunk if isinstance(trunk, tuple) else (trunk, trunk),
        right_arm=_arm(told, "right"),
        left_arm=_arm(told, "left"),
        right_leg=_leg(told, "right"),
        left_leg=_leg(told, "left"),
        bell=told.get("bell", (0, -1, 0)),
        **{key: float(told.get(key, 0)) for key in _TURNS},
    )


def _arm(told: Table, side: str) -> Arm:
    hand, elbow = told.get(f"{side}_hand"), told.get(f"{side}_elbow")
    if isinstance(hand, str):
        return Arm(place=hand, elbow=elbow)
    return Arm(hand=hand, angles=_four(told.get(f"{side}_arm")), elbow=elbow)


def _leg(told: Table, side: str) -> Leg:
    return Leg(
        foot=told.get(f"{side}_foot"),
        angles=_four(told.get(f"{side}_leg")),
        knee=told.get(f"{side}_knee"),
        **{key: float(told.get(f"{side}_{key}", 0)) for key in ("heel", "toes", "point")},
    )


def _four(angles: Any) -> Any:
    """Angles in the plane of the way ahead may leave the two to the side out."""
    return (angles[0], 0, angles[1], 0) if angles is not None and len(angles) < _ANGLES else angles
