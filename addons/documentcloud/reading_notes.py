"""What the Add-On does: reads documents, sets notes on their pages, hands back a table.

It needs no more of DocumentCloud than `Run` and `Document` ask for, so a test can stand in for it.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import IO, Any, Protocol

from comity.documents.reading.found_csv import found_csv, found_rows
from comity.documents.reading.words import in_short
from comity.errors import InputError
from comity.reading.found import Citation, Quotation
from comity.reading.intake.intake import pages_source, source_of
from comity.reading.reading import Read, read
from comity.reading.source import Source

MOST_NOTES = 300
"""Notes set on one document at most; the table holds everything."""

LONGEST_TITLE = 200


class Annotations(Protocol):
    """The notes of a document."""

    def create(self, title: str, page_number: int, content: str, access: str) -> Any:
        """Set a note on a page, counted from 0."""


class Document(Protocol):
    """A document of DocumentCloud."""

    title: str
    canonical_url: str
    pdf: bytes
    annotations: Annotations

    def get_json_text(self) -> dict[str, Any]:
        """The text of each page, as recognised."""


class Run(Protocol):
    """A run of the Add-On."""

    data: dict[str, Any]

    def get_documents(self) -> Iterable[Any]:
        """The documents that were chosen."""

    def set_message(self, message: str) -> Any:
        """Tell the user something."""

    def upload_file(self, file: IO[Any]) -> Any:
        """Hand a file back."""


def read_documents(run: Run) -> None:
    """Read the chosen documents, note what was found, and hand back the table."""
    rows: list[list[str]] = []
    count = notes = 0
    for document in run.get_documents():
        run.set_message(f"Reading {document.title}")
        try:
            done = _read(document, run.data)
        except InputError as fault:
            run.set_message(str(fault))
            continue
        rows += found_rows(done)
        count += 1
        if run.data.get("notes", True):
            notes += _set_notes(document, done, str(run.data.get("access", "private")))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reading.csv"
        path.write_text(found_csv(rows) + "\n", encoding="utf-8")
        with path.open("rb") as file:
            run.upload_file(file)
    run.set_message(f"{count} read, {notes} notes set, {len(rows)} rows in reading.csv")


def _read(document: Document, data: dict[str, Any]) -> Read:
    told = data.get("published")
    source = _source(document, date.fromisoformat(told) if told else None)
    return read(source, known=date.today() if data.get("checks", True) else None)


def _source(document: Document, published: date | None) -> Source:
    """The document's own text layer; where it has none, the text of its pages as recognised."""
    address = document.canonical_url
    try:
        return source_of(document.pdf, f"{document.title}.pdf", published=published, url=address)
    except InputError:
        pages = document.get_json_text()["pages"]
        texts = [str(page["contents"]) for page in pages]
        return pages_source(texts, document.title, published=published, url=address)


def _set_notes(document: Document, done: Read, access: str) -> int:
    """Set the notes and tell how many."""
    count = 0
    for page, title, content in _notes(done):
        if count == MOST_NOTES:
            break
        document.annotations.create(title[:LONGEST_TITLE], page - 1, content, access)
        count += 1
    return count


def _notes(done: Read) -> Iterator[tuple[int, str, str]]:
    """Page, title and words of each note: first what the record answers, then the rest in order."""
    source = done.source
    for finding in done.findings:
        told = finding.as_known_now
        words = " ".join((f"As known on {told.known}, {told.in_words}.", *told.sentences))
        quoted = done.text.cut(finding.start, finding.end)
        yield source.page(finding.start) or 1, f"The record: {quoted}", words
    for one in done.found:
        if isinstance(one, Quotation):
            yield source.page(one.start) or 1, f"Said: {in_short(one)}", one.text
        elif isinstance(one, Citation):
            yield source.page(one.start) or 1, f"Law: {one.norm}", in_short(one)
