"""Starts the house and keeps its pulse. Nobody imports it."""
