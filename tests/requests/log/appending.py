"""A process that appends until it is killed: tells each number once it is recorded.

python -m tests.requests.log.appending PLACE BATCH, where PLACE is a folder, or how to connect to a
database.
"""

from __future__ import annotations

import sys
from pathlib import Path

from comity.requests.log.log import Log
from comity.requests.log.postgres import PostgresStorage
from comity.requests.log.sqlite import SqliteStorage
from comity.requests.log.storage import Storage
from tests.requests.log.logs import an_entry


def opened(place: str) -> Storage:
    """The log of a folder, or of a schema."""
    if "=" in place:
        return PostgresStorage(place)
    return SqliteStorage(Path(place) / "log.sqlite")


def main(place: str, batch: int) -> None:
    """Append for ever."""
    log = Log(opened(place))
    while True:
        size = log.size
        numbers = log.append_many([an_entry(size + at) for at in range(batch)])
        sys.stdout.write(f"{numbers.stop}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
