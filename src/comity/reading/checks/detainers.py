"""Requests to hold or notify: disputes on record, and a workspace's own log."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from comity.reading.checks.answer import Answer, Claim, Kind, Outcome, because
from comity.reading.checks.clause import Clause
from comity.reading.checks.facts import Fact
from comity.reading.checks.polarity import is_denied, is_open
from comity.reading.checks.record import Record, View, slug_of

_REQUEST = re.compile(
    r"\bdetainer\b(?!\s+(?:outcome\s+)?(?:reports?|lists?|polic))|\b(?:request|asked)\b[^.;]{0,16}\b(?:for\s+)?"
    r"notif\w+|\bnotif(?:y|ied|ication)\b|\bimmigration\s+hold\b|\b(?:a|no|any|judicial|criminal)\s+warrant\b"
    r"|\bhonou?r(?:ed|ing)?\b[^.;]{0,20}\b(?:detainer|request|hold)\b|\bflout(?:ed|ing)?\b[^.;]{0,24}\brequest\b"
    r"|\bheads[- ]up\b|\bfax(?:ed)?\b",
    re.IGNORECASE,
)
_ONE_PERSON = re.compile(
    r"\b(?:his|him|he|man|suspect|inmate|prisoner|person|subject|immigrant|defendant|releas\w+|custody"
    r"|in\s+(?:its|the|our|their)?\s*jail|case|a\s+request|a\s+detainer|the\s+detainer|no\s+detainer)\b",
    re.IGNORECASE,
)
_POLICY = re.compile(
    r"\bpolic(?:y|ies)\b|\blaws?\b|\bordinances?\b|\bin\s+general\b", re.IGNORECASE
)
_SOMEBODY = re.compile(r"\b(?:his|him|he|man|suspect)\b", re.IGNORECASE)
_FLOUTED = re.compile(r"\bflout(?:ed|ing)?\b|\bdefied\b|\bdisregarded\b", re.IGNORECASE)
_PARTS = re.compile(r"(?:[^;:,]|,(?!\s+(?:and|but|while|though|although|yet)\b))+")
"""What stands between semicolons and clauses of their own: each is denied or not by itself."""

_LEAD = re.compile(r"[,\s\"']*(?:(?:and|but|while|though|although|yet|that)\s+)?", re.IGNORECASE)
_NEVER = frozenset({"no_notice"})
_SPAN = timedelta(days=400)


def claims(clause: Clause, record: Record) -> Iterator[Claim]:
    """What a sentence says of a request made to a custodian."""
    found = list(_REQUEST.finditer(clause.words))
    if not found or is_open(clause.words):
        return
    slug, words = _custodian(clause, record), clause.words
    if _POLICY.search(words) and not _SOMEBODY.search(words):
        return
    if not slug or not any(_ONE_PERSON.search(one.words) for one in (clause, *clause.before[:1])):
        return
    for part in _PARTS.finditer(words):
        verb = _REQUEST.search(words, part.start(), part.end())
        if verb is None:
            continue
        for point in _points(part[0]):
            denied = point not in _NEVER and is_denied(words, verb.start())
            judge = partial(_disputed, slug, point, denied)
            place = _in_speech(clause, clause.place(*_trimmed(part)), verb)
            yield Claim(Kind.REQUEST, *place, judge)
    if record.log is not None:
        place = clause.place(found[0].start(), found[-1].end())
        yield Claim(Kind.REQUEST, *place, partial(_logged, slug, words))


def _in_speech(clause: Clause, place: tuple[int, int], verb: re.Match[str]) -> tuple[int, int]:
    """A part of a sentence without the words that tell who speaks, where it is speech."""
    at = clause.place(*verb.span())
    for one in clause.quotations:
        if one.start <= at[0] and at[1] <= one.end:
            return max(place[0], one.start), min(place[1], one.end)
    return place


def _trimmed(part: re.Match[str]) -> tuple[int, int]:
    """A part of a sentence without the spaces and the words that join it to the rest."""
    lead = _LEAD.match(part[0])
    start = part.start() + (lead.end() if lead else 0)
    return start, start + len(part.string[start : part.end()].rstrip(" .\"'"))


def _custodian(clause: Clause, record: Record) -> str:
    """The government spoken of that has a dispute on record, or facilities in the log."""
    held = {fact.government for fact in record.facts if fact.kind == "dispute"}
    own = record.log.custodians if record.log else frozenset()
    for one in (clause, *clause.before):
        for mention in one.mentions:
            slug = slug_of(mention)
            if slug in held or slug in own:
                return slug
    return ""


def _points(words: str) -> tuple[str, ...]:
    """The points that a sentence makes about a request."""
    from comity.errors import InputError
    from comity.requests.statements import points_in

    plain = _FLOUTED.sub("did not honor", words)
    try:
        found = points_in(plain)
    except InputError:
        return ()
    # That a hold was refused turns on whether one was asked: told once.
    implied = {"released", "not_honored", "ignored"} if "hold_asked" in found else {"released"}
    return tuple(point for point in found if point not in implied) or found


# ---- disputes on record


def _disputed(slug: str, point: str, denied: bool, view: View) -> Answer | None:
    rows = [
        fact for fact in view.facts("dispute", point)
        if fact.government == slug and _is_about(fact, view.on)
    ]  # fmt: skip
    if not rows:
        return None
    row = rows[0]
    reasons = (because("fact_said", said_of=row.said_of),)
    outcomes = {"disputed": Outcome.DISPUTED, "open": Outcome.NOT_REACHED}
    outcome = outcomes.get(row.answer)
    if outcome is None:
        outcome = Outcome.SHOWS if (row.answer == "yes") is not denied else Outcome.CONTRADICTS
    return Answer(outcome=outcome, reasons=reasons, facts=(row.id,), settled_by=row.settled_by)


def _is_about(fact: Fact, on: date) -> bool:
    """Whether a row is of the time in which statements about it were made."""
    begins, until = fact.begins, fact.until
    return (begins is None or begins <= on) and (until is None or on < until)


# ---- the workspace's own log


def _logged(slug: str, words: str, view: View) -> Answer | None:
    """The one request of the log that may be meant, held against the sentence."""
    from comity.errors import InputError
    from comity.requests.statements import check_statement

    if view.record.log is None:
        return None
    stories = [
        story for story in view.record.log.stories_of(slug, view.known)
        if view.on - _SPAN <= story.request.issued.day <= view.on
    ]  # fmt: skip
    if len(stories) != 1:
        return None
    try:
        checked = check_statement(words, stories[0])
    except InputError:
        return None
    outcomes = {
        "established": Outcome.SHOWS, "contradicted": Outcome.CONTRADICTS,
        "not_established": Outcome.NOT_REACHED, "disputed": Outcome.DISPUTED,
    }  # fmt: skip
    return Answer(
        outcome=outcomes[checked.verdict],
        reasons=tuple(because("logged", told=one.because) for one in checked.findings),
        entries=tuple(number for one in checked.findings for number in one.entries),
        settled_by=checked.settled_by if checked.verdict == "disputed" else "",
    )
