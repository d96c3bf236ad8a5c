"""Answers to a person in Telegram: one file per conversation. A handler returns Screens and calls nobody."""

from handlers import exercises, history, plan, privacy, profile, progress, reminders, settings, start, today, training
from handlers.routes import Routes

ROUTES = Routes.merged(
    start.routes,
    settings.routes,
    profile.routes,
    plan.routes,
    today.routes,
    progress.routes,
    training.routes,
    exercises.routes,
    history.routes,
    reminders.routes,
    privacy.routes,
)
