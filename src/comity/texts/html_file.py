"""HTML: paragraphs, headings and lists with their numbers; nothing is run or fetched."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from comity.errors import InputError
from comity.texts.numbering import labels
from comity.texts.paragraph import Paragraph, Reading
from comity.texts.text_file import decoded
from comity.texts.word_numbers import formatted

_BLOCKS_WORDS = (
    "p div section article main body li ul ol dl dt dd table tbody thead tr blockquote pre "
    "h1 h2 h3 h4 h5 h6 hr figure figcaption address form fieldset"
)
_BLOCKS = frozenset(_BLOCKS_WORDS.split())
_SILENT_WORDS = "script style template noscript svg head nav button select"
_SILENT = frozenset(_SILENT_WORDS.split())
_BOLD = frozenset(("b", "strong", "th"))
_CHARSET = re.compile(rb"charset=[\"']?([A-Za-z0-9_-]+)", re.IGNORECASE)
_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman",
            "I": "upperRoman"}  # fmt: skip


def read_html(path: Path) -> Reading:
    """Read a page of HTML."""
    content = path.read_bytes()
    named = _CHARSET.search(content[:2048])
    try:
        text = content.decode(named[1].decode()) if named else decoded(content, path.name)
    except (LookupError, UnicodeDecodeError):
        text = decoded(content, path.name)
    parser = _Page()
    parser.feed(text)
    parser.close()
    parser.end_block()
    if not parser.paragraphs:
        raise InputError(
            f"{path.name}: found a page without words (it may be filled in by a script); open it "
            "in a browser and save it as PDF or text."
        )
    return Reading("html", tuple(parser.paragraphs))


@dataclass(slots=True)
class _List:
    is_ordered: bool
    format: str = "decimal"
    count: int = 0


@dataclass(slots=True)
class _Block:
    words: list[str] = field(default_factory=list)
    is_bold: bool = True


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[Paragraph] = []
        self._block = _Block()
        self._silent = self._bold = self._heading = self._breaks = 0
        self._lists: list[_List] = []
        self._label = ""
        self._in_row = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a tag."""
        given = {name: value or "" for name, value in attrs}
        if tag in _SILENT:
            self._silent += 1
        elif tag in _BLOCKS and not (self._in_row and tag in ("p", "div")):
            self.end_block()
        if tag in _BOLD:
            self._bold += 1
        if tag in ("td", "th") and self._block.words:
            self._block.words.append(" | ")
        self._breaks = self._breaks + 1 if tag == "br" else 0
        if self._breaks == 2:
            self.end_block()
        elif tag == "br":
            self._block.words.append(" ")
        self._open(tag, given)

    def _open(self, tag: str, given: dict[str, str]) -> None:
        if tag in ("ol", "ul"):
            start = given.get("start", "1")
            count = int(start) - 1 if start.isdigit() else 0
            form = _FORMATS.get(given.get("type", "1"), "decimal")
            self._lists.append(_List(tag == "ol", form, count))
        elif tag == "li" and self._lists:
            self._label = self._next(given.get("value", ""))
        elif tag == "tr":
            self._in_row = True
        elif len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self._heading = int(tag[1])

    def _next(self, value: str) -> str:
        current = self._lists[-1]
        current.count = int(value) if value.isdigit() else current.count + 1
        return f"{formatted(current.count, current.format)}." if current.is_ordered else "•"

    def handle_endtag(self, tag: str) -> None:
        """Close a tag."""
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        if tag in _BLOCKS and not (self._in_row and tag in ("p", "div")):
            self.end_block()
        if tag in _BOLD:
            self._bold = max(0, self._bold - 1)
        if tag in ("ol", "ul") and self._lists:
            self._lists.pop()
        if tag == "tr":
            self._in_row = False
        if len(tag) == 2 and tag[0] == "h":
            self._heading = 0

    def handle_data(self, data: str) -> None:
        """Take in words."""
        if self._silent:
            return
        if data.strip():
            self._breaks = 0
            self._block.is_bold = self._block.is_bold and bool(self._bold)
        self._block.words.append(data)

    def end_block(self) -> None:
        """End the paragraph that is open."""
        text = " ".join("".join(self._block.words).split())
        is_bold = self._block.is_bold
        self._block = _Block()
        if not text:
            return
        label, self._label = self._label, ""
        if label and labels(text):
            label = ""
        self.paragraphs.append(Paragraph(text, (0, 0), label, self._heading, is_bold))
