"""Placeholders such as {{award.number}} in a Word file that somebody else wrote.

Only the words between the braces change; every other byte of the document stays as it was, also
where Word has cut a placeholder into several runs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from xml.parsers import expat

from comity.documents.word.package import opened, packed
from comity.documents.word.xml import W, xml_text
from comity.errors import InputError

_PLACE = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
_PART = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")


@dataclass(slots=True)
class Piece:
    """The words of one `w:t` element: where its tag and its words stand, in bytes."""

    tag: int
    begins: int
    ends: int
    text: str
    new: str | None = None


def filled(path: str | Path, facts: Mapping[str, str]) -> tuple[bytes, list[str]]:
    """A Word file with its placeholders filled.

    Args:
        facts: what stands for each placeholder.
    Returns: the file, and the names of the placeholders that it used.
    Raises: InputError for an unknown placeholder, one without an end, or no placeholder at all.
    """
    place = Path(path)
    parts = opened(place)
    used: list[str] = []
    faults: list[str] = []
    for name, content in parts.items():
        if _PART.fullmatch(name):
            found = _paragraphs(place.name, content)
            for pieces in found:
                _fill(place.name, pieces, facts, used, faults)
            parts[name] = _rewritten(content, found)
    if faults:
        raise InputError("\n".join(dict.fromkeys(faults)))
    if not used:
        raise InputError(
            f"{place.name}: found no placeholder; write one like {{{{award.number}}}}."
        )
    return packed(parts), list(dict.fromkeys(used))


def _paragraphs(where: str, content: bytes) -> list[list[Piece]]:
    """Read the words of each paragraph with their places."""
    found: list[list[Piece]] = []
    open_paragraphs: list[list[Piece]] = []
    open_pieces: list[Piece] = []
    reader = expat.ParserCreate(namespace_separator=" ")
    reader.buffer_text = True

    def start(name: str, _: dict[str, str]) -> None:
        if name == f"{W} p":
            open_paragraphs.append([])
        elif name == f"{W} t" and open_paragraphs:
            at = reader.CurrentByteIndex
            open_pieces.append(Piece(at, _end_of_tag(content, at), 0, ""))

    def words(told: str) -> None:
        if open_pieces:
            open_pieces[-1].text += told

    def end(name: str) -> None:
        if name == f"{W} t" and open_pieces:
            piece = open_pieces.pop()
            piece.ends = max(reader.CurrentByteIndex, piece.begins)
            if content[piece.begins - 2 : piece.begins] != b"/>":
                open_paragraphs[-1].append(piece)
        elif name == f"{W} p":
            found.append(open_paragraphs.pop())

    def refuse(*_: object) -> None:
        raise InputError(f"{where}: found a document type inside; save it anew in Word.")

    reader.StartElementHandler, reader.EndElementHandler = start, end
    reader.CharacterDataHandler, reader.StartDoctypeDeclHandler = words, refuse
    try:
        reader.Parse(content, True)
    except expat.ExpatError:
        raise InputError(f"{where}: found no readable text; save it anew in Word.") from None
    return found


def _end_of_tag(content: bytes, at: int) -> int:
    """The place after the `>` of a tag; a quoted value may hold one too."""
    quote = 0
    for place in range(at, len(content)):
        letter = content[place]
        if quote:
            quote = 0 if letter == quote else quote
        elif letter in b"\"'":
            quote = letter
        elif letter == 0x3E:
            return place + 1
    return len(content)


def _fill(
    where: str, pieces: list[Piece], facts: Mapping[str, str], used: list[str], faults: list[str]
) -> None:
    """Put the facts into the pieces of one paragraph."""
    whole = "".join(piece.text for piece in pieces)
    for match in reversed(list(_PLACE.finditer(whole))):
        name = match[1]
        if name not in facts:
            faults.append(_unknown(where, name, facts))
        else:
            used.append(name)
            _replace(pieces, match.start(), match.end(), facts[name])
    rest = _PLACE.sub("", whole)
    if "{{" in rest:
        told = rest[rest.index("{{") :][:30]
        faults.append(f'{where}: found "{told}", a placeholder without its }}}}; close it.')


def _replace(pieces: list[Piece], begins: int, ends: int, fact: str) -> None:
    """Put a fact where a placeholder begins, and take the rest of it out of later pieces."""
    at = 0
    for piece in pieces:
        text = piece.new if piece.new is not None else piece.text
        first, last = at, at + len(piece.text)
        at = last
        if last <= begins or first >= ends:
            continue
        # Later placeholders were replaced before, so the words up to `ends` stand where they stood.
        head = text[: max(begins - first, 0)]
        tail = text[ends - first :] if ends < last else ""
        piece.new = head + (fact if first <= begins else "") + tail


def _unknown(where: str, name: str, facts: Mapping[str, str]) -> str:
    near = get_close_matches(name, facts, n=1, cutoff=0.3) or [next(iter(facts))]
    return (
        f"{where}: found the placeholder {{{{{name}}}}}, which nothing fills; "
        f"did you mean {{{{{near[0]}}}}}?"
    )


def _rewritten(content: bytes, found: list[list[Piece]]) -> bytes:
    changed = [piece for pieces in found for piece in pieces if piece.new is not None]
    for piece in sorted(changed, key=lambda one: one.begins, reverse=True):
        assert piece.new is not None
        tag = content[piece.tag : piece.begins]
        if b"xml:space" not in tag:
            tag = tag[:-1] + b' xml:space="preserve">'
        told = xml_text(piece.new).encode()
        content = content[: piece.tag] + tag + told + content[piece.ends :]
    return content
