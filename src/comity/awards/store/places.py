"""The folders inside a store."""

from __future__ import annotations

import shutil
from pathlib import Path

PARTS = "parts"
SET_ASIDE = "set-aside"
BUILD = "build"
PASSING = "tmp"
REVIEW = "review.csv"


def make_folders(folder: Path) -> None:
    """Make what is missing of a store's folders, and empty that of passing files."""
    shutil.rmtree(folder / PASSING, ignore_errors=True)
    for name in (PARTS, SET_ASIDE, BUILD, PASSING):
        (folder / name).mkdir(parents=True, exist_ok=True)
