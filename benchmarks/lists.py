"""An award list of 10,000 rows, from the file to the findings and totals."""

from __future__ import annotations

import csv
import random
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl

from benchmarks.lines import Line, paired, seconds
from comity.awards import read_awards
from comity.documents.checks.plain import check_json
from comity.findings.check import Days, check
from comity.findings.opened import open_law
from comity.findings.seen import Seen
from comity.governments import by_slug

DAYS = Days(date(2025, 12, 1), date(2025, 12, 1))
AGENCIES = (14, 16, 20, 93, 97)
SPOKEN_OF = [
    "16.738", "16.710", "14.218", "14.267", "20.507", "20.205", "20.106", "93.323", "97.067",
    "97.042",
]  # fmt: skip


def write_list(path: Path, rows: int) -> None:
    """A list like a large city's: 60 programs, ten years, 8,000 awards by other recipients too."""
    chosen = random.Random(4_100_000_000)
    programs = [
        f"{agency}.{number:03d}"
        for agency in AGENCIES
        for number in chosen.sample(range(1, 999), 8)
    ]
    programs += SPOKEN_OF
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["Award No.", "Recipient", "ALN", "FY", "Obligated", "Drawn"])
        for number in range(rows):
            obligated = chosen.randrange(1_000, 9_000_000)
            recipient = "City of Chicago, IL" if number % 5 else "Cook County, IL"
            writer.writerow([f"A-{number}", recipient, chosen.choice(programs),
                             chosen.randrange(2016, 2026), f"${obligated:,}.00",
                             f"{obligated * chosen.random():.2f}"])  # fmt: skip


def lines() -> Iterator[Line]:
    """Seconds for `check` of 10,000 rows, reading the file and making the JSON included."""
    shelf, chicago = open_law(), by_slug("il/chicago")
    assert chicago is not None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "awards.csv"
        write_list(path, 10_000)

        def work() -> None:
            checked = check(shelf, read_awards(path), DAYS, Seen(chicago))
            check_json(checked)

        yield Line("check_10000_rows_seconds", seconds(work), "<=2")
        book = Path(folder) / "awards.xlsx"
        _as_workbook(path, book)
        ratio = paired(lambda: read_awards(book), lambda: _bare_cells(book), 5)
        yield Line("read_10000_rows_of_excel_over_openpyxl", ratio, "<=1.5")


def _as_workbook(path: Path, book: Path) -> None:
    made = openpyxl.Workbook(write_only=True)
    sheet = made.create_sheet("Awards")
    with path.open(newline="", encoding="utf-8") as file:
        for row in csv.reader(file):
            sheet.append(row)
    made.save(book)


def _bare_cells(book: Path) -> int:
    """The floor: every cell of the sheet, read by the library alone."""
    read = openpyxl.load_workbook(book, read_only=True)
    return sum(map(len, read["Awards"].iter_rows(values_only=True)))
