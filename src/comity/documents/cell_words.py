"""Words for a class of programs and fiscal years, where a condition is not the same for all."""

from __future__ import annotations

from comity.documents.status_look import word
from comity.law.wording import listed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from comity.findings.compiled import CompiledCondition
    from comity.findings.finding import Finding


def cells_in_words(compiled: CompiledCondition, cells: Iterable[str]) -> str:
    """`14.218 and 14.231, FY2025`; several classes one after the other."""
    return "; ".join(dict.fromkeys(_cell(compiled, cell) for cell in cells))


def statuses_in_words(finding: Finding) -> str:
    """`binding for other programs; blocked for 17.225`, where the rows of a finding differ."""
    if len({row.status for row in finding.rows}) == 1:
        return ""
    compiled = finding.shelf.condition(finding.condition)
    told: dict[str, list[str]] = {}
    for row in finding.rows:
        cells = [
            cell for cell, named in compiled.cells.items() if named == [row.programs, row.years]
        ]
        part = f" (part {row.part})" if row.part else ""
        told.setdefault(row.status, []).append(cells_in_words(compiled, cells) + part)
    return "; ".join(
        f"{word(status)} for {', and for '.join(dict.fromkeys(where))}"
        for status, where in told.items()
    )


def _cell(compiled: CompiledCondition, cell: str) -> str:
    named = compiled.cells[cell][0]
    if all(programs == ["~"] for programs, _ in compiled.cells.values()):
        programs = "all programs"
    else:
        programs = listed([_program(one) for one in named], most=6)
    years = _years(compiled, cell)
    return f"{programs}, {years}" if years else programs


def _program(pattern: str) -> str:
    if pattern == "~":
        return "other programs"
    agency, _, number = pattern.partition(".")
    return f"other programs of {agency}" if number == "~" else pattern


def _years(compiled: CompiledCondition, cell: str) -> str:
    if not compiled.years:
        return ""
    marks = cell[len(compiled.programs) :]
    told = [
        _year(entry)
        for mark, limit in zip(marks, compiled.years, strict=True)
        if mark == "+"
        for entry in (limit if isinstance(limit, list | tuple) else [limit])
    ]
    return listed(list(dict.fromkeys(told))) or "other years"


def _year(entry: object) -> str:
    text = str(entry)
    if text.endswith("+"):
        return f"FY{text[:-1]} and later"
    return "all years" if text == "all" else f"FY{text}"
