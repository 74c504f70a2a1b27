"""The mapping file: a user's own words for columns that Comity cannot guess."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType

import yaml

from comity.awards.lists.header import Header
from comity.awards.lists.meanings import MEANINGS, PERSONAL, plain
from comity.errors import InputError

_KEYS = ("columns", "sheet", "header_row", "fiscal_year_begins")
_MONTHS = {"10": "October", "7": "July", "1": "January"}
_EXAMPLE = 'columns: {obligated: "Fed $ (cum.)"}'


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """What a mapping file says.

    columns: field of an award row -> name of the column, as written.
    header_row: the row of the column names; fiscal_year_begins: month, told in a note only.
    """

    name: str = ""
    columns: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    sheet: str | None = None
    header_row: int | None = None
    fiscal_year_begins: str | None = None

    def by_name(self) -> dict[str, str]:
        """Give reduced column name -> field, as headers are compared."""
        return {plain(column): field_ for field_, column in self.columns.items()}

    def notes(self) -> tuple[str, ...]:
        """Give the sentence about fiscal years that are not the federal ones."""
        if self.fiscal_year_begins in (None, "10"):
            return ()
        month = _MONTHS[str(self.fiscal_year_begins)]
        return (
            f"{self.name}: fiscal years of this list begin in {month}, those of federal awards in "
            "October; they are used as written.",
        )


def read_mapping(path: Path) -> ColumnMapping:
    """Read a mapping file.

    Args:
        path: YAML: `columns: {obligated: "Fed $ (cum.)"}`, and if wanted `sheet`, `header_row`,
            `fiscal_year_begins`.
    Raises: InputError, naming the key and what it may be.
    """
    name = path.name
    content = _load(path)
    for key in content:
        if key not in _KEYS:
            raise InputError(f'{name}: found the key "{key}"; {_nearest(key, _KEYS)}')
    return ColumnMapping(
        name,
        MappingProxyType(_columns(name, content.get("columns", {}))),
        _text(name, "sheet", content.get("sheet")),
        _row(name, content.get("header_row")),
        _month(name, content.get("fiscal_year_begins")),
    )


def check_columns_are_there(mapping: ColumnMapping, place: str, header: Header) -> None:
    """Refuse a mapping that names a column which the list does not have.

    Raises: InputError, naming the column and the nearest that is there.
    """
    there = {name for label in header.labels for name in label.names}
    for column in mapping.columns.values():
        if plain(column) not in there:
            nearest = _nearest(column, [label.words for label in header.labels])
            raise InputError(
                f'{mapping.name}: found the column "{column}", which {place}, row {header.row}, '
                f"does not have; {nearest}"
            )


def _load(path: Path) -> dict[str, object]:
    try:
        # The base loader leaves every word a word: `on` stays a column, 10 stays "10".
        content = yaml.load(path.read_text(encoding="utf-8-sig"), Loader=yaml.BaseLoader)
    except OSError as fault:
        raise InputError(f"{path}: {fault.strerror}; name a mapping file that is there.") from None
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError):
        raise InputError(f"{path.name}: found no YAML; write it like {_EXAMPLE}.") from None
    if not isinstance(content, dict):
        raise InputError(f"{path.name}: found no keys; write it like {_EXAMPLE}.")
    return content


def _columns(name: str, columns: object) -> dict[str, str]:
    if not isinstance(columns, dict):
        raise InputError(f"{name}, columns: found no pairs; write it like {_EXAMPLE}.")
    for key, column in columns.items():
        where = f"{name}, columns"
        if key not in MEANINGS:
            raise InputError(f'{where}: found "{key}"; {_nearest(str(key), list(MEANINGS))}')
        if not isinstance(column, str) or not column.strip():
            raise InputError(f"{where}, {key}: found no name; write the column's name in quotes.")
        if PERSONAL.search(plain(column)):
            raise InputError(
                f'{where}, {key}: found "{column}", which names a person; Comity does not read '
                "such columns, so name another."
            )
    return {str(key): str(column) for key, column in columns.items()}


def _text(name: str, key: str, found: object) -> str | None:
    if found is None or isinstance(found, str):
        return found or None
    raise InputError(f"{name}, {key}: found a list; write one name.")


def _row(name: str, found: object) -> int | None:
    if found is None:
        return None
    if isinstance(found, str) and found.isascii() and found.isdigit() and int(found) > 0:
        return int(found)
    raise InputError(f'{name}, header_row: found "{found}"; write the number of a row, like 4.')


def _month(name: str, found: object) -> str | None:
    if found is None or found in _MONTHS:
        return None if found is None else str(found)
    raise InputError(f'{name}, fiscal_year_begins: found "{found}"; write 10, 7 or 1.')


def _nearest(found: str, known: Sequence[str]) -> str:
    """End a sentence with the nearest of the known words, or with all of them."""
    close = get_close_matches(found.lower(), [word.lower() for word in known], 1, 0.5)
    if close:
        return 'did you mean "' + next(w for w in known if w.lower() == close[0]) + '"?'
    return "known are " + ", ".join(f'"{word}"' for word in known) + "."
