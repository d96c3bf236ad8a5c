"""Every word has its key, every key its words, in both languages and with the same arguments."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from domain import errors
from domain.errors import SpotterError
from domain.people import LANGUAGES
from domain.units import Unit
from locales import Translator
from locales.translator import FOLDER
from screens.errors import words

ROOT = Path(__file__).parents[2]
PACKAGES = ("api", "bot", "handlers", "screens", "services", "locales")
THE_ONE_DYNAMIC_CALL = "screens/errors.py"
SUMMED_UP = {"max_kg": 777.0}  # an argument whose words need a number


class Call(NamedTuple):
    """One `t("key", name=…)` in our code."""

    where: str
    key: str | None
    args: frozenset[str]


class Variables(Visitor):
    """Collects the variables that a pattern mentions."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:  # noqa: N802 - fluent's name
        self.found.add(node.id.name)


@cache
def messages(language: str) -> dict[str, frozenset[str]]:
    """Key → the variables of its words. Junk and twice-told keys fail."""
    found: dict[str, frozenset[str]] = {}
    for path in sorted((FOLDER / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, fluent.Junk | fluent.Term), f"{path.name}: {entry}"
            if isinstance(entry, fluent.Message):
                assert entry.id.name not in found, f"{path.name}: {entry.id.name} is told twice"
                variables = Variables()
                variables.visit(entry)
                found[entry.id.name] = frozenset(variables.found)
    return found


def trees() -> Iterator[tuple[str, ast.Module]]:
    for package in (*PACKAGES, "domain"):
        for path in sorted((ROOT / package).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


@cache
def calls() -> list[Call]:
    """All calls of a translator: our code always names it `t`."""
    return [
        _call(where, node)
        for where, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "t"
    ]


def _call(where: str, node: ast.Call) -> Call:
    first = node.args[0] if node.args else None
    key = first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None
    args = frozenset(keyword.arg or "**" for keyword in node.keywords)
    return Call(f"{where}:{node.lineno}", key, args)


KNOWN = {name: kind for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, SpotterError)}


@cache
def made() -> dict[str, set[frozenset[str]]]:
    """Name of a known error → the sets of arguments with which our code makes it."""
    found: dict[str, set[frozenset[str]]] = defaultdict(set)
    for _, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KNOWN:
                found[node.func.id].add(frozenset(keyword.arg or "**" for keyword in node.keywords))
    return found


KEYS = frozenset(call.key for call in calls() if call.key) | {kind.key for kind in KNOWN.values()}


def test_both_languages_tell_the_same_keys_with_the_same_variables() -> None:
    assert messages("en") == messages("fr")


def test_every_key_is_a_plain_string_but_for_known_errors() -> None:
    dynamic = {call.where.split(":")[0] for call in calls() if call.key is None}
    assert dynamic == {THE_ONE_DYNAMIC_CALL}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_missing_and_none_is_left_over(language: str) -> None:
    assert (sorted(KEYS - messages(language).keys()), sorted(messages(language).keys() - KEYS)) == ([], [])


def test_each_call_gives_the_arguments_that_its_words_mention() -> None:
    wrong = [call for call in calls() if call.key and call.args != messages("en")[call.key]]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(KNOWN.keys() - {"SpotterError"}))
def test_the_words_of_an_error_mention_all_that_it_is_made_with(name: str, language: str) -> None:
    assert made()[name], f"nobody makes {name}"
    for given in made()[name]:
        values = {arg: SUMMED_UP.get(arg, f"<{arg}>") for arg in given}
        text = words(Translator(language), Unit.KG, KNOWN[name](**values))
        assert all((f"{value:g}" if isinstance(value, float) else value) in text for value in values.values())
        assert len(given) == len(messages(language)[KNOWN[name].key])


def test_a_key_is_used_by_something_that_is_used() -> None:
    """A function that only tests or nobody calls keeps no words alive."""
    defined: dict[str, str] = {}
    for where, tree in trees():
        if where.startswith("screens/"):
            defined |= {node.name: where for node in tree.body if isinstance(node, ast.FunctionDef)}
    code = "\n".join((ROOT / where).read_text(encoding="utf-8") for where, _ in trees())
    unused = [name for name in defined if len(re.findall(rf"\b{name}\b", code)) == 1]
    assert unused == []
