"""Work done by a process of its own, with its wall and processor time and its peak of memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import NamedTuple


class Run(NamedTuple):
    """What one process took."""

    seconds: float
    processor: float
    megabytes: float


def run_alone(words: Sequence[str]) -> Run:
    """Run a command to its end; its own peak of memory, as the system counts it.

    A small process stands between: a new process inherits the peak of the one that makes it.
    """
    between = subprocess.run(module(__name__, *words), stdout=subprocess.PIPE, check=False)
    if between.returncode:
        raise RuntimeError(f"{' '.join(words)} ended with {between.returncode}")
    return Run(*json.loads(between.stdout))


def module(name: str, *words: str) -> list[str]:
    """The command that runs a module of this interpreter."""
    return [sys.executable, "-m", name, *words]


def _measure(words: Sequence[str]) -> int:
    """Run a command, print what it took, and give its exit code."""
    begun = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    passed = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    print(json.dumps([passed, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))
    return process.returncode


if __name__ == "__main__":
    sys.exit(_measure(sys.argv[1:]))
