"""Why: the reasons of today's numbers, and the rest of what the card can show."""

from datetime import datetime

from db import Session
from domain.errors import DoctorFirst, ScreeningDue, StaleButton
from domain.people import Person
from domain.sessions import Item, next_step
from handlers.routes import Routes
from locales import Translator
from screens import card, reasons
from screens.buttons.today import ShowMore, ShowWhy
from screens.screen import Screen
from services import today, training

routes = Routes()


@routes.tap(ShowMore)
async def show_more(tap: ShowMore, session: Session, person: Person, t: Translator) -> Screen:
    workout = await training.owned(session, person, tap.workout)
    if not workout.live:
        raise StaleButton()
    return card.more(t, person, workout)


@routes.command("why")
async def show(session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    return reasons.reasons(t, person, await _items(session, person, now))


@routes.tap(ShowWhy)
async def show_why(session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    await training.refresh_live(session, person, now)
    return reasons.reasons(t, person, await _items(session, person, now))


async def _items(session: Session, person: Person, now: datetime) -> list[Item]:
    """The exercises of the live workout, the one under way first; else those of the plan's next."""
    try:
        found = await today.look(session, person, now)
    except (DoctorFirst, ScreeningDue):
        return []
    if found.live is None:
        return list(found.items)
    items = [item for item in found.live.items if not item.skipped]
    if step := next_step(found.live.items, found.live.sets):
        items.sort(key=lambda item: item is not step.item)
    return items
