"""What stands between a verb and what it reports: times, places, the one who is told."""

from __future__ import annotations

from comity.reading.speech.frames import QUOTE, Frame
from comity.reading.speech.grammar import (
    ARTICLES,
    BARRIERS,
    CLAUSE_PRONOUNS,
    DAYS,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_HEADS,
    TIME_NOUNS,
    has_own_verb,
    is_adverb,
    is_capital,
)
from comity.reading.tables import listed

ADJUNCT_PREPOSITIONS = listed(
    "in on at during before after through via from by with without under outside inside near until"
)
_OBJECTS = listed("me us him her them you it reporters")


def closed_insert(frame: Frame, comma: int, limit: int) -> int | None:
    """After `, in a letter to the city,` where `that` or a clause follows."""
    lows = frame.lows
    for at in range(comma + 1, limit):
        if lows[at] == ",":
            return at + 1 if at + 1 < len(lows) and lows[at + 1] == "that" else None
        if lows[at] in BARRIERS or lows[at] == QUOTE:
            return None
    return None


def is_time(frame: Frame, at: int) -> bool:
    """`Monday`, `last week`, `publicly`."""
    low = frame.lows[at]
    if low in DAYS or (is_adverb(low) and low not in ("only", "even", "ever")):
        return True
    if low in TIME_NOUNS and at and frame.lows[at - 1] in DAYS:
        return True
    following = frame.lows[at + 1] if at + 1 < len(frame.lows) else ""
    return low in TIME_HEADS and following in TIME_NOUNS


def time_words(frame: Frame, at: int) -> int:
    """How many words a time has: `last week` two, `earlier` one."""
    following = frame.lows[at + 1] if at + 1 < len(frame.lows) else ""
    return 2 if frame.lows[at] in TIME_HEADS and following in TIME_NOUNS else 1


def is_said_to(frame: Frame, at: int) -> bool:
    """`said to reporters` rather than `said to ask the former`."""
    following = frame.lows[at + 1] if at + 1 < len(frame.lows) else ""
    if following in _OBJECTS or following in DETERMINERS:
        return True
    return at + 1 < len(frame.words) and is_capital(frame.words[at + 1].text)


_AUDIENCES = listed(
    "board council committee commission court panel jury judge crowd audience reporters newspaper "
    "paper senate house legislature commissioners supervisors lawmakers senators residents "
    "supporters voters union group"
)


def _is_audience(frame: Frame, at: int, end: int) -> bool:
    """`told the board fights had dropped`: after a body that listens, a clause without `that`."""
    following = frame.lows[at]
    if frame.lows[at - 1] not in _AUDIENCES or following in PREPOSITIONS or following == "and":
        return False
    return has_own_verb(frame.lows, at, end)


def phrase_end(frame: Frame, start: int, end: int) -> int:
    """After a noun phrase: `the council`, `an interview`, `the station's “Daybreak”`."""
    lows, at = frame.lows, start
    if at < end and lows[at] in _OBJECTS:
        return at + 1
    if at < end and lows[at] in DETERMINERS:
        at += 1
    while at < end and not _ends_phrase(frame, at, start):
        if at > start and _is_audience(frame, at, end):
            break
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
    """`told reporters Holt`: a capital after small letters begins something else."""
    return (
        is_capital(frame.words[at].text)
        and not is_capital(frame.words[at - 1].text)
        and frame.lows[at - 1] not in ARTICLES
        and frame.lows[at - 1] not in ("of", "and", "&")
        and at > start
    )
