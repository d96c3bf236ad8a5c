"""The shelf: exercises and cities kept as text files that a person can read and review."""
