"""Who sued, who joined, whom an order covers: government by government, day by day."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from typing import NamedTuple

from comity.findings.answers import answer
from comity.findings.finding import Asked
from comity.findings.seen import Seen
from comity.law.acts import Act
from comity.law.formulas import FALSE, TRUE, Formula
from comity.law.questions import covers
from comity.reading.checks.agencies import overlap, programs_named
from comity.reading.checks.answer import Answer, Claim, Kind, Outcome, Reason, because
from comity.reading.checks.clause import Clause
from comity.reading.checks.horizon import as_far_as_followed
from comity.reading.checks.meant import Meant, case_meant
from comity.reading.checks.polarity import is_of_another_day, is_of_the_first_day, is_open
from comity.reading.checks.reach import halves_of
from comity.reading.checks.record import Record, View, slug_of
from comity.reading.checks.subjects import is_subject, is_suit_joined
from comity.reading.found import Mention

_IS_PARTY = re.compile(
    r"^[^.;]{0,30}?\b(?:(?:(?:is|are|was|were)(?:n't)?|be(?:came|come|en)?)\s+(?:already\s+|also\s+|now\s+|not\s+|never\s+"
    r"|among\s+|one\s+of\s+|a\s+|an\s+|the\s+|original\s+|named\s+)*(?:co-?)?(?:plaintiffs?|part(?:y|ies))\b"
    r"|(?:has\s+|had\s+|have\s+)?(?:not\s+|never\s+)?(?:since\s+|also\s+)?joined\b|(?:did(?:n't|\s+not))\s+join\b"
    r"|(?:has\s+|had\s+)?(?:not\s+|never\s+)?sued\b)",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"\b(?:we|our\s+(?:city|county|state)|the\s+(?:city|county|state))\s+(?:\w+\s+)?(?:are|were|is|was|had"
    r"\s+been|have\s+been|became)\s+(?:already\s+|not\s+|also\s+|among\s+the\s+|an?\s+|the\s+)*plaintiffs?\b",
    re.IGNORECASE,
)
_COVERED = re.compile(
    r"^[^.;]{0,24}?\b(?:is|are|was|were|remains?|stays?)\s+(?:already\s+|also\s+|now\s+|not\s+|never\s+|still\s+)*"
    r"(?:covered|protected|shielded|reached|exempt(?:ed)?|spared)\b",
    re.IGNORECASE,
)
_COVERS = re.compile(
    r"\b(?:covers?|covered|protects?|protected|shields?|shielded|reach(?:es|ed)|applies\s+to|applied\s+to"
    r"|extends?\s+to|includes?)\s+(?:also\s+|only\s+|the\s+|county\s+of\s+|city\s+of\s+)*$",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"^[^.;]{0,24}?\b(?:is|are|was|were|remains?)\s+(?:still\s+|not\s+|no\s+longer\s+|now\s+|also\s+)*(?:bound\s+by"
    r"|subject\s+to|under|free\s+of|exempt\s+from|protected\s+from|shielded\s+from|covered\s+by)\b"
    r"[^.;]{0,50}\b(?:conditions?|terms?|requirements?|strings?)\b",
    re.IGNORECASE,
)
_FREE = re.compile(
    r"\b(?:free\s+of|exempt\s+from|protected\s+from|shielded\s+from)\b", re.IGNORECASE
)
_ONLY = re.compile(
    r"\b(?:only|solely|just|alone|nobody\s+but|no\s+one\s+but|limited\s+to)\b", re.IGNORECASE
)
_NOT = re.compile(r"\b(?:not|never|no\s+longer|neither|nor)\b|n't\b", re.IGNORECASE)
_HALVES = {
    "immigration": re.compile(r"\bimmigration\b|\bsanctuary\b", re.IGNORECASE),
    "dei": re.compile(r"\bD\.?E\.?I\b|\bdiversity\b|\bgender\b", re.IGNORECASE),
}
_FREES = frozenset({"blocked", "void", "expired", "not_applicable"})


def claims(clause: Clause, record: Record) -> Iterator[Claim]:
    """What a sentence says of one government: that it sued, joined, is covered or is bound."""
    if is_open(clause.words):
        return
    for mention in clause.mentions:
        if slug_of(mention) and is_subject(clause, mention):
            yield from _of_government(clause, mention, record)
    if ours := _OURS.search(clause.words):
        meant = case_meant(clause, record)
        slugs = _speakers(clause, meant)
        if len(slugs) == 1 and meant:
            denied = bool(_NOT.search(ours[0]))
            judge = partial(_party, _Said(meant, slugs.pop(), denied, *_when(clause)))
            yield Claim(Kind.COVERAGE, *clause.place(*ours.span()), judge)


class _Said(NamedTuple):
    """That a government is a party, or is not.

    Attributes:
        at_first: whether it is said of the day on which the suit was filed.
        is_dated: whether another day than that of speaking may be meant.
    """

    meant: Meant
    slug: str
    denied: bool
    at_first: bool
    is_dated: bool


def _when(clause: Clause) -> tuple[bool, bool]:
    """Whether a sentence speaks of the parties of the first day, and whether it tells a day."""
    return bool(is_of_the_first_day(clause.words)), bool(clause.times)


def _speakers(clause: Clause, meant: Meant | None) -> set[str]:
    """The governments that "we" may be: those named here or just before, outside a case's name."""
    in_name = range(meant.start, meant.end) if meant else range(0)
    here = {slug_of(one) for one in clause.mentions if clause.at(one) not in in_name}
    before = {slug_of(one) for near in clause.before[:1] for one in near.mentions}
    return (here | before) - {""}


def _of_government(clause: Clause, mention: Mention, record: Record) -> Iterator[Claim]:
    start = clause.at(mention)
    end = start + len(mention.text)
    after, before = clause.words[end : end + 110], clause.words[max(0, start - 60) : start]
    bound, covered, party = _BOUND.match(after), _COVERED.match(after), _IS_PARTY.match(after)
    slug = slug_of(mention)
    if bound:
        yield from _of_condition(clause, slug, start, end, bound)
    elif (covered or _COVERS.search(before)) and not _ONLY.search(before[-40:] + after[:40]):
        meant = case_meant(clause, record)
        if meant and not start <= meant.start < end:
            words = covered[0] if covered else before
            place = (
                clause.place(start, end + covered.end()) if covered else clause.place(start, end)
            )
            denied = bool(_NOT.search(words))
            judge = partial(_covered, meant.case, slug, denied)
            if clause.times or is_of_another_day(clause.words):
                judge = partial(_unless_slip, judge)  # an earlier day or order may be meant
            yield Claim(Kind.COVERAGE, *place, judge)
    elif party and not _sues_another(clause) and _joins_suit(clause, end + party.end(), party):
        meant = case_meant(clause, record)
        if meant and not meant.plaintiff and not meant.start <= start < meant.end:
            denied = bool(_NOT.search(party[0]))
            place = clause.place(start, end + party.end())
            said = _Said(meant, slug, denied, *_when(clause))
            yield Claim(Kind.COVERAGE, *place, partial(_party, said))


_ANOTHER_SUED = re.compile(
    r"\b(?:sued|sues|joined)\s+(?:(?:an?|the|its|four|three|two|several|some)\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:makers?|compan(?:y|ies)|firms?|banks?|owners?|landlords?|state|league|union|coalition|effort|others)\b",
    re.IGNORECASE,
)


def _sues_another(clause: Clause) -> bool:
    """Whether somebody else than the federal government is sued, or something else joined."""
    return bool(_ANOTHER_SUED.search(clause.words))


def _joins_suit(clause: Clause, end: int, party: re.Match[str]) -> bool:
    """Whether what is joined may be the suit: no rally and no chorus."""
    return not party[0].lower().endswith(("joined", "join")) or is_suit_joined(clause.words, end)


# ---- parties


def _party(said: _Said, view: View) -> Answer | None:
    """The answer of the day meant; where a day is told beside, what is otherwise is no slip."""
    found = as_far_as_followed(_party_on(said, view), said.meant.case, view)
    is_slip = found is not None and found.outcome is Outcome.CONTRADICTS
    return None if is_slip and said.is_dated else found


def _party_on(said: _Said, view: View) -> Answer | None:
    meant, slug, denied = said.meant, said.slug, said.denied
    filed = view.registry.cases[meant.case].filed
    on = filed.by or view.on if said.at_first and filed else view.on
    joinings = view.joinings(meant.case)
    if not joinings:
        return None
    case, who = view.registry.cases[meant.case], view.name(slug)
    own = [act for act in joinings if _names(act, slug)]
    joined = [act for act in own if act.entered.from_ <= on]
    if own:
        reasons = [
            because("plaintiff_joined", who=who, case=case.short, first=act.entered.from_,
                    last=act.entered.by)
            for act in own[:1]
        ]  # fmt: skip
        is_sure = any(_names(act, slug) != "low" for act in joined or own)
        outcome = Outcome.SHOWS if bool(joined) is not denied else Outcome.CONTRADICTS
        if not is_sure:
            outcome, reasons = Outcome.NOT_REACHED, [*reasons, because("weakly_sourced")]
        acts = tuple(act.id for act in own)
        return Answer(outcome=outcome, reasons=tuple(reasons), acts=acts, cases=(case.id,))
    unnamed = sum(
        act.joins.unnamed for act in joinings if act.joins and act.entered.from_ <= view.on
    )
    outcome, reason = _absent(who, case.short, unnamed, denied)
    acts = tuple(act.id for act in joinings)
    return Answer(outcome=outcome, reasons=(reason,), acts=acts, cases=(case.id,))


def _absent(who: str, case: str, unnamed: int, denied: bool) -> tuple[Outcome, Reason]:
    """What it means that a government is not among the parties: nothing, where some are unnamed."""
    if unnamed:
        return Outcome.NOT_REACHED, because("not_among_named", who=who, case=case, number=unnamed)
    outcome = Outcome.SHOWS if denied else Outcome.CONTRADICTS
    return outcome, because("not_a_party", who=who, case=case)


def _names(act: Act, slug: str) -> str:
    """The confidence with which a joining names a government; empty where it does not."""
    parties = act.joins.governments if act.joins else ()
    return next((one.confidence for one in parties if one.government == slug), "")


# ---- coverage


def _unless_slip(judge: Callable[[View], Answer | None], view: View) -> Answer | None:
    """An answer that does not contradict."""
    found = judge(view)
    return None if found is not None and found.outcome is Outcome.CONTRADICTS else found


def _covered(case: str, slug: str, denied: bool, view: View) -> Answer | None:
    return as_far_as_followed(_covered_on(case, slug, denied, view), case, view)


def _covered_on(case: str, slug: str, denied: bool, view: View) -> Answer | None:
    seen = view.record.government(slug)
    orders = [
        act for act in view.orders(case)
        if act.entered.from_ <= view.on and (act.until is None or view.on < act.until)
        and not _is_over(act, view)
    ]  # fmt: skip
    if seen is None or not orders:
        return None
    formulas = [_of_order(act, seen, view) for act in orders]
    covering = [act for act, formula in zip(orders, formulas, strict=True) if formula == TRUE]
    who = seen.government.name
    if covering:
        last = covering[-1]
        reasons = (because("order_covers", who=who, act=last, **_days(last)),)
        outcome = Outcome.CONTRADICTS if denied else Outcome.SHOWS
        return Answer(outcome=outcome, reasons=reasons, acts=(last.id,), cases=(case,))
    last = orders[-1]
    if any(formula != FALSE for formula in formulas):
        reasons = (because("order_in_doubt", who=who, act=last, **_days(last)),)
        return Answer(outcome=Outcome.NOT_REACHED, reasons=reasons, acts=(last.id,), cases=(case,))
    because_not, outcome = _not_covered(case, slug, last, denied, view)
    return Answer(outcome=outcome, reasons=because_not, acts=(last.id,), cases=(case,))


def _not_covered(
    case: str, slug: str, last: Act, denied: bool, view: View
) -> tuple[tuple[Reason, ...], Outcome]:
    who, short = view.name(slug), view.registry.cases[case].short
    joinings = view.joinings(case)
    later = [
        act for act in joinings if _names(act, slug) and act.entered.from_ > last.entered.from_
    ]
    unnamed = sum(
        act.joins.unnamed for act in joinings
        if act.joins and act.entered.from_ <= last.entered.from_
    )  # fmt: skip
    by_parties = bool(
        last.lifts and any(last.lifts.coverage(one).parties for one in last.lifts.targets)
    )
    reasons = [because("order_leaves_out", who=who, act=last, **_days(last))]
    reasons += [because("plaintiff_joined", who=who, case=short, **_days(act)) for act in later[:1]]
    if by_parties and unnamed and not later:
        return (
            because("not_among_named", who=who, case=short, number=unnamed),
        ), Outcome.NOT_REACHED
    return tuple(reasons), Outcome.SHOWS if denied else Outcome.CONTRADICTS


def _is_over(act: Act, view: View) -> bool:
    """Whether later acts took the whole of an order away by the day."""
    return any(
        lifter.lifts and view.knows(lifter) and lifter.entered.from_ <= view.on
        and lifter.lifts.coverage(target).everyone and lifter.lifts.coverage(target).except_ is None
        for lifter, target in view.registry.lifters.get(act.id, ())
    )  # fmt: skip


def _of_order(act: Act, seen: Seen, view: View) -> Formula:
    """Whether an order reaches a government at one of its targets at least."""
    assert act.lifts is not None
    found = [covers(view.registry, act, act.lifts.coverage(one), seen) for one in act.lifts.targets]
    return next(
        (one for one in found if one == TRUE), next((one for one in found if one != FALSE), FALSE)
    )


def _days(act: Act) -> dict[str, date | None]:
    return {"first": act.entered.from_, "last": act.entered.by}


# ---- conditions


def _of_condition(
    clause: Clause, slug: str, start: int, end: int, bound: re.Match[str]
) -> Iterator[Claim]:
    """That a government is bound by a condition, or free of it: answered by the fold."""
    programs = programs_named(clause.words)
    halves = tuple(name for name, sign in _HALVES.items() if sign.search(clause.words))
    if programs and halves:
        is_free = bool(_FREE.search(bound[0])) is not bool(_NOT.search(bound[0]))
        judge = partial(_bound, programs, halves, slug, is_free)
        yield Claim(Kind.COVERAGE, *clause.place(start, end + bound.end()), judge)


def _bound(
    programs: str, halves: tuple[str, ...], slug: str, is_free: bool, view: View
) -> Answer | None:
    seen = view.record.government(slug)
    if seen is None:
        return None
    asked = Asked(seen, on=view.on, known=view.known,
                  program=None if programs.endswith("*") else programs)  # fmt: skip
    found = {}
    for name in _conditions(programs, halves, view):
        one = answer(view.record.shelf, name, asked)
        if one.status not in ("not_yet", "not_applicable", "no_record"):
            found[name] = one
    if not found:
        return None
    statuses = {one.status for one in found.values()}
    reasons = tuple(
        because("stands", who=seen.government.name, title=view.registry.acts[name].title,
                status=one.status, day=view.on)
        for name, one in found.items()
    )  # fmt: skip
    acts = tuple(dict.fromkeys(
        act for name, one in found.items() for act in (name, *one.rows[0].deciding)
    ))  # fmt: skip
    outcome = Outcome.NOT_REACHED
    if statuses == {"binding"} or statuses <= _FREES:
        is_so = (statuses <= _FREES) is is_free
        outcome = Outcome.SHOWS if is_so else Outcome.CONTRADICTS
    unnamed = _unnamed_in_suits(found, view)
    if outcome is Outcome.CONTRADICTS and is_free and unnamed:
        outcome = Outcome.NOT_REACHED
        reasons = (*reasons, because("others_unnamed", number=unnamed))
    return Answer(outcome=outcome, reasons=reasons, acts=acts)


def _unnamed_in_suits(conditions: Iterable[str], view: View) -> int:
    """How many parties, of suits whose orders lift some conditions for parties, are not named."""
    cases = {
        case for name in conditions for lifter, target in view.registry.lifters.get(name, ())
        if view.knows(lifter) and lifter.entered.from_ <= view.on
        and lifter.lifts and lifter.lifts.coverage(target).parties
        for case in [lifter.id.partition("/")[0]]
    }  # fmt: skip
    return sum(
        act.joins.unnamed for case in cases for act in view.joinings(case)
        if act.joins and act.entered.from_ <= view.on
    )  # fmt: skip


def _conditions(programs: str, halves: tuple[str, ...], view: View) -> Iterator[str]:
    """The conditions of a program, or of an agency by name, about one of the halves."""
    for name, asked in view.registry.conditions.items():
        act = view.registry.acts[name]
        if act.kind != "condition" or not view.knows(act) or act.entered.from_ > view.on:
            continue
        listed = [one for entry in asked.scope.entries for one in entry.programs if one != "all"]
        if any(overlap(one, programs) for one in listed) and halves_of(act) & set(halves):
            yield name
