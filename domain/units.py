"""Kilograms inside, the person's unit at the edge."""

from enum import StrEnum

KG_PER_LB = 0.45359237  # exact, by the international yard and pound agreement of 1959


class Unit(StrEnum):
    """The unit in which a person reads and types weights."""

    KG = "kg"
    LB = "lb"


def to_kg(value: float, unit: Unit) -> float:
    """`value` in `unit` as kilograms, to the milligram."""
    return round(value * KG_PER_LB, 6) if unit is Unit.LB else value


def from_kg(kilograms: float, unit: Unit) -> float:
    """Kilograms in `unit`, to a tenth of a pound or the gram: what was typed comes back as typed."""
    return round(kilograms / KG_PER_LB, 1) if unit is Unit.LB else round(kilograms, 3)
