"""What the finders of days share: the text, the sentence around a place, what they tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from comity.reading.days.calendar import FIRST_YEAR, LAST_YEAR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from comity.reading.around import Around
    from comity.reading.text import Text


def is_inside_word(words: str, at: int) -> bool:
    """Whether a place has a letter or figure before it: patterns that start there begin no word."""
    return at > 0 and (words[at - 1].isalnum() or words[at - 1] == "_")


class Told(NamedTuple):
    """A day told, with its place."""

    start: int
    end: int
    iso: str
    is_loose: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """A text whose days are asked for."""

    text: Text
    around: Around

    @property
    def words(self) -> str:
        """The whole text."""
        return self.text.words

    @property
    def published(self) -> date | None:
        """The day of publication; None where it lies beyond the years that texts mean."""
        day = self.text.published
        return day if day and FIRST_YEAR < day.year < LAST_YEAR else None
