"""Refusals, worded as the Bot API words them."""

from math import ceil


class ApiError(Exception):
    """A call that ends with ok=false."""

    def __init__(self, code: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after


def bad_request(what: str) -> ApiError:
    return ApiError(400, f"Bad Request: {what}")


def refused(what: str) -> ApiError:
    """A refusal that is the playground's own, where Telegram would be lenient."""
    return bad_request(f"PLAYGROUND: {what}")


def forbidden(what: str) -> ApiError:
    return ApiError(403, f"Forbidden: {what}")


def conflict(what: str) -> ApiError:
    return ApiError(409, f"Conflict: {what}")


def too_many_requests(seconds: float) -> ApiError:
    retry_after = max(1, ceil(seconds))
    return ApiError(429, f"Too Many Requests: retry after {retry_after}", retry_after)
