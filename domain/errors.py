"""Everything that can go wrong in a way a person can understand and mend."""

from collections.abc import Mapping
from typing import Any


class SpotterError(Exception):
    """A known error. `key` names its words in `errors.ftl`; `args_` are what the words mention."""

    key = "error-unknown"

    def __init__(self, **args: Any) -> None:
        super().__init__(self.key)
        self.args_: Mapping[str, Any] = args


class NotFound(SpotterError):
    """It is not there, or not theirs: we never say which."""

    key = "error-not-found"


class StaleButton(SpotterError):
    """A button of another version, of a finished step, or forged."""

    key = "error-stale-button"


class WeightTooHeavy(SpotterError):
    key = "error-weight-too-heavy"


class NegativeNumber(SpotterError):
    key = "error-negative-number"


class RepsOutOfRange(SpotterError):
    key = "error-reps-out-of-range"


class TooManySets(SpotterError):
    key = "error-too-many-sets"


class RpeOutOfRange(SpotterError):
    key = "error-rpe-out-of-range"


class DurationOutOfRange(SpotterError):
    key = "error-duration-out-of-range"


class DistanceOutOfRange(SpotterError):
    key = "error-distance-out-of-range"


class UnknownUnit(SpotterError):
    key = "error-unknown-unit"


class WeightMissing(SpotterError):
    key = "error-weight-missing"


class RepsMissing(SpotterError):
    key = "error-reps-missing"


class NotASet(SpotterError):
    key = "error-not-a-set"


class TextTooLong(SpotterError):
    key = "error-text-too-long"


class UnknownPlace(SpotterError):
    key = "error-unknown-place"


class UnknownTime(SpotterError):
    key = "error-unknown-time"


class NoDays(SpotterError):
    key = "error-no-days"


class ScreeningDue(SpotterError):
    """The seven questions come before a plan."""

    key = "error-screening-due"


class DoctorFirst(SpotterError):
    """An answer speaks against training until a doctor agrees."""

    key = "error-doctor-first"


class TooManyReminders(SpotterError):
    key = "error-too-many-reminders"


class ConsentMissing(SpotterError):
    """They have not agreed yet that we keep health data."""

    key = "error-consent-missing"


class HeightOutOfRange(SpotterError):
    key = "error-height-out-of-range"


class BodyWeightOutOfRange(SpotterError):
    key = "error-body-weight-out-of-range"


class BirthYearOutOfRange(SpotterError):
    key = "error-birth-year-out-of-range"


class TooYoung(SpotterError):
    """By their year of birth they may be younger than we coach."""

    key = "error-too-young"
