"""The HTTP door."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI

from api.routes import health, webhook
from db import Database


@dataclass(frozen=True, slots=True)
class House:
    """What the routes need of the running house. `keep` commits raw updates to the inbox."""

    database: Database
    keep: Callable[[list[dict[str, Any]]], Awaitable[None]]
    is_ready: Callable[[], bool]
    webhook_secret: str


def create(house: House) -> FastAPI:
    app = FastAPI(title="Spotter", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.house = house
    app.include_router(health.router)
    if house.webhook_secret:
        app.include_router(webhook.router)
    return app
