"""Builders of award lists: small files with plain defaults, as a city might keep them."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from comity.awards import AwardList, AwardRow, read_awards
from comity.errors import InputError

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data" / "awards"
needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the real award samples in ../shared/data/awards are not here"
)

HEADER = "FAIN,ALN,Obligated,Drawn"


def a_csv(folder: Path, *lines: str, header: str = HEADER, encoding: str = "utf-8") -> Path:
    """Write a CSV of a header and lines."""
    path = folder / "awards.csv"
    path.write_bytes("\n".join([header, *lines, ""]).encode(encoding))
    return path


def a_workbook(
    folder: Path, rows: Sequence[Sequence[Any]], *, sheet: str = "Awards", **others: Any
) -> Path:
    """Write a workbook of one sheet, and of others by name."""
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.title = sheet
    for row in rows:
        first.append(list(row))
    for name, more in others.items():
        extra = book.create_sheet(name)
        for row in more:
            extra.append(list(row))
    path = folder / "awards.xlsx"
    book.save(path)
    return path


_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def a_bare_workbook(
    folder: Path, rows: str, *, above: str = "", strings: str = "", styles: str = ""
) -> Path:
    """Write a workbook from XML: the rows of its sheet, shared strings, styles.

    Args:
        above: what stands above the sheet's root element.
    """
    parts = {
        "_rels/.rels": _relations(("xl/workbook.xml", "officeDocument")),
        "xl/_rels/workbook.xml.rels": _relations(
            ("worksheets/sheet1.xml", "worksheet"),
            ("/xl/sharedStrings.xml", "sharedStrings"),
            ("styles.xml", "styles"),
        ),
        "xl/workbook.xml": f'<workbook {_MAIN} xmlns:r="{_KIND}"><sheets>'
        '<sheet name="Awards" r:id="r0"/></sheets></workbook>',
        "xl/worksheets/sheet1.xml": f"{above}<worksheet {_MAIN}><sheetData>{rows}</sheetData>"
        "</worksheet>",
        "xl/sharedStrings.xml": strings or f"<sst {_MAIN}/>",
        "xl/styles.xml": styles or f"<styleSheet {_MAIN}/>",
    }
    path = folder / "awards.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def _relations(*targets: tuple[str, str]) -> str:
    """Word the parts that a part refers to, with the kind of each."""
    inner = "".join(
        f'<Relationship Id="r{number}" Type="{_KIND}/{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(targets)
    )
    return f"<Relationships>{inner}</Relationships>"


def read_lines(folder: Path, *lines: str, header: str = HEADER, **wishes: Any) -> AwardList:
    """Read a CSV of a header and lines."""
    return read_awards(a_csv(folder, *lines, header=header), **wishes)


def only_row(awards: AwardList) -> AwardRow:
    """Give the one row of a list that has no other."""
    assert awards.set_aside == ()
    (row,) = awards.rows
    return row


def only_reason(awards: AwardList) -> str:
    """Give the reason of the one row set aside."""
    (row,) = awards.set_aside
    return row.reason


def refusal(path: Path, **wishes: Any) -> str:
    """Give the sentence with which a file is refused."""
    with pytest.raises(InputError) as refused:
        read_awards(path, **wishes)
    return str(refused.value)


def taken(awards: AwardList) -> dict[str, str]:
    """Give which column was taken for which field."""
    return {column.meaning: column.header for column in awards.columns if column.meaning}
