"""The seven questions before the first plan, and what the answers allow."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Question(StrEnum):
    """What is asked, yes or no, in this order (after the PAR-Q of the Canadian Society for Exercise Physiology).

    heart: a doctor has spoken of a heart condition; chest_active: chest pain in activity; chest_rest: chest pain out of
    activity in the last month; dizzy: loss of balance from dizziness, or fainting; joint: a bone or joint that activity
    could make worse; medicine: for blood pressure or the heart; other: any other reason not to train.
    """

    HEART = "heart"
    CHEST_ACTIVE = "chest_active"
    CHEST_REST = "chest_rest"
    DIZZY = "dizzy"
    JOINT = "joint"
    MEDICINE = "medicine"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Screening:
    """The questions answered with yes, `on` that local date; `cleared` once a doctor said that training is fine."""

    answers: frozenset[Question]
    on: date
    cleared: bool = False

    @property
    def until(self) -> date:
        """The first day on which it is no longer valid: 12 months later, for 29 February on 1 March."""
        leap_day = (self.on.month, self.on.day) == (2, 29)
        return date(self.on.year + 1, 3, 1) if leap_day else self.on.replace(year=self.on.year + 1)

    @property
    def see_a_doctor(self) -> bool:
        """Whether something speaks against training that nobody has cleared; time alone does not change that."""
        return bool(self.answers) and not self.cleared


def must_ask(screening: Screening | None, today: date) -> bool:
    """Whether the questions are due: never answered, or 12 months ago."""
    return screening is None or today >= screening.until


def is_clear(screening: Screening | None, today: date) -> bool:
    """Whether nothing speaks against hard training, on answers that are still valid."""
    return screening is not None and not must_ask(screening, today) and not screening.see_a_doctor


def light_only(screening: Screening | None, today: date) -> bool:
    """Whether only light activity may be prescribed: after a yes, and as long as the questions are unanswered."""
    return not is_clear(screening, today)
