"""Matches the names of a file: the same rows, with four columns more."""

from __future__ import annotations

import csv
import os
from collections import Counter
from contextlib import contextmanager

from comity.errors import InputError
from comity.governments.answer import UNKNOWN, Match, unknown
from comity.governments.matching import match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TextIO

ADDED = ("gov_id", "gov_name", "decision", "evidence")

NAME_COLUMNS = ("name", "government")
HINT_COLUMNS = ("state", "city", "county", "list_kind")

BLANKS = frozenset(("na", "n/a", "null", "none", "-"))
"""What exports write into an empty cell of a hint."""


def match_file(path: str, out: str) -> dict[str, int]:
    """Match every row of a CSV file, and write the same rows with what was found.

    Args:
        path: a CSV file with a column `name` or `government`, and perhaps `state`, `city`,
            `county`, `list_kind` (in small or capital letters).
        out: the file to write, whole or not at all; it may be the same as `path`.
    Returns: the number of rows by decision; together they are all rows of the file.
    Raises: InputError, for a file that cannot be read, has no such column, has one of the added
        columns already, or a row longer than its header.
    """
    counts: Counter[str] = Counter()
    try:
        with open(path, encoding="utf-8-sig", newline="") as source, _whole(out) as target:
            rows = csv.reader(source, strict=True)
            header = next(rows, [])
            places = _columns(header, path)
            writer = csv.writer(target, lineterminator="\n")
            writer.writerow([*header, *ADDED])
            for row in rows:
                if not any(row):
                    continue
                _check_length(row, header, f"{path}, row {rows.line_num}")
                answer = _match_row(row, places)
                counts[answer.decision] += 1
                padding = [""] * (len(header) - len(row))
                writer.writerow([*row, *padding, *_cells(answer)])
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}; give a CSV file that can be read.") from None
    except UnicodeDecodeError as error:
        raise InputError(
            f"{path}: byte {error.start} is not UTF-8; save the file as CSV in UTF-8."
        ) from None
    except csv.Error as error:
        raise InputError(f"{path}: {error}; write it as CSV with closed quotes.") from None
    return dict(counts)


@contextmanager
def _whole(out: str) -> Iterator[TextIO]:
    """Open a file that takes its name only once it is complete."""
    passing = f"{out}.{os.getpid()}.part"
    try:
        with open(passing, "w", encoding="utf-8", newline="") as target:
            yield target
        os.replace(passing, out)
    finally:
        if os.path.exists(passing):
            os.unlink(passing)


def _columns(header: list[str], path: str) -> dict[str, int]:
    """Find the columns that are used, by their lower-case names."""
    places = {title.strip().lower(): place for place, title in enumerate(header)}
    clash = [title for title in ADDED if title in places]
    if clash:
        raise InputError(
            f'{path}: it has a column "{clash[0]}" already, which would be written; rename it.'
        )
    named = [title for title in NAME_COLUMNS if title in places]
    if not named:
        found = ", ".join(header) if any(header) else "nothing"
        raise InputError(f"{path}: found the columns {found}; one must be name or government.")
    used = {title: places[title] for title in HINT_COLUMNS if title in places}
    return {"name": places[named[0]], **used}


def _check_length(row: list[str], header: list[str], where: str) -> None:
    if len(row) > len(header):
        raise InputError(
            f"{where}: found {len(row)} cells; write at most {len(header)}, as the header has."
        )


def _match_row(row: list[str], places: dict[str, int]) -> Match:
    """Match one row; what cannot be used (no name, no such State) is unknown, not an end."""
    name, *hints = [_cell(row, places.get(title)) for title in ("name", *HINT_COLUMNS)]
    if not name.strip():
        return unknown("empty", "")
    state, city, county, list_kind = ["" if hint.lower() in BLANKS else hint for hint in hints]
    try:
        return match(name, state=state, city=city, county=county, list_kind=list_kind)
    except InputError as fault:
        return Match(UNKNOWN, None, "fault", str(fault))


def _cell(row: list[str], place: int | None) -> str:
    return row[place].strip() if place is not None and place < len(row) else ""


def _cells(answer: Match) -> Iterable[str]:
    found = answer.government
    return (
        found.id if found else "",
        found.name if found else "",
        answer.decision,
        answer.evidence,
    )
