"""Where sentences end inside a paragraph."""

from __future__ import annotations

import re

from comity.reading.tables import words as table

BEFORE_A_NAME = table("abbreviations")
ALSO_LAST = table("abbreviations-last")
OPENERS = table("openers")

OPENING_MARKS = "\"'“‘«„‚‹`([{–—-*_"
CLOSING_MARKS = "\"'”’»“›`)]}*_"

_STOP = re.compile(
    r"[.!?…]+(?:[ \u00a0]?(?:[\"'”’»›)\]}]|''))*(?=(\s+))",
)
"""Full stops with the marks that close after them, also parted by a space (`too,’ ”`)."""

_WORD_BEFORE = re.compile(r"[^\s\"'“‘«„(\[—–/]+$")
_FIRST_WORD = re.compile(r"[\w’'.-]+")
_SAYS = re.compile(
    r"(?:[A-Z][\w.’'-]*,? ){1,6}"
    r"(?:said|says|asked|asks|wrote|writes|added|told|tweeted|demanded|wondered)\b"
)
LONGEST_WORD = 40


def sentences(words: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The sentences of a paragraph, without the white space between them.

    Args:
        words: the whole text.
        start: of the paragraph, on its first character.
        end: of the paragraph, after its last.
    """
    found: list[tuple[int, int]] = []
    first = start
    for stop in _STOP.finditer(words, start, end):
        following = stop.end(1)
        if _is_number(words, first, stop.start()):
            continue
        if following < end and _ends(words, stop, following, end):
            found.append((first, stop.end()))
            first = following
    if first < end:
        found.append((first, end))
    return tuple(found)


def _ends(words: str, stop: re.Match[str], following: int, end: int) -> bool:
    """Whether a full stop ends its sentence, by the words on its two sides."""
    opening = _past_marks(words, following, end)
    if opening >= end:
        return True
    if words[following] in "—–" and stop[0][-1] in CLOSING_MARKS:
        return False
    letter = words[opening]
    if letter.islower():
        return False
    if stop[0].startswith(".") and not stop[0].startswith(".."):
        return _full_stop_ends(words, stop, opening, following)
    closes = stop[0][-1] not in ".!?…"
    return not (closes and _SAYS.match(words, following, min(end, following + 120)))


def _is_number(words: str, first: int, stop: int) -> bool:
    """`52.` at the head of a term is its number."""
    return stop - first <= 3 and words[first:stop].isdigit()


def _past_marks(words: str, at: int, end: int) -> int:
    while at < end and (words[at] in OPENING_MARKS or words[at].isspace()):
        at += 1
    return at


def _full_stop_ends(words: str, stop: re.Match[str], opening: int, following: int) -> bool:
    before = _word_before(words, stop.start())
    if not before:
        return True
    after = _FIRST_WORD.match(words, opening, opening + LONGEST_WORD)
    opens = bool(after) and after[0].lower().replace("’", "'") in OPENERS  # type: ignore[index]
    closes = len(stop[0].rstrip()) > 1 and stop[0][-1] in CLOSING_MARKS
    lowered = before.lower()
    if before == "no":
        return not words[opening].isdigit()
    if lowered in BEFORE_A_NAME:
        return lowered == "no" and (opens or closes)
    if lowered in ALSO_LAST or _is_initials(before):
        return opens or closes or (opening > following and words[following] != "(")
    return not (len(before) == 1 and before.isupper() and before != "I") or opens or closes


def _word_before(words: str, at: int) -> str:
    found = _WORD_BEFORE.search(words[max(0, at - LONGEST_WORD) : at])
    return found[0] if found else ""


def _is_initials(word: str) -> bool:
    """`U.S`, `J.D`, `p.m`: letters with full stops between them."""
    parts = word.split(".")
    return len(parts) > 1 and all(len(part) == 1 for part in parts)
