"""Write the table of assistance listings that ships with the awards room.

    python tools/make_listings.py ../shared/data/awards > src/comity/awards/data/listings.tsv

Reads the federal program inventory and the real federal records kept beside it, and prints one line
for each listing: number, title, agency prefix, where it was seen. A number that only one filer ever
wrote is left out: a single sighting may be a typing error (20.206 for 20.205 is in a real audit).
"""

from __future__ import annotations

import csv
import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

HEAD = """\
# Assistance listings (ALN, formerly CFDA numbers): facts of the US government, public domain.
# Made by tools/make_listings.py. seen: where the number stands, in this order:
#   fpi   federal program inventory of December 2025, listings open to states or local governments
#         (github GSA/federal-program-inventory @750cd551, data/programs)
#   usaspending  award records of usaspending.gov (Chicago export of 2022; samples of 2014, 2026)
#   doj   Department of Justice records: FABS file of January to March 2017; totals of FY2016-25
#         (github abigailhaddad/usaspending @04ff08c2)
#   fac   Federal Audit Clearinghouse: audits of 2022 and findings of 2024, two filers or more
#         (github GSA-TTS/FAC @fe766b09, GSA-TTS/FAC-transition-site @e17d8bca)
#   nyc   New York City's schedule of federal grants of 2010-17, as a second witness only
#         (github derek-l-thomas/All-Federal-Grants-10to18-CAFR- @abfff01b)
#   registry  numbers that the law registry names
# Titles are the inventory's; of listings that are no longer in it, the title in the newest record.
"""

# Numbers that the facts about the law name and the inventory no longer lists:
# 16.803 and 16.804 (Recovery Act grants of FY2009) and 16.544 (gang suppression).
NAMED_BY_THE_REGISTRY = {
    "16.803": "Recovery Act - Byrne Justice Assistance Grants to States and Territories",
    "16.804": "Recovery Act - Byrne Justice Assistance Grants to Units of Local Government",
    "16.544": "Gang Suppression Planning Grants Program",
}

LISTING = re.compile(r"\d\d\.\d{3}")
ORDER = ("fpi", "usaspending", "doj", "fac", "nyc", "registry")


@dataclass
class Sightings:
    """Where one number was seen: sources, filers who wrote it, and titles they gave."""

    sources: set[str] = field(default_factory=set)
    filers: set[str] = field(default_factory=set)
    titles: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def is_sure(self) -> bool:
        """Whether the number is certain: in the inventory, or written by two filers or sources."""
        return bool(self.sources & {"fpi", "registry"}) or len(self.filers) > 1

    def title(self) -> str:
        """The title of the first source, in the order of trust, that gives one."""
        for source in ("fpi", "registry", "usaspending", "doj", "fac", "nyc"):
            given = self.titles.get(source)
            if given:
                return max(given, key=lambda title: (given[title], title))
        return ""


def table_rows(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a CSV, packed or not, by column name."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8-sig", newline="") as stream:
        yield from csv.DictReader(stream)


# For each table: file, source, column of the number, of the title, of the filer.
TABLES = (
    ("chicago_covid_assistance_awards_main.csv", "usaspending",
     "Assistance listing number", "Assistance listing", "Agency"),
    ("chicago_city_covid_awards.csv", "usaspending",
     "Assistance listing number", "Assistance listing", "Agency"),
    ("usaspending_legacy2014_direct_payments_sample.csv", "usaspending",
     "cfda_program_num", "cfda_program_title", "maj_agency_cat"),
    ("usaspending_assistance_transactions_112col_sample.csv", "usaspending",
     "cfda_number", "cfda_title", "awarding_agency_name"),
    ("doj_ojp_fabs_d2_2017q2_sample.csv", "doj", "cfda_number", "cfda_title", ""),
    ("doj_obligations_by_aln_fy.csv", "doj", "assistance_listing", "", ""),
    ("fac_sefa_award_rows_main.csv.gz", "fac", "cfda_key", "program_name", "auditee_uei"),
    ("fac_award_findings_2024_main.csv.gz", "fac", "aln", "federal_program_name", "auditee_uei"),
    ("nyc_cafr_federal_grants_by_cfda_main.csv.gz", "nyc",
     "CFDA Number", "Revenue Source Name", ""),
)  # fmt: skip


def tidy(title: str) -> str:
    """One line, single spaces, without the marks that one filer's year left on a title."""
    words = " ".join(title.replace("_", " - ").split())
    return re.sub(r"^COVID-19\s*[-–:]?\s*", "", words.split(" ; ")[0]).strip()


def see(seen: dict[str, Sightings], number: str, source: str, title: str, filer: str) -> None:
    """Enter one sighting of a number; what is no whole listing number is passed over."""
    if not LISTING.fullmatch(number) or number.endswith(".000"):
        return
    sighting = seen[number]
    sighting.sources.add(source)
    # A record of a federal agency needs no second witness.
    sighting.filers |= {filer} if source in ("fac", "nyc") else {source, "agency"}
    if tidy(title):
        sighting.titles[source][tidy(title)] += 1


def collect(folder: Path) -> dict[str, Sightings]:
    """Gather every sighting of every number in the folder of award records."""
    seen: dict[str, Sightings] = defaultdict(Sightings)
    with gzip.open(folder / "assistance_listings_fpi_2025-12_state_local.jsonl.gz", "rt") as lines:
        for listing in map(json.loads, lines):
            see(seen, listing["id"], "fpi", listing["name"], "")
    for file, source, number, title, filer in TABLES:
        for row in table_rows(folder / file):
            see(seen, row[number], source, row.get(title, ""), row.get(filer, source))
    for number, title in NAMED_BY_THE_REGISTRY.items():
        see(seen, number, "registry", title, "")
    return seen


def lines(seen: dict[str, Sightings]) -> Iterable[str]:
    """Print the sure numbers in their order, one line each, below the head."""
    yield HEAD + "number\ttitle\tagency_prefix\tseen\n"
    for number in sorted(seen):
        sighting = seen[number]
        if sighting.is_sure():
            where = ",".join(source for source in ORDER if source in sighting.sources)
            yield f"{number}\t{sighting.title()}\t{number[:2]}\t{where}\n"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("make_listings.py: give the folder of award records, like ../shared/data/awards.")
    sys.stdout.writelines(lines(collect(Path(sys.argv[1]))))
