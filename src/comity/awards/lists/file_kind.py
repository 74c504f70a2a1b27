"""What a file is, by its first bytes and not by its name; what is no list is refused."""

from __future__ import annotations

import enum
import zipfile
from pathlib import Path

from comity.awards.lists.downloads import refuse_download
from comity.errors import InputError

_MEGABYTE = 10**6
_LARGEST_BYTES = 200 * _MEGABYTE
_LARGEST_SHEETS_BYTES = 1000 * _MEGABYTE
_LARGEST_PART_BYTES = 200 * _MEGABYTE

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_BIFF = (b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00")  # Excel 2 to 4, before OLE
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_AS_XLSX = "save it in Excel as .xlsx or CSV"


class FileKind(enum.Enum):
    """The two kinds of file that are read."""

    CSV = "CSV"
    WORKBOOK = "workbook"


def kind_of(path: Path) -> FileKind:
    """Tell how a file is to be read.

    Raises: InputError if it is not there, is empty, is too large for an award list, or is a file of
        another kind; the sentence says of which.
    """
    start = _start(path)
    if start.startswith(b"PK\x03\x04"):
        _check_workbook(path)
        return FileKind.WORKBOOK
    _refuse_other_kinds(path, start)
    return FileKind.CSV


def _start(path: Path) -> bytes:
    if not path.exists():
        raise InputError(f"{path}: found no such file; give the path of a CSV or .xlsx file.")
    if path.is_dir():
        raise InputError(f"{path}: found a folder; give the path of a CSV or .xlsx file.")
    try:
        with path.open("rb") as stream:
            start = stream.read(1 << 16)
    except OSError as fault:
        raise InputError(f"{path}: {fault.strerror}; give a file that can be read.") from None
    if not start.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise InputError(f"{path.name}: found an empty file; give a list with a header row.")
    size = path.stat().st_size
    if size > _LARGEST_BYTES:
        refuse_download(path.name, start.split(b"\n")[0].decode("latin-1").split(","))
        raise InputError(
            f"{path.name}: found {size // _MEGABYTE} MB, which is larger than an award list; give "
            f"one of at most {_LARGEST_BYTES // _MEGABYTE} MB."
        )
    return start


def _refuse_other_kinds(path: Path, start: bytes) -> None:
    name = path.name
    if start.startswith(_OLE):
        raise InputError(f"{name}: {_what_ole_is(path)}")
    if start.startswith(b"\x1f\x8b"):
        raise InputError(f"{name}: found a packed file (gzip); unpack it and give what is in it.")
    if start.startswith(b"%PDF"):
        raise InputError(f"{name}: found a PDF; give the spreadsheet that it was printed from.")
    if start.startswith(_BIFF):
        raise InputError(f"{name}: found a workbook of an old Excel (.xls); {_AS_XLSX}.")
    if start.lstrip()[:100].lower().startswith((b"<html", b"<!doctype", b"<table", b"<?xml")):
        raise InputError(f"{name}: found a web page or XML; open it in Excel, and {_AS_XLSX}.")
    if start.startswith(b"{\\rtf"):
        raise InputError(f"{name}: found a text document (RTF); give a CSV or .xlsx file.")
    if path.suffix.lower() in (".xlsx", ".xlsm") and not _is_text(start):
        raise InputError(
            f"{name}: found no workbook (it is no zip archive, as every .xlsx is); fetch the file "
            f"again, or {_AS_XLSX}."
        )


def _is_text(start: bytes) -> bool:
    return start[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" not in start


def _what_ole_is(path: Path) -> str:
    """Tell a workbook with a password from an old .xls: both lie in the same kind of container."""
    if _ENCRYPTED in path.read_bytes():
        return (
            "found a workbook locked with a password; open it in Excel, take the password off "
            "(File, Info, Protect Workbook), and save it."
        )
    if path.suffix.lower() in (".doc", ".ppt", ".msg"):
        return "found a document of an old Office; give a CSV or .xlsx file."
    return f"found a workbook of an old Excel (.xls); {_AS_XLSX}."


def _check_workbook(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            kind = _foreign_kind(archive, {part.filename for part in parts})
    except (zipfile.BadZipFile, OSError, NotImplementedError):
        raise InputError(
            f"{path.name}: found a damaged workbook; open it in Excel, and {_AS_XLSX}."
        ) from None
    if kind:
        raise InputError(f"{path.name}: found {kind}.")
    _refuse_bomb(path.name, parts)


def _foreign_kind(archive: zipfile.ZipFile, names: set[str]) -> str | None:
    """Name what a zip archive holds, if it is no workbook that can be read."""
    if "xl/workbook.xml" in names:
        return None
    if "xl/workbook.bin" in names:
        return f"a binary workbook (.xlsb); {_AS_XLSX}"
    if "mimetype" in names and b"opendocument.spreadsheet" in archive.read("mimetype")[:200]:
        return "an OpenDocument spreadsheet (.ods); save it as .xlsx or CSV"
    if any(name.startswith("word/") for name in names):
        return "a Word document; give the list as a CSV or .xlsx file"
    if any(name.startswith("Index/") for name in names):
        return "an Apple Numbers file; export it as Excel or CSV"
    if any(name.startswith("xl/") for name in names):
        return None  # a workbook whose parts have other names than Excel's own
    return "a zip archive without a workbook in it; unpack it and give the CSV or .xlsx file"


def _refuse_bomb(name: str, parts: list[zipfile.ZipInfo]) -> None:
    """Refuse an archive that would unpack to more than any award list; sizes are its own word.

    Python reads no more of a part than the archive says it holds, so the word can be trusted.
    """
    sheets = sum(part.file_size for part in parts if "/worksheets/" in part.filename)
    others = [part.file_size for part in parts if "/worksheets/" not in part.filename]
    largest = max(sheets, sum(others))
    if sheets > _LARGEST_SHEETS_BYTES or max(others, default=0) > _LARGEST_PART_BYTES:
        raise InputError(
            f"{name}: found a workbook that unpacks to {largest // _MEGABYTE:,} MB, which is more "
            "than an award list; copy the rows of the list into a new workbook."
        )
