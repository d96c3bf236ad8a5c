"""Answers over HTTP: health, metrics, Telegram's webhook."""
