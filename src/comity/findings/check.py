"""Check an award list: one finding for each award and condition, and totals that foot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from comity.awards import AwardList, AwardRow, SetAside
from comity.errors import InputError
from comity.findings.answers import answer, condition_ids
from comity.findings.beside import beside
from comity.findings.finding import Asked, Finding
from comity.findings.seen import Seen
from comity.findings.shelf import Shelf
from comity.governments import match
from comity.law.statuses import CATCHES, NEAREST_FIRST, NEARNESS


class Days(NamedTuple):
    """The day asked about, and the day on which the answer is given."""

    on: date
    known: date


class AwardFinding(NamedTuple):
    """A finding on one row of an award list."""

    row: AwardRow
    government: Seen
    finding: Finding


class Money(NamedTuple):
    """Some awards and their amounts in cents."""

    awards: int = 0
    obligated_cents: int = 0
    drawn_cents: int = 0

    def plus(self, row: AwardRow) -> Money:
        """With one more award."""
        return Money(
            self.awards + 1,
            self.obligated_cents + (row.obligated_cents or 0),
            self.drawn_cents + (row.drawn_cents or 0),
        )


def money_of(rows: Iterable[AwardRow]) -> Money:
    """Some awards and their amounts, added up."""
    money = Money()
    for row in rows:
        money = money.plus(row)
    return money


NO_STRING = "no_string"
"""The group of awards that no condition of the registry reaches."""

_RANKS = {name: place for place, name in enumerate((*NEAREST_FIRST, NO_STRING))}


@dataclass(slots=True)
class Checked:
    """What a check found.

    Attributes:
        findings: in the order of the rows, then of the registry.
        rows: the rows answered, each once.
        on_governments: strings on the governments themselves, each once for each government.
        set_aside: rows that could not be used, with the reason.
    """

    awards: AwardList
    shelf: Shelf
    days: Days
    findings: list[AwardFinding] = field(default_factory=list)
    rows: list[AwardRow] = field(default_factory=list)
    on_governments: list[Finding] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)

    def nearest(self) -> dict[int, str]:
        """Of each row the status nearest to binding, by the number of the row.

        Preferences in competitions bind no drawn dollar and do not count.
        """
        nearest: dict[int, str] = {row.row: NO_STRING for row in self.rows}
        for row, _, finding in self.findings:
            status = finding.status
            if _RANKS[status] < _RANKS[nearest[row.row]] and not finding.about["competitive"]:
                nearest[row.row] = status
        return nearest

    def rows_by_status(self) -> dict[str, list[AwardRow]]:
        """The rows under each status, each row once, the status nearest to binding first."""
        nearest = self.nearest()
        groups: dict[str, list[AwardRow]] = {name: [] for name in _RANKS}
        for row in self.rows:
            groups[nearest[row.row]].append(row)
        return {name: rows for name, rows in groups.items() if rows}

    def by_status(self) -> dict[str, Money]:
        """Awards and dollars under each status, each award once."""
        return {name: money_of(rows) for name, rows in self.rows_by_status().items()}

    def exposure(self) -> Money:
        """Dollars under at least one binding or unsettled condition, each award once."""
        caught = [money for status, money in self.by_status().items() if status in CATCHES]
        return Money(*(sum(amounts) for amounts in zip(Money(), *caught, strict=True)))


def check(shelf: Shelf, awards: AwardList, days: Days, government: Seen | None = None) -> Checked:
    """Answer every row of an award list.

    A row's own government, fiscal year, condition and days win over those given here.

    Args:
        days: the day asked about and the day of knowledge, where a row gives none.
        government: whose awards these are, where a row does not say.
    """
    checked = Checked(awards, shelf, days, set_aside=list(awards.set_aside))
    work = _Work(shelf, days, government)
    for row in awards.rows:
        try:
            found = list(work.findings(row))
        except InputError as fault:
            checked.set_aside.append(_set_aside(awards, row, str(fault)))
            continue
        if told := work.beside(row):
            row = replace(row, notes=(*row.notes, *told))
            found = [one._replace(row=row) for one in found]
        checked.rows.append(row)
        checked.findings += found
    checked.on_governments = [one for seen in work.governments() for one in work.strings_on(seen)]
    checked.set_aside.sort(key=lambda one: one.row)
    return checked


def strings_on(shelf: Shelf, government: Seen, days: Days) -> Iterator[Finding]:
    """Findings on the strings on a government itself; those that do not reach it are left out."""
    asked = Asked(government, on=days.on, known=days.known)
    for name in shelf.conditions_on_governments:
        finding = answer(shelf, name, asked)
        if is_worth_telling(finding):
            yield finding


def is_worth_telling(finding: Finding) -> bool:
    """Whether a condition that nobody asked for by name belongs into an answer."""
    if finding.status == "not_yet":
        entered: int = finding.about["entered"][0]
        return entered <= finding.asked.known.toordinal()
    return finding.status != "not_applicable"


class _Work:
    """Answers each distinct question once."""

    def __init__(self, shelf: Shelf, days: Days, government: Seen | None) -> None:
        self.shelf, self.days, self.default = shelf, days, government
        self._governments: dict[tuple[str | None, ...], Seen] = {}
        self._answers: dict[tuple[object, ...], list[Finding]] = {}
        self._beside: dict[tuple[object, ...], tuple[str, ...]] = {}

    def findings(self, row: AwardRow) -> Iterator[AwardFinding]:
        government = self._government(row)
        on, known = row.on or self.days.on, row.known or self.days.known
        self.shelf.refuse_before_the_record(known)
        programs = row.programs or (None,)
        best: dict[str, Finding] = {}
        for program in programs:
            key = (government.slug, program, row.fiscal_year, row.signed, row.condition, on, known)
            if key not in self._answers:
                asked = Asked(
                    government,
                    program=program,
                    fiscal_year=row.fiscal_year,
                    signed=row.signed,
                    on=on,
                    known=known,
                )
                self._answers[key] = list(self._answer(row.condition, asked))
            for finding in self._answers[key]:
                other = best.setdefault(finding.condition, finding)
                if NEARNESS[finding.status] < NEARNESS[other.status]:
                    best[finding.condition] = finding
        for finding in best.values():
            yield AwardFinding(row, government, finding)

    def beside(self, row: AwardRow) -> tuple[str, ...]:
        """What stands beside the findings on a row, for each of its programs."""
        slug = self._government(row).slug
        told: list[str] = []
        for program in row.programs:
            key = (slug, program, row.fiscal_year, row.signed)
            if key not in self._beside:
                self._beside[key] = beside(self.shelf, *key)
            told += self._beside[key]
        return tuple(told)

    def _answer(self, condition: str | None, asked: Asked) -> Iterator[Finding]:
        if condition:
            for name in condition_ids(self.shelf, condition):
                yield answer(self.shelf, name, asked)
            return
        for name in self.shelf.conditions_for(asked.program):
            finding = answer(self.shelf, name, asked)
            if is_worth_telling(finding):
                finding.doubt_the_program()
                yield finding

    def _government(self, row: AwardRow) -> Seen:
        words = (row.government, row.state, row.kind)
        if words not in self._governments:
            self._governments[words] = self._resolve(*words)
        return self._governments[words]

    def _resolve(self, name: str | None, state: str | None, kind: str | None) -> Seen:
        if not name:
            if self.default is None:
                raise InputError("no government in the row; name one with --government.")
            return self.default
        if self.default is not None and not state:
            candidates = match(name, list_kind=kind).candidates
            if self.default.slug in {one.slug for one in candidates}:
                return self.default
        return find_government(name, state=state, kind=kind)

    def governments(self) -> list[Seen]:
        """The governments met, each once."""
        return list({seen.slug: seen for seen in self._governments.values()}.values())

    def strings_on(self, government: Seen) -> Iterator[Finding]:
        return strings_on(self.shelf, government, self.days)


def find_government(name: str, *, state: str | None = None, kind: str | None = None) -> Seen:
    """The one government that a name means.

    Raises: InputError where it means none or several, with the candidates.
    """
    found = match(name, state=state, list_kind=kind)
    if found.government is not None:
        return Seen(found.government)
    candidates = [f"{one.name} ({one.slug})" for one in found.candidates]
    if candidates:
        shown = "; ".join(candidates[:6]) + ("; ..." if len(candidates) > 6 else "")
        raise InputError(f'government: found "{name}", which may be {shown}; write the one meant.')
    if found.decision == "separate body":
        raise InputError(
            f'government: found "{name}", a legal body of its own that the gazetteer does not '
            "list; name the government that it belongs to, if it belongs to one."
        )
    raise InputError(
        f'government: found "{name}", which the gazetteer does not know; '
        "write it like Seattle, WA or King County, WA."
    )


def _set_aside(awards: AwardList, row: AwardRow, reason: str) -> SetAside:
    """Hand a row back, with what was read of it under the columns it came from."""
    cells = tuple(_cell(row, column.meaning) for column in awards.columns)
    reason = f"row {row.row}, {reason}"
    return SetAside(row.row, row.sheet, reason, cells, row.obligated_cents, row.drawn_cents)


def _cell(row: AwardRow, meaning: str | None) -> str:
    if meaning in ("obligated", "drawn"):
        cents: int | None = getattr(row, f"{meaning}_cents")
        return "" if cents is None else str(Decimal(cents).scaleb(-2))
    name = {"program": "program_as_written"}.get(meaning or "", meaning or "")
    value = getattr(row, name, None)
    return "" if value is None else str(value)
