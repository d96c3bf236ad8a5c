"""A small Telegram of our own on loopback: a Bot API server and a chat page."""

from playground.clock import Clock
from playground.server import PLAYGROUND_TOKEN, Playground

__all__ = ["PLAYGROUND_TOKEN", "Clock", "Playground"]
