"""Letters, reports, lists, checklists: facts where there are facts, gaps where there are none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from comity.awards import read_awards
from comity.documents.briefs.page import brief_page
from comity.documents.exhibits.coverage_letter import coverage_letter
from comity.documents.exhibits.digest import digest
from comity.documents.exhibits.flow_down import FlowDown, flow_down
from comity.documents.exhibits.flow_down_paper import flow_down_book, flow_down_paper
from comity.documents.exhibits.joinder import find_case, joinder
from comity.documents.exhibits.staff_report import staff_report
from comity.documents.exhibits.subrecipients import read_subrecipients
from comity.documents.paper.paper import Paper
from comity.documents.paper.paper_text import paper_text
from comity.errors import InputError
from comity.findings.answers import answer
from comity.findings.brief import brief
from comity.findings.check import Days, check
from comity.findings.finding import Asked
from comity.law.reading import read_registry
from tests.documents.papers import jag_list
from tests.documents.shared import brief_of, law, seen

AUGUST = date(2018, 8, 3)


def flat(paper: Paper) -> str:
    """The words of a paper without its line ends."""
    return " ".join(paper_text(paper, 4000).split())


def letter(name: str, condition: str, day: date) -> str:
    """The letter as text."""
    asked = Asked(seen(name), on=day, known=day, program="16.738", fiscal_year=2017)
    return flat(coverage_letter(answer(law(), condition, asked)))


def test_letter_names_order_program_and_reach() -> None:
    """Covered by order X, for program Z; the paragraph is a gap, since the record has none."""
    told = letter("Philadelphia, PA", "jag-fy2017-1373-certification", date(2018, 1, 15))

    assert "E.D. Pa., preliminary injunction of 15 November 2017" in told
    assert "280 F. Supp. 3d 579" in told
    assert "Assistance Listing 16.738" in told
    assert "the parties of Philadelphia v. Sessions as of that day" in told
    assert "[paragraph of the order]" in told


def test_letter_names_the_paragraphs_where_the_record_has_them() -> None:
    """The order of 19 June 2025 on DOT's condition has four operative paragraphs."""
    day = date(2025, 7, 1)
    asked = Asked(seen("Seattle, WA"), on=day, known=day, program="20.507", fiscal_year=2025)

    told = flat(coverage_letter(answer(law(), "fta-master-agreement-33-immigration", asked)))

    assert "Paragraph: 1 to 4." in told
    assert "[paragraph of the order]" not in told
    assert "Seattle, WA lies in one of them (WA)." in told


def test_letter_tells_in_which_way_the_government_is_covered() -> None:
    """Named, a party, or within a State: an appeal ends them differently."""
    named = letter("Chicago, IL", "jag-fy2017-notice", date(2018, 7, 1))
    party = letter("Philadelphia, PA", "jag-fy2017-notice", date(2018, 7, 21))

    assert "It reaches everyone." in named
    assert "Philadelphia, PA had joined by then." in party
    assert "City of Philadelphia sues" in party or "the plaintiffs, complaint" in party


@pytest.mark.parametrize(
    ("name", "condition", "day", "status"),
    [
        ("Fort Worth, TX", "jag-fy2017-notice", date(2018, 7, 1), "binding"),
        ("Fort Worth, TX", "jag-fy2017-notice", date(2016, 1, 1), "not yet"),
    ],
)
def test_letter_is_not_written_where_nothing_lifts_the_condition(
    name: str, condition: str, day: date, status: str
) -> None:
    """The sentence says why it cannot be written."""
    with pytest.raises(InputError, match=f"found {condition} {status} for .*cannot be written"):
        letter(name, condition, day)


def test_staff_report_recommends_nothing(tmp_path: Path) -> None:
    """Options stand side by side, each with what the record says; words of counsel are a gap."""
    made = brief(law(), seen("Chicago, IL"), Days(AUGUST, AUGUST), read_awards(jag_list(tmp_path)))

    told = flat(staff_report(brief_page(made), read_registry()))

    for option in ("Sign as asked", "Sign with words of", "Decline to sign", "Join a case against"):
        assert option in told
    assert "[words of the resolution, supplied by counsel]" in told
    assert "Chicago v. Sessions (FY2017)" in told
    words = told.lower()
    assert not any(one in words for one in ("should", "recommend", "advise", "must sign"))


def test_staff_report_without_a_list_tells_no_dollars() -> None:
    """Conditions and deadlines are told all the same."""
    told = paper_text(
        staff_report(brief_page(brief_of("Seattle, WA", AUGUST)), read_registry()), 100
    )

    assert "No award list was given, so no dollars are told." in told


def subrecipients(folder: Path, *lines: str) -> FlowDown:
    """The flow-down of Chicago's awards to some subrecipients."""
    path = folder / "subs.csv"
    header = "Subrecipient,Award,Amount,Terms,Passed,Signed,Contact name"
    path.write_text("\n".join([header, *lines, ""]), encoding="utf-8")
    checked = check(law(), read_awards(jag_list(folder)), Days(AUGUST, AUGUST), seen("Chicago, IL"))
    return flow_down(checked, read_subrecipients(path), seen("Chicago, IL"))


def test_flow_down_tells_what_was_passed_and_what_is_blocked(tmp_path: Path) -> None:
    """A term that binds and was not passed is told as not recorded."""
    found = subrecipients(
        tmp_path,
        'City of Evanston,2017-DJ-BX-0001,"$12,000.00",jag-fy2017-notice,2018-02-01,,a person',
    )

    first = found.terms[0]
    assert (first.is_passed, first.finding.status, first.to.amount_cents) == (
        True, "blocked", 1200000,
    )  # fmt: skip
    assert first.own is not None and first.own.asked.government.slug == "il/evanston"
    assert any(not one.is_passed and one.finding.status == "binding" for one in found.terms)
    told = flat(flow_down_paper(found, "Chicago, IL"))
    assert "a person" not in told
    assert flow_down_book(found, "Chicago, IL") == flow_down_book(found, "Chicago, IL")


def test_flow_down_sets_rows_aside_with_the_reason(tmp_path: Path) -> None:
    """Rows in = rows used + rows set aside."""
    found = subrecipients(
        tmp_path,
        "City of Evanston,2017-DJ-BX-0001,5.00,,,,",
        "City of Evanston,2017-DJ-BX-0001,five,,,,",
        "City of Evanston,X-1,5.00,,,,",
        "City of Evanston,2017-DJ-BX-0001,5.00,jag-fy2017-notise,,,",
        ",2017-DJ-BX-0001,5.00,,,,",
    )

    assert [number for number, _ in found.set_aside] == [3, 4, 5, 6]
    assert found.rows_used == 1
    assert "did you mean jag-fy2017-notice" in found.set_aside[2][1]


def test_list_of_subrecipients_without_a_column_is_refused(tmp_path: Path) -> None:
    """The sentence names what is missing."""
    path = tmp_path / "subs.csv"
    path.write_text("Name,Grant\nx,y\n")

    with pytest.raises(InputError, match="found no column subrecipient and no column award"):
        read_subrecipients(path)


def test_checklist_tells_party_programs_and_what_is_open() -> None:
    """Bellevue joined in July 2025; the next motion is not in the record, and is a gap."""
    registry = read_registry()
    page = brief_page(brief_of("Bellevue, WA", date(2025, 12, 1)))

    told = flat(joinder(page, find_case(registry, "king-county-v-turner"), law()))

    assert "Bellevue, WA is a party in the registry since 10 July 2025" in told
    assert "14.218" in told
    assert "[day and hour]" in told
    assert "not in the record" in told


def test_unknown_case_gets_the_nearest() -> None:
    """One sentence."""
    with pytest.raises(InputError, match="did you mean king-county-v-turner"):
        find_case(read_registry(), "king-v-turner")


def test_digest_says_for_each_change_whether_it_changes_who_is_covered() -> None:
    """The stay of 26 June 2018: covered no more in Seattle and Fort Worth, the same in Chicago."""
    governments = [seen(name) for name in ("Chicago, IL", "Seattle, WA", "Fort Worth, TX")]
    day = date(2018, 6, 27)

    told = flat(digest(law(), governments, date(2018, 6, 20), Days(day, day)))

    assert (
        "jag-fy2017-notice: blocked -> binding. Changes who is covered: yes. "
        "For Seattle, WA and Fort Worth, TX."
    ) in told
    assert "For Chicago" not in told or "now by other acts" in told


def test_digest_of_a_quiet_week_says_so() -> None:
    """Nothing changed is an answer."""
    day = date(2015, 3, 8)

    told = flat(digest(law(), [seen("Seattle, WA")], date(2015, 3, 1), Days(day, day)))

    assert "nothing changed" in told


def test_a_case_filed_later_is_not_known_yet() -> None:
    """A report of August 2018 names no suit of 2019, and has no checklist for one of 2025."""
    made = brief_page(brief_of("Chicago, IL", AUGUST))
    registry = read_registry()

    told = flat(staff_report(made, registry))

    assert "Chicago v. Sessions (FY2017)" in told
    assert "Colorado v. DOJ" not in told
    with pytest.raises(InputError, match="filed 2 May 2025, after 3 August 2018"):
        joinder(made, find_case(registry, "king-county-v-turner"), law())
