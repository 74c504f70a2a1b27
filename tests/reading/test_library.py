"""The library of statements: what was read goes in, who said what about which act comes out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from comity.errors import InputError
from comity.reading.library.asking import Question, statements
from comity.reading.library.keeping import cents, keep, write_database
from comity.reading.reading import Read
from tests.reading.made import WORDS, made_read

TABLES = ("source", "quote", "citation", "amount", "mention", "day", "claim", "finding")


@pytest.fixture(name="library")
def kept(tmp_path: Path) -> Path:
    """A library with one text in it."""
    path = tmp_path / "statements.sqlite"
    keep(path, [made_read()], date(2026, 11, 1))
    return path


def test_everything_read_is_kept(library: Path) -> None:
    """A row for each thing, every table filled, two findings for each claim."""
    with sqlite3.connect(library) as database:
        counts = [database.execute(f"select count(*) from {name}").fetchone()[0] for name in TABLES]
        (sum_,) = database.execute("select cents from amount").fetchone()
    database.close()

    assert counts == [1, 2, 1, 1, 1, 1, 2, 4]
    assert sum_ == 410000025


def test_a_source_read_again_is_kept_once(library: Path) -> None:
    """Also in the index of words."""
    keep(library, [made_read(), made_read(WORDS + "\nMore.\n")])

    with sqlite3.connect(library) as database:
        assert database.execute("select count(*) from source").fetchone() == (2,)
        assert database.execute("select count(*) from quote").fetchone() == (4,)
        database.execute("insert into quote_fts(quote_fts) values ('integrity-check')")
        database.execute("insert into claim_fts(claim_fts) values ('integrity-check')")
    database.close()
    assert len(statements(library, Question(about="October"))) == 2


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (Question(), 2),
        (Question(speaker="whitfield"), 2),
        (Question(speaker="marlow attorney"), 2),
        (Question(speaker="100%"), 0),
        (Question(speaker="Sessions"), 0),
        (Question(act="usc-8-1373"), 1),
        (Question(act="eo-1"), 1),
        (Question(act="usc-8"), 1),
        (Question(act="us"), 0),
        (Question(about="signed october"), 1),
        (Question(about='signed" OR "x'), 0),
        (Question(about="sign"), 1),
        (Question(first=date(2017, 3, 27), last=date(2017, 3, 27)), 2),
        (Question(first=date(2017, 3, 28)), 0),
        (Question(last=date(2017, 3, 26)), 0),
        (Question(outcome="shows"), 1),
        (Question(outcome="contradicts"), 0),
    ],
)
def test_statements_are_found(library: Path, question: Question, found: int) -> None:
    """By speaker, act, words, days and what the record says."""
    assert len(statements(library, question)) == found


def test_a_statement_tells_where_it_stands(library: Path) -> None:
    """With its acts and what the record says of it."""
    (one,) = statements(library, Question(act="usc-8-1373"))

    assert one.acts == ("eo-1", "usc-8-1373")
    assert one.outcomes == ("the record shows this",)
    assert WORDS[one.start : one.end] == one.text == "8 U.S.C. 1373 was met"
    assert one.said == "2017-03-27"


def test_a_new_database_takes_the_place_of_the_old(tmp_path: Path) -> None:
    """Whole, and with nothing left beside it."""
    path = tmp_path / "out.sqlite"
    write_database(str(path), [made_read()])
    write_database(str(path), [made_read(WORDS + "\nMore.\n")])

    assert len(statements(path, Question())) == 2
    assert [one.name for one in tmp_path.iterdir()] == ["out.sqlite"]


def test_a_fault_while_reading_leaves_the_old_file(tmp_path: Path) -> None:
    """Nothing is half written."""
    path = tmp_path / "out.sqlite"
    write_database(str(path), [made_read()])
    before = path.read_bytes()

    def broken() -> Iterator[Read]:
        yield made_read()
        raise InputError("gone")

    with pytest.raises(InputError, match="gone"):
        write_database(str(path), broken())
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["out.sqlite"]


def test_a_file_that_is_no_library_is_refused(tmp_path: Path) -> None:
    """Be it no database, another database, or none at all."""
    text = tmp_path / "text.sqlite"
    text.write_text("words " * 100)
    with pytest.raises(InputError, match="not a database"):
        keep(text, [made_read()])
    other = tmp_path / "other.sqlite"
    with sqlite3.connect(other) as database:
        database.execute("create table mine (x)")
    database.close()
    with pytest.raises(InputError, match="no library of this version"):
        keep(other, [made_read()])
    with pytest.raises(InputError, match="no library yet"):
        statements(tmp_path / "none.sqlite", Question())


def test_sums_beyond_the_database_are_capped() -> None:
    """No overflow, whatever an article claims."""
    from decimal import Decimal

    assert cents(Decimal("1e30")) == 2**63 - 1
    assert cents(Decimal("12.345")) == 1234
