"""Log lines for people or for machines, without secrets in either."""

import json
import logging
import re
import sys
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

import structlog

_TOKEN = re.compile(r"\b\d{6,12}:[A-Za-z0-9_-]{20,}")
_URL_PASSWORD = re.compile(r"(?<=://)([^/\s:@]+):[^/\s@]+@")
_HIDDEN = "…"
_SHORTEST_SECRET = 6


class Redactor:
    """Takes bot tokens, passwords in addresses and all known secrets out of a text."""

    def __init__(self, secrets: Iterable[str]) -> None:
        whole = {secret for secret in secrets if len(secret) >= _SHORTEST_SECRET}
        written = whole | {quote(secret, safe="") for secret in whole} | {repr(secret)[1:-1] for secret in whole}
        written |= {json.dumps(secret)[1:-1] for secret in whole}
        longest_first = sorted(written, key=len, reverse=True)
        self._known = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None

    def __call__(self, text: str) -> str:
        text = _TOKEN.sub(_HIDDEN, text)
        text = _URL_PASSWORD.sub(rf"\1:{_HIDDEN}@", text)
        return self._known.sub(_HIDDEN, text) if self._known else text


class _RedactingFormatter(structlog.stdlib.ProcessorFormatter):
    def __init__(self, redact: Redactor, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._redact = redact

    def format(self, record: logging.LogRecord) -> str:
        return self._redact(super().format(record))


def set_up(level: str, form: str, redact: Redactor) -> None:
    """Send everything that any library logs through one redacting handler on standard error."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    plain = structlog.dev.plain_traceback
    render: list[structlog.typing.Processor] = (
        [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(ensure_ascii=False)]
        if form == "json"
        else [structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=plain)]
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        _RedactingFormatter(
            redact,
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *render],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for noisy in ("aiogram.event", "alembic", "apscheduler", "aiosqlite", "uvicorn.access"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


def set_up_sentry(dsn: str, redact: Redactor) -> None:
    """Report unknown errors to Sentry, redacted and without anybody's data; nothing when no DSN is set."""
    if not dsn:
        return
    import sentry_sdk

    def scrub(event: Any, _: Any) -> Any:
        return json.loads(redact(json.dumps(event, default=str)))

    sentry_sdk.init(dsn, send_default_pii=False, include_local_variables=False, before_send=scrub)
