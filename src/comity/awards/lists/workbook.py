"""Excel workbooks: their sheets as tables, read row by row."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from datetime import datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import IO
from xml.parsers import expat

from comity.awards.cells.days import EXCEL_1900
from comity.awards.lists.sheet_rows import (
    SheetContext,
    guarded_parser,
    is_true,
    last_filled_row,
    local_name,
    sheet_rows,
)
from comity.awards.lists.table import Record, Table
from comity.errors import InputError

_EXCEL_1904 = datetime(1904, 1, 1)

# Number formats that come with Excel and show a day (ECMA-376, part 1, 18.8.30).
_BUILT_IN_DATES = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
# What in a format of the user's own is no letter of a date: "words", [Red], \x, _x, *x.
_NOT_A_DATE_LETTER = re.compile(r'"[^"]*"|\[[^\]]*\]|[\\_*].|general', re.IGNORECASE)

_DAMAGE = (
    expat.ExpatError,
    zipfile.BadZipFile,
    LookupError,
    ValueError,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
)


class Workbook:
    """An open workbook: its sheets, and what their cells refer to.

    Raises: InputError if its parts cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._archive = zipfile.ZipFile(path)
            self._main = self._target_of_root()
            self._book = self._elements(self._main)
        except _DAMAGE:
            raise damaged(path) from None

    def __enter__(self) -> Workbook:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._archive.close()

    def sheets(self) -> list[SheetTable]:
        """Give the sheets of cells, hidden ones too, in the workbook's order."""
        try:
            targets = self._targets(self._main, "/worksheet")
            return [
                SheetTable(self, attributes["name"], targets[key], attributes)
                for name, attributes, _ in self._book
                if name == "sheet" and (key := _relation(attributes)) in targets
            ]
        except _DAMAGE:
            raise damaged(self.path) from None

    def open_part(self, part: str) -> IO[bytes]:
        """Open one part of the archive."""
        return self._archive.open(part)

    def context(self) -> SheetContext:
        """Give what the cells of a sheet refer to."""
        return SheetContext(self._strings, self._date_styles, self.epoch)

    @cached_property
    def epoch(self) -> datetime:
        """Day 0 of the workbook's day numbers; workbooks of old Macs count from 1904."""
        counts_from_1904 = any(
            name == "workbookPr" and is_true(attributes.get("date1904"))
            for name, attributes, _ in self._book
        )
        return _EXCEL_1904 if counts_from_1904 else EXCEL_1900

    @cached_property
    def _strings(self) -> list[str]:
        strings: list[str] = []
        for part in self._targets(self._main, "/sharedStrings").values():
            for name, _, text in self._elements(part):
                if name == "si":
                    strings.append("")
                elif name == "t" and strings:
                    strings[-1] += text
        return strings

    @cached_property
    def _date_styles(self) -> frozenset[int]:
        """Number the cell styles that show a date."""
        own: dict[int, str] = {}
        styles: list[int] = []
        inside = ""
        for part in self._targets(self._main, "/styles").values():
            for name, attributes, _ in self._elements(part):
                if name == "numFmt":
                    own[int(attributes["numFmtId"])] = attributes.get("formatCode", "")
                elif name in ("cellXfs", "cellStyleXfs", "cellStyles"):
                    inside = name
                elif name == "xf" and inside == "cellXfs":
                    styles.append(int(attributes.get("numFmtId", "0")))
        return frozenset(at for at, number in enumerate(styles) if _shows_date(number, own))

    def _target_of_root(self) -> str:
        return list(self._targets("", "/officeDocument").values())[0]  # noqa: RUF015 - must raise

    def _targets(self, part: str, kind: str) -> dict[str, str]:
        """Give the parts of one kind that a part refers to, by the key of the reference."""
        folder, file = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{file}.rels")
        return {
            attributes["Id"]: posixpath.normpath(
                posixpath.join("/", folder, attributes["Target"])
            ).lstrip("/")
            for name, attributes, _ in self._elements(relations)
            if name == "Relationship" and attributes["Type"].endswith(kind)
        }

    def _elements(self, part: str) -> list[tuple[str, dict[str, str], str]]:
        """Parse a part that is not a sheet: element names, attributes, and the words of <t>."""
        found: list[tuple[str, dict[str, str], str]] = []
        open_words: list[str] = []
        is_phonetic = False

        def start(name: str, attributes: dict[str, str]) -> None:
            nonlocal is_phonetic
            name = local_name(name)
            open_words.clear()
            is_phonetic = is_phonetic or name == "rPh"
            if name != "t":
                found.append((name, attributes, ""))

        def end(name: str) -> None:
            nonlocal is_phonetic
            name = local_name(name)
            if name == "t" and not is_phonetic:
                found.append((name, {}, "".join(open_words)))
            is_phonetic = is_phonetic and name != "rPh"

        with self.open_part(part) as stream:
            guarded_parser(start, end, open_words.append).ParseFile(stream)
        return found


class SheetTable(Table):
    """One sheet of an open workbook."""

    read_as = "Excel"

    def __init__(
        self, workbook: Workbook, name: str, part: str, attributes: dict[str, str]
    ) -> None:
        self._workbook = workbook
        self._part = part
        self.sheet = name
        self.place = f"{workbook.path.name}, sheet {name}"
        self.is_hidden = attributes.get("state", "visible") != "visible"
        self.epoch = workbook.epoch

    def records(self) -> Iterator[Record]:
        """Yield the rows down to the last one that holds a value, without blank ones."""
        try:
            context = self._workbook.context()
            with self._workbook.open_part(self._part) as stream:
                for row in sheet_rows(stream, context, self._last_row):
                    # Columns stand before the first row; rows are counted on the way.
                    self.hidden_columns = frozenset(context.hidden_columns)
                    self.hidden_rows = context.hidden_rows
                    yield row
        except _DAMAGE:
            raise damaged(self._workbook.path) from None

    @cached_property
    def _last_row(self) -> int | None:
        with self._workbook.open_part(self._part) as stream:
            return last_filled_row(stream)


def damaged(path: Path) -> InputError:
    """Word the fault of a workbook that cannot be read to its end."""
    return InputError(
        f"{path.name}: found a damaged workbook; open it in Excel, let it be repaired, and save it."
    )


def _relation(attributes: dict[str, str]) -> str:
    """Give the key by which a sheet refers to its part: r:id, whatever its prefix is."""
    return next((value for key, value in attributes.items() if local_name(key) == "id"), "")


def _shows_date(number: int, own: dict[int, str]) -> bool:
    if number not in own:
        return number in _BUILT_IN_DATES
    return re.search("[dmyhs]", _NOT_A_DATE_LETTER.sub("", own[number]).lower()) is not None
