"""One table to read: where it is, what it is called, and its bytes as CSV."""

from __future__ import annotations

import errno
import hashlib
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import IO

from comity.awards.opening.archive_names import day_in
from comity.awards.opening.inflating import DAMAGE, opened_gzip, opened_zip
from comity.errors import InputError

_OF_WRITING = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS)
"""What befalls whoever writes while a stream is open, and is no fault of the stream."""


@dataclass(frozen=True, slots=True)
class Member:
    """A table in a file.

    Attributes:
        container: the file that a person has.
        inner: the member of a zip, or the number of a table in a workbook or JSON; else empty.
        kind: plain, gzip, zip, or rows (a workbook or JSON).
        size: bytes to go through, for the progress bar; packed ones of a gzip.
        is_whole: whether the container holds all members of a split file (a zip does).
        is_named: whether a person named the file, rather than a folder or pattern that it is in.
    """

    container: Path
    inner: str
    kind: str
    size: int
    is_whole: bool
    is_named: bool = True

    @property
    def name(self) -> str:
        """The name to show: `awards.zip/part_1.csv`."""
        return f"{self.container.name}/{self.inner}" if self.inner else self.container.name

    @property
    def sha256(self) -> str:
        """The hash of the file that a person has, as `sha256sum` gives it.

        Raises: InputError where the file cannot be read.
        """
        told = self.container.stat()
        return _hashed(self.container, told.st_size, told.st_mtime_ns)

    @property
    def key(self) -> str:
        """What tells this table from all others by content: sixteen letters and digits."""
        sha256 = self.sha256
        if not self.inner:
            return sha256[:16]
        return hashlib.sha256(f"{sha256}/{self.inner}".encode()).hexdigest()[:16]

    def snapshot(self, given: date | None) -> date:
        """The day on which it says what it says: by its name, else as given, else its file's."""
        named = day_in(self.inner.rpartition("/")[2]) or day_in(self.container.name)
        changed = datetime.fromtimestamp(self.container.stat().st_mtime).date()
        return named or given or changed

    @contextmanager
    def stream(self) -> Iterator[IO[bytes]]:
        """Open the bytes, unpacked on the way.

        Raises: InputError where the file cannot be read or what is packed in it is damaged.
        """
        try:
            with self._opened() as stream:
                yield stream
        except DAMAGE as fault:
            raise InputError(
                f"{self.container}: found damage in the packed file ({fault}); download it again."
            ) from None
        except NotImplementedError as fault:
            raise InputError(
                f"{self.container}: {fault}; unpack it and give the folder instead."
            ) from None
        except OSError as fault:
            if isinstance(fault, BrokenPipeError) or fault.errno in _OF_WRITING:
                raise
            raise InputError(f"{self.container}: {fault.strerror or fault}.") from None

    @contextmanager
    def _opened(self) -> Iterator[IO[bytes]]:
        if self.kind == "zip":
            with opened_zip(self.container, self.inner) as stream:
                yield stream
        elif self.kind == "gzip":
            with opened_gzip(self.container) as stream:
                yield stream
        elif self.kind == "rows":
            from comity.awards.opening.row_stream import row_stream

            number = int(self.inner.split()[-1])
            with io.BufferedReader(row_stream(self.container, number), 1 << 20) as stream:
                yield stream
        else:
            with open(self.container, "rb", buffering=1 << 20) as stream:
                yield stream


@lru_cache(maxsize=64)
def _hashed(path: Path, size: int, changed: int) -> str:
    """Hash a file, once for all tables in it; size and time tell whether it is still the same."""
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as fault:
        raise InputError(f"{path}: {fault.strerror or fault}.") from None
