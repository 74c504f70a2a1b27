"""Who must certify, before what, from which day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from comity.law.acts import VOIDING, Act, Certification
from comity.law.coverage import Coverage
from comity.reading.checks.agencies import overlap, programs_named
from comity.reading.checks.answer import Answer, Claim, Kind, Outcome, Reason, because
from comity.reading.checks.clause import Clause
from comity.reading.checks.polarity import is_denied, is_open, is_to_come
from comity.reading.checks.record import Record, View
from comity.reading.checks.topics import topics

_CERTIFY = re.compile(
    r"\bcertif(?:y|ies|ied|ying|ications?)\b(?!\s+(?:mail|class|letter|copy))"
    r"|\b(?:prove|proof|demonstrate|attest|affirm|pledge|vouch)\b[^.;]{0,30}\b(?:compl(?:y|iance)|obey"
    r"|follow)\b",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"\b(?:cit(?:y|ies)|count(?:y|ies)|jurisdictions?|states?|governments?|recipients?|grantees?"
    r"|applicants?|localit(?:y|ies)|municipalit(?:y|ies)|mayors?|agenc(?:y|ies)|sponsors?|they)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:require[sd]?|requiring|must|ha(?:ve|s|d)\s+to|need(?:s|ed)?|demand(?:s|ed)?|order(?:s|ed)?"
    r"|condition(?:s|ed|al)?|before|in\s+order\s+to|unless|mandat\w+|ask(?:s|ed)?|call(?:s|ed)?\s+for)\b",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    r"\bsince\b|\b(?:audits?|payrolls?|invoices?|reports?|budgets?|match(?:ing)?\s+funds?|warrants?|lunch\w*)\b",
    re.IGNORECASE,
)
"""A certification of other things, or one told with the day from which it is asked."""

_ANNOUNCED = re.compile(r"\bannounc\w+|\bnew\s+polic", re.IGNORECASE)
_SUBJECTS = frozenset({"sanctuary", "dei", "gender"})
_RULES = frozenset({"condition", "solicitation", "regulation", "statute", "executive_order"})
_MOST_TOLD = 3


@dataclass(frozen=True, slots=True)
class Asserted:
    """What is said of certifying.

    Attributes:
        programs: a listing or an agency's, as a pattern.
        is_single: whether one program is named, and not an agency.
    """

    programs: str
    is_single: bool
    subjects: frozenset[str]
    is_to_come: bool
    is_denied: bool


def claims(clause: Clause, record: Record) -> Iterator[Claim]:
    """What a sentence says of certifications that governments must give."""
    found = _CERTIFY.search(clause.words)
    if not found or not _ASKED.search(clause.words):
        return
    if not _WHO.search(clause.words) and not programs_named(clause.words):
        return
    if _OTHERWISE.search(clause.words):
        return
    if is_open(clause.words) and not is_to_come(clause.words):
        return
    around = " ".join(one.words for one in clause.before[:2])
    programs = programs_named(clause.words) or programs_named(around)
    subjects = (clause.topics & _SUBJECTS) or (clause.topics_around & _SUBJECTS)
    if programs and subjects:
        said = Asserted(
            programs, not programs.endswith("*"), subjects,
            is_to_come(clause.words) or bool(_ANNOUNCED.search(clause.words)),
            is_denied(clause.words, found.start()),
        )  # fmt: skip
        asked = _ASKED.search(clause.words)
        assert asked is not None
        start, end = min(found.start(), asked.start()), max(found.end(), asked.end())
        yield Claim(Kind.CERTIFICATION, *clause.place(start, end), partial(_judge, said))


def _judge(said: Asserted, view: View) -> Answer | None:
    fitting = [act for act in view.record.certifying if _fits(act, said) and view.knows(act)]
    past = [act for act in fitting if act.entered.from_ <= view.on and _holds(act, view)]
    later = [act for act in fitting if act.entered.from_ > view.on and act.kind in _RULES]
    past.sort(key=lambda act: act.entered.from_, reverse=True)
    later.sort(key=lambda act: act.entered.from_)
    for_all = [act for act in past if act.kind in _RULES and _is_for_all(act)]
    for_some = [act for act in past if act.kind in _RULES and not _is_for_all(act)]
    announced = [act for act in past if act.kind not in _RULES]
    if not past and not (later and not said.is_to_come):
        return None
    general = [] if for_all or said.is_to_come else list(_general(said, view))
    outcome = _outcome(said, bool(for_all), bool(announced))
    spoken = announced[-1:] if said.is_to_come or not for_all else []
    told = [*spoken, *for_all[:_MOST_TOLD], *for_some[:1], *general]
    reasons = [reason for act in told for reason in _asked_by(act, view)]
    next_for_all = [act for act in later if act.kind == "condition" and _is_for_all(act)][:1]
    if said.is_to_come or not for_all:
        reasons += [because("next_for_all", title=act.title, **_days(act)) for act in next_for_all]
        told += next_for_all
    acts = tuple(act.id for act in told)
    return Answer(outcome=outcome, reasons=tuple(reasons), acts=acts)


def _general(said: Asserted, view: View) -> Iterator[Act]:
    """Statutes that ask applicants of the program to certify that they obey the law at large."""
    for act in view.acts("statute"):
        asked = act.imposes
        if (
            asked
            and isinstance(asked.certification, Certification)
            and act.entered.from_ <= view.on
        ):
            programs = [one for entry in asked.scope.entries for one in entry.programs]
            if any(overlap(one, said.programs) for one in programs):
                yield act


def _outcome(said: Asserted, for_all: bool, announced: bool) -> Outcome:
    """Whether what is asked of all, or announced, bears out what is said."""
    if not (for_all or (said.is_to_come and announced)):
        return Outcome.NOT_REACHED
    if not said.is_denied:
        return Outcome.SHOWS
    is_of_one = said.is_single and for_all and not said.is_to_come
    return Outcome.CONTRADICTS if is_of_one else Outcome.NOT_REACHED


def _fits(act: Act, said: Asserted) -> bool:
    """Whether an act asks for a certification about the same thing in the same programs."""
    asked = act.imposes
    if asked is None or not isinstance(asked.certification, Certification) or act.kind == "letter":
        return False
    if not topics(act.title) & said.subjects:
        return False
    programs = [one for entry in asked.scope.entries for one in entry.programs]
    return any(overlap(one, said.programs) for one in programs)


def _holds(act: Act, view: View) -> bool:
    """Whether an act had begun by the day and nothing had taken it away for everybody."""
    begins = act.effective.from_ if act.effective else None
    if begins is None or (begins > view.on and act.kind not in _RULES):
        return False
    return not any(
        lifter.lifts and lifter.lifts.mode in VOIDING and lifter.lifts.coverage(target).everyone
        and lifter.entered.from_ <= view.on and view.knows(lifter) and not target.parts
        for lifter, target in view.registry.lifters.get(act.id, ())
    )  # fmt: skip


def _is_for_all(act: Act) -> bool:
    whom = act.imposes.scope.governments if act.imposes else None
    return isinstance(whom, Coverage) and whom.everyone


def _asked_by(act: Act, view: View) -> Iterable[Reason]:
    assert act.imposes is not None
    asked = act.imposes.certification
    assert isinstance(asked, Certification)
    if act.kind not in _RULES:
        yield because("announced", title=act.title, **_days(act))
        return
    who = "" if asked.who.startswith("not stated") else f"; signed by: {asked.who}"
    yield because("certify", title=act.title, who=who, when=asked.by_when, **_days(act))
    whom = act.imposes.scope.governments
    if isinstance(whom, Coverage) and whom.named:
        yield because("only_named", number=len(whom.named))
    lifting = {
        lifter.document for lifter, _ in view.registry.lifters.get(act.id, ())
        if view.knows(lifter) and lifter.entered.from_ <= view.on
    }  # fmt: skip
    if lifting:
        yield because("lifted_by_then", number=len(lifting), day=view.on)


def _days(act: Act) -> dict[str, object]:
    return {"first": act.entered.from_, "last": act.entered.by}
