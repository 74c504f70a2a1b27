"""A Word file as its parts: opened with care, packed with fixed times."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from comity.errors import InputError

MOST_BYTES = 200_000_000
"""Bytes that the parts of a file may have unpacked: more than any letter needs."""

MOST_PARTS = 2_000
DOCUMENT = "word/document.xml"
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BROKEN = (
    zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError,
    ValueError,
)  # fmt: skip
_RIGHT = "save it as a Word document (.docx)"


def packed(parts: Mapping[str, bytes]) -> bytes:
    """The parts as one file: the same bytes for the same parts."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as file:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            file.writestr(entry, content)
    return written.getvalue()


def opened(path: str | Path) -> dict[str, bytes]:
    """The parts of a Word file, in their order.

    Raises: InputError for a file with macros, a protected one, and all that is no Word document.
    """
    place = Path(path)
    content = _read(place)
    if content.startswith(_OLD):
        raise InputError(
            f"{place.name}: found a file with a password, or of Word 2003 or older; "
            f"{_RIGHT} without a password."
        )
    try:
        parts = _parts(place, content)
    except _BROKEN:
        raise InputError(f"{place.name}: found no readable Word document; {_RIGHT}.") from None
    _refuse_macros(place, parts)
    if DOCUMENT not in parts:
        raise InputError(f"{place.name}: found no Word document inside; {_RIGHT}.")
    return parts


def _read(place: Path) -> bytes:
    try:
        return place.read_bytes()
    except OSError as fault:
        raise InputError(f"{place.name}: {fault.strerror}; name a Word file (.docx).") from None


def _parts(place: Path, content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        entries = file.infolist()
        if len(entries) > MOST_PARTS or sum(one.file_size for one in entries) > MOST_BYTES:
            raise InputError(
                f"{place.name}: found more than {MOST_PARTS:,} parts or "
                f"{MOST_BYTES // 1_000_000} MB unpacked; {_RIGHT} with only the text in it."
            )
        return {one.filename: file.read(one) for one in entries if not one.is_dir()}


def _refuse_macros(place: Path, parts: Mapping[str, bytes]) -> None:
    types = parts.get("[Content_Types].xml", b"")
    macros = [name for name in parts if name.lower().endswith(("vbaproject.bin", "vbadata.xml"))]
    if macros or b"macroEnabled" in types or place.suffix.lower() in (".docm", ".dotm"):
        raise InputError(
            f"{place.name}: found macros, which are never run here and never passed on; "
            f"{_RIGHT} without macros."
        )
