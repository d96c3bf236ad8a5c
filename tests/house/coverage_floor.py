"""Fails when tests reach too little of the code: python -m tests.house.coverage_floor artefacts/coverage.json."""

import json
import sys
from pathlib import Path
from typing import Any

LINES, BRANCHES = 90.0, 80.0


def measure(report: dict[str, Any]) -> tuple[float, float]:
    """Percent of lines and of branches that were reached, of coverage.py's JSON report."""
    totals = report["totals"]
    return (
        _percent(totals["covered_lines"], totals["num_statements"]),
        _percent(totals["covered_branches"], totals["num_branches"]),
    )


def main(arguments: list[str]) -> int:
    """Print both figures; 0 when both are high enough, 1 when one is not, 2 without a report."""
    if len(arguments) != 1 or not Path(arguments[0]).is_file():
        sys.stderr.write("usage: python -m tests.house.coverage_floor REPORT.json\n")
        return 2
    lines, branches = measure(json.loads(Path(arguments[0]).read_text(encoding="utf-8")))
    good = lines >= LINES and branches >= BRANCHES
    sys.stdout.write(
        f"Coverage {'is enough' if good else 'is too low'}: "
        f"lines {lines:.1f} % (floor {LINES:g} %), branches {branches:.1f} % (floor {BRANCHES:g} %)\n"
    )
    return 0 if good else 1


def _percent(reached: int, all_: int) -> float:
    return 100.0 * reached / all_ if all_ else 100.0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
