"""The styles of our workbooks, by name: each is worked out once and shared by its cells."""

from __future__ import annotations

from copy import copy
from typing import Any
from weakref import WeakKeyDictionary

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from comity.documents.status_look import LOOKS

MONEY = '"$"#,##0.00;[Red]\\-"$"#,##0.00'
DAY = "yyyy-mm-dd"
INK, QUIET_INK, LINK_INK = "1A1A1A", "565656", "0B4F8A"

_TOP = Alignment(vertical="top")
_WRAPPED = Alignment(vertical="top", wrap_text=True)
_RIGHT = Alignment(vertical="top", horizontal="right", wrap_text=True)
_CENTRED = Alignment(vertical="top", horizontal="center")
_BELOW = Border(bottom=Side(style="medium", color=INK))
_ABOVE = Border(top=Side(style="medium", color=INK))
_BAND = PatternFill("solid", fgColor="E9ECF1")


def _font(**more: Any) -> Font:
    return Font(name="Arial", **{"size": 10, "color": INK, **more})


_QUIET = _font(size=9, color=QUIET_INK)
_BOLD = _font(bold=True)

STYLES: dict[str, dict[str, Any]] = {
    "plain": {"font": _font(), "alignment": _TOP},
    "wrapped": {"font": _font(), "alignment": _WRAPPED},
    "centred": {"font": _font(), "alignment": _CENTRED},
    "money": {"font": _font(), "alignment": _TOP, "number_format": MONEY},
    "day": {"font": _font(), "alignment": _TOP, "number_format": DAY},
    "link": {"font": _font(color=LINK_INK, underline="single"), "alignment": _WRAPPED},
    "title": {"font": _font(size=14, bold=True)},
    "bold": {"font": _BOLD, "alignment": _TOP},
    "quiet": {"font": _QUIET, "alignment": _TOP},
    "quiet wrapped": {"font": _QUIET, "alignment": _WRAPPED},
    "header": {"font": _BOLD, "alignment": _WRAPPED, "fill": _BAND, "border": _BELOW},
    "header right": {"font": _BOLD, "alignment": _RIGHT, "fill": _BAND, "border": _BELOW},
    "header above": {"font": _BOLD, "alignment": _WRAPPED, "fill": _BAND},
    "header id": {"font": _QUIET, "alignment": _WRAPPED, "fill": _BAND, "border": _BELOW},
    "total": {"font": _BOLD, "alignment": _TOP, "border": _ABOVE},
    "total money": {
        "font": _BOLD, "alignment": _TOP, "border": _ABOVE, "number_format": MONEY,
    },
    "check": {"font": _QUIET, "alignment": _TOP},
    "check money": {"font": _QUIET, "alignment": _TOP, "number_format": MONEY},
    **{
        f"status {status}": {
            "font": _font(bold=status == "binding"),
            "alignment": _CENTRED,
            "fill": PatternFill("solid", fgColor=look.tint),
        }
        for status, look in LOOKS.items()
    },
}  # fmt: skip

_WRITTEN: WeakKeyDictionary[Workbook, dict[str, Any]] = WeakKeyDictionary()


def give_style(sheet: Worksheet, cell: Any, name: str) -> None:
    """Give a cell a style by name; it is worked out once for each workbook."""
    book = sheet.parent
    assert book is not None
    written = _WRITTEN.setdefault(book, {})
    if name not in written:
        for part, value in STYLES[name].items():
            setattr(cell, part, value)
        written[name] = copy(cell._style)
    cell._style = copy(written[name])
