"""What the commands that read and write events share: the record, its table, keys, evidence."""

from __future__ import annotations

import argparse
import json
import sys
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

from comity.cli.requests_log import close_batch, content, opened
from comity.cli.workspace import workspace
from comity.days import parse_day
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from comity.requests.facilities import Facilities
    from comity.requests.ledger import Ledger, Story
    from comity.requests.recording import Recorded

FACILITIES, POLICIES, PLACES, SALTS = "facilities.csv", "policies.csv", "places.csv", "salts"


def folder(args: argparse.Namespace) -> Path:
    """The folder of the record in the workspace."""
    return workspace(args) / "requests"


def facilities(args: argparse.Namespace) -> Facilities:
    """The table of facilities of the workspace."""
    from comity.requests.facilities import read_facilities

    return read_facilities(folder(args) / FACILITIES)


def today(args: argparse.Namespace) -> date:
    """The day of knowledge: as given, else today."""
    return parse_day(args.known, "--known") if args.known else date.today()


def recorded_now() -> datetime:
    """The time of recording, in this machine's zone; it enters here."""
    return datetime.now().astimezone().replace(microsecond=0)


def add_coded(
    to: argparse.ArgumentParser,
    option: str,
    codes: Sequence[str],
    told: str,
    default: str | None = None,
    *,
    required: bool = False,
) -> None:
    """An option that takes one of many codes: the help lists them once, under the option."""
    given = f" ({default})" if default else ""
    to.add_argument(
        option, metavar="CODE", choices=codes, default=default, required=required,
        help=f"{told}: {', '.join(codes)}{given}",
    )  # fmt: skip


def add_known(to: argparse.ArgumentParser) -> None:
    """`--known`."""
    to.add_argument(
        "--known",
        metavar="DAY",
        help="the day of knowledge: what was recorded later is hidden (today)",
    )


@contextmanager
def ledger(args: argparse.Namespace) -> Iterator[tuple[Ledger, str]]:
    """The record as known on the day of knowledge, and its newest checkpoint."""
    from comity.requests.ledger import read_ledger, uncollected

    with opened(args) as log, uncollected():
        known = parse_day(args.known, "--known") if args.known else None
        newest = log.newest()
        yield read_ledger(log.log.entries(), known), str(log.note(newest))


def one_request(args: argparse.Namespace, number: int) -> tuple[Story, Ledger]:
    """The request that an entry is or is about, as known on the day of knowledge, read alone.

    Raises: InputError where there is none.
    """
    from comity.requests.ledger import read_stories

    told = getattr(args, "known", None)
    known = parse_day(told, "--known") if told else None
    with opened(args) as log:
        found = read_stories(log.log, [number], known=known)
    return story(found, number), found


def story(found: Ledger, number: int) -> Story:
    """The request of a number, or the one that an entry belongs to.

    Raises: InputError.
    """
    one = found.story_of(number)
    if one is None:
        hidden = " (it is hidden by --known)" if found.hidden else ""
        raise InputError(
            f"entry {number}: no request, nor a response to one; the log has {found.size} "
            f"entries, numbered from 0{hidden}."
        )
    return one


def evidence(args: argparse.Namespace, name: str) -> str:
    """A salted commitment to a file; its salt is kept in the workspace, outside the log."""
    from comity.requests.commitments import Salts

    return Salts(folder(args) / SALTS).commit(content(name, "--evidence"))


def reference_maker(key: str | None) -> Any:
    """What makes keyed references with a shared key; nothing where there is no key."""
    if key is None:
        return None
    from comity.requests.commitments import read_reference_key, reference

    shared = read_reference_key(Path(key))
    return lambda number, facility, form, day: reference(shared, number, facility, form, day)


def plain_objects(name: str) -> list[dict[str, Any]]:
    """Objects from a JSON file, a list of them or one a line; `-` is standard input.

    Raises: InputError.
    """
    text = sys.stdin.read() if name == "-" else content(name, "--json").decode("utf-8", "replace")
    try:
        read = json.loads(text)
    except ValueError:
        try:
            read = [json.loads(line) for line in text.splitlines() if line.strip()]
        except ValueError as fault:
            raise InputError(f"--json: {name}: not JSON ({fault}); write an object.") from None
    objects = read if isinstance(read, list) else [read]
    if not all(isinstance(one, dict) for one in objects):
        raise InputError(f"--json: {name}: found something else than objects; write objects.")
    if any("recorded" in one for one in objects):
        raise InputError(f"--json: {name}: found recorded; leave it out, this machine tells it.")
    return objects


def record(args: argparse.Namespace, plains: list[dict[str, Any]]) -> int:
    """Record some events, all or none; print the number of each, with what is odd about it.

    Several at once are a batch, which is signed.
    """
    from comity.requests.events import event_of
    from comity.requests.recording import Recorder

    recorded = recorded_now().isoformat()
    kinds = [str(one.get("kind", "event")) for one in plains]
    where = [f"event {at}" for at in range(1, len(plains) + 1)] if len(plains) > 1 else kinds
    events = [
        (event_of({"schema": 1, "recorded": recorded, **plain}, place), place)
        for plain, place in zip(plains, where, strict=True)
    ]
    with opened(args) as log:
        made = Recorder(log.log, facilities(args)).record_all(events)
        for one, (event, _) in zip(made, events, strict=True):
            told(one, event.kind)
        if len(made) > 1:
            close_batch(log)
    return 0


def told(made: Recorded, kind: str) -> None:
    """Tell the number of a new entry, and what is odd about it."""
    print(f"entry {made.number}: {kind} recorded")
    for remark in made.remarks:
        print(f"  {remark}", file=sys.stderr)


def moment(text: str | None, where: str, zone: str) -> Any:
    """A time as an event writes it, read in a facility's zone."""
    if not text:
        return None
    from comity.requests.moments import read_moment

    return read_moment(text, where, zone).plain()
