"""Ten thousand rows: fast enough that nobody waits. Limits are three times what a laptop needs."""

from __future__ import annotations

import time
import tracemalloc
from pathlib import Path

import openpyxl

from comity.awards import read_awards

HEADER = ["FAIN", "ALN", "Agency", "Title", "FY", "Signed", "Obligated", "Drawn", "Recipient"]


def a_row(number: int) -> list[str | float]:
    """Make the row of one award."""
    listing = ("16.738", "16.59", "97.067; 97.042")[number % 3]
    amounts: list[str | float] = [1000 + number / 100, number]
    names = [f"A-{number:06d}", listing, "DOJ", f"Grant {number}", "FY2018", "7/1/2018"]
    return [*names, *amounts, "City of Chicago"]


def test_ten_thousand_rows_of_csv(tmp_path: Path) -> None:
    """About 0.4 seconds on two cores of 2020."""
    path = tmp_path / "awards.csv"
    lines = [",".join(map(str, a_row(number))) for number in range(10_000)]
    path.write_text("\n".join([",".join(HEADER), *lines]))

    began = time.perf_counter()
    awards = read_awards(path)

    assert len(awards.rows) == 10_000
    assert time.perf_counter() - began < 1.5


def test_ten_thousand_rows_of_excel(tmp_path: Path) -> None:
    """About 0.7 seconds on two cores of 2020."""
    path = tmp_path / "awards.xlsx"
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Awards")
    sheet.append(HEADER)
    for number in range(10_000):
        sheet.append(a_row(number))
    book.save(path)

    began = time.perf_counter()
    awards = read_awards(path)

    assert len(awards.rows) == 10_000
    assert time.perf_counter() - began < 3


def test_memory_is_bounded_by_the_rows(tmp_path: Path) -> None:
    """Cells that are not kept take no room: ten megabytes of remarks leave less than two."""
    path = tmp_path / "awards.csv"
    lines = [f"A-{number},16.738,7,{'x' * 10_000}" for number in range(1000)]
    path.write_text("\n".join(["FAIN,ALN,Obligated,Remarks", *lines]))

    tracemalloc.start()
    awards = read_awards(path)
    kept, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert len(awards.rows) == 1000
    assert kept < 2_000_000
    assert peak < 6_000_000
