"""Gyms in chat: the list, one of them, its equipment, its bar and plates."""

from collections.abc import Sequence

from aiogram.utils.formatting import Bold, Text, as_list

from domain.gyms import MAX_GYMS, Gym, has
from domain.people import Person
from domain.plates import BARS, PLATES
from domain.profile import Kit
from domain.units import Unit, from_kg
from locales import Translator
from screens.buttons.gyms import (
    AddGym,
    AskKit,
    EquipGym,
    ListGyms,
    LoadBar,
    LoadPlate,
    RemoveGym,
    RenameGym,
    ShowLoads,
    UseGym,
)
from screens.buttons.start import OpenSettings
from screens.names import kit_name
from screens.screen import Button, Screen
from screens.settings import SETTINGS
from screens.values import dead, weight


def listing(t: Translator, gyms: Sequence[Gym]) -> Screen:
    """Every gym, the current one ticked: a tap switches."""
    rows = [[Button(_ticked(_name(t, gym), gym.current), UseGym(key=gym.key))] for gym in gyms]
    if len(gyms) < MAX_GYMS:
        rows.append([Button(t("gyms-add"), AddGym())])
    rows.append([Button(t("button-back"), OpenSettings(part="all"))])
    return Screen(as_list(Bold(t("gyms-title")), t("gyms-words"), sep="\n\n"), rows, slot=SETTINGS)


def one(t: Translator, person: Person, gym: Gym) -> Screen:
    """Where they train now: what is there, and buttons to change it."""
    told = gym.loads(person.unit)
    plates = " · ".join(t.number(from_kg(kg, person.unit)) for kg in told.plates_kg)
    lines = [
        t("gym-kit", kit=kit_name(t, gym.kit) if gym.kit else t("gym-kit-unknown")),
        t("gym-bar", weight=weight(t, person.unit, told.bar_kg)),
        t("gym-plates", unit=person.unit, plates=plates),
    ]
    rows = [
        [Button(t("gym-change-kit"), AskKit(key=gym.key)), _loads(t, gym, person.unit)],
        [
            Button(t("gym-rename"), RenameGym(key=gym.key)),
            Button(t("gym-delete"), RemoveGym(key=gym.key, sure=False), "danger"),
        ],
        [Button(t("gyms-all"), ListGyms())],
    ]
    return Screen(as_list(Bold(dead(_name(t, gym))), as_list(*lines), sep="\n\n"), rows, slot=SETTINGS)


def ask_name(t: Translator) -> Screen:
    return Screen(Text(t("gym-ask-name")), [[Button(t("button-back"), ListGyms())]], slot=SETTINGS)


def choose_kit(t: Translator, gym: Gym) -> Screen:
    buttons = [Button(_ticked(kit_name(t, kit), kit is gym.kit), EquipGym(key=gym.key, kit=kit)) for kit in Kit]
    rows = [buttons[n : n + 2] for n in range(0, len(buttons), 2)]
    return Screen(Text(t("ask-kit")), [*rows, [_back(t, gym)]], slot=SETTINGS)


def loads(t: Translator, person: Person, gym: Gym, unit: Unit) -> Screen:
    """The bar and the plates, in kilograms or pounds: a tap changes one."""
    have = gym.loads(person.unit)
    bars = [
        Button(
            _ticked(t("gym-bar-button", weight=_in(t, unit, bar)), from_kg(have.bar_kg, unit) == bar),
            LoadBar(key=gym.key, unit=unit, bar=round(bar * 100)),
        )
        for bar in BARS[unit]
    ]
    plates = [_plate(t, gym, plate, unit, on=has(have, plate, unit)) for plate in PLATES[unit]]
    other = Unit.KG if unit is Unit.LB else Unit.LB
    rows = [bars, plates[:4], plates[4:], [_switch(t, gym, other), _back(t, gym)]]
    return Screen(Text(t("gym-ask-loads")), rows, slot=SETTINGS)


def ask_remove(t: Translator, gym: Gym) -> Screen:
    rows = [[Button(t("gym-delete-yes"), RemoveGym(key=gym.key, sure=True), "danger")], [_back(t, gym)]]
    return Screen(Text(t("gym-delete-sure", name=dead(_name(t, gym)))), rows, slot=SETTINGS)


def _name(t: Translator, gym: Gym) -> str:
    return gym.name or t("gym-nameless")


def _plate(t: Translator, gym: Gym, plate: float, unit: Unit, *, on: bool) -> Button:
    tap = LoadPlate(key=gym.key, unit=unit, plate=round(plate * 100), on=not on)
    return Button(_ticked(t.number(plate), on), tap)


def _loads(t: Translator, gym: Gym, unit: Unit) -> Button:
    return Button(t("gym-change-loads"), ShowLoads(key=gym.key, unit=unit))


def _switch(t: Translator, gym: Gym, unit: Unit) -> Button:
    text = t("gym-in-lb") if unit is Unit.LB else t("gym-in-kg")
    return Button(text, ShowLoads(key=gym.key, unit=unit))


def _back(t: Translator, gym: Gym) -> Button:
    return Button(t("button-back"), UseGym(key=gym.key))


def _in(t: Translator, unit: Unit, value: float) -> str:
    number = t.number(value)
    return t("weight-lb", weight=number) if unit is Unit.LB else t("weight-kg", weight=number)


def _ticked(text: str, on: bool) -> str:
    return f"✓ {text}" if on else text
