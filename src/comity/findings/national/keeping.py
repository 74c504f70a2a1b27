"""What is kept beside a store and can be made again: how much of it stays."""

from __future__ import annotations

import hashlib
import os
import shutil
from contextlib import suppress
from pathlib import Path

from comity.files import cache_folder

MOST_KEPT = 4
"""Laws and days of one build of the store for which class maps and timelines stay."""


def kept_in(folder: Path) -> Path:
    """The folder itself; where nobody may write there, one for it among the user's passing files.

    A store on a disk that can only be read answers all the same.
    """
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        if os.access(folder, os.W_OK):
            return folder
    told = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
    return Path(cache_folder(), "stores", told, folder.name)


def prune(folder: Path, build_id: str, most: int = MOST_KEPT) -> None:
    """Remove what was made of earlier builds of the store, and all but the newest of this one.

    Args:
        folder: of folders whose names hold the build that each was made of.
    """
    places = [place for place in folder.iterdir() if not place.name.startswith(".")]
    own = [place for place in places if f"-{build_id}-" in f"{place.name}-"]
    own.sort(key=lambda place: place.stat().st_mtime)
    kept = set(own[-most:])
    for place in places:
        if place not in kept:
            shutil.rmtree(place, ignore_errors=True)
