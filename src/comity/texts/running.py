"""Running headers, footers and page numbers: what repeats at the edge of the pages, left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from comity.texts.contents import DOTS
from comity.texts.page_words import Line, Page
from comity.texts.paragraph import Removed
from comity.texts.plain import plain

DEEPEST = 4
"""Lines at an edge of a page that can be running ones."""

FEW_PAGES = 6
"""Pages of a short document, where two like lines are running ones; of a longer one, three."""

APART = 2.2
"""Times the height of a line that parts a running line from the text."""

NEAR = 4.0
"""Points by which the same line may stand higher or lower on another page."""

DENSE, OFTEN = 0.45, 0.3
"""Parts of the pages between its first and last, or of all, on which a running line stands."""

_NUMBER = re.compile(r"(?<![a-z])(?:[0-9]+|[ivxlc]+)(?![a-z])")
_STAMP = re.compile(
    r"(?:usca[0-9]* |usca )?case:? (?:no\. |#)?[0-9][0-9a-z:-]+\b.{0,60}"
    r"\b(?:document|doc|dktentry|ecf|filed)\b.{0,100}"
    r"\bpage:? ?[0-9]+ (?:of|/) ?[0-9]+\b.{0,40}"
)
"""What a court's own system prints on every page of a filing."""

_PAGE = re.compile(r"(?:page|p\.)?\s*[-|\[]?\s*(?:[a-z]+-)?#\s*[-|\]]?(?:\s*(?:of|/)\s*#)?")


def without_running(pages: list[Page]) -> tuple[list[Page], list[Removed]]:
    """The pages without their running lines, and what was left out, with its pages."""
    fewest = 2 if len(pages) <= FEW_PAGES else 3
    repeated = _Repeated(pages, fewest)
    gone: dict[tuple[str, str], tuple[str, list[int]]] = {}
    body: list[Page] = []
    for page in pages:
        out = set(map(id, _running(page, repeated)))
        for line in page.lines:
            if DOTS.search(line.text):
                _note(gone, "table of contents", "", line.text, page.number)
            elif id(line) in out:
                _note(gone, "running line", _same(line), line.text, page.number)
        kept = (one for one in page.lines if id(one) not in out and not DOTS.search(one.text))
        body.append(page._replace(lines=tuple(kept)))
    removed = [
        Removed(what, text, tuple(sorted(set(numbers))))
        for (what, _), (text, numbers) in gone.items()
    ]
    return body, removed


def _note(
    gone: dict[tuple[str, str], tuple[str, list[int]]], what: str, key: str, text: str, page: int
) -> None:
    gone.setdefault((what, key), (text if key else "", []))[1].append(page)


def _edges(page: Page) -> Iterator[list[Line]]:
    """The lines at the top of a page from the edge inwards, then those at its foot."""
    lines = sorted(page.lines, key=lambda line: line.top)
    yield lines[:DEEPEST]
    yield lines[::-1][:DEEPEST]


def _same(line: Line) -> str:
    """The words of a line with every number alike."""
    return _NUMBER.sub("#", plain(line.text).lower())


def _key(line: Line, side: int, page: Page) -> tuple[int, str, int]:
    height = line.top if side == 0 else page.height - line.bottom
    return side, _same(line), round(height / NEAR)


class _Repeated:
    """What stands at the edges of the pages, and on which."""

    def __init__(self, pages: list[Page], fewest: int) -> None:
        self.fewest, self.pages = fewest, len(pages)
        self._lines: dict[tuple[int, str, int], list[int]] = {}
        for at, page in enumerate(pages):
            for side, lines in enumerate(_edges(page)):
                for key in {_key(line, side, page) for line in lines}:
                    self._lines.setdefault(key, []).append(at)
        self._heights: Counter[tuple[int, int]] = Counter()
        for page in pages:
            for side, lines in enumerate(_edges(page)):
                if lines and self.has(key := _key(lines[0], side, page)):
                    self._heights[side, key[2]] += 1

    def has(self, key: tuple[int, str, int]) -> bool:
        """Whether a line stands at this height on many pages, or on most of some that follow."""
        side, words, height = key
        found: list[int] = []
        for near in (-1, 0, 1):
            found += self._lines.get((side, words, height + near), ())
        if len(found) < self.fewest:
            return False
        span = max(found) - min(found) + 1
        return len(found) >= min(DENSE * span, OFTEN * self.pages)

    def is_usual_height(self, key: tuple[int, str, int]) -> bool:
        """Whether the outermost line of many pages is a running one at this height."""
        side, _, height = key
        times = sum(self._heights[side, height + near] for near in (-1, 0, 1))
        return times >= OFTEN * self.pages


def _running(page: Page, repeated: _Repeated) -> Iterator[Line]:
    """The running lines of a page: from each edge inwards, until one that does not repeat."""
    for side, lines in enumerate(_edges(page)):
        for depth, line in enumerate(lines):
            key = _key(line, side, page)
            is_outermost = depth == 0 and (
                _STAMP.fullmatch(plain(line.text).lower())
                or _is_page_number(line, key[1], side, page, repeated.pages)
                or (repeated.is_usual_height(key) and _stands_apart(lines))
            )
            if not is_outermost and (not repeated.has(key) or line.height * 3 > page.height):
                break
            yield line


def _stands_apart(lines: list[Line]) -> bool:
    """Whether the outermost line has a gap between it and the next."""
    if len(lines) < 2:
        return False
    return abs(lines[1].top - lines[0].top) > APART * max(lines[0].height, lines[1].height)


def _is_page_number(line: Line, words: str, side: int, page: Page, pages: int) -> bool:
    """Whether a line that stands alone at the edge only counts the pages."""
    if not _PAGE.fullmatch(words) or len(page.lines) < 2:
        return False
    edge = line.top if side == 0 else page.height - line.bottom
    return edge < 0.1 * page.height and ("page" in words or side == 1 or pages > 1)
