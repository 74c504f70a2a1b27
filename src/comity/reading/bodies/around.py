"""What stands around a name, and what it says: part of a longer name, a role, words of place."""

from __future__ import annotations

from enum import Enum

from comity.reading.bodies.tables import classed
from comity.reading.bodies.words import BREAK, COMMA, HYPHEN, POSSESSIVE, SPACE
from comity.reading.tables import words as words_listed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.bodies.page import Page
    from comity.reading.bodies.words import Word


class Standing(Enum):
    """How a name stands among the words beside it."""

    PART = "part of a longer name"
    PERSON = "after a first name or a title"
    PLAIN = "alone"
    ROLE = "before a role or an office"


SAYING = classed("saying")
_FIRST_NAMES = words_listed("first-names-male") | words_listed("first-names-female")
_BRANCHES = frozenset(("northern", "southern", "eastern", "western", "upstate", "mid"))


def standing(page: Page, first: int, last: int, *, is_cautious: bool) -> Standing:
    """Tell how the name of some words stands.

    Args:
        is_cautious: whether the name is as common for persons or other things.
    """
    after = _after(page, last)
    if after is Standing.PART:
        return after
    before = _before(page, first, is_cautious=is_cautious)
    return after if before is Standing.PLAIN else before


def _after(page: Page, last: int) -> Standing:
    if last >= len(page.words):
        return Standing.PLAIN
    right = page.words[last]
    if right.gap == HYPHEN:
        return Standing.PART if right.is_capital else Standing.PLAIN
    if right.text == "&" and right.gap == SPACE:
        return Standing.PART
    if right.gap not in (SPACE, POSSESSIVE) or not right.is_capital:
        return Standing.PLAIN
    run = page.run_after(last) if right.gap == SPACE else [right.folded]
    if right.folded in classed("role") or "department" in run[:4]:
        is_other = right.gap == SPACE and _is_another_body(run)
        return Standing.PART if is_other else Standing.ROLE
    is_free = right.folded in classed("time") or right.gap == POSSESSIVE
    return Standing.PLAIN if is_free else Standing.PART


def is_body_of_its_own(page: Page, last: int) -> bool:
    """Whether what follows a county's name makes it that of another body: Housing Authority."""
    right = page.right(last)
    if right is None or right.gap != SPACE or not right.is_capital or page.is_titled(last - 1):
        return False
    run = page.run_after(last)
    if run[:3] == ["board", "of", "education"]:
        return True
    ends = run.index("of") if "of" in run else len(run)
    is_district = "district" in run[:ends] and run[ends - 1] == "district"
    return is_district or _is_another_body(run)


def _is_another_body(run: list[str]) -> bool:
    """Whether a run of capital words ends as the name of another body: State University."""
    separate = classed("separate") | classed("terrain")
    here = next((at for at, word in enumerate(run) if word in ("of", "for", "the")), len(run))
    if run[0] == "state" and (len(run) == 1 or run[1] not in classed("role")):
        return True
    return not separate.isdisjoint(run[:here][:4])


def _before(page: Page, first: int, *, is_cautious: bool) -> Standing:
    if not first:
        return Standing.PLAIN
    left = page.words[first - 1]
    gap = page.words[first].gap
    if left.folded in ("of", "for") and gap == SPACE:
        return _of(page, first - 1, is_cautious=is_cautious)
    if left.folded == "at" or gap == COMMA:
        return _campus(page, first - 1 if gap == COMMA else first - 2)
    if gap == HYPHEN:
        return Standing.PART if left.is_capital or left.folded in _BRANCHES else Standing.PLAIN
    if gap not in (SPACE, POSSESSIVE) or not left.is_capital:
        return Standing.PLAIN
    if gap == POSSESSIVE:
        return Standing.PLAIN
    if left.folded in classed("before"):
        return Standing.PLAIN
    if left.folded in classed("compass") or left.text == "&":
        return Standing.PART
    if left.folded in _FIRST_NAMES:
        return Standing.PERSON
    if left.is_first and not is_cautious and left.folded not in classed("role"):
        return Standing.PLAIN
    return Standing.PERSON


def _of(page: Page, at: int, *, is_cautious: bool) -> Standing:
    """Judge a name after `of` by the capital words before: University of, Mayor of."""
    left = page.left(at)
    if left is None or not left.is_capital:
        return Standing.PLAIN
    if left.folded in classed("governed") or left.folded in classed("before"):
        return Standing.PLAIN
    if title_before(page, at):
        return Standing.ROLE
    is_body = is_cautious or _is_name_of_a_body(page, at)
    return Standing.PART if is_body else Standing.PLAIN


def title_before(page: Page, at: int) -> str:
    """The title in a person's name that ends before a word: [Mayor] Jane Roe of; or empty."""
    words = page.words
    for here in range(at - 1, max(-1, at - 6), -1):
        if not words[here].is_capital:
            return ""
        if words[here].folded in classed("of_city") or words[here].folded in classed("of_state"):
            return words[here].folded
        if words[here].gap == BREAK and not words[here - 1].text.endswith("."):
            return ""
    return ""


def is_of_another(page: Page, first: int) -> bool:
    """Whether `of` before a name makes it part of another body's: Port of, School District of."""
    words, at = page.words, first - 1
    if at > 0 and words[at].folded == "the":
        at -= 1
    if at < 1 or words[at].folded != "of" or not words[at - 1].is_capital:
        return False
    return _is_name_of_a_body(page, at)


def _is_name_of_a_body(page: Page, at: int) -> bool:
    """Whether the capital words that end before a word are the name of a body of its own."""
    words, bodies = page.words, classed("separate") | classed("chapter")
    for here in range(at - 1, max(-1, at - 6), -1):
        word = words[here]
        if word.folded in bodies and word.is_capital:
            return True
        is_joining = word.folded in ("of", "and", "for", "the", "on")
        if not (word.is_capital or is_joining) or word.gap not in (SPACE, HYPHEN):
            return False
    return False


def _campus(page: Page, at: int) -> Standing:
    """Judge a name after `at` or a comma: University of California, Berkeley."""
    here = page.words[max(0, at - 4) : at + 1]
    is_campus = any(word.folded == "university" and word.is_capital for word in here)
    return Standing.PART if is_campus and here[-1].is_capital else Standing.PLAIN


def is_in_a_place(page: Page, first: int, *, is_large: bool = False) -> bool:
    """Whether a word of place stands before: in, from, near."""
    left = page.words[first - 1] if first else None
    if left is None or page.words[first].gap != SPACE:
        return False
    return left.folded in classed("locative") or (
        is_large and left.folded in classed("locative_far")
    )


def after(page: Page, last: int) -> Word | None:
    """The word after a name, across `'s`."""
    if last < len(page.words) and page.words[last].gap in (SPACE, HYPHEN, POSSESSIVE):
        return page.words[last]
    return None


def is_civic(page: Page, last: int) -> bool:
    """Whether what governments have or do follows: officials, police, `'s mayor`."""
    follows = after(page, last)
    return follows is not None and follows.folded in classed("civic")


def beside(page: Page, first: int, last: int, marks: bytearray) -> bool:
    """Whether a marked word stands next in a list: before or after a comma or `and`."""
    return any(marks[at] for at in neighbours(page, first, last))


def neighbours(page: Page, first: int, last: int) -> list[int]:
    """Places of the words next in a list, before and after: `Seattle, [Portland] and Boise`."""
    words, found = page.words, []
    if first > 2 and words[first - 1].folded in classed("preposition"):
        first -= 1  # to Seattle and to [Portland]
    at = first - 1
    if at >= 0 and words[first].gap == COMMA:
        found.append(at)
    elif at > 0 and words[at].folded in ("and", "or", "but") and words[first].gap == SPACE:
        found.append(at - 1)
    if last < len(words) and words[last].gap == COMMA:
        skip = last + 1 < len(words) and words[last].folded in ("and", "or")
        found.append(last + skip)
    elif last + 1 < len(words) and words[last].folded in ("and", "or") and words[last].gap == SPACE:
        found.append(last + 1)
    return found
