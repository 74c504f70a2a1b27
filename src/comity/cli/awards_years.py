"""`comity awards years`: what each listing brings a government in a year, and its usual year."""

from __future__ import annotations

from datetime import date

from comity.cli.awards_rows import asked, of_government, tell_rows
from comity.cli.common import government

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.awards.store.yearly import ListingYears

COLUMNS = ("program", "fiscal_year", "obligated_cents", "usual_cents", "is_far_above")


def run(words: list[str]) -> int:
    """Tell the years of each listing; 1 where the store has none."""
    from comity.awards.store import open_store
    from comity.awards.store.yearly import by_year

    to = of_government(
        "awards years",
        "Add up what each listing brought a government by fiscal year of the action.",
        'comity awards years "Chicago, IL" --program 16.738',
    )
    args = asked(to, words)
    seen = government(args.government).government
    store = open_store(args.workspace)
    found = list(by_year(store, seen.id, known=args.known, program=args.program or ""))
    tell_rows(args, "years", COLUMNS, _rows(found), lambda: _text(seen.name, found, args.known))
    return 0 if found else 1


def _rows(found: list[ListingYears]) -> list[list[object]]:
    return [
        [one.program, year, cents, one.usual.cents, year in one.usual.spikes]
        for one in found
        for year, cents in one.cents.items()
    ]


def _text(name: str, found: list[ListingYears], known: date) -> str:
    from comity.amounts import dollars
    from comity.documents.text_layout import Column, paragraph, table

    if not found:
        return f"no dated actions of {name} in the files of this store, as known {known}"
    columns = [Column("program"), Column("year"), Column("obligated", True), Column("")]
    rows = []
    for one in found:
        usual = one.usual.cents
        rows += [
            [one.program if at == 0 else "", str(year), dollars(cents),
             "more than four times the usual year" if year in one.usual.spikes else ""]
            for at, (year, cents) in enumerate(one.cents.items())
        ]  # fmt: skip
        if usual is not None:
            rows.append(["", "usual", dollars(usual), f"the median of {len(one.cents)} years"])
    lines = [f"{name}: net obligations by fiscal year of the action, as known {known}", ""]
    lines += [*table(columns, rows, 0), ""]
    return "\n".join([*lines, *paragraph(_NOTE, 100)])


_NOTE = (
    "A year without an action of the listing is 0. The last year of the files may be incomplete, "
    "and awards known from a summary alone are left out: their dollars have no days."
)
