"""Whatever the generator and the gate can say has words, in both languages, with nothing left in braces."""

import random
import re
from pathlib import Path

import pytest

from catalog.shelf import shelf
from domain.exercises import Area, Equipment, Level, Muscle, Pattern
from domain.generating.faults import Fault, Point
from domain.generating.generate import generate
from domain.generating.staples import Style
from domain.people import LANGUAGES
from domain.profile import DAYS, MINUTES, Kit, Profile
from domain.programs import Goal, Program
from domain.volume import Group
from locales import Translator
from screens import made
from screens.made import fault_words, reason_lines
from services.generating import offer
from services.profile import Told

FOLDER = Path(__file__).parents[2] / "domain" / "generating"
EVIDENCE = {
    "group": Group.CHEST,
    "muscle": Muscle.CHEST,
    "pattern": Pattern.VERTICAL_PULL,
    "exercise": "bench-press",
    "item": Equipment.BARBELL,
    "area": Area.KNEE,
    "level": Level.ADVANCED,
    "goal": Goal.STRENGTH,
    "what": "jump",
    **{"sets": 7.5, "low": 60, "high": 90, "seconds": 30, "minutes": 61.2, "budget": 60, "times": 1.0},
    **{"day": 0, "weeks": 8, "days": 4, "asked": 5},
}
LIFTER = Profile(Goal.MUSCLE, Level.INTERMEDIATE, 4, 60, Kit.GYM)


def said(prefix: str) -> set[str]:
    """The keys that the code of the generator and the gate makes."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.py")))
    return set(re.findall(rf'"({prefix}-[a-z-]+)"', code))


def program() -> Program:
    return offer(Told(LIFTER), 0).program


def people() -> list[Profile]:
    chance = random.Random(60)
    axes = (tuple(Goal), tuple(Level), tuple(DAYS), MINUTES, tuple(Kit))
    return [Profile(*map(chance.choice, axes), tuple(chance.sample(tuple(Area), n % 3))) for n in range(60)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fault_has_words(language: str) -> None:
    t, shown = Translator(language), program()
    assert said("gate") == set(made._FAULTS)
    for key in said("gate"):
        words = fault_words(t, shown, Fault(Point.ASKED, key, EVIDENCE))
        assert words.endswith(".")
        assert not re.search(r"[{}_]", words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_words(language: str) -> None:
    t, seen = Translator(language), set()
    for profile in people():
        found = generate(profile, shelf().exercises).reasons
        seen |= {reason.key for reason in found}
        for line in reason_lines(t, found):
            assert line.endswith(".")
            assert not re.search(r"[{}_]", line)
    assert seen == said("made") | {f"made-{style}" for style in Style}


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_fit_a_button_and_days_differ(language: str) -> None:
    for profile in people():
        text = offer(Told(profile), 0).program.texts[language]
        assert len(text.name) <= 30
        assert len(text.summary) <= 220
        assert len(set(text.days)) == len(text.days)
        assert max(map(len, text.days)) <= 24
