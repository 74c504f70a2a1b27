"""Many sources read: on all processors, in order, a fault in one leaving the others alone."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from comity.errors import InputError
from comity.reading.intake.intake import STANDARD_INPUT, read_source
from comity.reading.reading import Read, read

if TYPE_CHECKING:
    from comity.reading.checks.own_log import OwnLog

FEWEST = 6
"""Sources from which several processes are worth their start."""

OURS = ".reading."
"""Stands in the names of files that were written beside a source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How sources are to be read: the days of `read_source` and `read`, and the log."""

    published: date | None = None
    known: date | None = None
    said: date | None = None
    log: OwnLog | None = None


UNDER_WAY = (".part", ".partial", ".crdownload", ".download", ".tmp", "~")
"""Endings of files that are being written by another program."""


class Done(NamedTuple):
    """What became of one source.

    Attributes:
        made: what was made of what was read; None where it could not be read.
        fault: why not, in one sentence.
        notes: sentences for the user on what was read.
        is_dated: whether its day of publication is known.
    """

    place: str
    made: Any
    fault: str = ""
    notes: tuple[str, ...] = ()
    is_dated: bool = True


def read_each(
    places: Sequence[str],
    asked: Asked,
    make: Callable[[Read], Any] | None = None,
    *,
    processes: int = 0,
) -> Iterator[Done]:
    """Read places one by one, in their order.

    Args:
        make: a function of a module, run where the source is read; else the `Read` itself.
        processes: how many at a time; 0 for as many as there are processors.
    """
    work = partial(_one, asked=asked, make=make)
    count = min(processes or os.cpu_count() or 1, len(places))
    if count < 2 or len(places) < FEWEST or STANDARD_INPUT in places:
        yield from map(work, places)
        return
    yield work(places[0])
    rest = places[1:]
    with get_context().Pool(count, initializer=_leave_interrupts) as pool:
        size = max(1, min(16, len(rest) // (4 * count)))
        yield from pool.imap(work, rest, chunksize=size)


def sources_in(places: Iterable[str]) -> list[str]:
    """Places with every folder replaced by the files in it, by name."""
    found: list[str] = []
    for place in places:
        if place != STANDARD_INPUT and os.path.isdir(place):
            found += [str(path) for path in sorted(Path(place).rglob("*")) if is_source(path)]
        else:
            found.append(place)
    return found


def is_source(path: Path) -> bool:
    """Whether a file in a folder is one to read: not hidden, on its way, or written by us."""
    name = path.name
    is_left = name.startswith((".", "~$")) or name.endswith(UNDER_WAY) or OURS in name
    return not is_left and path.is_file()


def _one(place: str, asked: Asked, make: Callable[[Read], Any] | None) -> Done:
    try:
        source = read_source(place, asked.published)
        done = read(source, known=asked.known, said=asked.said, log=asked.log)
    except InputError as fault:
        return Done(place, None, str(fault))
    made = make(done) if make else done
    return Done(place, made, notes=source.notes, is_dated=source.published is not None)


def _leave_interrupts() -> None:
    """Leave Ctrl-C to the process that started this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
