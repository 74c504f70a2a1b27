"""`comity read --watch` and `--into`: a file written for each source, whole or not at all."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from comity.errors import InputError
from comity.files import write_whole

if TYPE_CHECKING:
    from comity.reading.batch import Asked
    from comity.reading.reading import Read


class Outputs:
    """Where the file of each source goes, and in which format."""

    def __init__(self, folder: Path | None, chosen: str, root: Path | None = None) -> None:
        """Write into a folder, or beside each source where there is none.

        Args:
            root: a folder of sources; folders below it are told in the names of what is written.
        Raises: InputError where the folder cannot be made.
        """
        from comity.documents.reading.formats import FORMATS

        self.folder, self.chosen, self.root = folder, chosen, root
        self.format = FORMATS[chosen]
        self._taken: dict[Path, str] = {}
        if folder is not None:
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as fault:
                raise InputError(f"--into: {folder}: {fault.strerror}; name a folder.") from None

    def path(self, place: str) -> Path:
        """The file for a source: `article.txt.reading.jsonl`."""
        from comity.reading.batch import OURS

        ending = f"{OURS}{self.format.ending}"
        if self.folder is None:
            return Path(f"{place}{ending}")
        if self.root is not None:
            return self.folder / ("__".join(Path(place).relative_to(self.root).parts) + ending)
        name = PurePath(place.split("?", 1)[0].rstrip("/")).name if place != "-" else "input"
        return self._free(self.folder / f"{name}{ending}", place)

    def _free(self, path: Path, place: str) -> Path:
        """The path, with a number in it where another source of its name has it already."""
        number, free = 1, path
        while self._taken.setdefault(free, place) != place:
            number += 1
            free = path.with_name(path.name.replace(".reading.", f".{number}.reading.", 1))
        return free

    def write(self, read: Read) -> Path:
        """Write the file of a source."""
        path = self.path(read.source.url or read.source.place)
        if self.chosen == "sqlite":
            from comity.reading.library.keeping import write_database

            write_database(str(path), [read])
            return path
        content = self.format.join([self.format.make(read)])
        try:
            write_whole(str(path), content.encode("utf-8", errors="surrogatepass") + b"\n")
        except OSError as fault:
            raise InputError(f"{path}: {fault.strerror}; name a folder that is yours.") from None
        return path


class Watched:
    """The files of a folder: which are new, whole and not read yet."""

    def __init__(self, folder: Path, outputs: Outputs) -> None:
        self.folder, self.outputs = folder, outputs
        self._seen: dict[Path, tuple[int, int]] = {}
        self._done: dict[Path, tuple[int, int]] = {}

    def ready(self) -> Iterator[Path]:
        """Files that did not change since the last look and were not read as they are."""
        from comity.reading.batch import is_source

        seen: dict[Path, tuple[int, int]] = {}
        for path in sorted(self.folder.rglob("*")):
            state = _state(path)
            if state is None or not is_source(path) or self._is_below_output(path):
                continue
            seen[path] = state
            is_steady = self._seen.get(path) == state and state[1] > 0
            if is_steady and self._done.get(path) != state and not self._is_read(path, state):
                self._done[path] = state
                yield path
        self._seen = seen

    def _is_read(self, path: Path, state: tuple[int, int]) -> bool:
        """Whether an earlier run wrote the file of this source after it came."""
        made = _state(self.outputs.path(str(path)))
        return made is not None and made[0] >= state[0]

    def _is_below_output(self, path: Path) -> bool:
        folder = self.outputs.folder
        is_apart = folder is not None and folder.resolve() != self.folder.resolve()
        return is_apart and folder is not None and path.resolve().is_relative_to(folder.resolve())


def _state(path: Path) -> tuple[int, int] | None:
    """When a file was written and how long it is; None where it is gone."""
    try:
        told = path.stat()
    except OSError:
        return None
    return told.st_mtime_ns, told.st_size


def watch(args: argparse.Namespace, chosen: str, asked: Asked, looks: int = 0) -> int:
    """Read every new file of a folder until Ctrl-C; what is written is whole at any moment.

    Args:
        looks: how often to look, for tests; 0 for ever.
    """
    folder = Path(args.watch)
    if not folder.is_dir():
        raise InputError(f"--watch: {folder}: no such folder; make it, or name another.")
    if args.output:
        raise InputError("--watch: found -o; files go beside their sources, or into --into FOLDER.")
    outputs = Outputs(Path(args.into) if args.into else None, chosen, folder)
    watched = Watched(folder, outputs)
    count = 0
    print(f"watching {folder}; Ctrl-C ends it", file=sys.stderr, flush=True)
    try:
        while True:
            for path in watched.ready():
                count += _read_one(path, outputs, asked, args)
            looks -= 1
            if looks == 0:
                break
            time.sleep(max(0.05, args.every))
    except KeyboardInterrupt:
        pass
    print(f"stopped: {count} read; every file that was written is whole.", file=sys.stderr)
    return 0


def _read_one(path: Path, outputs: Outputs, asked: Asked, args: argparse.Namespace) -> int:
    from comity.reading.batch import read_each

    (done,) = read_each([str(path)], asked)
    if done.fault:
        print(done.fault, file=sys.stderr, flush=True)
        return 0
    if args.keep:
        from comity.cli.read_keeping import keep_in_library

        keep_in_library(args, done.made)
    made = outputs.write(done.made)
    print(f"{path}: wrote {os.path.relpath(made)}", file=sys.stderr, flush=True)
    return 1
