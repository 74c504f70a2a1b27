"""What a sentence speaks of: a case or an executive order, by number, name or description.

A description is taken only where one thing of the record fits it: nothing is linked by a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from comity.governments.states import code_of
from comity.law.acts import Act
from comity.law.cases import Case
from comity.reading.checks.clause import Clause
from comity.reading.checks.moments import Told, Window
from comity.reading.checks.named import SHARED, VERSUS, case_topics, name_in
from comity.reading.checks.places import when_told
from comity.reading.checks.record import Record, made_once, slug_of
from comity.reading.checks.topics import topics
from comity.reading.found import Mention

NEAR = 45
"""Days by which a told day may miss and the description still mean the same thing."""

FAR = 400
"""Days back in which a suit is still news, where nothing else tells which one is meant."""

SUIT = r"(?:law)?suits?|legal\s+challenge|court\s+challenge|(?<!police )complaint|litigation"
SUED = (
    r"\b(?:sued|sues|suing|went\s+to\s+court"
    r"|(?:filed|brought|brings|files|launched)\s+(?:(?!amended|supplemental|revised)\w+\s+){0,3}?(?:(?:law)?suits?|complaint"
    r"|(?:legal|court)\s+challenge))\b"
)
_SUIT = re.compile(rf"\b(?:{SUIT}|injunction|restraining\s+order)\b", re.IGNORECASE)
_SUED = re.compile(SUED, re.IGNORECASE)
_OTHER = "first|second|third|earlier|previous|prior|similar|other|another|separate|new|latest"
_THE_SUIT = re.compile(
    rf"\b(?:the|that|this|its|their|our)\s+(?:(?!{_OTHER})\w+\s+)?(?:{SUIT}|case|injunction|ruling|court\s+order"
    r"|order)\b|\bplaintiffs?\b|\bco-?plaintiffs?\b",
    re.IGNORECASE,
)
_OWNS = re.compile(r"^(?:'s|s'|')?\s*(?:own|federal|recent|pending|new)?\s*$", re.IGNORECASE)
_BY = re.compile(
    r"^[^.;]{0,40}\b(?:by|from)\s+(?:the\s+)?(?:[\w']+\s+(?:of\s+)?){0,3}$", re.IGNORECASE
)
_SUED_WHOM = re.compile(
    r"\b(?:sued|sues|suing|(?:suit|lawsuit|complaint)\s+against)\s+"
    r"(?!(?:over|on|in|last|this|to|because|after|and|when|as|for|early|late|again|first|at|by|days|weeks"
    r"|two|three|a\s+(?:week|month|day))\b)(?:[a-z']+\s+){0,3}?(?:[A-Z][\w.']+|\w+"
    r"\s+(?:makers?|compan(?:y|ies)|firms?|owners?|banks?|landlords?))"
)
_FEDERAL = re.compile(
    r"trump|biden|president|administration|federal|white\s+house|\border\b|justice|\bDOJ\b|sessions"
    r"|attorney\s+general|homeland|\bD(?:HS|OT)\b|\bHUD\b|\bHHS\b|transportation|washington|agenc"
    r"|friends?[- ]of[- ]the[- ]court|amic(?:us|i)",
    re.IGNORECASE,
)
_WHO_FILED = re.compile(r"^\s+(?:that\s+)?(?:the\s+)?[A-Z][\w.,' ]{2,40}\s+filed\b")
_US_SUES = re.compile(
    r"\b(?:administration|justice\s+department|department\s+of\s+justice|DOJ|united\s+states|federal"
    r"\s+government|government|trump)\s+(?:has\s+|had\s+)?(?:sued|sues|filed\s+(?:a\s+)?(?:law)?suit"
    r"\s+against)\b",
    re.IGNORECASE,
)
_JUDGE = re.compile(r"\bJudge\s+(?:[A-Z][\w.]*\s+){0,3}?(?P<name>[A-Z][a-zA-Z]{3,})\b(?!\s+[A-Z])")
_SUED_BY = re.compile(r"\b(?:was|were|been|being|got)\s+sued\b|\bsued\s+by\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"\b(?:executive\s+orders?|exec\.?\s+orders?|E\.?O\.?)\s*(?:nos?\.?\s*)?(?P<no>1[34],?\d{3})\b",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"\b(?:executive|presidential|sanctuary(?:[- ]cit(?:y|ies))?|president's|trump's)\s+(?:\w+\s+)?"
    r"orders?\b|\border\b(?=[^.;]{0,30}\bsigned\b)|\bsigned\s+(?:an|the|that|this)\s+order\b",
    re.IGNORECASE,
)
_SUBJECTS = frozenset({"sanctuary", "dei", "gender", "anarchist", "freeze"})
_ON = re.compile(
    r"\s*,?\s*(?:on|about|regarding|concerning|for|against|over|to)\s+(?P<what>[^.;,]{3,40})"
)
_OUR_SUBJECT = re.compile(
    r"cit(?:y|ies)|count(?:y|ies)|jurisdiction|immigra|local|funds?|funding|grants?|law\s+enforcement|open\s+borders|aliens",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:an?other|second|third|other|separate|different|later|previous|earlier|similar|prior|old)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)


class Meant(NamedTuple):
    """A case that a sentence speaks of.

    Attributes:
        plaintiff: slug of the plaintiff by whom it is described, or by whom one of the suits is
            named that a case joins; empty where it is not.
        start, end: the words that name it, inside the sentence.
        is_sure: false where the sentence may speak of another case of that name, or of another
            suit than those about money and its terms.
    """

    case: str
    plaintiff: str
    start: int
    end: int
    is_sure: bool = True


class Order(NamedTuple):
    """An executive order that a sentence speaks of: its acts, the first told first."""

    acts: tuple[Act, ...]
    number: str
    start: int
    end: int
    is_numbered: bool


# ---- cases


@lru_cache(maxsize=512)
def case_meant(clause: Clause, record: Record, *, may_point_back: bool = True) -> Meant | None:
    """The one case that a sentence speaks of.

    Args:
        may_point_back: whether "the suit" may mean a case of the sentences before.
    """
    found = case_named(clause, record) or _of_united_states(clause, record)
    if found is None and not VERSUS.search(clause.words):
        found = _described(clause, record)
    found = found or _cited(clause, record) or _of_judge(clause, record)
    if found is not None and not found.is_sure:
        return None
    if found is None and may_point_back and (pointer := _THE_SUIT.search(clause.words)):
        for earlier in clause.before:
            back = case_meant(earlier, record, may_point_back=False)
            if back is not None:
                return back._replace(start=pointer.start(), end=pointer.end())
    return found


@lru_cache(maxsize=512)
def case_named(clause: Clause, record: Record) -> Meant | None:
    """The case that a sentence names; of several of one name, the one that fits it best."""
    if not VERSUS.search(clause.words):
        return None
    found = name_in(clause, record)
    return Meant(*found) if found else None


def _cited(clause: Clause, record: Record) -> Meant | None:
    """The one case that the citations of a sentence lead to."""
    for one in clause.citations:
        cases = {case for act in one.acts if (case := _case_of(record).get(act, ""))}
        if len(cases) == 1 and one.type != "executive_order" and not one.is_implicit:
            return Meant(cases.pop(), "", clause.at(one), clause.at(one) + len(one.text))
    return None


def _of_united_states(clause: Clause, record: Record) -> Meant | None:
    """The one suit of the United States against a government that the sentence names."""
    suing = _US_SUES.search(clause.words)
    if suing is None:
        return None
    for one in clause.mentions:
        slug = slug_of(one)
        after = clause.words[clause.at(one) + len(one.text) :][:2]
        if slug and 0 <= clause.at(one) - suing.end() <= 24 and after not in ("'s", "' "):
            cases = [
                case.id for case in record.registry.cases.values()
                if case.filed and case.filed.from_ <= clause.said
                and (clause.said - case.filed.from_).days <= FAR * 2
                and _is_against(case, one.name.partition(",")[0], is_state="/" not in slug)
            ]  # fmt: skip
            if len(cases) == 1:
                return Meant(cases[0], "", *suing.span())
    return None


def _is_against(case: Case, name: str, *, is_state: bool) -> bool:
    """Whether a case is one of the United States against a State or a city of a name."""
    plaintiff, _, defendant = case.short.partition(" v. ")
    if plaintiff != "United States":
        return False
    bare = re.sub(r"\s*\([^)]*\)", "", defendant)
    if is_state:
        return bare == name
    return bare == f"City of {name}" or (bare == name and code_of(name) is None)


def _of_judge(clause: Clause, record: Record) -> Meant | None:
    """The one case, about what the sentence is about, of the judge whom it names."""
    found = _JUDGE.search(clause.words)
    if found is None:
        return None
    special = clause.topics_around & _AGENCIES
    fitting = [
        case.id for case in record.registry.cases.values()
        if case.judge and found["name"] in case.judge.replace(",", "").split()
        and case.filed and 0 <= (clause.said - case.filed.from_).days <= FAR * 2
        and case_topics(record, case.id) & (special or clause.topics_around & SHARED)
    ]  # fmt: skip
    return Meant(fitting[0], "", *found.span()) if len(fitting) == 1 else None


@made_once
def _case_of(record: Record) -> dict[str, str]:
    """The case of each act of one, and of each case itself."""
    own = {act.id: case for case, acts in record.acts_by_case.items() for act in acts}
    return own | {case: case for case in record.registry.cases}


def _described(clause: Clause, record: Record) -> Meant | None:
    """The one suit of a plaintiff that fits what the sentence tells of it."""
    for mention, start, end in suers(clause):
        slug = slug_of(mention)
        told = _told_of_suit(clause, start, end)
        fitting = _fitting(clause, record, slug, told.window if told else None)
        if len(fitting) == 1:
            return Meant(fitting[0], slug, start, end)
    return None


_FILING = re.compile(r"\b(?:filed|brought|launched|lodged)\b", re.IGNORECASE)


def _told_of_suit(clause: Clause, start: int, end: int) -> Told | None:
    """The time that belongs to a suit: to its own words, or to the verb of filing beside them."""
    told = when_told(clause, start, end)
    if told is None:
        for verb in _FILING.finditer(clause.words, max(0, start - 12), end + 24):
            told = told or when_told(clause, *verb.span())
    return told


def suers(clause: Clause) -> Iterator[tuple[Mention, int, int]]:
    """Governments that sue, or whose suit is spoken of, each with the words that tell it."""
    words = clause.words
    governments = [one for one in clause.mentions if one.government]
    for noun in _SUIT.finditer(words):
        for one in governments:
            begins, ends = clause.at(one), clause.at(one) + len(one.text)
            if ends <= noun.start() and _OWNS.match(words[ends : noun.start()]):
                yield one, begins, noun.end()
            elif begins >= noun.end() and (
                _BY.match(words[noun.end() : begins])
                or _WHO_FILED.match(words[noun.end() : ends + 8])
            ):
                yield one, noun.start(), ends
    if _SUED_BY.search(words):
        return
    for verb in _SUED.finditer(words):
        before = [one for one in governments if 0 <= verb.start() - clause.at(one) <= 110]
        if before:
            yield before[-1], verb.start(), verb.end()


def _fitting(clause: Clause, record: Record, slug: str, window: Window | None) -> list[str]:
    """Cases that a government had joined, near the day told or about what the sentence is about."""
    if (target := _SUED_WHOM.search(clause.words)) and not _FEDERAL.search(target[0]):
        return []
    is_federal = any(_FEDERAL.search(one.words) for one in (clause, *clause.before[:1]))
    close, alike = [], []
    special = clause.topics & _AGENCIES
    for case, joined in _suits_of(record).get(slug, ()):
        if special and not special & case_topics(record, case):
            continue
        if joined > clause.said + timedelta(days=1) or (clause.said - joined).days > FAR * 3:
            continue
        is_alike = bool(case_topics(record, case) & clause.topics_around & SHARED)
        is_that_day = window is not None and window.first == joined == window.last
        is_ours = is_alike or is_federal or is_that_day
        if window and window.distance(joined, joined) <= NEAR and is_ours:
            close.append((case, window.distance(joined, joined), is_alike))
        elif is_alike and not window and (clause.said - joined).days <= FAR:
            alike.append(case)
    if not close:
        return alike
    inside = [case for case, distance, _ in close if distance == 0]
    same = [case for case, _, is_alike in close if is_alike]
    return inside if len(inside) == 1 else same or inside or [case for case, *_ in close]


_AGENCIES = frozenset(
    {"housing", "transport", "health", "homeland", "education", "food", "victims"}
)
"""Topics that tell the suits over one agency's terms from those over another's."""


@made_once
def _suits_of(record: Record) -> dict[str, list[tuple[str, date]]]:
    """The cases that each government joined, with the first day on which it may have."""
    found: dict[str, list[tuple[str, date]]] = {}
    for case, joinings in record.registry.joinings.items():
        for act in joinings:
            for party in act.joins.governments if act.joins else ():
                found.setdefault(party.government, []).append((case, act.entered.from_))
    return found


# ---- executive orders


def order_meant(clause: Clause, record: Record) -> Order | None:
    """The one executive order that a sentence speaks of."""
    numbered = _NUMBER.search(clause.words)
    if numbered:
        number = numbered["no"].replace(",", "")
        acts = _orders(record).get(number, ())
        return Order(acts, number, numbered.start(), numbered.end(), True) if acts else None
    described = _ORDER.search(clause.words)
    if described is None or _is_of_another(clause, described):
        return None
    number = _fitting_order(clause, record, described) or _cited_order(clause)
    if not number or number not in _orders(record):
        return None
    return Order(_orders(record)[number], number, described.start(), described.end(), False)


def _is_of_another(clause: Clause, described: re.Match[str]) -> bool:
    """Whether an order is told to be another: `another order`, `the order on tariffs`."""
    words = clause.words
    if _ANOTHER.search(words[max(0, described.start() - 24) : described.start()]):
        return True
    on = _ON.match(words, described.end())
    if on is None or any(0 <= told.start - on.start("what") <= 4 for told in clause.times):
        return False
    return not (topics(on["what"]) & _SUBJECTS or _OUR_SUBJECT.search(on["what"]))


def _fitting_order(clause: Clause, record: Record, described: re.Match[str]) -> str:
    """The number of the one order about the same thing, near the day told where one is told."""
    subjects, near = clause.topics & _SUBJECTS, NEAR
    if not subjects:
        # What the sentences before are about makes no slip: it may be another order.
        subjects, near = clause.topics_around & _SUBJECTS, 0
    if not subjects or ("travel" in clause.topics_around and "sanctuary" not in clause.topics):
        return ""
    told = when_told(clause, *signing(clause, described))
    fitting = []
    for number, acts in _orders(record).items():
        day = acts[0].entered.from_
        about = frozenset().union(*(topics(act.title) for act in acts))
        if about & subjects and day <= clause.said and (clause.said - day).days <= FAR:
            distance = told.window.distance(day, day) if told else 0
            if distance <= near:
                fitting.append((distance, number))
    fitting.sort()
    nearest = [number for distance, number in fitting if distance == fitting[0][0]]
    return nearest[0] if len(nearest) == 1 else ""


def _cited_order(clause: Clause) -> str:
    """The number of the one order that the citations of a sentence lead to."""
    cited = [
        one for one in clause.citations
        if one.type == "executive_order" and one.acts and not one.is_implicit
    ]  # fmt: skip
    numbers = {act.split("-")[1] for one in cited for act in one.acts if act.startswith("eo-")}
    return numbers.pop() if len(numbers) == 1 else ""


_SIGNED = re.compile(r"\b(?:signed|signing|issued|dated)\b", re.IGNORECASE)


def signing(clause: Clause, described: re.Match[str]) -> tuple[int, int]:
    """The verb of signing that belongs to an order, or the order's own words."""
    verbs = list(_SIGNED.finditer(clause.words))
    near = min(verbs, key=lambda one: abs(one.start() - described.end()), default=None)
    if near is None or abs(near.start() - described.end()) > 40:
        return described.span()
    return near.span()


@made_once
def _orders(record: Record) -> dict[str, tuple[Act, ...]]:
    """Executive orders by number, each with its acts."""
    found: dict[str, list[Act]] = {}
    for act in record.registry.acts.values():
        number = re.match(r"eo-(\d{5})\b", act.id)
        if act.kind == "executive_order" and number:
            found.setdefault(number[1], []).append(act)
    return {number: tuple(acts) for number, acts in found.items()}
