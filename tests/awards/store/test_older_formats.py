"""A store that an earlier version made: it is read as it is, and an import completes it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import duckdb
import pytest

from comity.awards.store import Store, open_store
from comity.awards.store.reconciling import reconcile
from comity.errors import InputError
from tests.awards.lists.files import needs_shared
from tests.awards.store.files import REAL, Plain, a_store, rows_of

SEFA = REAL / "fac_sefa_award_rows_main.csv.gz"
STATED = "select count(*), count(program_total_cents) from audited"
STAGED_SINCE = "state_cluster, other_cluster, program_total_cents, cluster_total_cents"
TABLE_SINCE = "cluster, program_total_cents, cluster_total_cents"


def without(paths: Iterable[Path], columns: str) -> None:
    """Take columns out of Parquet files."""
    for path in paths:
        other = path.with_suffix(".other")
        duckdb.sql(
            f"copy (select * exclude ({columns}) from '{path}') to '{other}' (format parquet)"
        )
        other.replace(path)


def of_first_format(store: Store) -> Store:
    """The same store as the first version would have made it."""
    (part,) = (store.folder / "parts").iterdir()
    without(part.glob("*.parquet"), STAGED_SINCE)
    without(map(Path, store.files("audited")), TABLE_SINCE)
    build = store.folder / "build" / store.manifest.build
    older = part.rename(part.with_name(part.name.removesuffix("-2")))
    build.rename(build.with_name("older"))
    for note in (older / "part.json", store.folder / "store.json"):
        told = note.read_text().replace(f"parts/{part.name}", f"parts/{older.name}")
        told = told.replace(store.manifest.build, "older")
        note.write_text(told.replace('"format": 2', '"format": 1'))
    return open_store(store.folder.parent)


@pytest.fixture
def older(tmp_path: Path) -> Store:
    """A store of the first format with nine audits."""
    return of_first_format(a_store(tmp_path, SEFA, resolver=Plain()))


@needs_shared
def test_a_store_of_an_older_format_answers_without_what_it_lacks(older: Store) -> None:
    """And its check says what another import would bring."""
    assert older.manifest.format == 1
    assert rows_of(older, STATED) == [(3969, 0)]
    (told,) = reconcile(older)
    assert told.faults == []
    assert "import" in told.notes[0]


@needs_shared
def test_the_next_import_builds_it_anew_from_its_parts(older: Store) -> None:
    """Also where the file itself is gone: what its part lacks stays away."""
    store = a_store(older.folder.parent, resolver=Plain())

    assert store.manifest.format == 2
    assert rows_of(store, STATED) == [(3969, 0)]


@needs_shared
def test_the_same_file_imported_again_takes_the_place_of_the_older_part(older: Store) -> None:
    """One source as before, under its number and day, now with what it states."""
    (before,) = older.manifest.sources

    store = a_store(older.folder.parent, SEFA, resolver=Plain())

    (after,) = store.manifest.sources
    assert (after.number, after.snapshot) == (before.number, before.snapshot)
    assert rows_of(store, STATED) == [(3969, 3969)]
    (told,) = reconcile(store)
    assert (told.faults, told.notes) == ([], [])


@needs_shared
def test_a_store_of_a_newer_format_is_refused(tmp_path: Path) -> None:
    """Nobody here can know what it means."""
    store = a_store(tmp_path, SEFA, resolver=Plain())
    manifest = store.folder / "store.json"
    manifest.write_text(json.dumps({**json.loads(manifest.read_text()), "format": 3}))

    with pytest.raises(InputError, match="found format 3, this version reads 2"):
        open_store(tmp_path)
