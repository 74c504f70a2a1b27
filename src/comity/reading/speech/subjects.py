"""Who says it: the words before a verb that are its subject."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from comity.reading.speech.frames import QUOTE, Frame
from comity.reading.speech.grammar import (
    ARTICLES,
    AUXILIARIES,
    BARRIERS,
    CLAUSE_PRONOUNS,
    DAYS,
    DETERMINERS,
    PAST,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_NOUNS,
    has_verb,
    is_adverb,
    is_capital,
    is_finite,
)
from comity.reading.speech.roles import names_kin, names_role
from comity.reading.tables import listed
from comity.reading.tables import words as table

LONGEST_SUBJECT = 40
"""Words between a verb and the farthest beginning of its subject."""


class Subject(NamedTuple):
    """Words of the frame that name who speaks.

    Attributes:
        first: number of the first word; `end` is after the last.
        edge: first word of all that belongs to it, leading words included.
        is_shared: the verb has no subject of its own and shares that of an earlier one.
    """

    first: int
    end: int
    edge: int
    is_shared: bool = False


def before(frame: Frame, verb: int) -> Subject | None:
    """The subject of the verb group that begins at a word.

    Args:
        verb: number of the first word of the verb group, auxiliaries included.
    """
    lows = frame.lows
    if verb == 0:
        return None
    previous = lows[verb - 1]
    if previous in SUBJECT_PRONOUNS and previous != "who":
        return Subject(verb - 1, verb, verb - 1)
    if previous in ("and", "but", "or") or (
        previous == "," and verb > 1 and lows[verb - 2] == QUOTE
    ):
        return Subject(verb, verb, verb - 1, True) if previous != "," else None
    if previous in ("who", "which", "that"):
        return _antecedent(frame, verb - 1)
    if previous in (",", "—", "–", "--", ")"):
        return _with_apposition(frame, verb - 1)
    return _plain(frame, verb)


def _antecedent(frame: Frame, relative: int) -> Subject | None:
    """`the mayor, who`: the words before a relative pronoun."""
    end = relative
    while end > 0 and frame.lows[end - 1] in (",", "—", "–"):
        end -= 1
    found = _plain(frame, end)
    if found is None:
        return None
    first = found.first
    if frame.lows[first].endswith("ing") and frame.lows[first + 1] in ARTICLES:
        found, first = found._replace(first=first + 1), first + 1
    comma = found.first - 1
    if frame.lows[found.first] in ARTICLES and comma > 0 and frame.lows[comma] == ",":
        named = name_before(frame, comma)
        if named is not None:
            return named._replace(edge=relative)
    is_clause = not is_clean(frame, found)
    if frame.lows[relative] != "who":
        first = _after_last_phrase(frame, first, end, may_be_thing=is_clause)
    is_thing = frame.lows[relative] != "who" and frame.lows[end - 1] in DOCUMENTS
    if (is_clause or is_thing) and first == found.first:
        first = _last_phrase(frame, first, end)
    return found._replace(first=first, edge=relative)


def _last_phrase(frame: Frame, first: int, end: int) -> int:
    """`heard from senators who`, `quotes the preamble, which`: the last noun phrase of a clause."""
    if is_finite(frame.lows[end - 1]):
        return first
    for at in range(end - 1, first, -1):
        low = frame.lows[at - 1]
        opens = frame.lows[at] in ARTICLES and low not in PREPOSITIONS
        if opens or is_finite(low) or (low in PREPOSITIONS and low not in ("of", "for")):
            return at
    return first


def _after_last_phrase(frame: Frame, first: int, end: int, *, may_be_thing: bool) -> int:
    """`communication described in 8 U.S.C. 1373(a), which`: the name nearest to the pronoun.

    Args:
        may_be_thing: the name may be any thing with an article: `marched under a banner that said`.
    """
    for at in range(end - 2, first, -1):
        if frame.lows[at] in PREPOSITIONS and frame.lows[at] not in ("of", "for"):
            following = frame.words[at + 1]
            is_name = following.text[0].isupper() or following.text[0].isdigit()
            return at + 1 if is_name or (may_be_thing and following.low in ARTICLES) else first
    return first


def _plain(frame: Frame, end: int) -> Subject | None:
    """The words up to the verb, back to the boundary of their clause."""
    floor = max(frame.lead if frame.lead < end else 0, end - LONGEST_SUBJECT)
    first = end
    while first > floor and not _is_boundary(frame, first - 1, end):
        first -= 1
    return _trimmed(frame, first, end)


def _is_boundary(frame: Frame, at: int, end: int) -> bool:
    """Whether the subject that ends at `end` begins after this word."""
    low = frame.lows[at]
    if low == "," or low in BARRIERS:
        return True
    if low == QUOTE:
        return not frame.lows[at - 1].endswith("'s") if at else True
    if low in ("and", "or"):
        return _joins_clauses(frame, at)
    if low in ("that", "who", "which", "whose"):
        return not _is_relative(frame, at, end)
    if low in SUBORDINATORS:
        return low not in ("before", "after", "since", "as", "than", "until") or at + 1 < end
    return False


def _joins_clauses(frame: Frame, at: int) -> bool:
    """`sued and the mayor`: whether a conjunction joins clauses rather than names."""
    lows = frame.lows
    first = at
    while (
        first > 0 and at - first < 14 and lows[first - 1] not in (",", ";", ":", QUOTE, "that", "—")
    ):
        first -= 1
    return has_verb(lows, first, at)


def _is_relative(frame: Frame, at: int, end: int) -> bool:
    """`cities that sue say`: a relative clause inside the subject rather than a content clause."""
    following = at + 1
    if following >= end or at == 0 or frame.lows[at - 1] == ",":
        return False
    low = frame.lows[following]
    if low in CLAUSE_PRONOUNS or low in DETERMINERS or is_capital(frame.words[following].text):
        return False
    before_it = frame.lows[at - 1]
    return before_it not in AUXILIARIES and not is_finite(before_it)


def _trimmed(frame: Frame, first: int, end: int) -> Subject | None:
    """Without leading adverbs and phrases (`In an interview`), which are no part of the name."""
    lows, edge = frame.lows, first
    while first < end and (_leads(lows[first]) or lows[first] in ("—", "–")):
        first += 1
    if first < end and lows[first] in PREPOSITIONS:
        first = _after_phrase(frame, first, end)
    for _ in range(2):
        end = _before_time(frame, first, end)
        while end - 1 > first and _trails(lows[end - 1]):
            end -= 1
    return Subject(first, end, edge) if first < end else None


_LEADING = listed("and but so yet meanwhile however still instead")


_TRAILING = listed("himself herself itself themselves")
DOCUMENTS = table("document-words")
TIMES = DAYS | TIME_NOUNS


def _trails(low: str) -> bool:
    return is_adverb(low) or low in _TRAILING or low in DAYS


def _leads(low: str) -> bool:
    return is_adverb(low) or low in _LEADING


def _before_time(frame: Frame, first: int, end: int) -> int:
    """Without the `on Friday` that ends some words."""
    lows = frame.lows
    if end - first > 2 and lows[end - 2] in ("on", "this", "last") and lows[end - 1] in TIMES:
        return end - 2
    return end


def _after_phrase(frame: Frame, first: int, end: int) -> int:
    """Where the subject begins after `In an interview on Monday`."""
    at = end
    while at > first + 1:
        at -= 1
        low = frame.lows[at]
        if low in PREPOSITIONS and low != "of":
            return end
        is_open = frame.lows[at - 1] not in PREPOSITIONS and frame.lows[at - 1] not in ARTICLES
        if is_open and (low in ARTICLES or low in SUBJECT_PRONOUNS):
            return at
        if (
            is_open
            and is_capital(frame.words[at].text)
            and not is_capital(frame.words[at - 1].text)
        ):
            return at
    return end


def _with_apposition(frame: Frame, comma: int) -> Subject | None:
    """`Dana Holt, president of the board, said`: the name before what is said of it."""
    pieces = _pieces(frame, comma)
    for number in range(len(pieces) - 2, -1, -1):
        first, end = pieces[number]
        if number and _is_apposition(frame, first, end) and not _is_own(frame, pieces, number):
            continue
        found = _plain(frame, end) if number == 0 else _trimmed(frame, first, end)
        return named_beside(frame, found, pieces[number + 1]) if found else None
    return None


def _is_own(frame: Frame, pieces: Sequence[tuple[int, int]], number: int) -> bool:
    """Whether a calling is the subject itself, rather than said of a name before it.

    After a whole clause, `The city will appeal, a spokesman, Carl Winn, said`; after a phrase that
    leads, `In a letter to the city, the administrator, Fay Lind, said`.
    """
    if not _is_calling(frame, *pieces[number]):
        return False
    before_it = pieces[number - 1]
    low = frame.lows[before_it[0]]
    if number == 1 and low in PREPOSITIONS and number + 2 == len(pieces):
        return is_capital(frame.words[pieces[2][0]].text)
    return low not in _RELATIVE and has_verb(frame.lows, *before_it)


_RELATIVE = frozenset(("who", "which", "whose", "whom", "where"))


def _is_calling(frame: Frame, first: int, end: int) -> bool:
    """`a lawyer for the city`, `the group's president`, `its lawyer`: a calling, no name."""
    lows = frame.lows[first:end]
    length = next((at for at, low in enumerate(lows) if at and low in PREPOSITIONS), len(lows))
    opens = lows[0] in ARTICLES or any(low.endswith(("'s", "s'")) for low in lows[:length])
    return opens and (names_role(lows) or names_kin(lows))


_BEFORE_TITLE = frozenset(("former", "then", "acting", "attorney", "lawyer", "spokesman"))


def named_beside(frame: Frame, found: Subject, piece: tuple[int, int]) -> Subject:
    """`A lawyer for the city, Dana Holt,`: the name where it is what stands beside."""
    first, end = piece
    tokens = [word.text for word in frame.words[first:end]]
    is_bare = not is_capital(frame.words[found.end - 1].text)
    fewest = 1 if names_kin(frame.lows[found.first : found.end]) else 2
    is_calling = fewest == 1 or _is_calling(frame, found.first, found.end)
    if not fewest <= len(tokens) <= 7 or not (is_bare or is_calling):
        return found
    begins = is_capital(tokens[0]) or tokens[0] in _BEFORE_TITLE
    capitals = sum(is_capital(text) for text in tokens)
    if not begins or not is_capital(tokens[-1]) or capitals * 2 <= len(tokens):
        return found
    return Subject(first, end, found.edge)


def _pieces(frame: Frame, comma: int) -> list[tuple[int, int]]:
    """The words before a comma, parted by commas and dashes, back to a barrier."""
    found: list[tuple[int, int]] = []
    end, at = comma, comma - 1
    floor = max(0, comma - LONGEST_SUBJECT * 2)
    while at >= floor:
        low = frame.lows[at]
        if low in (",", "—", "–", "--", "(", ")"):
            found.append((at + 1, end))
            end = at
        elif low in (";", ":", "?", "!", "…") or (low == QUOTE and frame.lows[at + 1] == ","):
            break
        at -= 1
    found.append((at + 1, end))
    return [piece for piece in reversed(found) if piece[0] < piece[1]]


def _is_apposition(frame: Frame, first: int, end: int) -> bool:
    """Whether a piece between commas is said of the name before it."""
    low, text = frame.lows[first], frame.words[first].text
    if low in ("a", "an", "the", "who", "whose", "which", "and", "or", "one"):
        return True
    if low in PREPOSITIONS or low.endswith("ing") or text[0].isdigit():
        return True
    if not is_capital(text):
        return True
    return low in (
        "republican",
        "democrat",
        "r",
        "d",
        "jr.",
        "sr.",
        "r-",
        "d-",
        "ph.d.",
        "ii",
        "iii",
    )


def name_before(frame: Frame, end: int) -> Subject | None:
    """The capitalised words right before a place: `footage of Holt saying`."""
    first = end
    while first > 0 and is_capital(frame.words[first - 1].text):
        first -= 1
    return Subject(first, end, first) if first < end else None


def main(frame: Frame) -> Subject | None:
    """The subject of the main clause, told by its place at the head of the frame."""
    lows = frame.lows
    start = _after_lead(frame)
    while start < len(lows) and _leads(lows[start]):
        start += 1
    end = start
    while end < len(lows) and end - start < 14:
        low = lows[end]
        if low in (",", QUOTE, "who", "which") or low in BARRIERS:
            break
        if end > start and is_finite(low) and not _is_attribute(frame, end):
            break
        end += 1
    if not start < end < len(lows):
        return None
    if lows[end] == "," and _only_leads(frame, end):
        return _headed(frame, end + 1)
    found = Subject(start, _before_adjuncts(frame, start, end), start)
    if lows[end] == ",":
        stop = next((at for at in range(end + 1, min(len(lows), end + 9)) if lows[at] == ","), 0)
        return named_beside(frame, found, (end + 1, stop)) if stop else found
    return found


def _before_adjuncts(frame: Frame, first: int, end: int) -> int:
    """Without the times and adverbs that end some words: `Holt on Friday`, `Holt soon`."""
    end = _before_time(frame, first, end)
    while end - 1 > first and _trails(frame.lows[end - 1]):
        end -= 1
    return end


def _only_leads(frame: Frame, comma: int) -> bool:
    """`Fresh off a meeting, a dozen mayors stood`: no second comma before the verb."""
    if comma + 1 >= len(frame.lows) or not _may_begin(frame, comma + 1):
        return False
    if frame.lows[comma + 1] in _RELATIVE:
        return False
    for at in range(comma + 1, min(len(frame.lows), comma + 10)):
        low = frame.lows[at]
        if low in (",", QUOTE, "and") or low in BARRIERS:
            return False
        if at > comma + 1 and is_finite(low) and not _is_attribute(frame, at):
            return True
    return False


def _headed(frame: Frame, start: int) -> Subject:
    """The subject that begins at a word and ends before the verb."""
    end = start + 1
    while not is_finite(frame.lows[end]) or _is_attribute(frame, end):
        end += 1
    return Subject(start, _before_adjuncts(frame, start, end), start)


def _after_lead(frame: Frame) -> int:
    """Where a sentence begins after `In a letter on Friday,` or `Asked about it,`."""
    lows, lead = frame.lows, frame.lead
    if lead >= len(lows):
        return 0
    low = lows[lead]
    if not (low in PREPOSITIONS or low in SUBORDINATORS or low.endswith(("ing", "ed"))):
        return lead
    return lead_end(frame) or lead


def lead_end(frame: Frame) -> int:
    """After the phrase or clause that leads a sentence: `Though she called it “bad,” Holt paid`."""
    lows = frame.lows
    for at in range(frame.lead + 1, min(len(lows) - 1, frame.lead + 30)):
        pair = frame.quotes.get(at)
        if (lows[at] == "," or (pair and pair.has_comma)) and _may_begin(frame, at + 1):
            return at + 1
    return 0


def _may_begin(frame: Frame, at: int) -> bool:
    low = frame.lows[at]
    return low in DETERMINERS or low in SUBJECT_PRONOUNS or is_capital(frame.words[at].text)


def is_clean(frame: Frame, subject: Subject) -> bool:
    """Whether the words of a subject hold no verb outside a relative clause."""
    is_relative = False
    for at in range(subject.first, subject.end):
        low = frame.lows[at]
        if low in ("who", "which", "that", "whose", "where"):
            is_relative = True
        elif not is_relative and low in AUXILIARIES:
            return False
        elif not is_relative and subject.first < at < subject.end - 1 and _is_past(low):
            return _is_participle(frame, at)
    return True


def _is_attribute(frame: Frame, at: int) -> bool:
    """`the registered voter`, `a newly named chief`: a form in -ed before its noun."""
    lows = frame.lows
    if not lows[at].endswith("ed"):
        return False
    return lows[at - 1] in ARTICLES or (
        at > 1 and is_adverb(lows[at - 1]) and lows[at - 2] in ARTICLES
    )


def _is_past(low: str) -> bool:
    return low in PAST or (low.endswith("ed") and is_finite(low))


def _is_participle(frame: Frame, at: int) -> bool:
    """`a letter obtained by the city`, `newly filed reports`: a form that makes no clause."""
    low = frame.lows[at]
    return low.endswith("ed") and (
        frame.lows[at + 1] in ("by", "in", "on", "to", "at", "from", "with", "last", "this", "for")
        or frame.lows[at - 1] in ARTICLES
        or is_adverb(frame.lows[at - 1])
    )


def name_after(frame: Frame, first: int) -> Subject | None:
    """The name that begins at a word: `by the mayor of Rivermark`."""
    end = first
    while end < len(frame.lows) and end - first < 14:
        low = frame.lows[end]
        if low in (",", QUOTE, ".", "who", "which", "on", "in", "at") or low in BARRIERS:
            break
        end += 1
    return Subject(first, end, first) if first < end else None
