"""Handing back the rows of an award list that were not used, and saying so on the error stream."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from comity.awards import AwardList, SetAside


def set_aside_path(output: str | None, awards: str | None) -> Path:
    """Where rows set aside go: beside the output, else in this folder under the list's name."""
    if output:
        beside = Path(output)
        return beside.with_name(f"{beside.stem}.set-aside.csv")
    return Path(f"{Path(awards or 'awards').stem}.set-aside.csv")


def hand_back(awards: AwardList, aside: Sequence[SetAside], path: Path) -> None:
    """Write the rows set aside, and tell of them and of the list in one sentence each."""
    from comity.amounts import count, dollars

    for footing in awards.footings:
        for difference in footing.differences:
            print(f"{awards.path.name}, {difference}", file=sys.stderr)
    for note in awards.notes:
        print(f"{awards.path.name}: {note}", file=sys.stderr)
    if aside:
        replace(awards, set_aside=tuple(aside)).write_set_aside(path)
        cents = sum(one.obligated_cents or 0 for one in aside)
        print(
            f"{awards.path.name}: {count(len(aside), 'row')} with {dollars(cents)} obligated set "
            f"aside, with the reason of each, in {path}",
            file=sys.stderr,
        )
