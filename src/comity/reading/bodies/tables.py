"""The tables of names: bodies of the Union, courts, associations; words that tell what is meant."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from comity.reading.bodies.words import folded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class Name(NamedTuple):
    """A name of a body.

    Attributes:
        words: folded; the first is the key under which it is kept.
        is_acronym: stands for the body only in capitals, as it is written here.
        mark: `?` counts only where another name of the body stands in the text (`VA`), `@` does
            not count after words of place (`at the White House`), `%` counts only after `from`,
            `by` and the like (`Justice`); else empty.
    """

    words: tuple[str, ...]
    text: str
    id: str
    full: str
    is_acronym: bool
    mark: str


def rows(name: str) -> Iterator[list[str]]:
    """Go through a table of this room, line by line, without its remarks."""
    table = files("comity.reading.bodies").joinpath("data", name).read_text(encoding="utf-8")
    for line in table.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@cache
def names_by_word() -> dict[str, dict[str, tuple[Name, ...]]]:
    """All names of bodies by their first word and their second, the longest first.

    Names of one word have no second: the empty one.
    """
    by_words: dict[str, dict[str, list[Name]]] = {}
    for cells in rows("bodies.tsv"):
        identity, full = cells[0], cells[1].lstrip("@")
        others = cells[2].split("|") if len(cells) > 2 and cells[2] else []
        for written in (cells[1], *others):
            one = _name(written, identity, full)
            second = one.words[1] if len(one.words) > 1 else ""
            by_words.setdefault(one.words[0], {}).setdefault(second, []).append(one)
    return {
        first: {
            second: tuple(sorted(names, key=lambda one: -len(one.words)))
            for second, names in seconds.items()
        }
        for first, seconds in by_words.items()
    }


def _name(written: str, identity: str, full: str) -> Name:
    text = written.lstrip("?@%")
    words = tuple(spelled(text))
    is_acronym = text.isupper() and " " not in text
    return Name(words, text, identity, full, is_acronym, written[: len(written) - len(text)])


def spelled(text: str) -> list[str]:
    """Part a name of a table as a text is parted: hyphens apart, no marks."""
    plain = (
        text.replace("’s ", " ")
        .replace("'s ", " ")
        .replace("-", " ")
        .replace("/", " ")
        .replace("&", " and ")
    )
    return [folded(word.strip(",'’")) for word in plain.split()]


@cache
def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for cells in rows("words.tsv"):
        given = (folded(word.replace("_", " ")) for word in cells[1].split())
        found.setdefault(cells[0], set()).update(given)
    return {kind: frozenset(words) for kind, words in found.items()}


def classed(kind: str) -> frozenset[str]:
    """Give the words of a class of `words.tsv`, folded."""
    return _classes()[kind]


@cache
def short() -> dict[str, str]:
    """Short names of governments as they are written, with their ids."""
    return {cells[0]: cells[1] for cells in rows("short.tsv")}


@cache
def usual() -> dict[str, str]:
    """What a bare name usually means: folded name -> id of the gazetteer; empty for "nobody"."""
    return {cells[0]: cells[1] if len(cells) > 1 else "" for cells in rows("usual.tsv")}
