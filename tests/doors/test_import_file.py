"""A file dropped in the chat: previewed, asked about, brought into the log, taken out again; and out as a file."""

import asyncio
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import select

from db.models import import_files, imports, jobs, metadata
from tests.support.house import House
from tests.support.lifter import choose, forge, offered
from tests.support.phone import Phone, buttons_of

FILES = Path(__file__).parents[1] / "files" / "imports"
HEADER = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE,Distance,Distance Unit,Seconds\n"
)
WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "preview": "2 workouts, 11 sets\nFrom 22 Dec 2025 to 24 Dec 2025\n3,100 kg lifted in all",
        "unknown": "One exercise I don’t know: Zottman Spider Thing",
        "name": "Which exercise is “Zottman Spider Thing”? It comes up in 1 set.",
        "own": "Kept as your own: Zottman Spider Thing",
        "left": "Left out: Zottman Spider Thing",
        "done": "✓ In your log: 2 workouts, 11 sets",
        "less": "✓ In your log: 2 workouts, 10 sets",
        "undone": "is out again. Your log is as it was before.",
        "known": "is in your log already. There’s nothing to add.",
        "dropped": "cancelled, nothing was imported. I’ve erased the file.",
        "unit": "That file doesn’t say what its weights are in.",
        "volume": "2,880 kg lifted in all",
        "pounds": "1,306 kg lifted in all",
        "consent": "One thing before we train",
        "empty": "That file is empty.",
        "big": "That file is too big for me: I take up to 5 MB.",
        "lost": "I couldn’t fetch that file from Telegram.",
        "archive": "That’s a packed file",
        "unknown file": "I can’t tell which app wrote that file.",
        "no sets": "I found no set in that file",
        "faults": "2 lines I can’t take:\nLine 3: I can’t read the date “31 Foo 2025”\nLine 5: a weight beyond",
        "close": "“Lat Puldown” is Lat pulldown",
        "many": "5 files are waiting for you already.",
        "how": "Bring your history",
        "title": "Upper A\n\n📝 Slept well.\nNew gym, quiet.\n📝 Barbell bench press: Elbows in",
        "all": "3 exercises I don’t know: Alpha lift, Beta lift, Gamma lift",
    },
    "fr": {
        "preview": "2 séances, 11 séries\nDu 22 déc. 2025 au 24 déc. 2025\n3 100 kg soulevés en tout",
        "unknown": "Un exercice que je ne connais pas : Zottman Spider Thing",
        "name": "« Zottman Spider Thing », c’est quel exercice ? Il revient dans 1 série.",
        "own": "Gardés comme exercices à toi : Zottman Spider Thing",
        "left": "Laissés de côté : Zottman Spider Thing",
        "done": "✓ Dans ton carnet : 2 séances, 11 séries",
        "less": "✓ Dans ton carnet : 2 séances, 10 séries",
        "undone": "est ressorti. Ton carnet est comme avant.",
        "known": "est déjà dans ton carnet. Rien à ajouter.",
        "dropped": "laissé tomber, rien n’est importé. J’ai effacé le fichier.",
        "unit": "Ce fichier ne dit pas en quoi sont ses charges.",
        "volume": "2 880 kg soulevés en tout",
        "pounds": "1 306 kg soulevés en tout",
        "consent": "Une chose avant de s’y mettre",
        "empty": "Ce fichier est vide.",
        "big": "Ce fichier est trop gros pour moi : je prends jusqu’à 5 Mo.",
        "lost": "Je n’ai pas réussi à récupérer ce fichier chez Telegram.",
        "archive": "C’est une archive",
        "unknown file": "Je n’arrive pas à savoir de quelle appli vient ce fichier.",
        "no sets": "Je n’ai trouvé aucune série à prendre",
        "faults": "prendre :\nLigne 3 : je ne sais pas lire la date « 31 Foo 2025 »\nLigne 5 : une charge qu’aucun",
        "close": "« Lat Puldown » : Tirage",
        "many": "5 fichiers t’attendent déjà.",
        "how": "Récupère ton historique",
        "title": "Upper A\n\n📝 Slept well.\nNew gym, quiet.\n📝 Développé couché à la barre : Elbows in",
        "all": "3 exercices que je ne connais pas : Alpha lift, Beta lift, Gamma lift",
    },
}  # fmt: skip
KEPT = ("workouts", "sets", "imports", "import_files", "jobs", "exercises", "people", "nudges")


def sample(name: str) -> bytes:
    return (FILES / f"{name}.csv").read_bytes()


async def lifter(house: House, language: str) -> Phone:
    phone = await house.phone(language)
    await phone.set_up()
    return phone


async def brought(phone: Phone, data: bytes, name: str = "history.csv") -> None:
    """Drop a file, keep what nobody knows as one's own, and import it."""
    await phone.drop(name, data)
    if "imgo" in str(await offered(phone)):
        await choose(phone, "imgo")
        while asked := [data for data in await offered(phone) if re.fullmatch(r"imn:\d+:\d+:own", data)]:
            await choose(phone, asked[-1])
    await choose(phone, "imrun")


async def rows(house: House, name: str) -> list[dict[str, Any]]:
    async with house.app.database.read() as session:
        return [dict(row._mapping) for row in await session.all(select(metadata.tables[name]))]


async def theirs(phone: Phone, name: str) -> list[dict[str, Any]]:
    """A person's rows of a table."""
    found = await rows(phone.house, "identities")
    (who,) = [row["person_id"] for row in found if row["subject"] == str(phone.id)]
    owner = metadata.tables[name].info["owner"]
    return [row for row in await rows(phone.house, name) if row[owner] == who]


async def log_of(phone: Phone) -> dict[str, list[Any]]:
    """A person's workouts and sets, without ids."""
    kept = ("started_at", "finished_at", "feeling")
    numbers = ("at", "n", "weight_kg", "reps", "seconds", "metres", "rpe", "kind", "superset")
    workouts = [tuple(row[name] for name in kept) for row in await theirs(phone, "workouts")]
    sets = [tuple(row[name] for name in numbers) for row in await theirs(phone, "sets")]
    return {"workouts": sorted(workouts), "sets": sorted(sets, key=repr)}


async def exported(phone: Phone) -> tuple[bytes, bytes]:
    """The table and the document of /export."""
    await phone.say("/export")
    files = [await fetched(phone, message) for message in (await phone.bot_messages())[-2:]]
    return files[0], files[1]


async def fetched(phone: Phone, message: dict[str, Any]) -> bytes:
    async with phone.house.http.get(f"{phone.house.address}{message['file_url']}") as answer:
        assert answer.status == 200
        return await answer.read()


async def test_a_file_is_previewed_asked_about_imported_and_taken_out_again(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    before = await log_of(phone)
    (preview,) = await phone.drop("hevy.csv", sample("hevy-app-en"))
    assert words["preview"] in preview
    assert words["unknown"] in preview
    await choose(phone, "imgo")
    assert (await phone.last()).startswith(words["name"])
    own = next(data for data in await offered(phone) if data.endswith(":own"))
    await choose(phone, own)
    assert words["own"] in await phone.last()
    await choose(phone, "imrun")
    assert (await phone.last()).startswith(words["done"])
    found = await log_of(phone)
    assert (len(found["workouts"]), len(found["sets"])) == (2, 11)
    await choose(phone, "imundo")
    assert words["undone"] in await phone.last()
    assert await log_of(phone) == before
    assert await theirs(phone, "exercises") == []


async def test_titles_and_notes_are_shown_with_the_workout_and_sealed_at_rest(house: House, language: str) -> None:
    phone = await lifter(house, language)
    await brought(phone, sample("hevy-app-en"))
    await phone.say("/history")
    await choose(phone, [data for data in await offered(phone) if data.startswith("wo:")][-1])
    assert WORDS[language]["title"] in await phone.last()
    assert not any(b"Slept" in bytes(row["note"] or b"") for row in await theirs(phone, "workouts"))


async def test_an_exercise_may_be_left_out_or_be_one_of_ours(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    await phone.drop("hevy.csv", sample("hevy-app-en"))
    await choose(phone, "imgo")
    leave = next(data for data in await offered(phone) if data.endswith(":leave"))
    await choose(phone, leave)
    assert words["left"] in await phone.last()
    await choose(phone, "imgo")  # change my answers
    await forge(phone, leave.replace(":leave", ":zottman-curl"))
    assert "Zottman" in await phone.last()
    await choose(phone, "imgo")
    await choose(phone, leave)
    await choose(phone, "imrun")
    assert (await phone.last()).startswith(words["less"])


async def test_what_was_said_of_a_name_holds_for_the_next_file(house: House, language: str) -> None:
    phone = await lifter(house, language)
    row = "{}, A,1h,Zottman Spider Thing,1,10,kg,8,,,,\n"
    await brought(phone, (HEADER + row.format("2025-01-01 10:00:00")).encode())
    await phone.drop("next.csv", (HEADER + row.format("2025-02-01 10:00:00")).encode())
    assert "imrun" in str(await offered(phone))
    await phone.say("zottman spider thing 12 kg x 8")
    await choose(phone, "save")
    assert "Zottman Spider Thing" in (await phone.texts())[-1]


async def test_the_same_for_all_that_nobody_knows(house: House, language: str) -> None:
    phone = await lifter(house, language)
    names = [f"2025-01-01 10:00:00,A,1h,{name} lift,1,10,kg,8,,,,\n" for name in ("Alpha", "Beta", "Gamma")]
    (preview,) = await phone.drop("odd.csv", (HEADER + "".join(names)).encode())
    assert WORDS[language]["all"] in preview
    await choose(phone, "imgo")
    await choose(phone, next(d for d in await offered(phone) if d.startswith("imall") and d.endswith("own")))
    await choose(phone, "imrun")
    own = [row["details"]["texts"]["en"]["name"] for row in await theirs(phone, "exercises")]
    assert {"Alpha lift", "Beta lift", "Gamma lift"} <= set(own)


async def test_weights_without_a_unit_are_asked_about_and_read_in_it(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    (preview,) = await phone.drop("strong.csv", sample("strong-1"))
    assert words["volume"] not in preview
    await choose(phone, "imgo")
    assert (await phone.last()).startswith(words["unit"])
    await choose(phone, next(data for data in await offered(phone) if data.endswith(":lb")))
    assert words["pounds"] in await phone.last()
    await choose(phone, "imrun")
    weights = {row["weight_kg"] for row in await theirs(phone, "sets") if row["weight_kg"]}
    assert 36.28739 in weights


async def test_files_of_each_app_go_into_one_log(house: House, language: str) -> None:
    phone = await lifter(house, language)
    for name in ("hevy-web-en", "strong-de", "fitnotes-ios"):
        await phone.drop(f"{name}.csv", sample(name))
        if "imgo" in str(await offered(phone)):
            await choose(phone, "imgo")
        if units := [data for data in await offered(phone) if data.startswith("imunit") and data.endswith(":kg")]:
            await choose(phone, units[0])
        if every := [data for data in await offered(phone) if re.fullmatch(r"im(n:\d+|all):\d+:own", data)]:
            await choose(phone, every[-1])
        await choose(phone, "imrun")
        assert (await phone.last()).startswith("✓")
    found = await log_of(phone)
    assert (len(found["workouts"]), len(found["sets"])) == (5, 9)


async def test_the_same_file_again_adds_nothing(house: House, language: str) -> None:
    phone = await lifter(house, language)
    await brought(phone, sample("hevy-app-en"))
    before = await log_of(phone)
    (answer,) = await phone.drop("again.csv", sample("hevy-app-en"))
    assert WORDS[language]["known"] in answer
    assert await log_of(phone) == before


async def test_the_same_file_while_it_is_open_is_the_same_import(house: House, language: str) -> None:
    phone = await lifter(house, language)
    (preview,) = await phone.drop("hevy.csv", sample("hevy-app-en"))
    assert await phone.drop("copy.csv", sample("hevy-app-en")) == [preview]
    assert len([data for data in await offered(phone) if data.startswith("imgo")]) == 1


async def test_a_workout_that_is_there_already_stays_as_it_is(house: House, language: str) -> None:
    phone = await lifter(house, language)
    row = "2025-01-01 10:00:00,A,1h,Squat (Barbell),{},{},kg,5,,,,\n"
    await brought(phone, (HEADER + row.format(1, 100)).encode())
    more = HEADER + row.format(1, 100) + row.format(2, 105) + row.format(1, 60).replace("01-01", "01-03")
    await phone.drop("more.csv", more.encode())
    await choose(phone, "imrun")
    assert len((await log_of(phone))["sets"]) == 2


async def test_what_comes_out_as_a_table_goes_into_an_empty_account_as_it_was(house: House, language: str) -> None:
    phone, other = await lifter(house, language), await lifter(house, language)
    await brought(phone, sample("hevy-app-en"))
    table, _ = await exported(phone)
    await brought(other, table)
    assert await log_of(other) == await log_of(phone)
    assert (await exported(other))[0] == table
    (answer,) = await phone.drop("mine.csv", table)
    assert WORDS[language]["known"] in answer


async def test_what_comes_out_as_a_document_goes_into_an_empty_account_as_it_was(house: House, language: str) -> None:
    phone, other = await lifter(house, language), await lifter(house, language)
    await brought(phone, sample("hevy-app-en"))
    await phone.say({"en": "bench 82.5x6 @8", "fr": "dc 82,5x6 @8"}[language])
    await choose(phone, "save")
    await choose(phone, "finish")
    await choose(phone, next(data for data in await offered(phone) if data.startswith("feel") and data.endswith(":4")))
    table, document = await exported(phone)
    await brought(other, document, "spotter.json")
    assert await log_of(other) == await log_of(phone)
    assert (await exported(other))[0] == table


async def test_the_table_is_hevys_and_the_document_holds_every_set(house: House, language: str) -> None:
    phone = await lifter(house, language)
    await brought(phone, sample("hevy-app-en"))
    table, document = await exported(phone)
    lines = table.decode().split("\r\n")
    assert lines[0] == sample("hevy-app-en").decode().split("\r\n", maxsplit=1)[0]
    assert '"22 Dec 2025, 08:00","22 Dec 2025, 09:05","Slept well.\\nNew gym, quiet."' in lines[4]
    assert (len(lines), len(json.loads(document)["sets"])) == (13, 11)


async def test_before_their_yes_nothing_of_a_file_is_read(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    await phone.say("/start")
    (asked,) = await phone.drop("hevy.csv", sample("hevy-app-en"))
    assert asked.startswith(words["consent"])
    assert await theirs(phone, "import_files") == []
    await choose(phone, "imyes")
    assert words["preview"] in await phone.last()


async def test_a_cancelled_file_is_erased(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    await phone.drop("hevy.csv", sample("hevy-app-en"))
    assert len(await theirs(phone, "import_files")) == 1
    await choose(phone, "imdrop")
    assert words["dropped"] in await phone.last()
    assert await theirs(phone, "import_files") == []


async def test_a_file_that_nobody_says_a_word_about_is_let_go_after_a_week(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    await phone.drop("hevy.csv", sample("hevy-app-en"))
    await house.later(6 * 86_400)
    assert len(await theirs(phone, "import_files")) == 1
    await house.later(2 * 86_400)
    assert await theirs(phone, "import_files") == []
    assert words["dropped"] in str(await phone.texts())


async def test_the_bytes_are_sealed_while_they_wait_and_gone_when_they_are_done_with(
    house: House, language: str
) -> None:
    phone = await lifter(house, language)
    await phone.drop("hevy.csv", sample("hevy-app-en"))
    for name, column in (("import_files", "data"), ("imports", "body")):
        assert not any(
            b"Bench" in bytes(row[column]) or b"hevy" in bytes(row[column]) for row in await theirs(phone, name)
        )
    await choose(phone, "imgo")
    await choose(phone, next(data for data in await offered(phone) if data.endswith(":own")))
    await choose(phone, "imrun")
    assert (await theirs(phone, "import_files"), await theirs(phone, "jobs")) == ([], [])


NASTY: Mapping[str, tuple[bytes, str]] = {
    "white space": (b"\n \n", "empty"),
    "a zip": (b"PK\x03\x04" + b"\0" * 50, "archive"),
    "a letter": (b"Dear Spotter,\nI trained.", "unknown file"),
    "a header alone": (HEADER.encode(), "no sets"),
    "lines of which none can be taken": (f"{HEADER}soon,A,1h,Squat,1,1,kg,8,,,,\n".encode(), "no sets"),
    "too many bytes": (b"x" * 5_300_000, "big"),
}


async def test_what_is_no_file_of_workouts_ends_in_a_clear_sentence(house: House, language: str) -> None:
    phone = await lifter(house, language)
    for name, (data, words) in NASTY.items():
        assert (await phone.drop(f"{name}.csv", data))[0].startswith(WORDS[language][words]), name
    assert await theirs(phone, "import_files") == []


async def test_bad_lines_are_told_with_their_numbers_and_the_others_taken(house: House, language: str) -> None:
    phone = await lifter(house, language)
    row = "{},A,1h,{},1,{},kg,5,,,,\n"
    good = row.format("2025-01-01 10:00:00", "Lat Puldown", 50)
    bad = [row.format("31 Foo 2025", "Squat", 50), row.format("2025-01-01 10:00:00", "Squat", 5000)]
    (preview,) = await phone.drop("odd.csv", (HEADER + good + bad[0] + good + bad[1]).encode())
    assert WORDS[language]["faults"] in preview
    assert WORDS[language]["close"] in preview


async def test_five_files_may_wait_and_each_is_found_again(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    for day in range(1, 7):
        row = f"2025-01-0{day} 10:00:00,A,1h,Squat (Barbell),1,100,kg,5,,,,\n"
        (answer,) = await phone.drop(f"{day}.csv", (HEADER + row).encode())
    assert answer.startswith(words["many"])
    (how,) = await phone.say("/import")
    assert how.startswith(words["how"])
    shown = [data for data in await offered(phone) if data.startswith("imshow")]
    assert len(shown) == 5
    await choose(phone, shown[0])
    await choose(phone, f"imrun:{shown[0].split(':')[1]}")
    await phone.say("/import")
    assert len([data for data in await offered(phone) if data.startswith("imshow")]) == 4


async def test_the_last_five_imports_can_be_taken_out_and_no_older_one(house: House, language: str) -> None:
    phone = await lifter(house, language)
    for day in range(1, 7):
        await brought(phone, (HEADER + f"2025-01-0{day} 10:00:00,A,1h,Squat (Barbell),1,100,kg,5,,,,\n").encode())
    await phone.say("/import")
    mine = sorted({int(data.split(":")[1]) for data in await offered(phone) if data.startswith("imundo")})
    last = [button["callback_data"] for button in buttons_of((await phone.bot_messages())[-1])]
    assert last == [f"imundo:{number}" for number in reversed(mine[-5:])]
    await forge(phone, f"imundo:{mine[-5] - 1}")
    assert len((await log_of(phone))["workouts"]) == 6
    await choose(phone, last[-1])
    assert len((await log_of(phone))["workouts"]) == 5


async def test_tapping_twice_does_it_once(house: House, language: str) -> None:
    phone = await lifter(house, language)
    await phone.drop("one.csv", (HEADER + "2025-01-01 10:00:00,A,1h,Squat (Barbell),1,100,kg,5,,,,\n").encode())
    start = next(data for data in await offered(phone) if data.startswith("imrun"))
    press = {"message_id": 1, "data": start}
    for _ in range(3):
        await house.control(f"chats/{phone.id}/press", press)
    await house.settle()
    assert len((await log_of(phone))["sets"]) == 1
    for _ in range(3):
        await house.control(f"chats/{phone.id}/press", press | {"data": start.replace("imrun", "imundo")})
    await house.settle()
    assert (await log_of(phone))["sets"] == []


async def test_nobody_touches_the_file_of_another(house: House, language: str) -> None:
    phone, other = await lifter(house, language), await lifter(house, language)
    await phone.drop("hevy.csv", sample("hevy-app-en"))
    number = next(data for data in await offered(phone) if data.startswith("imgo")).split(":")[1]
    before = {name: sorted(map(repr, await rows(house, name))) for name in KEPT}
    for data in ("imyes", "imgo", "imrun", "imdrop", "imundo", "imshow"):
        tap = f"{data}:{number}" + (":0" if data == "imgo" else "")
        assert (await forge(other, tap))["show_alert"] is True, data
    for data in (f"imn:{number}:0:own", f"imall:{number}:own", f"imunit:{number}:kg", f"imn:{number}:999:own"):
        assert (await forge(other, data))["show_alert"] is True, data
    assert {name: sorted(map(repr, await rows(house, name))) for name in KEPT} == before


async def test_a_file_that_telegram_does_not_give_is_asked_for_again(house: House, language: str) -> None:
    phone = await lifter(house, language)
    message = await house.control(f"chats/{phone.id}/say", {"text": "/import"})
    document = {"file_id": "gone", "file_unique_id": "gone", "file_name": "gone.csv", "file_size": 10}
    update = {"message": {**message, "message_id": 9_999, "document": document}}
    update["message"].pop("text")
    update["message"].pop("entities", None)
    house.playground.world.updates.put_raw(update)
    await asyncio.sleep(0.1)
    await house.settle()
    assert (await phone.last()).startswith(WORDS[language]["lost"])


async def test_a_prescription_goes_by_what_was_brought(house: House, language: str) -> None:
    phone = await lifter(house, language)
    await brought(phone, (HEADER + "2026-01-01 10:00:00,A,1h,Squat (Barbell),1,100,kg,5,,,,\n").encode())
    await phone.say({"en": "/exercises squat", "fr": "/exercises squat"}[language])
    assert "100" in await phone.last()


def test_every_table_of_imports_says_whose_it_is() -> None:
    assert {table.info["owner"] for table in (imports, import_files, jobs)} == {"person_id"}
