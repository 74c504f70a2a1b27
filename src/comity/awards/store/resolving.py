"""Recipients become governments: asked of a resolver, bridged by number, corrected by a person."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from comity.awards.store.correction import Correction
from comity.awards.store.keys import SHORT_NAME
from comity.awards.store.passing import keep
from comity.awards.store.statements import statement, text

TYPE_CHECKING = False
if TYPE_CHECKING:
    import duckdb

_AT_ONCE = 20_000


class RecipientName(NamedTuple):
    """A recipient as the files write it; empty where they do not say.

    record_type: 1 aggregate, 2 one recipient, 3 redacted; or `subaward`, or `audit`.
    """

    recipient: str
    raw: str
    uei: str
    duns: str
    state: str
    city: str
    county_fips: str
    business_types: str
    record_type: str


class Resolution(NamedTuple):
    """Which government a recipient is; `gov_id` is empty where it is none of the gazetteer.

    decision: matched, separate body, ambiguous, unknown or corrected.
    """

    gov_id: str
    slug: str
    name: str
    state: str
    decision: str
    evidence: str


class Resolver(Protocol):
    """What tells governments by name; `findings.recipients` has the one that is used.

    signature: changes whenever its answers may.
    """

    @property
    def signature(self) -> str:
        """A text that changes whenever the answers may."""

    def __call__(self, names: Sequence[RecipientName]) -> list[Resolution]:
        """Answer for each name, in order."""

    def named(self, words: str) -> Resolution:
        """Give the government that a person named in the review file; `none` is no government.

        Raises: InputError, saying what the words may mean.
        """


def resolve_names(
    connection: duckdb.DuckDBPyConnection,
    resolver: Resolver,
    corrections: Sequence[Correction],
    passing: Path,
) -> None:
    """Make `name_governments` and `numbered_governments` from the table `names`.

    A name with its State is asked once, however many rows spell it so; only where that does not
    decide is each of these asked with all that it says.
    """
    known: dict[str, Resolution] = {}
    connection.execute(statement("short_names", short_name=SHORT_NAME))
    for asked in ("asked_shortly", "asked_wholly"):
        place = passing / f"{asked}.csv"
        with open(place, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
            for number, found in _resolved(connection, statement(asked), resolver):
                known.setdefault(found.gov_id, found)
                writer.writerow([number, found.gov_id, found.decision, found.evidence])
        answers = statement(f"{asked}_answers", place=text(place), short_name=SHORT_NAME)
        connection.execute(answers)
    for one in corrections:
        known.setdefault(one.gov_id, resolver.named(one.government))
    for column, word in (("uei", "Same UEI"), ("duns", "Same DUNS")):
        connection.execute(statement("bridged", number=column, word=word))
        connection.execute(statement("bridge"))
    for one in corrections:
        connection.execute(statement("corrected"), one.values())
    _governments(connection, known, passing)


def _resolved(
    connection: duckdb.DuckDBPyConnection, asked: str, resolver: Resolver
) -> Iterator[tuple[int, Resolution]]:
    """Ask about the rows of a statement: a number, then the columns of a name."""
    rows = connection.cursor().execute(asked)
    while found := rows.fetchmany(_AT_ONCE):
        names = [RecipientName(*row[1:]) for row in found]
        yield from zip([row[0] for row in found], resolver(names), strict=True)


def _governments(
    connection: duckdb.DuckDBPyConnection, known: dict[str, Resolution], passing: Path
) -> None:
    """Number the governments that some recipient is, in the order of their ids."""
    place = passing / "governments.csv"
    with open(place, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
        for one in known.values():
            writer.writerow([one.gov_id, one.slug, one.name, one.state])
    connection.execute(statement("governments", place=text(place)))
    keep(connection, "name_governments", passing)
    for table in ("told_governments", "resolved", "short_names"):
        connection.execute(f"drop table {table}")
