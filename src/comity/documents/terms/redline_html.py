"""A redline as one HTML file: both texts side by side, with a list of the changes that leads in."""

from __future__ import annotations

from typing import NamedTuple

from comity.documents.page import render
from comity.documents.terms.redline import Entry, Line, Redline, Run, new_lines, old_lines
from comity.documents.terms.side import Side, headings, places, renumbered, summary, told


class Row(NamedTuple):
    """A row of the table: what became of the clause, where, and its words on both sides."""

    number: int
    look: str
    kinds: str
    place: str
    old: tuple[tuple[Run, ...], ...]
    new: tuple[tuple[Run, ...], ...]


def redline_html(made: Redline, old: Side, new: Side) -> str:
    """The redline as a page."""
    numbers = {id(change): at for at, change in enumerate(made.telling, 1)}
    return render(
        "redline.html",
        old=old,
        new=new,
        summary=summary(made),
        renumbered=renumbered(made),
        headings=headings(old, new),
        changes=[(numbers[id(change)], told(change)) for change in made.telling],
        rows=[_row(entry, numbers) for entry in made.entries],
    )


def _row(entry: Entry, numbers: dict[int, int]) -> Row:
    change, role = entry.change, entry.role
    if change.is_unchanged:
        return Row(0, "same", "", "", _runs(old_lines(entry.lines)), _runs(new_lines(entry.lines)))
    number = numbers.get(id(change), 0)
    look = "moved" if "moved" in change.kinds else "changed"
    if role == "origin":
        place = f"to {places(change.new)}"
        return Row(0, look, "moved away", place, _runs(old_lines(change.lines)), ())
    if role == "piece":
        kinds = "part of a split clause" if "split" in change.kinds else "part of a merged clause"
        lines = entry.lines
        is_new = lines[0].runs[0].kind == "new"
        place = f"from {places(change.old)}" if is_new else f"to {places(change.new)}"
        return Row(0, look, kinds, place, () if is_new else _runs(lines), _runs(lines) * is_new)
    kinds = ", ".join(change.kinds)
    if "moved" in change.kinds:
        place = f"from {places(change.old)}"
        return Row(number, look, kinds, place, (), _runs(change.lines))
    before = () if change.kinds == ("added",) else _runs(old_lines(change.lines))
    after = () if change.kinds == ("removed",) else _runs(new_lines(change.lines))
    return Row(number, look, kinds, "", before, after)


def _runs(lines: tuple[Line, ...]) -> tuple[tuple[Run, ...], ...]:
    return tuple(line.runs for line in lines)
