"""A file as it arrives, told by its content and read: PDF, Word, HTML or text."""

from __future__ import annotations

from pathlib import Path

from comity.errors import InputError
from comity.texts.paragraph import Reading

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BEGINNINGS = "!doctype html|html|?xml|head|body|div|p>|h1|!--|title|meta|article|main"
_BEGINNING = tuple(f"<{tag}" for tag in _BEGINNINGS.split("|"))
"""How a page of HTML begins."""

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read_file(path: Path) -> Reading:
    """Read a text from a file.

    Raises: InputError, one sentence, where it cannot be read.
    """
    try:
        with path.open("rb") as file:
            head = file.read(4096)
        return _as_named(path, _reader(path, head))
    except OSError as fault:
        told = fault.strerror or "cannot be read"
        raise InputError(f"{path}: {told}; name a file that can be read.") from None


_KINDS = {".pdf": "pdf", ".docx": "word", ".docm": "word", ".html": "html", ".htm": "html"}


def _as_named(path: Path, reading: Reading) -> Reading:
    """With a note where a file is of another kind than its name says."""
    ending = path.suffix.lower()
    if _KINDS.get(ending, reading.kind) == reading.kind:
        return reading
    note = f"{path.name}: read as {reading.kind}, though its name ends in {ending}"
    return reading._replace(notes=(*reading.notes, note))


def is_paper(head: bytes) -> bool:
    """Whether a file that begins so is a PDF or a file of a word processor."""
    beginnings = (b"PK\x03\x04", _OLD, b"{\\rtf")
    return b"%PDF-" in head[:1024] or head.lstrip().startswith(beginnings)


def is_page(start: str) -> bool:
    """Whether a text that begins so is a page of HTML."""
    return start.lstrip("\ufeff \t\r\n").lower().startswith(_BEGINNING)


def _reader(path: Path, head: bytes) -> Reading:
    if not head.strip():
        raise InputError(f"{path.name}: found an empty file; give a PDF, Word, HTML or text.")
    if b"%PDF-" in head[:1024]:
        from comity.texts.pdf_file import read_pdf

        return read_pdf(path)
    if head.startswith(b"PK\x03\x04"):
        from comity.texts.word_file import read_word

        return read_word(path)
    if head.startswith(_OLD):
        raise InputError(_old_word(path))
    if head.lstrip().startswith(b"{\\rtf"):
        raise InputError(
            f"{path.name}: found a file in Rich Text Format; save it as .docx, like "
            f"soffice --headless --convert-to docx {path.name}."
        )
    start = head.lstrip(b"\xef\xbb\xbf").decode("latin-1")
    if is_page(start) or path.suffix.lower() in (".html", ".htm"):
        from comity.texts.html_file import read_html

        return read_html(path)
    from comity.texts.text_file import read_text

    return read_text(path)


def _old_word(path: Path) -> str:
    if _ENCRYPTED in path.read_bytes():
        return f"{path.name}: found a Word file that is encrypted; save it without a password."
    return (
        f"{path.name}: found the old format of Word or another of its time; save it as .docx, "
        f"like soffice --headless --convert-to docx {path.name}."
    )
