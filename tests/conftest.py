"""Every test that touches a database runs on SQLite and on Postgres."""

import logging
import os
from collections.abc import AsyncIterator, Iterator

import pytest
import structlog

from tests.support.databases import Postgres, Sqlite, postgres_server
from tests.support.house import House, open_house
from tests.support.phone import Phone

SOAK = bool(os.environ.get("SPOTTER_SOAK"))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What only makes sense with the full numbers runs in `make soak`."""
    if not SOAK:
        kept = [item for item in items if "soak" not in item.keywords]
        config.hook.pytest_deselected(items=[item for item in items if "soak" in item.keywords])
        items[:] = kept


@pytest.fixture(autouse=True)
def plain_logs() -> Iterator[None]:
    """Log lines as in production, where a traceback costs nothing to speak of; what a test sets up ends with it."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    console = structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[structlog.processors.add_log_level, console])
    yield
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    with postgres_server() as address:
        yield address


@pytest.fixture(scope="session", params=["sqlite", "postgres"])
async def kind(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Sqlite | Postgres:
    """A kind of database, prepared to be copied."""
    made: Sqlite | Postgres
    if request.param == "sqlite":
        made = Sqlite(tmp_path_factory.mktemp("sqlite"))
    else:
        made = Postgres(request.getfixturevalue("server"))
    await made.prepare()
    return made


@pytest.fixture
def language(kind: Sqlite | Postgres) -> str:
    """English on SQLite, French on Postgres: every flow in both languages and on both databases."""
    return {"sqlite": "en", "postgres": "fr"}[kind.name]


@pytest.fixture
async def url(kind: Sqlite | Postgres) -> AsyncIterator[str]:
    """The address of a fresh database at the newest schema."""
    async with kind.fresh() as address:
        yield address


@pytest.fixture(scope="module")
async def house(kind: Sqlite | Postgres) -> AsyncIterator[House]:
    """A running house for the tests of one file; each test brings somebody new."""
    async with kind.fresh() as address, open_house(address) as opened:
        yield opened


@pytest.fixture
async def phone(house: House) -> Phone:
    """Maya, who never wrote before."""
    return await house.phone()


@pytest.fixture
async def maya(phone: Phone) -> Phone:
    """Maya, set up: English, kg, Lyon, consent given."""
    await phone.set_up()
    return phone


@pytest.fixture
async def leo(house: House) -> Phone:
    """Léo, set up: French, kg, Lyon, consent given."""
    phone = await house.phone("fr", "Léo")
    await phone.set_up()
    return phone
