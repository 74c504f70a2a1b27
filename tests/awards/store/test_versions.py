"""What was known of each action, from when until when: the store against a literal oracle."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.awards.store.files import Plain, a_store, action, deleted, rows_of, write

FIRST = date(2024, 3, 1)
KEYS = ("1550_A_-NONE-_16.738_0", "1550_A_-NONE-_16.738_1", "1550_B_-NONE-_16.738_0")
EXAMPLES = int(os.environ.get("COMITY_EXAMPLES", "15"))

Cents = int | None
"""Cents that a file says; None for a tombstone."""


@dataclass(frozen=True)
class File:
    """One file: the day it is of, whether it is whole, and what it says of each key.

    reported, modified: days of the first and of the last report of its actions, where it has them.
    """

    day: int
    is_whole: bool
    says: Mapping[str, Cents]
    reported: int | None
    modified: int | None


def files() -> st.SearchStrategy[list[File]]:
    """Sequences of custom downloads, deltas and whole archive files, at most one of each a day."""
    told = st.dictionaries(st.sampled_from(KEYS), st.sampled_from((100, 200, None)))
    reported, modified = st.sampled_from((None, -40, -3, 2)), st.sampled_from((None, -3, 1, 2, 9))
    one = st.builds(File, st.integers(0, 5), st.booleans(), told, reported, modified).map(
        lambda file: whole(file) if file.is_whole else file
    )
    return st.lists(one, min_size=1, max_size=5, unique_by=lambda file: (file.day, file.is_whole))


def whole(file: File) -> File:
    """A whole file has no tombstones."""
    says = {key: cents for key, cents in file.says.items() if cents is not None}
    return replace(file, says=says)


def written(folder: Path, file: File) -> Path:
    """Write a file under the name that its kind has."""
    stamp = f"{FIRST + timedelta(file.day):%Y%m%d}"
    name = f"FY2024_015_Assistance_Full_{stamp}_1.csv" if file.is_whole else f"custom_{stamp}.csv"
    reported, modified = (
        "" if days is None else FIRST + timedelta(days) for days in (file.reported, file.modified)
    )
    rows = [
        deleted(key)
        if cents is None
        else action(
            assistance_transaction_unique_key=key,
            award_id_fain=key[5],
            modification_number=key[-1],
            federal_action_obligation=cents,
            initial_report_date=reported,
            last_modified_date=modified,
        )
        for key, cents in file.says.items()
    ]
    return write(folder / name, rows)


def oracle(told: list[File], key: str, known: int) -> int | None:
    """The cents of an action as known on a day, as the words of the design say it."""
    reports = [
        file.reported
        for file in told
        if file.says.get(key) is not None and file.reported is not None
    ]
    days = sorted({file.day for file in told})
    current: int | None = None
    is_first, seen_before = True, False
    for day in days:
        said = [file.says[key] for file in told if file.day == day and key in file.says]
        lacks = seen_before and any(
            file.is_whole and key not in file.says for file in told if file.day == day
        )
        if not said and not lacks:
            continue
        since = day
        if is_first and said and None not in said:
            since = min([day, *reports])
        is_first = False
        if since <= known:
            current = None if None in said or not said else last_said(told, key, day)
        seen_before = seen_before or any(cents is not None for cents in said)
    return current


def last_said(told: list[File], key: str, day: int) -> int | None:
    """Of two files of one day, the one modified last; of these, the one imported last."""
    said = [file for file in told if file.day == day and key in file.says]
    modified = [file.day if file.modified is None else file.modified for file in said]
    last = max(modified)
    return [file.says[key] for file, at in zip(said, modified, strict=True) if at == last][-1]


@settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), database=None
)
@given(files())
def test_each_day_knows_what_the_files_until_then_say(told: list[File]) -> None:
    """For every key and every day, the store knows what a literal reading of the files knows."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        paths = [written(folder, file) for file in told]
        store = a_store(folder / "ws", *paths, resolver=Plain())
        rows = rows_of(
            store, "select transaction_key, known_from, known_until, cents // 100 from actions"
        )

    for key in KEYS:
        for known in range(-41, 7):
            at = FIRST + timedelta(known)
            found = [
                cents for name, since, until, cents in rows if name == key and since <= at < until
            ]
            expected = oracle(told, key, known)
            assert found == ([] if expected is None else [expected]), (key, known)
