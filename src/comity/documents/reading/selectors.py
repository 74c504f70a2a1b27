"""Where a thing stands in a source, in the selectors of W3C Web Annotation."""

from __future__ import annotations

import re
from typing import Any

from comity.reading.reading import Read
from comity.reading.web.stripped import Stripped

BESIDE = 32
"""Characters on either side by which a quotation is found again."""

_WORD = re.compile(r"\w+")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_PDF_PAGES = "http://tools.ietf.org/rfc/rfc3778"


class Selectors:
    """Selectors for one source."""

    def __init__(self, read: Read) -> None:
        self.source = read.source
        is_page = self.source.kind == "html"
        self._stripped = Stripped(self.source.decoded) if is_page else None

    def at(self, start: int, end: int) -> list[dict[str, Any]]:
        """Selectors of a stretch of the words that were read."""
        if self._stripped is not None:
            return self._of_page(self._stripped, start, end)
        found: list[dict[str, Any]] = [_quote(self.source.words, start, end)]
        if self.source.kind == "text":
            found.append(_position(start, end))
        page = self.source.page(start)
        if page is not None and self.source.kind == "pdf":
            found.append(
                {"type": "FragmentSelector", "conformsTo": _PDF_PAGES, "value": f"page={page}"}
            )
        return found

    def _of_page(self, body: Stripped, start: int, end: int) -> list[dict[str, Any]]:
        """Selectors into the text of the page as a browser counts it."""
        place = body.span(*self.source.offsets.span(start, end))
        if place is None or _letters(body.text[slice(*place)]) != _letters(self.words(start, end)):
            return [_quote(self.source.words, start, end)]
        return [_quote(body.text, *place), _position(*place)]

    def words(self, start: int, end: int) -> str:
        """A stretch of the words that were read."""
        return self.source.words[start:end]


def _letters(text: str) -> list[str]:
    """Words without marks; those of a script's data are not those that a browser shows."""
    return _WORD.findall(_UNSEEN.sub("", text))


def _quote(text: str, start: int, end: int) -> dict[str, Any]:
    return {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(0, start - BESIDE) : start],
        "suffix": text[end : end + BESIDE],
    }


def _position(start: int, end: int) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": start, "end": end}
