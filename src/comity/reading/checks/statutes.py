"""What section 1373 and the rule on detainers ask, and what they do not speak of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from comity.reading.checks.answer import Answer, Claim, Kind, Outcome, because
from comity.reading.checks.clause import Clause
from comity.reading.checks.polarity import is_denied, is_open
from comity.reading.checks.record import Record, View, slug_of

_1373 = re.compile(r"\b1373\b")
_THE_LAW = re.compile(
    r"\b(?:the|that|this)\s+(?:law|statute|provision|section)\b|\bit\b", re.IGNORECASE
)
_BY = re.compile(
    r"\s+(?:by|under|in)\s+(?:the\s+|federal\s+|law\s*,?\s*|section\s+|8\s+U\.?S\.?C\.?\s*|§\s*)*$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:require[sd]?|requiring|oblige[sd]?|mandate[sd]?|compel(?:s|led)?|forces?|demands?|orders?"
    r"|says?|directs?|tells?)\b",
    re.IGNORECASE,
)
_FORBIDS = re.compile(
    r"\b(?:prohibit(?:s|ed|ing)?|forbid(?:s|den)?|bars?|barred|bans?|prevents?|restrict(?:s|ing|ed)?"
    r"|limits?|block(?:s|ing)?)\b",
    re.IGNORECASE,
)
_SILENT = re.compile(
    r"\b(?:says\s+nothing|is\s+silent|(?:does|do)(?:n't|\s+not)\s+(?:mention|speak|address|cover|say|require"
    r"|oblige|compel|mandate|ask|demand)|never\s+mentions?|nothing\s+in|no\s+mention|makes\s+no)\b",
    re.IGNORECASE,
)
_THINGS = {
    "detainers": re.compile(
        r"\bdetainers?\b|\b(?:hold|holding|detain|detaining|keep|jail)\b[^.;]{0,30}\b(?:people|immigrants?"
        r"|inmates?|persons?|prisoners?|aliens?|suspects?|anyone|individuals|them|for\s+ICE)\b"
        r"|\bholds?\b\s+for\b|\bICE\s+holds?\b|\bimmigration\s+holds?\b",
        re.IGNORECASE,
    ),
    "release": re.compile(
        r"\brelease\s+dates?\b|\bnotif(?:y|ication|ying)\b|\bnotice\s+of\s+release|\bbefore\s+(?:they\s+)?releas",
        re.IGNORECASE,
    ),
    "access": re.compile(
        r"\baccess\s+to\b[^.;]{0,20}\b(?:jails?|inmates|prisoners)|\binterview\b", re.IGNORECASE
    ),
    "asking": re.compile(
        r"\b(?:collect|ask|inquire|gather|record)\b[^.;]{0,30}\b(?:status|immigration|citizenship)\b",
        re.IGNORECASE,
    ),
    "penalty": re.compile(
        r"\b(?:penalt(?:y|ies)|fine[sd]?|withhold(?:s|ing)?|cut(?:s|ting)?\s+off|los(?:e|s|ing)|strips?)\b",
        re.IGNORECASE,
    ),
    "sharing": re.compile(
        r"\b(?:shar(?:e|es|ing)|exchang\w+|communicat\w+|send(?:ing)?|giv(?:e|ing)|provid(?:e|ing)|turn\s+over"
        r"|information)\b",
        re.IGNORECASE,
    ),
}  # fmt: skip
_COMPLIES = re.compile(
    r"\b(?:(?:in|with)\s+(?:full|complete|substantial)?\s*compliance\s+with|(?:already\s+|fully\s+)?"
    r"compl(?:y|ies|ied)\s+(?:fully\s+)?with|compliant\s+with|abides?\s+by|abid(?:ed|ing)\s+by|obeys?"
    r"|obeyed|follow(?:s|ed)?)\b",
    re.IGNORECASE,
)
_VIOLATES = re.compile(
    r"\b(?:violat(?:es?|ed|ing)|breach(?:es|ed)?|breaks?|broke|flouts?|flouted|defies|defied"
    r"|out\s+of\s+compliance\s+with|not\s+in\s+compliance\s+with|in\s+violation\s+of)\b",
    re.IGNORECASE,
)
_ASKED_TO = re.compile(
    r"\bcertif\w+|\bmust\b|\bhave\s+to\b|\brequire[sd]?\b|\bask\w*\b|\bprove|\bdemonstrat|\bpromise"
    r"|\bfail|\brefus|\bwhether\b|\bif\b|(?-i:\bmay\b)|\bmight\b|\bto\s+(?:comply|obey|abide|follow)\b",
    re.IGNORECASE,
)
_DETAINER_LAW = re.compile(
    r"\bdetainers?\b[^.;]{0,30}\b(?:are|is|were)\s+(?:not\s+|only\s+|merely\s+|just\s+|legally\s+|simply\s+)*"
    r"(?P<what>mandatory|binding|obligatory|requests?|voluntary|optional|compulsory)\b"
    r"|\b(?:federal\s+law|8\s+C\.?F\.?R\.?[^.;]{0,12}287\.7|regulation)s?\b[^.;]{0,30}\b(?P<law>requires?|obliges?"
    r"|compels?|mandates?|orders?)\b[^.;]{0,60}\b(?:honou?r|hold|comply\s+with|detain|obey)\b[^.;]{0,60}"
    r"\b(?:detainers?|ICE|holds?)\b",
    re.IGNORECASE,
)
_STATE_LAW = re.compile(
    r"\bstate\s+law|\bstate's\b|\btexas|\bflorida|\biowa|\bSB\s*4\b", re.IGNORECASE
)
_OF_ANOTHER_LAW = re.compile(
    r"\bcertif|\bamend|\bbills?\b|\brewrit|\bpropos|\brepeal|\bwould\b|\bread(?:s|ing)?\b[^.;]{0,30}\bto\b",
    re.IGNORECASE,
)
"""Words with which a sentence speaks of a certification, or of the law as it may become."""

_NOTHING = re.compile(r"\s+(?:nothing|no\s+such|none)\b", re.IGNORECASE)
_BY_LAW = frozenset({"mandatory", "binding", "obligatory", "compulsory"})


def claims(clause: Clause, record: Record) -> Iterator[Claim]:
    """What a sentence says that the law asks, and who complies with it."""
    if _1373.search(clause.words):
        compliance = _compliance(clause, record)
        yield from compliance or _of_1373(clause)
    elif any(_1373.search(one.words) for one in clause.before[:1]) and _THE_LAW.search(
        clause.words
    ):
        yield from _of_1373(clause)
    yield from _of_detainers(clause)


# ---- what section 1373 says


def _of_1373(clause: Clause) -> Iterator[Claim]:
    words = clause.words
    if is_open(words) or _OF_ANOTHER_LAW.search(words):
        return
    silent, verb = _SILENT.search(words), _verb(words)
    said = verb or silent
    if said is None:
        return
    after = said.start() if silent is None else min(silent.start(), said.start())
    found = next(
        ((name, thing) for name, sign in _THINGS.items() if (thing := sign.search(words, after))),
        None,
    )
    if found is not None:
        name, thing = found
        denied = bool(silent) or is_denied(words, said.start())
        denied = denied or bool(_NOTHING.match(words, said.end()))
        start, end = min(after, thing.start()), max(said.end(), thing.end())
        judge = partial(_asks_for, name, bool(_FORBIDS.match(said[0])), denied)
        yield Claim(Kind.STATUTE, *clause.place(start, end), judge)


def _verb(words: str) -> re.Match[str] | None:
    """The first verb of asking or forbidding whose subject is the section: `requires`, `is
    required by Section 1373`."""
    verbs = sorted(
        (*_ASKS.finditer(words), *_FORBIDS.finditer(words)), key=lambda verb: verb.start()
    )
    for verb in verbs:
        for subject in (*_1373.finditer(words), *_THE_LAW.finditer(words)):
            between = words[verb.end() : subject.start()]
            if 0 <= verb.start() - subject.end() <= 80 or _BY.match(between):
                return verb
    return None


def _asks_for(thing: str, forbids: bool, denied: bool, view: View) -> Answer | None:
    act = view.act("usc-8-1373")
    if act is None or act.imposes is None:
        return None
    is_so = thing == "sharing" and forbids
    reasons = [because("statute_asks", cite="8 U.S.C. 1373", duties=" ".join(act.imposes.duties))]
    reasons.append(because(f"1373_{thing}"))
    outcome = Outcome.SHOWS if is_so is not denied else Outcome.CONTRADICTS
    return Answer(outcome=outcome, reasons=tuple(reasons), acts=(act.id,))


# ---- who complies


def _compliance(clause: Clause, record: Record) -> list[Claim]:
    complies, violates = _COMPLIES.search(clause.words), _VIOLATES.search(clause.words)
    found = violates or complies
    where = _1373.search(clause.words)
    if found is None or where is None or not -20 < where.start() - found.end() < 60:
        return []
    if _ASKED_TO.search(clause.words[: found.end() + 1]) or is_open(clause.words):
        return []
    slugs = [
        slug for one in clause.mentions if (slug := slug_of(one)) and clause.at(one) < found.start()
    ]
    denied = is_denied(clause.words, found.start())
    is_good = (found is complies) is not denied
    judge = partial(_who_complies, slugs[-1] if slugs else "", is_good)
    return [Claim(Kind.STATUTE, *clause.place(found.start(), where.end()), judge)]


def _who_complies(slug: str, is_good: bool, view: View) -> Answer | None:
    act = view.act("usc-8-1373")
    if act is None or act.imposes is None:
        return None
    reasons = [because("statute_asks", cite="8 U.S.C. 1373", duties=" ".join(act.imposes.duties)),
               because("1373_detainers")]  # fmt: skip
    rows = [
        fact for fact in view.facts("note", "compliance-1373") if slug and fact.government == slug
    ]
    who = view.name(slug) if slug else "these governments"
    told = [because("cleared", who=who, said_of=fact.said_of) for fact in rows]
    outcome = Outcome.NOT_REACHED
    if told:
        outcome = Outcome.SHOWS if is_good else Outcome.CONTRADICTS
    reasons = [*(told or [because("no_finding", who=who)]), *reasons]
    acts = (*(one for fact in rows for one in fact.acts), act.id)
    facts = tuple(fact.id for fact in rows)
    return Answer(outcome=outcome, reasons=tuple(reasons), acts=acts, facts=facts)


# ---- detainers


def _of_detainers(clause: Clause) -> Iterator[Claim]:
    found = _DETAINER_LAW.search(clause.words)
    if found is None or _STATE_LAW.search(clause.words) or is_open(clause.words):
        return
    what = (found["what"] or "mandatory").lower()
    is_duty = what in _BY_LAW
    denied = is_denied(clause.words, found.start("what") if found["what"] else found.start("law"))
    judge = partial(_detainers_bind, is_duty is not denied)
    yield Claim(Kind.STATUTE, *clause.place(found.start(), found.end()), judge)


def _detainers_bind(is_duty: bool, view: View) -> Answer | None:
    act = view.act("cfr-8-287-7")
    if act is None:
        return None
    rows = list(view.facts("note", "detainer-law"))
    reasons = [because("detainer_rule", cite=act.cite)]
    reasons += [because("fact_said", said_of=fact.said_of) for fact in rows]
    reasons.append(because("state_laws_differ"))
    outcome = Outcome.CONTRADICTS if is_duty else Outcome.SHOWS
    facts = tuple(fact.id for fact in rows)
    return Answer(outcome=outcome, reasons=tuple(reasons), acts=(act.id,), facts=facts)
