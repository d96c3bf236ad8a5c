"""The questions about a person, one at a time, and the profile that comes of them."""

from collections.abc import Sequence
from datetime import date

from aiogram.utils.formatting import Bold, Text, as_list

from domain import energy
from domain.exercises import Area, Level
from domain.people import Person
from domain.profile import DAYS, MINUTES, Activity, Kit, Profile, Sex
from domain.programs import Goal
from domain.screening import Question, Screening
from domain.units import Unit
from locales import Translator
from screens.buttons.profile import Ask, Cleared, EndWelcome, Pick, Tell
from screens.names import activity_name, area_name, goal_name, kit_name, level_name, question_words, sex_name
from screens.screen import Button, Screen
from screens.start import START
from screens.values import weight

PROFILE = "profile"
WELCOME = (
    *("goal", "level", "days", "minutes", "kit", "limits"),
    *("sex", "birth_year", "height", "weight", "activity", "screening"),
)
TYPED = ("birth_year", "height", "weight")
_AREAS = (Area.NECK, Area.SHOULDER, Area.ELBOW, Area.WRIST, Area.LOWER_BACK, Area.HIP, Area.KNEE, Area.ANKLE)


def question(t: Translator, field: str, profile: Profile, answers: frozenset[Question], *, welcome: bool) -> Screen:
    """One question with its answers to tap, or to type."""
    slot = START if welcome else PROFILE
    title = _title(t, field)
    if welcome:
        title = f"{WELCOME.index(field) + 1}/{len(WELCOME)} · {title}"
    parts: list[Text | str] = [Bold(title)]
    if words := _words(t, field):
        parts.append(words)
    if field == "limits":
        rows = _picks(field, [(area, area_name(t, area), area in profile.limitations) for area in _AREAS], welcome)
    elif field == "screening":
        asked = list(enumerate(Question, 1))
        parts.append(as_list(*(Text(f"{n}. ", question_words(t, one)) for n, one in asked)))
        rows = _picks(field, [(one, str(n), one in answers) for n, one in asked], welcome)
    else:
        options = _options(t, field)
        rows = _in_rows([Button(text, Tell(field=field, value=value, welcome=welcome)) for value, text in options])
    rows.append(_ways_on(t, field, profile, answers, welcome))
    return Screen(as_list(*parts, sep="\n\n"), rows, slot=slot, tidy=True)


def overview(t: Translator, person: Person, profile: Profile, screening: Screening | None, today: date) -> Screen:
    """All that they told, what follows from it, and a button to change each."""
    told = {
        "goal": profile.goal and goal_name(t, profile.goal),
        "level": profile.level and level_name(t, profile.level),
        "days": profile.days and t("profile-days-a-week", count=profile.days),
        "minutes": profile.minutes and t("profile-minutes", minutes=profile.minutes),
        "kit": profile.kit and kit_name(t, profile.kit),
        "limits": ", ".join(area_name(t, area) for area in profile.limitations) or None,
        "sex": profile.sex and sex_name(t, profile.sex),
        "birth_year": profile.birth_year and str(profile.birth_year),
        "height": profile.height_cm and _height(t, person.unit, profile.height_cm),
        "weight": profile.weight_kg and weight(t, person.unit, profile.weight_kg),
        "activity": profile.activity and activity_name(t, profile.activity),
        "screening": screening and _screened(t, screening),
    }
    lines = [t("profile-line", name=_title(t, field), value=value or "—") for field, value in told.items()]
    parts = [Bold(t("profile-title")), as_list(*lines), *_energy(t, profile, today)]
    rows = _in_rows([Button(_title(t, field), Ask(field=field)) for field in told])
    return Screen(as_list(*parts, sep="\n\n"), rows, slot=PROFILE)


def see_a_doctor(t: Translator, *, slot: str) -> Screen:
    """A yes to any question: no plan until a doctor agrees, light movement meanwhile."""
    text = as_list(Bold(t("screening-stop")), t("screening-stop-words"), sep="\n\n")
    return Screen(text, [[Button(t("screening-cleared"), Cleared())]], slot=slot)


def _energy(t: Translator, profile: Profile, today: date) -> list[str]:
    at_rest, in_all = energy.bmr(profile, today), energy.tdee(profile, today)
    if at_rest is None:
        return [t("profile-energy-missing")]
    lines = [t("profile-bmr", kcal=t.number(round(at_rest, -1)))]
    if in_all is not None:
        lines.append(t("profile-tdee", kcal=t.number(round(in_all, -1))))
    if (kept := energy.maintenance(profile, today)) is not None:
        lines.append(t("profile-maintenance", kcal=t.number(kept)))
    return ["\n".join(lines)]


def _ways_on(t: Translator, field: str, profile: Profile, answers: frozenset[Question], welcome: bool) -> list[Button]:
    if field == "limits":
        chosen = bool(profile.limitations)
        done = t("profile-done") if chosen else t("profile-none")
        value = "done" if chosen else "none"
    elif field == "screening":
        done, value = (t("profile-done"), "done") if answers else (t("profile-no-to-all"), "none")
    else:
        done, value = t("profile-skip"), ""
    first = Button(done, Tell(field=field, value=value, welcome=welcome), None if not value else "success")
    if not welcome:
        return [first]
    return [first, Button(t("profile-later"), EndWelcome())]


def _picks(field: str, options: Sequence[tuple[str, str, bool]], welcome: bool) -> list[list[Button]]:
    return _in_rows(
        [
            Button(("✓ " if on else "") + text, Pick(field=field, value=value, on=not on, welcome=welcome))
            for value, text, on in options
        ],
        4 if field == "screening" else 2,
    )


def _in_rows(buttons: Sequence[Button], width: int = 2) -> list[list[Button]]:
    if all(len(button.text) <= 4 for button in buttons):
        width = 4 if len(buttons) > 6 else 6
    elif any(len(button.text) > 20 for button in buttons):
        width = 1
    return [list(buttons[at : at + width]) for at in range(0, len(buttons), width)]


def _options(t: Translator, field: str) -> list[tuple[str, str]]:
    options: dict[str, list[tuple[str, str]]] = {
        "goal": [(goal, goal_name(t, goal)) for goal in Goal],
        "level": [(level, level_name(t, level)) for level in Level],
        "days": [(str(days), str(days)) for days in DAYS],
        "minutes": [(str(minutes), str(minutes)) for minutes in MINUTES],
        "kit": [(kit, kit_name(t, kit)) for kit in Kit],
        "sex": [(sex, sex_name(t, sex)) for sex in Sex],
        "activity": [(activity, activity_name(t, activity)) for activity in Activity],
    }
    return options.get(field, [])


def _title(t: Translator, field: str) -> str:
    return {
        "goal": t("profile-goal"),
        "level": t("profile-level"),
        "days": t("profile-days"),
        "minutes": t("profile-time"),
        "kit": t("profile-kit"),
        "limits": t("profile-limits"),
        "sex": t("profile-sex"),
        "birth_year": t("profile-birth-year"),
        "height": t("profile-height"),
        "weight": t("profile-weight"),
        "activity": t("profile-activity"),
        "screening": t("profile-screening"),
    }[field]


def _words(t: Translator, field: str) -> str | None:
    return {
        "goal": t("ask-goal"),
        "level": t("ask-level"),
        "days": t("ask-days"),
        "minutes": t("ask-minutes"),
        "kit": t("ask-kit"),
        "limits": t("ask-limits"),
        "sex": t("ask-sex"),
        "birth_year": t("ask-birth-year"),
        "height": t("ask-height"),
        "weight": t("ask-weight"),
        "activity": t("ask-activity"),
        "screening": t("ask-screening"),
    }.get(field)


def _screened(t: Translator, screening: Screening) -> str:
    if screening.see_a_doctor:
        return t("screening-to-clear")
    return t("screening-clear", day=t.short_day(screening.on))


def _height(t: Translator, unit: Unit, height_cm: float) -> str:
    if unit is Unit.KG:
        return t("height-cm", height=t.number(height_cm))
    feet, inches = divmod(round(height_cm / 2.54), 12)
    return t("height-feet", feet=feet, inches=inches)
