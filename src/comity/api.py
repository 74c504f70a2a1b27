"""The verbs of the command line as functions: `import comity` and ask.

Governments are given as names, ids or slugs ("Seattle, WA", "WA-p63000", "wa/seattle"), days as
`datetime.date` or as text like "2018-07-01"; `on` and `known` are today where not given.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from comity.days import parse_day
from comity.findings import opened
from comity.findings.answers import answer, condition_ids
from comity.findings.finding import Asked, Finding
from comity.findings.seen import Seen
from comity.findings.shelf import Shelf
from comity.governments.resolving import resolve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comity.awards import AwardList
    from comity.documents.tables import Table

Day = date | str | None


def open_law(workspace: str | Path | None = None) -> Shelf:
    """The compiled law, with counsel's own acts of a workspace folder where it has any."""
    own = Path(workspace) / "overrides.yaml" if workspace is not None else None
    return opened.open_law(str(own) if own is not None and own.exists() else "")


def status(
    government: str,
    condition: str,
    *,
    program: str | None = None,
    fiscal_year: int | None = None,
    signed: Day = None,
    on: Day = None,
    known: Day = None,
    workspace: str | Path | None = None,
) -> Finding:
    """The status of one condition for one government and award on a day.

    Args:
        condition: an id of `comity law list`.
        program: Assistance Listing like "16.738"; any program where not given.
        fiscal_year: federal fiscal year of the award; any year where not given.
        signed: the day on which the award was signed.
        on: the day asked about; known: the day of knowledge: later acts are hidden.
    Returns: a finding; `.status`, `.deciding`, `.because`, `.caveats`, `.text_present`.
    Raises: InputError for an unknown government, condition or day.
    """
    shelf = open_law(workspace)
    asked = Asked(
        Seen(resolve(government)),
        program=program,
        fiscal_year=fiscal_year,
        signed=_day(signed, "signed"),
        on=_day(on, "on") or date.today(),
        known=_day(known, "known") or date.today(),
    )
    shelf.refuse_before_the_record(asked.known)
    findings = [answer(shelf, name, asked) for name in condition_ids(shelf, condition)]
    return findings[0]


def why(finding: Finding) -> str:
    """The chain of acts behind a finding, in sentences with days, citations and sources."""
    from comity.documents.why_text import why_text

    return why_text(finding, 100)


def check(
    awards: str | Path | AwardList,
    *,
    government: str | None = None,
    on: Day = None,
    known: Day = None,
    workspace: str | Path | None = None,
) -> Table:
    """One row for each award of a list and each condition on it.

    Args:
        awards: a CSV or Excel file, or a list that `comity.read_awards` gave.
        government: whose awards these are, where the rows do not say.
    Returns: a table, with the whole check under `.made_from` (totals, rows set aside).
    """
    from comity.awards import read_awards
    from comity.documents.tables import check_table
    from comity.findings.check import Days
    from comity.findings.check import check as answer_all

    shelf = open_law(workspace)
    days = Days(_day(on, "on") or date.today(), _day(known, "known") or date.today())
    rows = read_awards(awards) if isinstance(awards, str | Path) else awards
    default = Seen(resolve(government)) if government else None
    return check_table(answer_all(shelf, rows, days, default))


def brief(
    government: str,
    *,
    awards: str | Path | AwardList | None = None,
    on: Day = None,
    known: Day = None,
    form: Literal["text", "html"] = "text",
    workspace: str | Path | None = None,
) -> str:
    """What one government must know on a day, as text or as a page."""
    from comity.awards import read_awards
    from comity.documents.briefs.html import brief_html
    from comity.documents.briefs.text import brief_text
    from comity.findings.brief import brief as gather
    from comity.findings.check import Days

    days = Days(_day(on, "on") or date.today(), _day(known, "known") or date.today())
    rows = read_awards(awards) if isinstance(awards, str | Path) else awards
    made = gather(open_law(workspace), Seen(resolve(government)), days, rows)
    return brief_html(made) if form == "html" else brief_text(made, 100)


def timeline(
    government: str,
    *,
    first: Day = "2016-01-01",
    last: Day = None,
    known: Day = None,
    programs: Sequence[str] | None = None,
) -> Table:
    """One row for each condition and each span of days with one status.

    Args:
        first, last: the first and the last day told; the last is today where not given.
        programs: only conditions whose scope names one of these listings.
    """
    from datetime import timedelta

    from comity.documents.tables import timeline_table
    from comity.findings.timeline import timeline as sweep

    begins = _day(first, "first") or date(2016, 1, 1)
    ends = (_day(last, "last") or date.today()) + timedelta(days=1)
    as_known = _day(known, "known") or date.today()
    seen = Seen(resolve(government))
    return timeline_table(
        sweep(open_law(), seen, (begins, ends), known=as_known, programs=programs)
    )


def changes(
    government: str,
    since: date | str,
    *,
    on: Day = None,
    known: Day = None,
    awards: str | Path | None = None,
) -> Table:
    """One row for each condition whose status changed after a day, with the acts that did it."""
    from comity.awards import read_awards
    from comity.documents.tables import changes_table
    from comity.findings.changes import changes as tell
    from comity.findings.check import Days

    days = Days(_day(on, "on") or date.today(), _day(known, "known") or date.today())
    begins = _day(since, "since")
    assert begins is not None
    rows = read_awards(awards) if awards is not None else None
    return changes_table(tell(open_law(), Seen(resolve(government)), begins, days, rows))


def _day(given: Day, name: str) -> date | None:
    return parse_day(given, name) if isinstance(given, str) else given
