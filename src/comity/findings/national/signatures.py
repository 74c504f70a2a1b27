"""Classes over all conditions at once: of governments, and of programs, years and signing days.

For each condition the compiled law numbers the classes of governments and names the classes of
awards. Here governments that are alike to every condition get one number, and so do awards.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from comity.errors import InputError
from comity.findings.compiled import CompiledCondition, Features
from comity.findings.national.counted import counted_conditions
from comity.findings.seen import Seen
from comity.findings.shelf import Shelf
from comity.law.patterns import includes_year

GovernmentClass: TypeAlias = tuple[int, ...]
"""For each counted condition the number of its class of governments."""

AwardClass: TypeAlias = tuple[str | None, ...]
"""For each counted condition its class of programs and years; None where no award is reached."""


Thing = TypeVar("Thing")


class Numbered(Generic[Thing]):
    """Numbers things in the order in which they are first met."""

    def __init__(self) -> None:
        self._numbers: dict[Thing, int] = {}

    def __call__(self, thing: Thing) -> int:
        """The number of a thing."""
        return self._numbers.setdefault(thing, len(self._numbers))

    @property
    def things(self) -> list[Thing]:
        """Each thing once, in the order of the numbers."""
        return list(self._numbers)


class GovernmentClasses(NamedTuple):
    """The class of each government asked about, and what each class stands for."""

    of: list[int]
    classes: list[GovernmentClass]


def government_classes(
    shelf: Shelf, slugs: Sequence[str], governments: Mapping[str, Seen]
) -> GovernmentClasses:
    """Classes of governments, given by slug.

    A government that no condition names, and that stands beside none, is told apart by its State
    and by the few conditions that ask about kinds, sizes and counties.

    Raises: InputError where the gazetteer lacks one.
    """
    counted = counted_conditions(shelf)
    named = {slug for condition in counted for slug in condition.features.named}
    asking = {(one.features.counties, one.features.kinds) for one in counted}
    marks = [Features(frozenset(), frozenset(), *asked) for asked in sorted(asking)]
    number: Numbered[GovernmentClass] = Numbered()
    met: dict[tuple[str, ...], int] = {}
    found = []
    for slug in slugs:
        seen = _seen(governments, slug)
        alike: tuple[str, ...] = (slug,)
        if slug not in named and not seen.beside:
            alike = (seen.state, *(one.key(seen) for one in marks))
        if alike not in met:
            met[alike] = number(tuple(one.class_of(seen) for one in counted))
        found.append(met[alike])
    return GovernmentClasses(found, number.things)


def _seen(governments: Mapping[str, Seen], slug: str) -> Seen:
    if slug not in governments:
        raise InputError(
            f'store: found the government "{slug}", which the gazetteer does not have; '
            "run comity awards import again."
        )
    return governments[slug]


class AwardKind(NamedTuple):
    """What conditions can tell apart in an award, by number: program, year, signing day."""

    program: int
    year: int
    signed: int


class AwardClasses:
    """Classes of programs, of years and of signing days, and of awards that combine them.

    Args:
        programs, years, signed: those that occur; None stands for not known.
    """

    def __init__(
        self,
        shelf: Shelf,
        programs: Sequence[str | None],
        years: Sequence[int | None],
        signed: Sequence[date | None],
    ) -> None:
        self._conditions = counted_conditions(shelf)
        self._reached: dict[tuple[int, str], bool] = {}
        self.programs, self._of_programs = _numbered(
            _program_marks(shelf, self._conditions, program) for program in programs
        )
        self.years, self._of_years = _numbered(
            tuple(_year_marks(condition, year) for condition in self._conditions) for year in years
        )
        self.signed, self._of_signed = _numbered(
            tuple(_is_signed_before(condition, day) for condition in self._conditions)
            for day in signed
        )

    def combine(self, kinds: Iterable[AwardKind]) -> tuple[list[int], list[AwardClass]]:
        """The number of the class of each kind of award, and what each class stands for."""
        number: Numbered[AwardClass] = Numbered()
        found = [number(self._award_class(kind)) for kind in kinds]
        return found, number.things

    def _award_class(self, kind: AwardKind) -> AwardClass:
        years, too_early = self._of_years[kind.year], self._of_signed[kind.signed]
        found: list[str | None] = [None] * len(self._conditions)
        for place, program in enumerate(self._of_programs[kind.program]):
            if program is not None and not too_early[place]:
                cell = program + years[place]
                found[place] = cell if self._is_reached(place, cell) else None
        return tuple(found)

    def _is_reached(self, place: int, asked: str) -> bool:
        """Whether some class of governments has awards of this class in scope."""
        if (place, asked) not in self._reached:
            folds = self._conditions[place].folds
            self._reached[place, asked] = any(fits(asked, cell) for one in folds for cell in one)
        return self._reached[place, asked]


def fits(asked: str, cell: str) -> bool:
    """Whether a class of awards lies in what was asked, where `?` asks for any."""
    return asked == cell or (
        "?" in asked and all(mark in ("?", own) for mark, own in zip(asked, cell, strict=True))
    )


def _numbered(things: Iterable[Thing]) -> tuple[list[int], list[Thing]]:
    number: Numbered[Thing] = Numbered()
    return [number(thing) for thing in things], number.things


def _program_marks(
    shelf: Shelf, conditions: Sequence[CompiledCondition], program: str | None
) -> tuple[str | None, ...]:
    in_scope = set(shelf.conditions_for(program))
    return tuple(
        condition.cell_class(program, None)[: len(condition.programs)]
        if condition.id in in_scope
        else None
        for condition in conditions
    )


def _year_marks(condition: CompiledCondition, year: int | None) -> str:
    return "".join(
        "?" if year is None else "-+"[includes_year(limit, year)] for limit in condition.years
    )


def _is_signed_before(condition: CompiledCondition, day: date | None) -> bool:
    begins = condition.about["signed_from"]
    return bool(begins and day and day.isoformat() < begins)
