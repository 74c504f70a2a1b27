"""The first question about money: the page's table is that of the check of the real list."""

from __future__ import annotations

import re
from datetime import date

from comity.awards import read_awards
from comity.findings.check import AwardFinding, Checked, Days, check
from tests.awards.lists.files import SHARED, needs_shared
from tests.docs.test_money_questions import part
from tests.documents.shared import law

LIST = SHARED / "chicago_city_covid_awards.csv"
DAY = date(2025, 12, 1)
COLUMNS = ("Chicago, IL", "Chicago Housing Authority")


def checked() -> Checked:
    return check(law(), read_awards(LIST), Days(DAY, DAY))


def told(findings: list[AwardFinding]) -> str:
    """One cell of the table: status, awards and dollars."""
    if not findings:
        return "-"
    (status,) = {one.finding.status for one in findings}
    cents = sum(one.row.obligated_cents or 0 for one in findings)
    awards = "award" if len(findings) == 1 else "awards"
    return f"{status}, {len(findings)} {awards}, ${cents // 100:,}.{cents % 100:02}"


@needs_shared
def test_the_table_is_that_of_the_check() -> None:
    """Each condition's status, awards and dollars, for the city and for its housing authority."""
    found = checked().findings
    for condition, *cells in re.findall(
        r"^\| `(.+?)` \| (.+?) \| (.+?) \|$", part(1), re.MULTILINE
    ):
        for name, cell in zip(COLUMNS, cells, strict=True):
            of_cell = [
                one
                for one in found
                if one.finding.condition == condition and one.government.government.name == name
            ]
            assert told(of_cell) == cell, (condition, name)


@needs_shared
def test_no_condition_that_matters_is_left_out() -> None:
    """Every condition that binds, is blocked or is unsettled on that day stands in the table."""
    told_of = set(re.findall(r"^\| `(.+?)`", part(1), re.MULTILINE))

    assert {
        one.finding.condition
        for one in checked().findings
        if one.finding.status in ("binding", "unsettled", "blocked")
    } <= told_of


@needs_shared
def test_the_sums_are_those_of_the_list() -> None:
    """All dollars, those drawn, and the row set aside."""
    totals = checked()
    cents = sum(one.obligated_cents or 0 for one in totals.rows)
    cents += sum(one.obligated_cents or 0 for one in totals.set_aside)
    drawn = sum(one.drawn_cents or 0 for one in totals.rows)

    assert f"61 awards with ${cents // 100:,}.{cents % 100:02}" in part(1)
    assert f"${drawn // 100:,}.{drawn % 100:02} drawn" in " ".join(part(1).split())
    assert [one.obligated_cents for one in totals.set_aside] == [2479300]
    assert "($24,793.00)" in part(1)
