"""`comity awards generate`: a synthetic national file set of any size, from a seed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from comity.cli.common import Parser, Whole, parser
from comity.cli.rate_line import RateLine
from comity.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

    from comity.awards.generator import Recipient, Size
    from comity.awards.generator.agency_year import AgencyYear

EXAMPLE = "comity awards generate -o made-up --rows 10,000 --seed 1"


def run(words: list[str]) -> int:
    """Generate, and tell where it is."""
    from pathlib import Path

    from comity.awards.generator import size_of

    args = _parser().parse_args(words)
    size, folder = size_of(args.rows, args.seed, args.years), Path(args.output)
    restated = _agency_year(args.restated) if args.restated else None
    if restated and args.form == "store":
        raise InputError("--restated: found with --form store, which has no files; leave it out.")
    line = RateLine()
    try:
        made = _store(folder, size, line) if args.form == "store" else None
        made = made or _archive(folder, size, restated, line)
    finally:
        line.end()
    print(made)
    return 0


def _archive(folder: Path, size: Size, restated: AgencyYear | None, line: RateLine) -> str:
    from comity.awards.generator.archive import generate_archive

    archives = generate_archive(
        folder, size, every_recipient(), restated=restated, progress=line.moves
    )
    return f"wrote {archives} synthetic files into {folder}; README.txt and totals.csv tell more"


def _store(workspace: Path, size: Size, line: RateLine) -> str:
    from comity.awards.generator.store_form import generate_store
    from comity.findings.national.signing import signing_days
    from comity.findings.opened import open_law

    days = signing_days(open_law())
    generate_store(workspace, size, every_recipient(), signing_days=days, progress=line.moves)
    return f"wrote a synthetic store of {size.rows:,} actions into {workspace}"


def every_recipient() -> list[Recipient]:
    """All governments of the gazetteer, as the generator needs them."""
    from comity.awards.generator import Recipient
    from comity.governments import every
    from comity.governments.kinds import base_name
    from comity.governments.states import FIPS

    found = []
    for one in every():
        if one.no_government:
            continue
        place = re.fullmatch(r"..-p(\d{5})", one.id)
        county = one.counties[0][4:7] if one.counties else ""
        fips = FIPS[one.state]
        base = base_name(one.official_name, one.kind)
        found.append(
            Recipient(
                one.id, one.slug, one.official_name, base, one.kind, one.state, fips,
                base if place else "", fips + county if county else "",
                place[1] if place else "", one.population or 0,
            )
        )  # fmt: skip
    return found


def _parser() -> Parser:
    words = parser(
        "awards generate", "A synthetic national file set, to try and to measure with.", EXAMPLE
    )
    words.add_argument("-o", "--output", metavar="FOLDER", required=True, help="a new folder")
    words.add_argument("--rows", metavar="N", required=True, help="actions, like 1,000,000 or 1e6")
    words.add_argument(
        "--seed",
        metavar="N",
        type=Whole(),
        default=1,
        help="the same seed gives the same bytes (1)",
    )
    words.add_argument(
        "--years", metavar="YEARS", default="2016-2026", help="fiscal years of awards (2016-2026)"
    )
    words.add_argument(
        "--form",
        choices=("archive", "store"),
        default="archive",
        help="zips as of the Award Data Archive, or the store's own tables in a workspace",
    )
    words.add_argument(
        "--restated",
        metavar="AGENCY:YEAR",
        help="also an earlier and a later file of one agency and year, like 015:2024",
    )
    return words


def _agency_year(text: str) -> AgencyYear:
    from comity.awards.generator.agency_year import AgencyYear

    found = re.fullmatch(r"(\d{3,4}):(\d{4})", text)
    if found is None:
        raise InputError(f'--restated: found "{text}"; write an agency and year like 015:2024.')
    return AgencyYear(found[1], int(found[2]))
