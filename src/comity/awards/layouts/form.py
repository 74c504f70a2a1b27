"""One form of file: the names its columns had in every era, and how it is told from others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from comity.awards.layouts.layout import Layout


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of file that is recognised by its header.

    name: `usaspending transactions`.
    table: the kind of row it is staged as: a key of STAGED.
    names: each field with the names its column had, as `reduced` gives them; the first found wins.
    ignored: further names that the form is known to have, and that are never read.
    required: what a header needs; each entry a choice of fields, of which one must be there.
    layout: makes the layout, from the header's column of each field that it has, the header, and
        the names in it that neither `names` nor `ignored` holds.
    """

    name: str
    table: str
    names: Mapping[str, tuple[str, ...]]
    ignored: frozenset[str]
    required: tuple[tuple[str, ...], ...]
    layout: Callable[[Mapping[str, str], Sequence[str], tuple[str, ...]], Layout]

    def fields(self, header: Sequence[str]) -> dict[str, str]:
        """Tell which of the file's columns fills each field; fields without one are left out."""
        present = {reduced(column): column for column in reversed(header)}
        found = {
            field: next((present[name] for name in names if name in present), None)
            for field, names in self.names.items()
        }
        return {field: column for field, column in found.items() if column is not None}

    def known(self, header: Sequence[str]) -> set[str]:
        """Tell which of the file's columns this form is known to have."""
        names = {name for choice in self.names.values() for name in choice} | self.ignored
        return {column for column in header if reduced(column) in names}

    def missing(self, header: Sequence[str]) -> list[str]:
        """Tell what a header lacks to be of this form, as today's names of the columns."""
        fields = self.fields(header)
        return [
            " or ".join(self.names[field][0] for field in choice if field in self.names)
            for choice in self.required
            if not any(field in fields for field in choice)
        ]

    def laid_out(self, header: Sequence[str]) -> Layout:
        """Make the layout of a file with this header."""
        known = self.known(header)
        unknown = tuple(column for column in header if column not in known)
        return self.layout(self.fields(header), header, unknown)


def reduced(column: str) -> str:
    """Reduce a column's name to what tells it: lower case, no mark of encoding, single blanks."""
    return " ".join(column.replace("\ufeff", "").lower().split())
