"""A finding: one condition for one government and award on one day, with status and reasons."""

from __future__ import annotations

from datetime import date

from comity.law.spans import NEVER
from comity.law.wording import DID, in_words, listed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from comity.findings.seen import Seen
    from comity.findings.shelf import Shelf
    from comity.law.statuses import Status


class Asked:
    """What was asked: of whom, about which award, on which day, as known on which day."""

    __slots__ = ("government", "program", "fiscal_year", "signed", "on", "known")

    def __init__(
        self,
        government: Seen,
        *,
        on: date,
        known: date,
        program: str | None = None,
        fiscal_year: int | None = None,
        signed: date | None = None,
    ) -> None:
        self.government, self.on, self.known = government, on, known
        self.program, self.fiscal_year, self.signed = program, fiscal_year, signed

    def on_day(self, on: date, known: date | None = None) -> Asked:
        """The same question about another day."""
        return Asked(
            self.government,
            program=self.program,
            fiscal_year=self.fiscal_year,
            signed=self.signed,
            on=on,
            known=known or self.known,
        )


class Row:
    """The answer for one class of programs and years, or one part of a condition."""

    __slots__ = ("programs", "years", "part", "status", "deciding", "text", "facts", "rivals")

    def __init__(
        self, cell: list[list[Any]], part: str, status: Status, deciding: list[str], text: int
    ) -> None:
        self.programs: list[str] = cell[0]
        self.years: list[int] = cell[1]
        self.part, self.status, self.deciding, self.text = part, status, deciding, text
        self.facts: list[str] = []
        self.rivals: list[list[str]] = []


class Finding:
    """The answer, with what decides it.

    Attributes:
        rows: one for each class of programs and each part that differ; the first decides.
        unnamed: orders some of whose parties the registry cannot name.
    """

    __slots__ = ("shelf", "condition", "asked", "rows", "unnamed", "_doubtful_program")

    def __init__(
        self, shelf: Shelf, condition: str, asked: Asked, rows: list[Row], unnamed: list[Any]
    ) -> None:
        self.shelf, self.condition, self.asked = shelf, condition, asked
        self.rows, self.unnamed = rows, unnamed
        self._doubtful_program = False

    @property
    def status(self) -> Status:
        """The status: of rows that differ, the one nearest to binding."""
        if self._doubtful_program and self.rows[0].status == "binding":
            return "unsettled"
        return self.rows[0].status

    def doubt_the_program(self) -> None:
        """Note that the award may not be under the program inside the listing."""
        self._doubtful_program = bool(self.about["inside_listing"])

    @property
    def reaches_government(self) -> bool:
        """Whether some award of this government is in the scope."""
        compiled = self.shelf.condition(self.condition)
        return bool(compiled.folds[compiled.class_of(self.asked.government)])

    @property
    def about(self) -> dict[str, Any]:
        """What the registry tells of the condition itself."""
        return self.shelf.condition(self.condition).about

    @property
    def title(self) -> str:
        """The condition's title."""
        found: str = self.about["title"]
        return found

    @property
    def deciding(self) -> list[str]:
        """Ids of the deciding acts, the one that decides first.

        Of an act that is one of several in a document, the document's public id stands first.
        """
        found: list[str] = []
        for act in self.rows[0].deciding:
            found += [self.shelf.act(act)["document"], act]
        return list(dict.fromkeys(found))

    @property
    def text_present(self) -> bool | None:
        """Whether the text stands in the award; None where that turns on the signing day."""
        text = self.rows[0].text
        if text in (0, 1):
            return bool(text)
        if self.about["on_government"]:
            return False
        if text < 0 or self.asked.signed is None:
            return None
        return self.asked.signed.toordinal() < text

    @property
    def facts(self) -> list[str]:
        """The doubts on which an unsettled status turns."""
        return self.rows[0].facts

    @property
    def by_counsel(self) -> bool:
        """Whether an act of the user's own counsel decides."""
        return any(self.shelf.act(act)["own"] for act in self.rows[0].deciding)

    @property
    def because(self) -> str:
        """One sentence with the act that decides, its day and its citation."""
        return _because(self)

    @property
    def caveats(self) -> list[str]:
        """What a reader must know beside the status."""
        return list(dict.fromkeys(_caveats(self)))


def _because(finding: Finding) -> str:
    row, shelf = finding.rows[0], finding.shelf
    record = shelf.act(row.deciding[0])
    name = finding.asked.government.government.name
    if finding.status != row.status:
        inside = finding.about["inside_listing"]
        return f"It binds where the award is under {inside}, which the listing does not tell."
    if row.status in ("blocked", "void"):
        return _lifted(finding, record)
    if row.status == "unsettled":
        return _unsettled(finding)
    if row.status == "binding":
        began = in_words(record["effective"][0])
        told = f"It is in force since {began}, and no act in force lifts it for {name}"
        return f"{told}{_cited(record)}."
    return _not_in_force(finding, record, name)


def _lifted(finding: Finding, record: dict[str, Any]) -> str:
    targets = [one for one in record["targets"] if one["act"] == finding.condition]
    reach = targets[0]["for"] if targets else "this government"
    did = f"{DID[record['mode']]} it"
    told = f'{record["by"]} {did} on {_when(record["entered"])} for {reach}: "{record["title"]}"'
    others = len(finding.rows[0].deciding) - 1
    more = f" {others} more act{'s' * (others > 1)} in force lift it too." if others else ""
    return f"{told}{_cited(record)}.{more}"


def _unsettled(finding: Finding) -> str:
    told = []
    for status, act in finding.rows[0].rivals:
        record = finding.shelf.act(act)
        own = act == finding.condition
        word = status.replace("_", " ")
        told.append(word if own else f"{word} by {record['by']} ({_when(record['entered'])})")
    questions = [finding.shelf.doubt(fact)["question"] for fact in finding.facts]
    return f"It is {' or '.join(told)}; the sources leave open: {' '.join(questions)}"


def _not_in_force(finding: Finding, record: dict[str, Any], name: str) -> str:
    status, asked = finding.rows[0].status, finding.asked
    if status == "expired":
        ended = in_words(record["until"] - 1)
        return f"By its own words it ran through {ended}{_cited(record)}."
    if status == "no_record":
        return f"The registry has a gap here: {record['condition']['gap']}"
    if status == "not_applicable":
        if finding.about["addressed_to_agencies"]:
            return (
                f"It is addressed to federal agencies and applies to no government{_cited(record)}."
            )
        if finding.about["signed_from"] and asked.signed:
            began = in_words(date.fromisoformat(finding.about["signed_from"]))
            return f"It reaches only awards signed on or after {began}{_cited(record)}."
        if finding.reaches_government:
            return f"Its scope does not include this program and year{_cited(record)}."
        return f"Its scope does not include {name}{_cited(record)}."
    if record["entered"][0] > asked.known.toordinal():
        return f"By {in_words(asked.known)} it was not known: it is of {_when(record['entered'])}."
    if record["effective"][0] >= NEVER:
        return f"No source shows that it took effect{_cited(record)}."
    if record["effective"][0] > asked.on.toordinal():
        return f"It takes effect on {_when(record['effective'])}{_cited(record)}."
    return f"It waits for an act that is still in force here to fall{_cited(record)}."


def _caveats(finding: Finding) -> list[str]:
    about, asked = finding.about, finding.asked
    told = [
        f'Decided by counsel\'s own act "{record["title"]}": {record["note"]}'
        for record in map(finding.shelf.act, finding.rows[0].deciding)
        if record["own"]
    ]
    if about["signed_from"] and not asked.signed and finding.status != "not_applicable":
        day = in_words(date.fromisoformat(about["signed_from"]))
        told.append(f"Reaches only awards signed on or after {day}; the signing day is not given.")
    if about["inside_listing"] and finding.status != "not_applicable":
        told.append(f"Reaches only awards under {about['inside_listing']}, a part of the listing.")
    if about["discretionary_only"] and finding.status != "not_applicable":
        told.append("Reaches discretionary awards only, not those whose amount a statute fixes.")
    if about["competitive"] and finding.status in ("binding", "unsettled"):
        told.append("A preference or eligibility in a competition: it binds no drawn dollar.")
    if finding.text_present is None and finding.status in ("void", "blocked"):
        told.append("Whether the text stands in the award turns on its signing day.")
    for fact in finding.facts:
        doubt = finding.shelf.doubt(fact)
        told.append(f"{doubt['question']} {doubt['why']}")
    told += _weak_sources(finding) + _unnamed(finding)
    return told


def _weak_sources(finding: Finding) -> list[str]:
    told = []
    for act in finding.rows[0].deciding[:1]:
        record = finding.shelf.act(act)
        if record["confidence"] == "medium" and finding.status not in (
            "not_applicable",
            "no_record",
        ):
            why = f" {record['note']}" if record["note"] else ""
            told.append(f'The sources for "{record["title"]}" are of medium confidence.{why}')
    return told


def _unnamed(finding: Finding) -> list[str]:
    """Orders for parties, some of whom no source names, say nothing about who is not named."""
    if finding.status not in ("binding", "unsettled"):
        return []
    on, known = finding.asked.on.toordinal(), finding.asked.known.toordinal()
    counts = {
        case: missing
        for case, missing, _, entered, effective in finding.unnamed
        if entered <= known and effective <= on
    }
    return [
        f"{missing} plaintiffs of {finding.shelf.case_title(case)} are not named in the registry."
        for case, missing in counts.items()
    ]


def _when(days: list[int]) -> str:
    earliest, latest = days
    if earliest == latest:
        return in_words(earliest)
    if latest >= NEVER:
        return f"a day from {in_words(earliest)} on"
    return f"a day between {listed([in_words(earliest), in_words(latest)])}"


def _cited(record: dict[str, Any]) -> str:
    return f" ({record['cite']})" if record["cite"] else ""
