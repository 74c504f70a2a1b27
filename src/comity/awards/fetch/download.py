"""One file from an address to the disk: resumed where it broke, never longer or shorter than told.

The bytes go to `NAME.part`; beside it `NAME.part.json` says of which state of the file they are. A
part is gone on with only where the host can tell that the file is still that one (an ETag, or a
last-modified date); else it begins anew. Source: RFC 9110, 13.1.5 (If-Range), 14 (Range).
"""

from __future__ import annotations

import json
import shutil
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from comity.awards.fetch.faults import FetchError, PassingError
from comity.awards.fetch.kept import Kept
from comity.awards.fetch.line import Answer, Asked, Line
from comity.files import write_whole

_PIECE = 1 << 18


@dataclass(frozen=True, slots=True)
class State:
    """Which state of a file the bytes of a part are of."""

    url: str
    etag: str
    last_modified: str
    total: int | None

    @property
    def validator(self) -> str:
        """What tells a host this state; empty where it gave nothing that can."""
        weak = self.etag.startswith("W/")
        return self.last_modified if weak or not self.etag else self.etag


class Download:
    """A file on its way."""

    def __init__(self, line: Line, url: str, part: Path, *, known: Kept | None = None) -> None:
        """Prepare.

        Args:
            url: where it is; redirects are followed anew each time, since some hold for seconds.
            part: where its bytes go.
            known: the file as it lies here already, not fetched again if the host has the same.
        """
        self.line = line
        self.url = url
        self.part = part
        self.known = known
        self.beside = part.with_name(f"{part.name}.json")

    def run(self) -> State | None:
        """Fetch the file into its part; None where the known file is still the same.

        Raises: FetchError.
        """
        asked = Asked(self.url, is_file=True)
        return self.line.trier.through(self._attempt, asked.told, asked.host, progress=self._there)

    def drop(self) -> None:
        """Take away what was written."""
        for path in (self.part, self.beside):
            path.unlink(missing_ok=True)

    def _attempt(self) -> State | None:
        state = self._state()
        have = self._there() if state else 0
        with self.line.open(self._asked(state, have)) as answer:
            if answer.status == 304 and state and have == state.total:
                return state
            if answer.status == 416:
                self.drop()
                raise PassingError("the file has no bytes where the last attempt ended")
            if answer.status == 304 and not self.known:
                self.drop()
                raise PassingError("the host says that a file is the same which is not here")
            if answer.status == 304 or (answer.status == 200 and self._is_known(answer)):
                self.drop()
                return None
            if answer.status == 206:
                return self._take(answer, self._resumed(answer, state, have), "ab")
            return self._take(answer, self._begun(answer), "wb")

    def _asked(self, state: State | None, have: int) -> Asked:
        headers = {}
        if state and have and have == state.total:  # whole since an earlier run: is it still so?
            is_dated = state.validator == state.last_modified
            headers = {"If-Modified-Since" if is_dated else "If-None-Match": state.validator}
        elif state and have:
            headers = {"Range": f"bytes={have}-", "If-Range": state.validator}
        elif self.known and self.known.etag:
            headers = {"If-None-Match": self.known.etag}
        elif self.known and self.known.last_modified:
            headers = {"If-Modified-Since": self.known.last_modified}
        return Asked(self.url, headers=headers, is_file=True)

    def _is_known(self, answer: Answer) -> bool:
        known = self.known
        if known is None or answer.length != known.bytes:
            return False
        if known.etag and answer.header("ETag"):
            return answer.header("ETag") == known.etag
        told = answer.header("Last-Modified")
        return bool(told) and told == known.last_modified

    def _begun(self, answer: Answer) -> State:
        if answer.header("Content-Encoding") not in ("", "identity"):
            raise FetchError(
                f'{self.url}: found a body in "{answer.header("Content-Encoding")}", which was not '
                "asked for; fetch it by hand."
            )
        told = (answer.header("ETag"), answer.header("Last-Modified"))
        state = State(self.url, *told, answer.length)
        self.drop()
        self._refuse_a_full_disk(answer)
        write_whole(str(self.beside), json.dumps(asdict(state)).encode())
        return state

    def _resumed(self, answer: Answer, state: State | None, have: int) -> State:
        span, _, total = answer.header("Content-Range").removeprefix("bytes ").partition("/")
        fits = state is not None and span.partition("-")[0] == str(have)
        if not fits or state is None or not _is_of(answer, state):
            self.drop()
            raise PassingError("the host went on with other bytes than those asked for")
        told = int(total) if total.isascii() and total.isdigit() else None
        if state.total is not None and told is not None and told != state.total:
            self.drop()
            raise PassingError(f"the file has {told:,} bytes now and had {state.total:,}")
        self._refuse_a_full_disk(answer)
        return replace(state, total=told if state.total is None else state.total)

    def _take(self, answer: Answer, state: State, mode: str) -> State:
        self._write(answer, state, mode)
        there = self._there()
        if state.total is None and answer.length is not None and answer.taken < answer.length:
            raise PassingError(
                f"the answer ended after {answer.taken:,} of {answer.length:,} bytes"
            )
        if state.total is not None and there < state.total:
            raise PassingError(f"the file ended after {there:,} of {state.total:,} bytes")
        if state.total is not None and there > state.total:
            self.drop()
            raise PassingError(f"{there:,} bytes came of a file of {state.total:,}")
        return state

    def _write(self, answer: Answer, state: State, mode: str) -> None:
        there = self._there() if mode == "ab" else 0
        try:
            with open(self.part, mode) as file:
                while piece := answer.read(_PIECE):
                    file.write(piece)
                    there += len(piece)
                    self.line.watcher.moves(there, state.total)
        except OSError as fault:
            raise FetchError(
                f"{self.part}: {fault.strerror}; give a folder that is yours and has room."
            ) from None

    def _refuse_a_full_disk(self, answer: Answer) -> None:
        """Refuse before hours of bytes that would find no room at their end."""
        free, left = shutil.disk_usage(self.part.parent).free, answer.length or 0
        if left > free:
            raise FetchError(
                f"{self.part}: found room for {free:,} bytes, and {left:,} are still to come; make "
                "room there."
            )

    def _there(self) -> int:
        with suppress(OSError):
            return self.part.stat().st_size
        return 0

    def _state(self) -> State | None:
        """The state that an earlier attempt wrote down, if its bytes can be gone on with."""
        with suppress(OSError, ValueError, TypeError):
            state = State(**json.loads(self.beside.read_text(encoding="utf-8")))
            if state.url == self.url and state.validator and self.part.exists():
                return state
        return None


def _is_of(answer: Answer, state: State) -> bool:
    """Whether a range is of this state, as far as the answer tells: by its ETag, else its date."""
    etag, day = answer.header("ETag"), answer.header("Last-Modified")
    if etag and state.etag:
        return etag == state.etag
    return not day or not state.last_modified or day == state.last_modified
