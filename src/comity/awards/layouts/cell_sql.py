"""SQL that reads one cell: text, money, a day; and the clause that tells why it cannot be read."""

from __future__ import annotations

from collections.abc import Iterable

from comity.awards.layouts.layout import literal

_PLAIN = r"-?[0-9]+(\.[0-9][0-9]?0*)?"
_DRESSED = r"\s*-?\$?\s?-?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)?(\.([0-9][0-9]?0*)?)?\s*"

_LONGEST_SHOWN = 80

A_DAY = "write a day like 2024-06-04"
AN_AMOUNT = "write dollars and whole cents, like 1234.50"


def text(cell: str) -> str:
    """Give a cell as text, empty where the file says nothing."""
    return f"coalesce({cell}, '')"


def cents(cell: str) -> str:
    """Read dollars as whole cents, never through a binary fraction.

    Returns: SQL of a BIGINT; NULL for an empty cell, and for anything but digits with two decimals
        at most (and zeros after them), one minus, a dollar sign and commas between thousands.
    """
    bare = f"replace(replace(replace({cell}, '$', ''), ',', ''), ' ', '')"
    return (
        f"case when {cell} = '' then null"
        f" when regexp_full_match({cell}, '{_PLAIN}') then {_hundredfold(cell)}"
        f" when regexp_full_match({cell}, '{_DRESSED}') then {_hundredfold(bare)} end"
    )


def day(cell: str) -> str:
    """Read a day as the sources write it: 2024-06-04, with or without a time, 6/4/2024, 20240604.

    Returns: SQL of a DATE; NULL for an empty cell and anything else.
    """
    american = f"regexp_full_match({cell}, '[0-9]{{1,2}}/[0-9]{{1,2}}/[0-9]{{4}}( .*)?')"
    compact = f"regexp_full_match({cell}, '[0-9]{{8}}')"
    return (
        f"case when substr({cell}, 5, 1) = '-' then try_cast(substr({cell}, 1, 10) as date)"
        f" when {american} then"
        f" cast(try_strptime(split_part({cell}, ' ', 1), '%m/%d/%Y') as date)"
        f" when {compact} then cast(try_strptime({cell}, '%Y%m%d') as date) end"
    )


def clause(
    condition: str, column: str, cell: str, advice: str, *, is_of_persons: bool = False
) -> str:
    """Tell of a cell that cannot be used: which column, what was found, what would be right.

    Args:
        is_of_persons: whether rows may be of persons: in those that are, a cell with words in it
            is not repeated, since it may be a name that slipped by a column.
    Returns: SQL of the clause where the condition holds, else NULL; of a long cell, its beginning.
    """
    before, after = literal(f'column {column}: found "'), literal(f'"; {advice}.')
    shown = f"left({cell}, {_LONGEST_SHOWN})"
    if is_of_persons:
        hidden = f"_is_person and regexp_matches({cell}, '[[:alpha:]]{{2}}')"
        shown = f"case when {hidden} then '(words)' else {shown} end"
    return f"case when {condition} then {before} || {shown} || {after} end"


def clauses(parts: Iterable[str]) -> str:
    """Join clauses, each NULL where there is nothing to tell; empty text where all are."""
    return "concat_ws(' ', " + ",\n        ".join(["null", *parts]) + ")"


def unreadable(cell: str, value: str) -> str:
    """Tell that a cell says something that could not be read."""
    return f"{value} is null and {cell} <> ''"


def normal_fain(number: str) -> str:
    """Give the form in which award numbers are compared: no hyphens, no blanks, upper case.

    Args:
        number: SQL of a number as any source writes it: 2013-DJ-BX-1007 or 2013DJBX1007.
    """
    return f"upper(replace(replace({number}, '-', ''), ' ', ''))"


def _hundredfold(digits: str) -> str:
    return f"cast(try_cast({digits} as decimal(16, 2)) * 100 as bigint)"
