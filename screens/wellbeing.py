"""How people are today: the check-in, what their muscles still carry, and the offer of a light week."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from aiogram.utils.formatting import Bold, Text, as_list

from domain.deloading import Advice, Part, Sign
from domain.readiness import SCALE, Feeling
from domain.recovery import Recovery, State
from domain.volume import Group
from locales import Translator
from screens.buttons.today import ShowToday
from screens.buttons.wellbeing import (
    AskFelt,
    AskSore,
    EndCheckIn,
    ShowRecovery,
    SparePart,
    TakeLightWeek,
    TellFelt,
    TellReadiness,
    TellSore,
)
from screens.names import area_name, group_names
from screens.plan import PLAN
from screens.screen import Button, Picture, Screen
from screens.values import exercise_name

RECOVERY = "recovery"
FACES = ("😫", "😕", "😐", "🙂", "🤩")
_NOT_SORE, _LITTLE, _SORE, _VERY = 1, 3, 4, 5
_AFTER_A_TAP = {_NOT_SORE: _LITTLE, 2: _LITTLE, _LITTLE: _SORE, _SORE: _VERY, _VERY: _NOT_SORE}
_LIFTS = 3


@dataclass(frozen=True, slots=True)
class Aside:
    """What an overview says and offers besides its workout."""

    words: tuple[str, ...] = ()
    rows: tuple[list[Button], ...] = ()


NOTHING = Aside()


def aside(t: Translator, asks: bool, told: int | None, advice: Advice | None) -> Aside:
    """The question how they are, or its answer; and the light week that is due."""
    words: list[str] = []
    rows: list[list[Button]] = []
    if advice:
        words.append(_advice(t, advice))
        rows.append(_ways(t, advice))
    if told is not None:
        words.append(_noted(t, told))
        rows.append([Button(t("checkin-sore"), AskSore())])
    elif asks:
        words.append(t("checkin-ask"))
        rows.append(_faces(overview=True))
    return Aside(tuple(words), tuple(rows))


def ask(t: Translator) -> Screen:
    """The question by itself."""
    text = as_list(Bold(t("checkin-title")), t("checkin-words"), sep="\n\n")
    return Screen(text, [_faces(overview=False), [Button(t("checkin-sore"), AskSore())]], slot=PLAN)


def ask_sore(t: Translator, felt: Feeling) -> Screen:
    """Which muscles are sore, each tap a little more."""
    names = group_names(t)
    buttons = [
        Button(_sore(t, names[group], felt.sore.get(group, _NOT_SORE)), TellSore(group=group, level=_next(felt, group)))
        for group in Group
    ]
    told = [] if felt.readiness is None else [_noted(t, felt.readiness)]
    text = as_list(Bold(t("checkin-sore-title")), *told, t("checkin-sore-words"), sep="\n\n")
    return Screen(text, [*_in_pairs(buttons), [Button(t("checkin-done"), EndCheckIn(), "success")]], slot=PLAN)


def kept(t: Translator) -> Screen:
    """What was told while a workout is under way."""
    return Screen(Text(t("checkin-kept")), slot=PLAN)


def spared(t: Translator, part: Part | None, until: date) -> Screen:
    """One part has its light week, or has none."""
    if part is None:
        return Screen(Text(t("light-declined")), [[_to_today(t)]], slot=PLAN)
    text = t("light-part-taken", part=part_name(t, part), day=t.day(until))
    return Screen(Text(text), [[Button(t("bend-undo"), SparePart()), _to_today(t)]], slot=PLAN)


def recovery(t: Translator, groups: Sequence[Recovery], *, fresh: bool = False) -> Screen:
    """Which muscles are ready, in the picture and in words."""
    names = group_names(t)
    lines = {
        State.TIRED: [_with_day(t, names, one) for one in groups if one.state is State.TIRED],
        State.RECOVERING: [_with_day(t, names, one) for one in groups if one.state is State.RECOVERING],
        State.READY: [names[one.group] for one in groups if one.state is State.READY],
    }
    told = [_state(t, state, ", ".join(found)) for state, found in lines.items() if found]
    rows = [[Button(t("recovery-differs"), AskFelt())]]
    text = as_list(Bold(t("recovery-title")), as_list(*told), t("recovery-words"), sep="\n\n")
    return Screen(text, rows, slot=RECOVERY, file=Picture("recovery"), fresh=fresh, tidy=True)


def ask_felt(t: Translator, group: Group | None) -> Screen:
    """Which muscle feels different, then how."""
    names = group_names(t)
    back = [Button(t("button-back"), ShowRecovery(fresh=False) if group is None else AskFelt())]
    if group is None:
        buttons = [Button(names[one], AskFelt(group=one)) for one in Group]
        return Screen(Text(t("recovery-ask-which")), [*_in_pairs(buttons), back], slot=RECOVERY)
    levels = {
        _NOT_SORE: t("recovery-fresh"),
        _LITTLE: t("recovery-little"),
        _SORE: t("recovery-sore"),
        _VERY: t("recovery-very"),
    }
    buttons = [Button(words, TellFelt(group=group, level=level)) for level, words in levels.items()]
    return Screen(Text(t("recovery-ask-how", muscle=names[group])), [*_in_pairs(buttons), back], slot=RECOVERY)


def part_name(t: Translator, part: Part) -> str:
    if part.group is not None:
        return group_names(t)[part.group]
    return area_name(t, part.area) if part.area is not None else ""


def _advice(t: Translator, advice: Advice) -> str:
    lifts = ", ".join(exercise_name(t, slug) for slug in advice.lifts[:_LIFTS])
    if advice.part is None:
        return t("light-stalled", lifts=lifts) if advice.sign is Sign.STALLED else t("light-worn-out")
    part = part_name(t, advice.part)
    if advice.sign is Sign.STALLED:
        return t("light-part-stalled", lifts=lifts, part=part)
    return t("light-part-sore", part=part) if advice.sign is Sign.SORE else t("light-part-hurting", part=part)


def _ways(t: Translator, advice: Advice) -> list[Button]:
    part = advice.part
    take = SparePart(group=part.group, area=part.area) if part else TakeLightWeek()
    return [Button(t("light-take"), take), Button(t("light-decline"), SparePart())]


def _faces(*, overview: bool) -> list[Button]:
    return [
        Button(f"{level} {face}", TellReadiness(level=level, overview=overview))
        for level, face in zip(SCALE, FACES, strict=True)
    ]


def _noted(t: Translator, level: int) -> str:
    return t("checkin-noted", level=level)


def _next(felt: Feeling, group: Group) -> int:
    return _AFTER_A_TAP[felt.sore.get(group, _NOT_SORE)]


def _sore(t: Translator, muscle: str, level: int) -> str:
    words = {
        _LITTLE: t("checkin-little", muscle=muscle),
        _SORE: t("checkin-is-sore", muscle=muscle),
        _VERY: t("checkin-very", muscle=muscle),
    }
    return words.get(level, muscle)


def _state(t: Translator, state: State, muscles: str) -> str:
    if state is State.TIRED:
        return t("recovery-tired", muscles=muscles)
    return t("recovery-ready", muscles=muscles) if state is State.READY else t("recovery-recovering", muscles=muscles)


def _with_day(t: Translator, names: Mapping[str, str], one: Recovery) -> str:
    if one.ready_at is None:
        return names[one.group]
    return t("recovery-until", muscle=names[one.group], day=t.short_day(t.local_date(one.ready_at)))


def _to_today(t: Translator) -> Button:
    return Button(t("nudge-show-today"), ShowToday())


def _in_pairs(buttons: Sequence[Button]) -> list[list[Button]]:
    return [list(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
