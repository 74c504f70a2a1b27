"""No person in the record: free text that may hold one is refused, with the word that stands out.

An event has one field of free text, the note; every other field is a code, a time, a number or a
digest. The screen errs on the side of refusing: a note speaks of facilities, forms and hours, and
one that is refused can be worded again.

Refused: names (words of a list of given and family names, capital letters that no place or form
explains, letters of another script), birth dates, nationalities, status, numbers of persons; and
every word that is not of a small vocabulary, so that a name is not written backwards, joined,
spaced, in another tongue or in a code either. What it cannot see: an ordinary word that is
somebody's name too, in a place where such a word may stand.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from comity.errors import InputError
from comity.requests.privacy_numbers import number_of_a_person
from comity.requests.privacy_words import (
    CAPITALS,
    COUNTRIES,
    DEMONYMS,
    FACILITY_KINDS,
    PLACE_KINDS,
    STATES,
    STATUS,
    TITLES,
)

NAMES = Path(__file__).parent / "data" / "names.txt"
VOCABULARY = NAMES.with_name("note_vocabulary.txt")
LONGEST = 280
"""Characters of a note."""

_CHARGE = re.compile(r"\b(charged with|convicted of|arrested for|sentenced for|wanted for)\b", re.I)
_CITES = re.compile(
    r"\b\d+ (CFR|C\.F\.R\.|USC|U\.S\.C\.|Stat\.|F\.[234]d|ILCS|Fed\. Reg\.) ?[§ ]*[\d.]+(\(\w+\))*"
    r"|\b(Council Bill|Bill|Ordinance|Resolution|Executive Order|P\.A\.|ch\.) \d{1,5}(-\d{1,4})?\b"
    r"|\b(INA|RCW|ORS|HB|SB|AB|SF|PL|EO|Form|Policy) ?[\d][\w.-]*(\(\w+\))*|\bI-2\d\d[A-Z]?\b"
)
_BEFORE_PLACES = ("in", "at", "near", "from", "to", "within", "ero", "office", "ice")
_WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*\.?", re.UNICODE)


def refuse_personal(text: str, where: str, *, places: bool = False) -> None:
    """Refuse a text that may speak of a person.

    Args:
        places: the text is the name of a facility, which may honour somebody.
    Raises: InputError, with what was found and what would be right.
    """
    if found := personal(text, places=places):
        raise InputError(
            f"{where}: found {found}; no person may be in the record, write of facilities, forms "
            "and hours alone."
        )


def refuse_named(code: str, where: str) -> None:
    """Refuse a code or address that is made of names: `GARCIA`, `SMITHJOHN`, `x.example/garcia`.

    A part that is the name of a place too passes: bodies are called after places.
    Raises: InputError.
    """
    for part in re.split(r"[^a-z0-9]+", unicodedata.normalize("NFKC", code).lower()):
        pairs = [(part[:at], part[at:]) for at in range(4, len(part) - 3)]
        is_name = (len(part) > 3 and part in names()) or any(
            one in names() and other in names() for one, other in pairs
        )
        if (is_name and part not in places()) or re.search(r"\d{5}", part):
            raise InputError(
                f'{where}: found "{code}", in which "{part}" may be of a person; call it after the '
                "body that keeps it."
            )


def personal(text: str, *, places: bool = False) -> str:
    """What in a text may be of a person, as a clause; empty where nothing is."""
    plain = unicodedata.normalize("NFKC", text).translate(_ALIKE)
    if len(plain) > LONGEST:
        return f"{len(plain)} characters where {LONGEST} are the most"
    if strange := _strange_letter(plain):
        return strange
    if found := _CHARGE.search(plain):
        return f'"{found[0]}", a charge'
    bare = _without_titles(plain)
    if number := number_of_a_person(bare):
        return number
    return _of_a_people(bare) or ("" if places and _ends_as_facility(bare) else _name(bare))


_ALIKE = {ord(one): "-" for one in "‐‑‒–—−"} | {ord(one): "'" for one in "’‘ʼ"}
_SIGNS = frozenset(" \n\t.,;:!?()[]/'\"-§&#“”")


def _strange_letter(text: str) -> str:
    for letter in text:
        if letter == "@":
            return '"@", an address of a person'
        if letter.isalpha() and not unicodedata.name(letter, "").startswith("LATIN "):
            return f'"{letter}", a letter of another script'
        if unicodedata.category(letter) in ("Cf", "Cc", "Co", "Cs", "Mn") and letter not in "\n\t":
            return f"a character that does not show (U+{ord(letter):04X})"
        if not (letter.isalpha() or letter in "0123456789" or letter in _SIGNS):
            return f'"{letter}", a sign that notes do not have'
    return ""


def _without_titles(text: str) -> str:
    """The text without citations and the titles of forms and laws, which name nobody."""
    bare = _CITES.sub(" § ", text)
    for title in TITLES:
        bare = re.sub(rf"\b{re.escape(title)}\b", " § ", bare, flags=re.I)
    return bare


def _of_a_people(text: str) -> str:
    words = re.split(r"[\s-]+", " ".join(_low(word) for word in _WORD.findall(text)))
    low = f" {' '.join(words)} "
    for status in STATUS:
        if f" {status.replace('-', ' ')} " in low:
            return f'"{status}", a status'
    for demonym in DEMONYMS:
        if f" {demonym} " in low or f" {demonym}s " in low:
            return f'"{demonym}", a nationality'
    return ""


def _ends_as_facility(text: str) -> bool:
    return any(_low(word) in PLACE_KINDS | FACILITY_KINDS for word in _WORD.findall(text))


def _name(text: str) -> str:
    """The first word that may be of a name."""
    words = list(_WORD.finditer(text))
    tokens = [found[0] for found in words]
    starts = [_begins_sentence(text, found.start()) for found in words]
    if letters := _lone_letters(tokens):
        return letters
    for at, token in enumerate(tokens):
        low = _low(token)
        if low in CAPITALS or low.removesuffix("s") in CAPITALS or low in STATES:
            continue
        is_capital = token[0].isupper()
        is_listed = _is_listed(low)
        is_country = low in COUNTRIES and not (at and _low(tokens[at - 1]) == "new")
        stands_out = is_capital and (not starts[at] or _is_shouted(token) or _pair(tokens, at))
        is_strange = not _is_of_notes(low)
        if not (is_listed or is_country or stands_out or is_strange):
            continue
        if is_capital and _is_place(text, words, at):
            continue
        if is_country and not is_listed:
            return f'"{token}", a country'
        if is_strange and not (is_listed or stands_out):
            return f'"{token}", a word that notes do not have'
        return f'"{token}", which may be a name'
    return ""


_LONE = frozenset("abcdis")
"""Letters that stand alone: an article, bases of a form, and what an apostrophe leaves."""


def _lone_letters(tokens: list[str]) -> str:
    """Letters that stand alone: no word of a note, unless they are bases of a form."""
    for at, token in enumerate(tokens):
        if len(token) > 1:
            continue
        beside = at and len(tokens[at - 1]) == 1 and token.lower() not in _BASES
        if token.lower() not in _LONE or beside:
            return f'"{token}", a letter alone, which may be of a name'
    return ""


_BASES = frozenset("abcd")


def _is_of_notes(low: str) -> bool:
    """Whether a word, or each part of one with hyphens, is of the vocabulary."""
    parts = low.split("-")
    if len(parts) == 1 or _is_ordinary(low):
        return _is_ordinary(low)
    return all(len(one) > 1 and _is_ordinary(one) for one in parts)


def _is_ordinary(word: str) -> bool:
    """Whether a word, or what it is formed from, is of the vocabulary of notes."""
    return len(word) == 1 or any(one in vocabulary() for one in _stems(word))


def _stems(word: str) -> Iterator[str]:
    yield word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            yield word.removesuffix(ending) + instead
    for ending in ("ed", "ing"):
        stem = word.removesuffix(ending)
        if word != stem and len(stem) > 3 and stem[-1] == stem[-2]:
            yield stem[:-1]


_ENDINGS = (("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"),
            ("ing", ""), ("ing", "e"), ("ly", ""))  # fmt: skip


def _is_listed(low: str) -> bool:
    parts = re.split(r"['’-]", low)
    return any(part in names() for part in (low, low.replace("'", ""), *parts) if len(part) > 1)


def _is_shouted(token: str) -> bool:
    return len(token) > 1 and token.isupper()


def _pair(tokens: list[str], at: int) -> bool:
    """Whether the next word has a capital too, and no form, office or place explains it."""
    after = tokens[at + 1] if at + 1 < len(tokens) else ""
    return bool(after) and after[0].isupper() and _low(after) not in CAPITALS


def _begins_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \"'(§")
    return not before or before[-1] in ".!?:;\n"


def _is_place(text: str, words: list[re.Match[str]], at: int) -> bool:
    """Whether a word is part of the name of a place that the gazetteer has, told as a place.

    Told as a place: "Travis County Jail", "County of Travis", "Austin, TX"; or after a
    preposition where no word of it is a name of persons: "in Denver".
    """
    first, last = _run(text, words, at)
    for end in range(last, at - 1, -1):
        for start in range(first, at + 1):
            phrase = " ".join(_low(one[0]) for one in words[start : end + 1])
            if phrase in places() and _told_as_place(text, words, start, end):
                return True
    return False


def _run(text: str, words: list[re.Match[str]], at: int) -> tuple[int, int]:
    """The words with capitals that stand beside one, with nothing but blanks between."""
    first = last = at
    while first and _joined(text, words[first - 1], words[first]):
        first -= 1
    while last + 1 < len(words) and _joined(text, words[last], words[last + 1]):
        last += 1
    return first, last


def _joined(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    between = text[one.end() : other.start()]
    return not between.strip() and one[0][0].isupper() and other[0][0].isupper()


def _told_as_place(text: str, words: list[re.Match[str]], start: int, end: int) -> bool:
    low = [_low(one[0]) for one in words]
    before = words[start - 1] if start else None
    if (
        before is not None
        and before[0][0].isupper()
        and low[start - 1] not in CAPITALS
        and (_joined(text, before, words[start]))
    ):
        return False
    if low[end] in PLACE_KINDS or (end + 1 < len(words) and low[end + 1] in PLACE_KINDS):
        return True
    if start > 1 and low[start - 1] == "of" and low[start - 2] in PLACE_KINDS:
        return True
    after = text[words[end].end() :]
    if (state := re.match(r",? +([A-Z]{2}|[A-Z][a-z]+)\b", after)) and state[1].lower() in STATES:
        return True
    is_after = start > 0 and low[start - 1] in _BEFORE_PLACES
    return is_after and not any(_is_listed(one) or one in COUNTRIES for one in low[start : end + 1])


def _low(word: str) -> str:
    low = "".join(
        one
        for one in unicodedata.normalize("NFD", word.lower().rstrip("."))
        if unicodedata.category(one) != "Mn"
    )
    return low.removesuffix("'s")


@cache
def names() -> frozenset[str]:
    """Given and family names of the United States' census that are no ordinary words."""
    return frozenset(NAMES.read_text(encoding="utf-8").split())


@cache
def vocabulary() -> frozenset[str]:
    """The words of notes, in their first form."""
    return frozenset(VOCABULARY.read_text(encoding="utf-8").split()) | CAPITALS


@cache
def places() -> frozenset[str]:
    """Names of places, with and without their kind: `travis county`, `travis`, `san antonio`."""
    from comity.governments import every

    found: set[str] = set()
    for one in every():
        name = one.name.split(",")[0].lower().replace(".", "").replace("’", "'")
        found.add(name)
        for kind in (" county", " city", " town", " parish", " borough", " township"):
            found.add(name.removesuffix(kind))
    return frozenset(found)
