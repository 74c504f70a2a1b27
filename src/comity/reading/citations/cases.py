"""Cases by their names: `County of Santa Clara v. Trump, 250 F. Supp. 3d 497 (N.D. Cal. 2017)`."""

from __future__ import annotations

import re

from comity.reading.citations.cited import Cited, Name, squeezed
from comity.reading.citations.extents import ET_AL, JOINING, party_after, party_before
from comity.reading.citations.reporters import Tail

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_VERSUS = re.compile(r"[vV](?<=\s[vV])(?:[sS]?\.|[sS]?(?=\s))\s{1,60}(?=[A-Z\"“])")
_BLANK_BEFORE = re.compile(r"(?<=[\w.,)’'])\s{1,60}$")
_IN_RE = re.compile(r"\b(?:In re|In the Matter of|Ex parte)\s(?=[A-Z])")
_AFTER_ROLE = re.compile(
    r"^,? ?(?:Defendants?|Respondents?|DEFENDANTS?|RESPONDENTS?|Appell\w+)(?:[-–/]\w+)?[.,]? ?"
)
_PUBLIC = re.compile(
    r"\b(?:City|County|State|Town|People|Commonwealth|United States|U\.S\.|Department|Dep[’']t)\b",
    re.IGNORECASE,
)


def cases(words: str) -> Iterator[Cited]:
    """Names with `v.`, with the dockets and reports that follow them; `In re`."""
    limit = 0
    for match in _VERSUS.finditer(words):
        found = _case(words, match, limit)
        if found is not None:
            limit = found.end
            yield found
    for match in _IN_RE.finditer(words):
        end = party_after(words, match.end())
        tail = Tail(words, end)
        if tail.names:
            norm = squeezed(words[match.start() : tail.end])
            yield Cited(match.start(), tail.end, "case", norm, tuple(tail.names))


def _case(words: str, versus: re.Match[str], limit: int) -> Cited | None:
    blank = _BLANK_BEFORE.search(words, max(limit, versus.start() - 61), versus.start())
    if blank is None:
        return None
    start, left_end = party_before(words, blank.start(), limit)
    end = party_after(words, versus.end())
    if start >= left_end or end <= versus.end():
        return None
    left, right = words[start:left_end], words[versus.end() : end]
    is_sure = versus[0].strip() in ("v.", "V.") or bool(_PUBLIC.search(f"{left} | {right}"))
    left, right = _lowered(left), _lowered(right)
    tail = Tail(words, end)
    if not is_sure and not tail.names:
        return None
    name = f"{squeezed(left)} v. {squeezed(right)}"
    names = (*tail.names, Name("parties", name))
    rest = _AFTER_ROLE.sub("", squeezed(words[end : tail.end]))
    rest = rest if not rest or rest[0] in ",(" else f", {rest}"
    rest = f" {rest}" if rest.startswith("(") else rest
    return Cited(start, tail.end, "case", name + rest, names)


def _lowered(name: str) -> str:
    """A name in capitals as it is written otherwise; initials like NCAA stay."""
    core = ET_AL.sub("", name)
    if not core.isupper() or (" " not in core.strip() and len(core) < 6):
        return name
    written = []
    for word in name.split():
        if word.lower() in JOINING or word.lower() in ("et", "al.", "v."):
            written.append(word.lower())
        elif "." in word[:-1] or len(word) < 2:
            written.append(word)
        else:
            written.append(word.capitalize())
    return " ".join(written)
