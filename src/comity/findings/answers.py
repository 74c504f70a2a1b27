"""Answer one question from the compiled law: look up, choose among rows, nothing more."""

from __future__ import annotations

from comity.errors import InputError
from comity.findings.compiled import DECIDING, FACTS, RIVALS, STATUS, TEXT
from comity.findings.finding import Asked, Finding, Row
from comity.law.statuses import NEARNESS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from comity.findings.compiled import CompiledCondition
    from comity.findings.shelf import Shelf
    from comity.law.statuses import Status


def answer(shelf: Shelf, condition: str, asked: Asked) -> Finding:
    """The status of a condition for a government and award, on a day, as known on a day.

    Args:
        condition: an id of the shelf, not an alias.
    Raises: KeyError where the shelf has no such condition.
    """
    compiled = shelf.condition(condition)
    number = compiled.class_of(asked.government)
    rows = list(_rows(compiled, number, asked))
    if not rows:
        rows = [_out_of_scope(compiled, asked)]
    rows.sort(key=_nearness)
    return Finding(shelf, condition, asked, rows, compiled.unnamed[number])


def answer_cells(shelf: Shelf, condition: str, asked: Asked, cells: Iterable[str]) -> Finding:
    """The status of a condition for some classes of programs and years that are in its scope.

    Args:
        cells: classes of the condition's folds; those of the program and year asked, or some.
    """
    compiled = shelf.condition(condition)
    number = compiled.class_of(asked.government)
    folds = compiled.folds[number]
    rows = (
        []
        if _is_signed_before(compiled, asked)
        else [row for cell in cells for row in _rows_of(compiled, cell, folds[cell], asked)]
    )
    rows = sorted(rows, key=_nearness) or [_out_of_scope(compiled, asked)]
    return Finding(shelf, condition, asked, rows, compiled.unnamed[number])


def _rows(compiled: CompiledCondition, number: int, asked: Asked) -> list[Row]:
    if _is_signed_before(compiled, asked):
        return []
    program = None if compiled.about["on_government"] else asked.program
    year = None if compiled.about["on_government"] else asked.fiscal_year
    rows = []
    for cell, parts in compiled.folds_for(number, program, year):
        rows += _rows_of(compiled, cell, parts, asked)
    return rows


def _is_signed_before(compiled: CompiledCondition, asked: Asked) -> bool:
    begins = compiled.about["signed_from"]
    return bool(begins and asked.signed and asked.signed.isoformat() < begins)


def _rows_of(
    compiled: CompiledCondition, cell: str, parts: dict[str, int], asked: Asked
) -> list[Row]:
    on, known = asked.on.toordinal(), asked.known.toordinal()
    rows = []
    for part, timeline in parts.items():
        outcome = compiled.outcome(timeline, on, known)
        row = Row(compiled.cells[cell], part, outcome[STATUS], outcome[DECIDING], outcome[TEXT])
        row.facts, row.rivals = outcome[FACTS], outcome[RIVALS]
        rows.append(row)
    return rows


def _out_of_scope(compiled: CompiledCondition, asked: Asked) -> Row:
    known = asked.known.toordinal() >= compiled.about["entered"][0]
    status: Status = "not_applicable" if known else "not_yet"
    return Row([[], []], "", status, [compiled.id], 0)


def _nearness(row: Row) -> int:
    return NEARNESS[row.status]


def condition_ids(shelf: Shelf, given: str) -> list[str]:
    """The conditions that an id or alias names.

    Raises: InputError, with the nearest ids, where there is none.
    """
    if given in shelf.conditions:
        return [given]
    named = [one for one in shelf.aliases().get(given, ()) if one in shelf.conditions]
    if named:
        return named
    if given in shelf.acts or given in shelf.aliases():
        raise InputError(
            f'condition: found "{given}", which names no condition or list; '
            f"`comity law show {given}` tells what it lifts."
        )
    from difflib import get_close_matches

    near = get_close_matches(given, [*shelf.conditions, *shelf.aliases()], n=3, cutoff=0.5)
    hint = f"; did you mean {' or '.join(near)}?" if near else "; `comity law list` shows them all."
    raise InputError(f'condition: found "{given}", which the registry does not have{hint}')
