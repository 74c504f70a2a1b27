"""What a text takes in by reference: other documents, rules and statutes, with version and day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from comity.documents.terms.clause import Clause
from comity.documents.terms.words import bare_words
from comity.texts.plain import plain

KINDS = (
    "document", "attachment", "regulation", "executive order", "circular", "issuance", "statute",
)  # fmt: skip
"""Kinds of what is named; all but the first two are published."""

HOW = ("incorporated", "to be followed", "named")
"""How a text takes something in, by the words of the sentence, the strongest first."""


class Named(NamedTuple):
    """The name of a document with its version and day, as far as told."""

    name: str
    version: str = ""
    day: str = ""


class Incorporated(NamedTuple):
    """Something that a text names.

    Attributes:
        how: incorporated, to be followed, or only named.
        words: the sentence that names it first; clauses: the anchors of all that do.
    """

    kind: str
    name: str
    version: str
    day: str
    how: str
    words: str
    clauses: tuple[str, ...]

    @property
    def told(self) -> str:
        """Name, version and day in one line."""
        rest = (part for part in (self.version, self.day) if part and part not in self.name)
        return ", ".join((self.name, *rest))

    @property
    def is_published_law(self) -> bool:
        """Whether it is a rule, an order or a statute, which one looks up and need not be sent."""
        return self.kind in KINDS[2:]


_MONTHS = {
    name: at
    for at, name in enumerate(
        ("january", "february", "march", "april", "may", "june", "july", "august", "september",
         "october", "november", "december"), 1)
}  # fmt: skip
_DAY = re.compile(
    rf"\b(?P<month>{'|'.join(_MONTHS)})\s+(?P<day>[0-9]{{1,2}}),?\s+(?P<year>(?:19|20)[0-9]{{2}})\b"
    r"|\b(?P<m>[0-9]{1,2})[/-](?P<d>[0-9]{1,2})[/-](?P<y>(?:19|20)[0-9]{2})\b"
    r"|\b(?P<iso>(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2})\b"
    rf"|\b(?P<only_month>{'|'.join(_MONTHS)})\s+(?P<only_year>(?:19|20)[0-9]{{2}})\b",
    re.IGNORECASE,
)
_VERSION = re.compile(
    r"\b(?:version|ver\.|revision|rev\.|edition|amendment)\s*(?:no\.?\s*)?(?P<count>[0-9]+(?:\.[0-9]+)*)"
    r"|\bMA\s?\((?P<agreement>[0-9]+)\)"
    r"|\bmaster agreement\s+(?P<master>[0-9]{1,3})\b",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"\b(?:FFY|FY|fiscal years?|federal fiscal years?)\s*(?P<year>(?:19|20)[0-9]{2})", re.IGNORECASE
)

_NOUN = (
    r"(?:Standard\s+)?Terms\s+and\s+Conditions|Standard\s+Terms|General\s+Terms|Award\s+Terms|"
    r"Master\s+Agreement|Cooperative\s+Agreement|Grant\s+Agreement|Policy\s+Statement|"
    r"Certifications\s+and\s+Assurances|Assurances|Grants?\s+Financial\s+Guide|Financial\s+Guide|"
    r"Preparedness\s+Grants\s+Manual|Grants\s+Manual|Program\s+Guidelines|Program\s+Guidance|"
    r"Notice\s+of\s+Funding\s+Opportunity|Notice\s+of\s+Funding|NOFO|Solicitation|"
    r"Handbook|Program\s+Manual|Manual|Guide|Consolidated\s+Plan|Action\s+Plan|"
    r"General\s+Administrative,?\s+National\s+and\s+Departmental\s+Policy\s+Requirements"
    r"(?:\s+and\s+Terms)?|Special\s+Conditions|Project\s+Agreement|Award\s+Letter|"
    r"Notice\s+of\s+Award|Award\s+Document"
)
_JOIN = r"(?:of|and|the|for|to|in|on|&|/|-)"
_CAPITAL = r"(?:[A-Z][\w.'’&-]*|[0-9]{4})"
_DOCUMENT = re.compile(
    rf"(?P<name>(?:{_CAPITAL},?\s+(?:{_JOIN}\s+){{0,2}}){{0,9}}(?:{_NOUN}))"
    r"(?=[\s,.;:()\"”’]|$)"
)
_ENDS_AS_NOUN = re.compile(rf"(?:{_NOUN})$")
_NEXT_NAME = re.compile(rf"(?<=\w)(?:,\s+(?:and\s+)?(?:the\s+)?|\s+and\s+the\s+)(?={_CAPITAL})")
"""Between two documents of a list; `National and Departmental` stays together."""

_PAPER = re.compile(
    r"\b(?P<name>(?:[A-Z]{2,6}(?:[’']s)?\s+)?(?:letter|memorandum|application|proposal))\b"
    r"(?P<dated>(?:\s*\([^)]{1,30}\))?\s+(?:dated|of)\s+(?=\w+\s+[0-9]|[0-9]))?"
)
_ATTACHMENT = re.compile(
    r"\b(?P<name>(?:Exhibit|Attachment|Appendix|Schedule|Addendum|Annex)\s+"
    r"(?:[A-Z](?:-?[0-9]{1,2})?|[0-9]{1,2}|[IVX]{1,4}))\b(?!\s+(?:to|of)\s+(?:part|2 C))"
)
_LAW = (
    ("regulation", re.compile(
        r"\b(?P<title>[0-9]{1,2})\s*C\.?\s?F\.?\s?R\.?\s*(?:Parts?|§+|Sections?|Sec\.)?\s*"
        r"(?P<part>[0-9]{1,4})", re.IGNORECASE), "{title} CFR {part}"),
    ("statute", re.compile(
        r"\b(?P<title>[0-9]{1,2})\s*U\.?\s?S\.?\s?C\.?A?\.?\s*(?:§+|Sections?|Sec\.)?\s*"
        r"(?P<part>[0-9]+[a-z]{0,2}(?:-[0-9]+[a-z]?)?)", re.IGNORECASE), "{title} U.S.C. {part}"),
    ("executive order", re.compile(
        r"\b(?:Executive\s+Orders?|E\.?O\.?s?)\s*(?:\(E\.?O\.?\)\s*)?(?:Nos?\.?\s*)?(?P<part>1[0-9]{4})",
        re.IGNORECASE), "Executive Order {part}"),
    ("circular", re.compile(
        r"\b(?P<title>[A-Z]{3,5})\s+Circular\s+(?:No\.?\s*)?"
        r"(?P<part>(?:[A-Z][ -]?)?[0-9]+(?:\.[0-9]+)?[A-Z]?)\b"), "{title} Circular {part}"),
    ("issuance", re.compile(
        r"\b(?P<title>(?:[A-Z]{3,5}|Secretarial)\s+(?:Order|Memorandum|Policy|Directive))\s+"
        r"(?:No\.?\s*)?(?P<part>(?:[A-Z]-)?[0-9]+(?:[.-][0-9]+)*[A-Z]?)\b"), "{title} {part}"),
    ("issuance", re.compile(
        r"\b(?P<title>[0-9]{1,3})\s+Fed(?:\.|eral)\s+Reg(?:\.|ister)\s+(?P<part>[0-9,]+[0-9])"),
     "{title} Fed. Reg. {part}"),
    ("statute", re.compile(
        r"\b(?:Pub(?:\.|lic)\s+L(?:\.|aw)|P\.L\.)\s+(?:No\.?\s*)?(?P<part>[0-9]{2,3}-[0-9]{1,3})\b"),
     "Public Law {part}"),
)  # fmt: skip

_TAKEN_IN = re.compile(
    r"incorporat\w+|\b(?:is|are|be) (?:hereby )?(?:made )?a? ?part (?:of|hereof)|part of this|"
    r"\battached\b",
    re.IGNORECASE,
)
_FOLLOWED = re.compile(
    r"compl(?:y|ies|iance)|subject to|in accordance with|governed by|adhere|abide|as (?:required|"
    r"set forth|stated|defined) (?:in|by)|pursuant to|applicable|appl(?:y|ies) to|certif(?:y|ies)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"(?<=[.;:?!])(?<!\.[A-Z]\.)(?<!\bNo\.)(?<!\bSec\.)(?<!\bPub\.)(?<!\bFed\.)(?<!\bReg\.)\s+(?=[A-Z(\"“])"
)
"""Between sentences, but not behind `C.F.R.` or `No.`"""
_AGENCIES = {
    "department of homeland security": "dhs", "u.s.": "", "federal transit administration": "fta",
    "department of housing and urban development": "hud", "department of transportation": "dot",
    "department of health and human services": "hhs", "department of justice": "doj",
    "office of justice programs": "ojp", "federal emergency management agency": "fema",
    "federal aviation administration": "faa", "federal highway administration": "fhwa",
    "notice of funding opportunity": "nofo", "std.": "standard",
}  # fmt: skip
_EMPTY = frozenset(("the", "of", "and", "for", "a", "to", "in", "on", "fy", "ffy", "fiscal",
                    "year", "years", "federal", "version", "this", "conditions", "united",
                    "states"))  # fmt: skip


def version_in(text: str) -> str:
    """The version that a text names first: `version 3`, `FY2025 version 3`; else nothing."""
    found = _VERSION.search(text)
    year = _YEAR.search(text)
    told = [f"FY{year['year']}"] if year else []
    if found:
        told.append(f"version {found['count'] or found['agreement'] or found['master']}")
    return " ".join(told)


def day_in(text: str) -> str:
    """The first day that a text names, like 2025-04-18, or its month; else nothing."""
    found = _DAY.search(text)
    if not found:
        return ""
    if found["iso"]:
        return str(found["iso"])
    if found["only_month"]:
        return f"{found['only_year']}-{_MONTHS[found['only_month'].lower()]:02}"
    month = _MONTHS[found["month"].lower()] if found["month"] else int(found["m"])
    day = int(found["day"] or found["d"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return ""
    return f"{found['year'] or found['y']}-{month:02}-{day:02}"


def identity(clauses: tuple[Clause, ...]) -> Named:
    """What a document calls itself at its beginning: title, version, day."""
    opening = [one.whole for one in clauses[:6] if len(one.text.split()) <= 40]
    words = " ".join(opening)
    title = next((one.whole for one in clauses[:6] if one.is_heading and not one.label), "")
    if not title:
        title = " ".join(clauses[0].whole.split()[:14])
    return Named(plain(title), version_in(words), day_in(words))


def key_words(name: str) -> frozenset[str]:
    """The words that tell one document from another, whatever its year and version."""
    lowered = plain(name).lower()
    for long, short in _AGENCIES.items():
        lowered = lowered.replace(long, short)
    found = {word.strip(".") for word in bare_words(lowered)}
    return frozenset(one for one in found - _EMPTY if not re.fullmatch(r"[0-9.v]+|fy[0-9]+", one))


def incorporated(clauses: tuple[Clause, ...], own: Named) -> tuple[Incorporated, ...]:
    """Everything that a text takes in or names, documents before law, in the order of the text."""
    found: dict[tuple[str, str, str, str], Incorporated] = {}
    for clause in clauses:
        for kind, named, sentence in _named(clause):
            if kind == "document" and key_words(named.name) <= key_words(own.name):
                continue
            how = _how(sentence)
            name = " ".join(sorted(key_words(named.name))) if kind == "document" else named.name
            key = (kind, name, *named[1:])
            before = found.get(key)
            if before is None:
                found[key] = Incorporated(kind, *named, how, sentence[:400], (clause.anchor,))
            else:
                stronger = min(how, before.how, key=HOW.index)
                words = before.words if stronger == before.how else sentence[:400]
                anchors = tuple(dict.fromkeys((*before.clauses, clause.anchor)))
                found[key] = before._replace(how=stronger, words=words, clauses=anchors)
    merged = _without_weaker(list(found.values()))
    return tuple(sorted(merged, key=lambda one: KINDS.index(one.kind)))


def _how(sentence: str) -> str:
    if _TAKEN_IN.search(sentence):
        return "incorporated"
    return "to be followed" if _FOLLOWED.search(sentence) else "named"


def _named(clause: Clause) -> Iterator[tuple[str, Named, str]]:
    for sentence in _SENTENCE.split(plain(clause.text)):
        for found in _DOCUMENT.finditer(sentence):
            yield from (("document", one, sentence) for one in _documents(found, sentence))
        for found in _PAPER.finditer(sentence):
            day = day_in(sentence[found.end() : found.end() + 25]) if found["dated"] else ""
            if day or (_how(sentence) == HOW[0] and found["name"] == "application"):
                yield "document", Named(found["name"], "", day), sentence
        for found in _ATTACHMENT.finditer(sentence):
            yield "attachment", Named(found["name"]), sentence
        for kind, pattern, form in _LAW:
            for found in pattern.finditer(sentence):
                yield kind, Named(form.format(**found.groupdict())), sentence


def _documents(found: re.Match[str], sentence: str) -> Iterator[Named]:
    """The documents that stand in a row, each with the version and day that stand near it."""
    names = [one for one in _NEXT_NAME.split(found["name"]) if _ENDS_AS_NOUN.search(one)]
    whole = names or [found["name"]]
    for one in whole:
        name = _bare_name(one)
        count = len(key_words(name))
        if count >= 2 or (count == 1 and _how(sentence) == HOW[0]):
            behind = sentence[found.end() : found.end() + 70] if one is whole[-1] else ""
            near = one + re.split(r"[;]|, and (?=the |[A-Z])", behind)[0]
            yield Named(name, version_in(near) or _year_of(name), day_in(near))


def _year_of(name: str) -> str:
    """The year in a name, as in `2017 DOJ Grants Financial Guide`."""
    found = re.search(r"\b(?:19|20)[0-9]{2}\b", name)
    return found[0] if found else ""


def _bare_name(name: str) -> str:
    words = plain(name).split()
    while words and (words[0].lower().strip(",") in _LEADING or words[0].endswith(".,")):
        words.pop(0)
    return " ".join(words)


_LEADING_WORDS = (
    "the this these such any all each under per see and of in for to by recipient recipients "
    "subrecipient if accordance applicable an a following signing with"
)
_LEADING = frozenset(_LEADING_WORDS.split())


def _without_weaker(found: list[Incorporated]) -> list[Incorporated]:
    """One entry for a document that is named with its version here and without it there."""
    kept: list[Incorporated] = []
    for one in found:
        twins = [
            other
            for other in found
            if other is not one
            and one.kind == other.kind == "document"
            and not one.version
            and not one.day
            and (other.version or other.day)
            and key_words(one.name) <= key_words(other.name)
        ]
        if len(twins) == 1:
            at = next((n for n, other in enumerate(kept) if other.name == twins[0].name), None)
            target = kept[at] if at is not None else twins[0]
            merged = target._replace(
                how=min(target.how, one.how, key=HOW.index),
                clauses=tuple(dict.fromkeys((*target.clauses, *one.clauses))),
            )
            if at is not None:
                kept[at] = merged
            else:
                found[found.index(twins[0])] = merged
        else:
            kept.append(one)
    return kept
