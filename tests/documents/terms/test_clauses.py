"""Numbers, outlines, headings and anchors of clauses."""

from __future__ import annotations

import pytest

from comity.documents.terms.clause import Clause
from comity.documents.terms.clauses import clauses
from comity.texts.paragraph import Paragraph


def split(*texts: str) -> tuple[Clause, ...]:
    """The clauses of some paragraphs."""
    return clauses(tuple(map(Paragraph, texts)))


@pytest.mark.parametrize(
    ("texts", "numbers"),
    [
        (["1. One.", "1.1 Two.", "1.2 Three.", "2. Four."], ["1", "1.1", "1.2", "2"]),
        (["(a) One.", "(i) Two.", "(ii) Three.", "(b) Four."], ["(a)", "(a)(i)", "(a)(ii)", "(b)"]),
        (["(h) One.", "(i) Two.", "(j) Three."], ["(h)", "(i)", "(j)"]),
        (["Article IV General", "4.1 One.", "(a) Two.", "Article V End"],
         ["Article IV", "Article IV, 4.1", "Article IV, 4.1(a)", "Article V"]),
        (["C.IX Cooperation", "1. One.", "a. Two.", "b. Three.", "C.X Next"],
         ["C.IX", "C.IX.1", "C.IX.1.a", "C.IX.1.b", "C.X"]),
        (["SECTION 5. Terms", "(a) One.", "(1) Two.", "(2) Three.", "SECTION 6. More"],
         ["Section 5", "Section 5(a)", "Section 5(a)(1)", "Section 5(a)(2)", "Section 6"]),
        (["§ 200.1 Meaning", "(a) One.", "§ 200.2 Use"], ["§ 200.1", "§ 200.1(a)", "§ 200.2"]),
        (["Special Condition 53. One.", "Special Condition 55. Two."],
         ["Special condition 53", "Special condition 55"]),
        (["53. One.", "54. Two.", "A. Three.", "B. Four.", "55. Five."],
         ["53", "54", "54.A", "54.B", "55"]),
        (["C.XVII Rules. (1) One. (2) Two; and (3) Three."],
         ["C.XVII", "C.XVII(1)", "C.XVII(2)", "C.XVII(3)"]),
        (["Section 2. Inquiries. (a) One.", "(b) Two."],
         ["Section 2", "Section 2(a)", "Section 2(b)"]),
        (["CHAPTER 2-173 CITY", "2-173-005 Purpose.", "2-173-042 Actions.", "(a) No agency may.",
          "2-173-050 Records."],
         ["Chapter 2-173", "2-173-005", "2-173-042", "2-173-042(a)", "2-173-050"]),
        (["SEC. 12H.2. STATUS.", "(a) One.", "SEC. 12H.2-1. MORE", "SEC. 12I.3. END"],
         ["Section 12H.2", "Section 12H.2(a)", "Section 12H.2-1", "Section 12I.3"]),
        (["4.18.010 Purpose", "4.18.015 Inquiries", "A. Unless.", "4.18.020 End"],
         ["4.18.010", "4.18.015", "4.18.015.A", "4.18.020"]),
        (["5. Compliance with Section 1373", "1. No entity may restrict this.", "2. It watches.",
          "6. Allowable Costs", "1. Costs are told in full.", "7. End of Terms"],
         ["5", "5.1", "5.2", "6", "6.1", "7"]),
        (["5. The first one.", "1. No entity may.", "2. It watches.", "6. The next one."],
         ["5", "5.1", "5.2", "6"]),
        (["2. Ongoing compliance with the Act is required", "1. No entity may.", "2. It watches."],
         ["2", "2.1", "2.2"]),
        (["2. Allowed Costs", "1. Small ones.", "2. Large ones.", "3. Records and Files",
          "1. All are kept."], ["2", "2.1", "2.2", "3", "3.1"]),
        (["1. The first one.", "2. The second one.", "Another list", "1. One.", "2. Two."],
         ["1", "2", "2", "1", "2"]),
    ],
)  # fmt: skip
def test_numbers_stand_under_each_other(texts: list[str], numbers: list[str]) -> None:
    """Every style of number, and what it belongs to."""
    assert [clause.number for clause in split(*texts)] == numbers


@pytest.mark.parametrize(
    "text",
    [
        "Section 5 of the Act applies.",
        "(a) through (c) of this paragraph are met.",
        "2025. was a year",
        "Article IV, clause 2, is met.",
        "5.2 of the agreement",
        "SPECIAL CONDITIONS",
        "PARTIES AND PARTS",
    ],
)
def test_a_reference_is_no_number(text: str) -> None:
    """Words that go on as after a reference begin no clause of their own."""
    (clause,) = split(text)

    assert clause.label == ""
    assert clause.text == text


@pytest.mark.parametrize(
    "text",
    ["ARTICLE IV – Records", "Article IV - Records", "Article IV: Records", "Article IV Records"],
)
def test_the_sign_behind_a_number_is_no_word(text: str) -> None:
    """A dash with a blank before it belongs to the number, like a colon."""
    (clause,) = split(text)

    assert (clause.number, clause.text) == ("Article IV", "Records")


def test_a_paragraph_without_a_number_stands_under_the_last() -> None:
    """It is a clause of its own, without a label."""
    first, second = split("1. A number.", "More words below it.")

    assert (second.label, second.number) == ("", "1")
    assert first.anchor != second.anchor


def test_headings_are_told_from_text() -> None:
    """Capitals, titles after a number, and run-in headings name what follows."""
    made = split(
        "GENERAL TERMS", "1. Cost Principles", "Costs are allowable.", "2. Audit. Books are kept."
    )

    assert [clause.is_heading for clause in made] == [True, True, False, False]
    assert made[2].headings == ("GENERAL TERMS", "Cost Principles")


def test_an_anchor_stays_when_neighbours_change() -> None:
    """It is made of its own number and words."""
    one = split(
        "1. Payment on the first day.", "(a) Draws are small.", "Unnumbered words stay here."
    )
    other = split("1. Payment on the last day of all.", "(a) Draws are small.", "New words.",
                  "Unnumbered words stay here.")  # fmt: skip

    assert one[1].anchor == other[1].anchor == "1.a:draws-small"
    assert one[2].anchor == other[3].anchor


def test_clauses_with_the_same_words_have_different_anchors() -> None:
    """Reserved, three times."""
    made = split("1. One.", "Reserved.", "Reserved.", "Reserved.")

    assert len({clause.anchor for clause in made}) == 4
