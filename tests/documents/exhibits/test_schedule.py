"""The schedule of awards at risk: footed, nothing counted twice, each number with its row."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.awards import AwardRow, read_awards
from comity.documents.briefs.page import BriefPage, brief_page
from comity.documents.exhibits.declaration import declaration
from comity.documents.exhibits.pass_through import inside
from comity.documents.exhibits.schedule import Schedule, schedule
from comity.documents.exhibits.schedule_book import schedule_book
from comity.documents.exhibits.schedule_paper import schedule_paper
from comity.documents.exhibits.schedule_plain import schedule_csv, schedule_json
from comity.documents.paper.paper_text import paper_text
from comity.findings.brief import brief
from comity.findings.check import Days
from tests.documents.papers import jag_list
from tests.documents.shared import WINTER_2025, chicago_brief, law, seen

DAY = date(2018, 7, 5)


def page_of(path: Path, name: str = "Chicago, IL", day: date = DAY) -> BriefPage:
    """The brief of a government with a list."""
    return brief_page(brief(law(), seen(name), Days(day, day), read_awards(path)))


def shipped() -> Schedule:
    """The schedule of the list that ships."""
    return schedule(brief_page(chicago_brief(WINTER_2025)))


def test_the_parts_add_up_to_the_list() -> None:
    """Rows and cents of the whole list, to the cent."""
    found = shipped()

    assert found.agrees
    assert found.whole.awards == 65
    assert found.total.obligated == sum(
        entry.row.obligated_cents or 0 for entry in found.entries if not entry.inside
    )


def test_only_awards_under_a_condition_in_force_are_listed(tmp_path: Path) -> None:
    """An award whose conditions are all blocked is not at risk on this day."""
    found = schedule(page_of(jag_list(tmp_path)))

    for entry in found.entries:
        assert {item.status for item in entry.items} <= {"binding", "unsettled"}
        assert not any(item.is_competitive for item in entry.items)


def test_what_was_passed_on_counts_once(tmp_path: Path) -> None:
    """A subaward under the number of the list's own award adds nothing to the total."""
    sub = "2017-DJ-BX-0001,City of Evanston,IL,16.738,2017,200000.00,0.00,Subaward,made for a test"
    without = schedule(page_of(jag_list(tmp_path)))

    found = schedule(page_of(jag_list(tmp_path, sub, name="with.csv")))

    assert found.total == without.total
    assert found.agrees
    (part,) = [entry.inside for entry in found.entries if entry.inside]
    assert part.told == "row 6 is part of row 2: the list calls it passed on"
    assert "part of row 2, not added" in paper_text(schedule_paper(found), 4000)


def test_parts_without_their_whole_all_count() -> None:
    """Two equal subawards and no award above them are two amounts."""
    rows = [
        AwardRow(row, award_id="A-1", obligated_cents=100, award_type="subaward") for row in (2, 3)
    ]
    rows.append(AwardRow(4, award_id="A-1", obligated_cents=100, award_type="subaward"))

    assert inside(rows) == {}


@given(st.lists(st.integers(1, 10_000), min_size=1, max_size=6))
def test_a_whole_and_its_parts_count_as_the_whole(parts: list[int]) -> None:
    """However the parts lie in the list, only the whole is added."""
    whole = AwardRow(2, award_id="A-1", obligated_cents=sum(parts))
    rows = [whole] + [
        AwardRow(row, award_id="a1", obligated_cents=cents, award_type="pass-through")
        for row, cents in enumerate(parts, 3)
    ]

    assert set(inside(reversed(rows))) == {row.row for row in rows[1:]}


def test_workbook_foots_and_every_amount_leads_to_its_row() -> None:
    """The total is the sum of the lines, and each amount has a link to the sheet Rows."""
    found = shipped()
    book = openpyxl.load_workbook(io.BytesIO(schedule_book(found)))
    sheet = book["Schedule"]
    last = 4 + len(found.entries)

    lines = [sheet.cell(row, 10) for row in range(5, last + 1)]
    assert sum(cents_in(cell.value) for cell in lines) == found.total.obligated
    assert cents_in(sheet.cell(last + 1, 10).value) == found.total.obligated
    for cell in lines:
        if cell.value is not None:
            assert cell.hyperlink is not None
            row = int(str(cell.hyperlink.location).rpartition("!A")[2])
            assert book["Rows"].cell(row, 1).value == sheet.cell(cell.row, 13).value
            assert book["Rows"].cell(row, 4).value == cell.value


def cents_in(value: object) -> int:
    """The cents of a cell; an empty one has none."""
    return round(float(str(value)) * 100) if value is not None else 0


def test_csv_and_json_tell_the_same() -> None:
    """The same awards, amounts and total in every form."""
    found = shipped()

    rows = list(csv.DictReader(io.StringIO(schedule_csv(found))))
    plain = json.loads(schedule_json(found))

    assert [row["award_id"] for row in rows] == [one["award_id"] or "" for one in plain["awards"]]
    cents = sum(round(float(row["obligated"]) * 100) for row in rows if row["obligated"])
    assert cents == found.total.obligated == round(plain["total"]["obligated"] * 100)
    assert plain["agree"] is True


def test_words_that_look_like_a_formula_are_made_harmless(tmp_path: Path) -> None:
    """A CSV opened in a spreadsheet runs nothing."""
    evil = '"=HYPERLINK(""x"")",City of Chicago,IL,16.738,2017,5.00,0.00,,x'

    told = schedule_csv(schedule(page_of(jag_list(tmp_path, evil))))

    assert "'=HYPERLINK" in told
    assert ",=HYPERLINK" not in told


def test_same_schedule_gives_the_same_bytes() -> None:
    """The workbook has no clock in it."""
    assert schedule_book(shipped()) == schedule_book(shipped())


def test_declaration_is_a_shell(tmp_path: Path) -> None:
    """Numbered facts, exhibits by letter, gaps for the declarant and counsel, nothing signed."""
    told = paper_text(declaration(schedule(page_of(jag_list(tmp_path)))), 100)

    assert "I am [office of the declarant] of Chicago, IL" in told
    assert "[words of attestation, supplied by counsel]" in told
    assert "Signature: ____" in told
    assert "$6,630,000.10 obligated" in told
    assert "\nA        Schedule of awards at risk" in told
    assert "perjury" not in told.partition("Attestation")[2].partition("Notes")[0]


@pytest.mark.parametrize("name", ["Seattle, WA", "King County, WA"])
def test_an_empty_schedule_says_so(tmp_path: Path, name: str) -> None:
    """No award at risk is an answer too."""
    path = tmp_path / "awards.csv"
    path.write_text("FAIN,ALN,FY,Obligated\nA-1,10.001,2003,5.00\n")

    told = paper_text(schedule_paper(schedule(page_of(path, name, date(2015, 1, 1)))), 100)

    assert "No award of awards.csv is under a binding or unsettled condition." in told


def test_the_declaration_says_who_held_what() -> None:
    """Awards of the housing authority are not said to be the city's."""
    told = " ".join(paper_text(declaration(shipped()), 4000).split())

    assert "Chicago, IL held 38 federal awards" in told
    assert "Chicago Housing Authority held 26 federal awards" in told
    assert "held 65 federal awards" not in told


def test_what_is_not_drawn_is_explained() -> None:
    """Awards without a drawn amount, and one with more drawn than obligated, are named."""
    found = shipped()
    total, notes = found.total, found.amount_notes

    assert notes[0] == (
        "Not drawn adds up the awards that state both amounts; rows 9-12 with $12,469,194.00 "
        "obligated do not."
    )
    assert notes[1].startswith("Row 29 states more drawn than obligated, as the list has it")
    assert total.obligated - total.drawn - total.left == 1_246_919_400


def test_a_name_that_several_bear_is_that_of_whose_list_it_is(tmp_path: Path) -> None:
    """`King County` in the list of King County, WA; `City of Bellevue` is one of seven still."""
    path = tmp_path / "kc.csv"
    path.write_text(
        "FAIN,Recipient,ALN,FY,Obligated,Drawn\n"
        "WA-2025-001,King County,20.507,2025,101500000.00,2000000.00\n"
        "2024-1,City of Bellevue,14.218,2024,12345.67,0.00\n"
    )

    found = schedule(page_of(path, "King County, WA", date(2025, 12, 1)))

    assert {line.body for line in found.page.awards} == {"King County, WA"}
    assert [one.row for one in found.page.set_aside] == [3]
    assert "City of Bellevue" in found.page.set_aside[0].reason
