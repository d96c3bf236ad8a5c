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


class SeveralDays(SpotterError):
    key = "error-several-days"


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


class MeasureOutOfRange(SpotterError):
    """No number that the measure can have."""

    key = "error-measure-out-of-range"


class NotAName(SpotterError):
    key = "error-not-a-name"


class TooManyGyms(SpotterError):
    key = "error-too-many-gyms"


class NotAWeight(SpotterError):
    """No weight to put on a bar."""

    key = "error-not-a-weight"


class TooManyReps(SpotterError):
    """More than a one-rep max can be told from."""

    key = "error-too-many-reps"


class NotATimer(SpotterError):
    """No rounds that we can count."""

    key = "error-not-a-timer"


class TooManyPhotos(SpotterError):
    key = "error-too-many-photos"


class FileTooBig(SpotterError):
    key = "error-file-too-big"


class FileEmpty(SpotterError):
    key = "error-file-empty"


class FileIsArchive(SpotterError):
    """A zip, a gzip and the like, Excel's own format too: never unpacked here."""

    key = "error-file-is-archive"


class FileNotText(SpotterError):
    key = "error-file-not-text"


class FileUnknown(SpotterError):
    """Text, but of no app that we read."""

    key = "error-file-unknown"


class FileWithoutSets(SpotterError):
    """A header and nothing below it that is a set."""

    key = "error-file-without-sets"


class TooManyRows(SpotterError):
    key = "error-too-many-rows"


class FileLost(SpotterError):
    """It could not be fetched from Telegram."""

    key = "error-file-lost"


class TooManyFiles(SpotterError):
    key = "error-too-many-files"


class BadExerciseName(SpotterError):
    """Nothing that an exercise of their own could be called."""

    key = "error-bad-exercise-name"


class TooManyOwn(SpotterError):
    key = "error-too-many-own"
