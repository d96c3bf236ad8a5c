"""What a whole text says, exercise by exercise, and of which days."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from domain.grammar.chat import is_no_name, is_talk, sounds_like_talk
from domain.grammar.days import said_day
from domain.grammar.folding import composed, fold
from domain.grammar.gathering import Gathering
from domain.grammar.lexicon import PHRASES, Mark
from domain.grammar.lines import Line, is_plain, is_strong, lines_of
from domain.grammar.marking import marked
from domain.grammar.naming import named
from domain.grammar.noise import without_noise
from domain.grammar.tokens import Kind, tokens
from domain.units import Unit

_ENDLESS = re.compile(r"(?<=\d{9})\d+")  # what nobody counts, and what is slow to search
_OBJECTION = re.compile(r"^\W*(?:no|nope|non|nein)\b")


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a text says of one exercise: its name as known ("" for none), the words as typed, and its numbers.

    `plain` when the numbers alone show that it is a log; `talky` when the words around it are those of talk; `wordy`
    when there are other words at all, `strange` when some of them are unknown. `sentence`: what was typed in the place
    of a name are words of a sentence.
    """

    name: str
    typed: str
    numbers: Gathering
    plain: bool
    talky: bool
    wordy: bool
    strange: bool
    sentence: bool


@dataclass(frozen=True, slots=True)
class Message:
    """The exercises of a text, and the days it speaks of."""

    spoken: tuple[Spoken, ...]
    days: frozenset[date] = frozenset()


def read(
    text: str, known: Callable[[str], bool], today: date, unit: Unit = Unit.KG, numbered: re.Pattern[str] | None = None
) -> Message | None:
    """What a text logs; None when it logs nothing.

    `known` tells whether words are the whole name of an exercise, `numbered` finds names with figures in them. Who
    lifts pounds writes the month of a date first.
    """
    text = composed(text)
    folded = _ENDLESS.sub(_blank, _without_talk(fold(text)))
    days, folded = said_day(folded, today, month_first=unit is Unit.LB)
    if any(day > today for day in days):
        return None
    lines = lines_of(marked(named(tokens(without_noise(folded), numbered), known)))
    spoken = tuple(_spoken(line, text, folded, is_list=len(lines) > 1) for line in lines)
    return Message(spoken, days) if spoken else None


def numbers(text: str) -> Gathering | None:
    """The numbers of a text that names nothing: "82.5x6 @8", "it was 75"; None when there are other words or none."""
    folded = _ENDLESS.sub(_blank, _OBJECTION.sub("", fold(composed(text))))
    found = marked(tokens(without_noise(folded)))
    lines = [] if any(token.kind is Kind.WORD for token in found) else lines_of(found)
    return lines[0].found if len(lines) == 1 else None


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _without_talk(text: str) -> str:
    """The text with blanks in place of the lines that are questions, wishes or plans."""
    return "\n".join(" " * len(line) if is_talk(line) else line for line in text.split("\n"))


def _spoken(line: Line, text: str, folded: str, *, is_list: bool) -> Spoken:
    start, end = line.typed or (0, 0)
    found = line.found
    if any(PHRASES.get(word) is Mark.ASSISTED for word in folded[start:end].split()):
        for group in found.groups:
            group.marks.add(Mark.ASSISTED)
    is_known = line.name or not line.typed or is_list
    plain = is_plain(found) if is_known else is_strong(found) and not line.stray
    row = folded[folded.rfind("\n", 0, start) + 1 :].split("\n", 1)[0]
    typed, is_sentence = text[start:end], is_no_name(folded[start:end])
    return Spoken(line.name, typed, found, plain, sounds_like_talk(row), line.wordy, line.strange, is_sentence)
