"""Programs: those that fit, all of them by section, and one from the inside."""

from datetime import datetime

from db import Session
from domain.errors import StaleButton
from domain.fitting import Section
from domain.people import Person
from domain.programs import Focus, Goal
from handlers.routes import Routes
from locales import Translator
from screens import programs as screens
from screens.buttons.plan import ListPrograms, ListSection, ListSections, OpenProgram, ShowProgram, ShowProgramDay
from screens.screen import Screen
from services import plans, profile

routes = Routes()


@routes.tap(ListPrograms)
async def list_programs(session: Session, person: Person, t: Translator) -> Screen:
    return screens.that_fit(t, plans.proposals(await profile.get(session, person)))


@routes.tap(ListSections)
async def list_sections(t: Translator) -> Screen:
    return screens.sections(t, plans.sections(), len(plans.known()))


@routes.tap(ListSection)
async def list_section(tap: ListSection, session: Session, person: Person, t: Translator) -> Screen:
    wanted = _section(tap.by)
    return screens.section(t, wanted, tap.page, plans.section(await profile.get(session, person), wanted))


@routes.tap(ShowProgram)
async def show_program(tap: ShowProgram, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    return await _shown(session, person, t, now, tap.slug)


@routes.tap(OpenProgram)
async def open_program(tap: OpenProgram, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    return await _shown(session, person, t, now, tap.slug, _section(tap.by), tap.page)


@routes.tap(ShowProgramDay)
async def show_day(tap: ShowProgramDay, t: Translator) -> Screen:
    if tap.by:
        _section(tap.by)
    return screens.program_day(t, plans.program(tap.slug), tap)


async def _shown(
    session: Session,
    person: Person,
    t: Translator,
    now: datetime,
    slug: str,
    by: Section | None = None,
    page: int = 0,
) -> Screen:
    told, program = await profile.get(session, person), plans.program(slug)
    days = plans.days_for(told, program, person.local_date(now))
    return screens.program(t, plans.fit(told, program), days, by.value if by else "", page)


def _section(value: str) -> Section:
    """StaleButton for what is neither a goal nor a focus."""
    for kind in (Goal, Focus):
        if value in list(kind):
            return kind(value)
    raise StaleButton()
