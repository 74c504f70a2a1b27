"""Made-up award files and stores of a size, kept in a folder so that benchmarks share them."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from benchmarks.fresh import module, run_alone

FOLDER = "COMITY_BENCH_FOLDER"


def rows_asked(told: str) -> int:
    """The number of rows given on the command line."""
    words = argparse.ArgumentParser(description=told)
    words.add_argument("--rows", default="1e6", help="actions, like 1e7")
    return int(float(words.parse_args().rows))


def size_word(rows: int) -> str:
    """A size as it stands in the name of a line: 1e6."""
    mantissa, _, exponent = f"{rows:e}".partition("e")
    return f"{float(mantissa):g}e{int(exponent)}"


def made_store(rows: int) -> Path:
    """The workspace of a made-up store, generated where it is not there yet."""
    return _made(rows, "store", "awards/store.json")


def made_files(rows: int) -> Path:
    """The folder of a made-up file set, generated where it is not there yet."""
    return _made(rows, "archive", "README.txt")


def bench_folder() -> Path:
    """Where benchmarks keep what they make: COMITY_BENCH_FOLDER, else `out/bench`."""
    folder = Path(os.environ.get(FOLDER, "out/bench"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _made(rows: int, form: str, last_written: str) -> Path:
    folder = bench_folder() / f"{form}-{size_word(rows)}"
    if not (folder / last_written).exists():
        words = ["generate", "-o", str(folder), "--rows", str(rows), "--seed", "1", "--form", form]
        run_alone(module("comity", "awards", *words))
    return folder
