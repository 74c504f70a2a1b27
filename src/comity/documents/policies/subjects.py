"""What a condition speaks of, as words to look for in a government's own texts.

Of 8 U.S.C. 1373 and 1644 these are the five verbs of the statute about one thing: information on
citizenship or immigration status. Of every other condition they are the words of its own duties;
a duty to keep 1373 is told by the five verbs too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from comity.documents.terms.profiles import profile, profiles, quotations
from comity.documents.terms.words import bare_words, stem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.findings.shelf import Shelf

EXCHANGE = {
    "sending": r"send\w*|sent|shar(?:e|es|ed|ing)|provid(?:e|es|ing)\b|"
    r"(?<!otherwise )provided(?! (?:that|under|by|in|for|further)\b)|disclos\w+|transmi\w+|"
    r"communicat\w+|report(?:s|ed|ing)?|notif\w+|releas(?:e|es|ed|ing)\b(?=.{0,60}\binformation)|"
    r"giv(?:e|es|ing)|furnish\w*|inform(?:s|ed|ing)?\b",
    "receiving": r"receiv\w+|accept\w*|obtain\w*",
    "maintaining": r"maintain\w*|keep\w*|kept|record(?:s|ed|ing)?|retain\w*|stor(?:e|es|ed|ing)|"
    r"collect\w*",
    "requesting": r"request\w*|ask(?:s|ed|ing)?|inquir\w+|enquir\w+|question\w*|"
    r"requir(?:e|es|ed|ing)\b(?=.{0,40}\bproof)|investigat\w+",
    "exchanging": r"exchang\w+",
}
"""The verbs of 8 U.S.C. 1373(a) and (b), each with the words that texts use for it."""

THING = (
    r"(?:immigration|citizenship|alienage|residency)(?:[\s,/]+(?:or|and|and/or)?\s*"
    r"(?:immigration|citizenship|alienage))*\s+(?:status|information)|"
    r"(?:immigration|citizenship)\s+(?:or|and)\s+(?:immigration|citizenship)|"
    r"information\s+(?:regarding|about|on|concerning|relating to)\b.{0,60}?"
    r"(?:immigration|citizenship)(?:\s+or\s+(?:immigration|citizenship))?(?:\s+status)?|"
    r"nationality|country of birth|national of the United States"
)
"""What the statute is about: information on citizenship or immigration status."""

AUTHORITIES = (
    r"immigration (?:authorities|officials|officers|agents|enforcement)|"
    r"Immigration and (?:Customs Enforcement|Naturalization)|\bICE\b|\bINS\b|\bCBP\b|"
    r"Department of Homeland Security|\bDHS\b|federal (?:immigration|authorities)"
)

SILENT = {
    "detainers": r"detainer\w*|hold request\w*|immigration hold\w*|I-247\w*|"
    r"(?:administrative|immigration|ICE) warrant\w*|continu\w+ to (?:detain|hold)\b",
    "release dates": r"release (?:date|time)\w*|dates? (?:and times? )?of (?:his |her |their )?"
    r"release|scheduled release|notif\w+ .{0,40}release|release .{0,30}notif\w+",
    "access to jails": r"access .{0,60}(?:jail|detention|correctional|custody|facilit|inmate|"
    r"detainee)\w*|(?:jail|detention|correctional|custody|facilit)\w* .{0,60}access|"
    r"interview\w* .{0,40}"
    r"(?:custody|inmate|detainee|jail)\w*",
}
"""What 8 U.S.C. 1373 does not speak of, and the letters of 2016-17 asked about all the same."""

EXCHANGE_LAW = frozenset(("8 usc 1373", "8 usc 1644"))


@dataclass(frozen=True, slots=True)
class Touch:
    """That a clause speaks of something.

    Attributes:
        subject: what it speaks of; words: its own words that do so.
        is_near: that it names the authorities and the verb, and not the information itself.
    """

    subject: str
    words: tuple[str, ...]
    is_near: bool = False


@dataclass(frozen=True, slots=True)
class Subjects:
    """What a condition speaks of.

    Attributes:
        is_exchange: whether 8 U.S.C. 1373 is among its duties, or the whole of it.
        duties: each other duty with the stems that tell it, and what each stem tells.
        named: which of detainers, release dates and access to jails its own words name.
    """

    condition: str
    is_exchange: bool
    duties: tuple[tuple[str, dict[str, float]], ...]
    named: frozenset[str] = frozenset()

    @property
    def names(self) -> tuple[str, ...]:
        """What one looks for, in words."""
        verbs = tuple(EXCHANGE) if self.is_exchange else ()
        return (*verbs, *(duty for duty, _ in self.duties))

    def touches(self, text: str) -> list[Touch]:
        """What of it a clause speaks of."""
        exchange = _exchange(text) if self.is_exchange else []
        return [*exchange, *_duties(text, self.duties)]


def subjects(shelf: Shelf, condition: str) -> Subjects:
    """What a condition speaks of."""
    one, known = profile(shelf, condition), profiles(shelf)
    is_statute = shelf.act(condition)["kind"] == "statute" and bool(one.law & EXCHANGE_LAW)
    told_apart = [
        (duty, signs)
        for duty, signs, law in zip(one.duties, one.stems, one.duty_law, strict=True)
        if not is_statute and not law & EXCHANGE_LAW
    ]
    duties = tuple(
        (duty, {sign: known.weight(sign) for sign in sorted(signs)}) for duty, signs in told_apart
    )
    words = " ".join((one.title, *one.duties, *(f"{told.words}" for told in quotations(
        shelf.act(condition)))))  # fmt: skip
    return Subjects(condition, bool(one.law & EXCHANGE_LAW), duties, frozenset(spoken_of(words)))


def _exchange(text: str) -> list[Touch]:
    thing = re.search(THING, text, re.IGNORECASE | re.DOTALL)
    authorities = re.search(AUTHORITIES, text)
    if not (thing or authorities):
        return []
    found = []
    for subject, pattern in EXCHANGE.items():
        words = dict.fromkeys(
            one[0].lower() for one in re.finditer(rf"\b(?:{pattern})", text, re.I)
        )
        if words:
            named = thing or authorities
            assert named is not None
            told = (*words, " ".join(named[0].split()))
            found.append(Touch(subject, told, is_near=thing is None))
    return found


def _duties(text: str, duties: tuple[tuple[str, dict[str, float]], ...]) -> list[Touch]:
    words = {stem(word): word for word in bare_words(text)}
    found = []
    for duty, weights in duties:
        shared = sorted((sign for sign in weights if sign in words), key=lambda one: -weights[one])
        told = sum(weights[sign] for sign in shared)
        alike = _spoken_of_alike(text, duty)
        if alike:
            found.append(Touch(duty, alike))
        elif len(shared) >= 3 and told >= 0.25 * sum(weights.values()):
            is_near = told < 0.5 * sum(weights.values())
            found.append(Touch(duty, tuple(words[sign] for sign in shared[:8]), is_near))
    return found


def _spoken_of_alike(text: str, duty: str) -> tuple[str, ...]:
    """The words of a clause on detainers, release dates or jails, where a duty speaks of it too."""
    own = spoken_of(duty)
    return tuple(words for subject, words in spoken_of(text).items() if subject in own)


def spoken_of(text: str) -> dict[str, str]:
    """Which of detainers, release dates and access to jails a text speaks of, in its words."""
    found = {}
    for subject, pattern in SILENT.items():
        if one := re.search(pattern, text, re.IGNORECASE | re.DOTALL):
            found[subject] = " ".join(one[0].split())
    return found
