"""Import: the rows of a jail system's file become events; bad rows are set aside with reasons.

Rows in the file = rows recorded + rows already in the log + rows set aside. A file may be imported
again: what is there is not entered twice, and what is new about a known row is added.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, NamedTuple, get_args

from comity.errors import InputError
from comity.requests.codes import DEFAULT_ACTOR, Ask, Outcome
from comity.requests.events import Request, Response, event_of, plain_of
from comity.requests.facilities import Facilities
from comity.requests.forms import Form, form_for
from comity.requests.import_mapping import ImportMapping
from comity.requests.ledger import Ledger, uncollected
from comity.requests.moments import Moment, read_moment
from comity.requests.privacy import names, personal
from comity.requests.recording import Recorder
from comity.requests.tables import Table
from comity.requests.validation import Setting, refuse

Reference = Callable[[str, str, str, str], str]
"""Number, facility, form, day: the keyed reference."""

_FAR = 10**9
"""Numbers that stand for requests not yet recorded."""

_YES = frozenset({"yes", "y", "true", "1", "x"})
_NO = frozenset({"no", "n", "false", "0", ""})


class SetAside(NamedTuple):
    """A row that was not recorded: its line in the file, and why. Its cells are not repeated."""

    line: int
    reason: str


@dataclass(slots=True)
class ImportReport:
    """What became of every row."""

    rows: int = 0
    recorded: int = 0
    already_there: int = 0
    entries: int = 0
    added_to_known: int = 0
    set_aside: list[SetAside] = field(default_factory=list)

    @property
    def adds_up(self) -> bool:
        """Whether every row is accounted for."""
        return self.rows == self.recorded + self.already_there + len(self.set_aside)


class _Row(NamedTuple):
    """A row as events; `number` of the request in the log, or a number that stands for it."""

    number: int
    request: Request | None
    responses: tuple[Response, ...]


def import_rows(
    lines: Iterable[str],
    mapping: ImportMapping,
    recorder: Recorder,
    recorded: datetime,
    reference: Reference | None = None,
) -> ImportReport:
    """Import a CSV file.

    Args:
        lines: its text, header first.
        recorded: the time of recording.
        reference: makes the keyed reference of the sender's number; needed where it is mapped.
    Raises: InputError where the mapping does not fit the header; nothing is then recorded.
    """
    if "number" in mapping.columns and reference is None:
        raise InputError(
            "import: the mapping names a column for number, and there is no shared key to make "
            "references with; give --key, or leave the column out."
        )
    table = Table(lines, "import")
    header = table.columns
    if not header:
        raise InputError("import: the file is empty; its first line names the columns.")
    missing = [one for one in mapping.named() if one not in header]
    if missing:
        alone = len(header) == 1 and re.search(r"[;\t|]", header[0])
        hint = f'; its columns are parted by "{alone[0]}", save it with commas' if alone else ""
        raise InputError(
            f'import: the mapping names the column "{missing[0]}"; the file has '
            f"{', '.join(header)}{hint}."
        )
    with uncollected():
        run = _Import(mapping, recorder, recorded, reference)
        for row in table:
            run.take(table.line, row)
        return run.write()


class _Import:
    """The rows taken so far, checked against the record and one another."""

    def __init__(
        self,
        mapping: ImportMapping,
        recorder: Recorder,
        recorded: datetime,
        reference: Reference | None,
    ) -> None:
        self.mapping, self.recorder, self.reference = mapping, recorder, reference
        self.recorded = recorded.isoformat(timespec="seconds")
        self.report = ImportReport()
        self.rows: list[_Row] = []
        self.there = recorder.ledger()
        self.known = _Known(self.there)
        self.ledger = self.there.copied()

    def take(self, line: int, row: Mapping[str, str | None]) -> None:
        """Take one row, or set it aside."""
        self.report.rows += 1
        try:
            if None in row:  # the reader's own key for cells past the header
                raise InputError(f"line {line}: it has more cells than the header; quote commas.")
            taken = self._read(_Cells(row, self.mapping, self.recorder.facilities, line))
        except InputError as fault:
            reason = "; ".join(str(fault).splitlines())
            self.report.set_aside.append(SetAside(line, _without_cells(reason)))
            return
        if taken.request is None and not taken.responses:
            self.report.already_there += 1
            return
        self.report.recorded += 1
        self.report.added_to_known += taken.request is None
        self.rows.append(taken)

    def _read(self, cells: _Cells) -> _Row:
        where = f"line {cells.line}"
        plain = cells.request(self.recorded, self.reference)
        request = event_of(plain, where)
        assert isinstance(request, Request)
        number, new = self._number(request)
        setting = Setting(self.ledger, self.recorder.facilities)
        if new:
            refuse(request, setting, where)
            self.ledger.add(number, request)
        try:
            responses = tuple(self._responses(cells, number, setting, where))
        except InputError:
            if new:
                del self.ledger.stories[number]
            raise
        return _Row(number, request if new else None, responses)

    def _number(self, request: Request) -> tuple[int, bool]:
        """The number of the same request in the log, each taken once; else a new one."""
        known = self.known.take(request)
        return (_FAR + self.report.rows, True) if known is None else (known, False)

    def _responses(
        self, cells: _Cells, number: int, setting: Setting, where: str
    ) -> Iterator[Response]:
        there = {
            _content(one.response) for one in self.there.stories[number].answers
        } if number < _FAR else set()  # fmt: skip
        for plain in cells.responses(number, self.recorded):
            response = event_of(plain, f"{where}, {plain['outcome']}")
            assert isinstance(response, Response)
            if not there or _content(response) not in there:
                refuse(response, setting, f"{where}, {plain['outcome']}")
                yield response

    def write(self) -> ImportReport:
        """Record the requests, then the responses, all or none."""
        size = self.there.size
        fresh = [row for row in self.rows if row.request is not None]
        real = {row.number: number for number, row in enumerate(fresh, size)}
        answers = [
            replace(one, request=real.get(row.number, row.number))
            for row in self.rows for one in row.responses
        ]  # fmt: skip
        requests = [row.request for row in fresh if row.request]
        self.recorder.record_checked([requests, answers], size)
        self.report.entries = len(fresh) + len(answers)
        return self.report


def _without_cells(reason: str) -> str:
    """A reason without cells that may be of a person: a column may have been mapped wrongly."""

    def hidden(found: re.Match[str]) -> str:
        cell = found[1]
        is_code = cell.isupper() and cell.isalnum() and cell.lower() not in names()
        return found[0] if is_code or not personal(cell) else "a cell that is not repeated here"

    return re.sub(r'"([^"]*)"', hidden, reason)


def _content(event: Request | Response) -> str:
    """What an event says, but for when it was recorded."""
    plain = {name: value for name, value in plain_of(event).items() if name != "recorded"}
    return repr(sorted(plain.items()))


class _Known:
    """The requests of the log by what they say, each handed out once.

    What a request says is written out only where one of its place, form and time is asked for: of a
    large log and a small file that is next to none.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._near: dict[tuple[str, str, datetime], list[int]] = defaultdict(list)
        self._same: dict[str, list[int]] = defaultdict(list)
        self._ledger = ledger
        for number in ledger.stories:
            event = ledger.event(number)
            if isinstance(event, Request):
                self._near[_nearly(event)].append(number)

    def take(self, request: Request) -> int | None:
        """The number of the first that says the same and is still there."""
        near = self._near.get(_nearly(request))
        if near is None:
            return None
        while near:
            number = near.pop(0)
            event = self._ledger.event(number)
            assert isinstance(event, Request)
            self._same[_content(event)].append(number)
        waiting = self._same[_content(request)]
        return waiting.pop(0) if waiting else None


def _nearly(request: Request) -> tuple[str, str, datetime]:
    """What two requests share that say the same."""
    return request.facility, request.form, request.issued.earliest


class _Cells:
    """One row, read by the mapping."""

    def __init__(
        self,
        row: Mapping[str, str | None],
        mapping: ImportMapping,
        facilities: Facilities,
        line: int,
    ) -> None:
        self.row, self.mapping, self.line = row, mapping, line
        code = self.cell("facility") or mapping.facility
        self.facility = facilities.find(code, None, f"line {line}, facility")
        self.zone = mapping.zone or self.facility.zone

    def cell(self, name: str) -> str:
        """A cell of a request's field, in the record's own word where the mapping gives one."""
        column = self.mapping.columns.get(name)
        return self._value(name, (self.row.get(column) or "").strip()) if column else ""

    def _value(self, name: str, written: str) -> str:
        return self.mapping.values.get(name, {}).get(written, written)

    def request(self, recorded: str, reference: Reference | None) -> dict[str, Any]:
        """The request of the row."""
        moments = {one: self.moment(self.cell(one), one)
                   for one in ("sent", "received", "served", "cancelled")}  # fmt: skip
        issued = moments["sent"] or moments["received"]
        if issued is None:
            raise InputError(f"line {self.line}: found neither sent nor received; give one.")
        form = form_for(self.cell("form") or "not-seen", issued.day, f"line {self.line}, form")
        box = self.cell("box") or ("none" if not form.boxes else "unknown")
        plain: dict[str, Any] = {
            "kind": "request", "schema": 1, "recorded": recorded,
            "facility": self.facility.code, "form": form.id, "asks": self._asks(form, box),
            "box": box, "channel": self.cell("channel") or "unknown",
            "office": self.cell("office") or "unknown",
            "warrant": self.cell("warrant") or "unknown",
        }  # fmt: skip
        if self.cell("bases"):
            plain["bases"] = self._bases(self.cell("bases"))
        if self.cell("note"):
            plain["note"] = self.cell("note")
        plain.update({name: one.plain() for name, one in moments.items() if one})
        if self.cell("number") and reference is not None and moments["sent"] is not None:
            day = moments["sent"].day.isoformat()  # the day on the form, which both sides have
            plain["reference"] = reference(self.cell("number"), self.facility.code, form.id, day)
        return plain

    def _bases(self, written: str) -> list[str]:
        found = [one for one in re.split(r"[\s,;+/]*", written.lower()) if one]
        if any(one not in "abcd" for one in found):
            raise InputError(
                f'line {self.line}, bases: found "{written}"; write some of a, b, c, d.'
            )
        return found

    def _asks(self, form: Form, box: str) -> dict[str, bool | None]:
        printed = form.asks_in(box)  # type: ignore[arg-type]
        asks: tuple[Ask, ...] = get_args(Ask)
        return {ask: self._ask(ask, printed.of(ask), form) for ask in asks}

    def _ask(self, ask: Ask, prints: object, form: Form) -> bool | None:
        column = self.mapping.asks.get(ask)
        if column is not None:
            written = (self.row.get(column) or "").strip().lower()
            if written not in _YES | _NO:
                raise InputError(f'line {self.line}, {column}: found "{written}"; write yes or no.')
            return written in _YES
        if isinstance(prints, bool):
            return prints
        if form.id == "not-seen":
            return None
        if ask in ("hold", "notify"):
            raise InputError(
                f"line {self.line}: the {form.id} leaves {ask} to its sender; name a column for "
                "it under asks."
            )
        return False

    def responses(self, number: int, recorded: str) -> Iterator[dict[str, Any]]:
        """The responses of the row, as far as it has times for them."""
        for outcome, columns in self.mapping.outcomes.items():
            at = self.moment(self._plain(columns.at), columns.at)
            if at is None:
                continue
            more: dict[str, Any] = {
                name: self._value(name, self._plain(column))
                for name, column in (("channel", columns.channel), ("ground", columns.ground),
                                     ("to", columns.to))
                if column and self._plain(column)
            }  # fmt: skip
            if columns.clock and (clock := self.moment(self._plain(columns.clock), columns.clock)):
                more["clock"] = clock.plain()
            yield self._response(number, outcome, at, recorded, more)
        if self.mapping.outcome:
            yield from self._told_outcome(number, recorded)

    def _told_outcome(self, number: int, recorded: str) -> Iterator[dict[str, Any]]:
        one = self.mapping.outcome
        assert one is not None
        written = self._plain(one.column)
        if not written:
            return
        if written not in one.values:
            raise InputError(
                f'line {self.line}, {one.column}: found "{written}"; the mapping knows '
                f"{', '.join(one.values)}."
            )
        outcome = one.values[written]
        at = self.moment(self._plain(one.at), one.at)
        if outcome is not None and at is None:
            raise InputError(f"line {self.line}, {one.at}: found no time for {written}; give it.")
        if outcome is not None and at is not None:
            yield self._response(number, outcome, at, recorded, {})

    @staticmethod
    def _response(
        number: int, outcome: Outcome, at: Moment, recorded: str, more: dict[str, Any]
    ) -> dict[str, Any]:
        return {
            "kind": "response", "schema": 1, "recorded": recorded, "request": number,
            "outcome": outcome, "actor": DEFAULT_ACTOR[outcome], "at": at.plain(), **more,
        }  # fmt: skip

    def _plain(self, column: str) -> str:
        return (self.row.get(column) or "").strip()

    def moment(self, written: str, name: str) -> Moment | None:
        """A time of the row, in the zone of the mapping or the facility."""
        if not written:
            return None
        for pattern in self.mapping.times:
            try:
                parsed = datetime.strptime(written, pattern)
            except ValueError:
                continue
            has_time = any(sign in pattern for sign in ("%H", "%I", "%X"))
            written = parsed.isoformat(" ") if has_time else parsed.date().isoformat()
            break
        return read_moment(written, f"line {self.line}, {name}", self.zone)
