"""From a profile to a program, the same for the same seed, with the reason of each choice."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from domain.exercises import Equipment, Exercise, Level
from domain.generating.choosing import Picks
from domain.generating.dosing import Terms
from domain.generating.faults import Fault
from domain.generating.filling import aims, filled, kept_s, session_s
from domain.generating.finishing import finish
from domain.generating.gate import faults_of
from domain.generating.minutes import estimated_minutes
from domain.generating.pairing import ALL, density
from domain.generating.reach import STYLES, Reach, reach_of
from domain.generating.reasons import Reason, reasons_of
from domain.generating.settling import Settling
from domain.generating.shapes import DayKind
from domain.generating.splitting import split_for
from domain.generating.staples import Style
from domain.generating.topping import top_up
from domain.generating.trimming import trim
from domain.generating.week import Week
from domain.profile import Profile
from domain.programs import Goal, PlannedExercise, Program

SLUG = "generated"
_CHANGES = 50
_TO_FIVE = 5
_DELOADS = {Style.HEAVY: 4, Style.BUILD: 5, Style.GENTLE: 6}
_BEGINNERS_DELOAD, _ADVANCED_DELOAD = 8, 4


@dataclass(frozen=True, slots=True)
class Generated:
    """A program without texts, what each of its days trains, why it is as it is, and what speaks against it but the
    health check: nothing, unless such a profile cannot be served."""

    program: Program
    kinds: tuple[DayKind, ...]
    reasons: tuple[Reason, ...]
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class _Try:
    """A way to make it: how much more is done in turn than time asks for, which split, and whether time is kept for
    conditioning."""

    denser: int = 0
    split: int = 0
    conditioning: bool = True


_TRIES = (_Try(), _Try(denser=1), _Try(split=1), _Try(conditioning=False), _Try(1, 1, conditioning=False))


def generate(
    profile: Profile, exercises: Mapping[str, Exercise], weeks: int = 8, seed: int = 0, *, tries: int = 5
) -> Generated:
    """A program of `weeks` weeks for a profile; what it leaves open is that of a beginner with an hour, three days a
    week, for health, with everything at hand.

    The first of a few `tries` that passes the gate, else the one with the fewest faults.
    """
    reach = reach_of(profile, exercises)
    hopeless = reach.style is Style.HEAVY and not reach.can_be_heavy
    found: list[Generated] = []
    for number, way in enumerate(_TRIES[: 1 if hopeless else tries]):
        found.append(_made(profile, exercises, reach, weeks, seed * len(_TRIES) + number, way))
        if not found[-1].faults:
            break
    return min(found, key=lambda made: len(made.faults))


def _made(
    profile: Profile, exercises: Mapping[str, Exercise], reach: Reach, weeks: int, seed: int, way: _Try
) -> Generated:
    week = _settled(profile, reach, seed, way)
    days = tuple(week.planned(at) for at in week.all_days)
    program = _program(profile, exercises, weeks, days)
    reasons = reasons_of(program, week, profile, exercises)
    faults = faults_of(program, profile, exercises, reach)
    return Generated(program, tuple(shape.kind for shape in week.shapes), reasons, faults)


def _settled(profile: Profile, reach: Reach, seed: int, way: _Try) -> Week:
    terms = Terms(reach.style, profile.level or Level.BEGINNER, profile.minutes or 60)
    dense = min(density(terms.minutes, reach.share) + way.denser, ALL)
    picks = Picks(profile, reach, seed)
    kept = kept_s(profile) if way.conditioning else 0
    budget = session_s(profile) - kept
    days = filled(picks, split_for(profile, picks, way.split), terms, dense, budget)
    week = Week(reach, terms, dense, budget, tuple(day.shape for day in days), [list(day.picks) for day in days])
    settling = Settling(week, picks, aims(reach, terms))
    for _ in range(_CHANGES):
        if not trim(settling) and not top_up(settling):
            break
    finish(week, profile, picks, kept)
    return week


def _program(
    profile: Profile, exercises: Mapping[str, Exercise], weeks: int, days: tuple[tuple[PlannedExercise, ...], ...]
) -> Program:
    used = {item for day in days for planned in day for item in exercises[planned.exercise].equipment}
    longest = max(estimated_minutes(day, exercises) for day in days)
    return Program(
        slug=SLUG,
        goals=(profile.goal or Goal.HEALTH,),
        level=profile.level or Level.BEGINNER,
        weeks=weeks,
        per_week=len(days),
        minutes=_TO_FIVE * ceil(longest / _TO_FIVE),
        equipment=tuple(item for item in Equipment if item in used),
        days=days,
        texts={},
        deload_every=_deload_every(profile),
    )


def _deload_every(profile: Profile) -> int:
    """Coaches plan a light week about every fifth or sixth (L. Bell et al., Sports Medicine – Open, 2023); heavy lifts
    and more training ask for one sooner, a beginner's first eight weeks end with it."""
    if profile.level in (None, Level.BEGINNER):
        return _BEGINNERS_DELOAD
    usual = _DELOADS[STYLES[profile.goal or Goal.HEALTH]]
    return min(usual, _ADVANCED_DELOAD) if profile.level is Level.ADVANCED else usual
