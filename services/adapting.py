"""Between two sets: what is left of an exercise fits how hard its last set was."""

from collections.abc import Collection, Sequence

from catalog.shelf import shelf
from db import Session
from domain.autoregulation import adapted
from domain.people import Person
from domain.prescribing import load_of
from domain.sessions import Item
from domain.training import LoggedSet
from services import profile


async def fitted(
    session: Session, person: Person, items: Sequence[Item], sets: Sequence[LoggedSet], changed: Collection[LoggedSet]
) -> tuple[Item, ...]:
    """The items after sets were done or rated; `sets` are all of the workout."""
    rated = {one.item for one in changed if one.item is not None and one.values.rpe is not None and not one.warmup}
    if not rated:
        return tuple(items)
    plates = await profile.plates(session, person)

    def fit(index: int, item: Item) -> Item:
        exercise = shelf().get(item.exercise)
        return adapted(item, index, exercise, sets, load_of(exercise, person.unit, plates)) or item

    return tuple(fit(index, item) if index in rated else item for index, item in enumerate(items))
