"""The formats of what was read: what is made of each source, and of all of them together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from comity.reading.reading import Read


class Format(NamedTuple):
    """A format.

    Attributes:
        ending: of its files.
        make: what is made of one source; runs where the source is read.
        join: one text of what was made of all of them.
    """

    ending: str
    make: Callable[[Read], Any]
    join: Callable[[Iterable[Any]], str]


def as_jsonl(read: Read) -> str:
    """A source as JSON lines."""
    from comity.documents.reading.found_lines import found_lines

    return "\n".join(found_lines(read))


def as_csv(read: Read) -> list[list[str]]:
    """A source as rows of a table."""
    from comity.documents.reading.found_csv import found_rows

    return found_rows(read)


def as_annotations(read: Read) -> list[dict[str, Any]]:
    """A source as annotations."""
    from comity.documents.reading.annotations import web_annotations

    return web_annotations(read)


def as_claim_reviews(read: Read) -> list[dict[str, Any]]:
    """A source as drafts of reviews."""
    from comity.documents.reading.claim_review import claim_reviews

    return claim_reviews(read)


def whole(read: Read) -> Read:
    """A source as it was read."""
    return read


def _csv(made: Iterable[list[list[str]]]) -> str:
    from comity.documents.reading.found_csv import found_csv

    return found_csv(row for rows in made for row in rows)


def _annotations(made: Iterable[list[dict[str, Any]]]) -> str:
    from comity.documents.reading.annotations import annotations_file

    return annotations_file(one for found in made for one in found)


def _claim_reviews(made: Iterable[list[dict[str, Any]]]) -> str:
    from comity.documents.reading.claim_review import claim_reviews_file

    return claim_reviews_file(one for found in made for one in found)


def _html(made: Iterable[Read]) -> str:
    from comity.documents.reading.page import reading_page

    return reading_page(list(made))


def _text(made: Iterable[Read]) -> str:
    from comity.documents.reading.screen import screen

    return "\n\n".join(screen(one, 96) for one in made)


FORMATS = {
    "text": Format("txt", whole, _text),
    "jsonl": Format("jsonl", as_jsonl, "\n".join),
    "csv": Format("csv", as_csv, _csv),
    "html": Format("html", whole, _html),
    "annotations": Format("annotations.json", as_annotations, _annotations),
    "claimreview": Format("claimreview.json", as_claim_reviews, _claim_reviews),
    "sqlite": Format("sqlite", whole, lambda made: ""),
}
"""Formats by name; SQLite is written by the library, not joined."""
