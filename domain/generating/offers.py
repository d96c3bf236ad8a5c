"""A generated program as somebody looks at it before they take it."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.generating.faults import Fault
from domain.generating.reach import Room
from domain.generating.reasons import Reason
from domain.profile import Profile
from domain.programs import Program
from domain.volume import Group


@dataclass(frozen=True, slots=True)
class Offer:
    """The program of a seed, why it is as it is, and how its weekly sets stand in what there is room for.

    `faults` is empty where it can be taken; else `near` is the profile that can be served, if there is one.
    """

    seed: int
    program: Program
    reasons: tuple[Reason, ...]
    weekly: Mapping[Group, float]
    rooms: Mapping[Group, Room]
    faults: tuple[Fault, ...]
    near: Profile | None = None
