"""Answers to a person in Telegram: one file per conversation. A handler returns Screens and calls nobody."""

from handlers import history, privacy, reminders, start, training
from handlers.routes import Routes

ROUTES = Routes.merged(start.routes, training.routes, history.routes, reminders.routes, privacy.routes)
