"""The chain of what was agreed to, and what is missing from the workspace."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.documents.terms.chain import HERE, IN_FILE, MISSING, OTHER, Chain, chain
from comity.documents.terms.confirmed import Confirmed, say, standing
from comity.documents.terms.stored import Told, add, load
from comity.errors import InputError

AWARD = """AWARD LETTER

1. This award incorporates by reference the DHS Standard Terms and Conditions FY2025, Version 3
(April 18, 2025), and the FEMA Preparedness Grants Manual.

2. Exhibit A is part of this award. Exhibit B is attached.

Exhibit A Budget

The budget is one line.
"""
STANDARD = """FY 2025 DHS STANDARD TERMS AND CONDITIONS

Version {version}, {day}

1. The recipient complies with 2 CFR Part 200 and the HHS Grants Policy Statement.
"""


def workspace(folder: Path, version: str = "3", day: str = "April 18, 2025") -> Path:
    """A workspace with an award letter and standard terms."""
    (folder / "letter.txt").write_text(AWARD)
    (folder / "terms.txt").write_text(STANDARD.format(version=version, day=day))
    home = folder / "ws"
    add(home, folder / "letter.txt", Told(awards=("EMW-2025-FG-00001",)))
    add(home, folder / "terms.txt", Told(id="dhs-terms"))
    return home


def places(found: Chain, at: int) -> dict[str, str]:
    """Where everything is that a document of the chain names."""
    return {link.incorporated.name: link.where for link in found.nodes[at].links}


def test_a_chain_goes_through_all_documents(tmp_path: Path) -> None:
    """From the award's number to the letter, to the terms it takes in, to what these name."""
    found = chain(workspace(tmp_path), "emw2025fg00001")

    assert [node.document.id for node in found.nodes] == ["letter", "dhs-terms"]
    assert found.nodes[1].through == ("letter",)
    assert places(found, 0)["DHS Standard Terms and Conditions"] == HERE
    assert places(found, 1)["2 CFR 200"] == "published law"


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    """Documents taken in or to be followed that nobody added; an exhibit that is not attached."""
    found = chain(workspace(tmp_path), "letter")

    assert {link.incorporated.name for _, link in found.missing} == {
        "FEMA Preparedness Grants Manual", "Exhibit B", "HHS Grants Policy Statement"
    }  # fmt: skip
    assert places(found, 0)["Exhibit A"] == IN_FILE
    assert places(found, 0)["Exhibit B"] == MISSING


@pytest.mark.parametrize(("version", "day"), [("2", "April 18, 2025"), ("3", "March 27, 2025")])
def test_another_version_is_not_the_one_agreed_to(version: str, day: str, tmp_path: Path) -> None:
    """By its number or by its day."""
    found = chain(workspace(tmp_path, version, day), "letter")

    assert places(found, 0)["DHS Standard Terms and Conditions"] == OTHER
    assert len(found.nodes) == 1


def test_an_unknown_beginning_says_what_to_add(tmp_path: Path) -> None:
    """With the command."""
    with pytest.raises(InputError, match="comity terms add FILE --award A-9"):
        chain(workspace(tmp_path), "A-9")


def test_a_document_is_kept_as_it_was_read(tmp_path: Path) -> None:
    """The same file and words give the same bytes, and load as they were."""
    home = workspace(tmp_path)
    place = home / "terms" / "dhs-terms" / "terms.json"
    first = place.read_bytes()

    made = add(home, tmp_path / "terms.txt", Told(id="dhs-terms"))

    assert place.read_bytes() == first
    assert load(home, "dhs-terms") == made
    assert (home / "terms" / "dhs-terms" / "source.txt").read_text() == STANDARD.format(
        version="3", day="April 18, 2025"
    )


def test_another_file_does_not_take_an_id_unasked(tmp_path: Path) -> None:
    """It needs another id, or --replace."""
    home = workspace(tmp_path)

    with pytest.raises(InputError, match=r"dhs-terms is terms.txt already"):
        add(home, tmp_path / "letter.txt", Told(id="dhs-terms"))


def test_the_last_word_on_a_clause_counts(tmp_path: Path) -> None:
    """All are kept."""
    home = workspace(tmp_path)
    anchor = load(home, "dhs-terms").clauses[-1].anchor
    for is_it in (True, False):
        say(home, "dhs-terms", Confirmed(anchor, "usc-8-1373", is_it, "2025-05-01", "", "", "x"))

    assert [one.is_it for one in standing(home, "dhs-terms").values()] == [False]
