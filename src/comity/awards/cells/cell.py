"""One cell of a list, as a workbook or a CSV gives it: its words, and whether they say a thing."""

from __future__ import annotations

import enum
import re
from datetime import date, datetime, time


class Unsaved(enum.Enum):
    """The one value of a formula whose result was never saved: nobody knows what it says."""

    FORMULA = "(formula without a saved result)"


UNSAVED = Unsaved.FORMULA
Cell = str | int | float | bool | datetime | date | Unsaved | None

# Words by which cities leave a number or a day open. "-" is one of them: what Excel prints as a
# lone dash may be a zero or a gap, and unknown is the careful reading.
NOT_STATED = frozenset(
    ["", "-", "--", "–", "—", ".", "n/a", "na", "n.a.", "none", "null", "nil", "tbd", "pending"]
    + ["unknown", "not available", "*not available*", "not applicable", "to be determined"]
)

# A cell that Excel fills when a formula fails: #REF!, #N/A, #DIV/0!, #NAME?, #SPILL! ...
FORMULA_ERROR = re.compile(r"#(?:N/A|DIV/0!|[A-Z_]+[!?])", re.IGNORECASE)

# ="16.590" and '16.590 are how people stop Excel from turning a name into a number.
_PROTECTED = re.compile(r'="(.*)"|\'(.*)', re.DOTALL)

_LONGEST_SHOWN = 60


class UnreadableError(Exception):
    """A cell that cannot be used; the words say what would be right."""


def words(cell: Cell) -> str:
    """Give the words of a cell as a reader of the sheet would type them, without outer blanks.

    A whole number loses Excel's `.0`, a day is written 2018-07-01, an empty cell is "".
    """
    if isinstance(cell, str):
        text = cell.strip()
        return _unprotected(text) if text[:1] in ("=", "'") else text
    if cell is None:
        return ""
    if cell is UNSAVED:
        return UNSAVED.value
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e17:
        return str(int(cell))
    if isinstance(cell, datetime) and cell.time() == time.min:
        return cell.date().isoformat()
    return str(cell)


def shown(cell: Cell) -> str:
    """Give the words of a cell for a sentence: on one line and not longer than a line."""
    text = " ".join(words(cell).split())
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 3] + "..."


def states_nothing(text: str) -> bool:
    """Tell whether the words leave a number, a day or a program open ("", "-", "N/A", "TBD")."""
    return text.lower() in NOT_STATED


def is_formula_error(text: str) -> bool:
    """Tell whether the words are what Excel prints for a formula that failed (`#REF!`)."""
    return text.startswith("#") and FORMULA_ERROR.fullmatch(text) is not None


def refuse_formula_error(text: str) -> None:
    """Raise UnreadableError if the words are what Excel prints for a formula that failed."""
    if is_formula_error(text):
        raise UnreadableError("repair the formula of that cell in the sheet")


def _unprotected(text: str) -> str:
    """Take off the marks with which people keep Excel from changing a cell."""
    match = _PROTECTED.fullmatch(text)
    return (match[1] or match[2] or "").strip() if match else text
