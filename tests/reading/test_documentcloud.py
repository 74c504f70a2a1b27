"""The Add-On for DocumentCloud, against a stand-in for its client."""

from __future__ import annotations

import csv
import importlib.util
import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import pytest
import yaml

from tests.documents.terms.pdf_maker import Paper

FOLDER = Path(__file__).parents[2] / "addons" / "documentcloud"
NOTES_SPEC = importlib.util.spec_from_file_location("reading_notes", FOLDER / "reading_notes.py")
PAGES = (
    "The city met 8 U.S.C. § 1373, its lawyer told the court.",
    "“We will not sign the new terms,” Mayor Ann Lee said on Monday.",
)


@dataclass
class _Notes:
    made: list[tuple[str, int, str, str]] = field(default_factory=list)

    def create(self, title: str, page_number: int, content: str, access: str) -> None:
        self.made.append((title, page_number, content, access))


@dataclass
class _Document:
    title: str
    pdf: bytes
    texts: tuple[str, ...] = ()
    canonical_url: str = "https://www.documentcloud.org/documents/1-letter"
    annotations: _Notes = field(default_factory=_Notes)

    def get_json_text(self) -> dict[str, Any]:
        return {"pages": [{"page": at, "contents": one} for at, one in enumerate(self.texts)]}


@dataclass
class _Run:
    documents: list[_Document]
    data: dict[str, Any]
    told: list[str] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)

    def get_documents(self) -> list[_Document]:
        return self.documents

    def set_message(self, message: str) -> None:
        self.told.append(message)

    def upload_file(self, file: IO[bytes]) -> None:
        self.files[Path(file.name).name] = file.read().decode()


def _run(document: _Document, **data: Any) -> _Run:
    assert NOTES_SPEC and NOTES_SPEC.loader
    module = importlib.util.module_from_spec(NOTES_SPEC)
    NOTES_SPEC.loader.exec_module(module)
    run = _Run([document], {"published": "2017-03-28", "checks": False, **data})
    module.read_documents(run)
    return run


def test_a_scan_is_read_from_its_recognised_text() -> None:
    """Notes stand on the pages of what they note, counted from 0; the table holds all."""
    document = _Document("Letter", Paper().page().picture().bytes(), PAGES)
    run = _run(document)

    titles = {title: page for title, page, _, _ in document.annotations.made}
    assert titles["Law: 8 U.S.C. § 1373"] == 0
    assert any(title.startswith("Said: Ann Lee") and page == 1 for title, page in titles.items())
    assert all(access == "private" for *_, access in document.annotations.made)
    rows = list(csv.DictReader(io.StringIO(run.files["reading.csv"])))
    assert {row["page"] for row in rows} == {"1", "2"}
    assert run.told[-1].startswith("1 read, ")


def test_a_document_with_text_is_read_from_its_pdf() -> None:
    """So that its pages are those of the file."""
    pytest.importorskip("pypdfium2", reason="needs pypdfium2 to read PDF")
    paper = Paper()
    for page in PAGES:
        paper.page().put(72, 72, page.replace("“", '"').replace("”", '"').replace("§ ", ""))
    document = _Document("Letter", paper.bytes())
    _run(document)

    assert ("Law: 8 U.S.C. § 1373", 0) in [one[:2] for one in document.annotations.made]


def test_notes_can_be_left_out_and_faults_are_told() -> None:
    """A document without a word does not stop the run."""
    document = _Document("Letter", b"", PAGES)
    run = _run(document, notes=False)
    assert document.annotations.made == []
    assert "reading.csv" in run.files


def test_the_form_asks_what_the_code_reads() -> None:
    """Every field of the form is known, with its default."""
    form = yaml.safe_load((FOLDER / "config.yaml").read_text())
    code = (FOLDER / "reading_notes.py").read_text()

    for name in form["properties"]:
        assert f'.get("{name}"' in code
