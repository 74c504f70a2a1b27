"""What stands beside the findings on an award: other numbers of its program, a joint award."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from comity.awards.joint_awards import joint_awards_told
from comity.awards.listing_history import predecessors, span_on, successors
from comity.findings.shelf import Shelf
from comity.law.patterns import includes_year

_SHOWN = 3


def beside(
    shelf: Shelf, slug: str, program: str | None, fiscal_year: int | None, signed: date | None
) -> tuple[str, ...]:
    """Sentences on one award, that no finding tells; none for most awards."""
    if program is None:
        return ()
    told = list(other_numbers_told(shelf, program, fiscal_year, signed))
    told += joint_awards_told(slug, program, fiscal_year)
    return tuple(told)


def other_numbers_told(
    shelf: Shelf, program: str, fiscal_year: int | None, signed: date | None = None
) -> Iterator[str]:
    """Where conditions name an award's program by another number: which, and what to ask.

    A condition names a program, and a program changes its number. That a condition on one reaches
    awards under the other is for counsel to say, so it is told and not counted.

    Args:
        fiscal_year, signed: of the award; a number may have named another program before.
    """
    day = signed or (date(fiscal_year - 1, 10, 1) if fiscal_year else None)
    for others, word in (
        (predecessors(program, day), "carries on the program of"),
        (successors(program, day), "names a program that is carried on by"),
    ):
        for other in others:
            if more := named_by_number(shelf, program, other, fiscal_year):
                yield (
                    f"{program} {word} {other}, which {_named(more)} name by number; they are not "
                    f"counted for {program}: ask with --program {other}"
                )
    then, now = day and span_on(program, day), span_on(program, date.max)
    if then and now and then != now:
        yield (
            f"{program} named the {then.title} when this award was made, and names the "
            f"{now.title} since {now.starts}"
        )


def named_by_number(
    shelf: Shelf, program: str, other: str, fiscal_year: int | None = None
) -> list[str]:
    """Conditions in whose scope one listing is and another is not, for awards of a year."""
    own = set(shelf.conditions_for(program))
    more = [name for name in shelf.conditions_for(other) if name not in own]
    if fiscal_year is None:
        return more
    return [name for name in more if _reaches_year(shelf, name, fiscal_year)]


def _reaches_year(shelf: Shelf, condition: str, year: int) -> bool:
    limits = shelf.condition(condition).years
    return not limits or any(includes_year(limit, year) for limit in limits)


def renumbered_told(shelf: Shelf, programs: Iterable[str]) -> str:
    """One sentence on listings of a store whose program conditions name by another number."""
    found = [
        f"{program} ({other})"
        for program in sorted(programs)
        for other in (*predecessors(program), *successors(program))
        if named_by_number(shelf, program, other)
    ]
    if not found:
        return ""
    return (
        "Conditions name the program of some listings by another number, given in brackets; they "
        f"are not counted for these: {', '.join(found)}."
    )


def _named(conditions: list[str]) -> str:
    shown = ", ".join(conditions[:_SHOWN])
    left = len(conditions) - _SHOWN
    return f"{shown} and {left} more" if left > 0 else shown
