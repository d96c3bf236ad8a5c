"""What the house counts for `/metrics`; the depths of its boxes are counted when they are asked for."""

from prometheus_client import Counter

UPDATES = Counter("spotter_updates_total", "Updates from Telegram, by what became of them.", ["outcome"])
CALLS = Counter("spotter_telegram_calls_total", "Calls to Telegram, by method and outcome.", ["method", "outcome"])
DUE = Counter("spotter_due_total", "Due rows that the clock acted on, by kind.", ["kind"])
