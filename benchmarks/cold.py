"""A cold answer against the smallest useful Python start, both as whole processes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.lines import Line, paired, seconds

COMITY = [str(Path(sys.executable).parent / "comity")]
QUESTION = ["status", "Seattle, WA", "--condition", "jag-fy2017-notice", "--on", "2018-09-01"]
FLOOR = [sys.executable, "-c", "import json"]


def lines() -> Iterator[Line]:
    """`comity status` from a cold shell: ratio to `import json`, and seconds."""

    def ask() -> None:
        subprocess.run([*COMITY, *QUESTION], check=True, stdout=subprocess.DEVNULL)

    def start() -> None:
        subprocess.run(FLOOR, check=True)

    ask()
    yield Line("cold_status_over_import_json", paired(ask, start), "<=8")
    yield Line("cold_status_seconds", seconds(ask, 5), "<=0.5")
