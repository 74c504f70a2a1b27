"""Hold what a text says against the record: the way through all of the checks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from comity.errors import InputError
from comity.law.cases import Case
from comity.law.wording import listed as listed_in_words
from comity.reading.checks import (
    certifications,
    counted_detainers,
    counted_lists,
    counted_parties,
    covered_money,
    dated,
    detainers,
    dockets,
    holdings,
    listed,
    local_law,
    money,
    parties,
    pending,
    quoted,
    reach,
    statutes,
    venues,
)
from comity.reading.checks.answer import Answer, Claim, Outcome, because
from comity.reading.checks.clause import Clause, Reading, clauses
from comity.reading.checks.finding import StatementFinding, Told
from comity.reading.checks.named import UNSURE
from comity.reading.checks.polarity import is_denial, is_disowned
from comity.reading.checks.record import Record, View, facts_by_id, shipped_record
from comity.reading.checks.rests_on import Source
from comity.reading.checks.words import cited, sentences
from comity.reading.text import Text

if TYPE_CHECKING:
    from comity.reading.checks.own_awards import OwnAwards
    from comity.reading.checks.own_log import OwnLog


class Check(NamedTuple):
    """A check, and parts of words without one of which a sentence has no point of its kind."""

    claims: Callable[[Clause, Record], Iterator[Claim]]
    signs: tuple[str, ...]


CHECKS = (
    Check(dated.claims, ("sign", "issu", "sue", "suit", "suing", "fil", "court", "brought", "judge",
                         "joined", "circuit", "ruling", "injunction", "order", "complaint",
                         "challenge")),
    Check(counted_parties.claims, ("cit", "count", "jurisdiction", "plaintiff", "suit", "local",
                                   "government", "state", "town", "challenge")),
    Check(counted_lists.claims, ("letter", "wr", "subpoena", "demand", "list", "nam")),
    Check(counted_detainers.claims, ("detainer", "request", "hold", "lists", "reports", "issues")),
    Check(listed.claims, ("list", "report", "tally", "week", "ddor")),
    Check(money.claims, ("$", "dollar", "million", "billion")),
    Check(certifications.claims, ("certif", "compl", "obey", "follow")),
    Check(statutes.claims, ("1373", "detainer", "law", "statute", "provision", " it ", "it ")),
    Check(reach.claims, ("injunct", "order", "ruling", "judg", "decision", "block", "enjoin",
                         "vacat", "protect", "cover", "halt", "barred", "relief", "struck", "void",
                         "appl", "term", "condition", "ban")),
    Check(covered_money.claims, ("fund", "money", "grant", "award")),
    Check(parties.claims, ("plaintiff", "part", "join", "sued", "cover", "protect", "shield",
                           "reach", "exempt", "spared", "bound", "subject to", "under", "free of",
                           "appl", "extend", "includ")),
    Check(dockets.claims, ("-",)),
    Check(detainers.claims, ("detainer", "notif", "warrant", "hold", "fax", "request", "heads")),
    Check(venues.claims, ("court", "judge", "district")),
    Check(local_law.claims, ("law", "statute", "act", "policy", "ordinance")),
    Check(quoted.claims, ('"',)),
    Check(pending.claims, ("$", "dollar", "million", "billion")),
    Check(holdings.claims, ("$", "dollar", "million", "billion")),
)  # fmt: skip
"""Each finds the points of its kind in a sentence."""

CHECKS_OF_WORDS = tuple(one for one in CHECKS if one.claims in (quoted.claims, dockets.claims))
"""Those that hold also where a sentence tells a claim in order to deny it."""


def check(
    text: Text,
    found: Reading,
    *,
    known: date,
    on_said: date | None = None,
    log: OwnLog | None = None,
    awards: OwnAwards | None = None,
    record: Record | None = None,
) -> list[StatementFinding]:
    """What the record says of each thing said in a text that it can answer.

    Args:
        found: all that was found in the text; a `Read` is one.
        known: the day of the reader; nothing entered later is seen.
        on_said: the day on which it was said; left out: the day of publication.
        log: the log of requests of a workspace, where there is one.
        awards: the store of awards of a workspace, where there is one.
        record: another record than the one that ships, for tests.
    Returns: findings in the order of the text; none for what is not checkable.
    Raises: InputError where neither a day of speaking nor of publication is given.
    """
    said = on_said or text.published
    if said is None:
        raise InputError(
            "checks: found no day on which this was said or published; give one, since the record "
            "is told as known on that day."
        )
    whole = (record or shipped_record()).with_own(log, awards)
    then, now = View(whole, said, min(said, known)), View(whole, said, known)
    findings = [
        (clause.start, _finding(clause, claim, _told(before, then), _told(after, now)))
        for clause, after_it in _with_next(clauses(text, found, said))
        for claim in _claims(clause, after_it, whole)
        if (after := claim.judge(now)) is not None
        for before in (_not_yet(claim.judge(then), after),)
    ]
    return _each_once(findings)


def _each_once(findings: Iterable[tuple[int, StatementFinding]]) -> list[StatementFinding]:
    """The findings without those that say the same of one sentence, or statement, once more."""
    kept: list[StatementFinding] = []
    told: set[object] = set()
    for sentence, one in findings:
        same = (one.claim, one.as_known_then.sentences, one.as_known_now.sentences)
        places = {(sentence, 0, *same), (one.statement.start, one.statement.end, *same)}
        if not told & places:
            kept.append(one)
        told |= places
    return kept


def _not_yet(before: Answer | None, after: Answer) -> Answer:
    """The answer of the day of speaking: what is shown today was contradicted on no day, however
    little was known."""
    if before is None:
        return _NOTHING_YET
    if before.outcome is Outcome.CONTRADICTS and after.outcome is not Outcome.CONTRADICTS:
        return _NOTHING_YET
    return before


_NOTHING_YET = Answer(outcome=Outcome.NOT_REACHED, reasons=(because("nothing_yet"),))


def _with_next(sentences: Iterable[Clause]) -> Iterator[tuple[Clause, str]]:
    """Each sentence with the words of the one after it."""
    before: Clause | None = None
    for one in sentences:
        if before is not None:
            yield before, one.words
        before = one
    if before is not None:
        yield before, ""


def _claims(clause: Clause, after_it: str, record: Record) -> list[Claim]:
    """The points of a sentence, in their order, one of a kind for the same words."""
    small = clause.words.lower()
    is_denied = is_disowned(clause.words) or is_denial(after_it)
    checks = CHECKS_OF_WORDS if is_denied else CHECKS
    found = [
        claim
        for check in checks
        if any(sign in small for sign in check.signs)
        for claim in check.claims(clause, record)
    ]
    return sorted(found, key=lambda claim: (claim.start, claim.end))


def _finding(clause: Clause, claim: Claim, then: Told, now: Told) -> StatementFinding:
    return StatementFinding(
        statement=clause.statement(claim.start, claim.end),
        claim=claim.kind, start=claim.start, end=claim.end,
        as_known_then=then, as_known_now=now,
    )  # fmt: skip


def _told(answer: Answer, view: View) -> Told:
    return Told(
        known=view.known,
        outcome=answer.outcome,
        sentences=sentences(answer.reasons),
        sources=tuple(_sources(answer, view)),
        settled_by=answer.settled_by,
    )


def _numbers(case: Case) -> str:
    """`, No. 2:25-cv-00814-BJR`; both numbers of a case that joins two suits."""
    sure = [one for one in case.dockets if not UNSURE.search(one)]
    trial = [one for one in sure if "cv" in one] or sure[:1]
    if not trial:
        return ""
    return f", No. {trial[0]}" if len(trial) == 1 else f", Nos. {listed_in_words(trial)}"


def _sources(answer: Answer, view: View) -> Iterator[Source]:
    registry = view.registry
    for name in dict.fromkeys(answer.acts):
        act = registry.acts[name]
        urls = tuple(source.url for source in act.sources)
        yield Source(sort="act", id=name, cite=cited(act), day=act.entered.from_, urls=urls,
                     confidence=act.confidence)  # fmt: skip
    for name in dict.fromkeys(answer.cases):
        case = registry.cases[name]
        number = _numbers(case)
        urls = tuple(source.url for source in case.sources)
        yield Source(sort="case", id=name, cite=f"{case.short}{number} ({case.court})",
                     day=case.filed.from_ if case.filed else None, urls=urls,
                     confidence=case.confidence)  # fmt: skip
    for name in dict.fromkeys(answer.facts):
        fact = facts_by_id(view.record)[name]
        cite = fact.urls[0] if fact.kind in ("dispute", "note", "words") else fact.said_of
        yield Source(sort="fact", id=name, cite=cite, day=fact.known_from, urls=fact.urls,
                     confidence=fact.confidence)  # fmt: skip
    yield from answer.sources
    for entry in dict.fromkeys(answer.entries):
        yield Source(sort="entry", id=str(entry), cite=f"entry {entry} of the log")
