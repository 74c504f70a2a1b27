"""Excel: sheets, dates, formulas, hidden columns, and sheets that look a million rows long."""

from __future__ import annotations

import re
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from comity.awards import read_awards
from tests.awards.lists.files import a_bare_workbook, a_workbook, only_row, refusal

ROWS: list[list[Any]] = [
    ["FAIN", "ALN", "Obligated", "Signed"],
    ["A-1", 16.59, 1234.5, datetime(2018, 7, 1)],
]


def rewritten(path: Path, part: str, change: dict[str, str]) -> Path:
    """Change the XML of one part of a workbook, as another program might have written it."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts[part].decode()
    for pattern, words in change.items():
        text, count = re.subn(pattern, words, text, flags=re.DOTALL)
        assert count, f"{pattern} is not in {part}"
    parts[part] = text.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def an_open_workbook(folder: Path) -> tuple[openpyxl.Workbook, Worksheet, Path]:
    """Begin a workbook whose sheet is still to be changed and saved."""
    path = a_workbook(folder, ROWS)
    book = openpyxl.load_workbook(path)
    sheet = book["Awards"]
    return book, sheet, path


def test_numbers_and_dates_of_excel(tmp_path: Path) -> None:
    """A listing that lost its zero, cents from a binary number, a day from a day number."""
    awards = read_awards(a_workbook(tmp_path, ROWS))

    row = only_row(awards)
    assert (row.sheet, row.row) == ("Awards", 2)
    assert row.programs == ("16.590",)
    assert row.obligated_cents == 123450
    assert row.signed == date(2018, 7, 1)
    assert awards.read_as == "Excel"


def test_workbooks_of_old_macs_count_from_1904(tmp_path: Path) -> None:
    """Their day numbers are four years and a day smaller."""
    path = a_workbook(tmp_path, ROWS)
    rewritten(path, "xl/workbook.xml", {"<workbookPr[^>]*/>": '<workbookPr date1904="1"/>'})

    assert only_row(read_awards(path)).signed == date(2022, 7, 2)


def test_the_one_sheet_with_a_header_is_taken(tmp_path: Path) -> None:
    """Notes and lookups beside the list are named, and not read."""
    path = a_workbook(tmp_path, ROWS, Notes=[["Prepared in July"]], Lookup=[["a", "b"]])

    awards = read_awards(path)

    assert awards.sheet == "Awards"
    assert 'sheets not read: "Notes", "Lookup"' in awards.notes


def test_several_lists_in_a_workbook_are_asked_about(tmp_path: Path) -> None:
    """One list a year: the sentence names the sheets, and `sheet` chooses."""
    path = a_workbook(tmp_path, ROWS, sheet="FY2017", FY2018=ROWS)

    assert refusal(path) == (
        'awards.xlsx: found a list on each of the sheets "FY2017", "FY2018"; say which one with '
        "--sheet."
    )
    assert read_awards(path, sheet="fy2018").sheet == "FY2018"
    assert refusal(path, sheet="FY2081") == (
        'awards.xlsx: found no sheet "FY2081"; did you mean "FY2018"?'
    )


def test_a_hidden_sheet_is_read_only_if_it_is_named(tmp_path: Path) -> None:
    """Hidden sheets are old versions more often than not."""
    book, sheet, path = an_open_workbook(tmp_path)
    old = book.copy_worksheet(sheet)
    old.title, old.sheet_state = "Old", "hidden"
    book.save(path)

    assert read_awards(path).sheet == "Awards"
    assert read_awards(path, sheet="Old").sheet == "Old"


def test_a_csv_has_no_sheets(tmp_path: Path) -> None:
    """Asking for one is told, not passed over."""
    path = tmp_path / "awards.csv"
    path.write_text("FAIN,Obligated\n")
    assert refusal(path, sheet="FY2018") == (
        'awards.csv: found a CSV, which has no sheet "FY2018"; leave the sheet out.'
    )


def test_hidden_columns_and_rows_are_read_and_told(tmp_path: Path) -> None:
    """What is hidden is part of the list; the city may not remember that it is."""
    book, sheet, path = an_open_workbook(tmp_path)
    sheet.column_dimensions["C"].hidden = True
    sheet.row_dimensions[2].hidden = True
    book.save(path)

    awards = read_awards(path)

    assert only_row(awards).obligated_cents == 123450
    assert [column.is_hidden for column in awards.columns] == [False, False, True, False]
    assert "hidden rows, read like the others: 1" in awards.notes


def test_a_formula_without_a_saved_result_is_refused(tmp_path: Path) -> None:
    """A program wrote the workbook and no Excel ever computed it: nobody knows the amount."""
    path = a_workbook(tmp_path, [*ROWS, ["A-2", "16.738", "=C2*2", None]])

    assert refusal(path) == (
        "awards.xlsx, sheet Awards, cell C3, column Obligated: found a formula without a saved "
        "result; open the workbook in Excel, save it, and give it again."
    )


def test_such_formulas_outside_the_awards_do_no_harm(tmp_path: Path) -> None:
    """In the total below, and in a column that is not read."""
    path = a_workbook(
        tmp_path,
        [
            ["FAIN", "ALN", "Obligated", "Share"],
            ["A-1", "16.738", 7, "=C2/C3"],
            ["Total", None, "=SUM(C2:C2)", None],
        ],
    )

    awards = read_awards(path)

    assert only_row(awards).obligated_cents == 700
    assert awards.footings[0].obligated_cents is None


def test_saved_results_of_formulas_are_read(tmp_path: Path) -> None:
    """What Excel computed and saved counts; its errors set the row aside."""
    path = a_workbook(tmp_path, [*ROWS, ["A-2", "16.738", "=C2*2", None], ["A-3", "16.738", 1, 2]])
    rewritten(
        path,
        "xl/worksheets/sheet1.xml",
        {
            r'<c r="C3"[^>]*><f>C2\*2</f><v ?(?:/>|></v>)': '<c r="C3"><f>C2*2</f><v>2469</v>',
            r'<c r="C4"[^>]*><v>1</v>': '<c r="C4" t="e"><f>A1/0</f><v>#DIV/0!</v>',
        },
    )

    awards = read_awards(path)

    assert [row.obligated_cents for row in awards.rows] == [123450, 246900]
    assert 'column Obligated: found "#DIV/0!"' in awards.set_aside[0].reason


def test_a_million_formatted_blank_rows_are_passed_over(tmp_path: Path) -> None:
    """Somebody coloured the whole sheet: its XML is long, its list is not."""
    cell = '<c r="{}" t="str"><v>{}</v></c>'
    header = cell.format("A1", "FAIN") + cell.format("B1", "Title")
    award = cell.format("A2", "A-1") + cell.format("B2", "Byrne JAG")
    blank = '<row r="9" spans="1:3"><c r="A9" s="1"/><c r="B9" s="1"/><c r="C9" s="1"/></row>'
    path = a_bare_workbook(
        tmp_path, f'<row r="1">{header}</row><row r="2">{award}</row>' + blank * 1_000_000
    )

    awards = read_awards(path)

    assert len(awards.rows) == 1


def test_a_value_far_below_is_still_found(tmp_path: Path) -> None:
    """Nothing is lost behind a gap, however long it is."""
    book, sheet, path = an_open_workbook(tmp_path)
    sheet["A60000"], sheet["B60000"], sheet["C60000"] = "A-9", "16.738", 5
    book.save(path)

    awards = read_awards(path)

    assert [row.row for row in awards.rows] == [2, 60_000]
    assert awards.totals.blank_rows == 59_997


def test_shared_strings_and_styles_of_excel_itself(tmp_path: Path) -> None:
    """Excel keeps words once for the whole workbook, in pieces if they are formatted."""
    path = a_bare_workbook(
        tmp_path,
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
        '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>43282</v></c></row>',
        strings="<sst><si><t>FAIN</t></si><si><t>Signed</t></si><si><r><t>A-</t></r><r><t>1</t></r>"
        "<rPh><t>not this</t></rPh></si></sst>",
        styles='<styleSheet><numFmts><numFmt numFmtId="164" formatCode="d\\-mmm\\-yy"/></numFmts>'
        '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    )

    row = only_row(read_awards(path))

    assert (row.award_id, row.signed) == ("A-1", date(2018, 7, 1))


def test_other_writers_prefix_their_elements_and_leave_references_out(tmp_path: Path) -> None:
    """`<x:c>` for `<c>`, no r="A1", words inline, a rich text in pieces: the standard has all."""
    cell = '<x:c t="inlineStr"><x:is>{}</x:is></x:c>'
    names = [cell.format(f"<x:t>{word}</x:t>") for word in ("FAIN", "ALN", "Obligated")]
    rich = cell.format("<x:r><x:t>A-</x:t></x:r><x:r><x:t>1</x:t></x:r>")
    path = a_bare_workbook(
        tmp_path,
        f"<x:row>{''.join(names)}</x:row>"
        f'<x:row>{rich}<x:c t="str"><x:v>16.738</x:v></x:c><x:c><x:v>7</x:v></x:c></x:row>',
    )

    row = only_row(read_awards(path))

    assert (row.row, row.award_id, row.obligated_cents) == (2, "A-1", 700)
    assert row.programs == ("16.738",)


def test_an_award_number_kept_as_a_number_is_whole_up_to_fifteen_digits(tmp_path: Path) -> None:
    """31700221782021 is a real FAA number; of sixteen digits Excel has lost the last."""
    path = a_workbook(
        tmp_path,
        [ROWS[0], [31700221782021, 20.106, 7], [3170022178202112, 20.106, 7]],
    )

    awards = read_awards(path)

    assert [row.award_id for row in awards.rows] == ["31700221782021"]
    assert "Excel loses its last digits" in awards.set_aside[0].reason


def test_formats_of_money_are_not_taken_for_days(tmp_path: Path) -> None:
    """[Red], "m" in quotation marks and General hold letters of dates; yyyy-mm-dd is one."""
    book, sheet, path = an_open_workbook(tmp_path)
    sheet["C2"].number_format = '_($* #,##0.00_);[Red]_($* (#,##0.00);"million"'
    sheet["D2"] = 43282
    sheet["D2"].number_format = "yyyy\\-mm\\-dd"
    book.save(path)

    row = only_row(read_awards(path))

    assert (row.obligated_cents, row.signed) == (123450, date(2018, 7, 1))
