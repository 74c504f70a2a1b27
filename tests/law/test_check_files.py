"""Whole files with faults: input and expected words together, in `bad/`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from comity.law.check import LINTS
from tests.law.written import faults

BAD = Path(__file__).parent / "bad"
FILES = sorted(BAD.glob("*.yaml"))
IS_BLESSING = bool(os.environ.get("COMITY_BLESS"))
"""With COMITY_BLESS=1 the expected words are written anew, to be read as a diff."""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_bad_file_is_told_as_expected(path: Path) -> None:
    """All faults at once, in the order of lines, each with what would be right."""
    expected = path.with_suffix(".txt")
    told = "".join(f"{fault}\n" for fault in faults(path, on="2026-11-22"))
    if IS_BLESSING:
        expected.write_text(told, encoding="utf-8")

    assert told == expected.read_text(encoding="utf-8")


def test_faults_of_several_files_stand_in_the_order_of_the_files() -> None:
    """One run tells everything, file by file and line by line."""
    told = faults(*FILES)

    places = [([file.name for file in FILES].index(fault.file), fault.line) for fault in told]

    assert places == sorted(places)
    assert {fault.file for fault in told} == {file.name for file in FILES}


def test_every_sentence_of_a_fault_ends_and_keeps_its_manners() -> None:
    """Where, what was found, what would be right; no reproach."""
    for fault in faults(*FILES):
        assert fault.sentence[-1] in ".?"
        assert not {"please", "invalid", "illegal", "sorry"} & set(fault.sentence.lower().split())


def test_the_catalogue_tells_every_lint() -> None:
    """A lint that fires is in the catalogue, with a sentence for `--lints`."""
    assert {fault.lint for fault in faults(*FILES)} <= set(LINTS)
    assert all(lint.told for lint in LINTS.values())
