"""SQL that reads assistance listings out of a cell."""

from __future__ import annotations

_NUMBERED = r"(?:^|;\s*)([0-9]{2}\.[0-9A-Za-z&]+)\s*:"
_ANYWHERE = r"\b([0-9]{2}\.(?:[0-9]{3}[A-Z]?|RD|U[0-9A-Z]+))\b"


def of_numbers_and_titles(cell: str) -> str:
    """Read `14.218: TITLE; 14.231: TITLE` as `14.218;14.231`."""
    return _joined(f"regexp_extract_all({cell}, '{_NUMBERED}', 1)")


def anywhere(cell: str) -> str:
    """Read all listing numbers of a cell, as of a list in JSON, joined with semicolons."""
    return _joined(f"regexp_extract_all({cell}, '{_ANYWHERE}', 1)")


def of_list(cell: str) -> str:
    """Read `43.001;43.008;43.008` as `43.001;43.008`: each once."""
    each_once = _joined(f"string_split({cell}, ';')")
    return f"case when {cell} = '' then '' else {each_once} end"


def from_numbers(cell: str) -> str:
    """Write a listing in full that passed through a spreadsheet as a number (trap 27).

    97.05 was 97.050, and 20.524999999999999 was 20.525; anything else stays as it is written.
    """
    rounded = f"try_cast({cell} as decimal(18, 3))"
    noise = f"abs(try_cast({cell} as decimal(38, 20)) - {rounded}) < 0.000000001"
    is_cut = rf"regexp_full_match({cell}, '[0-9]{{2}}\.[0-9]{{1,2}}')"
    return (
        f"case when {is_cut} then rpad({cell}, 6, '0')"
        rf" when regexp_full_match({cell}, '[0-9]{{2}}\.[0-9]{{6,}}') and {noise}"
        f" then cast({rounded} as varchar) else {cell} end"
    )


def _joined(numbers: str) -> str:
    return f"array_to_string(list_sort(list_distinct({numbers})), ';')"
