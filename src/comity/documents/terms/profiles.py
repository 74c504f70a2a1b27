"""What a condition of the registry says, as words: its title, duties, quotes, the law it names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from math import log
from typing import NamedTuple

from comity.documents.terms.words import bare_words, stem, telling_words
from comity.texts.plain import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.findings.shelf import Shelf

_LAW = (
    re.compile(
        r"\b([0-9]{1,2})\s*u\.?\s?s\.?\s?c\.?\s*(?:§+|section|sec\.?)?\s*([0-9]{2,5}[a-z]?)"
    ),
    re.compile(r"\b([0-9]{1,2})\s*c\.?\s?f\.?\s?r\.?\s*(?:part|§+)?\s*([0-9]{1,4})"),
    re.compile(r"\b(?:e\.?o\.?|executive order)s?\s*(?:no\.?\s*)?(1[0-9]{4})"),
)
_ALONE = {"1373": "8 usc 1373", "1644": "8 usc 1644", "3729": "31 usc 3729", "1324": "8 usc 1324"}
"""Sections so well known that texts name them by number alone."""

_QUOTED = re.compile(r'"([^"]{25,400})(?:"|$)')
_PINPOINT = re.compile(r"[0-9A-Za-z.-]{1,12}(?:\([0-9a-zA-Z]{1,4}\))*")


@dataclass(slots=True)
class Profile:
    """The words of one condition.

    Attributes:
        duties: each duty as stems; titled: the stems of the title; law: what it refers to;
        duty_law: the same for each duty; quotes: each quotation as words.
    """

    id: str
    title: str
    cite: str
    quote: str
    duties: tuple[str, ...]
    titled: frozenset[str]
    stems: tuple[frozenset[str], ...]
    law: frozenset[str]
    duty_law: tuple[frozenset[str], ...]
    quotes: tuple[tuple[str, ...], ...]


@dataclass(slots=True)
class Profiles:
    """All conditions, with how telling each stem and reference is among them."""

    found: list[Profile] = field(default_factory=list)
    weights: dict[str, float] = field(default_factory=dict)

    def weight(self, sign: str) -> float:
        """What a stem or reference tells: the fewer conditions have it, the more."""
        return self.weights.get(sign, self.weights.get("", 1.0))


def references(text: str) -> frozenset[str]:
    """The statutes, rules and orders that a text names, in one spelling."""
    lowered = plain(text).lower()
    found = {f"{one[1]} usc {one[2]}" for one in _LAW[0].finditer(lowered)}
    found |= {f"{one[1]} cfr {one[2]}" for one in _LAW[1].finditer(lowered)}
    found |= {f"eo {one[1]}" for one in _LAW[2].finditer(lowered)}
    found |= {known for number, known in _ALONE.items() if re.search(rf"\b{number}\b", lowered)}
    return frozenset(found)


def stems(text: str) -> frozenset[str]:
    """The stems of the words that say something."""
    return frozenset(stem(word) for word in telling_words(text) if not word.isdigit())


def profile(shelf: Shelf, name: str) -> Profile:
    """The words of a condition."""
    act = shelf.act(name)
    about = act.get("condition") or {}
    duties = tuple(about.get("duties", ()))
    parts = [part["title"] if isinstance(part, dict) else part[1] for part in _parts(about)]
    law = references(" ".join((act["title"], act["cite"], *duties)))
    return Profile(
        name,
        act["title"],
        act["cite"],
        next((one.words for one in quotations(act)), ""),
        duties,
        stems(" ".join((act["title"], *parts))),
        tuple(stems(duty) for duty in duties),
        law,
        tuple(references(duty) for duty in duties),
        tuple(tuple(bare_words(one)) for one in _quotes(act, about)),
    )


def _parts(about: dict[str, object]) -> list[dict[str, str]]:
    found = about.get("parts") or []
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _quotes(act: dict[str, object], about: dict[str, object]) -> list[str]:
    certification = about.get("certification")
    told = [str(act["quote"])] if act["quote"] else []
    if isinstance(certification, dict) and certification.get("quote"):
        told.append(str(certification["quote"]))
    sources = act["sources"]
    for shows, _ in sources if isinstance(sources, list) else ():
        told += [one[1] for one in _QUOTED.finditer(plain(shows))]
    return [piece for one in told for piece in one.split("...") if len(piece.split()) >= 5]


class Quotation(NamedTuple):
    """Words of an act: where in it they stand, as `1373(b)(2)`, and where they were read."""

    place: str
    words: str
    address: str

    @property
    def told(self) -> str:
        """`1373(b)(2): "Maintaining such information."`"""
        return f'{self.place}: "{self.words}"' if self.place else f'"{self.words}"'


def quotations(act: dict[str, object]) -> tuple[Quotation, ...]:
    """The quotation of an act, or those of the law in its sources."""
    if act["quote"]:
        return (Quotation("", str(act["quote"]), ""),)
    found = []
    sources = act["sources"]
    for shows, address in sources if isinstance(sources, list) else ():
        if one := _QUOTED.search(plain(shows)):
            place = plain(shows)[: one.start()].strip().removesuffix(":")
            is_place = bool(_PINPOINT.fullmatch(place))
            found.append(Quotation(place if is_place else "", one[1], str(address)))
    return tuple(found)


@cache
def profiles(shelf: Shelf) -> Profiles:
    """The words of every condition that asks something."""
    found = [profile(shelf, name) for name in shelf.conditions]
    found = [one for one in found if one.duties]
    counted: dict[str, int] = {}
    for one in found:
        for sign in one.titled.union(*one.stems, one.law):
            counted[sign] = counted.get(sign, 0) + 1
    total = len(found) + 1
    weights = {sign: log(1 + total / count) for sign, count in counted.items()}
    weights[""] = 0.0
    return Profiles(found, weights)
