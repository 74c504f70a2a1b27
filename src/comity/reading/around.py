"""The words around a place, never past its sentence and never far."""

from __future__ import annotations

from bisect import bisect_right

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.text import Paragraph, Text

REACH = 240
"""Code points looked at on either side."""


class Around:
    """Looks up the sentence of a place in a text; built once for each finder's run."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._starts = [paragraph.start for paragraph in text.paragraphs]

    def paragraph(self, at: int) -> Paragraph | None:
        """The paragraph that holds a place."""
        found = bisect_right(self._starts, at) - 1
        if found < 0:
            return None
        paragraph = self._text.paragraphs[found]
        return paragraph if at < paragraph.end else None

    def sentence(self, at: int) -> tuple[int, int]:
        """Start and end of the sentence that holds a place, cut at `REACH` on either side."""
        low, high = max(0, at - REACH), min(len(self._text.words), at + REACH)
        paragraph = self.paragraph(at)
        if paragraph is None:
            return low, high
        sentences = paragraph.sentences or ((paragraph.start, paragraph.end),)
        found = bisect_right(sentences, (at, len(self._text.words))) - 1
        start, end = sentences[max(0, found)]
        return max(start, low), min(end, high) if at < end else high

    def before(self, at: int) -> str:
        """The words of the sentence before a place."""
        start, _ = self.sentence(at)
        return self._text.words[min(start, at) : at]

    def after(self, at: int) -> str:
        """The words of the sentence from a place on."""
        _, end = self.sentence(max(0, at - 1))
        return self._text.words[at : max(at, end)]
