"""Write the table of programs from which the generator of awards draws.

    python tools/make_generated_programs.py ../shared/data/awards \\
        > src/comity/awards/generator/data/programs.tsv

Reads the federal program inventory and the agency codes kept beside it. One line a listing:
number, agency code, sub-agency code and name, millions obligated in a year, open to local or not.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import mean
from typing import Any

HEAD = """\
# Assistance listings with the money behind them: facts of the US government, public domain.
# Made by tools/make_generated_programs.py from the federal program inventory of December 2025
# (github GSA/federal-program-inventory @750cd551, data/programs): listings open to States or local
# governments with obligations in FY2023-25, and Treasury's agency codes (github
# fedspendingtransparency/data-act-broker-backend @24a2645e).
# millions: mean of the positive yearly obligations, FY2023-25. local: open to local governments.
number	agency_code	agency	subagency_code	subagency	millions	local
"""

CODES = {
    "10": "012", "11": "013", "12": "097", "14": "086", "15": "014", "16": "015", "17": "1601",
    "19": "019", "20": "069", "21": "020", "43": "080", "47": "049", "59": "073", "64": "036",
    "66": "068", "81": "089", "84": "091", "93": "075", "94": "485", "97": "070",
}  # fmt: skip
"""Top-tier code in the archive by the first two digits of the listing."""

LOCAL = ("Local", "Government - General", "Intrastate")
"""Applicants among which local governments are."""

STATES_ONLY = frozenset(
    ["10.551", "10.555", "10.557", "10.561", "14.228", "16.575", "16.576", "17.225", "20.205"]
    + ["66.458", "66.468", "84.010", "84.027", "84.126", "93.558", "93.563", "93.568", "93.575"]
    + ["93.596", "93.640", "93.658", "93.659", "93.767", "93.778", "97.042"]
)
"""Large programs that pay States alone, whatever the inventory says of applicants."""


def subagencies(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Top-tier code, sub-tier code and name of each sub-agency."""
    with (folder / "agency_codes.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            cgac = {"016": "1601"}.get(row["CGAC AGENCY CODE"], row["CGAC AGENCY CODE"])
            yield cgac, row["SUBTIER CODE"], row["SUBTIER NAME"]


def plain(name: str | None) -> str:
    """Reduce a sub-agency's name to what two spellings of it share."""
    bare = re.sub(r"\(.*?\)|^the |\bu\. ?s\. ", " ", (name or "").lower())
    return " ".join(bare.replace(" and ", " ").split())


def money(listing: dict[str, Any]) -> float:
    """Mean of the positive yearly obligations in millions, as recorded, else as the agency says."""
    found = [
        one.get("usa_spending_actual") or one.get("sam_actual") or 0
        for one in listing["obligations"]
    ]
    return mean([one for one in found if one > 0] or [0]) / 1e6


def main(folder: Path) -> None:
    """Print the table."""
    own: dict[tuple[str, str], tuple[str, str]] = {}
    tops: dict[str, tuple[str, str]] = {}
    for cgac, code, name in subagencies(folder):
        own.setdefault((cgac, plain(name)), (code, name))
        tops.setdefault(cgac, (code, name))
    sys.stdout.write(HEAD)
    path = folder / "assistance_listings_fpi_2025-12_state_local.jsonl.gz"
    for line in sorted(gzip.decompress(path.read_bytes()).decode().splitlines()):
        listing = json.loads(line)
        agency = CODES.get(listing["id"][:2])
        millions = money(listing)
        if agency is None or millions < 0.1:
            continue
        code, name = own.get((agency, plain(listing["sub_agency_name"])), tops[agency])
        local = any(one.startswith(LOCAL) for one in listing["applicant_types"])
        local = local and listing["id"] not in STATES_ONLY
        cells = [listing["id"], agency, listing["top_agency_name"], code, name]
        print(*cells, f"{millions:.1f}", "yes" if local else "no", sep="\t")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
