"""The floor under our coverage holds."""

import json
from pathlib import Path

import pytest

from tests.house.coverage_floor import main


@pytest.mark.parametrize(
    ("lines", "branches", "code"), [(900, 80, 0), (1000, 100, 0), (899, 80, 1), (900, 79, 1), (0, 0, 1)]
)
def test_both_figures_must_reach_their_floor(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], lines: int, branches: int, code: int
) -> None:
    totals = {"covered_lines": lines, "num_statements": 1000, "covered_branches": branches, "num_branches": 100}
    report = tmp_path / "coverage.json"
    report.write_text(json.dumps({"totals": totals}))
    assert main([str(report)]) == code
    (line,) = capsys.readouterr().out.splitlines()
    assert f"lines {lines / 10:.1f} %" in line
    assert f"branches {branches:.1f} %" in line


def test_without_a_report_it_says_how_to_call_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nowhere.json"]) == 2
    assert "usage" in capsys.readouterr().err
