"""Answers to a person in Telegram: one file per conversation. A handler returns Screens and calls nobody."""

from handlers import (
    bending,
    exercises,
    history,
    measures,
    notes,
    plan,
    privacy,
    profile,
    progress,
    reminders,
    settings,
    start,
    today,
    training,
    words,
)
from handlers.routes import Routes

ROUTES = Routes.merged(
    start.routes,
    settings.routes,
    profile.routes,
    plan.routes,
    today.routes,
    bending.routes,
    notes.routes,
    words.routes,
    progress.routes,
    measures.routes,
    training.routes,
    exercises.routes,
    history.routes,
    reminders.routes,
    privacy.routes,
)
