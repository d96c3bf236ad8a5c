"""Progress photos: asked about, fetched and sealed, listed, compared, deleted; theirs alone."""

import json
from typing import Any

from sqlalchemy import select

from db.models import photos
from playground.pictures import made_up_picture
from tests.support.house import House
from tests.support.lifter import choose, consented, forge, offered
from tests.support.phone import Phone, buttons_of, text_of

DAY = 24 * 3600
WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "none": "Nothing here yet.",
        "ask": "Shall I keep this as a progress photo",
        "kept": "✓ Kept (Front · ",
        "side": "Side · ",
        "deleted": "Photo deleted.",
        "lost": "I couldn’t fetch that file from Telegram.",
        "cannot": "I can’t read that kind of message yet. Type the number",
        "consent": "One thing before we train",
        "gone": "I can’t find that any more.",
        "caption": ("front", "my side"),
        "chat": "I read that as chat",
    },
    "fr": {
        "none": "Rien pour l’instant.",
        "ask": "Je la garde comme photo de progression",
        "kept": "✓ C’est gardé (Face · ",
        "side": "Profil · ",
        "deleted": "Photo supprimée.",
        "lost": "Je n’ai pas réussi à récupérer ce fichier chez Telegram.",
        "cannot": "Je ne sais pas encore lire ce genre de message. Écris le nombre",
        "consent": "Une chose avant de s’y mettre",
        "gone": "Je ne le retrouve plus.",
        "caption": ("de face", "photo de profil"),
        "chat": "J’y vois une conversation",
    },
}


async def somebody(house: House, language: str) -> Phone:
    phone = await consented(house, language)
    await choose(phone, "endhi")
    return phone


async def keep(phone: Phone, view: str) -> int:
    """Send a photo and keep it from this side; its id."""
    await phone.send("photo")
    data = next(data for data in reversed(await offered(phone)) if data.endswith(f":{view}"))
    await choose(phone, data)
    return int(data.split(":")[1])


async def newest(phone: Phone) -> dict[str, Any]:
    return (await phone.bot_messages())[-1]


async def test_a_photo_is_asked_about_and_kept_at_a_tap(house: House, language: str) -> None:
    phone, words = await somebody(house, language), WORDS[language]
    assert words["none"] in (await phone.say("/photo"))[0]
    assert (await phone.send("photo"))[0].startswith(words["ask"])
    asked = (await newest(phone))["message_id"]
    await choose(phone, next(data for data in await offered(phone) if data.endswith(":front")))
    assert text_of(await newest(phone)).startswith(words["kept"])
    assert (await newest(phone))["message_id"] == asked


async def test_a_caption_says_the_side_and_spares_the_question(house: House, language: str) -> None:
    phone, words = await somebody(house, language), WORDS[language]
    front, side = words["caption"]
    assert (await phone.send("photo", {"caption": front}))[0].startswith(words["kept"])
    assert words["side"] in (await phone.send("photo", {"caption": side}))[0]


async def test_what_is_no_progress_photo_is_forgotten(house: House, language: str) -> None:
    phone = await somebody(house, language)
    await phone.send("photo")
    data = next(data for data in await offered(phone) if data.startswith("phkeep:"))
    await choose(phone, "phno")
    assert not any(d.startswith("phkeep:") for d in await offered(phone))
    assert (await forge(phone, data))["text"].startswith(WORDS[language]["gone"])


async def test_a_photo_where_something_else_is_due_is_not_taken(house: House, language: str) -> None:
    phone, words = await somebody(house, language), WORDS[language]
    await phone.say("/weight")
    assert (await phone.send("photo"))[0].startswith(words["cannot"])


async def test_words_where_a_photo_is_due_are_read_as_ever(house: House, language: str) -> None:
    phone, words = await somebody(house, language), WORDS[language]
    await phone.say("/photo")
    assert (await phone.say("lovely weather"))[0].startswith(words["chat"])
    assert (await phone.send("photo"))[0].startswith(words["ask"])


async def test_photos_are_listed_looked_at_and_compared(house: House, language: str) -> None:
    phone = await somebody(house, language)
    first = await keep(phone, "front")
    await keep(phone, "side")
    await house.later(28 * DAY)
    last = await keep(phone, "front")
    await phone.say("/photo")
    assert sum(data.startswith("photo:") for data in await offered(phone)) == 3
    await choose(phone, f"photo:{last}")
    assert "photo" in await newest(phone)
    await choose(phone, "phpair")
    shown = await newest(phone)
    assert "photo" in shown
    assert "→" in text_of(shown)
    assert not any(b["callback_data"] == f"phpair:{last}:{first}" for b in buttons_of(shown))
    assert any(b["callback_data"].startswith(f"phpair:{last}:") for b in buttons_of(shown))
    await choose(phone, "photos")
    assert "photo" not in await newest(phone)


async def test_one_photo_alone_has_nothing_beside_it(house: House, language: str) -> None:
    phone = await somebody(house, language)
    only = await keep(phone, "back")
    await phone.say("/photo")
    await choose(phone, f"photo:{only}")
    assert not any(data.startswith("phpair:") for data in await offered(phone))


async def test_a_photo_is_deleted_for_good(house: House, language: str) -> None:
    phone, words = await somebody(house, language), WORDS[language]
    photo = await keep(phone, "front")
    await phone.say("/photo")
    await choose(phone, f"photo:{photo}")
    await choose(phone, f"phdel:{photo}:0")
    assert (await choose(phone, f"phdel:{photo}:1"))["text"] == words["deleted"]
    assert words["none"] in await phone.last()
    assert (await forge(phone, f"photo:{photo}"))["text"].startswith(words["gone"])
    async with house.app.database.read() as session:
        assert photo not in [row.id for row in await session.all(select(photos.c.id))]


async def test_what_telegram_does_not_hand_out_is_said_and_forgotten(house: House, language: str) -> None:
    phone, words = await somebody(house, language), WORDS[language]
    await phone.send("photo")
    beyond = "UPDATE files SET body = replace(body, '\"file_size\":', '\"file_size\":99999')"
    house.playground.world.store.write(beyond)
    await choose(phone, next(data for data in await offered(phone) if data.endswith(":back")))
    assert (await phone.last()).startswith(words["lost"])
    assert words["none"] in (await phone.say("/photo"))[0]


async def test_before_consent_nothing_is_kept(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    (asked,) = await phone.send("photo", {"caption": words["caption"][0]})
    assert asked.startswith(words["ask"])
    await choose(phone, next(data for data in await offered(phone) if data.endswith(":front")))
    assert words["consent"] in await phone.last()
    assert words["none"] in (await phone.say("/photo"))[0]


async def test_nobody_sees_the_photo_of_another(house: House, language: str) -> None:
    theirs, phone = await somebody(house, language), await somebody(house, language)
    photo, mine = await keep(theirs, "front"), await keep(phone, "front")
    for data in (
        f"photo:{photo}",
        f"phpair:{mine}:{photo}",
        f"phdel:{photo}:0",
        f"phkeep:{photo}:back",
        f"phno:{photo}",
    ):
        assert (await forge(phone, data))["text"].startswith(WORDS[language]["gone"]), data
    await forge(phone, f"phdel:{photo}:1")
    await theirs.say("/photo")
    assert f"photo:{photo}" in await offered(theirs)


async def test_bytes_are_sealed_and_handed_out_with_the_export(house: House, language: str) -> None:
    phone = await somebody(house, language)
    await keep(phone, "front")
    picture = made_up_picture()
    async with house.app.database.read() as session:
        bodies = [bytes(row.body) for row in await session.all(select(photos.c.body))]
    assert not any(picture[:32] in body for body in bodies)
    await phone.say("/export")
    message = next(m for m in reversed(await phone.bot_messages()) if "document" in m and ".json" in str(m["document"]))
    path = "/file/" + message["file_url"].split("/file/", 1)[1]
    async with house.http.get(house.address + path) as answer:
        document = json.loads(await answer.read())
    assert "data" in json.loads(document["photos"][0]["body"])
