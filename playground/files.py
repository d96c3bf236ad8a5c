"""Uploaded and made-up files, kept in the database."""

import json
import mimetypes
import secrets
from dataclasses import dataclass
from typing import Any

from playground.errors import bad_request
from playground.pictures import dimensions
from playground.store import Json, Store, encode

MEGABYTE = 1024 * 1024
UP_LIMIT = 50 * MEGABYTE
PHOTO_LIMIT = 10 * MEGABYTE
DOWN_LIMIT = 20 * MEGABYTE
KINDS = ("photo", "document", "animation", "video", "voice", "sticker")
EXTENSIONS = {"photo": "jpg", "animation": "mp4", "video": "mp4", "voice": "oga", "sticker": "webp"}


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    mime: str
    data: bytes


class Files:
    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, kind: str, upload: Upload, **facts: Any) -> Any:
        """Stores the file; returns what a message of that kind carries (for a photo: its sizes)."""
        check_size(kind, upload.data)
        file_id, unique_id = secrets.token_urlsafe(30), secrets.token_hex(8)
        extension = upload.name.rpartition(".")[2] if "." in upload.name else EXTENSIONS.get(kind, "bin")
        file: Json = {"file_id": file_id, "file_unique_id": unique_id, "file_size": len(upload.data)}
        file |= _facts(kind, upload) | facts
        content = [file] if kind == "photo" else file
        self._store.write(
            "INSERT INTO files (file_id, path, body, data) VALUES (?, ?, ?, ?)",
            file_id,
            f"{kind}s/file_{unique_id}.{extension}",
            encode({"kind": kind, "content": content}),
            upload.data,
        )
        return content

    def known(self, kind: str, file_id: Any) -> Any:
        """What a message carries for a file that the bot names by its file_id."""
        row = self._store.read("SELECT body FROM files WHERE file_id = ?", file_id).fetchone()
        if row is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        body = json.loads(row[0])
        if body["kind"] != kind:
            raise bad_request(f"type of file mismatch: can't use file of type {body['kind']} as {kind}")
        return body["content"]

    def describe(self, file_id: Any) -> Json:
        """The File object of getFile."""
        row = self._store.read("SELECT path, body FROM files WHERE file_id = ?", file_id).fetchone()
        if row is None:
            raise bad_request("invalid file_id")
        content = json.loads(row[1])["content"]
        file = content[-1] if isinstance(content, list) else content
        if file["file_size"] > DOWN_LIMIT:
            raise bad_request("file is too big")
        return {key: file[key] for key in ("file_id", "file_unique_id", "file_size")} | {"file_path": row[0]}

    def content(self, path: str) -> bytes | None:
        row = self._store.read("SELECT data FROM files WHERE path = ?", path).fetchone()
        return None if row is None else row[0]

    def url_of(self, message: Json, token: str) -> str | None:
        """Where the page finds the file of a message."""
        for kind in KINDS:
            if content := message.get(kind):
                file = content[-1] if isinstance(content, list) else content
                row = self._store.read("SELECT path FROM files WHERE file_id = ?", file["file_id"]).fetchone()
                return f"/file/bot{token}/{row[0]}"
        return None


def check_size(kind: str, data: bytes) -> None:
    if not data:
        raise bad_request("file must be non-empty")
    if len(data) > (PHOTO_LIMIT if kind == "photo" else UP_LIMIT):
        raise bad_request(f"file is too big for a {kind}")


def _facts(kind: str, upload: Upload) -> Json:
    if kind == "photo":
        width, height = _photo_dimensions(upload.data)
        return {"width": width, "height": height}
    mime = mimetypes.guess_type(upload.name)[0] or upload.mime or "application/octet-stream"
    if kind == "voice":
        return {"duration": 1, "mime_type": mime}
    if kind == "sticker":
        return {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
    facts: Json = {"file_name": upload.name, "mime_type": mime}
    return facts if kind == "document" else {**facts, "width": 640, "height": 360, "duration": 1}


def _photo_dimensions(data: bytes) -> tuple[int, int]:
    size = dimensions(data)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = size
    if width + height > 10_000 or max(size) > 20 * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return size
