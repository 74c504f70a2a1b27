"""Whom an order of a court reaches, and what of the terms it leaves untouched."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from comity.law.acts import Act, Target
from comity.law.wording import coverage_in_words
from comity.reading.checks.agencies import overlap, programs_named
from comity.reading.checks.answer import Answer, Claim, Kind, Outcome, Reason, because
from comity.reading.checks.clause import Clause
from comity.reading.checks.horizon import as_far_as_followed
from comity.reading.checks.meant import Meant, case_meant
from comity.reading.checks.polarity import is_denied, is_of_another_day, is_open
from comity.reading.checks.record import Record, View, slug_of
from comity.reading.checks.topics import topics

_ORDER = re.compile(
    r"\b(?:injunction|restraining\s+order|court\s+order|order|ruling|judgment|decision|vacatur|TRO"
    r"|block(?:s|ed)?|ban|enjoined|vacated|protect(?:s|ed|ion)?|covers?|covered|halted|barred|relief|struck"
    r"|void(?:ed)?|applies)\b",
    re.IGNORECASE,
)
_ONLY_PARTIES = re.compile(
    r"\b(?:only|just|solely|limited\s+to|no\s+one\s+but|nobody\s+but|alone)\b[^.;]{0,40}\b(?:plaintiffs?"
    r"|parties|those\s+(?:that|who)\s+sued|(?:cities|counties|governments|jurisdictions|states)\s+that\s+sued)\b"
    r"|\b(?:plaintiffs?|parties|those\s+(?:that|who)\s+sued)\b[^.;]{0,24}\b(?:only|alone)\b"
    r"|\b(?:does|do|did)(?:n't|\s+not)\b[^.;]{0,24}\b(?:reach|cover|protect|apply\s+to|help)\b[^.;]{0,30}"
    r"\b(?:others?|non-?plaintiffs?|anyone\s+else|everyone|everybody|nonparties|nationwide)\b",
    re.IGNORECASE,
)
_ONLY_NAMES = re.compile(
    r"\b(?:(?:covers?|covered|protects?|protected|reach(?:es|ed)|applie[sd]\s+to|shields?|shielded|helps?|for)\s+"
    r"(?:only|just|solely)|(?:limited|confined|narrowed)\s+to)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_EVERYBODY = re.compile(
    r"\b(?:nationwide|nation-wide|nationally|across\s+the\s+(?:country|nation)|(?:every|any)(?:one|body|where)(?!\s+else)"
    r"|all\s+(?:cities|counties|states|governments|jurisdictions|recipients|grantees|local\s+governments)"
    r"|every\s+(?:city|county|state|recipient|grantee|jurisdiction|government)"
    r"|(?:for|to)\s+all|any\s+(?:city|county|state|jurisdiction|recipient)|universal(?:ly)?)\b",
    re.IGNORECASE,
)
_HALVES = {
    "immigration": re.compile(r"\bimmigration\b|\bsanctuary\b|\bICE\b", re.IGNORECASE),
    "dei": re.compile(r"\bD\.?E\.?I\b|\bdiversity\b|\bgender\b", re.IGNORECASE),
}
_WHOLE = re.compile(
    r"\b(?:whole|entire|all\s+(?:of\s+)?(?:the\s+|its\s+)?(?:new\s+|grant\s+)*(?:conditions|terms)"
    r"|every\s+(?:condition|term)|both\s+(?:conditions|halves))\b",
    re.IGNORECASE,
)
_LIFTED = re.compile(
    r"\b(?:blocked|blocks|enjoined|enjoins|vacated|vacates|struck(?:\s+down)?|halted|halts|void(?:ed)?"
    r"|barred|set\s+aside|thrown\s+out|threw\s+out|gone)\b",
    re.IGNORECASE,
)
_TERMS = re.compile(r"\b(?:conditions?|terms?|clauses?|strings?|requirements?)\b", re.IGNORECASE)
_IS_NAME = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:injunctions?|orders?|blocks?|bans?|bars?|relief|effect|reach|scope)\b",
    re.IGNORECASE,
)
_HAD = re.compile(
    r"\b(?:had\s+been|was\s+once|used\s+to\s+be|once|formerly)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_VOID = re.compile(r"vacat|struck|void|set|thr|gone", re.IGNORECASE)
_UNTOUCHED = re.compile(
    r"\b(?:untouched|intact|unaffected|still\s+(?:in\s+force|binding|applies|stands?)|left\s+(?:alone|standing)"
    r"|remains?|(?:was|were|is|are)\s+not\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Asserted:
    """What is said of an order's reach.

    Attributes:
        case: the case meant; empty where only the terms are named.
        programs: a listing or an agency's; empty where none is named.
        halves: halves of terms that the sentence names.
        whom: `parties`, `everyone`, or empty where nobody is told.
        is_so: false where the sentence denies it.
        is_today: false where an earlier order or day may be meant.
        is_by_name: whether an order is only called so: `the nationwide injunction was narrowed`.
        is_for_good: whether the terms are said to be void, and not only blocked for some.
    """

    case: str
    programs: str
    halves: tuple[str, ...]
    whom: str
    is_so: bool
    is_for_good: bool = False
    is_by_name: bool = False
    is_today: bool = True


def claims(clause: Clause, record: Record) -> Iterator[Claim]:
    """What a sentence says of the reach of an order."""
    is_of_terms = _UNTOUCHED.search(clause.words) and _TERMS.search(clause.words)
    if not (_ORDER.search(clause.words) or is_of_terms) or is_open(clause.words):
        return
    meant = case_meant(clause, record)
    only = _ONLY_PARTIES.search(clause.words) or _only_named(clause, meant, record)
    everybody = _EVERYBODY.search(clause.words)
    programs = programs_named(clause.words) or programs_named(" ".join(
        one.words for one in clause.before[:1]))  # fmt: skip
    if only or everybody:
        found = only or everybody
        assert found is not None
        halves = _half_near(clause.words, found.start())
        is_so = not is_denied(clause.words, found.start())
        by_name = bool(everybody) and _is_by_name(clause.words, found)
        said = Asserted(meant.case if meant else "", programs, halves,
                        "parties" if only else "everyone", is_so, is_by_name=by_name,
                        is_today=not (clause.times or is_of_another_day(clause.words)))  # fmt: skip
        if said.case or (programs and halves and _LIFTED.search(clause.words)):
            yield Claim(
                Kind.REACH, *clause.place(found.start(), found.end()), partial(_judge, _whom, said)
            )
    if (meant or programs) and not (only or (everybody and not _UNTOUCHED.search(clause.words))):
        told = _half_near(clause.words, everybody.start()) if everybody else ()
        yield from _of_halves(clause, meant.case if meant else "", programs, told)


def _only_named(clause: Clause, meant: Meant | None, record: Record) -> re.Match[str] | None:
    """`only San Francisco`, where all governments so named are parties of the case meant."""
    if meant is None:
        return None
    joinings = record.registry.joinings.get(meant.case, ())
    parties = {one.government for act in joinings if act.joins for one in act.joins.governments}
    for found in _ONLY_NAMES.finditer(clause.words):
        after = [one for one in clause.mentions if one.government and clause.at(one) >= found.end()]
        is_next = bool(after) and clause.at(after[0]) - found.end() <= len("City and County of ")
        if is_next and all(slug_of(one) in parties for one in after):
            return found
    return None


def _is_by_name(words: str, found: re.Match[str]) -> bool:
    """Whether an order is only called so, or was so once: `the nationwide injunction`."""
    return bool(_IS_NAME.match(words, found.end()) or _HAD.search(words, 0, found.start()))


def _half_near(words: str, place: int) -> tuple[str, ...]:
    """The half of the terms that is named nearest before a place, or else after it."""
    found = [
        (abs(place - half.end()) + (200 if half.start() > place else 0), name)
        for name, sign in _HALVES.items() for half in sign.finditer(words)
    ]  # fmt: skip
    return (min(found)[1],) if found else ()


def _of_halves(clause: Clause, case: str, programs: str, told: tuple[str, ...]) -> Iterator[Claim]:
    """Which half of the terms an order lifts, and which it leaves, beside those told already."""
    lifted = _LIFTED.search(clause.words)
    whole = _WHOLE.search(clause.words)
    if not programs or not (lifted or _UNTOUCHED.search(clause.words)):
        return
    for name, sign in _HALVES.items():
        for half in sign.finditer(clause.words) if name not in told else ():
            left = _UNTOUCHED.search(clause.words, half.start())
            is_left = bool(left and left.start() - half.end() < 45)
            if not is_left and (lifted is None or abs(lifted.start() - half.end()) > 70):
                continue
            for_good = is_left or bool(lifted and _VOID.match(lifted[0]))
            said = Asserted(case, programs, (name,), "", not is_left, for_good)
            end = max(half.end(), left.end() if left and is_left else 0)
            yield Claim(Kind.REACH, *clause.place(half.start(), end), partial(_judge, _half, said))
            break
    if whole and lifted and not any(sign.search(clause.words) for sign in _HALVES.values()):
        said = Asserted(case, programs, ("immigration", "dei"), "", True, True)
        start, end = min(whole.start(), lifted.start()), max(whole.end(), lifted.end())
        yield Claim(Kind.REACH, *clause.place(start, end), partial(_judge, _half, said))


def _judge(
    answer: Callable[[Asserted, View], Answer | None], said: Asserted, view: View
) -> Answer | None:
    """The answer, as far as the record follows the case meant."""
    found = as_far_as_followed(answer(said, view), said.case, view)
    is_slip = found is not None and found.outcome is Outcome.CONTRADICTS
    return None if is_slip and not said.is_today else found


# ---- whom


def _whom(said: Asserted, view: View) -> Answer | None:
    if said.is_by_name:
        return _so_called(said, view)
    order = _last_order(said, view)
    if order is None or order.lifts is None:
        return None
    targets = [one for one in order.lifts.targets if _is_asked(order, one, said, view)]
    for_all = [one for one in targets if _reaches_all(order, one)]
    reasons = [reason for one in targets[:1] for reason in _reach_told(order, one, view)]
    is_everyone = len(for_all) == len(targets)
    is_mixed = bool(for_all) and not is_everyone
    wants_all = said.whom == "everyone"
    is_so = is_everyone if wants_all else not for_all
    outcome = Outcome.SHOWS if is_so is said.is_so else Outcome.CONTRADICTS
    if is_mixed:
        outcome = Outcome.NOT_REACHED
    narrowed, narrowing = _narrowed(order, view)
    if narrowed and is_everyone:
        outcome = Outcome.SHOWS if (not wants_all) is said.is_so else Outcome.CONTRADICTS
    cases = (said.case,) if said.case else ()
    acts = (order.id, *(one.id for one in narrowing))
    reasons += [because("act_done", title=one.title, first=one.entered.from_, last=one.entered.by)
                for one in narrowing]  # fmt: skip
    return Answer(outcome=outcome, reasons=tuple(reasons), acts=acts, cases=cases)


def _so_called(said: Asserted, view: View) -> Answer | None:
    """Whether any order of the case, by the day, reached everybody when it was made."""
    acts = view.orders(said.case) if said.case else []
    past = [act for act in acts if act.entered.from_ <= view.on and act.lifts]
    wide = [act for act in past if act.lifts and any(
        _reaches_all(act, one) for one in act.lifts.targets)]  # fmt: skip
    told = (wide or past)[-1:]
    if not told or not told[0].lifts:
        return None
    reasons = tuple(_reach_told(told[0], told[0].lifts.targets[0], view))
    outcome = Outcome.SHOWS if bool(wide) is said.is_so else Outcome.CONTRADICTS
    if wide and not said.is_so:
        outcome = Outcome.NOT_REACHED
    return Answer(outcome=outcome, reasons=reasons, acts=(told[0].id,), cases=(said.case,))


def _reaches_all(order: Act, target: Target) -> bool:
    assert order.lifts is not None
    return order.lifts.coverage(target).everyone


def _narrowed(order: Act, view: View) -> tuple[bool, list[Act]]:
    """Whether acts in force on the day took an order's reach beyond its parties away."""
    narrowing = [
        lifter for lifter, target in view.registry.lifters.get(order.id, ())
        if lifter.lifts and view.knows(lifter) and lifter.entered.from_ <= view.on
        and lifter.lifts.coverage(target).except_ is not None
        and not _is_lifted(lifter, view)
    ]  # fmt: skip
    return bool(narrowing), narrowing


def _is_lifted(act: Act, view: View) -> bool:
    return any(
        view.knows(lifter) and lifter.entered.from_ <= view.on
        for lifter, _ in view.registry.lifters.get(act.id, ())
    )


def _last_order(said: Asserted, view: View) -> Act | None:
    """The last order in force on the day that lifts what the sentence names."""
    cases = [said.case] if said.case else list(view.registry.cases)
    found = [
        act for case in cases for act in view.orders(case)
        if act.entered.from_ <= view.on and act.lifts and act.part_of is None
        and (act.until is None or view.on < act.until) and not _is_lifted_for_all(act, view)
        and any(_is_asked(act, one, said, view) for one in act.lifts.targets)
    ]  # fmt: skip
    if not said.case and said.whom == "everyone":
        wide = [
            act
            for act in found
            if act.lifts and any(_reaches_all(act, one) for one in act.lifts.targets)
        ]
        found = wide or found
    return max(found, key=lambda act: act.entered.from_, default=None)


def _is_lifted_for_all(act: Act, view: View) -> bool:
    return any(
        lifter.lifts and view.knows(lifter) and lifter.entered.from_ <= view.on
        and lifter.lifts.coverage(target).everyone and lifter.lifts.coverage(target).except_ is None
        for lifter, target in view.registry.lifters.get(act.id, ())
    )  # fmt: skip


def _is_for_all(order: Act, said: Asserted, view: View) -> bool:
    """Whether an order takes what is named away for everybody."""
    assert order.lifts is not None
    asked = [one for one in order.lifts.targets if _is_asked(order, one, said, view)]
    return any(_reaches_all(order, one) for one in asked)


def _is_asked(order: Act, target: Target, said: Asserted, view: View) -> bool:
    """Whether a target is a condition of the programs and the half that the sentence names."""
    condition = view.registry.conditions.get(target.act)
    if condition is None:
        return False
    about = halves_of(view.registry.acts[target.act])
    if said.halves and not about & set(said.halves):
        return False
    if not said.programs:
        return True
    named = target.programs or (order.lifts.programs if order.lifts else ())
    scope = [one for entry in condition.scope.entries for one in entry.programs]
    own = [one for one in (named or scope) if said.case or one != "all"]
    return any(overlap(one, said.programs) for one in own)


def halves_of(act: Act) -> frozenset[str]:
    """Whether a condition is about immigration, about diversity and gender, or both."""
    found = topics(act.title)
    halves = {"immigration"} if "sanctuary" in found or "immigra" in act.title.lower() else set()
    return frozenset(halves | ({"dei"} if found & {"dei", "gender"} else set()))


def _reach_told(order: Act, target: Target, view: View) -> Iterator[Reason]:
    assert order.lifts is not None
    registry = view.registry

    def title(one: str) -> str:
        return registry.cases[one].short if one in registry.cases else registry.groups[one].title

    whom = coverage_in_words(order.lifts.coverage(target), view.name, title)
    yield because("reaches", act=order, whom=whom, first=order.entered.from_, last=order.entered.by)


# ---- which half


def _half(said: Asserted, view: View) -> Answer | None:
    lifted: list[Act] = []
    partly: list[Act] = []
    left: list[str] = []
    for half in said.halves:
        one = Asserted(said.case, said.programs, (half,), "everyone", True)
        order = _last_order(one, view)
        if order and (not said.is_for_good or _is_for_all(order, one, view)):
            lifted.append(order)
        else:
            left.append(half)
            partly += [order] if order else []
    known = [half for half in left if any(_conditions(said, half, view))]
    if (not lifted and not known) or (left and not known):
        return None
    orders = [*lifted, *partly]
    case = said.case or next((_case_of(order, view) for order in orders), "")
    reasons = [reason for order in orders for reason in _lifting_told(order, said, view)]
    reasons += [because("half_left", half=_NAMES[half], day=view.on) for half in known]
    conditions = [one for half in known for one in _conditions(said, half, view)]
    acts = tuple(dict.fromkeys([*(order.id for order in orders), *conditions]))
    outcome = _of_half(said, bool(lifted), bool(partly), bool(left))
    return Answer(outcome=outcome, reasons=tuple(reasons), acts=acts, cases=(case,) if case else ())


def _of_half(said: Asserted, is_lifted: bool, is_partly: bool, is_left: bool) -> Outcome:
    """What orders that lift terms for all, for some or not at all say of terms gone or left.

    That the record holds no order is no contradiction: it may not hold them all. That of two
    halves one is lifted and the other not is one.
    """
    if not said.is_so:
        return Outcome.CONTRADICTS if is_lifted else Outcome.SHOWS
    if not is_left or (is_partly and said.case and not is_lifted):
        return Outcome.SHOWS
    return Outcome.CONTRADICTS if is_lifted else Outcome.NOT_REACHED


def _lifting_told(order: Act, said: Asserted, view: View) -> Iterator[Reason]:
    assert order.lifts is not None
    target = next(one for one in order.lifts.targets if _is_asked(order, one, said, view))
    yield from _reach_told(order, target, view)


_NAMES = {"immigration": "immigration", "dei": "diversity and gender"}


def _case_of(order: Act, view: View) -> str:
    acts = view.record.acts_by_case
    return next((case for case in acts if order in acts[case]), "")


def _conditions(said: Asserted, half: str, view: View) -> Iterator[str]:
    """The conditions of the programs about a half, known and entered by the day."""
    for name, asked in view.registry.conditions.items():
        act = view.registry.acts[name]
        if act.kind == "condition" and view.knows(act) and act.entered.from_ <= view.on:
            programs = [one for entry in asked.scope.entries for one in entry.programs]
            is_own = any(overlap(one, said.programs) for one in programs if one != "all")
            if is_own and half in halves_of(act):
                yield name
