"""Zip archives whose bytes depend on nothing but their content."""

from __future__ import annotations

import os
import shutil
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

_LEVEL = 4
_CHUNK = 1 << 20


def zip_files(path: Path, members: Sequence[tuple[str, Path]], day: date) -> None:
    """Pack files under names of their own, dated alike, and remove them.

    The archive appears under its name once it is whole.
    """
    passing = path.with_name(path.name + ".part")
    with zipfile.ZipFile(passing, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for name, source in members:
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.file_size = source.stat().st_size
            with source.open("rb") as rows, archive.open(entry, "w") as packed:
                shutil.copyfileobj(rows, packed, _CHUNK)
            source.unlink()
    os.replace(passing, path)
