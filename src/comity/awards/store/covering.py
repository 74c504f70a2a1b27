"""Which files together are the whole of an agency's year: only these tell what is gone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from comity.awards.opening.archive_names import archive_name
from comity.awards.store.manifest import Source

SPLIT_AT = 1_000_000
"""Rows after which the archive begins a new file (EXCEL_ROW_LIMIT of the source)."""


def with_coverage(sources: Sequence[Source]) -> list[Source]:
    """Mark the sources that together are whole; of those with a file missing, none."""
    marked = {one.number: replace(one, covers="") for one in sources}
    parts = sorted((one for one in sources if one.whole_of), key=_group)
    for _, found in groupby(parts, key=_group):
        members = list(found)
        if _is_whole(members):
            marked.update((one.number, replace(one, covers=one.whole_of)) for one in members)
    return [marked[one.number] for one in sources]


def _group(source: Source) -> tuple[str, ...]:
    """Files of one zip belong together; else those of one agency, year and day."""
    return (source.place if source.is_packed_whole else "", source.whole_of, source.snapshot)


def _is_whole(members: Sequence[Source]) -> bool:
    """Whether the numbers run from 1 without a gap, and the last file is not filled up.

    Records that could not be told apart leave open which actions they were.
    """
    if any(one.rows_unparsed for one in members):
        return False
    if all(one.is_packed_whole for one in members):
        return True
    rows = {_number(one): one.rows_in for one in members}
    numbers = sorted(rows)
    is_gapless = numbers in ([0], list(range(1, len(numbers) + 1)))
    return is_gapless and rows[numbers[-1]] < SPLIT_AT


def _number(source: Source) -> int:
    archive = archive_name(source.name)
    return archive.number if archive else 0
