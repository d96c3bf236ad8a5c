# What a fresh machine needs: Python 3.11 or newer, git, make. uv is found, or put into .uv/.
SHELL := /bin/bash
PYTHON ?= python3
UV := $(shell command -v uv 2>/dev/null || echo .uv/bin/uv)
RUN := $(UV) run --quiet

.DEFAULT_GOAL := help
.PHONY: help run test coverage check bench soak drawings audit format

help:  ## show these lines
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

run: .venv/ready  ## start Spotter: without BOT_TOKEN in the playground, a small Telegram in your browser
	@$(RUN) spotter run

test: .venv/ready  ## every test, on SQLite and on a real Postgres that the tests bring along
	@$(RUN) pytest -n 4 --dist loadfile

coverage: .venv/ready  ## how much of the code the tests reach on SQLite, and that it is enough (traced, so slower)
	@mkdir -p artefacts
	@$(RUN) pytest -n 2 --dist loadfile -k "not postgres" -m "not promise" --cov --cov-report=term:skip-covered --cov-report=json:artefacts/coverage.json tests/catalog tests/domain tests/doors tests/house tests/playground
	@$(RUN) python -m tests.house.coverage_floor artefacts/coverage.json

check: .venv/ready  ## style, types, import contracts, security
	@$(RUN) ruff check .
	@$(RUN) ruff format --check .
	@$(RUN) mypy
	@$(RUN) lint-imports
	@$(RUN) bandit --quiet --configfile pyproject.toml --severity-level medium --recursive ai api bot catalog db domain handlers locales playground screens services

bench: .venv/ready  ## measure what PERFORMANCE promises and write benchmarks/RESULTS.md
	@$(RUN) python -m benchmarks

soak: .venv/ready  ## the promises with their full numbers (takes an hour or so)
	@SPOTTER_SOAK=1 $(RUN) pytest -m "soak or promise" -p no:cacheprovider

drawings: .venv/ready  ## remake the contact sheets of all drawings under docs/
	@$(RUN) python -m bot.sheets docs/drawings

audit: .venv/ready  ## known weaknesses of what we stand on (needs the vulnerability database)
	@$(RUN) pip-audit --skip-editable

format: .venv/ready  ## let ruff lay the code out
	@$(RUN) ruff check --fix . ; $(RUN) ruff format .

.venv/ready: pyproject.toml uv.lock | $(UV)
	@$(UV) sync --quiet --locked
	@touch $@

.uv/bin/uv:
	@$(PYTHON) -m venv .uv
	@.uv/bin/python -m pip install --quiet --disable-pip-version-check uv
