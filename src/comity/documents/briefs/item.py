"""One condition as a brief tells it: status, since when, why, for which awards, by which acts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from comity.amounts import count, rows_named
from comity.documents.act_list import ActList
from comity.documents.cell_words import statuses_in_words
from comity.documents.deadlines import Deadline
from comity.documents.status_look import word
from comity.findings.answers import answer
from comity.findings.brief import Line, what_would_bring_it_back
from comity.findings.check import Money
from comity.findings.finding import Finding
from comity.findings.timeline import acts_of_day
from comity.law.wording import in_words, listed

COMPETITIVE = "A preference or eligibility in a competition: it binds no drawn dollar."
"""The caveat of competitive conditions, which a brief shows in a part of their own."""


@dataclass(slots=True)
class Outcome:
    """One of the outcomes that the sources leave open.

    Attributes:
        act: the number of the act that decides it.
    """

    status: str
    told: str
    act: int


@dataclass(slots=True)
class Item:
    """A line of the brief, made ready to be shown.

    Attributes:
        anchor: names it within the document; each line has its own.
        acts: numbers of the deciding acts in the document's list, the first decides.
        outcomes: of an unsettled status, each outcome with its act.
        questions: of an unsettled status, what the sources leave open and why.
        back: of a blocked condition, what would bring it back.
        put_back: of a condition that binds again, what put it back, with the numbers of its acts.
    """

    line: Line
    anchor: str
    government: str
    acts: list[int]
    outcomes: list[Outcome]
    questions: list[tuple[str, str]]
    back: str = ""
    put_back: str = ""
    put_back_acts: list[int] = field(default_factory=list)

    @property
    def finding(self) -> Finding:
        """The finding behind the line."""
        return self.line.finding

    @property
    def condition(self) -> str:
        """The condition's id."""
        return self.finding.condition

    @property
    def title(self) -> str:
        """The condition's title."""
        return self.finding.title

    @property
    def status(self) -> str:
        """The status, as in JSON."""
        return self.finding.status

    @property
    def word(self) -> str:
        """The status in words, marked where counsel's own act decides."""
        return word(self.status, by_counsel=self.finding.by_counsel)

    @property
    def money(self) -> Money:
        """Awards and dollars under it."""
        return self.line.money

    @property
    def rows(self) -> list[int]:
        """Rows of the award list, by number."""
        return [row.row for row in self.line.rows]

    @property
    def rows_told(self) -> str:
        """`row 3`, `rows 2-4, 7`."""
        return rows_named(self.rows) if self.rows else ""

    @property
    def because(self) -> str:
        """The sentence that decides."""
        return self.finding.because

    @property
    def since(self) -> date | None:
        """The first day of the status; None where it has none."""
        return date.fromordinal(self.line.since) if self.line.since > 1 else None

    @property
    def days(self) -> int:
        """Whole days from the first day of the status to the day asked."""
        return (self.finding.asked.on - self.since).days if self.since else 0

    @property
    def since_told(self) -> str:
        """`since 15 September 2017, 289 days`."""
        if self.since is None:
            return ""
        days = f", {count(self.days, 'day')}" if self.days else ""
        return f"since {in_words(self.since)}{days}"

    @property
    def bodies(self) -> str:
        """Whose awards these are, where they are not all the government's own."""
        if set(self.line.bodies) <= {self.government}:
            return ""
        told = [f"{name} ({count(n, 'award')})" for name, n in self.line.bodies.items()]
        same = "; the same holds for each" if told[1:] else ""
        return f"Awards of {listed(told)}{same}."

    @property
    def caveats(self) -> list[str]:
        """What to know beside it, without what its place and the questions say already."""
        said = {f"{question} {why}" for question, why in self.questions} | {COMPETITIVE}
        differs = statuses_in_words(self.finding)
        told = [f"Not the same everywhere: {differs}."] if differs else []
        return told + [caveat for caveat in self.finding.caveats if caveat not in said]

    @property
    def is_on_government(self) -> bool:
        """Whether it is a string on the government itself, tied to no dollar."""
        return bool(self.finding.about["on_government"])

    @property
    def is_competitive(self) -> bool:
        """Whether it is a preference in a competition, which binds no drawn dollar."""
        return bool(self.finding.about["competitive"])


@dataclass(slots=True)
class Certification:
    """What must be certified under a condition that binds or may bind."""

    item: Item
    who: str
    by_when: str
    penalty: str
    quote: str
    deadlines: list[Deadline]

    @property
    def next(self) -> Deadline | None:
        """The next deadline that is not past."""
        return next((one for one in self.deadlines if not one.is_past), None)


def item_of(line: Line, government: str, anchor: str, acts: ActList) -> Item:
    """Make a line ready to be shown; its acts get their numbers.

    Args:
        government: whose brief it is, by name.
    """
    finding = line.finding
    item = Item(line, anchor, government, acts.numbers(finding.rows[0].deciding), [], [])
    acts.number(finding.condition)
    item.outcomes, item.questions = _outcomes(finding, acts), _questions(finding)
    if finding.status == "blocked":
        item.back = what_would_bring_it_back(finding)
    if finding.status == "binding":
        put_back = _put_back(item)
        item.put_back_acts = acts.numbers([record["id"] for record in put_back])
        item.put_back = _binds_again(item, put_back)
    return item


def _put_back(item: Item) -> list[dict[str, Any]]:
    """The acts by which a condition binds again, where it did not bind without a break."""
    finding, since = item.finding, item.since
    if since is None or since.toordinal() <= finding.shelf.act(finding.condition)["effective"][1]:
        return []
    eve = answer(finding.shelf, finding.condition, finding.asked.on_day(since - timedelta(days=1)))
    return [finding.shelf.act(act) for act in acts_of_day(since, eve, finding)]


def _binds_again(item: Item, put_back: list[dict[str, Any]]) -> str:
    if not put_back or item.since is None:
        return ""
    did = listed([f'"{record["title"]}" ({record["by"]})' for record in put_back])
    return f"It binds again since {in_words(item.since)}: {did}."


def _outcomes(finding: Finding, acts: ActList) -> list[Outcome]:
    if finding.status == "unsettled" and not finding.rows[0].rivals:
        inside, number = finding.about["inside_listing"], acts.number(finding.condition)
        return [
            Outcome("binding", f"binding, where the award is under {inside}", number),
            Outcome("not_applicable", "not applicable, where it is not", number),
        ]
    told = []
    for status, act in finding.rows[0].rivals:
        record = finding.shelf.act(act)
        by = "" if act == finding.condition else f', by "{record["title"]}" ({record["by"]})'
        told.append(Outcome(status, f"{word(status)}{by}", acts.number(act)))
    return told


def _questions(finding: Finding) -> list[tuple[str, str]]:
    doubts = [finding.shelf.doubt(fact) for fact in finding.facts]
    return [(doubt["question"], doubt["why"]) for doubt in doubts]
