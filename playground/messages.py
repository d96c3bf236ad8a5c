"""The messages of all chats. Ids count through all chats, as they do for a bot in Telegram."""

import json
from collections.abc import Iterable

from playground.store import Json, Store, encode

PRIVATE = "playground"  # what a message carries that the Bot API never shows


class Messages:
    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, message: Json) -> Json:
        """Stores the message and gives it its message_id."""
        cursor = self._store.write(
            "INSERT INTO messages (chat_id, body) VALUES (?, ?)", message["chat"]["id"], encode(message)
        )
        return {"message_id": cursor.lastrowid, **message}

    def get(self, chat_id: int, message_id: int | None) -> Json | None:
        row = self._store.read(
            "SELECT body FROM messages WHERE message_id = ? AND chat_id = ?", message_id, chat_id
        ).fetchone()
        return None if row is None else {"message_id": message_id, **json.loads(row[0])}

    def replace(self, message: Json) -> None:
        body = {key: value for key, value in message.items() if key != "message_id"}
        self._store.write("UPDATE messages SET body = ? WHERE message_id = ?", encode(body), message["message_id"])

    def remove(self, chat_id: int, message_ids: Iterable[int]) -> None:
        for message_id in message_ids:
            self._store.write("DELETE FROM messages WHERE message_id = ? AND chat_id = ?", message_id, chat_id)

    def latest(self, chat_id: int, limit: int) -> list[Json]:
        """The newest messages of a chat, oldest first."""
        rows = self._store.read(
            "SELECT message_id, body FROM messages WHERE chat_id = ? ORDER BY message_id DESC LIMIT ?",
            chat_id,
            limit,
        ).fetchall()
        return [{"message_id": message_id, **json.loads(body)} for message_id, body in reversed(rows)]

    def unread(self, chat_id: int, read_to: int, bot_id: int) -> int:
        row = self._store.read(
            "SELECT count(*) FROM messages WHERE chat_id = ? AND message_id > ?"
            " AND json_extract(body, '$.from.id') = ?",
            chat_id,
            read_to,
            bot_id,
        ).fetchone()
        return int(row[0])


def quoted(message: Json) -> Json:
    """The message as it is shown inside another one."""
    return {key: value for key, value in public(message).items() if key != "reply_to_message"}


def public(message: Json) -> Json:
    """The message as the Bot API shows it."""
    if PRIVATE not in message:
        return message
    return {key: value for key, value in message.items() if key != PRIVATE}
