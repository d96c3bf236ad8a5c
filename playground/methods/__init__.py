"""The Bot API methods that the playground plays, by name."""

from collections.abc import Callable
from typing import Any

from playground.methods import asking, chats, editing, media, profile, sending, updating
from playground.request import Call
from playground.world import World

Method = Callable[[World, Call], Any]

METHODS: dict[str, Method] = {
    **updating.METHODS,
    **sending.METHODS,
    **media.METHODS,
    **editing.METHODS,
    **chats.METHODS,
    **asking.METHODS,
    **profile.METHODS,
}
