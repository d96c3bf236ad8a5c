"""Search by meaning with an embedding model: vectors are kept, phrases wait for theirs, and nobody waits for long."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from sqlalchemy import func, select

from ai.embeddings import Embedder, EmbeddingsDown
from catalog import vectors
from catalog.shelf import shelf
from catalog.vectors import Vectors, as_bytes, normal
from db.models import embeddings, jobs
from screens.buttons.exercises import ShowExercise
from services import stats
from services.meaning import digest, text_of
from tests.support.embedding_server import KEY, LENGTH, MODEL, Provider, provider
from tests.support.house import House, open_house
from tests.support.phone import Phone, buttons_of

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "looking": "Nothing is called that. Let me think about what you mean…",
        "meant": "Nothing is called that, so I went by what you mean.",
        "nothing": "I don’t have that one.",
        "phrase": "please frobnicate me",
        "local": "something for a tight hip flexor",
        "squat": "Barbell back squat",
        "pain": "lower back pain frobnicate",
        "careful": "⚠️ With pain",
        "all": "All exercises",
        "title": "Exercises\n",
    },
    "fr": {
        "looking": "Rien ne porte ce nom. Je réfléchis à ce que tu veux dire…",
        "meant": "Rien ne porte ce nom, alors j’ai cherché ce que tu veux dire.",
        "nothing": "Celui-là, je ne l’ai pas.",
        "phrase": "un peu de brimborion",
        "local": "quelque chose pour ouvrir les hanches",
        "squat": "Squat à la barre",
        "pain": "mal au dos brimborion",
        "careful": "⚠️ En cas de douleur",
        "all": "Tous les exercices",
        "title": "Les exercices\n",
    },
}
TRAINED = "calves"


@pytest.fixture
async def model() -> AsyncIterator[Provider]:
    async with provider() as made:
        yield made
    vectors.know(None)


@asynccontextmanager
async def house_with(url: str, model: Provider, *, filled: bool = True) -> AsyncIterator[House]:
    """A house whose embedding model is this one."""
    options = {"openai_api_key": KEY, "openai_base_url": model.address, "openai_embedding_model": MODEL}
    async with open_house(url, **options) as house:
        while filled and vectors.known() is None:
            await asyncio.sleep(0.02)
        yield house


async def search(phone: Phone, words: str) -> str:
    """Search, wait for what is thought about, and read the answer as it stands then."""
    await phone.say(f"/exercises {words}")
    async with asyncio.timeout(10):
        while await _waits(phone.house):
            await asyncio.sleep(0.05)
    await phone.house.settle()
    return await phone.last()


async def _waits(house: House) -> bool:
    async with house.app.database.read() as session:
        depths = await stats.depths(session)
        return bool(await session.value(select(func.count()).select_from(jobs)) or depths.outbox)


async def listed(phone: Phone) -> list[str]:
    data = [button["callback_data"] for button in buttons_of((await phone.bot_messages())[-1])]
    return [ShowExercise.unpack(each).slug for each in data if each.startswith("ex:")]


async def test_a_phrase_is_thought_about_and_the_answer_takes_the_place_of_the_question(
    url: str, language: str, model: Provider
) -> None:
    async with house_with(url, model) as house:
        phone, words = await house.phone(language), WORDS[language]
        answer = await search(phone, words["phrase"])
        assert answer.startswith(words["meant"])
        assert any(TRAINED in shelf().get(slug).prime_movers for slug in await listed(phone))
        assert model.asked[-1] == [words["phrase"]]
        answer = await search(phone, words["pain"])
        assert words["careful"] in answer
        asked = len(model.asked)
        assert (await search(phone, "squat")).startswith(words["squat"])
        assert len(model.asked) == asked


async def test_vectors_of_the_shelf_are_asked_for_once_and_kept(url: str, model: Provider) -> None:
    async with house_with(url, model) as house:
        texts = {text for part in model.asked for text in part}
        assert texts == {text_of(exercise) for exercise in shelf().exercises.values()}
        async with house.app.database.read() as session:
            assert await session.value(select(func.count()).select_from(embeddings)) == len(texts)
        assert max(map(len, model.asked)) <= 64
    model.asked.clear()
    vectors.know(None)
    async with house_with(url, model):
        assert model.asked == []


@pytest.mark.parametrize("status", [500, 401, 429])
async def test_while_the_provider_is_down_our_own_words_answer(
    url: str, language: str, model: Provider, status: int
) -> None:
    async with house_with(url, model) as house:
        phone, words = await house.phone(language), WORDS[language]
        model.status = status
        answer = await search(phone, words["local"])
        assert answer.startswith(words["meant"])
        assert "hip-flexor-stretch" in await listed(phone)
        assert (await search(phone, words["phrase"])).startswith(words["nothing"])
        assert (await phone.say("squat"))[0].startswith(words["squat"])  # it asked again and waited


async def test_a_provider_that_never_answered_costs_nothing(url: str, language: str, model: Provider) -> None:
    model.status = 503
    async with house_with(url, model, filled=False) as house:
        phone, words = await house.phone(language), WORDS[language]
        assert (await phone.say(f"/exercises {words['local']}"))[0].startswith(words["meant"])
        assert vectors.known() is None


async def test_who_went_on_is_not_called_back(url: str, language: str, model: Provider) -> None:
    async with house_with(url, model) as house:
        phone, words = await house.phone(language), WORDS[language]
        await house.control(f"chats/{phone.id}/say", {"text": f"/exercises {words['phrase']}"})
        while not [text for text in await phone.texts() if text.startswith(words["looking"])]:
            await asyncio.sleep(0.01)
        await house.control(f"chats/{phone.id}/say", {"text": "/exercises"})
        while await _waits(house):
            await asyncio.sleep(0.05)
        await house.settle()
        assert (await phone.last()).startswith(words["title"])


BROKEN: list[Any] = [
    {"object": "list", "data": []},
    {"object": "list", "data": [{"index": 0, "embedding": []}]},
    {"object": "list", "data": [{"index": 0, "embedding": ["x"]}]},
    {"object": "list", "data": [{"index": 0, "embedding": [0.0, 0.0]}]},
    {"object": "list", "data": [{"index": 0, "embedding": [1e400, 1.0]}]},
    {"object": "list", "data": [{"index": 0}, {"index": 1}]},
    {"something": "else"},
    [],
]


@pytest.mark.parametrize("body", BROKEN)
async def test_an_answer_that_is_none_is_a_provider_that_is_down(model: Provider, body: Any) -> None:
    model.body = body
    with pytest.raises(EmbeddingsDown):
        await Embedder(KEY, model.address, MODEL).embed(["squat"])


async def test_a_provider_that_is_not_there_is_down_and_the_key_stays_secret() -> None:
    embedder = Embedder("sk-secret", "http://127.0.0.1:9/v1", MODEL)
    with pytest.raises(EmbeddingsDown) as down:
        await embedder.embed(["squat"])
    assert "sk-secret" not in f"{down.value!r} {embedder!r}"


async def test_vectors_come_in_the_order_of_their_texts(model: Provider) -> None:
    embedder = Embedder(KEY, model.address, MODEL)
    together = await embedder.embed(["squat", "bench press", "plank"])
    assert [each for text in ("squat", "bench press", "plank") for each in await embedder.embed([text])] == together
    assert {len(each) for each in together} == {LENGTH}


def test_nothing_stands_out_of_noise_and_no_other_models_vector_is_compared() -> None:
    known = Vectors.of({f"e{n}": as_bytes([(n * 31 % 7) - 3.0, (n * 17 % 5) - 2.0, 1.0]) for n in range(50)})
    assert known.meant([1.0, 0.5, 0.1]).scores == {}
    assert known.meant([1.0, 0.5]).scores == {}
    assert Vectors.of({}).meant([1.0]).scores == {}


def test_a_vector_is_kept_at_length_one() -> None:
    assert sum(part * part for part in normal([3.0, 4.0])) == pytest.approx(1)
    assert len(as_bytes([3.0, 4.0])) == 8
    assert digest("squat") != digest("squat ")
