"""Keyboards: what Telegram accepts as reply_markup."""

from typing import Any

from playground.errors import bad_request, refused
from playground.store import Json

ROW_LIMIT = 8
BUTTON_LIMIT = 100
DATA_LIMIT = 64
LOOKS = frozenset({"text", "style", "icon_custom_emoji_id"})
STYLES = frozenset({"primary", "success", "danger"})


def inline_keyboard(params: Json) -> Json | None:
    """The inline keyboard among the parameters, checked; None for none or an empty one."""
    markup = params.get("reply_markup")
    if not markup:
        return None
    if "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    rows = [[_inline_button(button) for button in row] for row in markup["inline_keyboard"] if row]
    _check_counts(rows)
    return {"inline_keyboard": rows} if rows else None


def reply_keyboard(params: Json) -> Json | None:
    """A keyboard that replaces the person's own, or its removal, or a forced reply; None for none."""
    markup: Json | None = params.get("reply_markup")
    if not markup or "inline_keyboard" in markup:
        return None
    rows = markup.get("keyboard")
    if rows is not None:
        if not any(rows):
            raise bad_request("reply keyboard must be non-empty")
        _check_counts(rows)
        for row in rows:
            for button in row:
                _check_reply_button(button)
    return markup


def check_web_app(where: str, url: Any) -> None:
    if not str(url).startswith("https://"):
        raise bad_request(f"{where} Web App URL '{url}' is invalid: Only HTTPS links are allowed")


def _check_counts(rows: list[list[Json]]) -> None:
    for number, row in enumerate(rows):
        if len(row) > ROW_LIMIT:
            raise refused(f"more than {ROW_LIMIT} buttons in row {number} of reply_markup")
    if sum(map(len, rows)) > BUTTON_LIMIT:
        raise refused(f"more than {BUTTON_LIMIT} buttons in reply_markup")


def _inline_button(button: Json) -> Json:
    button = {key: value for key, value in button.items() if value is not None}
    _check_looks("inline keyboard", button)
    actions = button.keys() - LOOKS
    if not actions:
        raise bad_request("text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise refused(f"an inline keyboard button with several actions: {', '.join(sorted(actions))}")
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= DATA_LIMIT:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and not _is_link(button["url"]):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    if "web_app" in button:
        check_web_app("inline keyboard button", button["web_app"]["url"])
    if "copy_text" in button and not 1 <= len(button["copy_text"]["text"]) <= 256:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    return button


def _check_reply_button(button: Json) -> None:
    _check_looks("keyboard", button)
    actions = {key for key, value in button.items() if value} - LOOKS
    if len(actions) > 1:
        raise refused(f"a keyboard button with several actions: {', '.join(sorted(actions))}")
    if button.get("web_app"):
        check_web_app("keyboard button", button["web_app"]["url"])


def _check_looks(where: str, button: Json) -> None:
    if not button["text"].strip():
        raise bad_request(f"{where} button text must be non-empty")
    if button.get("style") and button["style"] not in STYLES:
        raise bad_request(f"{where} button style '{button['style']}' is invalid")


def _is_link(url: str) -> bool:
    scheme, found, rest = url.partition("://")
    if not found:
        return "." in url and " " not in url
    return scheme.lower() in ("http", "https", "tg", "ton") and bool(rest.strip("/")) and " " not in url
