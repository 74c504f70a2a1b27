"""PDF: the words of each page with their boxes, a page at a time, through PDFium."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from comity.errors import InputError
from comity.texts.columns import lines_of
from comity.texts.margin import Margin, without_margin
from comity.texts.page_words import Page, Word
from comity.texts.paragraph import Reading, Removed
from comity.texts.paragraphs import paragraphs
from comity.texts.running import without_running

MOST_PAGES = 10_000
LEARN_FROM = 12
"""Pages from which the place of line numbers is learnt."""

_WORD = re.compile("[^\\s\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
"""A word; PDFium sets a sign of its own for a hyphen at a line's end, and no space behind it."""

_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-", "\u00ad": "-"})


class _DamagedPageError(Exception):
    """A page that cannot be opened."""

    def __init__(self, page: int) -> None:
        super().__init__(page)
        self.page = page


def read_pdf(path: Path) -> Reading:
    """Read a PDF that has a text layer.

    Raises: InputError where it is encrypted, broken, empty, or has only pictures of pages.
    """
    pdfium, document = _open(path)
    try:
        count = len(document)
        if count > MOST_PAGES:
            raise InputError(
                f"{path.name}: found {count:,} pages; cut out the part that is meant, at most "
                f"{MOST_PAGES:,} pages."
            )
        return _read(path, pdfium, document, count)
    except _DamagedPageError as fault:
        raise InputError(
            f"{path.name}: found page {fault.page:,} damaged, of {len(document):,}; get the file "
            "again, or print the pages that are whole to a new PDF."
        ) from None
    finally:
        document.close()


def _read(path: Path, pdfium: Any, document: Any, count: int) -> Reading:
    margin = Margin()
    for at in range(min(count, LEARN_FROM)):
        margin.learn(_page_words(pdfium, document, at)[0])
    numbered: list[int] = []
    sideways: list[int] = []
    silent: list[int] = []
    pages: list[Page] = []
    for at in range(count):
        words, height, turned = _page_words(pdfium, document, at)
        kept = without_margin(words, margin)
        if len(kept) < len(words):
            numbered.append(at + 1)
        if turned:
            sideways.append(at + 1)
        if not words:
            silent.append(at + 1)
        pages.append(Page(at + 1, height, tuple(lines_of(kept, at + 1))))
    if len(silent) == count:
        raise InputError(_only_pictures(path, count))
    body, removed = without_running(pages)
    told = list(removed)
    if numbered:
        told.append(Removed("line numbers", "", tuple(numbered)))
    if sideways:
        told.append(Removed("words set sideways", "", tuple(sideways)))
    notes = _notes(path, silent, count)
    return Reading("pdf", tuple(paragraphs(body)), count, tuple(told), notes)


def _open(path: Path) -> tuple[Any, Any]:
    try:
        pypdfium2 = import_module("pypdfium2")
    except ImportError:
        raise InputError(
            f"{path.name}: reading PDF needs pypdfium2; install comity[documents]."
        ) from None
    try:
        return pypdfium2, pypdfium2.PdfDocument(str(path))
    except pypdfium2.PdfiumError as fault:
        told = str(fault).lower()
        if "password" in told or "security" in told:
            raise InputError(
                f"{path.name}: found a PDF that is encrypted; save it without a password, "
                f"like qpdf --decrypt --password=WORD {path.name} out.pdf."
            ) from None
        raise InputError(
            f"{path.name}: found a PDF that cannot be opened (it may be cut off); "
            "get the file again, or print it to a new PDF."
        ) from None


def _only_pictures(path: Path, count: int) -> str:
    pages = "1 page" if count == 1 else f"{count:,} pages"
    return (
        f"{path.name}: found {pages} and no text, only pictures of pages; add the text by "
        f"recognition, like ocrmypdf {path.name} out.pdf, and give out.pdf."
    )


def _notes(path: Path, silent: list[int], count: int) -> tuple[str, ...]:
    if not silent:
        return ()
    from comity.amounts import ranges

    return (
        f"{path.name}: no text on {len(silent)} of {count} pages ({ranges(silent)}); if they are "
        f"pictures, add their text with ocrmypdf --skip-text {path.name} out.pdf.",
    )


def _page_words(pdfium: Any, document: Any, at: int) -> tuple[list[Word], float, bool]:
    """The words of a page, its height, and whether words that stand sideways were left out."""
    raw = pdfium.raw
    try:
        page = document[at]
    except pdfium.PdfiumError:
        raise _DamagedPageError(at + 1) from None
    try:
        width, height = page.get_size()
        rotation = page.get_rotation()
        try:
            text_page = page.get_textpage()
        except pdfium.PdfiumError:
            raise _DamagedPageError(at + 1) from None
        try:
            found = list(_words(raw, text_page))
        finally:
            text_page.close()
    finally:
        page.close()
    turned = [word for word, angle in found if not _is_upright(angle, rotation)]
    words = [word for word, angle in found if _is_upright(angle, rotation)]
    return [_from_top(word, width, height, rotation) for word in words], height, bool(turned)


def _is_upright(angle: float, rotation: int) -> bool:
    turned = (angle - rotation) % 360
    return turned < 3 or turned > 357


def _from_top(word: Word, width: float, height: float, rotation: int) -> Word:
    """A word with its box measured from the upper left corner of the page as shown."""
    left, right, low, high = word.left, word.right, word.top, word.bottom
    if rotation == 90:
        return word._replace(left=low, right=high, top=left, bottom=right)
    if rotation == 180:
        return word._replace(left=width - right, right=width - left)
    if rotation == 270:
        return word._replace(
            left=width - high, right=width - low, top=height - right, bottom=height - left
        )
    return Word(word.text, left, right, height - high, height - low, word.is_bold)


def _is_bold(raw: Any, text_page: Any, at: int) -> bool:
    if raw.FPDFText_GetFontWeight(text_page, at) >= 600:
        return True
    name = ctypes.create_string_buffer(128)
    raw.FPDFText_GetFontInfo(text_page, at, name, 128, ctypes.c_int())
    return b"bold" in name.value.lower()


def _words(raw: Any, text_page: Any) -> Iterator[tuple[Word, float]]:
    """Words with boxes in the page's own space (`top` low, `bottom` high), and their angle."""
    count = text_page.count_chars()
    if count <= 0:
        return
    buffer = (ctypes.c_ushort * (count + 1))()
    raw.FPDFText_GetText(text_page, 0, count, buffer)
    text = bytes(buffer).decode("utf-16-le", errors="replace").split("\0", 1)[0]
    if len(text) != count:
        codes = (raw.FPDFText_GetUnicode(text_page, at) for at in range(count))
        text = "".join(chr(code) if 0 < code < 0x110000 else " " for code in codes)
    box = raw.FS_RECTF()
    for found in _WORD.finditer(text):
        first, last = found.start(), found.end() - 1
        if not raw.FPDFText_GetLooseCharBox(text_page, first, box):
            continue
        left, right, low, high = box.left, box.right, box.bottom, box.top
        if last != first and raw.FPDFText_GetLooseCharBox(text_page, last, box):
            left, right = min(left, box.left), max(right, box.right)
            low, high = min(low, box.bottom), max(high, box.top)
        angle = raw.FPDFText_GetCharAngle(text_page, first) * 57.29577951308232
        is_bold = _is_bold(raw, text_page, first)
        yield Word(found[0].translate(_HYPHENS), left, right, low, high, is_bold), angle
