"""Yes-or-no formulas over facts, kept as small hashable trees and simplified as they are made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

Formula: TypeAlias = tuple[Any, ...]
"""("yes",), ("no",), ("fact", id), ("not", formula), ("and" | "or", formula, formula, ...)."""

TRUE: Formula = ("yes",)
FALSE: Formula = ("no",)


def fact(name: str) -> Formula:
    """The formula that is true where the fact is taken as yes."""
    return ("fact", name)


def always(condition: bool) -> Formula:
    """A formula without doubt."""
    return TRUE if condition else FALSE


def negate(formula: Formula) -> Formula:
    """True where the formula is not."""
    if formula is TRUE or formula is FALSE:
        return FALSE if formula is TRUE else TRUE
    return ("not", formula)


def both(one: Formula, other: Formula) -> Formula:
    """True where both are."""
    if one is FALSE or other is FALSE:
        return FALSE
    if one is TRUE or one == other:
        return other
    return one if other is TRUE else ("and", one, other)


def either(one: Formula, other: Formula) -> Formula:
    """True where at least one is."""
    if one is TRUE or other is TRUE:
        return TRUE
    if one is FALSE or one == other:
        return other
    return one if other is FALSE else ("or", one, other)


def facts_in(formula: Formula) -> Iterator[str]:
    """Name every fact that the formula asks about, repeats included."""
    if formula[0] == "fact":
        yield formula[1]
    else:
        for part in formula[1:]:
            yield from facts_in(part)


def is_true(formula: Formula, reading: Mapping[str, bool]) -> bool:
    """Evaluate under a reading that answers every fact of the formula."""
    word = formula[0]
    if word == "yes":
        return True
    if word == "fact":
        return reading[formula[1]]
    if word == "not":
        return not is_true(formula[1], reading)
    if word == "and":
        return all(is_true(part, reading) for part in formula[1:])
    return any(is_true(part, reading) for part in formula[1:])
