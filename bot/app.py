"""The only place where parts meet."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import ClientDecodeError, TelegramAPIError, TelegramUnauthorizedError
from aiogram.methods import DeleteWebhook, GetMe, SetWebhook

from ai.embeddings import Embedder
from api.app import House, create
from api.routes.webhook import PATH as WEBHOOK_PATH
from bot import dispatcher, http, keys, meaning, photos, telegram
from bot.clock import Clock
from bot.importing import kinds
from bot.jobs import Jobs
from bot.outage import Outage
from bot.pacer import Pacer
from bot.polling import Polling
from bot.sender import Sender
from bot.settings import BadSettings, Settings
from bot.worker import Worker
from catalog import vectors
from db import Database, migrate
from handlers import ROUTES
from services import exercises, inbox

log = structlog.get_logger()
GRACE_S = 25


@dataclass(slots=True)
class App:
    """The house: doors, worker, sender, jobs and clock around one database."""

    settings: Settings
    database: Database
    bot: Bot
    now: Callable[[], datetime]
    worker: Worker
    sender: Sender
    jobs: Jobs
    clock: Clock
    outage: Outage
    ready: bool = False

    @classmethod
    def build(cls, settings: Settings, bot: Bot, now: Callable[[], datetime]) -> "App":
        database = Database(settings.database, keys.load(settings))
        pacer = Pacer(settings.send_rate, settings.send_rate_chat, settings.send_burst_chat)
        sender = Sender(database, bot, pacer, now)
        worker = Worker(database, bot, dispatcher.build(ROUTES), sender, now, settings.admin_ids)
        jobs = Jobs(database, {**kinds(bot), **photos.kinds(bot), **meaning.kinds(_embedder(settings))}, now)
        return cls(settings, database, bot, now, worker, sender, jobs, Clock(database, now), Outage(bot))

    async def keep(self, updates: list[dict[str, Any]]) -> None:
        """Commit raw updates to the inbox, then have them done. When they cannot be kept, their senders are told."""
        try:
            async with self.database.begin() as session:
                kept = await inbox.receive(session, self.bot.id, updates, self.now())
        except Exception as error:
            log.error("inbox.unavailable", error=type(error).__name__, advice="is the database writable?")
            await self.outage.tell(updates)
            raise
        self.worker.take(kept)

    async def serve(self, stop: asyncio.Event) -> None:
        """Open the doors and work until `stop` is set; then finish what is under way."""
        listener = http.listen(self.settings.http_host, self.settings.http_port)
        try:
            await prepare(self.settings, self.database)
            house = House(self.database, self.keep, lambda: self.ready, self.settings.webhook_secret.get_secret_value())
            async with http.serve(create(house), listener):
                await self._work(stop)
        finally:
            listener.close()
            await self.bot.session.close()
            await self.database.close()

    async def _work(self, stop: asyncio.Event) -> None:
        await self._meet_telegram()
        works = asyncio.create_task(self.worker.run())
        sends = asyncio.create_task(self.sender.run())
        thinks = asyncio.create_task(self.jobs.run())
        waits = asyncio.create_task(stop.wait())
        parts = {works, sends, thinks}
        running: set[asyncio.Task[Any]] = {*parts, waits}
        if not self.settings.webhook_url:
            running.add(asyncio.create_task(Polling(self.bot, self.keep).run()))
        introduces = asyncio.create_task(telegram.introduce(self.bot))
        learns = asyncio.create_task(self._learn())
        self.clock.start()
        self.ready = True
        log.info("serving", http=f"http://{self.settings.http_host}:{self.settings.http_port}")
        await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
        self.ready = False
        for task in (introduces, learns, waits, *(running - {*parts, waits})):
            task.cancel()
        self.clock.stop()
        await self._wind_down(works, thinks, sends)
        for task in running - {waits}:
            if task.done() and not task.cancelled() and (error := task.exception()):
                raise error

    async def _learn(self) -> None:
        """Search by meaning with an embedding model, where one is set up."""
        vectors.know(None)
        if (embedder := _embedder(self.settings)) is not None:
            await meaning.fill(self.database, embedder)

    async def _wind_down(
        self, works: asyncio.Task[None], thinks: asyncio.Task[None], sends: asyncio.Task[None]
    ) -> None:
        """Let what is under way finish, within 25 s in all; the rest is done again after the next start."""
        deadline = asyncio.get_running_loop().time() + GRACE_S
        for part, task in ((self.worker, works), (self.jobs, thinks), (self.sender, sends)):
            part.stop()
            await asyncio.wait({task}, timeout=max(0.0, deadline - asyncio.get_running_loop().time()))
            task.cancel()
        await asyncio.wait({works, thinks, sends}, timeout=1)

    async def _meet_telegram(self) -> None:
        """Check the token and say how updates reach us; without a network we start and keep trying."""
        try:
            await self.bot(GetMe())
            if self.settings.webhook_url:
                await self.bot(
                    SetWebhook(
                        url=self.settings.webhook_url + WEBHOOK_PATH,
                        secret_token=self.settings.webhook_secret.get_secret_value(),
                        allowed_updates=dispatcher.ALLOWED_UPDATES,
                    )
                )
            else:
                await self.bot(DeleteWebhook())
        except TelegramUnauthorizedError:
            raise BadSettings("BOT_TOKEN is refused by Telegram: copy it again from BotFather.") from None
        except (TelegramAPIError, ClientDecodeError, OSError, TimeoutError) as error:
            log.warning("telegram.unreachable", error=type(error).__name__, advice="I go on and keep trying")


def _embedder(settings: Settings) -> Embedder | None:
    if not settings.openai_embedding_model:
        return None
    key = settings.openai_api_key.get_secret_value()
    return Embedder(key, settings.openai_base_url, settings.openai_embedding_model)


async def prepare(settings: Settings, database: Database) -> None:
    """Bring the database to the newest schema and put our catalogue into it."""
    if settings.database_path:
        settings.database_path.parent.mkdir(parents=True, exist_ok=True)
    await migrate.upgrade(settings.database)
    async with database.begin() as session:
        await exercises.stock(session)
