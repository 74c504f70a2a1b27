"""Which column is taken for what: words of cities, ties, mapping files, personal columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.awards import read_awards
from tests.awards.lists.files import a_csv, a_workbook, only_row, read_lines, refusal, taken


@pytest.mark.parametrize(
    ("field", "names"),
    [
        (
            "program",
            "ALN|CFDA|CFDA No.|CFDA #|cfda\nnumber|Assistance Listing|Assistance Listing Number"
            "|Program|Listing",
        ),
        (
            "award_id",
            "FAIN|Award No.|Award ID|Grant No.|GRANT NUMBER|Federal Award Identification Number"
            "|Contract",
        ),
        (
            "obligated",
            "Obligated|Award Amount|Amount|Amount ($)|Obligation|Total Obligation|Federal Share",
        ),
        (
            "drawn",
            "Expended|Drawn|Drawn Down|Spent|Expenditures|Amount Spent|Outlays|Expended to Date"
            "|Expended as of 6/30/2025",
        ),
        ("fiscal_year", "FY|Fiscal Year|Award Year"),
        ("signed", "Signed|Executed|Award Date|Agreement Date|Date Signed"),
        ("government", "Government|Recipient|Recipient Name|Grantee|Jurisdiction|Entity"),
        ("award_type", "Award Type|Assistance Type"),
        ("condition", "Condition|String"),
        ("on", "On|As Of"),
        ("known", "Known|Known On"),
        ("title", "Title|Description|Program Title"),
        ("agency", "Agency|Federal Agency"),
        ("state", "State"),
        ("kind", "Kind|Government Type"),
    ],
)
def test_a_field_has_the_names_that_cities_give_it(tmp_path: Path, field: str, names: str) -> None:
    """Case, punctuation, line breaks and units of a column's name do not matter."""
    beside = "Agency" if field in ("obligated", "drawn") else "Obligated"
    values = {"program": "16.738", "fiscal_year": "2018", "obligated": "1", "drawn": "1"}
    values |= {"signed": "2018-07-01", "on": "2018-07-01", "known": "2018-07-01"}
    for name in names.split("|"):
        awards = read_lines(tmp_path, f"{values.get(field, 'x1')},7", header=f'"{name}","{beside}"')
        if field != "agency":
            assert taken(awards)[field] == " ".join(name.split())


def test_columns_may_stand_in_any_order(tmp_path: Path) -> None:
    """The header says what a column is, never its place."""
    row = only_row(read_lines(tmp_path, "5,16.738,7,A-1", header="Drawn,ALN,Obligated,FAIN"))

    assert (row.award_id, row.programs) == ("A-1", ("16.738",))
    assert (row.obligated_cents, row.drawn_cents) == (700, 500)


def test_the_exact_word_beats_a_synonym(tmp_path: Path) -> None:
    """`Obligated` is the obligated amount even where an `Award Amount` stands beside it."""
    awards = read_lines(tmp_path, "A-1,9,7", header="FAIN,Award Amount,Obligated")

    assert taken(awards)["obligated"] == "Obligated"
    assert [column.why for column in awards.columns] == [
        "taken for the award number",
        "not used",
        "taken for the obligated amount",
    ]


def test_two_equal_claims_are_asked_about(tmp_path: Path) -> None:
    """Nobody guesses whether the federal share or the award amount is meant."""
    path = a_csv(tmp_path, "A-1,9,7", header="FAIN,Award Amount,Federal Share")

    assert refusal(path) == (
        'awards.csv, row 1: "Award Amount" (column B) and "Federal Share" (column C) could each be '
        "the obligated amount; say which in a mapping file, like "
        'columns: {obligated: "Award Amount"}, or rename one.'
    )


def test_of_two_listing_columns_the_one_with_numbers_is_taken(tmp_path: Path) -> None:
    """`Program` often holds the name, and `CFDA No.` the number: then the name is the title."""
    awards = read_lines(tmp_path, "Byrne JAG,16.738,7", header="Program,CFDA No.,Obligated")

    assert taken(awards) == {"program": "CFDA No.", "title": "Program", "obligated": "Obligated"}
    assert only_row(awards).title == "Byrne JAG"
    assert (
        'column "Program" holds names and no listing numbers; taken for the title' in awards.notes
    )


def test_a_program_column_of_names_alone_is_a_title(tmp_path: Path) -> None:
    """Names of programs are no listings: the row is about no listing, and the list says so."""
    awards = read_lines(tmp_path, "A-1,Byrne JAG,7", header="FAIN,Program,Obligated")

    assert only_row(awards).programs == ()
    assert only_row(awards).title == "Byrne JAG"
    assert awards.notes[1].startswith("no column was taken for the assistance listing")


def test_amounts_in_thousands_are_refused(tmp_path: Path) -> None:
    """A list in thousands would be wrong by a factor of a thousand, or never agree to the cent."""
    by_column = a_csv(tmp_path, "A-1,7", header="FAIN,Obligated ($000)")
    assert refusal(by_column) == (
        'awards.csv: found "Obligated ($000)"; write whole dollars, like 12500000.00, so that '
        "totals agree to the cent."
    )

    by_title = a_csv(tmp_path, "FAIN,Obligated", "A-1,7", header="(dollars in thousands)")
    assert 'found "(dollars in thousands)"' in refusal(by_title)


def test_personal_columns_are_never_read(tmp_path: Path) -> None:
    """Contacts, e-mail, telephone and tax numbers are told as such, and stay in the file."""
    awards = read_lines(
        tmp_path,
        "A-1,7,J. Doe,j@x.gov,312-555-0100,36-1234567,x",
        "A-2,bad,J. Doe,j@x.gov,312-555-0101,36-1234567,x",
        header="FAIN,Obligated,Contact Name,Reach,Number to call,EIN,Remarks",
    )

    assert [column.header for column in awards.columns if column.why == "personal, not read"] == [
        "Contact Name",
        "Reach",
        "Number to call",
        "EIN",
    ]
    (row,) = awards.set_aside
    assert row.cells == ("A-2", "bad", *["(personal, not read)"] * 4, "x")


def test_a_mapping_file_names_columns_that_cannot_be_guessed(tmp_path: Path) -> None:
    """Words of one city alone are told once, in a file."""
    mapping = tmp_path / "mapping.yaml"
    mapping.write_text('columns: {obligated: "Fed $ (cum.)", on: "Day"}\nfiscal_year_begins: 7\n')

    awards = read_lines(
        tmp_path, "A-1,7,2018-07-01", header="FAIN,Fed $ (cum.),Day", mapping=mapping
    )

    assert taken(awards) == {"award_id": "FAIN", "obligated": "Fed $ (cum.)", "on": "Day"}
    assert awards.notes[0] == (
        "mapping.yaml: fiscal years of this list begin in July, those of federal awards in "
        "October; they are used as written."
    )


def test_a_mapping_file_settles_a_tie(tmp_path: Path) -> None:
    """The user's word is above every rule."""
    mapping = tmp_path / "mapping.yaml"
    mapping.write_text("columns: {obligated: Award Amount}")

    awards = read_lines(tmp_path, "A-1,9,7", header="FAIN,Award Amount,Obligated", mapping=mapping)

    assert only_row(awards).obligated_cents == 900


def test_a_mapping_file_may_name_sheet_and_header_row(tmp_path: Path) -> None:
    """Both are for workbooks in which several rows or sheets could be meant."""
    mapping = tmp_path / "mapping.yaml"
    mapping.write_text("sheet: Second\nheader_row: 2\n")
    path = a_workbook(
        tmp_path,
        [["FAIN", "Obligated"], ["A-1", 1]],
        Second=[["FAIN", "Obligated"], ["Award ID", "Amount"], ["A-2", 2]],
    )

    awards = read_awards(path, mapping=mapping)

    assert (awards.sheet, awards.header_row, only_row(awards).award_id) == ("Second", 2, "A-2")


@pytest.mark.parametrize(
    ("mapping", "sentence"),
    [
        ("colums: {}", 'mapping.yaml: found the key "colums"; did you mean "columns"?'),
        (
            "columns: {obligatd: X}",
            'mapping.yaml, columns: found "obligatd"; did you mean "obligated"?',
        ),
        (
            "columns: {obligated: Obligatd}",
            'mapping.yaml: found the column "Obligatd", which awards.csv, row 1, does not have; '
            'did you mean "Obligated"?',
        ),
        (
            "columns: {obligated: }",
            "mapping.yaml, columns, obligated: found no name; write the column's name in quotes.",
        ),
        (
            "columns: {title: Contact}",
            'mapping.yaml, columns, title: found "Contact", which names a person; Comity does not '
            "read such columns, so name another.",
        ),
        ("header_row: top", 'mapping.yaml, header_row: found "top"; write the number of a row'),
        ("fiscal_year_begins: 9", 'mapping.yaml, fiscal_year_begins: found "9"; write 10, 7 or 1.'),
        ("[1, 2]", "mapping.yaml: found no keys; write it like"),
        ("a: [", "mapping.yaml: found no YAML; write it like"),
        ("columns: obligated", "mapping.yaml, columns: found no pairs; write it like"),
        ("sheet: [a, b]", "mapping.yaml, sheet: found a list; write one name."),
    ],
)
def test_a_mapping_file_at_fault_says_what_would_be_right(
    tmp_path: Path, mapping: str, sentence: str
) -> None:
    """An unknown key or an absent column gets the nearest that is known."""
    path = tmp_path / "mapping.yaml"
    path.write_text(mapping)

    assert refusal(a_csv(tmp_path, "A-1,16.738,7,5"), mapping=path).startswith(sentence)


def test_a_mapping_file_that_is_not_there(tmp_path: Path) -> None:
    """The path is told as given."""
    absent = tmp_path / "none.yaml"
    assert refusal(a_csv(tmp_path), mapping=absent) == (
        f"{absent}: No such file or directory; name a mapping file that is there."
    )
