"""Words of saying in every form, with what each takes after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from comity.reading.tables import lines, listed, words

_DOUBLED = listed("quip refer defer infer plan snap beg nod brag quit ban bar stir")
_PAIRS: dict[tuple[str, str], str] = {
    ("point", "out"): "st",
    ("make", "clear"): "st",
    ("put", "it"): "q",
    ("fire", "back"): "q",
    ("shoot", "back"): "q",
    ("chime", "in"): "q",
    ("go", "on"): "q",
    ("call", "on"): "i",
    ("call", "upon"): "i",
    ("call", "for"): "f",
}
"""Verbs of two words and what they take, by the letters of the table `speech-verbs`."""

_PAIR_IRREGULAR = {
    "make": "makes,made,making",
    "put": "puts,put,putting",
    "shoot": "shoots,shot,shooting",
    "go": "goes,went,going",
}


class Verb(NamedTuple):
    """A form of a verb of saying.

    Attributes:
        classes: letters of the table `speech-verbs`.
        form: base, s, past, ing or participle.
    """

    lemma: str
    classes: str
    form: str
    words: int = 1


@cache
def verbs() -> Mapping[str, Verb]:
    """Every form of every verb of saying."""
    found: dict[str, Verb] = {}
    for line in lines("speech-verbs"):
        classes, *entries = line.split()
        for entry in entries:
            lemma, _, irregular = entry.partition("=")
            for form, word in _forms(lemma, irregular):
                held = found.get(word)
                if held is None:
                    found[word] = Verb(lemma, classes, form)
                else:
                    found[word] = held._replace(classes=held.classes + classes)
    return found


@cache
def pair_verbs() -> Mapping[str, Mapping[str, Verb]]:
    """Verbs of two words, by the first and then the second: `pointed out`."""
    found: dict[str, dict[str, Verb]] = {}
    for (first, second), classes in _PAIRS.items():
        for form, word in _forms(first, _PAIR_IRREGULAR.get(first, "")):
            found.setdefault(word, {})[second] = Verb(f"{first} {second}", classes, form, 2)
    return found


NOUNS = words("speech-nouns")


def _forms(lemma: str, irregular: str) -> Iterator[tuple[str, str]]:
    yield "base", lemma
    if irregular:
        names = ("s", "past", "ing", "participle")
        yield from zip(names, irregular.split(","), strict=False)
        return
    root = lemma[:-1] if lemma.endswith("e") else lemma
    if lemma in _DOUBLED:
        root = lemma + lemma[-1]
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        yield "s", lemma[:-1] + "ies"
        yield "past", lemma[:-1] + "ied"
    else:
        yield "s", lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
        yield "past", root + "ed"
    yield "ing", root + "ing"
