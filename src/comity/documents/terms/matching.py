"""Which conditions a clause resembles, by its words, with the reasons: nothing is decided by it.

The score joins four signs: words that stand in a quotation of the condition, the law that both
name, the words of one of its duties, and whether the document is the one the condition stands in.
"""

from __future__ import annotations

from dataclasses import dataclass

from comity.documents.terms.clause import Clause
from comity.documents.terms.incorporated import key_words
from comity.documents.terms.profiles import Profile, Profiles, profiles, references, stems
from comity.documents.terms.stored import Document
from comity.documents.terms.words import bare_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from comity.findings.shelf import Shelf

LOWEST = 0.4
"""The score from which a resemblance is told."""

MOST = 3
LONG_QUOTE = 10
"""Words in a row that make a full quotation."""

WITHOUT_ITS_LAW = 0.6
"""What the words of a duty count where it names a law that the clause does not name."""


@dataclass(frozen=True, slots=True)
class Match:
    """A resemblance: the clause, the condition, the score from 0 to 1, and what it rests on."""

    clause: Clause
    condition: str
    title: str
    score: float
    because: tuple[str, ...]
    profile: Profile


def matches(shelf: Shelf, document: Document, most: int = MOST) -> dict[str, list[Match]]:
    """The conditions that each clause resembles, by the clause's anchor, best first."""
    known = profiles(shelf)
    home = key_words(f"{document.title} {document.version}")
    found: dict[str, list[Match]] = {}
    for clause in document.clauses:
        if clause.is_heading:
            continue
        scored = best(clause, known, home)
        if scored:
            found[clause.anchor] = scored[:most]
    return found


def best(clause: Clause, known: Profiles, home: Iterable[str]) -> list[Match]:
    """The conditions that a clause resembles, best first."""
    seen = _Seen(clause)
    scored = [match for one in known.found if (match := _match(seen, one, known, frozenset(home)))]
    return sorted(scored, key=lambda one: (-one.score, one.condition))


class _Seen:
    """A clause with its words made ready; its headings help to say what it is about."""

    def __init__(self, clause: Clause) -> None:
        self.clause = clause
        self.stems = stems(clause.text)
        self.heading = stems(" ".join(clause.headings[-2:]))
        self.law = references(" ".join((*clause.headings[-2:], clause.text)))
        words = bare_words(clause.text)
        self.words = words
        self.runs = {tuple(words[at : at + 5]) for at in range(len(words) - 4)}


def _match(seen: _Seen, one: Profile, known: Profiles, home: frozenset[str]) -> Match | None:
    quote, run = _quote(seen, one)
    law = seen.law & one.law
    told, duty, shared = _duty(seen, one, known)
    is_home = len(home & key_words(f"{one.title} {one.cite}")) >= 2
    by_law = min(1.0, sum(known.weight(sign) for sign in law) / 4)
    if quote < 0.6 and told < 0.34 and not (law and told >= 0.2):
        return None
    score = 1 - (1 - 0.7 * quote) * (1 - 0.45 * by_law) * (1 - 0.9 * told) * (1 - 0.12 * is_home)
    if score < LOWEST:
        return None
    because = []
    if quote >= 0.6:
        because.append(f'{len(run)} words in a row of its quotation: "{" ".join(run)}"')
    if law:
        because.append(f"both name {', '.join(sorted(_written(sign) for sign in law))}")
    if told >= 0.2:
        because.append(f'{told:.0%} of the words of its duty "{duty}": {", ".join(shared)}')
    if is_home:
        because.append("the document seems to be the one that the condition stands in")
    return Match(seen.clause, one.id, one.title, round(score, 3), tuple(because), one)


def _written(sign: str) -> str:
    if sign.startswith("eo "):
        return f"Executive Order {sign[3:]}"
    return sign.replace(" usc ", " U.S.C. ").replace(" cfr ", " CFR ")


def _quote(seen: _Seen, one: Profile) -> tuple[float, list[str]]:
    """How much of a quotation stands in the clause, and the longest run of its words."""
    longest: list[str] = []
    for quote in one.quotes:
        at = 0
        while at + 5 <= len(quote):
            if quote[at : at + 5] not in seen.runs:
                at += 1
                continue
            end = at + 5
            while end < len(quote) and quote[end - 4 : end + 1] in seen.runs:
                end += 1
            if end - at > len(longest):
                longest = list(quote[at:end])
            at = end
    return min(1.0, len(longest) / LONG_QUOTE), longest


def _duty(seen: _Seen, one: Profile, known: Profiles) -> tuple[float, str, list[str]]:
    """The duty whose words the clause has most of: the share, the duty, the stems."""
    best: tuple[float, str, list[str]] = (0.0, "", [])
    own = seen.stems | (seen.heading & one.titled)
    for duty, signs, law in zip(one.duties, one.stems, one.duty_law, strict=True):
        whole = sum(known.weight(sign) for sign in signs)
        shared = signs & own
        if whole and len(shared) >= 3:
            share = sum(known.weight(sign) for sign in shared) / max(whole, 6.0)
            share *= WITHOUT_ITS_LAW if law and not law & seen.law else 1
            if share > best[0]:
                telling = sorted(shared, key=lambda sign: (-known.weight(sign), sign))
                best = (share, duty, _as_written(telling[:6], seen))
    return best


def _as_written(signs: list[str], seen: _Seen) -> list[str]:
    from comity.documents.terms.words import stem

    by_stem: dict[str, str] = {}
    for word in seen.words:
        by_stem.setdefault(stem(word), word)
    return [by_stem.get(sign, sign) for sign in signs]
