"""Class maps are made once, kept, made again when the law or its code changes, and in one piece."""

from __future__ import annotations

import json
import os
import shutil
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from comity.errors import InputError
from comity.findings.check import Days
from comity.findings.national.class_maps import class_maps
from comity.findings.national.national import National
from comity.findings.national.signing import signing_days, uncut_told
from comity.findings.opened import open_law
from comity.findings.shelf import Shelf
from tests.findings.national.stores import TinyStore, random_awards, write_store


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return open_law()


@pytest.fixture
def store(shelf: Shelf, tmp_path: Path) -> TinyStore:
    return write_store(tmp_path / "tiny", shelf, random_awards(3, 60))


def test_maps_are_read_again_and_not_made(shelf: Shelf, store: TinyStore) -> None:
    """The second time no file is written."""
    first = class_maps(shelf, store)
    seen = first.path.stat().st_mtime_ns

    assert class_maps(shelf, store) == first
    assert first.path.stat().st_mtime_ns == seen
    assert [place.name for place in (store.folder / "classes").iterdir()] == [
        f"{shelf.version}-tiny"
    ]


def test_maps_of_other_code_are_made_anew(shelf: Shelf, store: TinyStore) -> None:
    """What the numbers mean depends on the code that gave them."""
    first = class_maps(shelf, store)
    head = first.path.parent / "classes.json"
    plain = json.loads(head.read_text())
    head.write_text(json.dumps({**plain, "made_from": "other", "pairs": []}))

    assert class_maps(shelf, store) == first


def test_maps_that_are_gone_are_made_anew(shelf: Shelf, store: TinyStore) -> None:
    """The folder is safe to delete."""
    first = class_maps(shelf, store)
    shutil.rmtree(store.folder / "classes")

    assert class_maps(shelf, store) == first


def test_maps_of_earlier_builds_go(shelf: Shelf, store: TinyStore) -> None:
    """Of this build the newest stay, of another none; what is under way is left alone."""
    folder = store.folder / "classes"
    others = [folder / name for name in ("1-old", "2-tiny", "3-tiny", "4-tiny", "5-tiny", ".6.1")]
    for age, place in enumerate(others):
        place.mkdir(parents=True)
        os.utime(place, (age, age))

    class_maps(shelf, store)

    kept = {place.name for place in folder.iterdir()}
    assert kept == {"3-tiny", "4-tiny", "5-tiny", ".6.1", f"{shelf.version}-tiny"}


def test_blocks_part_no_government(shelf: Shelf, store: TinyStore) -> None:
    """They follow each other, and cover every cell of a government."""
    maps = class_maps(shelf, store)
    runs = maps.parameters(1)

    assert all(one["end_cell"] <= other["first_cell"] for one, other in pairwise(runs))
    assert maps.parameters(None)[0]["end_cell"] == runs[-1]["end_cell"]


def test_a_government_unknown_to_the_gazetteer_is_told(shelf: Shelf, tmp_path: Path) -> None:
    """A store of another gazetteer must be imported again."""
    store = write_store(tmp_path / "old", shelf, random_awards(3, 9))
    import duckdb

    path = store.files("governments")[0]
    with duckdb.connect() as engine:
        engine.execute(
            f"copy (select government, gov_id, 'xx/' || government as slug, name, state "
            f"from '{path}') to '{path}.new' (format parquet)"
        )
    Path(f"{path}.new").replace(path)

    with pytest.raises(InputError, match="which the gazetteer does not have; run comity awards"):
        class_maps(shelf, store)


def test_a_day_of_knowledge_before_the_record_is_refused(shelf: Shelf, store: TinyStore) -> None:
    """As everywhere."""
    with pytest.raises(InputError, match="nothing is known before that day"):
        National(shelf, store).dollars(Days(date(2018, 1, 1), date(1890, 1, 1)))


def test_signing_days_are_those_of_the_law(shelf: Shelf) -> None:
    """The days that some condition asks about."""
    assert date(2025, 4, 25) in signing_days(shelf)
    assert uncut_told(shelf, [day.isoformat() for day in signing_days(shelf)]) == ""


def test_a_store_cut_at_other_days_is_told(shelf: Shelf) -> None:
    """One sentence, with the days and what to do."""
    assert "signed from 2025-04-25 and 2025-04-28" in uncut_told(shelf, ["2025-05-08"])
