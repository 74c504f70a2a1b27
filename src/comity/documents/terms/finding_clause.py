"""The clause that a user names: by its anchor, its number, or how either begins or ends."""

from __future__ import annotations

from comity.documents.terms.clause import Clause
from comity.errors import InputError


def find_clause(clauses: tuple[Clause, ...], text: str, where: str, how: str) -> Clause:
    """The clause that a text names.

    Args:
        where: what the clauses are of, told in the error; how: the command that lists them.
    Raises: InputError where none or several are named.
    """
    lowered = text.lower().strip()
    for wanted in (
        [one for one in clauses if one.anchor == lowered],
        [one for one in clauses if one.label and one.number.lower() == lowered],
        [one for one in clauses if one.label and one.number.lower().endswith(f" {lowered}")],
        [one for one in clauses if one.label and one.label.lower().strip(".") == lowered],
        [one for one in clauses if lowered and one.anchor.startswith(lowered)],
    ):
        if len(wanted) == 1:
            return wanted[0]
        if wanted:
            names = ", ".join(one.anchor for one in wanted[:4])
            more = ", ..." if len(wanted) > 4 else ""
            raise InputError(
                f'{where}: found "{text}" as {len(wanted)} clauses; name one: {names}{more}.'
            )
    raise InputError(f'{where}: found no clause "{text}"; {how} lists them.')
