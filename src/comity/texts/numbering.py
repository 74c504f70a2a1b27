"""Numbers at the beginning of a clause: which styles there are, and what each may mean.

`(i)` may be the letter after h or the Roman one; all meanings are given, the outline chooses.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Label(NamedTuple):
    """One meaning of a number.

    Attributes:
        style: what it looks like with its kind of digit, as `(a)`, `1.`, `I.`, `article`.
        ordinal: its place in the count, from 1; of `4.2` all parts.
        printed: the label as it stands.
        part: the same as it is written in a path.
    """

    style: str
    ordinal: tuple[int, ...]
    printed: str
    part: str


KEYWORDS = {
    "title": 0, "part": 1, "article": 1, "chapter": 1, "appendix": 0, "exhibit": 0,
    "attachment": 0, "schedule": 0, "addendum": 0, "annex": 0, "section": 2, "sec.": 2, "§": 2,
    "§§": 2, "special condition": 3, "award condition": 3, "condition": 3, "paragraph": 3,
    "clause": 3, "¶": 3,
}  # fmt: skip
"""Words that may stand before a number, with their rank: lower stands above."""

_WORDS = "|".join(sorted((re.escape(word) for word in KEYWORDS), key=len, reverse=True))
_COUNT = r"(?:[0-9]{1,4}[A-Z]?(?:[.-][0-9]{1,4})*[A-Za-z]?|[IVXLC]{1,7}|[A-Z](?:-[0-9]{1,3})?)"
_KEYWORD = re.compile(
    rf"(?P<label>(?P<word>{_WORDS})(?:\s*(?:no\.?\s*|\#\s*)|\s+|(?<=[§¶.])|(?=[0-9]))"
    rf"(?P<count>{_COUNT}))"
    r"(?P<end>[.:)]|\s*[—–-])?(?=\s|$)",
    re.IGNORECASE,
)
_ROMAN_AFTER_LETTER = re.compile(r"(?P<label>(?P<letter>[A-Z])\.(?P<roman>[IVXLC]+)\.?)(?=\s)")
_DECIMAL = re.compile(r"(?P<label>(?P<count>[0-9]{1,3}(?:\.[0-9]{1,3})+)[.)]?)(?=\s)")
_CODE = re.compile(r"(?P<label>(?P<count>[0-9]{1,2}[A-Z]?-[0-9]{1,3}-[0-9]{3})\.?)(?=\s+[A-Z\"“])")
"""Sections of a municipal code: `2-173-005 Purpose`."""

_PARENTHESES = re.compile(r"(?P<label>\((?P<count>[0-9]{1,3}|[A-Za-z]{1,5})\))(?=\s|\()")
_DOTTED = re.compile(r"(?P<label>(?P<count>[0-9]{1,3}|[IVXLCivxlc]{1,7}|[A-Za-z]{1,2})[.)])(?=\s)")
_BULLET = re.compile(r"(?P<label>[•◦▪■●‣·*]|[–—-](?=\s)|o(?=\s+[A-Z]))(?=\s)")

_BARE = re.compile(r"(?P<count>[0-9]{1,3})(?=\s+[A-Z])")
_REFERS = re.compile(
    r"(?:through|thru|of|and|or|above|below|is|are|was|shall|to|hereof|requires?|applies|apply|"
    r"does|do|may|must|as|in|for|by|under|with|has|have|will|at)\b|[,;)]|\.(?!\S)",
)


def labels(text: str) -> list[Label]:
    """Every meaning of the number at the beginning of a text; none where there is none."""
    for pattern, read in _READERS:
        if (found := pattern.match(text)) and (meanings := read(found)):
            return meanings
    return []


def bare_number(text: str) -> list[Label]:
    """The number of a heading that has no dot: `2 Project Implementation`."""
    found = _BARE.match(text)
    if not found:
        return []
    return [Label("1.", (int(found["count"]),), found["count"], found["count"])]


def is_reference(text: str, label: Label) -> bool:
    """Whether the words go on as after a reference: `Section 5 of the Act`, `(a) through (c)`."""
    rest = text[len(label.printed) :].lstrip(" ")
    if label.style in KEYWORDS:
        return bool(_REFERS.match(rest)) or rest[:1].islower() or rest.startswith("(")
    if label.style.startswith("decimal"):
        return bool(_REFERS.match(rest))
    return bool(re.match(r"(?:through|thru|of|above|below|hereof)\b|[,;]", rest))


def _keyword(found: re.Match[str]) -> list[Label]:
    word = " ".join(found["word"].lower().split())
    count = found["count"]
    if not word.startswith(("§", "¶")) and found["word"][:1].islower():
        return []
    printed = found[0]
    part = " ".join((found["word"].capitalize(), count))
    part = part.replace("Sec. ", "Section ")
    style = {"sec.": "section", "§§": "§"}.get(word, word)
    if re.fullmatch(r"[0-9]+[A-Z]?[0-9.-]*", count):
        ordinal = tuple(int(one) for one in re.findall(r"[0-9]+", count))
        return [Label(style, ordinal, printed, part)]
    meanings = [(roman(count),)] if roman(count) else []
    if len(count) == 1:
        meanings.append((letters(count),))
    digits = re.sub(r"\D", "", count)
    if not meanings and digits:
        meanings.append((int(digits),))
    return [Label(style, one, printed, part) for one in meanings]


def _letter_and_roman(found: re.Match[str]) -> list[Label]:
    number = roman(found["roman"])
    label = found["label"]
    if not number:
        return []
    return [Label("A.I", (letters(found["letter"]), number), label, label.rstrip("."))]


def _code(found: re.Match[str]) -> list[Label]:
    parts = tuple(int(one) for one in re.findall(r"[0-9]+", found["count"]))
    return [Label("code", parts, found["label"], found["count"])]


def _decimal(found: re.Match[str]) -> list[Label]:
    parts = tuple(int(one) for one in found["count"].split("."))
    return [Label(f"decimal {len(parts)}", parts, found["label"], found["count"])]


def _parenthesised(found: re.Match[str]) -> list[Label]:
    return _meanings(found["count"], found["label"], "({})", found["label"])


def _dotted(found: re.Match[str]) -> list[Label]:
    ending = found["label"][-1]
    return _meanings(found["count"], found["label"], "{}" + ending, found["count"])


def _bullet(found: re.Match[str]) -> list[Label]:
    return [Label("bullet", (), found["label"], "")]


def _meanings(count: str, printed: str, form: str, part: str) -> list[Label]:
    if count.isdigit():
        return [Label(form.format("1"), (int(count),), printed, part)]
    found = []
    is_upper = count.isupper()
    if not (is_upper or count.islower()):
        return []
    if len(set(count)) == 1 and len(count) <= 3:
        place = letters(count[0]) + 26 * (len(count) - 1)
        found.append(Label(form.format("A" if is_upper else "a"), (place,), printed, part))
    if number := roman(count):
        found.append(Label(form.format("I" if is_upper else "i"), (number,), printed, part))
    return found


_READERS = (
    (_KEYWORD, _keyword),
    (_ROMAN_AFTER_LETTER, _letter_and_roman),
    (_DECIMAL, _decimal),
    (_CODE, _code),
    (_PARENTHESES, _parenthesised),
    (_DOTTED, _dotted),
    (_BULLET, _bullet),
)

_ROMAN = re.compile(r"(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def roman(count: str) -> int:
    """The value of a Roman number up to 399; 0 where it is none."""
    lowered = count.lower()
    if not lowered or not _ROMAN.fullmatch(lowered):
        return 0
    values = [_VALUES[letter] for letter in lowered]
    following = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))


def letters(count: str) -> int:
    """The place of a letter: 1 of a, 26 of z."""
    return ord(count.lower()) - ord("a") + 1
