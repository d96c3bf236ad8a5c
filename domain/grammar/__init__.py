"""The grammar of what lifters type: sets, weights, efforts, times, days, in one line or in a pasted workout.

Deterministic, in English and French, with the words that other languages count sets with. `read` tells what a text
says of which exercise, `sets_of` what its numbers mean for that exercise. What is not understood is not a log.
"""

from domain.grammar.again import Again, Change, again
from domain.grammar.folding import fold
from domain.grammar.gathering import Gathering
from domain.grammar.message import Message, Spoken, numbers, read
from domain.grammar.quantities import Of
from domain.grammar.said import Said, Sets
from domain.grammar.sets import sets_of

__all__ = [
    "Again",
    "Change",
    "Gathering",
    "Message",
    "Of",
    "Said",
    "Sets",
    "Spoken",
    "again",
    "fold",
    "numbers",
    "read",
    "sets_of",
]
