"""What comes after an exercise that has become easy is the same movement, made harder."""

from itertools import pairwise

import pytest

from catalog.shelf import shelf
from domain.exercises import Exercise, Level

LEVELS = list(Level)
LINKS = [
    (exercise, shelf().get(exercise.harder)) for exercise in shelf().exercises.values() if exercise.harder is not None
]
CHAINS = {
    "push-up": (
        "wall-push-up",
        "incline-push-up",
        "knee-push-up",
        "push-up",
        "decline-push-up",
        "archer-push-up",
        "one-arm-push-up",
    ),
    "overhead": ("pike-push-up", "elevated-pike-push-up", "wall-handstand-push-up"),
    "dip": ("bench-dip", "band-assisted-dip", "dip", "ring-dip"),
    "pull-up": (
        "dead-hang",
        "scapular-pull-up",
        "foot-assisted-pull-up",
        "band-assisted-pull-up",
        "negative-pull-up",
        "chin-up",
        "pull-up",
        "archer-pull-up",
        "one-arm-pull-up",
    ),
    "squat": (
        "assisted-squat",
        "bodyweight-squat",
        "cossack-squat",
        "single-leg-box-squat",
        "shrimp-squat",
        "pistol-squat",
    ),
    "hamstrings": ("hamstring-walkout", "sliding-leg-curl", "nordic-negative", "nordic-curl"),
    "hips": ("glute-bridge", "single-leg-glute-bridge", "single-leg-hip-thrust"),
    "hollow": ("dead-bug", "hollow-hold", "hollow-rock", "v-up"),
    "leg raise": ("reverse-crunch", "lying-leg-raise", "hanging-leg-raise", "toes-to-bar"),
    "rollout": ("stability-ball-rollout", "ab-wheel-rollout", "standing-ab-wheel-rollout"),
    "L-sit": ("tuck-l-sit", "l-sit"),
    "front lever": ("tuck-front-lever", "advanced-tuck-front-lever", "front-lever"),
}

each_link = pytest.mark.parametrize(("exercise", "harder"), LINKS, ids=lambda exercise: exercise.slug)


def chain(start: Exercise) -> list[str]:
    """The slugs from `start` to the hardest; a second visit ends it too, and stands in it twice."""
    found: list[str] = []
    slug: str | None = start.slug
    while slug is not None and slug not in found:
        found.append(slug)
        slug = shelf().get(slug).harder
    return found if slug is None else [*found, slug]


@pytest.mark.parametrize("exercise", shelf().exercises.values(), ids=lambda exercise: exercise.slug)
def test_a_chain_ends(exercise: Exercise) -> None:
    slugs = chain(exercise)
    assert len(slugs) == len(set(slugs))


@each_link
def test_what_is_harder_is_never_of_a_lower_level(exercise: Exercise, harder: Exercise) -> None:
    assert LEVELS.index(harder.level) >= LEVELS.index(exercise.level)


@each_link
def test_what_is_harder_moves_the_same_way_or_trains_the_same_muscle_most(exercise: Exercise, harder: Exercise) -> None:
    assert harder.pattern is exercise.pattern or harder.prime_movers[0] is exercise.prime_movers[0]


@pytest.mark.parametrize("slugs", CHAINS.values(), ids=CHAINS)
def test_the_main_chains_lead_from_the_first_try_to_the_hardest(slugs: tuple[str, ...]) -> None:
    assert [shelf().get(easier).harder for easier, _ in pairwise(slugs)] == list(slugs[1:])
    assert shelf().get(slugs[-1]).harder is None
