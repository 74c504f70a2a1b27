"""Paragraphs to clauses: numbers, headings, anchors."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from comity.documents.terms.clause import Clause
from comity.documents.terms.outline import Outline
from comity.documents.terms.words import bare_words, slug, telling_words
from comity.texts.numbering import KEYWORDS, Label, bare_number, is_reference, labels
from comity.texts.paragraph import Paragraph

MOST_HEADING_WORDS = 25
MOST_COMING = 400
"""Paragraphs looked at ahead."""

RUN_IN = re.compile(r"(?P<heading>[A-Z\"“][^.:;—–]{2,90}?)(?:[.:]|\s[—–-])\s+(?=[A-Z\"“(])")
_CAPTIONED = re.compile(r"[0-9]{1,2}[A-Z]?[.-][0-9]{1,3}[.-][0-9]{3}\.?")
"""Numbers of a municipal code, whose sections all have a caption: `2-173-030`, `4.18.015`."""

_BEFORE_FIRST = re.compile(r"[A-Z][^.:;—–()]{2,90}[.:—–]+\s+(?=\()")
"""The heading before a first item on the same line: `Inquiries. (a) No agent ...`."""


def clauses(paragraphs: tuple[Paragraph, ...]) -> tuple[Clause, ...]:
    """Split a text into its clauses, in their order."""
    splitting = _Splitting(paragraphs)
    for at, paragraph in enumerate(paragraphs):
        splitting.at = at
        splitting.take(paragraph)
    return tuple(_with_anchors(splitting.clauses))


@dataclass(slots=True)
class _Splitting:
    paragraphs: tuple[Paragraph, ...]
    at: int = 0
    outline: Outline = field(default_factory=Outline)
    headings: list[tuple[tuple[int, int], str]] = field(default_factory=list)
    depths: dict[str, int] = field(default_factory=dict)
    clauses: list[Clause] = field(default_factory=list)

    def take(self, paragraph: Paragraph) -> None:
        label, text = self._label(paragraph)
        found = RUN_IN.match(text) or _BEFORE_FIRST.match(text)
        rest = text[found.end() :] if found else ""
        if label and found and _nested(rest):
            self._keep(paragraph, label, text[: len(text) - len(rest)].rstrip())
            for item in _items(rest):
                self.take(paragraph._replace(text=item, label="", may_be_label=True, is_bold=False))
        else:
            self._keep(paragraph, label, text)

    def _keep(self, paragraph: Paragraph, label: str, text: str) -> None:
        told = _heading_words(paragraph, label, text)
        is_heading = bool(told) and told == text
        if is_heading and not label:
            self._step_out(paragraph)
        place = self._place(paragraph, bool(label), is_heading)
        above = tuple(words for key, words in self.headings if key < place)
        if told:
            self.headings = [one for one in self.headings if one[0] < place] + [(place, told)]
        path = self.outline.path
        self.clauses.append(Clause("", label, path, above, text, paragraph.pages, is_heading))

    def _label(self, paragraph: Paragraph) -> tuple[str, str]:
        """The number at the beginning, taken into the outline, and the words after it."""
        text = paragraph.text
        if paragraph.label:
            text = f"{paragraph.label} {text}"
        elif not paragraph.may_be_label:
            return "", text
        printed: list[str] = []
        meanings = labels(text)
        if not meanings and (paragraph.is_bold or paragraph.heading):
            meanings = bare_number(text)
        if meanings and not paragraph.label and is_reference(text, meanings[0]):
            meanings = []
        while meanings and len(printed) < 4:
            label = meanings[0]
            if label.ordinal:
                rest = text[len(label.printed) :].lstrip()
                label = self.outline.place(
                    meanings, names_more=_names_more(rest), coming=self._coming()
                )
            printed.append(label.printed)
            text = text[len(label.printed) :].lstrip()
            meanings = _nested(text) if label.ordinal else []
        return _together(printed), text

    def _coming(self) -> Iterator[list[Label]]:
        """The numbers of the paragraphs that follow."""
        for one in self.paragraphs[self.at + 1 : self.at + 1 + MOST_COMING]:
            if one.label or one.may_be_label:
                yield labels(f"{one.label} {one.text[:40]}".lstrip())

    def _step_out(self, paragraph: Paragraph) -> None:
        """A heading without a number ends the levels opened since the last one of its kind."""
        kind = f"h{paragraph.heading}" if paragraph.heading else "bold" * paragraph.is_bold
        if not kind and not paragraph.text.isupper():
            return
        depth = self.depths.setdefault(kind or "capitals", len(self.outline.levels))
        del self.outline.levels[depth:]

    def _place(self, paragraph: Paragraph, is_numbered: bool, is_heading: bool) -> tuple[int, int]:
        depth = len(self.outline.levels)
        if is_numbered:
            return depth, 0
        return (depth, paragraph.heading or 9) if is_heading else (depth, 10)


def _names_more(text: str) -> bool:
    """Whether words after a number name what follows: few, and not ended as a sentence is."""
    is_ended = text.rstrip().endswith((".", ";", ",", ":", "?", "!", "and", "or"))
    return not is_ended and len(text.split()) <= MOST_HEADING_WORDS and text[:1].isupper()


def _nested(text: str) -> list[Label]:
    """A second number right behind the first, as in `5. (a)` and `(a)(1)`."""
    if not text.startswith("("):
        return []
    return [label for label in labels(text) if label.ordinal and label.ordinal[-1] == 1]


def _items(text: str) -> list[str]:
    """The items of a list that runs on in one paragraph: `(1) One. (2) Two.`"""
    found: list[str] = []
    count = 1
    letter = text[1:2].isalpha()
    while True:
        count += 1
        sign = chr(ord("a") + count - 1) if letter else str(count)
        following = re.search(rf"(?<=[.;])(?:\s+(?:and|or))?\s+(?=\({sign}\)\s)", text)
        if following is None or count > 26:
            return [*found, text]
        found.append(text[: following.end()].rstrip())
        text = text[following.end() :]


def _together(printed: list[str]) -> str:
    told = ""
    for one in printed:
        told += one if not told or (told.endswith(")") and one.startswith("(")) else f" {one}"
    return told


def _heading_words(paragraph: Paragraph, label: str, text: str) -> str:
    """The words that name what follows: the whole paragraph, or how it begins; else nothing."""
    count = len(text.split())
    ends = text.rstrip().endswith((".", ";", ",", ":", "?"))
    if not text or not any(sign.isalpha() for sign in text):
        return ""
    if paragraph.heading and count <= 2 * MOST_HEADING_WORDS:
        return text
    if count <= MOST_HEADING_WORDS and not ends:
        if paragraph.is_bold or (text.isupper() and len(text) > 3):
            return text
        is_named = label.lower().startswith(tuple(KEYWORDS))
        if label and not label.startswith(("•", "-", "–")) and _is_title(text, is_named):
            return text
    if _CAPTIONED.fullmatch(label) and count <= 14 and not re.search(r"[.:;]\s", text):
        return text
    is_one = not re.search(r"[.:;]\s", text)
    if label and is_one and text.endswith((".", ":")) and count <= 10 and _is_title(text, False):
        return text
    if count <= MOST_HEADING_WORDS and paragraph.is_bold and not text.endswith((";", ",")):
        return text
    if found := RUN_IN.match(text):
        words = found["heading"]
        if len(words.split()) <= 10 and _is_title(words, False):
            return words
    return ""


def _is_title(text: str, is_named: bool) -> bool:
    """Whether most words that say something begin with a capital letter."""
    words = [word for word in re.findall(r"[A-Za-z][\w'-]*", text) if len(word) > 3]
    if not words:
        return is_named or text[:1].isupper()
    capital = sum(word[0].isupper() for word in words)
    return len(text.split()) <= 14 and capital >= 0.6 * len(words) and text[:1].isupper()


def _with_anchors(found: list[Clause]) -> list[Clause]:
    named: dict[str, list[int]] = {}
    names = [_anchor(clause) for clause in found]
    for at, name in enumerate(names):
        named.setdefault(name, []).append(at)
    for places in named.values():
        if len(places) > 1:
            for at in places:
                names[at] += "-" + _mark(found[at])
    counted: dict[str, int] = {}
    for at, name in enumerate(names):
        counted[name] = counted.get(name, 0) + 1
        if counted[name] > 1:
            names[at] = f"{name}-{counted[name]}"
    return [clause._replace(anchor=name) for clause, name in zip(found, names, strict=True)]


def _anchor(clause: Clause) -> str:
    """The path and the first words that say something: `c-ix.1.c:honor-requests-cooperation`."""
    words = telling_words(clause.text)[:4] or bare_words(clause.text)[:4]
    parts = ".".join(slug(part) for part in clause.path)
    return f"{parts}:{slug(' '.join(words))}"


def _mark(clause: Clause) -> str:
    whole = " ".join(bare_words(" ".join((*clause.headings[-1:], clause.text))))
    return hashlib.sha256(whole.encode()).hexdigest()[:6]
