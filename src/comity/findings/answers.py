"""Answer one question from the compiled law: look up, choose among rows, nothing more."""

from __future__ import annotations

from comity.errors import InputError
from comity.findings.compiled import DECIDING, FACTS, RIVALS, STATUS, TEXT
from comity.findings.finding import Asked, Finding, Row
from comity.law.statuses import NEARNESS

TYPE_CHECKING = False
if TYPE_CHECKING:
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


def _rows(compiled: CompiledCondition, number: int, asked: Asked) -> list[Row]:
    about = compiled.about
    if about["signed_from"] and asked.signed and asked.signed.isoformat() < about["signed_from"]:
        return []
    program = None if about["on_government"] else asked.program
    year = None if about["on_government"] else asked.fiscal_year
    on, known = asked.on.toordinal(), asked.known.toordinal()
    rows = []
    for cell, parts in compiled.folds_for(number, program, year):
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
    if given in shelf.aliases():
        return [one for one in shelf.aliases()[given] if one in shelf.conditions]
    from difflib import get_close_matches

    near = get_close_matches(given, [*shelf.conditions, *shelf.aliases()], n=3, cutoff=0.5)
    hint = f"; did you mean {' or '.join(near)}?" if near else "; `comity law list` shows them all."
    raise InputError(f'condition: found "{given}", which the registry does not have{hint}')
