"""`comity awards generate` from the command line, with the gazetteer's own governments."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.cli.main import run
from tests.awards.generator.conftest import full_rows, table


def test_command_writes_real_governments(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file set by the command line names governments of the gazetteer."""
    folder = tmp_path / "made"

    code = run(["awards", "generate", "-o", str(folder), "--rows", "1,000", "--years", "2025"])

    slugs = {row["slug"] for row in table(folder / "recipients.csv")}
    assert code == 0
    assert "synthetic files into" in capsys.readouterr().out
    assert len(full_rows(folder)) == 1_000
    assert {"ca", "tx", "wa"} <= slugs


def test_command_refuses_in_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong agency-year is told what would be right."""
    code = run(["awards", "generate", "-o", "x", "--rows", "10", "--restated", "doj"])

    assert code == 2
    assert "write an agency and year like 015:2024" in capsys.readouterr().err
