"""The page of questions about money: every figure on it is computed again from the samples."""

from __future__ import annotations

import csv
import gzip
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from comity.awards.cells.money import cents_of
from comity.awards.published import of_earlier_years, rounding_unit
from tests.awards.layouts.audit_staging import AWARDS, Row, sample, versions_of_sample
from tests.awards.lists.files import SHARED, needs_shared

PAGE = Path(__file__).parent.parent.parent / "docs" / "money-questions.md"
FACTS = SHARED.parent.parent / "facts" / "funding.yaml"
NEW_YORK = "KKLCUUCJ6US6"
STATEMENT_CENTS = 410_000_000_000

needs_facts = pytest.mark.skipif(
    not FACTS.is_file(), reason="the facts on funding in ../shared/facts are not here"
)
FIGURE = re.compile(r"\$[\d,]+(?:\.\d+)?(?: million| billion)?|\d+\.\d%")


def part(number: int) -> str:
    """Give one part of the page, up to the next."""
    text = PAGE.read_text(encoding="utf-8")
    found = re.search(rf"^## {number}\. .*?(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found
    return found[0]


def figures(text: str) -> set[str]:
    """Give the dollars and shares that a part of the page states."""
    return set(FIGURE.findall(" ".join(text.split())))


def million(cents: int) -> str:
    return f"${cents / 100_000_000:,.1f} million"


def percent(cents: int, of: int) -> str:
    return f"{100 * cents / of:.1f}%"


def lines(name: str) -> Iterator[dict[str, str]]:
    path = SHARED / name
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open() as stream:
        yield from csv.DictReader(stream)


def of_new_york(rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if row["uei"] == NEW_YORK]


def total(rows: Iterable[Row]) -> int:
    return sum(row["cents"] for row in rows)


def audit_figures() -> Iterator[str]:
    """Compute what part 2 says of the audit."""
    awards = of_new_york(versions_of_sample(AWARDS))
    yield million(total(of_new_york(sample(AWARDS))))
    yield million(total(awards))
    unit = rounding_unit(row["cents"] for row in awards)
    yield f"${unit // 2 * (len(awards) + 1) // 100:,}"
    for is_direct in (True, False):
        way = [row for row in awards if row["is_direct"] == is_direct]
        yield million(total(way))
        for prefix in {row["program"][:2] for row in awards}:
            yield million(total(row for row in way if row["program"][:2] == prefix))
    yield percent(total(row for row in awards if not row["is_direct"]), total(awards))
    yield million(total(row for row in awards if row["program"] == "84.010"))
    yield million(sum(row["passed_on_cents"] or 0 for row in awards))


def book_figures() -> Iterator[str]:
    """Compute what part 2 says of the city's books."""
    by_listing: dict[str, Counter[str]] = {"2016": Counter(), "2017": Counter()}
    police = 0
    for line in lines("nyc_cafr_federal_grants_by_cfda_main.csv.gz"):
        if line["Year"] in by_listing:
            cents = cents_of(line["Actuals"]) or 0
            by_listing[line["Year"]][line["CFDA Number"]] += cents
            if (line["Year"], line["CFDA Number"]) == ("2017", "16.738"):
                police += cents if line["Agency Name"] == "POLICE DEPARTMENT" else 0
    for sums in by_listing.values():
        yield million(sums.total())
        yield million(sums["16.738"])
        yield million(sums["CFDA Not Found"])
        for prefix in ("16.", "84.", "93."):
            yield million(sum(cents for key, cents in sums.items() if key.startswith(prefix)))
    (allocated,) = (
        (cents_of(line["fy2017_jag_allocation_usd"]) or 0)
        for line in lines("jag_fy2017_allocations_jan2018_letters.csv")
        if line["jurisdiction"] == "New York City"
    )
    last = by_listing["2017"]
    justice = sum(cents for key, cents in last.items() if key.startswith("16."))
    yield million(police)
    yield million(allocated)
    yield million(of_earlier_years(last["16.738"], allocated))
    yield percent(justice, last.total())


def justice_figures(facts: dict[str, Any]) -> Iterator[str]:
    """Compute what part 3 says of the Department's obligations."""
    all_of = {
        line["fiscal_year"]: cents_of(line["doj_obligations"]) or 0
        for line in lines("usaspending_assistance_totals_by_fy.csv")
    }
    listed = {
        (line["fiscal_year"], line["assistance_listing"]): cents_of(line["obligations"]) or 0
        for line in lines("doj_obligations_by_aln_fy.csv")
    }
    record = facts["statement_4_1_billion"]["what_the_record_shows"]
    for year in ("2016", "2017"):
        whole = all_of[year]
        yield million(whole)
        yield percent(abs(whole - STATEMENT_CENTS), STATEMENT_CENTS)
        for number in ("16.575", "16.738", "16.710"):
            yield million(listed[year, number])
            yield percent(listed[year, number], whole)
        yield percent(listed[year, "16.738"] + listed[year, "16.710"], whole)
        (office,) = (
            one["of_which_ojp_subtier"]
            for one in record
            if one.get("fy") == int(year) and "of_which_ojp_subtier" in one
        )
        yield million(office * 100)
    yield million(listed["2016", "16.738"] + listed["2016", "16.710"])
    (local,) = (one for one in facts["jag"]["national"] if "local_total_estimated" in one)
    yield million(local["local_total_estimated"] * 100)
    yield percent(local["local_total_estimated"] * 100, all_of["2016"])


@needs_shared
def test_new_york_city_direct_and_through_others() -> None:
    """Part 2 states these figures and no others."""
    assert figures(part(2)) == {*audit_figures(), *book_figures()}


@needs_shared
def test_the_counts_of_new_york_city() -> None:
    """31 rows are 25 awards, 12 of them through others; Byrne JAG stands in 8 agencies."""
    awards = of_new_york(versions_of_sample(AWARDS))
    through = [row for row in awards if not row["is_direct"]]
    agencies = {
        line["Agency Name"]
        for line in lines("nyc_cafr_federal_grants_by_cfda_main.csv.gz")
        if (line["Year"], line["CFDA Number"]) == ("2017", "16.738")
    }

    assert (len(of_new_york(sample(AWARDS))), len(awards), len(through)) == (31, 25, 12)
    assert len(agencies) == 8
    text = " ".join(part(2).split())
    for said in ("31 rows, which are 25 awards", "12 of the 25 awards", "stands in 8 agencies"):
        assert said in text
    assert {row["known_from"].isoformat() for row in awards} == {"2024-04-01"}
    assert {row["program"] for row in awards if row["program"][:2] == "16"} == {"16.922"}


@needs_shared
@needs_facts
def test_four_point_one_billion() -> None:
    """Part 3 states these figures, the sum that was named, and no others."""
    facts = yaml.safe_load(FACTS.read_text(encoding="utf-8"))
    (local,) = (one for one in facts["jag"]["national"] if "local_total_estimated" in one)

    assert figures(part(3)) == {*justice_figures(facts), "$4.1 billion"}
    assert f"{local['local_awards_estimated']:,} awards" in " ".join(part(3).split())
