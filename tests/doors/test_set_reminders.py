"""Reminders set: the zone first, then days and hours by button or by words."""

from tests.support.house import House
from tests.support.phone import Phone, buttons_of

WORDS = {
    "en": {
        "none": "Your reminders\n\nNo reminders yet.",
        "add": "+ New reminder",
        "zone": "First your city, so that I ring at your hour.",
        "city": "Where do you train?",
        "title": "Training reminder",
        "days": ["✓ Mon", "Tue", "✓ Wed", "Thu", "✓ Fri", "Sat", "Sun"],
        "times": ["− 30 min", "🕑 18:00", "+ 30 min"],
        "rest": ["Turn off", "Delete", "‹ Back"],
        "row": "Mon, Wed, Fri · 18:00",
        "every": "every day · 18:00",
        "off": "Turned off: I won’t ring.",
        "row_off": "Mon, Wed, Fri · 18:00 (off)",
        "next": "Next: ",
        "ask": "At what time? For example 18:30, or 6pm.",
        "set": "Done: Mon, Wed, Fri at 07:15.",
        "bad": "I need a time, such as 18:30 or 6pm.",
        "last": "Keep at least one day, or turn the reminder off.",
        "deleted": "Reminder deleted",
        "stopped": "Stopped. Nothing was changed.",
        "preview": "Save this?",
        "limit": "20 reminders are the limit. Delete one first.",
        "gone": "I can’t find that any more.",
    },
    "fr": {
        "none": "Tes rappels\n\nAucun rappel pour l’instant.",
        "add": "+ Nouveau rappel",
        "zone": "D’abord ta ville, pour que je sonne à ton heure.",
        "city": "Tu t’entraînes où ?",
        "title": "Rappel d’entraînement",
        "days": ["✓ lun.", "mar.", "✓ mer.", "jeu.", "✓ ven.", "sam.", "dim."],
        "times": ["− 30 min", "🕑 18:00", "+ 30 min"],
        "rest": ["Couper", "Supprimer", "‹ Retour"],
        "row": "lun., mer., ven. · 18:00",
        "every": "tous les jours · 18:00",
        "off": "Coupé : je ne sonnerai pas.",
        "row_off": "lun., mer., ven. · 18:00 (coupé)",
        "next": "Prochain : ",
        "ask": "À quelle heure ? Par exemple 18:30 ou 18h.",
        "set": "C’est noté : lun., mer., ven. à 07:15.",
        "bad": "Il me faut une heure, par exemple 18:30 ou 18h.",
        "last": "Garde au moins un jour, ou coupe le rappel.",
        "deleted": "Rappel supprimé",
        "stopped": "On arrête là. Rien n’a changé.",
        "preview": "C’est bien ça ?",
        "limit": "20 rappels, c’est le maximum. Supprimes-en un d’abord.",
        "gone": "Je ne le retrouve plus.",
    },
}


async def planner(house: House, language: str) -> Phone:
    """Somebody who looks at their first reminder."""
    phone = await house.phone(language)
    await phone.set_up()
    await phone.say("/reminders")
    await phone.tap(WORDS[language]["add"])
    return phone


async def below(phone: Phone) -> list[str]:
    return [button["text"] for button in buttons_of((await phone.bot_messages())[-1])]


async def test_the_zone_is_asked_before_the_first_reminder(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    (listing,) = await phone.say("/reminders")
    assert listing.startswith(words["none"])
    await phone.tap(words["add"])
    first, asked = (await phone.texts())[-2:]
    assert first == words["zone"]
    assert asked.startswith(words["city"])


async def test_the_city_leads_on_to_the_reminder_that_was_wanted(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    await phone.say("/reminders")
    await phone.tap(words["add"])
    assert (await phone.say("Lyon"))[-1].startswith(words["title"])


async def test_a_new_reminder_rings_three_evenings_a_week(house: House, language: str) -> None:
    phone, words = await planner(house, language), WORDS[language]
    title, following, _ = (await phone.last()).split("\n\n")
    assert title == words["title"]
    assert following.startswith(words["next"])
    assert following.endswith("18:00.")
    assert await below(phone) == [*words["days"], *words["times"], *words["rest"]]
    await phone.tap(words["rest"][2])
    assert await below(phone) == [words["row"], words["add"]]


async def test_a_double_tap_adds_one_reminder(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    await phone.set_up()
    await phone.say("/reminders")
    listing = (await phone.bot_messages())[-1]
    add = buttons_of(listing)[-1]["callback_data"]
    for _ in range(2):
        await phone.press(listing["message_id"], add)
    await phone.say("/reminders")
    assert await below(phone) == [words["row"], words["add"]]


async def test_days_are_toggled_in_place_and_the_last_one_stays(house: House, language: str) -> None:
    phone, words = await planner(house, language), WORDS[language]
    count = len(await phone.texts())
    for day in ("Tue", "Thu", "Sat", "Sun") if language == "en" else ("mar.", "jeu.", "sam.", "dim."):
        await phone.tap(day)
    assert [day[0] for day in (await below(phone))[:7]] == ["✓"] * 7
    await phone.tap(words["rest"][2])
    assert (await below(phone))[0] == words["every"]
    await phone.tap(words["every"])
    for day in words["days"][1:]:
        await phone.tap(day.removeprefix("✓ "))
    answer = await phone.tap(words["days"][0])
    assert (answer["text"], answer["show_alert"]) == (words["last"], True)
    assert len(await phone.texts()) == count


async def test_the_hour_moves_by_half_hours(house: House, language: str) -> None:
    phone = await planner(house, language)
    await phone.tap("+ 30 min")
    assert (await below(phone))[8] == "🕑 18:30"
    for _ in range(2):
        await phone.tap("− 30 min")
    assert (await below(phone))[8] == "🕑 17:30"
    assert "17:30" in await phone.last()


async def test_an_exact_hour_is_typed(house: House, language: str) -> None:
    phone, words = await planner(house, language), WORDS[language]
    await phone.tap("🕑")
    assert (await phone.last()).startswith(words["ask"])
    for bad in ("25:00", "later", "💪", "18:60", "-3"):
        assert await phone.say(bad) == [words["bad"]]
    (said,) = await phone.say("7h15" if language == "fr" else "7:15 am")
    assert said.startswith(words["set"])
    assert (await below(phone))[8] == "🕑 07:15"
    assert (await phone.say("squat 100x5"))[0].startswith(words["preview"])


async def test_cancel_keeps_the_hour(house: House, language: str) -> None:
    phone, words = await planner(house, language), WORDS[language]
    await phone.tap("🕑")
    assert await phone.say("/cancel") == [words["stopped"]]
    await phone.say("/reminders")
    assert (await below(phone))[0] == words["row"]


async def test_a_reminder_is_turned_off_on_and_deleted(house: House, language: str) -> None:
    phone, words = await planner(house, language), WORDS[language]
    await phone.tap(words["rest"][0])
    assert words["off"] in await phone.last()
    await phone.tap(words["rest"][2])
    assert await below(phone) == [words["row_off"], words["add"]]
    await phone.tap(words["row_off"])
    await phone.tap("Turn on" if language == "en" else "Activer")
    assert words["next"] in await phone.last()
    assert (await phone.tap(words["rest"][1]))["text"] == words["deleted"]
    assert (await phone.last()).startswith(words["none"])


async def test_a_deleted_reminder_is_not_waited_for(house: House, language: str) -> None:
    phone, words = await planner(house, language), WORDS[language]
    await phone.tap("🕑")
    await phone.say("/reminders")
    await phone.tap(words["row"])
    await phone.tap(words["rest"][1])
    await phone.say("7:15")
    assert (await phone.say("squat 100x5"))[0].startswith(words["preview"])


async def test_twenty_reminders_are_the_limit(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    await phone.set_up()
    for _ in range(20):
        await phone.say("/reminders")
        await phone.tap(words["add"])
    await phone.say("/reminders")
    answer = await phone.tap(words["add"])
    assert (answer["text"], answer["show_alert"]) == (words["limit"], True)
    assert len(await below(phone)) == 20 + 1
