"""Every environment variable, typed and read once."""

import base64
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

KEY_BYTES = 32
WEBHOOK_PORTS = (443, 80, 88, 8443)


class BadSettings(Exception):
    """A setting is wrong; the text is one sentence that names it and says what it should be."""


def _token(value: SecretStr) -> SecretStr:
    number, _, secret = value.get_secret_value().partition(":")
    if value.get_secret_value() and not (number.isdigit() and len(secret) >= 20):
        raise ValueError("must look like 123456789:AAE… as BotFather shows it")
    return value


def _http_url(value: str) -> str:
    parts = urlsplit(value)
    if value and (parts.scheme not in ("http", "https") or not parts.hostname):
        raise ValueError("must be a full http:// or https:// address")
    return value.rstrip("/")


def _database(value: str) -> str:
    try:
        backend = make_url(value).get_backend_name() if value else "sqlite"
    except (ArgumentError, ValueError):
        raise ValueError(
            "must be an address such as sqlite:///data/spotter.db or postgresql://user:password@host:5432/name"
        ) from None
    if backend not in ("sqlite", "postgresql", "postgres"):
        raise ValueError("must start with sqlite:/// or postgresql://")
    if value and backend == "sqlite" and not make_url(value).database:
        raise ValueError("must name a file, as in sqlite:///data/spotter.db")
    return value


def _webhook(value: str) -> str:
    parts = urlsplit(_http_url(value))
    if parts.hostname in ("127.0.0.1", "localhost", "::1", None):
        return value.rstrip("/")
    if parts.scheme != "https" or (parts.port or 443) not in WEBHOOK_PORTS:
        raise ValueError("must be an https:// address on port 443, 80, 88 or 8443")
    return value.rstrip("/")


def _https(value: str) -> str:
    if value and urlsplit(_http_url(value)).scheme != "https":
        raise ValueError("must be an https:// address, since Telegram opens no other")
    return value.rstrip("/")


def _level(value: object) -> object:
    return value.upper() if isinstance(value, str) else value


def _secret(value: SecretStr) -> SecretStr:
    text = value.get_secret_value()
    if text and not (1 <= len(text) <= 256 and text.isascii() and all(c.isalnum() or c in "_-" for c in text)):
        raise ValueError("must be 1 to 256 of A–Z a–z 0–9 _ -")
    return value


def _keys(value: SecretStr) -> SecretStr:
    for key in filter(None, map(str.strip, value.get_secret_value().split(","))):
        try:
            right = len(base64.b64decode(key, altchars=b"-_", validate=True)) == KEY_BYTES
        except ValueError:
            right = False
        if not right:
            raise ValueError("must be comma-separated keys of 32 bytes in URL-safe base64, newest first")
    return value


HttpUrl = Annotated[str, AfterValidator(_http_url)]
Rate = Annotated[float, Field(gt=0, le=1000)]


class Settings(BaseSettings):
    """What an operator can set; each name in capitals is the environment variable (or a line in `.env`)."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True)

    bot_token: Annotated[SecretStr, AfterValidator(_token)] = SecretStr("")
    telegram_api_url: HttpUrl = "https://api.telegram.org"
    webhook_url: Annotated[str, AfterValidator(_webhook)] = ""
    webhook_secret: Annotated[SecretStr, AfterValidator(_secret)] = SecretStr("")
    public_url: Annotated[str, AfterValidator(_https)] = ""
    http_host: str = "127.0.0.1"
    http_port: int = Field(8080, ge=0, le=65535)
    playground_port: int = Field(8081, ge=0, le=65535)
    database_url: Annotated[str, AfterValidator(_database)] = ""
    data_keys: Annotated[SecretStr, AfterValidator(_keys)] = SecretStr("")
    send_rate: Rate = 29.8
    send_rate_chat: Rate = 1
    send_burst_chat: int = Field(3, ge=1, le=20)
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_level)] = "INFO"
    log_format: Literal["console", "json"] = "console"
    sentry_dsn: HttpUrl = ""
    admin_ids: Annotated[tuple[int, ...], NoDecode] = ()
    openai_api_key: SecretStr = SecretStr("")
    openai_base_url: HttpUrl = "https://api.openai.com/v1"
    openai_embedding_model: str = Field("", max_length=80)

    @model_validator(mode="before")
    @classmethod
    def _split_ids(cls, values: dict[str, object]) -> dict[str, object]:
        if isinstance(ids := values.get("admin_ids"), str):
            values["admin_ids"] = [part.strip() for part in ids.split(",") if part.strip()]
        return values

    @model_validator(mode="after")
    def _webhook_is_whole(self) -> "Settings":
        if self.webhook_url and not self.webhook_secret.get_secret_value():
            raise ValueError("WEBHOOK_SECRET must be set when WEBHOOK_URL is")
        if self.webhook_url and not self.bot_token.get_secret_value():
            raise ValueError("BOT_TOKEN must be set when WEBHOOK_URL is")
        return self

    @model_validator(mode="after")
    def _model_has_its_key(self) -> "Settings":
        if self.openai_embedding_model and not self.openai_api_key.get_secret_value():
            raise ValueError("OPENAI_API_KEY must be set when OPENAI_EMBEDDING_MODEL is")
        return self

    @cached_property
    def is_playground(self) -> bool:
        """Without a token the bot talks to its own small Telegram."""
        return not self.bot_token.get_secret_value()

    @cached_property
    def database(self) -> str:
        """The database's address; by default a file of its own for the playground, whose people are not real."""
        return self.database_url or f"sqlite:///data/{'playground-bot' if self.is_playground else 'spotter'}.db"

    @cached_property
    def database_path(self) -> Path | None:
        """The SQLite file, None on Postgres."""
        return Path(self.database.split(":///", 1)[1]) if self.database.startswith("sqlite") else None

    @cached_property
    def data_folder(self) -> Path:
        """Where what belongs to this house lies: beside the SQLite file, else `data/`."""
        return self.database_path.parent if self.database_path else Path("data")

    def secrets(self) -> list[str]:
        """Everything here that no log may show: whole secrets and the parts that give them away."""
        token = self.bot_token.get_secret_value()
        password = make_url(self.database).password
        return [
            token,
            token.partition(":")[2],
            self.webhook_secret.get_secret_value(),
            self.openai_api_key.get_secret_value(),
            *self.data_keys.get_secret_value().split(","),
            str(password or ""),
            self.sentry_dsn,
            urlsplit(self.sentry_dsn).username or "",
        ]


def read() -> Settings:
    """The settings of this process; BadSettings with one clear sentence when one is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        raise BadSettings(_sentence(error)) from None


def _sentence(error: ValidationError) -> str:
    first = error.errors(include_input=False, include_url=False)[0]
    what = first["msg"].removeprefix("Value error, ")
    if not first["loc"]:
        return f"{what}."
    return f"{str(first['loc'][0]).upper()} is wrong: {what[0].lower()}{what[1:]}."
