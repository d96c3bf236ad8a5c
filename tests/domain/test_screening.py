"""What the seven answers allow, and for how long."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.screening import Question, Screening, is_clear, light_only, must_ask

ASKED = date(2026, 11, 20)
NO_YES: frozenset[Question] = frozenset()
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
SCREENINGS = st.builds(Screening, st.frozensets(st.sampled_from(Question)), DAYS, st.booleans())


def test_seven_questions_are_asked() -> None:
    assert len(Question) == 7


def test_seven_times_no_is_clear_until_a_year_is_over() -> None:
    screening = Screening(NO_YES, ASKED)
    assert is_clear(screening, ASKED)
    assert is_clear(screening, date(2027, 11, 19))
    assert not is_clear(screening, date(2027, 11, 20))
    assert must_ask(screening, date(2027, 11, 20))


@pytest.mark.parametrize("question", Question)
def test_any_single_yes_is_light_activity_only(question: Question) -> None:
    screening = Screening(frozenset((question,)), ASKED)
    assert not is_clear(screening, ASKED)
    assert light_only(screening, ASKED)
    assert screening.see_a_doctor
    assert not must_ask(screening, ASKED)


def test_what_a_doctor_cleared_is_clear_but_no_longer_than_the_answers() -> None:
    screening = Screening(frozenset((Question.MEDICINE,)), ASKED, cleared=True)
    assert is_clear(screening, ASKED)
    assert not screening.see_a_doctor
    assert not is_clear(screening, date(2027, 11, 20))


def test_a_yes_does_not_grow_old() -> None:
    screening = Screening(frozenset((Question.HEART,)), ASKED)
    assert screening.see_a_doctor
    assert light_only(screening, ASKED + timedelta(days=4000))


def test_without_answers_they_are_asked_and_kept_light() -> None:
    assert must_ask(None, ASKED)
    assert light_only(None, ASKED)
    assert not is_clear(None, ASKED)


@pytest.mark.parametrize(
    ("on", "until"),
    [
        (date(2026, 11, 20), date(2027, 11, 20)),
        (date(2027, 2, 28), date(2028, 2, 28)),
        (date(2027, 3, 1), date(2028, 3, 1)),
        (date(2028, 2, 29), date(2029, 3, 1)),
        (date(2026, 12, 31), date(2027, 12, 31)),
    ],
)
def test_answers_are_valid_for_twelve_months(on: date, until: date) -> None:
    assert Screening(NO_YES, on).until == until


@given(SCREENINGS, DAYS, st.sampled_from(Question))
def test_one_more_yes_never_allows_more(screening: Screening, today: date, question: Question) -> None:
    more = Screening(screening.answers | {question}, screening.on, screening.cleared)
    assert is_clear(screening, today) >= is_clear(more, today)


@given(SCREENINGS, DAYS)
def test_who_is_clear_needs_no_question_and_no_doctor(screening: Screening, today: date) -> None:
    clear = today < screening.until and (not screening.answers or screening.cleared)
    assert is_clear(screening, today) is clear
    assert light_only(screening, today) is not clear
    assert clear or must_ask(screening, today) or screening.see_a_doctor


@given(DAYS)
def test_a_year_has_365_or_366_days(on: date) -> None:
    assert Screening(NO_YES, on).until - on in (timedelta(days=365), timedelta(days=366))
