"""Running headers, footers and page numbers: what repeats at the edge of the pages, left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from comity.documents.terms.clause import Removed
from comity.documents.terms.clauses import DOTS
from comity.documents.terms.page_words import Line, Page
from comity.documents.terms.words import plain

DEEPEST = 4
"""Lines at an edge of a page that can be running ones."""

NEAR = 4.0
"""Points by which the same line may stand higher or lower on another page."""

_NUMBER = re.compile(r"(?<![a-z])(?:[0-9]+|[ivxlc]+)(?![a-z])")
_PAGE = re.compile(r"(?:page|p\.)?\s*[-|\[]?\s*(?:[a-z]+-)?#\s*[-|\]]?(?:\s*(?:of|/)\s*#)?")


def without_running(pages: list[Page]) -> tuple[list[Page], list[Removed]]:
    """The pages without their running lines, and what was left out, with its pages."""
    repeated = _repeated(pages)
    fewest = 2 if len(pages) <= 3 else 3
    gone: dict[tuple[str, str], tuple[str, list[int]]] = {}
    body: list[Page] = []
    for page in pages:
        out = set(map(id, _running(page, repeated, fewest, len(pages))))
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


def _repeated(pages: list[Page]) -> Counter[tuple[int, str, int]]:
    found: Counter[tuple[int, str, int]] = Counter()
    for page in pages:
        for side, lines in enumerate(_edges(page)):
            found.update({_key(line, side, page) for line in lines})
    return found


def _running(
    page: Page, repeated: Counter[tuple[int, str, int]], fewest: int, pages: int
) -> Iterator[Line]:
    """The running lines of a page: from each edge inwards, until one that does not repeat."""
    for side, lines in enumerate(_edges(page)):
        if len(lines) == len(page.lines) and side == 1 and len(lines) < 2:
            return
        for depth, line in enumerate(lines):
            kind, words, height = _key(line, side, page)
            times = sum(repeated[kind, words, height + near] for near in (-1, 0, 1))
            is_page_number = depth == 0 and _is_page_number(line, words, side, page, pages)
            if not is_page_number and (times < fewest or line.height * 3 > page.height):
                break
            yield line


def _is_page_number(line: Line, words: str, side: int, page: Page, pages: int) -> bool:
    """Whether a line that stands alone at the edge only counts the pages."""
    if not _PAGE.fullmatch(words) or len(page.lines) < 2:
        return False
    edge = line.top if side == 0 else page.height - line.bottom
    return edge < 0.1 * page.height and ("page" in words or side == 1 or pages > 1)
