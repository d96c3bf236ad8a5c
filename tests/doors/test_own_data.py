"""One's own data: what is kept, all of it out, all of it gone."""

import json
import re
from datetime import timedelta
from typing import Any

from sqlalchemy import Table, select

from db.models import identities, metadata
from db.queries import timers
from domain.timers import Rounds, Timer
from services import jobs
from tests.support.house import House
from tests.support.lifter import add_set, choose, forge
from tests.support.phone import Phone, buttons_of

WORDS = {
    "en": {
        "privacy": "What I keep, and why\n\n• Your Telegram id",
        "terms": "The rules between us\n\nSpotter helps you to train; it is no doctor.",
        "table": "Your workouts as a table, in the shape that Hevy writes: for a spreadsheet or another app. Times are "
        "yours, weights in kilograms.",
        "export": "Everything I hold about you, as JSON. Weights are in kilograms, times in UTC.",
        "file": "spotter-export-",
        "save": "Save",
        "same": "Same again",
        "add": "+ New reminder",
        "row": "Mon, Wed, Fri",
        "sure": "Erase everything?\n\nAll your workouts",
        "buttons": ["Export first", "Yes, erase everything", "Keep everything"],
        "kept": "Everything stays as it is.",
        "erased": "Erased. I know nothing about you any more.",
        "hello": "Hi Maya, I’m Spotter",
        "empty": "Nothing here yet.",
    },
    "fr": {
        "privacy": "Ce que je garde, et pourquoi\n\n• Ton identifiant Telegram",
        "terms": "Les règles entre nous\n\nSpotter t’aide à t’entraîner ; ce n’est pas un médecin.",
        "table": "Tes séances sous forme de tableau, au format de Hevy : pour un tableur ou une autre appli. "
        "Heures chez toi, charges en kilos.",
        "export": "Tout ce que j’ai sur toi, en JSON. Les charges sont en kilos, les heures en UTC.",
        "file": "export-spotter-",
        "save": "Enregistrer",
        "same": "Refaire",
        "add": "+ Nouveau rappel",
        "row": "lun., mer., ven.",
        "sure": "Tout effacer ?\n\nTes séances",
        "buttons": ["Exporter d’abord", "Oui, tout effacer", "Tout garder"],
        "kept": "On ne touche à rien.",
        "erased": "C’est effacé. Je ne sais plus rien de toi.",
        "hello": "Salut Maya, moi c’est Spotter",
        "empty": "Rien pour l’instant.",
    },
}
IN_TRANSIT = {"inbox", "outbox"}
SHELF = {"programs"}  # ours, until people can add their own
FILE = b"Date,Exercise,Category,Weight,Weight Unit,Reps\n2025-01-01,Squat (Barbell),Legs,100,kg,5\n"
OWNED = [table for table in metadata.sorted_tables if table.info["owner"] and table.name not in SHELF]


async def regular(house: House, language: str) -> Phone:
    """Somebody with a row in every table that holds something about people."""
    phone, words = await house.phone(language), WORDS[language]
    await phone.set_up()
    await phone.start_plan()
    await add_set(phone, "squat 60x5")
    await choose(phone, "finish")
    await phone.say("/weight 81.4")
    await phone.send("photo", {"caption": "front"})
    await phone.say("/reminders")
    await phone.tap(words["add"])
    await house.later(7 * 86_400)
    for data in ("ready:3:0", "pain:wrist:2:", "spare:chest:", "fav:::::::0:0:plank:1", "own", "gymbar:0:kg:1500"):
        await forge(phone, data)
    await phone.say("Zorglub press")
    await forge(phone, "ownin:0")
    await phone.drop("history.csv", FILE)
    await wait_for_a_job(house, phone)
    await phone.say("squat 102.5x5")
    await phone.tap(words["save"])
    await phone.tap(words["same"])
    await phone.say("/reminders")
    await phone.tap(words["row"])
    await phone.tap("🕑")
    return phone


async def wait_for_a_job(house: House, phone: Phone) -> None:
    """Slow work of theirs that is due in ten years, and an interval timer that stands still."""
    now, person = house.clock.now(), await person_id(house, phone)
    async with house.app.database.begin() as session:
        await jobs.add(session, person, "later", person, now + timedelta(days=3650))
        await timers.put(session, person, Timer(Rounds(60, rounds=10), now, paused_at=now), now)


async def rows(house: House, table: Table) -> list[dict[str, Any]]:
    async with house.app.database.read() as session:
        return [dict(row._mapping) for row in await session.all(select(table))]


async def person_id(house: House, phone: Phone) -> int:
    (found,) = [row for row in await rows(house, identities) if row["subject"] == str(phone.id)]
    return int(found["person_id"])


async def owned_by(house: House, table: Table, owner: int, phone: Phone) -> list[dict[str, Any]]:
    """Rows that the table says are theirs, or that mention them in any other column."""
    ours = {phone.id, str(phone.id)}
    column = table.info["owner"]
    return [
        r for r in await rows(house, table) if (column and r[column] == owner) or ours & set(map(_hashable, r.values()))
    ]


def _hashable(value: Any) -> Any:
    return value if isinstance(value, int | str) else None


async def exported(house: House, phone: Phone) -> dict[str, Any]:
    message = (await phone.bot_messages())[-1]
    async with house.http.get(f"{house.address}{message['file_url']}") as answer:
        assert answer.status == 200
        document: dict[str, Any] = json.loads(await answer.read())
        return document


async def test_what_is_kept_and_the_rules_are_told(house: House, language: str) -> None:
    phone = await house.phone(language)
    for command in ("privacy", "terms"):
        (answer,) = await phone.say(f"/{command}")
        assert answer.startswith(WORDS[language][command])
        assert "/delete_me" in answer


async def test_the_export_is_a_file_with_every_row_of_theirs(house: House, language: str) -> None:
    phone, words = await regular(house, language), WORDS[language]
    assert await phone.say("/export") == [words["table"], words["export"]]
    name = (await phone.bot_messages())[-1]["document"]["file_name"]
    assert re.fullmatch(words["file"] + r"\d{4}-\d\d-\d\d\.json", name)
    document, owner = await exported(house, phone), await person_id(house, phone)
    for table in OWNED:
        if table.name in IN_TRANSIT:
            continue
        ours = [r for r in await rows(house, table) if r[table.info["owner"]] == owner]
        assert ours, f"the test needs a row in {table.name}"
        assert len(document[table.name]) == len(ours), table.name
        assert set(document[table.name][0]) == set(ours[0]), table.name
    assert [s["weight_kg"] for s in document["sets"]] == [60, 102.5, 102.5]
    assert json.loads(document["conversations"][0]["data"]).keys() == {"reminder"}


async def test_the_export_has_no_row_of_anyone_else(house: House, language: str) -> None:
    other = await regular(house, language)
    phone = await regular(house, language)
    await phone.say("/export")
    text = json.dumps(document := await exported(house, phone))
    assert str(other.id) not in text
    ours = await person_id(house, phone)
    for table in OWNED:
        for row in document.get(table.name, []):
            assert row[table.info["owner"]] == ours, table.name


async def test_deletion_asks_first_and_may_be_refused(house: House, language: str) -> None:
    phone, words = await regular(house, language), WORDS[language]
    (asked,) = await phone.say("/delete_me")
    assert asked.startswith(words["sure"])
    message = (await phone.bot_messages())[-1]
    assert [button["text"] for button in buttons_of(message)] == words["buttons"]
    await phone.tap(words["buttons"][0])
    assert await phone.last() == words["export"]
    await phone.tap(words["buttons"][2])
    kept = next(m for m in await phone.bot_messages() if m["message_id"] == message["message_id"])
    assert (kept["text"], buttons_of(kept)) == (words["kept"], [])
    assert (await owned_by(house, metadata.tables["sets"], await person_id(house, phone), phone)) != []


async def test_after_a_yes_no_table_holds_a_row_of_theirs(house: House, language: str) -> None:
    other, phone, words = await regular(house, language), await regular(house, language), WORDS[language]
    owner, others = await person_id(house, phone), await person_id(house, other)
    await phone.say("/delete_me")
    before = {table.name: await owned_by(house, table, others, other) for table in OWNED}
    for table in OWNED:
        assert await owned_by(house, table, phone.id if table.name == "inbox" else owner, phone), table.name
    await phone.tap(words["buttons"][1])
    assert (await phone.last()).startswith(words["erased"])
    for table in metadata.sorted_tables:
        assert await owned_by(house, table, owner, phone) == [], table.name
    assert {table.name: await owned_by(house, table, others, other) for table in OWNED} == before


async def test_one_who_was_erased_is_a_stranger_again(house: House, language: str) -> None:
    phone, words = await regular(house, language), WORDS[language]
    await phone.say("/delete_me")
    await phone.tap(words["buttons"][1])
    assert words["empty"] in (await phone.say("/history"))[0]
    assert (await phone.say("/start"))[0].startswith(words["hello"])


async def test_what_was_erased_never_rings(house: House, language: str) -> None:
    phone, words = await regular(house, language), WORDS[language]
    await phone.say("/delete_me")
    await phone.tap(words["buttons"][1])
    count = len(await phone.texts())
    await house.later(7 * 86_400)
    assert len(await phone.texts()) == count
