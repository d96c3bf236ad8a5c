"""Reads the tokens of one exercise into groups of numbers."""

from collections.abc import Sequence
from dataclasses import replace

from domain.errors import NegativeNumber, SpotterError, UnknownUnit
from domain.grammar.groups import Group
from domain.grammar.lexicon import Mark
from domain.grammar.quantities import Of, Quantity, explained, quantity
from domain.grammar.tokens import Kind, Token

PARTINGS = frozenset(",;/|\n>&")
_LEADS = {Mark.AT: Of.WITH, Mark.LOAD: Of.WITH, Mark.RPE: Of.RPE, Mark.RIR: Of.RIR} | {
    Mark.SETS: Of.SETS,
    Mark.REPS: Of.REPS,
}
_NUMBERS = (Kind.NUMBER, Kind.TIME)
_ABOUT = frozenset((Mark.ADDED, Mark.ASSISTED, Mark.BODY, Mark.HAND, Mark.SIDE, Mark.EACH)) | {
    *(Mark.FAILURE, Mark.FAILED, Mark.LAST, Mark.AMRAP),
}
_GAP = 3
_NOTHING = Token(Kind.SIGN, "", -1, -1)


class Gathering:
    """The groups of one exercise, in order, and a fault in them that nobody can have meant."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.groups: list[Group] = []
        self.fault: SpotterError | None = None
        self._tokens = tokens
        self._parting = ""
        self._lead: Of | None = None
        self._last = Of.BARE
        self._waiting: set[Mark] = set()
        self._warm = ""
        place = 0
        while place < len(tokens):
            place += self._take(place, tokens[place])
        self._part("")

    def _take(self, place: int, token: Token) -> int:
        """Read the token at `place`; how many tokens that took."""
        if token.kind in _NUMBERS:
            return self._take_chain(place)
        if token.kind is Kind.SIGN:
            self._take_sign(place, token)
        elif token.mark in _LEADS and self._leads(place):
            self._lead = _LEADS[token.mark]
        elif token.mark is Mark.BAR:
            self._place([Quantity(0, Of.PLATES)])
        elif token.mark is not None:
            self._take_mark(place, token, token.mark)
        return 1

    def _take_sign(self, place: int, token: Token) -> None:
        before, after = self._near(place - 1), self._near(place + 1)
        numbers = before.kind in _NUMBERS, after.kind in _NUMBERS
        if token.text in PARTINGS:
            self._part(token.text)
        elif token.text == "(":
            self._part(",")
        elif token.text == "@":
            self._lead = Of.AT
        elif token.text == "+" and numbers[0] and before.end == token.start and token.end != after.start:
            self._mark(Mark.AMRAP)
        elif token.text in "+-" and all(numbers) and _evenly(before, token, after):
            self._part(token.text)
        elif token.text == "+" and numbers[1]:
            self._lead = Of.WEIGHT
            self._waiting.add(Mark.ADDED)
        elif token.text == "-" and numbers[1] and token.end == after.start:
            self._lead = Of.WEIGHT
            self._waiting.add(Mark.ASSISTED)
            if before.text == "x":
                self.fault = NegativeNumber()

    def _take_mark(self, place: int, token: Token, mark: Mark) -> None:
        if mark is Mark.THEN:
            self._part("then")
        elif mark is Mark.DROP:
            self._part(">")
        elif mark is Mark.WORK:
            self._warm = ""
        elif mark is Mark.WARMUP:
            after = self._near(place + 1).text
            if after != ")" and (self._parting or not self.groups or after in (":", "\n")):
                self._warm = "block" if after in (":", "\n", "") else "piece"
            self._mark(mark)
        elif mark is Mark.FOREIGN:
            self.fault = self.fault or UnknownUnit(word=token.text)
        elif mark in _ABOUT:
            self._lead = None if mark is Mark.BODY else self._lead
            self._mark(mark)

    def _mark(self, mark: Mark) -> None:
        """Say it of the group just read, or where none is, of the next."""
        if self._parting or not self.groups:
            self._waiting.add(mark)
            return
        group = self.groups[-1]
        group.marks.add(mark)
        if mark is Mark.EACH and (self._last in (Of.WEIGHT, Of.WITH) or group.bare == [group.singles]):
            group.marks.add(Mark.HAND)

    def _part(self, parting: str) -> None:
        """A sign that parts numbers; what was said since the last one without any is about the sets before."""
        if self._parting and self._waiting and self.groups and not self._warm:
            self.groups[-1].marks |= self._waiting
            self._waiting = set()
        self._lead = None
        if parting in ("then", ";") or (self._warm == "piece" and not self._parting):
            self._warm = ""
        if parting != "\n" or self._parting not in (">", "then"):
            self._parting = parting or self._parting

    def _take_chain(self, place: int) -> int:
        """Read numbers joined by ×, or by a word as in "100 for 5"."""
        chain, start = [], place
        while True:
            one, length = quantity(self._tokens, place)
            chain.append(one)
            place += length
            joint = self._joint(place, one)
            if not joint:
                break
            place += joint
        self._place(self._labelled(chain, start))
        return place - start

    def _joint(self, place: int, last: Quantity) -> int:
        """How many tokens join the number before `place` to one after it; 0 when none do."""
        token = self._near(place)
        if token.text == "x" and token.kind is Kind.SIGN:
            return 1 if self._near(place + 1).kind in _NUMBERS else 0
        if token.mark is not Mark.FOR or last.of not in (Of.BARE, Of.WEIGHT, Of.PLATES):
            return 0
        if self._near(place + 1).kind is not Kind.NUMBER or self._near(place + 2).text == "x":
            return 0
        return 1 if quantity(self._tokens, place + 1)[0].of in (Of.BARE, Of.REPS) else 0

    def _labelled(self, chain: list[Quantity], start: int) -> list[Quantity]:
        lead, self._lead = self._lead, None
        first = chain[0]
        if any(token.mark is Mark.FOR for token in self._tokens[start : start + 3]) and len(chain) == 2:
            chain = [
                replace(first, of=first.of if first.of is not Of.BARE else Of.WEIGHT),
                replace(chain[1], of=Of.REPS),
            ]
        elif lead in (Of.RPE, Of.RIR) and first.of is Of.REPS:
            chain[0] = replace(first, of=lead)
        elif lead is not None and first.of is Of.BARE:
            if lead is Of.AT and not self._parting and self.groups and self.groups[-1].loaded:
                lead = Of.RPE
            is_load = len(chain) > 1 and lead in (Of.AT, Of.WITH)
            chain[0] = replace(first, of=Of.WEIGHT if is_load else lead)
        return chain

    def _place(self, chain: list[Quantity]) -> None:
        """Put numbers into the group they belong to."""
        two = len(chain) == 2 and chain[0] == Quantity(2) and chain[1].of is Of.WEIGHT
        numbers = chain[1:] if two else explained(chain)
        if self.groups and not self._parting:
            self.groups[-1].pair_up(numbers)
        if not self.groups or not self.groups[-1].takes(numbers, self._parting):
            self.groups.append(Group(self._parting, marks={Mark.WARMUP} if self._warm else set()))
        group = self.groups[-1]
        group.add(numbers)
        group.two |= two
        group.marks |= self._waiting
        self._waiting, self._parting, self._last = set(), "", numbers[-1].of

    def _leads(self, place: int) -> bool:
        """Whether the word at `place` stands before the number that it is about: "rpe 8", "reps: 10", "at 60"."""
        if self._near(place - 1).kind in _NUMBERS and self._tokens[place].mark in (Mark.SETS, Mark.REPS):
            return False
        after = place + 1
        while self._near(after).text in (":", "=", "~") or self._near(after).mark in (Mark.RPE, Mark.FILLER):
            after += 1
        is_count = self._tokens[place].mark in (Mark.SETS, Mark.REPS)
        parted = self._near(after).start - self._tokens[place].end > _GAP  # by a name: "sets of squats: 100x5"
        return self._near(after).kind in _NUMBERS and not (is_count and parted)

    def _near(self, place: int) -> Token:
        return self._tokens[place] if 0 <= place < len(self._tokens) else _NOTHING


def _evenly(before: Token, sign: Token, after: Token) -> bool:
    """Whether a sign stands as close to the number before it as to the one after it: "8-7", "8 - 7", not "8 -7"."""
    return (before.end == sign.start) == (sign.end == after.start)
