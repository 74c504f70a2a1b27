"""A file set of three thousand rows among forty governments, made once for all tests."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from comity.awards.generator import Recipient, Size
from comity.awards.generator.agency_year import AgencyYear
from comity.awards.generator.archive import generate_archive

STATES = {"AL": ("Alabama", "01"), "ID": ("Idaho", "16"), "WA": ("Washington", "53")}
RESTATED = AgencyYear("075", 2024)
SIZE = Size(3_000, seed=7, first_year=2019, last_year=2026)


def recipients() -> list[Recipient]:
    """Three States, each with four counties and nine places."""
    found = []
    for code, (name, fips) in STATES.items():
        found.append(
            Recipient(code, code.lower(), name, name, "state", code, fips, "", "", "", 5_000_000)
        )
        for number in range(1, 5):
            county = f"{fips}{number:03d}"
            base = f"Elm{number}"
            found.append(
                Recipient(
                    f"{code}-c{county[2:]}", f"{code.lower()}/elm{number}-county", f"{base} County",
                    base, "county", code, fips, "", county, "", 90_000 // number,
                )
            )  # fmt: skip
        for number in range(1, 10):
            place = f"{number:05d}"
            base = f"Oak{number}"
            found.append(
                Recipient(
                    f"{code}-p{place}", f"{code.lower()}/oak{number}", f"{base} city", base,
                    "city", code, fips, base, f"{fips}001", place, 70_000 // number,
                )
            )  # fmt: skip
    return found


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the file set."""
    folder = tmp_path_factory.mktemp("made") / "files"
    generate_archive(folder, SIZE, recipients(), restated=RESTATED)
    return folder


def rows_of(path: Path) -> Iterator[dict[str, str]]:
    """The rows of all CSV files in an archive."""
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            with archive.open(name) as file:
                yield from csv.DictReader(io.TextIOWrapper(file, "utf-8", newline=""))


def full_rows(folder: Path, day: str = "20260606") -> list[dict[str, str]]:
    """The rows of all full files of a day."""
    return [row for path in sorted(folder.glob(f"*_Full_{day}.zip")) for row in rows_of(path)]


def cents(text: str) -> int:
    """Dollars with two decimals as cents."""
    return int(text.replace(".", ""))


def table(path: Path) -> list[dict[str, str]]:
    """A CSV file beside the archives."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
