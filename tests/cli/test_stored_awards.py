"""Exhibits from the store of federal award records, where the workspace has one and no list."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from comity.cli.main import run

DAYS = ["--on", "2025-12-01", "--known", "2026-11-22"]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a small made-up store."""
    folder = tmp_path_factory.mktemp("made") / "store"
    words = ["awards", "generate", "-o", str(folder), "--rows", "20,000", "--form", "store"]
    assert run(words) == 0
    return folder


def test_schedule_is_made_from_the_store(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each row names the award's key in the store, and the whole foots."""
    words = ["exhibit", "schedule", "Chicago, IL", "--workspace", str(workspace), *DAYS]

    assert run([*words, "--format", "json"]) == 0

    told = json.loads(capsys.readouterr().out)
    assert told["agree"] is True
    assert told["awards"]
    assert all(one["source"].startswith("award ") for one in told["awards"])


def test_dollars_are_those_known_on_the_day(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before anything was reported there is no award."""
    words = ["exhibit", "schedule", "Chicago, IL", "--workspace", str(workspace)]

    assert run([*words, "--on", "2010-01-01", "--known", "2010-01-01", "--format", "json"]) == 0

    assert json.loads(capsys.readouterr().out)["list"]["awards"] == 0
