"""The mind: the LLM coach and its specialists will live here; it knows no table and no Telegram."""
