"""The digest of changes as text: the newest day last, each with its acts and what they changed."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents.act_list import ActEntry
from comity.documents.changes.page import ChangeLine, DayPart, changes_page
from comity.documents.text_layout import heading, paragraph
from comity.findings.changes import Changes
from comity.law.wording import in_words


def changes_text(changes: Changes, width: int) -> str:
    """The whole digest, no line longer than the width except addresses."""
    page = changes_page(changes)
    lines = paragraph(page.first_line, width)
    lines += ["", *paragraph(page.summary, width)]
    for day in page.days:
        lines += _day(day, width)
    return "\n".join(lines)


def _day(day: DayPart, width: int) -> Iterator[str]:
    yield from heading(in_words(day.day))
    for act in day.acts:
        yield from _act(act, width)
    yield ""
    for line in day.lines:
        yield from _line(line, width)
    if day.dollars:
        yield from paragraph(f"Under a binding or unsettled condition: {day.dollars}", width, 2)


def _act(act: ActEntry, width: int) -> Iterator[str]:
    """What happened: who did it, where it is printed, the first source."""
    later = f"; {act.later}" if act.later else ""
    day = "" if act.iso_day else f" of {act.day}"
    told = f'{act.by}, {act.kind}{day}{later}: "{act.title}" {act.record["cite"]}'
    yield from paragraph(f"{told.strip()}", width, 6, f"  [{act.number}]")
    if act.record["quote"]:
        yield from paragraph(f'"{act.record["quote"]}"', width, 10)
    for source in [one for one in act.sources if one.is_address][:1]:
        yield f"      {source.url}"


def _line(line: ChangeLine, width: int) -> Iterator[str]:
    """A condition, before and after."""
    refer = "".join(f" [{number}]" for number in line.acts)
    where = f" ({line.where})" if line.where else ""
    yield from paragraph(f"{line.condition}{where}: {line.told}{refer}", width, 4, "  -")
    yield from paragraph(line.title, width, 6)
    yield from paragraph(f"changes who is covered: {line.changes_cover}", width, 6)
    if line.dollars:
        yield from paragraph(f"dollars exposed: {line.dollars}", width, 6)
