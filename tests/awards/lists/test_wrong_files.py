"""Files that are no award list: one sentence each, with what was found and what would be right."""

from __future__ import annotations

import contextlib
import gzip
import os
import tempfile
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.awards import read_awards
from comity.errors import InputError
from tests.awards.lists.files import HEADER, a_bare_workbook, a_csv, a_workbook, refusal

OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(500)


def a_file(folder: Path, name: str, content: bytes) -> Path:
    """Write bytes to a file."""
    path = folder / name
    path.write_bytes(content)
    return path


def an_archive(folder: Path, name: str, **parts: bytes) -> Path:
    """Write a zip archive; `__` in a part's name stands for a slash, `_dot_` for a point."""
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(part.replace("__", "/").replace("_dot_", "."), content)
    return path


def test_no_such_file_and_a_folder(tmp_path: Path) -> None:
    """The path is told as given."""
    absent = tmp_path / "none.csv"
    assert refusal(absent) == (
        f"{absent}: found no such file; give the path of a CSV or .xlsx file."
    )
    assert refusal(tmp_path) == f"{tmp_path}: found a folder; give the path of a CSV or .xlsx file."


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_an_empty_file(tmp_path: Path, content: bytes) -> None:
    """Nothing, blank lines, or a byte order mark alone."""
    assert refusal(a_file(tmp_path, "awards.csv", content)) == (
        "awards.csv: found an empty file; give a list with a header row."
    )


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        (
            "awards.xlsx",
            OLE + "EncryptedPackage".encode("utf-16-le"),
            "awards.xlsx: found a workbook locked with a password; open it in Excel, take the "
            "password off (File, Info, Protect Workbook), and save it.",
        ),
        (
            "awards.xls",
            OLE + "Workbook".encode("utf-16-le"),
            "awards.xls: found a workbook of an old Excel (.xls); save it in Excel as .xlsx or "
            "CSV.",
        ),
        ("old.doc", OLE, "old.doc: found a document of an old Office; give a CSV or .xlsx file."),
        (
            "awards.xls",
            b"\x09\x08\x10\x00\x00\x06\x05\x00",
            "awards.xls: found a workbook of an old Excel (.xls); save it in Excel as .xlsx or "
            "CSV.",
        ),
        (
            "awards.pdf",
            b"%PDF-1.7 ...",
            "awards.pdf: found a PDF; give the spreadsheet that it was printed from.",
        ),
        (
            "awards.xls",
            b"<html><table><tr><td>FAIN</td>",
            "awards.xls: found a web page or XML; open it in Excel, and save it in Excel as .xlsx "
            "or CSV.",
        ),
        (
            "awards.csv.gz",
            gzip.compress(HEADER.encode(), mtime=0),
            "awards.csv.gz: found a packed file (gzip); unpack it and give what is in it.",
        ),
        (
            "awards.xlsx",
            b"\x00\x01\x02 no zip",
            "awards.xlsx: found no workbook (it is no zip archive, as every .xlsx is); fetch the "
            "file again, or save it in Excel as .xlsx or CSV.",
        ),
        (
            "awards.csv",
            b"FAIN,Obligated\nA-1,\x007\n",
            "awards.csv: found NUL bytes, which no text holds; save the list as CSV anew.",
        ),
    ],
)
def test_files_of_another_kind(tmp_path: Path, name: str, content: bytes, sentence: str) -> None:
    """A file is known by its first bytes, whatever its name says."""
    assert refusal(a_file(tmp_path, name, content)) == sentence


@pytest.mark.parametrize(
    ("part", "content", "found"),
    [
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spread"),
        ("word__document_dot_xml", b"<w/>", "a Word document"),
        ("xl__workbook_dot_bin", b"", "a binary workbook (.xlsb)"),
        ("Index__Document_dot_iwa", b"", "an Apple Numbers file"),
        ("photo_dot_jpg", b"", "a zip archive without a workbook in it"),
    ],
)
def test_archives_of_another_kind(tmp_path: Path, part: str, content: bytes, found: str) -> None:
    """Many kinds of file are zip archives; their parts tell them apart."""
    path = an_archive(tmp_path, "awards.xlsx", **{part: content})
    assert refusal(path).startswith(f"awards.xlsx: found {found}")


def test_a_csv_under_the_name_of_a_workbook_is_read(tmp_path: Path) -> None:
    """Some portals save CSV as .xlsx; what matters is what the file is."""
    path = a_file(tmp_path, "awards.xlsx", f"{HEADER}\nA-1,16.738,7,5\n".encode())
    assert len(read_awards(path).rows) == 1


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    """Three hundred megabytes of blanks pack into 300 KB: refused by the archive's own word."""
    path = a_workbook(tmp_path, [["FAIN", "Obligated"]])
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/media/picture.bmp", "w", force_zip64=True) as part,
    ):
        for _ in range(300):
            part.write(bytes(10**6))

    assert path.stat().st_size < 10**6
    assert refusal(path) == (
        "awards.xlsx: found a workbook that unpacks to 300 MB, which is more than an award list; "
        "copy the rows of the list into a new workbook."
    )


def test_a_workbook_that_expands_entities_is_refused(tmp_path: Path) -> None:
    """The `billion laughs`: a few lines of XML that would fill the memory."""
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    cells = '<row><c t="str"><v>&b;</v></c></row>'
    by_sheet = a_bare_workbook(tmp_path, cells, above=bomb)
    assert "found a damaged workbook" in refusal(by_sheet)

    by_strings = a_bare_workbook(
        tmp_path, "<row/>", strings=bomb + "<sst><si><t>&b;</t></si></sst>"
    )
    assert "found a damaged workbook" in refusal(by_strings)


@pytest.mark.parametrize("keep", [0.3, 0.6, 0.9, 0.999])
def test_a_workbook_cut_short_is_damaged(tmp_path: Path, keep: float) -> None:
    """A download that broke off."""
    path = a_workbook(tmp_path, [["FAIN", "Obligated"], ["A-1", 7]])
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * keep)])

    assert "found a damaged workbook; open it in Excel" in refusal(path)


def test_a_workbook_with_a_part_missing_is_damaged(tmp_path: Path) -> None:
    """Its parts refer to each other; one that is not there ends the reading with a sentence."""
    path = an_archive(tmp_path, "awards.xlsx", xl__workbook_dot_xml=b"<workbook/>")
    assert "found a damaged workbook" in refusal(path)


def test_a_file_larger_than_an_award_list(tmp_path: Path) -> None:
    """Two hundred megabytes are a federal archive, not a city's list."""
    path = a_csv(tmp_path, "A-1,16.738,7,5")
    os.truncate(path, 201 * 10**6)  # a sparse file: large by its size alone

    assert refusal(path) == (
        "awards.csv: found 201 MB, which is larger than an award list; give one of at most 200 MB."
    )


def test_a_large_download_is_told_by_its_header(tmp_path: Path) -> None:
    """A federal archive is named as one, before its size is."""
    path = a_csv(tmp_path, header="contract_transaction_unique_key,award_id_piid")
    os.truncate(path, 201 * 10**6)

    assert "found a USAspending download of contracts" in refusal(path)


def test_a_download_of_usaspending_is_known_by_its_header(tmp_path: Path) -> None:
    """One row an action, with the whole award's amount on each: adding them up would be wrong."""
    path = a_csv(tmp_path, header="assistance_transaction_unique_key,award_id_fain,cfda_number")

    assert refusal(path) == (
        "awards.csv: found a USAspending download of assistance transactions; give a list with one "
        "row for each award, in which an amount is the whole award's."
    )


def test_a_quotation_mark_that_is_never_closed_does_not_swallow_rows(tmp_path: Path) -> None:
    """The rows below it would be one long cell: lost without a word."""
    short = a_csv(tmp_path, 'A-1,16.738,"7,5', "A-2,16.738,7,5", "A-3,16.738,7,5")
    sentence = (
        "awards.csv, row 2: found a quotation mark that is never closed; close it, or write two "
        "for one that is meant."
    )
    assert refusal(short) == sentence

    long = a_csv(tmp_path, 'A-1,16.738,"7,5', *["A-2,16.738,7,5"] * 5000)
    assert refusal(long) == sentence


def test_bytes_that_are_no_letter(tmp_path: Path) -> None:
    """Neither UTF-8 nor windows-1252 has the byte 0x81."""
    path = a_file(tmp_path, "awards.csv", b"FAIN,Title,Obligated\nA-1,\x81\xe9,7\n")

    assert refusal(path) == (
        "awards.csv, line 2: found the byte 0x81, which is no letter in windows-1252; "
        "save the list as CSV UTF-8."
    )


@given(st.binary(max_size=400), st.sampled_from([b"", b"FAIN,Obligated\n", b"PK\x03\x04", OLE[:8]]))
def test_no_bytes_end_the_program(content: bytes, start: bytes) -> None:
    """Any file is a list or gets its sentence."""
    with tempfile.TemporaryDirectory() as folder:
        path = a_file(Path(folder), "awards.csv", start + content)
        with contextlib.suppress(InputError):
            assert read_awards(path).totals.agree


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_damage_to_a_workbook_ends_the_program(data: st.DataObject) -> None:
    """Bytes of its XML changed, left out or doubled: a list or a sentence."""
    with tempfile.TemporaryDirectory() as folder:
        path = a_workbook(Path(folder), [["FAIN", "Obligated"], ["A-1", 7]])
        with zipfile.ZipFile(path) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        name = data.draw(st.sampled_from(sorted(parts)))
        at = data.draw(st.integers(0, len(parts[name])))
        until = data.draw(st.integers(at, min(at + 40, len(parts[name]))))
        parts[name] = parts[name][:at] + data.draw(st.binary(max_size=9)) + parts[name][until:]
        with zipfile.ZipFile(path, "w") as archive:
            for part, content in parts.items():
                archive.writestr(part, content)
        with contextlib.suppress(InputError):
            assert read_awards(path).totals.agree


def test_a_workbook_without_a_filled_cell(tmp_path: Path) -> None:
    """A new workbook that nobody wrote into."""
    book = openpyxl.Workbook()
    path = tmp_path / "awards.xlsx"
    book.save(path)

    assert refusal(path) == (
        "awards.xlsx, sheet Sheet: found no filled cell; give a list with a header row."
    )
