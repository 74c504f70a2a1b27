"""The events of the record: a request, a response to it, a correction, an account of a side.

No field can hold a name: each is a code of a closed list, a time, a number, a digest, or the note,
which is screened. Times are written with their distance from UTC.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic.dataclasses import dataclass
from pydantic_core import PydanticCustomError

from comity.errors import InputError
from comity.requests import codes
from comity.requests.moments import BEGAN, Moment, moment_of, whole_moment
from comity.requests.privacy import personal


def _no_text(written: str) -> str:
    """Refuse text that was written as hexadecimal digits, filled up or not."""
    bare = bytes.fromhex(written).strip(b"\0\xff ")
    if bare and all(32 <= one < 127 for one in bare):
        raise PydanticCustomError(
            "personal", "found text written as digits; write a digest, which no text leads to"
        )
    return written


Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$"), AfterValidator(_no_text)]
"""A keyed reference or a salted commitment: 32 bytes as hexadecimal digits."""

Code = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9]{3,12}$")]
"""ICE's code of a facility; `validation` asks that facilities.csv has it."""

Number = Annotated[int, Field(strict=True, ge=0)]
"""The number of an entry in the log, from 0."""


def _moment(written: Any) -> Moment:
    moment = whole_moment(written) if type(written) is str else None
    if moment is None:
        try:
            moment = moment_of(written, "")
        except InputError as fault:
            raise PydanticCustomError("moment", "{told}", {"told": str(fault)[2:]}) from None
    if moment.earliest.date() < BEGAN:
        raise PydanticCustomError("moment", _TOO_OLD)
    return moment


def _exact_moment(written: Any) -> Moment:
    moment = _moment(written)
    if moment.before is not None:
        raise PydanticCustomError("moment", "found bounds; the time of recording is exact")
    return moment


_TOO_OLD = "found a day before 1 March 2003, when ICE began; no birth date may be in the record"
_AS_WRITTEN = PlainSerializer(lambda one: one.plain())

When = Annotated[Any, BeforeValidator(_moment), _AS_WRITTEN]
Recorded = Annotated[Any, BeforeValidator(_exact_moment), _AS_WRITTEN]


def _note(written: Any) -> Any:
    if isinstance(written, str) and written and (found := personal(written)):
        raise PydanticCustomError(
            "personal",
            "found {what}; no person may be in the record, write of facilities, forms and hours "
            "alone",
            {"what": found},
        )
    return written


Note = Annotated[str, BeforeValidator(_note)]


_CLOSED = ConfigDict(extra="forbid", populate_by_name=True)
"""No unknown field; aliases and names alike."""


@dataclass(config=_CLOSED, frozen=True, slots=True, kw_only=True)
class Asks:
    """The four asks, apart; null is not known, which only a form not seen may have."""

    hold: bool | None
    notify: bool | None
    transfer: bool | None
    cancel: bool | None

    def of(self, ask: codes.Ask) -> bool | None:
        """What was asked, for one ask."""
        found: bool | None = getattr(self, ask)
        return found


@dataclass(config=_CLOSED, frozen=True, slots=True, kw_only=True)
class JudicialWarrant:
    """A judge's warrant: whose court, of which day, and a commitment to the paper.

    The number of the case stays in the paper: a docket leads to a name.
    """

    court: codes.Court
    day: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    paper: Digest | None = None

    @field_validator("day")
    @classmethod
    def _day_is_of_a_warrant(cls, written: str) -> str:
        try:
            day = date.fromisoformat(written)
        except ValueError:
            raise PydanticCustomError("moment", "found no day of a calendar") from None
        if day < BEGAN:
            raise PydanticCustomError("moment", _TOO_OLD)
        return written


@dataclass(config=_CLOSED, frozen=True, slots=True, kw_only=True)
class _Event:
    schema_: Literal[1] = Field(default=1, alias="schema")
    recorded: Recorded
    note: Note = ""


@dataclass(config=_CLOSED, frozen=True, slots=True, kw_only=True)
class Request(_Event):
    """What a federal office asked of a custodian.

    Attributes:
        sent: the date on the form, or the time of sending; received: by the custodian.
        reference: the keyed digest that both parties can compute; never the number itself.
        cancels: for a cancellation, the number of the entry whose request is withdrawn.
    """

    kind: Literal["request"] = "request"
    facility: Code
    form: str
    asks: Asks
    box: codes.Box = "none"
    bases: tuple[codes.Basis, ...] = ()
    office: codes.Office = "unknown"
    sent: When | None = None
    received: When | None = None
    served: When | None = None
    cancelled: When | None = None
    channel: codes.Channel = "unknown"
    warrant: codes.Warrant = "unknown"
    judicial_warrant: JudicialWarrant | None = None
    reference: Digest | None = None
    evidence: Digest | None = None
    cancels: Number | None = None

    @field_validator("form")
    @classmethod
    def _form_is_known(cls, form: str) -> str:
        from comity.requests.forms import find_form

        try:
            return find_form(form, "").id
        except InputError as fault:
            raise PydanticCustomError("form", "{told}", {"told": str(fault)[2:]}) from None

    @field_validator("bases")
    @classmethod
    def _each_basis_once(cls, bases: tuple[codes.Basis, ...]) -> tuple[codes.Basis, ...]:
        if len(set(bases)) != len(bases):
            raise PydanticCustomError("time", "found a basis twice; write each once")
        return bases

    @model_validator(mode="after")
    def _some_time(self) -> Request:
        if self.sent is None and self.received is None:
            raise PydanticCustomError("time", "found neither sent nor received; give one of them")
        return self

    @property
    def issued(self) -> Moment:
        """The day that decides which edition of a form fits: of sending, else of receipt."""
        moment = self.sent if self.sent is not None else self.received
        assert isinstance(moment, Moment)
        return moment


@dataclass(config=_CLOSED, frozen=True, slots=True, kw_only=True)
class Response(_Event):
    """What somebody did about a request.

    Attributes:
        request: the number of the request's entry.
        to: for a transfer, the facility to which; for `wrong_facility`, the right one if known.
        clock: for a hold, when the person would otherwise have been released.
    """

    kind: Literal["response"] = "response"
    request: Number
    outcome: codes.Outcome
    actor: codes.Actor
    at: When
    ground: codes.Ground = "none_given"
    channel: codes.Channel = "unknown"
    to: Code | None = None
    clock: When | None = None
    evidence: Digest | None = None


@dataclass(config=_CLOSED, frozen=True, slots=True, kw_only=True)
class Account(_Event):
    """What a side says of a request, where the record itself does not show it.

    `says` gives a yes or no for each point; `evidence` commits to the place where it was said.
    """

    kind: Literal["account"] = "account"
    request: Number
    side: Literal["custodian", "ice", "other"]
    at: When
    says: Annotated[dict[codes.Point, bool], Field(min_length=1)]
    evidence: Digest | None = None


@dataclass(config=_CLOSED, frozen=True, slots=True, kw_only=True)
class Correction(_Event):
    """A new event in place of an earlier entry, or the withdrawal of one; both stay in the log."""

    kind: Literal["correction"] = "correction"
    corrects: Number
    reason: codes.Reason
    event: Annotated[Request | Response | Account, Field(discriminator="kind")] | None = None


Event = Request | Response | Account | Correction

_KINDS: dict[str, type[Request] | type[Response] | type[Account] | type[Correction]] = {
    "request": Request, "response": Response, "account": Account, "correction": Correction,
}  # fmt: skip


def event_of(plain: object, where: str = "event") -> Event:
    """Read an event from its plain form.

    Raises: InputError with one line for each fault: the field, what was found, what is right.
    """
    if not isinstance(plain, dict):
        raise InputError(f"{where}: found {plain!r}; write an object with the fields of an event.")
    kind = plain.get("kind")
    if not isinstance(kind, str) or kind not in _KINDS:
        found = _shown(kind)
        raise InputError(f"{where}, field kind: found {found}; there are {', '.join(_KINDS)}.")
    try:
        return _read_as(kind).validate_python(plain)
    except ValidationError as fault:
        raise InputError("\n".join(_told(where, one) for one in fault.errors())) from None


def event_written(leaf: bytes) -> Event | None:
    """The event of an entry as it stands in a log, in a third of the time of `event_of`.

    The same demands on the same fields, of the bytes at once. None where they are not met;
    `event_of` then tells which.
    """
    try:
        return _any_event().validate_json(leaf)
    except ValidationError:
        return None


@cache
def _read_as(kind: str) -> TypeAdapter[Event]:
    return TypeAdapter(_KINDS[kind])


@cache
def _any_event() -> TypeAdapter[Event]:
    return TypeAdapter(Annotated[Event, Field(discriminator="kind")])


def plain_of(event: Event) -> dict[str, Any]:
    """The plain form of an event, without what is not said, ready for canonical JSON."""
    written = _read_as(event.kind).dump_python(event, by_alias=True)
    return {name: _bare(value) for name, value in written.items() if _is_said(name, value)}


def _is_said(name: str, value: Any) -> bool:
    return not (value is None or value == () or (name == "note" and not value))


def _bare(value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, dict) and "kind" in value:
        return {name: _bare(one) for name, one in value.items() if _is_said(name, one)}
    if isinstance(value, dict) and "court" in value:
        return {name: one for name, one in value.items() if one is not None}
    return value


def _told(where: str, fault: Any) -> str:
    place = ".".join(str(part) for part in fault["loc"] if part not in _KINDS)
    field = f"{where}, field {place}" if place else where
    kind, message = fault["type"], fault["msg"]
    if kind == "unexpected_keyword_argument":
        return f"{field}: found a field that an event does not have; leave it out."
    if kind == "missing":
        return f"{field}: found nothing; give it."
    if kind in ("moment", "personal", "form", "time"):
        return f"{field}: {message.rstrip('.')}."
    told = {"literal_error": "there are ", "string_pattern_mismatch": "write it like "}.get(kind)
    if kind == "literal_error":
        return f"{field}: found {_shown(fault['input'])}; {told}{fault['ctx']['expected']}."
    if kind == "string_pattern_mismatch":
        return f"{field}: found {_shown(fault['input'])}; {_PATTERNS[fault['ctx']['pattern']]}."
    return f"{field}: found {_shown(fault['input'])}; {message[0].lower()}{message[1:]}."


_PATTERNS = {
    r"^[0-9a-f]{64}$": "write a digest of 64 digits 0-9 a-f",
    r"^[A-Z0-9]{3,12}$": "write a facility's code, 3 to 12 capital letters or digits",
    r"^\d{4}-\d{2}-\d{2}$": "write a day like 2017-02-03",
}


def _shown(value: object) -> str:
    """What was found, without repeating words that may be of a person."""
    if isinstance(value, str) and value and personal(value):
        return "words that may be of a person"
    return repr(value)[:80]
