"""Pages of one request as they came, one a line, kept so that a run that was cut off goes on.

They lie in `NAME.MARK.pages.part`, the mark telling the request and the name its day: pages of
another request or another day are never put together with these, since the hosts load their
records anew overnight. Whatever cuts a run off, the last line is whole or taken away.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from comity.awards.fetch.desk import Desk, mark

_LEFT_OF_A_WRITE = re.compile(r".+\.json\.\d+\.part")
_PIECE = 1 << 20


class KeptPages:
    """The pages of one request that are here."""

    def __init__(self, desk: Desk, name: str, request: Mapping[str, Any]) -> None:
        """Prepare; a last line that was cut off is taken away.

        Args:
            name: of the file that the pages will be, its day in it.
        """
        desk.make_folder()
        self.path = desk.folder / f"{name}.{mark(request)}.pages.part"
        self._end_at_a_line()

    def __iter__(self) -> Iterator[Any]:
        """What each page says, with fractions as text.

        Raises: ValueError at one that is damaged.
        """
        for line in self.lines():
            yield json.loads(line, parse_float=str)

    def lines(self) -> Iterator[bytes]:
        """Each page as it came, in its order."""
        if self.path.exists():
            with self.path.open("rb") as file:
                yield from file

    def add(self, page: bytes) -> None:
        """Keep one more page."""
        with self.path.open("ab") as file:
            file.write(on_one_line(page))

    def drop(self) -> None:
        """Take all pages away."""
        self.path.unlink(missing_ok=True)

    def _end_at_a_line(self) -> None:
        if not self.path.exists():
            return
        with self.path.open("r+b") as file:
            end = file.seek(0, 2)
            while end:
                begin = max(0, end - _PIECE)
                file.seek(begin)
                found = file.read(end - begin).rfind(b"\n")
                if found >= 0:
                    end = begin + found + 1
                    break
                end = begin
            file.truncate(end)


def on_one_line(page: bytes) -> bytes:
    """A page as it came, on one line: line breaks in JSON stand between its words only."""
    return page.replace(b"\r", b" ").replace(b"\n", b" ").strip() + b"\n"


def tidy(folder: Path, day: str) -> None:
    """Take away what a run that was killed left and no other can go on from.

    Args:
        day: today, whose pages are kept.
    """
    for path in folder.glob("*.part"):
        is_of_another_day = path.name.endswith(".pages.part") and day not in path.name
        if is_of_another_day or _LEFT_OF_A_WRITE.fullmatch(path.name):
            path.unlink(missing_ok=True)
