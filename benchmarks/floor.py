"""The floor (bare aiogram) and the peer (the usual bot), to hold ours against."""

from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.session.base import BaseSession
from aiogram.types import CallbackQuery
from sqlalchemy import ForeignKey, event, select
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

TOKEN = "4242424242:" + "b" * 35
PERSON = 5000


class Instant(BaseSession):
    """Telegram at no distance: every call succeeds at once."""

    async def close(self) -> None: ...

    async def make_request(self, bot: Bot, method: Any, timeout: int | None = None) -> Any:  # noqa: ARG002, ASYNC109
        return True

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        yield b""


def bot() -> Bot:
    return Bot(TOKEN, session=Instant())


def tap(update_id: int, data: str, person: int = PERSON) -> dict[str, Any]:
    """A raw tap on a button, as Telegram sends it."""
    user = {"id": person, "is_bot": False, "first_name": "Maya", "language_code": "en"}
    message = {
        "message_id": 9,
        "date": 1_795_201_257,
        "chat": {"id": person, "type": "private", "first_name": "Maya"},
        "from": {"id": 42, "is_bot": True, "first_name": "Spotter"},
        "text": "Workout",
    }
    query = {"id": str(update_id), "from": user, "chat_instance": "1", "data": data, "message": message}
    return {"update_id": update_id, "callback_query": query}


def floor() -> Dispatcher:
    """One callback parsed, one answer, one edit; no database."""
    dispatcher = Dispatcher(disable_fsm=True)

    @dispatcher.callback_query()
    async def answer(query: CallbackQuery) -> None:
        await query.answer("logged")
        await query.message.edit_text("80 kg × 8")  # type: ignore[union-attr]

    return dispatcher


class Base(DeclarativeBase): ...


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    logged: Mapped[int] = mapped_column(default=0)


class Workout(Base):
    __tablename__ = "workouts"
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))


class LoggedSet(Base):
    __tablename__ = "sets"
    id: Mapped[int] = mapped_column(primary_key=True)
    workout_id: Mapped[int] = mapped_column(ForeignKey("workouts.id"))
    weight: Mapped[float]
    reps: Mapped[int]
    at: Mapped[datetime]


async def peer(folder: Path) -> Dispatcher:
    """The usual bot: async ORM, three queries, commit, refresh; nothing of it survives a crash of the bot."""
    engine = create_async_engine(f"sqlite+aiosqlite:///{folder / 'peer.db'}")

    @event.listens_for(engine.sync_engine, "connect")
    def durable(connection: Any, _: Any) -> None:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")

    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    sessions = async_sessionmaker(engine)
    async with sessions.begin() as session:
        session.add(User(id=PERSON))
        await session.flush()
        session.add(Workout(id=1, user_id=PERSON))
    dispatcher = Dispatcher(disable_fsm=True)

    @dispatcher.callback_query()
    async def log(query: CallbackQuery) -> None:
        async with sessions() as session:
            user = (await session.scalars(select(User).where(User.id == query.from_user.id))).one()
            workout = (await session.scalars(select(Workout).where(Workout.user_id == user.id))).one()
            last = (await session.scalars(select(LoggedSet).order_by(LoggedSet.id.desc()).limit(1))).first()
            new = LoggedSet(workout_id=workout.id, weight=80, reps=last.reps if last else 8, at=datetime.now(UTC))
            session.add(new)
            user.logged += 1
            await session.commit()
            await session.refresh(new)
        await query.answer("logged")
        await query.message.edit_text("80 kg × 8")  # type: ignore[union-attr]

    dispatcher["engine"] = engine
    return dispatcher
