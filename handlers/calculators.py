"""Calculators: the one-rep max of a set, and the plates for a weight."""

from datetime import datetime

from db import Session
from domain.errors import NotASet
from domain.loading import wanted
from domain.people import Person
from handlers.routes import Routes
from locales import Translator
from screens import calculators as screens
from screens.buttons.calculators import ListMaxes, ShowBar, ShowMax
from screens.screen import Screen
from services import calculators as acts
from services import gyms, reading, training

routes = Routes()


@routes.command("1rm")
async def one_rep_max(text: str, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    if not (words := text.partition(" ")[2].strip()):
        return screens.best_lifts(t, person, await acts.best_lifts(session, person, now))
    sets = reading.numbers(words, person.unit)
    if not sets:
        raise NotASet()
    return screens.maxes(t, person, await acts.maxes_of(session, person, sets[0]))


@routes.tap(ListMaxes)
async def list_maxes(session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    return screens.best_lifts(t, person, await acts.best_lifts(session, person, now))


@routes.tap(ShowMax)
async def show_max(tap: ShowMax, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    return screens.maxes(t, person, await acts.maxes_for(session, person, tap.slug, now), tap.slug)


@routes.command("plates")
async def plates(text: str, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    if words := text.partition(" ")[2].strip():
        return await _bar(session, person, t, wanted(words, person.unit))
    coming = await training.next_set(session, person, now)
    kg = coming.values.weight_kg if coming and acts.is_barbell(coming.exercise) else None
    return await _bar(session, person, t, kg) if kg else screens.ask_bar(t)


@routes.tap(ShowBar)
async def show_bar(tap: ShowBar, session: Session, person: Person, t: Translator) -> Screen:
    return await _bar(session, person, t, tap.grams / 1000, fresh=tap.fresh)


async def _bar(session: Session, person: Person, t: Translator, kg: float, *, fresh: bool = False) -> Screen:
    gym = await gyms.current(session, person)
    return screens.bar(t, person, await acts.bar(session, person, kg), gym.key, fresh=fresh)
