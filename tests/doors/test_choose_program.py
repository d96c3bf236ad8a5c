"""Choosing a program: what fits and what speaks against it, all of them by section, one from the inside."""

import re
from typing import Any

import pytest

from catalog.programs import programs
from domain.fitting import fit_of
from domain.people import LANGUAGES
from domain.profile import Profile
from domain.programs import Focus, Goal
from domain.reminders import EVERY_DAY
from locales import Translator
from screens import programs as screens
from screens.buttons.plan import ShowProgramDay
from tests.support.house import House
from tests.support.lifter import answer, begun, card_text, choose, consented, enrolled, forge, offered, welcomed
from tests.support.phone import Phone

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "fits": "Plans that fit you\n\n",
        "all met": "★ Beginner full body\n3× a week · 45 min\n✓ all that you asked for",
        "misfit": "3× a week · 45 min\n○ another number of days than you asked for",
        "star": "★ one of our favourites",
        "all": "{} plans, for whatever you are after:",
        "running": "Running",
        "lacking": "○ needs equipment that you didn’t name in /profile.",
        "page": "page {} of {}",
        "needs": "Level: intermediate. You need: barbell, bench, rack, pull-up bar.",
        "instead": "○ needs equipment you didn’t name: I’d put something similar in its place",
        "how": "How it goes on\n• The big lifts follow a training max",
        "days": "Its days\nPress day: Barbell overhead press, Pull-up",
        "waves": "Week 1: 65 % × 5, 75 % × 5, 85 % × 5+\n",
        "plus": "+: as many more clean reps as you have.",
        "stages": "5 × 3; when it won’t go, 6 × 2, 10 × 1 with the same weight · rest 4 min",
        "open": "3 × 5, the last set for all you have · rest 3 min",
        "rpe": "4 × 5 at RPE 7.5 · rest 3 min · tempo 2-1-X-0",
        "rpe told": "RPE 8: you could have done two more",
        "tempo told": "Tempo: seconds down, held, up, held.",
        "circuit": "↻ one after the other, rest 75 s after each round",
        "superset": "↻ in turn, rest 90 s after both",
        "side": "2 × 20–60 s per side · rest 45 s",
        "run": "Brisk walk\n500 m\n\nTimed run\n8 × 1 min · rest 90 s",
        "light": "One week in 5 is light: 70 % of the weight, half the sets.",
        "first and last": "Week 1, run 1: Brisk walk, Timed run\n… and so on, until:\nWeek 9, run 3: ",
        "second": "Day 2 of 4",
        "on": "Four-week waves: it’s on",
        "none": "With the equipment in your /profile I have no plan yet.",
        "stale": "That button is out of date.",
        "gone": "I can’t find that any more.",
    },
    "fr": {
        "fits": "Les programmes qui te vont\n\n",
        "all met": "★ Full body débutant\n3× par semaine · 45 min\n✓ tout ce que tu voulais",
        "misfit": "3× par semaine · 45 min\n○ pas le nombre de jours que tu voulais",
        "star": "★ un de nos coups de cœur",
        "all": "{} programmes, selon ce que tu cherches :",
        "running": "Course à pied",
        "lacking": "○ demande du matériel que tu n’as pas indiqué dans /profile.",
        "page": "page {} sur {}",
        "needs": "Niveau : intermédiaire. Matériel : barre, banc, rack, barre de traction.",
        "instead": "○ demande du matériel que tu n’as pas indiqué : je mettrais un équivalent à la place",
        "how": "Comment ça progresse\n• Les gros mouvements suivent un max d’entraînement",
        "days": "Les séances\nJour militaire : Développé militaire à la barre, Tractions",
        "waves": "Semaine 1 : 65 % × 5, 75 % × 5, 85 % × 5+\n",
        "plus": "+ : autant de reps propres en plus que possible.",
        "stages": "5 × 3 ; si ça bloque, 6 × 2, 10 × 1 à la même charge · repos 4 min",
        "open": "3 × 5, la dernière série à fond · repos 3 min",
        "rpe": "4 × 5 à RPE 7,5 · repos 3 min · tempo 2-1-X-0",
        "rpe told": "RPE 8 : tu aurais pu en faire deux de plus",
        "tempo told": "Tempo : secondes en descente, en bas, en montée, en haut.",
        "circuit": "↻ en circuit, repos 75 s après chaque tour",
        "superset": "↻ en superset, repos 90 s après les deux",
        "side": "2 × 20–60 s par côté · repos 45 s",
        "run": "Marche rapide\n500 m\n\nFooting au temps\n8 × 1 min · repos 90 s",
        "light": "Une semaine sur 5 est légère : 70 % de la charge, moitié moins de séries.",
        "first and last": "Semaine 1, sortie 1 : Marche rapide, Footing au temps\n"
        "… et ainsi de suite, jusqu’à :\nSemaine 9, sortie 3 : ",
        "second": "Séance 2 sur 4",
        "on": "Vagues de quatre semaines : c’est lancé",
        "none": "Avec le matériel de ton /profile, je n’ai pas encore de programme.",
        "stale": "Ce bouton n’est plus à jour.",
        "gone": "Je ne le retrouve plus.",
    },
}
SECTIONS = [f"section:{one.value}:0" for one in (*Goal, *Focus)]
INSIDE = [
    ("four-week-waves", ("waves", "plus")),
    ("strength-in-stages", ("stages", "superset")),
    ("plus-sets", ("open", "side")),
    ("strength-by-feel", ("rpe", "rpe told", "tempo told")),
    ("dumbbell-circuits", ("circuit",)),
    ("sofa-to-five-km", ("run",)),
]
FORGED = [
    "section:fame:0",
    "section::0",
    "secprog:bodyweight:fame:0",
    "progday:bodyweight:0:fame:0",
    "section:muscle:-1",
]


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


async def shown(phone: Phone) -> str:
    return plain(await phone.last())


async def at_home(house: House, language: str) -> Phone:
    """Somebody with dumbbells who wants muscle on four days, with all plans on screen."""
    phone = await consented(house, language)
    for how in ("tell:goal:muscle:1", "tell:level:beginner:1", "tell:days:4:1", "tell:minutes:45:1"):
        await answer(phone, how)
    await choose(phone, "tell:kit:dumbbells:1")
    await choose(phone, "endhi")
    await phone.say("/plan")
    await choose(phone, "progs")
    return phone


async def test_what_fits_comes_first_with_what_speaks_against_it(house: House, language: str) -> None:
    phone, words = await welcomed(house, language), WORDS[language]
    await choose(phone, "progs")
    assert (await shown(phone)).startswith(words["fits"])
    assert words["all met"] in await shown(phone)
    assert words["star"] in await shown(phone)
    phone = await at_home(house, language)
    assert words["misfit"] in await shown(phone)
    fits = [data for data in await offered(phone) if data.startswith("prog:")]
    assert fits[0] == "prog:dumbbells-at-home"
    assert "prog:after-birth" not in fits, "what is for few is never proposed to all"


async def test_all_plans_are_found_by_what_somebody_is_after(house: House, language: str) -> None:
    phone, words = await at_home(house, language), WORDS[language]
    await choose(phone, "sections")
    assert await shown(phone) == words["all"].format(len(programs()))
    assert [data for data in await offered(phone) if data.startswith("section:")] == SECTIONS
    found = set()
    for section in SECTIONS:
        await choose(phone, section)
        while True:
            here = await offered(phone)
            found |= {data.split(":")[1] for data in here if data.startswith("secprog:")}
            page = int(section.split(":")[2]) + 1
            section = f"{section.rpartition(':')[0]}:{page}"
            if section not in here:
                break
            await choose(phone, section)
        await choose(phone, "sections")
    assert found == programs().keys()


async def test_a_section_has_pages_and_names_what_needs_more_than_they_have(house: House, language: str) -> None:
    phone, words = await at_home(house, language), WORDS[language]
    await choose(phone, "sections")
    await choose(phone, "section:muscle:0")
    pages = int(re.findall(r"\d+", (await shown(phone)).splitlines()[1])[1])
    assert words["page"].format(1, pages) in await shown(phone)
    assert words["lacking"] in await shown(phone)
    marks = [text.startswith("○") for text in await buttons(phone) if "min" in text]
    assert marks == sorted(marks), "what they can do comes first"
    await forge(phone, "section:muscle:99")
    assert words["page"].format(pages, pages) in await shown(phone), "the last page stands for any beyond it"
    await forge(phone, "section:running:0")
    assert await shown(phone) == f"{words['running']}\n{words['star']}"


async def buttons(phone: Phone) -> list[str]:
    last = (await phone.bot_messages())[-1]
    return [button["text"] for row in last["reply_markup"]["inline_keyboard"] for button in row]


async def test_a_program_tells_what_it_needs_how_it_goes_on_and_what_its_days_hold(house: House, language: str) -> None:
    phone, words = await at_home(house, language), WORDS[language]
    await forge(phone, "secprog:four-week-waves:strength:1")
    for part in ("needs", "instead", "how", "days"):
        assert words[part] in await shown(phone), part
    await forge(phone, "prog:strength-by-feel")
    assert words["light"] in await shown(phone)
    await forge(phone, "prog:sofa-to-five-km")
    assert words["first and last"] in await shown(phone)


@pytest.mark.parametrize(("slug", "parts"), INSIDE, ids=[slug for slug, _ in INSIDE])
async def test_a_day_is_told_in_words(house: House, language: str, slug: str, parts: tuple[str, ...]) -> None:
    phone, words = await at_home(house, language), WORDS[language]
    await forge(phone, f"progday:{slug}:0::0")
    for part in parts:
        assert words[part] in await shown(phone), part


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_every_day_of_every_program_fits_into_a_message_and_its_buttons_into_theirs(spoken: str) -> None:
    t = Translator(spoken)
    for slug, program in programs().items():
        whole = screens.program(t, fit_of(Profile(), program), EVERY_DAY, Focus.BODY_PART.value, 9)
        taps = [ShowProgramDay(slug=slug, number=n, by="body_part", page=9) for n in range(len(program.days))]
        for screen in (whole, *(screens.program_day(t, program, tap) for tap in taps)):
            assert len(screen.text.as_kwargs()["text"]) < 4096
            assert max(len(button.tap.pack()) for row in screen.rows for button in row) <= 64


async def test_back_leads_to_where_they_came_from_and_start_starts(house: House, language: str) -> None:
    phone, words = await at_home(house, language), WORDS[language]
    await choose(phone, "sections")
    await choose(phone, "section:strength:0")
    await choose(phone, "section:strength:1")
    await choose(phone, "secprog:upper-lower:strength:1")
    await choose(phone, "progday:upper-lower:0:strength:1")
    await choose(phone, "progday:upper-lower:1:strength:1")
    assert words["second"] in await shown(phone)
    await choose(phone, "secprog:upper-lower:strength:1")
    assert "section:strength:1" in await offered(phone)
    await forge(phone, "tell:screening:none:0")
    await forge(phone, "progday:four-week-waves:0:strength:0")
    await choose(phone, "enrol:four-week-waves")
    assert words["on"] in await shown(phone)


async def test_the_tempo_of_a_program_stands_on_the_card(house: House, language: str) -> None:
    phone = await begun(house, language, "strong-and-steady")
    assert ", tempo 3-0-1-0" in await card_text(phone)


async def test_sections_and_programs_that_no_button_offers_change_nothing(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    texts = await phone.texts()
    for data in FORGED:
        assert (await forge(phone, data))["text"].startswith(words["stale"]), data
    for data in ("secprog:nope:muscle:0", "progday:nope:0::0"):
        assert (await forge(phone, data))["text"].startswith(words["gone"]), data
    assert await phone.texts() == texts
