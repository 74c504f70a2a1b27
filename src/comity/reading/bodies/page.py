"""The page on which the finders of this room work: the words, and which of them are taken."""

from __future__ import annotations

from typing import NamedTuple

from comity.governments.spelling import fold
from comity.reading.bodies.words import HYPHEN, SPACE, Word, words_of
from comity.reading.text import Part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.text import Text

LONGEST_RUN = 8
"""Capital words looked at after a name."""

UNKNOWN = "ocd-division/country:us/state:zz"
"""The State of places that the gazetteer does not know."""

PLURALS = {"counties": "county", "parishes": "parish"}

TITLED = 0.6
"""A line with more than this share of capital words is set like a title ..."""

TITLED_PROSE = 0.9
"""... and a paragraph of prose."""


class Sighting(NamedTuple):
    """A body seen: words from `first` to `last` (half-open), and who is meant."""

    first: int
    last: int
    id: str
    name: str
    government: str = ""


class Page:
    """The words of a text, with what is known of each.

    Attributes:
        taken: 1 for a word that is spoken for: part of a name, a caption or a citation.
        sightings: what has been found, in any order.
        persons: folded names that the text uses of persons.
        known: short folded names of cities, and of places that the gazetteer lacks, which the
            text has given in full.
        placed: 1 for a word of the name of a place.
        small: folded words that the text writes with a small letter.
        plurals: where `counties` and the like stand.
        runs: of a word, the runs of words from there on that may be a name (spans.py).
    """

    def __init__(self, text: Text) -> None:
        self.text = text
        self.words = words_of(text)
        self.taken = bytearray(len(self.words))
        self.sightings: list[Sighting] = []
        self.persons: set[str] = set()
        self.runs: dict[int, list[tuple[int, str]]] = {}
        self.known: dict[str, Sighting] = {}
        self.placed = bytearray(len(self.words) + 2)
        self.titled = _titled(self.words, text)
        self.small = {word.folded for word in self.words if not word.is_capital}
        self.plurals = [at for at, word in enumerate(self.words) if word.folded in PLURALS]

    def take(self, first: int, last: int) -> None:
        """Mark words as spoken for."""
        self.taken[first:last] = b"\x01" * (last - first)

    def see(self, sighting: Sighting) -> None:
        """Keep a body that was seen, and take its words."""
        self.sightings.append(sighting)
        first, last = sighting.first, sighting.last
        self.take(first, last)
        if sighting.id.startswith("ocd"):
            self.placed[first:last] = b"\x01" * (last - first)
            if "/place:" in sighting.id or sighting.id.startswith(UNKNOWN):
                short = sighting.name.partition(",")[0].removesuffix(" County")
                self.known.setdefault(fold(short), sighting)

    def left(self, at: int) -> Word | None:
        """The word before, where only white space or a hyphen stands between."""
        if at > 0 and self.words[at].gap in (SPACE, HYPHEN):
            return self.words[at - 1]
        return None

    def right(self, end: int) -> Word | None:
        """The word at `end`, where only white space or a hyphen stands before it."""
        if end < len(self.words) and self.words[end].gap in (SPACE, HYPHEN):
            return self.words[end]
        return None

    def run_after(self, end: int) -> list[str]:
        """The capital words, folded, that follow without a break, and small ones between."""
        found: list[str] = []
        stop = min(end + LONGEST_RUN, len(self.words))
        while end < stop and self.words[end].gap in (SPACE, HYPHEN):
            word = self.words[end]
            if not word.is_capital and word.folded not in ("of", "and", "for", "the"):
                break
            found.append(word.folded)
            end += 1
        return found

    def is_titled(self, at: int) -> bool:
        """Whether a word stands in a line set like a title, where capitals tell nothing."""
        return self.words[at].paragraph in self.titled


def _titled(words: list[Word], text: Text) -> set[int]:
    """Paragraphs set like titles: nearly all longer words have a capital letter."""
    long: dict[int, int] = {}
    capital: dict[int, int] = {}
    for word in words:
        if len(word.folded) > 3:
            long[word.paragraph] = long.get(word.paragraph, 0) + 1
            capital[word.paragraph] = capital.get(word.paragraph, 0) + word.is_capital
    found = set()
    for one, count in long.items():
        is_prose = one >= 0 and text.paragraphs[one].part in (Part.BODY, Part.TURN)
        if count > 2 and capital[one] > count * (TITLED_PROSE if is_prose else TITLED):
            found.add(one)
    return found
