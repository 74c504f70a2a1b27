"""A process that appends until it is killed: tells each number once it is recorded.

python -m tests.requests.log.appending FOLDER BATCH
"""

from __future__ import annotations

import sys
from pathlib import Path

from comity.requests.log.log import Log
from comity.requests.log.sqlite import SqliteStorage
from tests.requests.log.logs import an_entry


def main(folder: str, batch: int) -> None:
    """Append for ever."""
    log = Log(SqliteStorage(Path(folder) / "log.sqlite"))
    while True:
        size = log.size
        numbers = log.append_many([an_entry(size + at) for at in range(batch)])
        sys.stdout.write(f"{numbers.stop}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
