"""Runs of words that may be a name, and the State that follows one."""

from __future__ import annotations

from comity.reading.bodies.named import refs, state_named
from comity.reading.bodies.tables import classed
from comity.reading.bodies.words import COMMA, HYPHEN, POSSESSIVE, SPACE, state_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.bodies.page import Page
    from comity.reading.bodies.words import Word

LONGEST = 5
_JOINING = classed("joining")


def spans(page: Page, first: int) -> list[tuple[int, str]]:
    """Give the runs from a word on that may be a name, the longest first: end, folded name.

    Runs with a word that is spoken for are left out.
    """
    found = page.runs.get(first)
    if found is None:
        found = page.runs[first] = _runs(page.words, first)
    if len(found) == 1:
        return found
    taken = page.taken.find(1, first + 1, found[0][0])
    return found if taken < 0 else [run for run in found if run[0] <= taken]


def _runs(words: list[Word], first: int) -> list[tuple[int, str]]:
    key = words[first].folded
    found = [(first + 1, key)]
    for at in range(first + 1, min(first + LONGEST, len(words))):
        word = words[at]
        if word.is_first:
            break
        if word.gap in (SPACE, HYPHEN):
            key = f"{key} {word.folded}"
        elif word.gap == POSSESSIVE:
            key = f"{key}s {word.folded}"
        else:
            break
        if word.is_capital:
            found.append((at + 1, key))
        elif word.folded not in _JOINING:
            break
    found.reverse()
    return found


def state_after(page: Page, end: int) -> tuple[str, int]:
    """Read the State that follows a name: `, WA`, `, Washington`, ` (Wash.)`.

    Returns: its postal code and the end of its words; an empty code where none follows.
    """
    words = page.words
    if end >= len(words) or page.taken[end] or not words[end].is_capital:
        return "", end
    between = page.text.words[words[end - 1].end : words[end].start]
    if words[end].gap != COMMA and between != " (":
        return "", end
    code, last = _state(page, end)
    if (
        code
        and between == " ("
        and page.text.words[words[last - 1].end : words[last - 1].end + 1] != ")"
    ):
        return "", end
    return code, last if code else end


def _state(page: Page, at: int) -> tuple[str, int]:
    for last, key in spans(page, at):
        code = state_named(key)
        if code:
            return code, last
        if last - at > 1 and refs(key):  # New York City, Delaware County
            return "", at
    words = page.words
    code = state_of(words[at])
    if code and len(words[at].text) == 2 and at + 1 < len(words) and words[at + 1].gap == SPACE:
        follows = words[at + 1]
        if follows.text.isupper() and not follows.text.isdigit():  # "SEATTLE, IN THE MATTER"
            return "", at
    return code, at + 1 if code else at


def state_beside(page: Page, end: int) -> tuple[str, int]:
    """Read the State that follows a name without a mark: `COUNTY OF NASSAU NEW YORK`."""
    words = page.words
    if end >= len(words) or words[end].gap != SPACE or not words[end].is_capital:
        return "", end
    for last, key in spans(page, end):
        code = state_named(key)
        if code:
            return code, last
    return "", end


def state_of_county(page: Page, first: int, end: int) -> tuple[str, int]:
    """Read the State of a county: after it, as `in Wisconsin` too, or before: `Ohio's X County`."""
    words = page.words
    code, last = state_after(page, end)
    if not code:
        code, last = state_beside(page, end)
    if code:
        return code, last
    if end + 1 < len(words) and words[end].folded == "in" and words[end + 1].gap == SPACE:
        code, _ = _state(page, end + 1)
    if not code and first and words[first].gap in (POSSESSIVE, SPACE):
        for begin in range(max(0, first - 2), first):
            told = state_named(" ".join(word.folded for word in words[begin:first]))
            if told and all(word.gap == SPACE for word in words[begin + 1 : first]):
                return told, end
    return code, end
