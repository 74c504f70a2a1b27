"""The seal: the hash of a log's file at rest, kept beside it.

It guards against a failing disk and careless hands, down to bytes that hold no entry; whoever
changes the file on purpose can write a new seal, so nothing else rests on it.
"""

from __future__ import annotations

import json
from hashlib import file_digest
from pathlib import Path

from comity.files import write_whole
from comity.requests.log.sqlite import SqliteStorage
from comity.requests.log.storage import DamageError

FIELDS = {"entries", "notes", "sha256"}


def seal(storage: SqliteStorage, path: Path) -> bool:
    """Settle the file and write its seal; not while somebody else reads or writes.

    Returns: whether it was sealed; an older seal says nothing on a file that has grown.
    """
    if not storage.settle():
        return False
    content = {**_counts(storage), "sha256": _digest(storage.path)}
    try:
        write_whole(str(path), json.dumps(content, sort_keys=True).encode() + b"\n")
    except OSError:
        return False
    return True


def broken_seal(file: Path, path: Path) -> list[str]:
    """Read before the file is opened: what the seal says against it, a sentence each.

    A seal on fewer entries than the file has says nothing: entries were added since.
    """
    if not path.exists():
        return []
    try:
        content = json.loads(path.read_bytes())
        is_one = isinstance(content, dict) and set(content) == FIELDS
    except ValueError:
        is_one = False
    if not is_one:
        return [f"{path.name}: it is not a seal of a log; it was changed."]
    ahead = file.with_name(file.name + "-wal")
    is_same = _digest(file) == content["sha256"]
    if not is_same and ahead.exists() and ahead.stat().st_size:
        return []
    try:
        storage = SqliteStorage(file)
        counts = _counts(storage)
        storage.close()
    except DamageError as fault:
        return [str(fault)]
    is_counted = counts == {name: content[name] for name in counts}
    if is_same and is_counted:
        return []
    if is_same or is_counted:
        return [
            f"{file.name}: its bytes are not those that were sealed, though nothing was added "
            "since; the file or its seal was changed."
        ]
    return _shrunk(file, counts, content)


def _shrunk(file: Path, counts: dict[str, int], content: dict[str, int]) -> list[str]:
    try:
        is_grown = all(counts[name] >= content[name] for name in counts)
    except TypeError:
        is_grown = False
    if is_grown:
        return []
    return [
        f"{file.name}: it holds less than when it was sealed ({content['entries']} entries, "
        f"{content['notes']} notes): its end was cut off, or an older copy was put in its place."
    ]


def _counts(storage: SqliteStorage) -> dict[str, int]:
    notes = len(storage.checkpoints()) + len(storage.cosignatures()) + len(storage.key_changes())
    return {"entries": storage.size(), "notes": notes}


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
