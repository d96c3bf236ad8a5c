"""Bodies at rest: AES-256-GCM, each sealed for one row and readable in no other."""

import base64
import binascii
import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
_NONCE_BYTES = 12
_MARK_BYTES = 4


class KeysError(Exception):
    """A data key is malformed, or none of ours opens a body."""


def new_key() -> str:
    """A fresh 256-bit key as URL-safe base64."""
    return base64.urlsafe_b64encode(os.urandom(KEY_BYTES)).decode()


@dataclass(frozen=True, slots=True)
class _Key:
    mark: bytes
    cipher: AESGCM


class Keyring:
    """Data keys, newest first: the first seals, all open.

    A sealed body is `mark (4 bytes, names the key) + nonce (12) + ciphertext and tag`. `renewed` tells, each time
    a body is sealed or opened, the keys that another process has put in place since, or None.
    """

    def __init__(self, keys: list[str], renewed: Callable[[], list[str] | None] | None = None) -> None:
        self._renewed = renewed
        self._take(keys)

    @property
    def mark(self) -> bytes:
        """The first bytes of everything that the newest key seals."""
        return self._keys[0].mark

    def seal(self, body: bytes, row: str) -> bytes:
        """Encrypt for `row` (table and primary key, e.g. "inbox:42:7")."""
        self._renew()
        key = self._keys[0]
        nonce = os.urandom(_NONCE_BYTES)
        return key.mark + nonce + key.cipher.encrypt(nonce, body, row.encode())

    def open(self, sealed: bytes, row: str) -> bytes:
        """Decrypt what was sealed for `row`; KeysError for another row, an unknown key or a changed byte."""
        self._renew()
        key = self._by_mark.get(bytes(sealed[:_MARK_BYTES]))
        if key is None:
            raise KeysError(f"no data key of ours opens {row}: is the newest DATA_KEYS in place?")
        nonce, body = sealed[_MARK_BYTES : _MARK_BYTES + _NONCE_BYTES], sealed[_MARK_BYTES + _NONCE_BYTES :]
        try:
            return key.cipher.decrypt(nonce, body, row.encode())
        except InvalidTag:
            raise KeysError(f"the body of {row} was changed or belongs to another row") from None

    def _renew(self) -> None:
        if self._renewed is not None and (keys := self._renewed()) is not None:
            self._take(keys)

    def _take(self, keys: list[str]) -> None:
        if not keys:
            raise KeysError("at least one data key is needed")
        self._keys = [_read(key) for key in keys]
        self._by_mark = {key.mark: key for key in self._keys}


def _read(text: str) -> _Key:
    try:
        raw = base64.b64decode(text, altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raw = b""
    if len(raw) != KEY_BYTES:
        raise KeysError("a data key must be 32 bytes in URL-safe base64")
    return _Key(hashlib.sha256(b"spotter:" + raw).digest()[:_MARK_BYTES], AESGCM(raw))
