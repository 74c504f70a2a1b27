"""Statements held against the record: established, contradicted, not established, or disputed.

A statement is taken apart into points ("a detainer was lodged", "and ignored"); each is answered
from one request's entries. Where two sides differ and the record cannot decide, the answer names
the document that would settle it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Literal, NamedTuple, TypeAlias

from comity.errors import InputError
from comity.requests.clocks import hours
from comity.requests.codes import POINTS, Point, words
from comity.requests.ledger import Story

Verdict: TypeAlias = Literal["established", "contradicted", "not_established", "disputed"]

_WORST: tuple[Verdict, ...] = ("contradicted", "disputed", "not_established", "established")
"""A statement of several points is as good as its weakest."""


class Finding(NamedTuple):
    """The answer on one point.

    Attributes:
        entries: numbers of the entries it rests on.
        settled_by: for a disputed or open point, the document that would settle it.
    """

    point: str
    verdict: Verdict
    because: str
    entries: tuple[int, ...]
    settled_by: str = ""


class Checked(NamedTuple):
    """The answer on a statement."""

    statement: str
    verdict: Verdict
    findings: tuple[Finding, ...]

    @property
    def settled_by(self) -> str:
        """The documents that would settle what is open."""
        return "; ".join(dict.fromkeys(one.settled_by for one in self.findings if one.settled_by))

    def told(self) -> str:
        """`disputed, settled by a copy of the form ...`."""
        plain = words(self.verdict)
        if self.settled_by and self.verdict in ("disputed", "not_established"):
            return f"{plain}, settled by {self.settled_by}"
        return plain


def check_statement(statement: str, story: Story) -> Checked:
    """Hold a statement against one request.

    A point that is denied ("there was no detainer") is answered the other way round.
    Raises: InputError where no point is found in its words.
    """
    found = tuple(_answered(made, story) for made in made_in(statement))
    verdict = min((one.verdict for one in found), key=_WORST.index)
    return Checked(statement, verdict, found)


class Made(NamedTuple):
    """A point that a statement makes.

    Attributes:
        is_denied: whether the statement says that it is not so.
        minutes: for a notice, the time before release that the statement names.
    """

    point: str
    is_denied: bool = False
    minutes: int | None = None


def points_in(statement: str) -> tuple[str, ...]:
    """The points that a statement makes; the ids of points may be written too.

    Raises: InputError, naming the points there are.
    """
    return tuple(one.point for one in made_in(statement))


def made_in(statement: str) -> tuple[Made, ...]:
    """The points that a statement makes, in its order, each with whether it is denied.

    Raises: InputError, naming the points there are.
    """
    whole = low = statement.lower().replace("-", " ").replace("’", "'")
    found: dict[str, int] = {}
    for name, pattern in _PATTERNS:
        written = rf"{pattern}|\b{name}\b|\b{name.replace('_', ' ')}\b"
        if (made := re.search(written, low)) is not None:
            found[name] = made.start()
            low = re.sub(pattern, lambda one: " " * len(one[0]), low)
    if not found:
        raise InputError(
            f'statement: found "{statement}", which says nothing that a record can answer; write '
            f"of these: {', '.join(words(name) for name in ANSWERS)}."
        )
    order = sorted(found, key=lambda name: found[name])
    return tuple(Made(name, _is_denied(whole, found[name]), _minutes(name, whole, found[name]))
                 for name in order)  # fmt: skip


_DENIES = re.compile(
    r"\b(no|not|never|nobody|none|neither|nor|without|cannot|denie[sd]|false that)\b|n't\b"
)
_PARTS = re.compile(r"[.;:,]|\b(and|but|while|although|though|which|that|yet|since|because)\b")


def _is_denied(statement: str, start: int) -> bool:
    """Whether a word of denial stands before a point, within its part of the statement.

    What begins with one, like "no notice", is a point of its own and is not denied by it.
    """
    begins = max((one.end() for one in _PARTS.finditer(statement, 0, start)), default=0)
    denials = list(_DENIES.finditer(statement, begins, start))
    return len(denials) % 2 == 1


_AMOUNT = re.compile(r"(\d+) (minute|hour|day)s?'?")


def _minutes(name: str, statement: str, start: int) -> int | None:
    """The time of a notice that a statement names, near the point."""
    if name != "notice_given":
        return None
    near = _AMOUNT.search(statement, max(0, start - 30), start + 60)
    units = {"minute": 1, "hour": 60, "day": 1440}
    return int(near[1]) * units[near[2]] if near else None


_OTHERWISE = {"not_honored": "honored", "ice_did_not_come": "ice_came"}


def _answered(made: Made, story: Story) -> Finding:
    found = ANSWERS[made.point](story)
    if made.minutes is not None and story.notice_minutes is not None and (
        found.verdict == "established"
    ):  # fmt: skip
        is_so = made.minutes == story.notice_minutes
        found = found._replace(verdict="established" if is_so else "contradicted")
    if made.is_denied:
        name = _OTHERWISE.get(made.point, f"not_{made.point}")
        return _opposite(found)._replace(point=name)
    return found._replace(point=made.point)


_PATTERNS = (
    ("no_notice", r"(without|no)( any| prior)* (notice|notification|warning)|not (been )?notified"
                  r"|did not notify|never notified|failed to notify"),
    ("notice_48_hours", r"48 hours'? notice|notice of (at least )?48 hours|48 hours before"),
    ("notice_asked", r"(asked|request(ed)?)( was)?( for)?( a| only)? (notice|notification)"
                     r"|(notice|notification) was (asked|requested)|request for notification"),
    ("not_honored", r"(not|n't|never|failed to|refused to) (been )?hono(u)?r(ed)?|refused"
                    r"|(?<!ice )\bdeclined\b(?! to (come|collect)| custody)"
                    r"|was not honou?red|despite"),
    ("ignored", r"\bignored?\b|no (answer|response)|did not (answer|respond)"),
    ("judicial_warrant", r"(judicial|judge's|criminal) warrants?"
                         r"|warrant (signed|issued) by a judge"),
    ("warrant", r"\bwarrants?\b"),
    ("hold_asked", r"detainers?|hold was (asked|requested)|asked (for )?(a|to) hold|\ba hold\b"),
    ("notice_given", r"\bnotified\b|notice was given|g[ai]ven?( \w+){0,5} notice\b|told ice"
                     r"|(minutes|hours|days)'? (of )?(prior )?notice|\band given\b"),
    ("ice_did_not_come", r"(ice|agents|nobody) (did not|didn't|never) (come|came|show|collect)"),
    ("collected", r"(took|take) custody|taken into (ice )?custody by ice|collected|picked up"
                  r"|handed over"),
    ("held", r"\b(held|detained) (beyond|past)( \w+){0,3} releases?\b"
             r"|\bheld (beyond|past|for ice|on)\b|detained beyond"),
    ("released", r"\breleased?\b|let go"),
)  # fmt: skip


def _hold_asked(story: Story) -> Finding:
    return _asked(story, "hold", "hold_asked")


def _notice_asked(story: Story) -> Finding:
    return _asked(story, "notify", "notice_asked")


def _asked(story: Story, ask: Literal["hold", "notify"], point: Point) -> Finding:
    request, number = story.request, story.number
    noun = "a hold" if ask == "hold" else "notice of release"
    said = _said(story, point)
    form = _form_told(story)
    asked = request.asks.of(ask)
    if asked is not None:
        told = f"Entry {number}: an {request.form} of {request.issued}, which asks for "
        told += f"{noun}." if asked else f"no {noun.removeprefix('a ')}."
        others = [entry for entry, is_yes, _ in said if is_yes != asked]
        if others:
            told += f" {_who(said, not asked)} said otherwise (entry {_listed(others)})."
        entries = (number, *others)
        if others and request.evidence is None:
            return Finding(point, "disputed", told, entries, form)
        return Finding(point, "established" if asked else "contradicted", told, entries)
    entries = (number, *(entry for entry, _, _ in said))
    sides = {is_yes for _, is_yes, _ in said}
    if len(sides) == 2:
        told = (f"The form was not seen. {_who(said, True)} said that {POINTS[point]}; "
                f"{_who(said, False, inside=True)} said that it was not.")  # fmt: skip
        return Finding(point, "disputed", told, entries, form)
    told = "The form was not seen" + (
        f", and {_who(said, sides.pop(), inside=True)} alone speaks of it." if sides else "."
    )
    return Finding(point, "not_established", told, entries, form)


def _form_told(story: Story) -> str:
    request = story.request
    return (
        f"a copy of the form (I-247 series) sent to {request.facility}, {request.issued}, "
        "with the record of its sending"
    )


def _said(story: Story, point: Point) -> list[tuple[int, bool, str]]:
    """Entry, yes or no, side: what was said on a point."""
    return [(one.number, one.account.says[point], one.account.side)
            for one in story.accounts if point in one.account.says]  # fmt: skip


def _who(said: Iterable[tuple[int, bool, str]], is_yes: bool, *, inside: bool = False) -> str:
    """The sides that said yes or no; `inside` a sentence without a capital letter."""
    names = {"ice": "ICE", "custodian": "the custodian", "other": "another source"}
    found = list(dict.fromkeys(names[side] for _, yes, side in said if yes is is_yes))
    told = " and ".join(found)
    return told if inside else told[:1].upper() + told[1:]


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(str(one) for one in numbers)


def _notice_given(story: Story) -> Finding:
    notice, release, said = story.notice, story.release, _said(story, "notice_given")
    if notice is not None:
        minutes = story.notice_minutes
        before = f", {hours(minutes)} before the release" if minutes is not None else ""
        how = (
            "" if notice.response.channel == "unknown" else f" by {words(notice.response.channel)}"
        )
        told = f"Entry {notice.number}: notice was given {notice.at}{how}{before}."
        others = [entry for entry, is_yes, _ in said if not is_yes]
        if others:
            told += f" {_who(said, False)} said otherwise (entry {_listed(others)})."
        entries = (notice.number, *((release.number,) if release else ()), *others)
        return Finding("notice_given", "established", told, entries)
    if said:
        entries = tuple(entry for entry, _, _ in said)
        both = {is_yes for _, is_yes, _ in said}
        verdict: Verdict = "disputed" if len(both) == 2 else "not_established"
        return Finding("notice_given", verdict, "Sides speak of it; no entry records a notice.",
                       entries, "the journal of the fax or mail by which it went")  # fmt: skip
    if release is not None:
        told = f"A release is recorded (entry {release.number}), and no notice before it."
        return Finding("notice_given", "contradicted", told, (release.number,))
    return Finding("notice_given", "not_established", "No notice and no release is recorded.",
                   (story.number,), "the journal of the fax or mail by which it went")  # fmt: skip


def _no_notice(story: Story) -> Finding:
    return _opposite(_notice_given(story))


def _opposite(found: Finding) -> Finding:
    turned: Mapping[Verdict, Verdict] = {
        "established": "contradicted", "contradicted": "established",
        "not_established": "not_established", "disputed": "disputed",
    }  # fmt: skip
    return found._replace(verdict=turned[found.verdict])


def _notice_48_hours(story: Story) -> Finding:
    given, minutes = _notice_given(story), story.notice_minutes
    if minutes is None:
        verdict: Verdict = "contradicted" if given.verdict == "contradicted" else "not_established"
        return given._replace(verdict=verdict)
    verdict = "established" if minutes >= 48 * 60 else "contradicted"
    return given._replace(verdict=verdict)


def _held(story: Story) -> Finding:
    return _happened(story, "held", ("held",))


def _released(story: Story) -> Finding:
    return _happened(story, "released", ("released",))


def _collected(story: Story) -> Finding:
    found = _happened(story, "collected", ("collected",))
    stayed_away = story.first("ice_did_not_come", "ice_declined_to_collect")
    if found.verdict != "established" and stayed_away is not None:
        told = f"Entry {stayed_away.number}: {words(stayed_away.outcome)}, {stayed_away.at}."
        return Finding("collected", "contradicted", told, (stayed_away.number,))
    return found


def _ice_did_not_come(story: Story) -> Finding:
    came = story.first("collected")
    if came is not None:
        told = f"Entry {came.number}: ICE took custody {came.at}."
        return Finding("ice_did_not_come", "contradicted", told, (came.number,))
    return _happened(story, "ice_came", ("ice_did_not_come", "ice_declined_to_collect"))


def _happened(story: Story, point: Point, outcomes: tuple[str, ...]) -> Finding:
    answer = story.first(*outcomes)  # type: ignore[arg-type]
    if answer is not None:
        told = f"Entry {answer.number}: {words(answer.outcome)}, {answer.at}."
        return Finding(point, "established", told, (answer.number,))
    release = story.release
    if point == "held" and release is not None:
        told = f"A release is recorded (entry {release.number}), and no hold before it."
        return Finding(point, "contradicted", told, (release.number,))
    return Finding(point, "not_established", "No entry records it.", (story.number,),
                   "the custodian's journal of that day")  # fmt: skip


def _ignored(story: Story) -> Finding:
    answers = story.all("notified", "notice_declined", "held", "hold_declined", "transfer_declined",
                        "collected", "transferred", "not_in_custody", "wrong_facility")  # fmt: skip
    if answers:
        first = answers[0]
        told = f"Entry {first.number}: {words(first.outcome)}, {first.at}; it was answered."
        return Finding("ignored", "contradicted", told, tuple(one.number for one in answers))
    release = story.first("released")
    if release is not None:
        told = f"A release is recorded (entry {release.number}), and no answer before it."
        return Finding("ignored", "established", told, (release.number,))
    return Finding("ignored", "not_established", "Neither an answer nor a release is recorded.",
                   (story.number,), "the custodian's journal of that day")  # fmt: skip


def _not_honored(story: Story) -> Finding:
    asked = _hold_asked(story)
    if asked.verdict != "established":
        because = f"{asked.because} A hold that was not asked for cannot be declined." if (
            asked.verdict == "contradicted"
        ) else asked.because  # fmt: skip
        return asked._replace(because=because)
    declined, held = story.first("hold_declined"), story.first("held")
    if declined is not None:
        told = f"Entry {declined.number}: hold declined, {declined.at}."
        return Finding("not_honored", "established", told, (story.number, declined.number))
    if held is not None or story.has("collected"):
        told = "A hold or ICE's taking custody is recorded."
        return Finding("not_honored", "contradicted", told, (story.number,))
    release = story.first("released")
    if release is not None:
        told = f"A hold was asked, and entry {release.number} records a release without one."
        return Finding("not_honored", "established", told, (story.number, release.number))
    return Finding("not_honored", "not_established", "No decision is recorded.", (story.number,),
                   "the custodian's journal of that day")  # fmt: skip


def _judicial_warrant(story: Story) -> Finding:
    warrant = story.request.warrant
    if warrant == "unknown":
        said = _said(story, "judicial_warrant")
        sides = {is_yes for _, is_yes, _ in said}
        verdict: Verdict = "disputed" if len(sides) == 2 else "not_established"
        told = "What came with the request is not recorded."
        return Finding("judicial_warrant", verdict, told, (story.number,), "the warrant itself")
    told = f"Entry {story.number}: warrant with the request: {warrant}."
    if warrant in ("I-200", "I-205"):
        told += " It is signed by an immigration officer, not by a judge."
    return Finding("judicial_warrant", "established" if warrant == "judicial" else "contradicted",
                   told, (story.number,))  # fmt: skip


def _warrant(story: Story) -> Finding:
    warrant, number = story.request.warrant, story.number
    if warrant == "unknown":
        found = _judicial_warrant(story)
        return found._replace(verdict="not_established", settled_by="what came with the request")
    told = f"Entry {number}: warrant with the request: {warrant}."
    if warrant in ("I-200", "I-205"):
        told += " It is signed by an immigration officer, not by a judge."
    verdict: Verdict = "contradicted" if warrant == "none" else "established"
    return Finding("warrant", verdict, told, (number,))


ANSWERS: Mapping[str, Callable[[Story], Finding]] = {
    "hold_asked": _hold_asked,
    "notice_asked": _notice_asked,
    "notice_given": _notice_given,
    "no_notice": _no_notice,
    "notice_48_hours": _notice_48_hours,
    "held": _held,
    "not_honored": _not_honored,
    "ignored": _ignored,
    "released": _released,
    "collected": _collected,
    "ice_did_not_come": _ice_did_not_come,
    "judicial_warrant": _judicial_warrant,
    "warrant": _warrant,
}
"""The points that a record can answer."""
