"""The text of a page's body as a browser counts it: tags stripped, references resolved.

Selectors of annotations point into this text. Scripts in the body count, as they do in a browser;
templates and comments do not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from comity.reading.offsets import Copy, Offsets
from comity.reading.web.tokens import RAW, Tag, Words, pieces, tokens

_NOSCRIPT_END = re.compile(r"</noscript(?=[\s/>])", re.IGNORECASE)
_VERBATIM = RAW - {"title", "textarea"}


class Stripped:
    """The text of a body, and where places of the markup stand in it."""

    def __init__(self, markup: str) -> None:
        writing = Copy()
        for text, start, end in _written(markup):
            if end - start == len(text):
                _copy(writing, text, start)
            else:
                writing.put(text, start, end)
        self.text, self._offsets = writing.done()
        self._begins = [piece.start for piece in self._offsets.pieces]

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The place in the text of a span of the markup; None where it is not in the body."""
        first, last = self._place(start), self._place(end - 1)
        return (first, last + 1) if first is not None and last is not None else None

    def _place(self, at: int) -> int | None:
        found = bisect_right(self._begins, at) - 1
        if found < 0:
            return None
        piece = self._offsets.pieces[found]
        if at >= piece.end:
            return None
        return piece.at + (at - piece.start if piece.is_copy else 0)

    @property
    def offsets(self) -> Offsets:
        """From the text to the markup."""
        return self._offsets


def _copy(writing: Copy, text: str, start: int) -> None:
    """Take over words with every line end one code point long, as browsers read them."""
    if "\r" not in text:
        writing.copy(text, start)
        return
    at = 0
    for found in re.finditer(r"\r\n?", text):
        writing.copy(text[at : found.start()], start + at)
        writing.put("\n", start + found.start(), start + found.end())
        at = found.end()
    writing.copy(text[at:], start + at)


def _written(markup: str) -> Iterator[tuple[str, int, int]]:
    """The words of the body with their places in the markup."""
    begins = _body(markup)
    passed, templates, raw = begins, 0, ""
    last: Tag | None = None
    for token in tokens(markup):
        if isinstance(token, Tag):
            last, raw = token, "" if token.is_end else token.name
            if token.name == "template":
                templates += -1 if token.is_end else 1
            if token.name == "noscript" and not token.is_end and token.end >= passed:
                stop = _NOSCRIPT_END.search(markup, token.end)
                passed = stop.start() if stop else len(markup)
                yield markup[token.end : passed], token.end, passed
        elif token.start >= passed and templates <= 0:
            yield from _resolved(token, last, is_verbatim=raw in _VERBATIM)


def _resolved(
    words: Words, last: Tag | None, *, is_verbatim: bool
) -> Iterator[tuple[str, int, int]]:
    text, start = words
    is_first = last is not None and last.end == start and last.name in ("pre", "textarea")
    if is_first and not last.is_end and text[:1] in ("\n", "\r"):  # type: ignore[union-attr]
        skipped = 2 if text.startswith("\r\n") else 1
        text, start = text[skipped:], start + skipped
    if is_verbatim:
        yield text, start, start + len(text)
    else:
        yield from pieces(Words(text, start))


def _body(markup: str) -> int:
    """Where the words of the body can begin."""
    found = 0
    for token in tokens(markup):
        if isinstance(token, Tag):
            if token.name == "body":
                return token.end
            if token.name == "head" and token.is_end:
                found = token.end
    return found
