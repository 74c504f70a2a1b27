"""A member file whose header is read and known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from comity.awards.layouts import Layout, recognise
from comity.awards.opening.header import Header, read_header
from comity.awards.opening.member import Member
from comity.awards.opening.records import Record, records, without_header
from comity.errors import InputError

_START = 1 << 16


@dataclass(frozen=True, slots=True)
class Opened:
    """A member whose header is read and known.

    Attributes:
        start: the bytes of the header.
    """

    member: Member
    header: Header
    start: bytes
    layout: Layout

    @property
    def name(self) -> str:
        """The name of its part, behind the hash: the layout in letters that any disk takes."""
        kept = "".join(one if one.isalnum() else "-" for one in self.layout.name.lower())
        return "-".join(piece for piece in kept.split("-") if piece)

    def records(self, lines: Iterable[bytes]) -> Iterator[Record]:
        """Read the records below the header."""
        table = records(lines, self.header.separator, len(self.header.columns))
        return without_header(table)


def open_member(member: Member) -> Opened:
    """Read the header and choose the layout.

    Raises: InputError, naming the file, where the header is of no known one.
    """
    start = b""
    header = None
    with member.stream() as stream:
        while header is None:
            more = stream.read(_START)
            start += more
            header = read_header(start, not more, member.name)
    try:
        return Opened(member, header, start[: header.length], recognise(header.columns))
    except InputError as fault:
        raise InputError(f"{member.name}: {fault}") from None
