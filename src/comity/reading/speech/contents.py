"""What is reported: the words after a verb of saying, or before it."""

from __future__ import annotations

from comity.reading.speech.adjuncts import (
    ADJUNCT_PREPOSITIONS,
    closed_insert,
    is_said_to,
    is_time,
    phrase_end,
    time_words,
)
from comity.reading.speech.frames import QUOTE, Frame
from comity.reading.speech.grammar import (
    ARTICLES,
    AUXILIARIES,
    BARRIERS,
    CLAUSE_PRONOUNS,
    DETERMINERS,
    PAST,
    PREPOSITIONS,
    has_own_verb,
    has_verb,
    is_capital,
    is_finite,
)
from comity.reading.speech.judgments import NEVER_BARE, before_dash, judgment, with_marks
from comity.reading.speech.remarks import MAY_END, before_circumstance, before_deed, ends_report
from comity.reading.speech.sayings import ACCORDING, Saying
from comity.reading.speech.subjects import Subject, lead_end
from comity.reading.tables import listed

FARTHEST_THAT = 16
"""Words between a verb and its `that`."""

LOOSE = listed("say tell think believe argue insist claim contend maintain suggest")
"""Verbs after which the subject of a clause may be long, with commas in it."""

QUESTIONS = listed("whether if why how what who where when")
_ASKING = listed("ask explain wonder say tell show decide know question")
_TAKES_NOUN = listed("find hold know understand mention recall ask explain repeat add")
_LEADING = listed("though although while after before as when because since once even despite")
_WHEN = listed("when after as while before since although though because once asked in on at hours")


def after(frame: Frame, saying: Saying) -> tuple[int, int] | None:
    """The words that a verb reports after itself; None where it reports none there."""
    end = _stop(frame, saying)
    start, has_that = _start(frame, saying, end)
    start = _past_occasion(frame, start, end)
    if start >= end:
        return None
    if frame.lows[start] == QUOTE and _is_whole(frame, start, end):
        return (start, start + 1)
    classes = saying.verb.classes
    has_that = has_that and bool(set("stnc") & set(classes))
    if has_that or _is_clause(frame, saying, start, end):
        return (start, end)
    if saying.verb.lemma == "ask":
        asked = phrase_end(frame, start, end)
        if asked < end and frame.lows[asked] in ("whether", "if"):
            return (asked, end)
    if saying.verb.lemma == "want" and _wished(frame, start, end):
        return (start, end)
    if "i" in classes and _infinitive(frame, saying.end, end):
        first = saying.end if "a" in classes else start
        return (first, before_dash(frame, first, end))
    if "f" in classes and end - start > 2:
        return (start, before_dash(frame, start, end))
    return with_marks(frame, saying, start, end) or judgment(frame, saying, end)


_OCCASIONS = listed("asked told pressed reached questioned shown confronted contacted")


def _past_occasion(frame: Frame, start: int, end: int) -> int:
    """After `said when asked about it,` where that stands between a verb and what it reports."""
    lows = frame.lows
    if start + 1 >= end or lows[start] not in ("when", "as", "after", "while"):
        return start
    if lows[start + 1] not in _OCCASIONS and QUOTE not in lows[start:]:
        return start
    return next((at + 1 for at in range(start, end) if lows[at] == ","), end)


def _is_whole(frame: Frame, at: int, end: int) -> bool:
    """Whether a quotation ends as a sentence does, so that what follows it is not of it."""
    return at + 1 == end or frame.quotes[at].ends_sentence


def last(frame: Frame) -> int:
    """After the last word of a frame, without its stop."""
    end = len(frame.lows)
    while end and frame.lows[end - 1] in (".", ",", ";", ":", "!", "?", "…", "—"):
        end -= 1
    return end


def _stop(frame: Frame, saying: Saying) -> int:
    """A report ends at a semicolon, or with the clause that leads the sentence."""
    lows, end = frame.lows, last(frame)
    first = frame.lead
    while first < end and lows[first] in ("so", "but", "and", "yet", "then"):
        first += 1
    if first < end and lows[first] in _LEADING and "," not in lows[first : saying.first]:
        lead = lead_end(frame)
        if saying.end < lead < end and has_verb(lows, lead, end):
            end = lead - 1 if lows[lead - 1] == "," else lead
        else:
            commas = (at + 1 for at, pair in frame.quotes.items() if pair.has_comma)
            end = next((at for at in commas if saying.end < at < end), end)
    lemma = saying.verb.lemma
    places = [at for at in range(saying.end, end) if lows[at] in MAY_END or at - 1 in frame.quotes]
    end = next((at for at in places if ends_report(frame, at, lemma)), end)
    end = _before_main_verb(frame, saying, end)
    return before_deed(frame, saying.end, before_circumstance(frame, saying.right, end))


def _before_main_verb(frame: Frame, saying: Saying, end: int) -> int:
    """`Holt, who asked him to stop, had a list`: a report in such a clause ends with it."""
    lows = frame.lows
    if not {"who", "which"} & set(lows[frame.lead : saying.first]):
        return end
    comma = next((at for at in range(saying.end, end - 1) if lows[at] == ","), end)
    is_main = comma < end and (lows[comma + 1] in AUXILIARIES or lows[comma + 1] in PAST)
    return comma if is_main else end


def past_adjuncts(frame: Frame, saying: Saying) -> int:
    """After the verb and the times and places that stand with it."""
    return saying.right if saying.is_inverted else _start(frame, saying, last(frame))[0]


def _is_clause(frame: Frame, saying: Saying, start: int, end: int) -> bool:
    """Whether a clause stands without `that`."""
    lows, verb = frame.lows, saying.verb
    low = lows[start]
    if low in QUESTIONS:
        return verb.lemma in _ASKING
    if low == "to" and verb.lemma in ("say", "tell"):
        return not saying.subject or not _has_verb_inside(frame, saying.subject)
    if low == "," or low in BARRIERS or low in PREPOSITIONS or end - start < 2:
        return False
    if not set("st") & set(verb.classes):
        return False
    if low in CLAUSE_PRONOUNS and not (verb.lemma == "tell" and end - start < 4):
        return low not in ("it", "you") or end - start > 2
    if verb.lemma in LOOSE:
        return has_verb(lows, start, end)
    return verb.lemma not in NEVER_BARE and has_own_verb(lows, start, end)


def _has_verb_inside(frame: Frame, subject: Subject) -> bool:
    """`appeared on a list of places said to sue`: nobody says so there."""
    return has_verb(frame.lows, subject.first, subject.end)


_NOT_PROMISED = listed("remain comment know hear")
"""`declined to comment`, `asked to remain unnamed`, `wants to know` say nothing."""


def _wished(frame: Frame, start: int, end: int) -> bool:
    """`wants a policy that honors requests`: a thing with a clause that tells it."""
    lows = frame.lows
    relative = next((at for at in range(start + 1, min(end, start + 7)) if lows[at] == "that"), end)
    return lows[start] in ARTICLES and end - relative > 2


def _infinitive(frame: Frame, start: int, end: int) -> bool:
    """Whether `to` comes soon, with nothing but the one addressed before it."""
    first = frame.lows[start : start + 2]
    if first == ["not", "to"] or (first[:1] == ["to"] and first[-1] in _NOT_PROMISED):
        return False
    for at in range(start, min(end, start + 12)):
        low = frame.lows[at]
        if low == "to":
            return True
        if low in BARRIERS or low in (",", "that", QUOTE) or is_finite(low):
            return False
    return False


def _start(frame: Frame, saying: Saying, end: int) -> tuple[int, bool]:
    """Where the content begins, and whether `that` stands before it."""
    lows, at = frame.lows, saying.right
    if saying.is_inverted:
        colon = next((place for place in range(at, min(end, at + 12)) if lows[place] == ":"), end)
        return min(colon + 1, end), False
    is_addressed = "a" in saying.verb.classes
    limit = min(end, at + FARTHEST_THAT)
    while at < limit:
        low = lows[at]
        if low == "only" and lows[at + 1 : at + 2] == ["that"]:
            at += 1
            continue
        if low == "that" and _opens_content(frame, saying, at, end):
            return (at, True) if lows[at + 1] in AUXILIARIES else (at + 1, True)
        if low == "," and at + 1 < end:
            closing = closed_insert(frame, at, limit)
            if closing is None:
                return (at + 1, False) if lows[at + 1] == QUOTE else (at, False)
            at = closing
        elif low == ":" and at + 1 < end:
            return at + 1, lows[at + 1] != QUOTE
        elif is_time(frame, at):
            at += time_words(frame, at)
        elif low in ADJUNCT_PREPOSITIONS or (low == "to" and is_said_to(frame, at)):
            at = phrase_end(frame, at + 1, end)
        elif is_addressed:
            at = phrase_end(frame, at, end)
            is_addressed = False
        else:
            break
    return min(at, end), False


def _opens_content(frame: Frame, saying: Saying, at: int, end: int) -> bool:
    """Whether `that` opens a clause: `found that action unconstitutional` has none."""
    if at + 1 >= end or frame.lows[at + 1] in (",", "."):
        return at + 2 < end
    low = frame.lows[at + 1]
    opens = low in PREPOSITIONS or low in DETERMINERS or low in CLAUSE_PRONOUNS
    if saying.verb.lemma not in _TAKES_NOUN or opens or is_capital(frame.words[at + 1].text):
        return True
    stop = next((place for place in range(at, end) if frame.lows[place] == ","), end)
    return has_verb(frame.lows, at + 1, stop) or QUOTE in frame.lows[at:stop] or stop - at > 8


def ahead(frame: Frame, saying: Saying, floor: int) -> tuple[int, int] | None:
    """The words before a saying that stands last: `..., officials said`.

    Args:
        floor: first word that is not yet part of another saying.
    """
    end = saying.left
    while end > floor and frame.lows[end - 1] in (",", "—", "–"):
        end -= 1
    start = floor
    while start < end and frame.lows[start] in ("and", "but", ",", ";", "so", "yet", "—"):
        start += 1
    is_parted = end < saying.left or saying.verb is ACCORDING
    if not is_parted or end - start < 3:
        return None
    if frame.lows[start] in _WHEN:
        comma = next((at for at in range(start, end) if frame.lows[at] == ","), end)
        if not has_verb(frame.lows, comma, end):
            return None
    is_told = QUOTE in frame.lows[start:end] or has_verb(frame.lows, start, end)
    return (start, end) if is_told or end - start > 8 else None
