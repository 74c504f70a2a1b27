"""What is reported: the words after a verb of saying, or before it."""

from __future__ import annotations

from comity.reading.speech.frames import QUOTE, Frame
from comity.reading.speech.grammar import (
    ARTICLES,
    AUXILIARIES,
    BARRIERS,
    CLAUSE_PRONOUNS,
    DASHES,
    DAYS,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_HEADS,
    TIME_NOUNS,
    has_own_verb,
    has_verb,
    is_adverb,
    is_capital,
    is_finite,
)
from comity.reading.speech.sayings import ACCORDING, Saying
from comity.reading.speech.subjects import Subject, lead_end
from comity.reading.tables import listed

FARTHEST_THAT = 16
"""Words between a verb and its `that`."""

QUESTIONS = listed("whether if why how what who where when")
_ADJUNCT_PREPOSITIONS = listed(
    "in on at during before after through via from by with without outside inside near until"
)
_OBJECTS = listed("me us him her them you it reporters")


def after(frame: Frame, saying: Saying) -> tuple[int, int] | None:
    """The words that a verb reports after itself; None where it reports none there."""
    end = _stop(frame, saying)
    start, has_that = _start(frame, saying, end)
    if start >= end:
        return None
    if frame.lows[start] == QUOTE and _is_whole(frame, start, end):
        return (start, start + 1)
    classes = saying.verb.classes
    has_that = has_that and bool(set("stn") & set(classes))
    if has_that or _is_clause(frame, saying, start, end):
        return (start, end)
    if "i" in classes and _infinitive(frame, saying.end, end):
        first = saying.end if "a" in classes else start
        return (first, _before_dash(frame, first, end))
    if "f" in classes and end - start > 2:
        return (start, _before_dash(frame, start, end))
    return _with_marks(frame, saying, start, end) or _judgment(frame, saying, end)


def _before_dash(frame: Frame, start: int, end: int) -> int:
    return next((at for at in range(start, end) if frame.lows[at] in DASHES), end)


_JUDGING: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("call", "label", "brand", "deem"), ()),
    **dict.fromkeys(("describe", "characterize", "portray", "depict"), ("as",)),
    **dict.fromkeys(("dismiss", "hail", "decry"), ("as",)),
    **dict.fromkeys(("condemn", "denounce", "criticize", "blast", "slam"), ("for", "as")),
    **dict.fromkeys(("praise", "ridicule", "mock", "deride"), ("for", "as")),
    **dict.fromkeys(("chastise", "chide"), ("for",)),
    "accuse": ("of",),
    "blame": ("for", "on"),
    "liken": ("to",),
    "compare": ("to", "with"),
}
"""Verbs of judgment, and the word that brings the judgment; with none it stands right after."""

FARTHEST_REASON = 16


def _judgment(frame: Frame, saying: Saying, end: int) -> tuple[int, int] | None:
    """`accused the city of hiding the list`, `called the terms unlawful`."""
    wanted = _JUDGING.get(saying.verb.lemma)
    start = saying.end
    if wanted is None or end - start < 3 or frame.lows[start] in ("for", "on", ",", "in"):
        return None
    if not wanted:
        stop = next((at for at in range(start, end) if frame.lows[at] in (",", ";")), end)
        return (start, stop) if 3 <= stop - start <= 25 else None
    for at in range(start + 1, min(end - 1, start + FARTHEST_REASON)):
        if frame.lows[at] in wanted:
            return (start, _before_dash(frame, start, end))
        if frame.lows[at] in (";", ":") or (
            is_finite(frame.lows[at]) and frame.lows[at] != "accused"
        ):
            return None
    return None


def _is_whole(frame: Frame, at: int, end: int) -> bool:
    """Whether a quotation ends as a sentence does, so that what follows it is not of it."""
    return at + 1 == end or frame.quotes[at].ends_sentence


def _with_marks(frame: Frame, saying: Saying, start: int, end: int) -> tuple[int, int] | None:
    """`called the suit “expensive theater”`: a phrase with words in marks."""
    if saying.verb.lemma in _NEVER_BARE or not set("nst") & set(saying.verb.classes):
        return None
    limit = end if "n" in saying.verb.classes else min(end, start + 12)
    if frame.lows[start] == QUOTE and "n" in saying.verb.classes:
        return (start, start + 1)
    for at in range(start, limit):
        low = frame.lows[at]
        if low == QUOTE:
            return (start, _phrase_with_marks(frame, at, end))
        if "n" not in saying.verb.classes and (low == "," or low in BARRIERS):
            return None
    return None


def _phrase_with_marks(frame: Frame, at: int, end: int) -> int:
    """After the last quotation of a phrase, with the words up to the next comma."""
    while at < end and frame.lows[at] != "," and frame.lows[at] not in BARRIERS:
        following = frame.lows[at + 1] if at + 1 < end else ""
        is_over = frame.lows[at] == QUOTE and (
            frame.quotes[at].has_comma or following in DAYS or following in _ADJUNCTS
        )
        at += 1
        if is_over:
            break
    return at


_ADJUNCTS = listed("on at during when while after before")


def last(frame: Frame) -> int:
    """After the last word of a frame, without its stop."""
    end = len(frame.lows)
    while end and frame.lows[end - 1] in (".", ",", ";", ":", "!", "?", "…", "—"):
        end -= 1
    return end


LOOSE = listed("say tell think believe argue insist claim contend maintain suggest")
"""Verbs after which the subject of a clause may be long, with commas in it."""


def _stop(frame: Frame, saying: Saying) -> int:
    """A report ends at a semicolon, or with the clause that leads the sentence."""
    lows, end = frame.lows, last(frame)
    if lows and lows[frame.lead] in _LEADING and "," not in lows[frame.lead : saying.first]:
        lead = lead_end(frame)
        if saying.end < lead < end and has_verb(lows, lead, end):
            end = lead - 1 if lows[lead - 1] == "," else lead
    return next((at for at in range(saying.end, end) if lows[at] == ";"), end)


_LEADING = listed("though although while after before as when because since once even despite")


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
    return verb.lemma not in _NEVER_BARE and has_own_verb(lows, start, end)


def _has_verb_inside(frame: Frame, subject: Subject) -> bool:
    """`appeared on a list of places said to sue`: nobody says so there."""
    return has_verb(frame.lows, subject.first, subject.end)


_ASKING = listed("ask explain wonder say tell show decide know question")
_NEVER_BARE = listed("hold know rule order charge find ask provide specify stipulate request")


def _infinitive(frame: Frame, start: int, end: int) -> bool:
    """Whether `to` comes soon, with nothing but the one addressed before it."""
    if frame.lows[start : start + 2] in (["not", "to"], ["to", "remain"], ["to", "comment"]):
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
        if low == "that" and _opens_content(frame, saying, at, end):
            return (at, True) if lows[at + 1] in AUXILIARIES else (at + 1, True)
        if low == "," and at + 1 < end:
            closing = _closed_insert(frame, at, limit)
            if closing is None:
                return (at + 1, False) if lows[at + 1] == QUOTE else (at, False)
            at = closing
        elif low == ":" and at + 1 < end:
            return at + 1, lows[at + 1] != QUOTE
        elif _is_time(frame, at):
            at += 2 if low in TIME_HEADS and at + 1 < end else 1
        elif low in _ADJUNCT_PREPOSITIONS or (low == "to" and is_said_to(frame, at)):
            at = _phrase_end(frame, at + 1, end)
        elif is_addressed:
            at = _phrase_end(frame, at, end)
            is_addressed = False
        else:
            break
    return min(at, end), False


_TAKES_NOUN = listed("find hold know understand mention recall ask explain repeat add")


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


def is_said_to(frame: Frame, at: int) -> bool:
    """`said to reporters` rather than `said to ask the former`."""
    following = frame.lows[at + 1] if at + 1 < len(frame.lows) else ""
    if following in _OBJECTS or following in DETERMINERS:
        return True
    return at + 1 < len(frame.words) and is_capital(frame.words[at + 1].text)


def _closed_insert(frame: Frame, comma: int, limit: int) -> int | None:
    """After `, in a letter to the city,` where `that` or a clause follows."""
    lows = frame.lows
    for at in range(comma + 1, limit):
        if lows[at] == ",":
            return at + 1 if at + 1 < len(lows) and lows[at + 1] == "that" else None
        if lows[at] in BARRIERS or lows[at] == QUOTE:
            return None
    return None


def _is_time(frame: Frame, at: int) -> bool:
    low = frame.lows[at]
    if low in DAYS or (is_adverb(low) and low not in ("only", "even", "ever")):
        return True
    if low in TIME_NOUNS and at and frame.lows[at - 1] in DAYS:
        return True
    following = frame.lows[at + 1] if at + 1 < len(frame.lows) else ""
    return low in TIME_HEADS and following in TIME_NOUNS


def _phrase_end(frame: Frame, start: int, end: int) -> int:
    """After a noun phrase: `the council`, `an interview`, `MSNBC's “Morning Joe”`."""
    lows, at = frame.lows, start
    if at < end and lows[at] in _OBJECTS:
        return at + 1
    if at < end and lows[at] in DETERMINERS:
        at += 1
    while at < end and not _ends_phrase(frame, at, start):
        at += 1
    return max(at, start)


def _ends_phrase(frame: Frame, at: int, start: int) -> bool:
    low = frame.lows[at]
    if low == QUOTE:
        return not frame.lows[at - 1].endswith("'s")
    if at > start and (_opens_clause(low) or _is_new_name(frame, at, start)):
        return True
    return low in (",", ".") or low in BARRIERS


def _opens_clause(low: str) -> bool:
    return (
        low in CLAUSE_PRONOUNS
        or low in ARTICLES
        or low in DAYS
        or low in TIME_HEADS
        or (low in PREPOSITIONS and low != "of")
        or (low in SUBORDINATORS and low != "and")
        or low in MODALS
    )


def _is_new_name(frame: Frame, at: int, start: int) -> bool:
    """`told reporters Trump`: a capital after small letters begins something else."""
    return (
        is_capital(frame.words[at].text)
        and not is_capital(frame.words[at - 1].text)
        and frame.lows[at - 1] not in ARTICLES
        and frame.lows[at - 1] not in ("of", "and", "&")
        and at > start
    )


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


_WHEN = listed("when after as while before since although though because once asked in on at hours")
