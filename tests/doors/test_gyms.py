"""Gyms: one or several, switched by a tap; the current one's kit, bar and plates are those that count."""

from sqlalchemy import select

from db.models import gyms
from tests.support.house import House
from tests.support.lifter import choose, consented, forge, offered, welcomed
from tests.support.phone import Phone, buttons_of

WORDS = {
    "en": {
        "mine": "My gym",
        "kit": "Equipment: A gym",
        "plates": "Plates in kg: 25 · 20 · 15 · 10 · 5 · 2.5 · 1.25",
        "less": "Plates in kg: 25 · 15 · 10 · 5 · 2.5 · 1.25",
        "bar": "Bar: 15 kg",
        "home": "Equipment: Dumbbells",
        "profile": "Equipment: Dumbbells",
        "bad": "I need a name of 1 to 32 characters",
        "stale": "That button is out of date.",
        "gone": "I can’t find that any more.",
        "limit": "10 gyms are the limit.",
    },
    "fr": {
        "mine": "Ma salle",
        "kit": "Matériel : Une salle",
        "plates": "Disques en kg : 25 · 20 · 15 · 10 · 5 · 2,5 · 1,25",
        "less": "Disques en kg : 25 · 15 · 10 · 5 · 2,5 · 1,25",
        "bar": "Barre : 15 kg",
        "home": "Matériel : Haltères",
        "profile": "Matériel : Haltères",
        "bad": "Il me faut un nom de 1 à 32 caractères",
        "stale": "Ce bouton n’est plus à jour.",
        "gone": "Je ne le retrouve plus.",
        "limit": "10 salles, c’est le maximum.",
    },
}


async def ticked(phone: Phone) -> list[str]:
    return [b["text"] for b in buttons_of((await phone.bot_messages())[-1]) if b["text"].startswith("✓")]


async def settings(phone: Phone) -> None:
    await phone.say("/settings")
    await choose(phone, "gyms")


async def add(phone: Phone, name: str) -> int:
    """Add a gym; its key."""
    await settings(phone)
    await choose(phone, "gymadd")
    await phone.say(name)
    return int(next(data.split(":")[1] for data in await offered(phone) if data.startswith("gymname:")))


async def test_everybody_has_a_gym_with_what_the_profile_says(house: House, language: str) -> None:
    phone, words = await welcomed(house, language), WORDS[language]
    await settings(phone)
    assert await ticked(phone) == [f"✓ {words['mine']}"]
    await choose(phone, "gym:0")
    assert words["kit"] in await phone.last()
    assert words["plates"] in await phone.last()


async def test_bar_and_plates_are_changed_by_tap(house: House, language: str) -> None:
    phone, words = await welcomed(house, language), WORDS[language]
    await settings(phone)
    await choose(phone, "gym:0")
    await choose(phone, "gymload:0:kg")
    await choose(phone, "gymplate:0:kg:2000:0")
    await choose(phone, "gymbar:0:kg:1500")
    assert (await ticked(phone))[0].endswith("15 kg")
    await choose(phone, "gym:0")
    assert words["bar"] in await phone.last()
    assert words["less"] in await phone.last()


async def test_the_last_plate_stays(house: House, language: str) -> None:
    phone = await consented(house, language)
    await settings(phone)
    await choose(phone, "gym:0")
    await choose(phone, "gymload:0:kg")
    for plate in (2500, 2000, 1500, 1000, 500, 250, 125):
        await choose(phone, f"gymplate:0:kg:{plate}:0")
    assert len(await ticked(phone)) == 2


async def test_plates_of_a_foreign_gym_are_in_its_unit(house: House, language: str) -> None:
    phone = await consented(house, language)
    key = await add(phone, "Dallas")
    await choose(phone, f"gymload:{key}:kg")
    await choose(phone, f"gymload:{key}:lb")
    await choose(phone, f"gymbar:{key}:lb:4500")
    await choose(phone, f"gymplate:{key}:lb:4500:1")
    assert [text.split()[-1] for text in await ticked(phone)] == ["lb", "45"]
    await choose(phone, f"gym:{key}")
    assert "20" in await phone.last()


async def test_another_gym_is_used_at_a_tap_and_its_kit_is_the_profiles(house: House, language: str) -> None:
    phone, words = await welcomed(house, language), WORDS[language]
    key = await add(phone, "Maison")
    await choose(phone, f"gymkitq:{key}")
    await choose(phone, f"gymkit:{key}:dumbbells_only")
    assert words["home"] in await phone.last()
    assert words["profile"] in (await phone.say("/profile"))[0].splitlines()
    await settings(phone)
    assert await ticked(phone) == ["✓ Maison"]
    await choose(phone, "gym:0")
    assert words["kit"] in (await phone.say("/profile"))[0]


async def test_the_profile_changes_the_kit_of_where_they_train(house: House, language: str) -> None:
    phone, words = await welcomed(house, language), WORDS[language]
    key = await add(phone, "Maison")
    await phone.say("/profile")
    await choose(phone, "ask:kit")
    await choose(phone, "tell:kit:dumbbells_only")
    await settings(phone)
    await choose(phone, f"gym:{key}")
    assert words["home"] in await phone.last()
    await choose(phone, "gyms")
    await choose(phone, "gym:0")
    assert words["kit"] in await phone.last()


async def test_a_gym_is_renamed_and_deleted(house: House, language: str) -> None:
    phone, words = await welcomed(house, language), WORDS[language]
    key = await add(phone, "Maison")
    await choose(phone, f"gymname:{key}")
    assert (await phone.say("x" * 33))[0].startswith(words["bad"])
    assert (await phone.say("Chez moi, evil.com"))[0].startswith("Chez moi, evil")
    await choose(phone, f"gymdel:{key}:0")
    await choose(phone, f"gymdel:{key}:1")
    assert await ticked(phone) == [f"✓ {words['mine']}"]
    assert words["kit"] in (await phone.say("/profile"))[0]


async def test_a_name_for_a_gym_that_was_deleted_meanwhile_is_nobodys(house: House, language: str) -> None:
    phone, words = await welcomed(house, language), WORDS[language]
    key = await add(phone, "Maison")
    await choose(phone, f"gymname:{key}")
    await forge(phone, f"gymdel:{key}:1")
    await phone.say("Garage")
    assert await ticked(phone) == [f"✓ {words['mine']}"]


async def test_a_set_typed_instead_of_a_name_is_read_as_a_set(house: House, language: str) -> None:
    phone = await consented(house, language)
    await settings(phone)
    await choose(phone, "gymadd")
    await phone.say("squat 100x5x3")
    assert any(data.startswith("save:") for data in await offered(phone))


async def test_ten_gyms_are_the_limit(house: House, language: str) -> None:
    phone = await consented(house, language)
    for n in range(9):
        await add(phone, f"Gym {n}")
    await settings(phone)
    assert "gymadd" not in [b["callback_data"] for b in buttons_of((await phone.bot_messages())[-1])]
    await forge(phone, "gymadd")
    assert (await phone.say("One more"))[0].startswith(WORDS[language]["limit"])


async def test_nobody_touches_the_gym_of_another(house: House, language: str) -> None:
    theirs, phone = await consented(house, language), await consented(house, language)
    key = await add(theirs, "Maison")
    for data in (f"gym:{key}", f"gymkit:{key}:bands", f"gymplate:{key}:kg:2000:0", f"gymname:{key}", f"gymdel:{key}:0"):
        assert (await forge(phone, data))["text"].startswith(WORDS[language]["gone"]), data
    await forge(phone, f"gymdel:{key}:1")
    await settings(theirs)
    assert await ticked(theirs) == ["✓ Maison"]


async def test_what_no_button_offers_is_refused(house: House, language: str) -> None:
    phone = await consented(house, language)
    for data in ("gymbar:0:kg:1700", "gymplate:0:kg:300:1", "gymplate:0:stone:300:1", "gymkit:0:castle"):
        assert (await forge(phone, data))["text"] == WORDS[language]["stale"], data


async def test_names_are_sealed(house: House, language: str) -> None:
    phone = await consented(house, language)
    await add(phone, "Chateau secret")
    async with house.app.database.read() as session:
        names = [bytes(row.name) for row in await session.all(select(gyms)) if row.name]
    assert names
    assert not any(b"secret" in name for name in names)
