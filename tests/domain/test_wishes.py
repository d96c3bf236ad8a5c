"""What people say when life bends their plan; a Saturday morning."""

from datetime import date

import pytest

from domain.profile import Kit
from domain.wishes import Wanted, Wish, wish

SATURDAY = date(2026, 11, 21)

WISHES = [
    ("I have 10 minutes", Wish(Wanted.SHORT, minutes=10)),
    ("I only have 15 min today", Wish(Wanted.SHORT, minutes=15)),
    ("20 min workout please", Wish(Wanted.SHORT, minutes=20)),
    ("short on time", Wish(Wanted.SHORT, minutes=10)),
    ("I'm in a rush", Wish(Wanted.SHORT, minutes=10)),
    ("J'ai 10 minutes", Wish(Wanted.SHORT, minutes=10)),
    ("je n’ai que 12 min aujourd’hui", Wish(Wanted.SHORT, minutes=12)),
    ("il me reste 20 minutes", Wish(Wanted.SHORT, minutes=20)),
    ("pas le temps", Wish(Wanted.SHORT, minutes=10)),
    ("je suis pressée", Wish(Wanted.SHORT, minutes=10)),
    ("I'm sick", Wish(Wanted.ILL)),
    ("i am ill today, sorry coach", Wish(Wanted.ILL)),
    ("I've got a cold", Wish(Wanted.ILL)),
    ("Je suis malade", Wish(Wanted.ILL)),
    ("j'ai la crève", Wish(Wanted.ILL)),
    ("j’ai de la fièvre", Wish(Wanted.ILL)),
    ("skip today", Wish(Wanted.SKIP)),
    ("let's skip the workout", Wish(Wanted.SKIP)),
    ("je saute la séance", Wish(Wanted.SKIP)),
    ("on zappe aujourd'hui", Wish(Wanted.SKIP)),
    ("move it to tomorrow", Wish(Wanted.MOVE, day=date(2026, 11, 22))),
    ("can I train on Friday instead?", Wish(Wanted.MOVE, day=date(2026, 11, 27))),
    ("I can't train today", Wish(Wanted.MOVE)),
    ("décale à jeudi", Wish(Wanted.MOVE, day=date(2026, 11, 26))),
    ("je peux décaler la séance à demain ?", Wish(Wanted.MOVE, day=date(2026, 11, 22))),
    ("je ne peux pas m'entraîner aujourd'hui", Wish(Wanted.MOVE)),
    ("I'm travelling until Friday with bands", Wish(Wanted.TRAVEL, day=date(2026, 11, 27), kit=Kit.BANDS)),
    ("I'm on holiday for two weeks", Wish(Wanted.TRAVEL, day=date(2026, 12, 5))),
    ("I'm away for 5 days with no equipment", Wish(Wanted.TRAVEL, day=date(2026, 11, 26), kit=Kit.BODYWEIGHT)),
    ("je suis en déplacement", Wish(Wanted.TRAVEL)),
    (
        "je suis en vacances pendant une semaine avec des élastiques",
        Wish(Wanted.TRAVEL, day=date(2026, 11, 28), kit=Kit.BANDS),
    ),
    (
        "je pars jusqu'à dimanche, j'ai des haltères",
        Wish(Wanted.TRAVEL, day=date(2026, 11, 22), kit=Kit.DUMBBELLS_ONLY),
    ),
    ("I'm back", Wish(Wanted.BACK)),
    ("je suis de retour", Wish(Wanted.BACK)),
    ("I feel better", Wish(Wanted.BACK)),
    ("I missed last week", Wish(Wanted.MISSED)),
    ("j'ai raté la semaine", Wish(Wanted.MISSED)),
    ("J’ai loupé toute la semaine dernière", Wish(Wanted.MISSED)),
    ("I haven't trained for a week", Wish(Wanted.MISSED)),
    ("machine is taken", Wish(Wanted.BUSY)),
    ("the squat rack is busy", Wish(Wanted.BUSY)),
    ("someone is on the bench", Wish(Wanted.BUSY)),
    ("la machine est prise", Wish(Wanted.BUSY)),
    ("le banc est occupé", Wish(Wanted.BUSY)),
    ("undo", Wish(Wanted.UNDO)),
    ("annule", Wish(Wanted.UNDO)),
]
NO_WISHES = [
    "I have 3 kids",
    "I have 90 minutes of homework",
    "my mother is sick",
    "should I skip breakfast?",
    "I'm sick of this exercise",
    "ma mère est malade",
    "bench 80x8x3",
    "je saute à la corde",
    "I moved to Paris",
    "back squat",
    "10 min run",
    "the bench press is my favourite",
    "hello",
    "",
    "I have 10 minutes " * 20,
]


@pytest.mark.parametrize(("said", "meant"), WISHES)
def test_a_wish_is_understood(said: str, meant: Wish) -> None:
    assert wish(said, SATURDAY) == meant


@pytest.mark.parametrize("said", NO_WISHES)
def test_other_talk_is_no_wish(said: str) -> None:
    assert wish(said, SATURDAY) is None
