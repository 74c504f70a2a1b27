"""Write the tables of `src/comity/governments/data` from the public tables behind them.

    python tools/make_gazetteer.py [FOLDER [OUT]]

FOLDER (../shared/data/jurisdictions, if not given) holds `governments.csv`, `states.csv`,
`county-district-circuit.csv` and `uei-recipients.csv` in the layout that its README describes;
each is itself made from tables of federal agencies (Census gazetteer and Government Units listing,
GNIS federal codes, Census estimates of 2022, FBI police employees of 2025, 28 USC 81-131,
SAM.gov), named in `src/comity/governments/data/README.md`. The script writes `governments.tsv`,
`states.tsv`, `courts.tsv` and `recipients.tsv`; `bodies.tsv`, `aliases.tsv` and `words.tsv` are
kept by hand.

Facts that the origins have wrong, or lack, are put right in `CORRECTIONS`, each with its reason.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE / "src"))

TABLES = HERE / "src/comity/governments/data"

Row = dict[str, str]

# ---------------------------------------------------------------- facts put right by hand

# (id, column) -> value, with the reason.
CORRECTIONS: dict[tuple[str, str], str] = {
    # Bedford gave up its independence for Bedford County on 1 July 2013 and is a town since;
    # code 51515 is gone from every county table.
    ("VA-p05544", "county_geoids"): "51019",
    ("VA-p05544", "name"): "Bedford town",
    ("VA-p05544", "legal_type"): "town",
    # The origin joins no county to Indianapolis, whose government is Marion County's.
    ("IN-p36000", "county_geoids"): "18097",
    # Petersburg Borough was formed in January 2013: a government, no census area.
    ("AK-c195", "name"): "Petersburg Borough",
    ("AK-c195", "no_government"): "",
    ("AK-c195", "ocd_id"): "ocd-division/country:us/state:ak/borough:petersburg",
    # Codes that the Census has replaced: the old row points to the new one, or says what came.
    ("SD-c113", "same_as"): "SD-c102",
    ("AK-c270", "same_as"): "AK-c158",
    ("AK-c261", "no_government"): "census area divided into Chugach and Copper River in 2019",
    # A spreadsheet's printout stands where the number should.
    ("AK-c066", "population"): "2589",
    # Consolidated by referendum (2006 and 2008), as the official name of the place says.
    ("GA-c239", "same_as"): "GA-p32528",
    ("GA-c307", "same_as"): "GA-p81128",
    # The county code of Guam is the territory; there is no second government.
    ("GU-c010", "same_as"): "GU",
    ("VI-c010", "no_government"): "island of the Virgin Islands, no county government",
    ("VI-c020", "no_government"): "island of the Virgin Islands, no county government",
    ("VI-c030", "no_government"): "island of the Virgin Islands, no county government",
    # Planning regions are councils of governments, not counties without a board.
    **{
        (f"CT-c{code}", "no_government"): "planning region, no county government (CT)"
        for code in ("110", "120", "130", "140", "150", "160", "170", "180", "190")
    },
    **{
        (f"CT-c{code:03d}", "no_government"): "county without a county government (CT)"
        for code in range(1, 16, 2)
    },
    **{
        (f"RI-c{code:03d}", "no_government"): "county without a county government (RI)"
        for code in range(1, 10, 2)
    },
}

# Counties of places that the origin's county table does not know (all newer than it). From the
# places' own counties; general knowledge, checked against the county lists of the states.
COUNTIES_ADDED = {
    "AK-p36540": "02122", "AL-p69240": "01097", "CA-p37692": "06065", "GA-p10944": "13089",
    "GA-p59735": "13135", "MO-p36422": "29119", "OH-p81935": "39131", "SC-p36430": "45019",
    "TX-p59748": "48121", "TX-p65345": "48039", "VT-p00850": "50013", "WI-p08265": "55127",
}  # fmt: skip

# How people name a government whose official name is a formula.
SHORT_NAMES = {
    "TN-p52006": "Nashville", "KY-p48006": "Louisville", "KY-p46027": "Lexington",
    "GA-p03440": "Athens", "GA-p04204": "Augusta", "GA-p49008": "Macon", "GA-p21017": "Cusseta",
    "GA-p32528": "Georgetown", "MT-p11397": "Butte", "MT-p01675": "Anaconda",
    "TN-p32742": "Hartsville", "TN-p44382": "Lynchburg", "HI-c003": "Honolulu",
    "FL-p34132": "Islamorada",
}  # fmt: skip

# The county is the government here, and people mean it by the name of the city.
COUNTY_IS_THE_CITY = {"HI-c003"}

# Abbreviations beside AP's: older and legal ones (Bluebook, table T10), and plain variants.
ABBREVIATIONS = {
    "AL": "Ala.", "AK": "Alas.", "AZ": "Ariz.", "AR": "Ark.", "CA": "Calif.|Cal.", "CO": "Colo.",
    "CT": "Conn.", "DE": "Del.", "FL": "Fla.", "GA": "Ga.", "HI": "Haw.|Hawai'i", "IL": "Ill.",
    "IN": "Ind.", "KS": "Kan.|Kans.", "KY": "Ky.", "LA": "La.", "ME": "Me.", "MD": "Md.",
    "MA": "Mass.", "MI": "Mich.", "MN": "Minn.", "MS": "Miss.", "MO": "Mo.", "MT": "Mont.",
    "NE": "Neb.|Nebr.", "NV": "Nev.", "NH": "N.H.|N. H.", "NJ": "N.J.|N. J.",
    "NM": "N.M.|N. M.|N. Mex.", "NY": "N.Y.|N. Y.", "NC": "N.C.|N. C.|N. Car.",
    "ND": "N.D.|N. D.|N. Dak.", "OK": "Okla.", "OR": "Ore.|Oreg.", "PA": "Pa.|Penn.|Penna.",
    "RI": "R.I.|R. I.|=Rhode Island and Providence Plantations",
    "SC": "S.C.|S. C.|S. Car.", "SD": "S.D.|S. D.|S. Dak.",
    "TN": "Tenn.",     "TX": "Tex.", "VT": "Vt.", "VA": "Va.", "WA": "Wash.", "WV": "W.Va.|W. Va.",
    "WI": "Wis.|Wisc.", "WY": "Wyo.", "DC": "D.C.|D. C.", "AS": "Amer. Samoa", "PR": "P.R.|P. R.",
    "MP": "=CNMI|=Commonwealth of the Northern Mariana Islands|N. Mar. I.",
    "VI": "=U.S. Virgin Islands|=United States Virgin Islands|=U. S. Virgin Islands|"
    "=Virgin Islands of the United States|=USVI|V.I.",
}  # fmt: skip

# North Carolina's counties of which a part lies in the Eastern District (28 USC 113).
SPLIT = {"37063", "37093", "37125", "37153", "37165"}

PLACE_KINDS = {
    "city": "city", "town": "town", "village": "village", "borough": "borough",
    "township": "township", "charter township": "township", "plantation": "plantation",
    "municipality": "municipality", "corporation": "city", "urban county": "city-county",
    "metro government": "city-county", "metropolitan government": "city-county",
    "consolidated government": "city-county", "unified government": "city-county",
    "city and borough": "city-county", "county": "city-county",
}  # fmt: skip


# ---------------------------------------------------------------- reading the origins


def read(path: Path) -> list[Row]:
    """Read one origin; the values of uei-recipients.csv with two columns of one name: the last."""
    with path.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def corrected(rows: list[Row]) -> list[Row]:
    """Put right what the origins have wrong."""
    known = {row["gov_id"]: row for row in rows}
    for (identity, column), value in CORRECTIONS.items():
        known[identity][column] = value
    for identity, county in COUNTIES_ADDED.items():
        known[identity]["county_geoids"] = county
    for row in rows:
        row["counties"] = " ".join(code[2:] for code in row["county_geoids"].split())
    return rows


def kind_of(row: Row, shared: set[str]) -> str:
    """Name the kind; `shared` are the ids of places whose government is the county's too."""
    if row["level"] == "state":
        return row["legal_type"].replace(" ", "-")
    if row["level"] == "county":
        if row["gov_id"] in COUNTY_IS_THE_CITY:
            return "city-county"
        return "municipio" if row["name"].endswith(" Municipio") else "county"
    if row["gov_id"] in shared:
        return "city-county"
    if row["legal_type"] == "other":
        return "township" if row["level"] == "township" else "municipality"
    return PLACE_KINDS[row["legal_type"]]


def add_kinds(rows: list[Row]) -> None:
    """Add the column `kind`. An independent city is a city: no county lies beneath it."""
    shared = {
        row["same_as"]
        for row in rows
        if row["same_as"] and row["level"] == "county" and row["gov_id"][4:7] < "510"
    } - {"DC", "GU", "SD-c102", "AK-c158"}
    for row in rows:
        row["kind"] = kind_of(row, shared)


def add_populations(rows: list[Row]) -> None:
    """Fill two gaps: of a State the sum of its counties, of a city-county its county's."""
    known = {row["gov_id"]: row for row in rows}
    totals: dict[str, int] = defaultdict(int)
    for row in rows:
        if row["level"] == "county" and row["population"]:
            totals[row["state"]] += int(row["population"])
            target = known.get(row["same_as"])
            if target and not target["population"]:
                target["population"] = row["population"]
    for code, total in totals.items():
        known[code]["population"] = str(total)


# ---------------------------------------------------------------- slugs and names to show


def suffixed(row: Row, counties: dict[str, str], length: int) -> str:
    """Make a slug longer: 1 adds the kind, 2 the county as well, 3 the place code as well."""
    from comity.governments.kinds import base_name
    from comity.governments.spelling import dashed

    kind = row["legal_type"] if row["legal_type"] in PLACE_KINDS else row["kind"]
    parts = [dashed(base_name(row["name"], row["kind"])), dashed(kind)]
    if length > 1:
        parts.append(counties[row["state"] + row["counties"].split()[0]])
    if length > 2:
        parts.append(row["gov_id"][4:])
    return "-".join(parts)


def plain_holder(rows: list[Row]) -> Row | None:
    """Choose who among namesakes of one State gets the plain slug, if one stands out."""
    from comity.governments.kinds import CITY_LIKE, LETTER_OF

    if len(rows) == 1:
        return rows[0]
    municipal = [row for row in rows if row["level"] != "township"]
    cities = [row for row in municipal if LETTER_OF[row["kind"]] in CITY_LIKE]
    for standing_out in (municipal, cities):
        if len(standing_out) == 1:
            return standing_out[0]
    return None


def add_slugs(rows: list[Row]) -> None:
    """Add the column `slug`, without the State in front: unique in each State."""
    from comity.governments.spelling import dashed

    counties = {row["state"] + row["gov_id"][4:]: dashed(row["name"]) for row in county_rows(rows)}
    for row in rows:
        row["slug"] = dashed(row["name"]) if row["level"] == "county" else ""
    for group in namesakes(rows).values():
        holder = plain_holder(group)
        for row in group:
            row["slug"] = dashed(short_name(row)) if row is holder else ""
        lengthen([row for row in group if row is not holder], counties)
    give_way(rows)


def lengthen(waiting: list[Row], counties: dict[str, str]) -> None:
    """Give namesakes the shortest slugs that tell them apart."""
    for length in (1, 2, 3):
        wanted: dict[str, list[Row]] = defaultdict(list)
        for row in waiting:
            wanted[suffixed(row, counties, length)].append(row)
        for slug, claimants in wanted.items():
            if len(claimants) == 1:
                claimants[0]["slug"] = slug
        waiting = [row for row in waiting if not row["slug"]]


def give_way(rows: list[Row]) -> None:
    """Take slugs off counties where a place has them: "Carson City" is not its county code."""
    from comity.governments.spelling import dashed

    taken = {row["state"] + row["slug"] for row in rows if row["gov_id"][3:4] != "c"}
    for row in county_rows(rows):
        if row["gov_id"] in COUNTY_IS_THE_CITY:
            row["slug"] = dashed(short_name(row))
        if row["state"] + row["slug"] in taken:
            row["slug"] = ""
        taken.add(row["state"] + row["slug"])


def county_rows(rows: Iterable[Row]) -> list[Row]:
    """Pick the counties and what the Census counts as such."""
    return [row for row in rows if row["level"] == "county"]


def short_name(row: Row) -> str:
    """Give the name without its kind, as people say it."""
    from comity.governments.kinds import base_name

    if row["gov_id"] in SHORT_NAMES:
        return SHORT_NAMES[row["gov_id"]]
    if row["level"] == "county":
        return row["name"]
    return base_name(row["name"], row["kind"]).partition(" (")[0]


def namesakes(rows: Iterable[Row]) -> dict[tuple[str, str], list[Row]]:
    """Group what is a government, and no State or county, by State and folded short name."""
    from comity.governments.spelling import fold

    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row["level"] in ("municipality", "township") and not row["same_as"]:
            groups[row["state"], fold(short_name(row))].append(row)
    return groups


def add_labels(rows: list[Row]) -> None:
    """Add the column `label`: the name to show, where it is not the short name.

    A namesake that a bare name does not mean is shown with its kind, and with its county where
    that is not enough: "Hempstead village", "Jackson township (Franklin County)".
    """
    from comity.governments.kinds import CITY_LIKE, LETTER_OF

    counties = {row["geoid"]: row["name"] for row in county_rows(rows)}
    for row in rows:
        row["label"] = SHORT_NAMES.get(row["gov_id"], "")
        if not row["label"] and row["level"] in ("municipality", "township"):
            row["label"] = "" if row["name"].partition(" (")[0] == row["name"] else short_name(row)
    for group in namesakes(rows).values():
        cities = [row for row in group if LETTER_OF[row["kind"]] in CITY_LIKE]
        meant = cities if cities else group
        kinds = [row["kind"] for row in group]
        for row in group:
            if len(meant) == 1 and row is meant[0]:
                continue
            row["label"] = row["name"]
            if kinds.count(row["kind"]) > 1:
                row["label"] += f" ({counties[row['county_geoids'].split()[0]]})"


# ---------------------------------------------------------------- writing


def derived_ocd(row: Row, county_tails: dict[str, str]) -> str:
    """Derive the Open Civic Data id from State, county and name, as `codes.ocd_id` does."""
    from comity.governments.codes import ocd_tail

    county = county_tails.get(row["county_geoids"][:5], "")
    return ocd_tail(row["gov_id"], row["name"], row["kind"], county)


def add_ocd(rows: list[Row]) -> None:
    """Add the column `ocd`: what cannot be derived, and `-` where there is none."""
    tails: dict[str, str] = {}
    for row in (*county_rows(rows), *rows):
        given = row["ocd_id"].removeprefix("ocd-division/country:us/")
        if row["level"] == "county":
            tails[row["geoid"]] = given.rpartition("/")[2]
        derived = derived_ocd(row, tails)
        row["ocd"] = "" if given == derived else given or "-"


HEADER = """\
# One line a government or a unit that the Census codes like one, sorted by id; tabs between.
# id: postal code of the State, c + FIPS county code, or p + FIPS place or county subdivision code.
# slug: without the State in front ("seattle" stands for wa/seattle); a State's own is its code.
# name: as the Census writes it. kind: see kinds.py. counties: FIPS codes in the same State.
# population: newest known, 2020 to 2025, empty where unknown. label: the name to show, where it
# is not the name without its kind. same_as: the id of the government that this unit is part of.
# no_government: why there is none. ocd: Open Civic Data id after "country:us/", where it does not
# follow from the name; "-" = none. Empty columns at the end are left off.
# Made by tools/make_gazetteer.py; origins in README.md.
"""

COLUMNS = (
    "gov_id", "slug", "name", "kind", "counties", "population", "label", "same_as",
    "no_government", "ocd",
)  # fmt: skip


def write_governments(rows: list[Row], out: Path) -> None:
    """Write governments.tsv."""
    lines = sorted("\t".join(row[column] for column in COLUMNS).rstrip("\t") for row in rows)
    text = HEADER + "".join(line + "\n" for line in lines)
    (out / "governments.tsv").write_text(text, encoding="utf-8", newline="\n")


def write_states(rows: list[Row], governments: list[Row], out: Path) -> None:
    """Write states.tsv."""
    circuits = {row["state"]: row["circuit"] for row in rows}
    lines = [
        "# code, name, FIPS code, federal circuit (none: American Samoa), other spellings (AP,",
        "# Bluebook and plain variants, parted by |; = before one written in full). Made by",
        "# tools/make_gazetteer.py.",
    ]
    for row in governments:
        if row["level"] == "state":
            code = row["gov_id"]
            also = ABBREVIATIONS.get(code, "")
            lines.append("\t".join((code, row["name"], row["geoid"], circuits.get(code, ""), also)))
    (out / "states.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def write_courts(rows: list[Row], out: Path) -> None:
    """Write courts.tsv: one line a district court, with the counties of its district."""
    counties: dict[str, set[str]] = defaultdict(set)
    about: dict[str, tuple[str, str]] = {}
    for row in rows:
        court = row["courtlistener_id"]
        about[court] = (row["circuit"], row["district"])
        counties[court].add(row["state"] + row["geoid"][2:])
    for geoid in SPLIT:
        counties["nced"].add(f"NC{geoid[2:]}*")
    for new, court in (("AK270", "akd"), ("AK261", "akd"), ("SD113", "sdd")):
        counties[court].add(new)  # codes since replaced, for data older than the change
    lines = [
        "# court as CourtListener writes it, circuit, district, counties (State and FIPS code).",
        "# A star marks a county of which only a part lies in the district: five of North Carolina",
        "# (28 USC 113: Butner, Fort Bragg and Camp Mackall are Eastern).",
        "# Virginia's cities by 28 USC 127(c), assigned by hand. Text of 28 USC 81-131 as of April",
        "# 2023. Made by tools/make_gazetteer.py.",
    ]
    for court in sorted(about):
        held = " ".join(sorted(counties[court]))
        lines.append("\t".join((court, *about[court], held)))
    (out / "courts.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def write_recipients(rows: list[Row], governments: list[Row], out: Path) -> None:
    """Write recipients.tsv: the registrations that a person has looked at."""
    owners = {row["uei"]: row["gov_id"] for row in rows if row["basis"] == "reviewed"}
    known = {row["gov_id"] for row in governments}
    for row in governments:
        for uei in row["uei"].split():
            owners.setdefault(uei, row["gov_id"])
    lines = [
        "# SAM.gov Unique Entity ID, id of the government that holds it; - = a body of its own",
        "# that is not in our tables. Only registrations that a person has looked at, and those",
        "# that govex/city-federal-spending lists for 121 cities. Made by tools/make_gazetteer.py.",
    ]
    for uei, owner in sorted(owners.items()):
        lines.append(f"{uei}\t{owner if owner in known else '-'}")
    (out / "recipients.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def main(arguments: list[str]) -> None:
    """Read the origins, put them right, write the four tables."""
    origin = Path(arguments[0]) if arguments else HERE.parent / "shared/data/jurisdictions"
    out = Path(arguments[1]) if len(arguments) > 1 else TABLES
    governments = read(origin / "governments.csv")
    write_states(read(origin / "states.csv"), governments, out)
    corrected(governments)
    add_kinds(governments)
    add_populations(governments)
    add_slugs(governments)
    add_labels(governments)
    add_ocd(governments)
    write_governments(governments, out)
    write_courts(read(origin / "county-district-circuit.csv"), out)
    write_recipients(read(origin / "uei-recipients.csv"), governments, out)


if __name__ == "__main__":
    main(sys.argv[1:])
