"""The exercise library as a person looks at it: filtered, searched, suggested, and one exercise with what is theirs."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta

from catalog import own
from catalog.shelf import Match, Meant, shelf
from catalog.words import plain
from db import Session
from db.queries import favourites
from db.queries import progress as totals
from db.queries import training as rows
from domain.errors import StaleButton, TextTooLong
from domain.exercises import Equipment, Exercise
from domain.filtering import By, Selection, Whose, is_at_hand, passes, values_of
from domain.library import About, Found, Listed
from domain.people import Person
from domain.prescription import Past
from domain.profile import Profile
from domain.suggesting import Habits, Suggestion, suggest
from domain.swaps import alternatives
from domain.volume import group_sets, muscle_sets
from services import profile
from services.today import REMEMBERED

LONGEST_SEARCH = 300
SIMILAR = 3
MEANT = 8
BESIDE = 3
HABIT = timedelta(days=120)
WEEK = timedelta(days=7)


async def matching(session: Session, person: Person, selection: Selection) -> Listed:
    """What the selection leaves, by names in their language; favourites the newest first."""
    liked = await favourites.of(session, person.id)
    equipment = await _equipment(session, person) if selection.fits else None
    found = [e for e in _scope(person, selection, liked, equipment) if passes(e, selection.filters)]
    if selection.whose is Whose.LIKED:
        found.sort(key=lambda each: liked.index(each.slug))
    else:
        found.sort(key=lambda each: plain(each.name(person.language)))
    knows_kit = equipment is not None or not selection.fits
    return Listed(found, frozenset(liked), bool(own.of(person.id).exercises), knows_kit)


async def choices(session: Session, person: Person, selection: Selection, by: By) -> Counter[str]:
    """What the filter `by` could be set to beside the others, each with how many exercises would be left."""
    others = {name: value for name, value in selection.filters.items() if name is not by}
    equipment = await _equipment(session, person) if selection.fits else None
    found = _scope(person, selection, await favourites.of(session, person.id), equipment)
    return Counter(value for each in found if passes(each, others) for value in values_of(each, by))


def find(person: Person, words: str) -> Match:
    """What the words name in either language, typos forgiven. TextTooLong beyond `LONGEST_SEARCH` characters."""
    if len(words) > LONGEST_SEARCH:
        raise TextTooLong(length=len(words), max=LONGEST_SEARCH)
    return shelf().find(words, person.language, person.id)


async def search(session: Session, person: Person, words: str) -> Found:
    """What the words name, else what is named like them, with what they ask for beside it where all of it is clear;
    what they ask for alone where nothing is. TextTooLong beyond `LONGEST_SEARCH` characters."""
    match = find(person, words)
    if match.exact is not None:
        return Found(exact=match.exact)
    meant = shelf().mean(words)
    if match.nearest and not meant.whole:
        return Found(named=match.nearest)
    found = await by_meaning(session, person, meant)
    beside = tuple(each for each in found.meant if each not in match.nearest)
    return Found(named=match.nearest, meant=beside[: BESIDE if match.nearest else MEANT], careful=found.careful)


async def by_meaning(session: Session, person: Person, meant: Meant) -> Found:
    """The best of what is meant, none that loads what hurts them; what they have all for goes before the rest."""
    told = (await profile.get(session, person)).careful
    here = [shelf().get(slug) for slug in meant.scores]
    fine = [each for each in here if not set(told.limitations).intersection(each.contraindications)]
    fine.sort(key=lambda each: not is_at_hand(each, _of_kit(told)))
    return Found(meant=tuple(fine[:MEANT]), careful=meant.careful)


async def suggestions(session: Session, person: Person, now: datetime) -> tuple[Suggestion, ...]:
    """What they could try next, and why; none for who told nothing yet."""
    told = await profile.get(session, person)
    liked = await favourites.of(session, person.id)
    done = await totals.sets_by_session(session, person.id, now - HABIT)
    week: Counter[str] = Counter()
    for row in done:
        week[row.exercise] += row.sets if row.at >= now - WEEK else 0
    habits = Habits(
        frozenset(liked),
        {row.exercise: person.local_date(row.at) for row in done},
        group_sets(muscle_sets((shelf().get(slug), sets) for slug, sets in week.items())),
    )
    theirs = _all(person, (slug for slug in liked if slug not in shelf().exercises))
    return suggest([*shelf().exercises.values(), *theirs], told.careful, habits, person.local_date(now))


async def like(session: Session, person: Person, slug: str, now: datetime, *, on: bool) -> None:
    """Make an exercise a favourite, or none any more; StaleButton when there is none such."""
    known(person, slug)
    if on:
        await favourites.add(session, person.id, slug, now)
    else:
        await favourites.remove(session, person.id, slug)


def known(person: Person, slug: str) -> Exercise:
    """An exercise of the shelf or of their own; StaleButton when there is none such."""
    if (exercise := shelf().theirs(slug, person.id)) is None:
        raise StaleButton()
    return exercise


async def picture(_: Session, person: Person, _now: datetime, slug: str) -> Exercise:
    """What the card of an exercise shows."""
    return known(person, slug)


async def about(session: Session, person: Person, slug: str, now: datetime) -> About:
    """One exercise; StaleButton when there is none such."""
    exercise = known(person, slug)
    told = (await profile.get(session, person)).profile
    return About(
        exercise,
        await _last(session, person, slug, now),
        loads=tuple(area for area in exercise.contraindications if area in told.limitations),
        similar=alternatives(exercise, shelf().exercises.values(), told)[:SIMILAR],
        liked=slug in await favourites.of(session, person.id),
        own=slug in own.of(person.id).exercises,
        imported=slug in shelf().imported,
    )


async def _last(session: Session, person: Person, slug: str, now: datetime) -> Past | None:
    done = await rows.past_sets(session, person.id, [slug], now - REMEMBERED)
    if not done:
        return None
    last = done[-1][0]
    return Past(person.local_date(last), tuple(values for at, _, values in done if at == last))


def _scope(
    person: Person, selection: Selection, liked: Iterable[str], equipment: frozenset[Equipment] | None
) -> list[Exercise]:
    """What its filters choose from."""
    match selection.whose:
        case Whose.LIKED:
            found = _all(person, liked)
        case Whose.OWN:
            found = list(own.of(person.id).exercises.values())
        case None:
            found = list(shelf().everything(person.id))
    return [each for each in found if is_at_hand(each, equipment)]


def _all(person: Person, slugs: Iterable[str]) -> list[Exercise]:
    return [exercise for slug in slugs if (exercise := shelf().theirs(slug, person.id)) is not None]


async def _equipment(session: Session, person: Person) -> frozenset[Equipment] | None:
    """What they train with; None when they never told."""
    return _of_kit((await profile.get(session, person)).profile)


def _of_kit(told: Profile) -> frozenset[Equipment] | None:
    return None if told.kit is None else told.kit.equipment
