"""The store's own tables, made up: as the store would have written them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from comity.awards.generator import Size
from comity.awards.generator.store_form import generate_store
from comity.awards.store import open_store
from comity.awards.store.tables import TABLES
from comity.errors import InputError
from tests.awards.generator.conftest import recipients

SIGNED = [date(2020, 4, 25), date(2025, 5, 8)]
SIZE = Size(4_000, seed=5)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a store of four thousand actions."""
    folder = tmp_path_factory.mktemp("workspace")
    generate_store(folder, SIZE, recipients(), signing_days=SIGNED)
    return folder


def test_store_opens_with_every_table(workspace: Path) -> None:
    """All tables are there, with the columns and types of the store."""
    with open_store(workspace).connect() as data:
        for table, columns in TABLES.items():
            found = {name: kind for name, kind, *_ in data.execute(f"describe {table}").fetchall()}

            assert found == columns


def test_actions_are_as_many_as_asked_for(workspace: Path) -> None:
    """Each action stands once as known today; two in a hundred have an older version."""
    with open_store(workspace).connect() as data:
        today = data.execute(
            "select count(*), count(distinct transaction_key) from actions "
            "where known_until = date '9999-12-31'"
        ).fetchone()
        older = data.execute(
            "select count(*) from actions where known_until < date '9999-12-31'"
        ).fetchone()

    assert today == (SIZE.rows, SIZE.rows)
    assert older is not None
    assert 0.01 < older[0] / SIZE.rows < 0.03


def test_versions_follow_on_each_other(workspace: Path) -> None:
    """The new version of an action is known from the day the old one no longer is."""
    with open_store(workspace).connect() as data:
        apart = data.execute("""
            select count(*) from actions as old
            left join actions as new on new.transaction_key = old.transaction_key
                and new.known_from = old.known_until
            where old.known_until < date '9999-12-31' and new.cell is null
        """).fetchone()

    assert apart == (0,)


def test_tables_are_sorted_as_the_store_sorts_them(workspace: Path) -> None:
    """Cells by government, program, year and signing; actions by cell and day."""
    with open_store(workspace).connect() as data:
        cells = data.execute(
            "select government, program, fiscal_year, signed, cell from cells"
        ).fetchall()
        actions = data.execute("select cell, action_day, government from actions").fetchall()

    assert cells == sorted(cells)
    assert [cell for *_, cell in cells] == list(range(1, len(cells) + 1))
    assert [row[:2] for row in actions] == sorted(row[:2] for row in actions)
    assert {(cell, government) for cell, _, government in actions} == {
        (cell, government) for government, *_, cell in cells
    }


def test_cells_are_cut_at_the_signing_days(workspace: Path) -> None:
    """A cell's signing day is the last one asked about that is not later than its awards."""
    store = open_store(workspace)
    with store.connect() as data:
        signed = {day for (day,) in data.execute("select distinct signed from awards").fetchall()}
        wrong = data.execute("""
            select count(*) from awards join cells using (cell)
            where awards.signed <> cells.signed or awards.period_start < cells.signed
        """).fetchone()

    assert signed == {date(1, 1, 1), *SIGNED}
    assert wrong == (0,)
    assert store.manifest.signing_days == [day.isoformat() for day in SIGNED]


def test_same_seed_gives_the_same_bytes(workspace: Path, tmp_path: Path) -> None:
    """Another run writes the same files."""
    generate_store(tmp_path, SIZE, recipients(), signing_days=SIGNED)

    assert _files(tmp_path) == _files(workspace)


def test_store_is_not_written_over(workspace: Path) -> None:
    """A workspace with a store is refused."""
    with pytest.raises(InputError, match="holds a store already"):
        generate_store(workspace, SIZE, recipients(), signing_days=SIGNED)


def _files(workspace: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(workspace)): path.read_bytes()
        for path in workspace.rglob("*")
        if path.is_file()
    }
