"""Word: the paragraphs of a .docx as they stand with all tracked changes accepted.

Only the XML of the text is read. Macros, fields, links and embedded objects are not run, opened
or followed.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from comity.errors import InputError
from comity.texts.contents import DOTS
from comity.texts.paragraph import Paragraph, Reading, Removed
from comity.texts.word_numbers import Lists, W, read_lists, value

MOST_BYTES = 300_000_000
"""Bytes of one part of the file once unpacked."""

_NOT_SHOWN = frozenset(
    f"{W}{name}"
    for name in ("del", "moveFrom", "instrText", "delText", "rPr", "sectPr", "pPrChange")
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}


_BROKEN = (
    zipfile.BadZipFile, zlib.error, ParseError, NotImplementedError, RuntimeError, EOFError,
    OSError, ValueError,
)  # fmt: skip


def read_word(path: Path) -> Reading:
    """Read a .docx or .docm.

    Raises: InputError where it is encrypted, broken or has no text.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            return _read(path, archive)
    except _BROKEN as fault:
        if isinstance(fault, FileNotFoundError | PermissionError):
            raise
        raise InputError(
            f"{path.name}: found a Word file that cannot be unpacked (it may be cut off); get it "
            "again, or open and save it in Word or LibreOffice."
        ) from None


def _read(path: Path, archive: zipfile.ZipFile) -> Reading:
    names = set(archive.namelist())
    main = "word/document.xml"
    if main not in names:
        raise InputError(
            f"{path.name}: found a packed file that is no Word document; save it as .docx, PDF, "
            "HTML or text."
        )
    styles = _Styles(_part(path, archive, "word/styles.xml"))
    lists = read_lists(_part(path, archive, "word/numbering.xml"))
    walker = _Walker(styles, lists, _notes(path, archive))
    root = _part(path, archive, main)
    body = root.find(f"{W}body") if root is not None else None
    found = tuple(walker.paragraphs(body)) if body is not None else ()
    if not found:
        raise InputError(
            f"{path.name}: found a Word document without words; if its pages are pictures, print "
            f"it to PDF and add the text, like ocrmypdf in.pdf out.pdf."
        )
    told = []
    if any(name.endswith("vbaProject.bin") for name in names):
        told.append(f"{path.name}: it has macros, which were not read or run.")
    pages = max(paragraph.pages[1] for paragraph in found) if walker.has_pages else 0
    if not walker.has_pages:
        found = tuple(one._replace(pages=(0, 0)) for one in found)
    removed = list(_headers(path, archive, sorted(names)))
    if walker.contents:
        removed.append(Removed("table of contents", "", ()))
    return Reading("word", found, pages, tuple(removed), tuple(told))


def _part(path: Path, archive: zipfile.ZipFile, name: str) -> Element | None:
    """One part of the file as a tree; None where there is none."""
    try:
        about = archive.getinfo(name)
    except KeyError:
        return None
    if about.file_size > MOST_BYTES:
        raise InputError(
            f"{path.name}: found {about.file_size:,} bytes of text once unpacked; the most is "
            f"{MOST_BYTES:,}."
        )
    if about.flag_bits & 1:
        raise InputError(f"{path.name}: found a packed file with a password; save it without.")
    parser: XMLParser[Element] = XMLParser(target=TreeBuilder())
    with archive.open(about) as file:
        while block := file.read(1 << 20):
            if b"<!DOCTYPE" in block or b"<!ENTITY" in block:
                raise InputError(
                    f"{path.name}: found definitions of entities, which Word never writes; open "
                    "and save it in Word or LibreOffice."
                )
            parser.feed(block)
    return parser.close()


def _headers(path: Path, archive: zipfile.ZipFile, names: list[str]) -> Iterator[Removed]:
    for name in names:
        if re.fullmatch(r"word/(?:header|footer)[0-9]*\.xml", name):
            root = _part(path, archive, name)
            words = " ".join(_text(root).split()) if root is not None else ""
            if words:
                yield Removed("running line", words, ())


def _text(element: Element) -> str:
    if element.tag in _NOT_SHOWN:
        return ""
    if element.tag == f"{W}t":
        return element.text or ""
    if element.tag in (f"{W}tab", f"{W}br", f"{W}cr"):
        return " "
    if element.tag == f"{W}noBreakHyphen":
        return "-"
    inner = "".join(_text(child) for child in element)
    return f" {inner} " if element.tag == f"{W}p" else inner


def _notes(path: Path, archive: zipfile.ZipFile) -> dict[str, str]:
    """Footnotes and endnotes by kind and number."""
    found: dict[str, str] = {}
    for name, kind in (("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote")):
        root = _part(path, archive, name)
        for note in root.findall(f"{W}{kind}") if root is not None else ():
            if note.get(f"{W}type", "normal") == "normal":
                words = " ".join(_text(note).split())
                found[f"{kind} {note.get(f'{W}id', '')}"] = words
    return found


class _Styles:
    """Heading levels, lists and weight that the styles of a file give."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        for style in root.findall(f"{W}style") if root is not None else ():
            self._styles[style.get(f"{W}styleId", "")] = style

    def _chain(self, name: str) -> Iterator[Element]:
        seen: set[str] = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            yield self._styles[name]
            name = value(self._styles[name].find(f"{W}basedOn"))

    def heading(self, name: str) -> int:
        """The level of a heading; 0 for other styles; -1 for tables of contents."""
        for style in self._chain(name):
            told = value(style.find(f"{W}name")).lower()
            if told.startswith("toc "):
                return -1
            if told == "title":
                return 1
            if found := re.fullmatch(r"heading ([1-9])", told):
                return int(found[1])
            outline = value(style.find(f"{W}pPr/{W}outlineLvl"))
            if outline.isdigit() and int(outline) < 9:
                return int(outline) + 1
        return 0

    def list_of(self, name: str) -> tuple[str, int]:
        """The list and level that a style puts its paragraphs in."""
        for style in self._chain(name):
            properties = style.find(f"{W}pPr/{W}numPr")
            if properties is not None and (number := value(properties.find(f"{W}numId"))):
                level = value(properties.find(f"{W}ilvl"))
                return number, int(level) if level.isdigit() else 0
        return "", 0

    def is_bold(self, name: str) -> bool:
        """Whether a style sets its words in bold."""
        for style in self._chain(name):
            bold = style.find(f"{W}rPr/{W}b")
            if bold is not None:
                return bold.get(f"{W}val", "1") not in ("0", "false")
        return False


@dataclass(slots=True)
class _Walker:
    """Walks through a text, counting lists and pages."""

    styles: _Styles
    lists: Lists
    notes: dict[str, str]
    page: int = 1
    has_pages: bool = False
    contents: int = 0
    waiting: list[str] = field(default_factory=list)

    def paragraphs(self, parent: Element) -> Iterator[Paragraph]:
        """The paragraphs below an element; of a table, one for each row."""
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._one(child)
            elif child.tag == f"{W}tbl":
                yield from self._table(child)
            elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}moveTo",
                               f"{W}customXml", f"{W}smartTag"):  # fmt: skip
                yield from self.paragraphs(child)

    def _one(self, element: Element) -> Iterator[Paragraph]:
        properties = element.find(f"{W}pPr")
        style = value(properties.find(f"{W}pStyle")) if properties is not None else ""
        first = self.page
        words, is_bold = self._words(element, self.styles.is_bold(style))
        text = " ".join(words.split())
        heading = self.styles.heading(style)
        if not text:
            return
        if heading < 0 or DOTS.search(text):
            self.contents += 1
            return
        label = self._label(properties, style)
        yield Paragraph(text, (first, self.page), label, heading, is_bold)
        for note in self.waiting:
            yield Paragraph(f"[note] {note}", (self.page, self.page), may_be_label=False)
        self.waiting = []

    def _label(self, properties: Element | None, style: str) -> str:
        number, level = self.styles.list_of(style)
        own = properties.find(f"{W}numPr") if properties is not None else None
        if own is not None:
            number = value(own.find(f"{W}numId")) or number
            given = value(own.find(f"{W}ilvl"))
            level = int(given) if given.isdigit() else level
        return self.lists.label(number, level) if number and number != "0" else ""

    def _words(self, element: Element, is_bold: bool) -> tuple[str, bool]:
        told: list[str] = []
        bold: list[bool] = []
        self._walk(element, told, bold, is_bold)
        return "".join(told), bool(bold) and all(bold)

    def _walk(self, element: Element, told: list[str], bold: list[bool], is_bold: bool) -> None:
        tag = element.tag
        if tag in _NOT_SHOWN:
            return
        if tag == f"{W}r":
            mark = element.find(f"{W}rPr/{W}b")
            if mark is not None:
                is_bold = mark.get(f"{W}val", "1") not in ("0", "false")
        elif tag == f"{W}lastRenderedPageBreak" or (
            tag == f"{W}br" and element.get(f"{W}type") == "page"
        ):
            self._turn(told, is_rendered=tag == f"{W}lastRenderedPageBreak")
        elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            kind = tag.removeprefix(W).removesuffix("Reference")
            if note := self.notes.get(f"{kind} {element.get(f'{W}id', '')}"):
                self.waiting.append(note)
        elif tag == f"{W}t":
            told.append(element.text or "")
            if (element.text or "").strip():
                bold.append(is_bold)
            return
        elif tag in (f"{W}tab", f"{W}br", f"{W}cr"):
            told.append(" ")
        elif tag == f"{W}noBreakHyphen":
            told.append("-")
        for child in element:
            self._walk(child, told, bold, is_bold)

    def _turn(self, told: list[str], *, is_rendered: bool) -> None:
        """Count a page; a hard break is counted where Word last saw its page begin."""
        if is_rendered:
            self.has_pages = True
            self.page += 1
            told.append(" " * 0)

    def _table(self, table: Element) -> Iterator[Paragraph]:
        for row in table.iter(f"{W}tr"):
            first = self.page
            cells = [self._words(cell, False)[0] for cell in row.findall(f"{W}tc")]
            text = " | ".join(one for one in (" ".join(cell.split()) for cell in cells) if one)
            if text:
                yield Paragraph(text, (first, self.page))
