"""What can be checked of the container without a container: paths, commands, variables."""

import json
import re
import tomllib
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml
from fastapi.routing import APIRoute

from api.routes import health, webhook
from bot.settings import Settings

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PACKAGES = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
EXAMPLE = (ROOT / ".env.example").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
SETTINGS = {name.upper() for name in Settings.model_fields}
NOT_OURS = re.compile(r"PATH|UV_\w+|PYTHON\w+|POSTGRES_\w+")


def instructions(name: str) -> list[str]:
    return re.findall(rf"^{name} +(.*)$", DOCKERFILE, re.MULTILINE)


def copied() -> list[str]:
    """What is copied from here, not from another stage."""
    lines = [line.split() for line in instructions("COPY") if not line.startswith("--from")]
    return [source for line in lines for source in line[:-1]]


def documented() -> dict[str, str]:
    """Variable → the value that `.env.example` shows."""
    return dict(re.findall(r"^#([A-Z_]+)=(.*)$", EXAMPLE, re.MULTILINE))


def table() -> dict[str, str]:
    """Variable → default, as the README's table tells."""
    return dict(re.findall(r"^\| `([A-Z_]+)` \| (.*?) \|", README, re.MULTILINE))


def read(text: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    file = folder / "some.env"
    file.write_text(text, encoding="utf-8")
    return Settings(_env_file=file).model_dump()  # type: ignore[call-arg]


def test_all_that_is_copied_exists_and_passes_the_ignore_file() -> None:
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    allowed = {line[1:] for line in lines if line.startswith("!")}
    assert lines[0] == "*"
    assert all((ROOT / path).exists() for path in copied())
    assert allowed == set(copied())


def test_every_package_of_the_wheel_is_copied_and_what_its_metadata_names() -> None:
    named = {PROJECT["project"]["readme"], *PROJECT["project"]["license-files"], "pyproject.toml", "uv.lock"}
    assert set(copied()) == {*PACKAGES, *named}


def test_only_what_runs_is_installed() -> None:
    installs = [line for line in instructions("RUN") if "uv sync" in line]
    assert installs
    assert all("--locked" in line and "--no-dev" in line for line in installs)
    assert "--no-editable" in installs[-1]


def test_it_starts_the_command_that_we_ship() -> None:
    command = json.loads(instructions("CMD")[-1])
    assert command == ["spotter", "run"]
    assert command[0] in PROJECT["project"]["scripts"]


def test_it_does_not_run_as_root_and_may_write_its_data() -> None:
    (user,) = instructions("USER")
    (volume,) = instructions("VOLUME")
    folder = instructions("WORKDIR")[-1]
    assert user not in ("root", "0")
    assert volume == f"{folder}/data"
    assert any(
        f"useradd --system --uid 10001 --create-home --home-dir {folder} {user}" in r for r in instructions("RUN")
    )
    assert any(f"--owner {user} " in run and run.endswith(volume) for run in instructions("RUN"))


def test_its_health_is_asked_of_a_route_that_we_have() -> None:
    (check,) = instructions("HEALTHCHECK")
    command = json.loads(check[check.index("[") :])
    compile(command[2], "healthcheck", "exec")
    path = re.search(r"\}(/\w+)'", command[2])
    assert path
    assert path.group(1) in {route.path for route in health.router.routes if isinstance(route, APIRoute)}


def test_the_python_of_the_image_is_one_that_we_support() -> None:
    images = re.findall(r"^FROM (\S+)", DOCKERFILE, re.MULTILINE)
    assert set(images) == {"python:3.11-slim"}
    assert PROJECT["project"]["requires-python"] == ">=3.11"


def test_every_variable_that_the_container_sets_is_a_setting_of_ours() -> None:
    in_image = set(re.findall(r"\b([A-Z][A-Z_]+)=", "\n".join(instructions("ENV"))))
    in_compose = {name for service in COMPOSE["services"].values() for name in service["environment"]}
    filled_in = set(re.findall(r"\$\{([A-Z_]+)", (ROOT / "compose.yaml").read_text(encoding="utf-8")))
    named = in_image | in_compose | filled_in
    assert {name for name in named if not NOT_OURS.fullmatch(name)} <= SETTINGS
    assert {"HTTP_HOST", "DATABASE_URL"} <= named


def test_compose_waits_for_a_healthy_database_and_keeps_what_must_stay() -> None:
    bot, postgres = COMPOSE["services"]["bot"], COMPOSE["services"]["postgres"]
    assert bot["depends_on"]["postgres"]["condition"] == "service_healthy"
    assert "test" in postgres["healthcheck"]
    assert fnmatch(postgres["image"], "postgres:18*")
    assert all(port.startswith("127.0.0.1:") for port in bot["ports"])
    assert "ports" not in postgres
    kept = [volume.split(":") for service in (bot, postgres) for volume in service["volumes"]]
    assert {name for name, _ in kept} == COMPOSE["volumes"].keys()
    assert bot["volumes"][0].endswith(instructions("VOLUME")[0])
    assert bot["environment"]["DATABASE_URL"].split("@")[1] == "postgres:5432/spotter"
    Settings(_env_file=None, database_url=bot["environment"]["DATABASE_URL"])  # type: ignore[call-arg]


def test_the_example_tells_every_setting_once_with_one_sentence() -> None:
    blocks = EXAMPLE.strip().split("\n\n")[1:]
    assert documented().keys() == SETTINGS
    assert len(blocks) == len(SETTINGS)
    for block in blocks:
        sentence, line = block.splitlines()
        assert re.fullmatch(r"# [A-Z].*\.", sentence), sentence
        assert re.fullmatch(r"#[A-Z_]+=.*", line), line


def test_the_example_works_unchanged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(EXAMPLE, tmp_path, monkeypatch) == read("", tmp_path, monkeypatch)


def test_the_values_in_the_example_are_the_defaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    uncommented = "\n".join(f"{name}={value}" for name, value in documented().items())
    assert read(uncommented, tmp_path, monkeypatch) == read("", tmp_path, monkeypatch)


def test_the_table_in_the_readme_tells_every_setting_and_its_default() -> None:
    assert list(table()) == [name.upper() for name in Settings.model_fields]
    told = {name: default.strip("`") for name, default in table().items() if default.startswith("`")}
    assert told == {name: value for name, value in documented().items() if value}


def test_the_proxy_example_ends_at_the_webhook_route() -> None:
    operations = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    assert webhook.PATH in operations
    assert webhook.PATH in EXAMPLE
