"""Work done by a process of its own, with its wall and processor time and its peak of memory."""

from __future__ import annotations

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
    """Run a command to its end; its own peak of memory, as the system counts it."""
    begun = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(words)} ended with {process.returncode}")
    passed = time.perf_counter() - begun
    return Run(passed, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def module(name: str, *words: str) -> list[str]:
    """The command that runs a module of this interpreter."""
    return [sys.executable, "-m", name, *words]
