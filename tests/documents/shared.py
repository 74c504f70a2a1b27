"""What the tests of documents look at: the shipped law, the list of Chicago, small lists."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from comity.awards import AwardList, read_awards, shipped_awards
from comity.findings.brief import Brief, brief
from comity.findings.changes import Changes, changes
from comity.findings.check import Checked, Days, check
from comity.findings.opened import open_law
from comity.findings.seen import Seen
from comity.findings.shelf import Shelf
from comity.governments import resolve

SUMMER_2018 = date(2018, 7, 1)
WINTER_2025 = date(2025, 12, 1)
LATER = date(2026, 11, 22)


@cache
def law() -> Shelf:
    """The law as shipped."""
    return open_law()


@cache
def seen(name: str) -> Seen:
    """A government by name."""
    return Seen(resolve(name))


@cache
def chicago_list() -> AwardList:
    """The awards of Chicago as shipped."""
    return read_awards(shipped_awards("chicago"))


@cache
def chicago_brief(day: date) -> Brief:
    """The brief of Chicago with its list, as known on the day itself."""
    return brief(law(), seen("Chicago, IL"), Days(day, day), chicago_list())


@cache
def chicago_check(day: date) -> Checked:
    """The check of Chicago's list, as known on the day itself."""
    return check(law(), chicago_list(), Days(day, day), seen("Chicago, IL"))


def brief_of(name: str, day: date) -> Brief:
    """A brief without a list."""
    return brief(law(), seen(name), Days(day, day))


def changes_for(name: str, since: date, on: date, awards: AwardList | None = None) -> Changes:
    """Changes as known today."""
    return changes(law(), seen(name), since, Days(on, LATER), awards)


def a_list(folder: Path, *lines: str) -> Path:
    """A list of awards with a number, a recipient, a listing, a year and two amounts."""
    path = folder / "awards.csv"
    header = "Award No.,Recipient,ALN,FY,Obligated,Drawn"
    path.write_text("\n".join([header, *lines, ""]), encoding="utf-8")
    return path
