"""What a person tells of themselves: read as typed, refused when absurd, and matched with the programs that fit."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import BirthYearOutOfRange, BodyWeightOutOfRange, HeightOutOfRange, SpotterError, TooYoung
from domain.exercises import Equipment, Level
from domain.fitting import fitting
from domain.profile import (
    DAYS,
    MAX_CM,
    MAX_KG,
    MIN_CM,
    MIN_KG,
    MINUTES,
    Activity,
    Kit,
    Profile,
    age,
    check_birth_year,
    check_height,
    check_weight,
    parse_birth_year,
    parse_body_weight,
    parse_height,
    surely,
)
from domain.programs import Focus, Goal, Program
from domain.units import KG_PER_LB, Unit

TODAY = date(2026, 11, 20)
KG, LB = Unit.KG, Unit.LB

HEIGHTS = [
    *[("180", KG, 180), ("180", LB, 180), ("180 cm", KG, 180), ("180cm", KG, 180), ("178,5", KG, 178.5)],
    *[("1.80", KG, 180), ("1,80 m", KG, 180), ("1,8", LB, 180), ("1.8m", LB, 180), ("2.05", KG, 205)],
    *[("1m80", KG, 180), ("1 m 80", KG, 180), ("1 80", KG, 180), ("1M80 cm", KG, 180), ("1m05", KG, 105)],
    *[
        ("5'11", KG, 180.34),
        ("5’11”", LB, 180.34),
        ("5′11″", LB, 180.34),
        ("5' 11''", LB, 180.34),
        ("5 11", LB, 180.34),
    ],
    *[("5 ft 11", KG, 180.34), ("5ft11in", KG, 180.34), ("5 feet 11 inches", LB, 180.34), ("5 pieds 11", KG, 180.34)],
    *[("6'", KG, 182.88), ("6 ft", KG, 182.88), ("6", LB, 182.88), ("5'11.5", LB, 181.61), ("6'0", LB, 182.88)],
    *[("71 in", KG, 180.34), ("71", LB, 180.34), ('71"', KG, 180.34), ("  71   inches ", KG, 180.34)],
]
NO_HEIGHTS = [
    *("", " ", "tall", "cm", "'", "1800", "18", "0", "99.9", "260.5", "-180", "180 kg", "180 cm 5", "5'12", "1'80"),
    *("1m8", "5.11 ft", "5.5'", "1.805 m", "180 180", "١٨٠", "½", "1e2", "nan", "inf", "4 m", "9 ft"),
]
WEIGHTS = [
    *[("81.4", KG, 81.4), ("81,4 kg", KG, 81.4), ("81,4kg", LB, 81.4), ("81 kilos", LB, 81), (" 81.4  KG ", KG, 81.4)],
    *[("180", LB, 81.647), ("180 lb", KG, 81.647), ("180lbs", KG, 81.647), ("180 pounds", KG, 81.647)],
    *[("180,5 livres", KG, 81.873), ("12 st 4", KG, 78.018), ("12st4lb", LB, 78.018), ("12 stone 4 lbs", KG, 78.018)],
    *[("12st", KG, 76.204), ("12 stones", LB, 76.204), ("12 st 4,5", KG, 78.245)],
]
NO_WEIGHTS = [
    *("", "heavy", "kg", "29.9", "350.5", "8140", "-81", "81 cm", "81 kg 4", "12 st 14", "80 st", "81.437", "0", "nan"),
    *("١٨٠", "81 81", "80-85", "1e2"),
]


@pytest.mark.parametrize(("text", "unit", "cm"), HEIGHTS)
def test_a_typed_height_is_read(text: str, unit: Unit, cm: float) -> None:
    assert parse_height(text, unit) == cm


@pytest.mark.parametrize("text", NO_HEIGHTS)
@pytest.mark.parametrize("unit", Unit)
def test_what_is_no_height_is_refused(text: str, unit: Unit) -> None:
    with pytest.raises(HeightOutOfRange) as caught:
        parse_height(text, unit)
    assert caught.value.args_ == {"low": 100, "high": 260}


@pytest.mark.parametrize("text", ["5.11", "5,9", "71"])
def test_a_number_that_nobody_measures_in_centimetres_is_no_height_in_kilos(text: str) -> None:
    with pytest.raises(HeightOutOfRange):
        parse_height(text, KG)


@pytest.mark.parametrize(("text", "unit", "kg"), WEIGHTS)
def test_a_typed_body_weight_is_read(text: str, unit: Unit, kg: float) -> None:
    assert parse_body_weight(text, unit) == pytest.approx(kg, abs=0.0005)


@pytest.mark.parametrize("text", NO_WEIGHTS)
def test_what_is_no_body_weight_is_refused(text: str) -> None:
    with pytest.raises(BodyWeightOutOfRange) as caught:
        parse_body_weight(text, KG)
    assert caught.value.args_ == {"low": 30, "high": 350, "low_lb": 67, "high_lb": 771}


@given(st.text(max_size=20) | st.from_regex(r"[0-9.,' mftinskglb]{1,12}", fullmatch=True), st.sampled_from(Unit))
def test_any_text_is_a_believable_measure_or_a_known_error(text: str, unit: Unit) -> None:
    for parse, low, high in ((parse_height, MIN_CM, MAX_CM), (parse_body_weight, MIN_KG, MAX_KG)):
        try:
            found = parse(text, unit)
        except SpotterError:
            continue
        assert low <= found <= high


@given(st.integers(MIN_CM, MAX_CM), st.sampled_from(["{cm}", "{cm} cm", "{m}m{rest:02}", "{m},{rest:02} m"]))
def test_a_height_is_read_as_it_was_written(cm: int, form: str) -> None:
    text = form.format(cm=cm, m=cm // 100, rest=cm % 100)
    assert parse_height(text, KG) == parse_height(text, LB) == cm


@given(st.integers(40, 102), st.sampled_from(["{feet}'{inches}", "{feet} ft {inches}", "{all} in"]))
def test_feet_and_inches_are_read_as_they_were_written(inches: int, form: str) -> None:
    text = form.format(feet=inches // 12, inches=inches % 12, all=inches)
    assert parse_height(text, LB) == round(inches * 2.54, 2)


@given(st.integers(67, 771), st.sampled_from(["{lb} lb", "{st} st {rest}"]))
def test_pounds_and_stones_are_read_as_they_were_written(lb: int, form: str) -> None:
    text = form.format(lb=lb, st=lb // 14, rest=lb % 14)
    assert parse_body_weight(text, KG) == pytest.approx(lb * KG_PER_LB, abs=1e-6)


@pytest.mark.parametrize("value", [100.0, 178.5, 260.0])
def test_believable_measures_pass_unchanged(value: float) -> None:
    assert check_height(value) == check_weight(value) == value


@pytest.mark.parametrize("value", [99.99, 260.01, float("nan"), float("inf")])
def test_an_absurd_height_is_refused(value: float) -> None:
    with pytest.raises(HeightOutOfRange):
        check_height(value)


@pytest.mark.parametrize("value", [29.99, 350.01, float("nan")])
def test_an_absurd_body_weight_is_refused(value: float) -> None:
    with pytest.raises(BodyWeightOutOfRange):
        check_weight(value)


@pytest.mark.parametrize("year", [1916, 1990, 2012])
def test_a_believable_year_of_birth_passes(year: int) -> None:
    assert check_birth_year(year, TODAY) == parse_birth_year(f" {year} ", TODAY) == year


@pytest.mark.parametrize("text", ["1915", "2027", "90", "01990", "1990.5", "né en 1990", "", "١٩٩٠", "-1990"])
def test_what_is_no_year_of_birth_is_refused(text: str) -> None:
    with pytest.raises(BirthYearOutOfRange) as caught:
        parse_birth_year(text, TODAY)
    assert caught.value.args_ == {"low": "1916", "high": "2012"}


@pytest.mark.parametrize("year", [2013, 2020, 2026])
def test_who_may_be_below_thirteen_is_refused_with_the_reason(year: int) -> None:
    with pytest.raises(TooYoung) as caught:
        check_birth_year(year, TODAY)
    assert caught.value.args_ == {"min": 13}


@given(st.dates(date(2000, 2, 29), date(2012, 12, 31)), st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_surely_that_old_is_never_said_of_a_younger_one(born: date, today: date) -> None:
    years = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    assert not surely(years + 1, born.year, today)


def test_age_is_what_they_reach_this_year() -> None:
    assert age(Profile(birth_year=1996), TODAY) == 30
    assert age(Profile(), TODAY) is None


def test_each_activity_has_its_factor_least_first() -> None:
    assert [activity.factor for activity in Activity] == [1.2, 1.375, 1.55, 1.725, 1.9]


def test_the_kits_that_are_part_of_another_need_no_more_than_it() -> None:
    gym, home = Kit.GYM.equipment, Kit.BARBELL_HOME.equipment
    assert all(kit.equipment <= gym for kit in Kit)
    assert Kit.BODYWEIGHT.equipment < Kit.DUMBBELLS_ONLY.equipment < Kit.DUMBBELLS.equipment
    assert Kit.PULL_UP_BAR.equipment < home
    assert Equipment.SLED not in gym


def program(slug: str = "a", **facts: Any) -> Program:
    usual: dict[str, Any] = {
        "goals": (Goal.MUSCLE, Goal.HEALTH),
        "level": Level.BEGINNER,
        "weeks": 8,
        "per_week": 3,
        "minutes": 60,
        "equipment": (Equipment.DUMBBELL,),
        "days": ((),),
        "texts": {},
    }
    return Program(slug, **{**usual, **facts})


ASKED = Profile(goal=Goal.MUSCLE, level=Level.BEGINNER, days=3, minutes=60, kit=Kit.DUMBBELLS)
PROFILES = st.builds(
    Profile,
    goal=st.none() | st.sampled_from(Goal),
    level=st.none() | st.sampled_from(Level),
    days=st.none() | st.sampled_from(DAYS),
    minutes=st.none() | st.sampled_from(MINUTES),
    kit=st.none() | st.sampled_from(Kit),
)
PROGRAMS = st.lists(
    st.builds(
        program,
        slug=st.text("abc", min_size=3, max_size=6),
        goals=st.lists(st.sampled_from(Goal), min_size=1, max_size=3, unique=True).map(tuple),
        level=st.sampled_from(Level),
        per_week=st.integers(1, 6),
        minutes=st.sampled_from((15, *MINUTES)),
        equipment=st.lists(st.sampled_from(Equipment), max_size=3, unique=True).map(tuple),
    ),
    unique_by=lambda one: one.slug,
    max_size=8,
)


def slugs(profile: Profile, *programs: Program) -> list[str]:
    return [fit.program.slug for fit in fitting(profile, programs)]


def test_what_was_asked_fits_in_all_and_leaves_nothing_to_wish_for() -> None:
    (fit,) = fitting(ASKED, [program()])
    assert fit.distance == 0
    assert fit.reasons == ("fit-goal", "fit-days", "fit-time", "fit-kit", "fit-level")


def test_what_does_not_fit_is_told_too() -> None:
    profile = Profile(goal=Goal.STRENGTH, level=Level.ADVANCED, days=4, minutes=45, kit=Kit.GYM)
    (fit,) = fitting(profile, [program()])
    assert fit.reasons == ("misfit-goal", "misfit-days", "misfit-time", "fit-kit", "misfit-level")
    assert fit.distance == 4 + 2 + 1 + 2 + 4


DISTANCES = [
    ({"goals": (Goal.HEALTH, Goal.MUSCLE)}, 1),
    ({"goals": (Goal.STRENGTH, Goal.HEALTH, Goal.MUSCLE)}, 1),
    ({"goals": (Goal.FAT_LOSS,)}, 4),
    ({"per_week": 2}, 2),
    ({"per_week": 5}, 6),
    ({"minutes": 61}, 1),
    ({"minutes": 75}, 1),
    ({"minutes": 90}, 2),
    ({"minutes": 35}, 0),
    ({"minutes": 30}, 1),
    ({"equipment": ()}, 3),
    ({"focus": Focus.RUNNING}, 20),
]


@pytest.mark.parametrize(("facts", "distance"), DISTANCES)
def test_each_wish_that_is_not_met_has_its_price(facts: dict[str, Any], distance: int) -> None:
    assert fitting(ASKED, [program(**facts)])[0].distance == distance


@pytest.mark.parametrize(("kit", "distance"), [(Kit.GYM, 2), (Kit.BARBELL_HOME, 2), (Kit.PULL_UP_BAR, 0)])
def test_who_has_a_bar_or_machines_is_not_sent_to_what_stands_beside_them(kit: Kit, distance: int) -> None:
    assert fitting(Profile(kit=kit), [program(equipment=(Equipment.PULL_UP_BAR,))])[0].distance == distance


def test_of_equals_the_featured_one_comes_first() -> None:
    plain, featured = program("plain"), program("star", featured=True)
    assert slugs(ASKED, plain, featured) == ["star", "plain"]
    assert slugs(ASKED, plain, program("star", featured=True, per_week=2)) == ["plain", "star"]
    assert slugs(Profile(), featured, program("bare", equipment=())) == ["bare", "star"], "we do not know what they own"


def test_a_program_for_equipment_that_they_lack_is_never_shown() -> None:
    assert slugs(ASKED, program(equipment=(Equipment.BARBELL,))) == []
    assert slugs(Profile(kit=Kit.BODYWEIGHT), program("a"), program("b", equipment=())) == ["b"]


def test_a_harder_program_is_shown_only_when_no_other_is_left_and_then_the_easiest() -> None:
    easy, middle, hard = (program(level.value, level=level) for level in Level)
    assert slugs(ASKED, hard, middle, easy) == ["beginner"]
    assert slugs(Profile(), hard, middle, easy) == ["beginner"]
    assert slugs(ASKED, hard, middle) == ["intermediate"]
    assert slugs(Profile(level=Level.ADVANCED), easy, middle, hard) == ["advanced", "intermediate", "beginner"]
    assert fitting(Profile(), [hard])[0].reasons == ("misfit-level",)


def test_in_a_gym_the_gym_is_used_and_without_a_word_about_it_nothing_is_needed() -> None:
    bare, dumbbell = program("bare", equipment=()), program("dumbbell")
    barbell = program("gym", equipment=(Equipment.BARBELL, Equipment.RACK))
    assert slugs(Profile(kit=Kit.GYM), bare, dumbbell, barbell) == ["gym", "dumbbell", "bare"]
    assert slugs(Profile(), barbell, dumbbell, bare) == ["bare", "dumbbell", "gym"]
    assert fitting(Profile(kit=Kit.BODYWEIGHT), [bare])[0].distance == 0


@given(PROFILES, PROGRAMS)
def test_nothing_is_shown_that_they_cannot_do_and_nobody_is_left_without_what_they_can(
    profile: Profile, programs: list[Program]
) -> None:
    found = {fit.program.slug for fit in fitting(profile, programs)}
    doable = [p for p in programs if profile.kit is None or set(p.equipment) <= profile.kit.equipment]
    assert found <= {p.slug for p in doable}
    assert bool(found) == bool(doable)


@given(PROFILES, PROGRAMS, st.randoms(use_true_random=False))
def test_the_order_of_the_shelf_does_not_matter(profile: Profile, programs: list[Program], random: Any) -> None:
    shuffled = random.sample(programs, len(programs))
    assert fitting(profile, programs) == fitting(profile, shuffled)


@given(PROFILES, PROGRAMS)
def test_the_nearest_comes_first_and_only_known_facts_are_reasons(profile: Profile, programs: list[Program]) -> None:
    fits = fitting(profile, programs)
    assert [fit.distance for fit in fits] == sorted(fit.distance for fit in fits)
    told = {"goal": profile.goal, "days": profile.days, "time": profile.minutes, "kit": profile.kit}
    for fit in fits:
        named = [reason.removeprefix("mis").removeprefix("fit-") for reason in fit.reasons]
        assert [name for name in named if name != "level"] == [name for name, value in told.items() if value]
        assert fit.distance >= 0


@given(PROFILES, st.sampled_from(DAYS), st.integers(1, 5))
def test_a_day_nearer_to_what_they_have_is_better(profile: Profile, wish: int, far: int) -> None:
    for one_way in (1, -1):
        near, farther = (program(per_week=wish + one_way * days, equipment=()) for days in (far - 1, far))
        fits = [fitting(replace(profile, days=wish), [one])[0].distance for one in (near, farther)]
        assert fits[0] < fits[1]
