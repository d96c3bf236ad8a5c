"""The house stands as the README draws it, and its files stay small."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LONGEST_FILE, LONGEST_FUNCTION = 300, 60
MOSTLY_FILE, MOSTLY = 200, 0.95
NOT_IN_THE_MAP = {"data", "artefacts", "dist", "htmlcov"}  # made by running it, ignored by git
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PACKAGES = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
SOURCES = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
OURS = [path for path in SOURCES if "versions" not in path.parts]


def folders() -> set[str]:
    return {path.name for path in ROOT.iterdir() if path.is_dir() and not path.name.startswith((".", "__"))}


def mapped() -> set[str]:
    """The folders of the README's map: the lines of its tree that begin with a name and a slash."""
    return set(re.findall(r"^([a-z]+)/ ", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE))


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", (node.end_lineno or 0) - node.lineno + 1


def test_the_map_in_the_readme_is_the_house() -> None:
    assert mapped() == folders() - NOT_IN_THE_MAP


def test_every_package_of_the_wheel_is_there_and_every_list_of_them_agrees() -> None:
    tools = PROJECT["tool"]
    assert all((ROOT / package / "__init__.py").is_file() for package in PACKAGES)
    lists = [tools["coverage"]["run"]["source"], tools["mypy"]["packages"], tools["importlinter"]["root_packages"]]
    assert lists == [PACKAGES] * 3


def test_files_are_short() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in OURS}
    assert {str(path): length for path, length in lengths.items() if length > LONGEST_FILE} == {}
    assert sum(length <= MOSTLY_FILE for length in lengths.values()) >= MOSTLY * len(lengths)


def test_functions_are_short() -> None:
    found = [one for path in OURS for one in functions(path)]
    assert len(found) > 300
    assert [name for name, length in found if length > LONGEST_FUNCTION] == []


@pytest.mark.parametrize(
    "path", [path for path in SOURCES if path.stat().st_size], ids=lambda path: path.relative_to(ROOT).as_posix()
)
def test_a_module_says_what_it_is_for(path: Path) -> None:
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert said
    assert len(said.splitlines()[0]) <= 118
    assert said.splitlines()[0].rstrip()[-1] in ".:?" or "versions" in path.parts


def test_a_local_link_in_a_paper_leads_somewhere() -> None:
    papers = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "catalog" / "README.md"]
    links = [
        (paper, target)
        for paper in papers
        for target in re.findall(r"\]\(([^)#\s]+)", paper.read_text(encoding="utf-8"))
        if "://" not in target
    ]
    assert len(links) > 10
    assert [f"{paper.name}: {target}" for paper, target in links if not (paper.parent / target).exists()] == []


def test_a_file_that_a_paper_names_exists() -> None:
    """`handlers/training.py` in a paper is a path from the root."""
    papers = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]
    named = {
        (paper.name, path)
        for paper in papers
        for path in re.findall(r"`([\w./-]+/[\w.-]+\.(?:py|toml|ftl|md|tsv))`", paper.read_text(encoding="utf-8"))
    }
    assert len(named) > 30
    assert sorted(f"{paper}: {path}" for paper, path in named if not (ROOT / path).exists()) == []
