"""Files out of order: no record is lost, whatever its quotation marks and line ends."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from comity.awards.opening import splitting
from comity.awards.opening.header import read_header
from comity.awards.opening.records import LARGEST, records
from comity.awards.opening.splitting import NoEndError, Pieces
from comity.awards.store.reconciling import reconcile
from comity.errors import InputError
from tests.awards.store.files import COLUMNS, Plain, a_store, action, write

NOT_UTF_8 = "CITY OF CA\u00d1ON"


def written(path: Path, described: str, rows: int = 5) -> Path:
    """A file with one description in two of its rows, one of which is not UTF-8."""
    titles = [described if number in (1, 3) else "plain" for number in range(rows)]
    write(path, [action(award_id_fain=f"D{n}", cfda_title=one) for n, one in enumerate(titles)])
    return path


def in_windows_letters(path: Path) -> Path:
    """The same file with one name in the letters of Windows, which the database refuses."""
    path.write_bytes(path.read_bytes().replace(b"CITY OF CHICAGO", NOT_UTF_8.encode("cp1252"), 1))
    return path


@pytest.mark.parametrize(
    "described", ['a 5" pipe', "a,b", 'say "so"', "x" * 200_000, "line\n" * 50]
)
def test_our_own_reader_gives_what_the_database_would(described: str, tmp_path: Path) -> None:
    """One letter that is not UTF-8 changes nothing else: neither rows nor cents."""
    name = "custom_2025-07-01.csv"
    clean = a_store(tmp_path / "a", written(tmp_path / name, described), resolver=Plain())
    other = in_windows_letters(written(tmp_path / name, described))
    store = a_store(tmp_path / "b", other, resolver=Plain())

    told = [(one.rows_in, one.rows_used, one.cents_in) for one in clean.manifest.sources]
    assert told == [(5, 5, 50000)]
    assert told == [(one.rows_in, one.rows_used, one.cents_in) for one in store.manifest.sources]
    assert not any(one.faults for one in reconcile(store, deep=True))


def test_inches_without_quotation_marks_around_them_lose_no_row() -> None:
    """Two marks amid cells, some rows apart, do not make one record of what is between."""
    lines = b'size,use\n5" pipe,water\nplain,gas\nplain,air\n7" pipe,oil\n'

    found = [record.cells for record in records(io.BytesIO(lines), ",", 2)]

    assert found == [
        ["size", "use"],
        ['5" pipe', "water"],
        ["plain", "gas"],
        ["plain", "air"],
        ['7" pipe', "oil"],
    ]


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n"])
def test_any_line_end_ends_a_row(end: bytes, tmp_path: Path) -> None:
    """Also the carriage return alone of old spreadsheets."""
    path = write(tmp_path / "custom_2025-07-01.csv", [action(award_id_fain=n) for n in "ABC"])
    path.write_bytes(path.read_bytes().replace(b"\r\n", end))

    (source,) = a_store(tmp_path, path, resolver=Plain()).manifest.sources

    assert (source.rows_in, source.rows_used, source.cents_used) == (3, 3, 30000)


def test_separators_too_many_add_no_cell() -> None:
    """Empty cells behind the last column are nothing, as for the database."""
    found = list(records(io.BytesIO(b"a,b\n1,2,,\n1,2,3\n"), ",", 2))

    assert found[1].cells == ["1", "2"]
    assert found[2].fault == "the row: found 3 cells, the header has 2 columns"


def test_a_row_too_long_for_the_database_is_set_aside(tmp_path: Path) -> None:
    """The other rows are used, and the check reads the row again."""
    path = written(tmp_path / "custom_2025-07-01.csv", "plain")
    path.write_bytes(path.read_bytes().replace(b"plain", b"x" * (LARGEST * 2), 1))
    store = a_store(tmp_path, path, resolver=Plain())

    (source,) = store.manifest.sources
    assert (source.rows_in, source.rows_set_aside, source.rows_unparsed) == (5, 1, 1)
    assert not any(one.faults for one in reconcile(store))


def test_text_in_utf_16_is_told() -> None:
    """One sentence with what to do."""
    with pytest.raises(InputError, match=r"x\.csv: found text in UTF-16; save it as CSV UTF-8\."):
        read_header(",".join(COLUMNS).encode("utf-16"), True, "x.csv")


def test_a_long_cell_of_a_header_is_no_fault() -> None:
    """A column's name may be as long as it likes."""
    header = read_header(b"a,%s\n1,2\n" % (b"x" * 200_000), True, "x.csv")

    assert header is not None
    assert len(header.columns) == 2


CELLS = st.text('a,"\n ', max_size=6)


@given(st.text('a,"\n', max_size=60), st.integers(1, 9))
def test_pieces_put_together_are_the_file(text: str, size: int) -> None:
    """However small the pieces, and however bad the file: nothing is lost."""
    assert "".join(pieces(text, size)) == text


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=6), st.integers(1, 40))
@example([["a", 'a,""a\n'], ["a,\n", "a"]], 12)
@example([["a", '\n"a,"'], ['",', "a"]], 9)
def test_pieces_end_where_records_do(table: list[list[str]], size: int) -> None:
    """Also where cells have line ends and marks: each piece is a table of its own."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerows(table)

    read = [
        row
        for piece in pieces(written.getvalue(), size)
        for row in csv.reader(io.StringIO(piece, newline=""))
    ]

    assert read == table


def pieces(text: str, size: int) -> list[str]:
    """The pieces of a text that comes in so many letters at once."""
    chunks = [text[start : start + size].encode() for start in range(0, len(text), size)]
    return [b"".join(piece).decode() for piece in Pieces(chunks)]


def test_a_mark_that_never_closes_is_found_out_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each line is looked at once: the lines looked at grow no faster than the file."""
    looked_at = 0

    def counted(piece: bytes, *, is_within: bool = False) -> int:
        nonlocal looked_at
        looked_at += len(piece)
        return real(piece, is_within=is_within)

    real = splitting.last_end
    monkeypatch.setattr(splitting, "last_end", counted)
    size = 1 << 18
    file = io.BytesIO(b'"' + b"a,b\n" * (splitting.LONGEST // 2))

    with pytest.raises(NoEndError):
        list(Pieces(iter(lambda: file.read(size), b"")))

    assert looked_at <= splitting.LONGEST + 2 * size
