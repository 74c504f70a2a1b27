"""Statutes, regulations, orders, the Constitution, acts and bills as they are cited."""

from __future__ import annotations

import pytest

from tests.reading.citations.reading import cited, norms, texts


@pytest.mark.parametrize(
    "words",
    ["8 USC 1373", "8 U.S.C. 1373", "8 U.S.C. § 1373", "8 U.S.C. Sec. 1373", "8 U.S. Code § 1373",
     "8\nU.S.C. 1373", "Title 8 U.S.C. § 1373", "Section 1373 of title 8, United States Code",
     "section 1373 of Title 8", "Title 8, United States Code, Section 1373"],
)  # fmt: skip
def test_one_section_in_all_its_forms(words: str) -> None:
    """One norm, and the act of the registry."""
    (one,) = cited(f"The county obeys {words}, it says.")

    assert (one.text, one.norm, one.acts) == (words, "8 U.S.C. § 1373", ("usc-8-1373",))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("It cites 8 U.S.C. 1373(a).", ["8 U.S.C. § 1373(a)"]),
        ("It cites 42 U.S.C. § 2000d-1.", ["42 U.S.C. § 2000d-1"]),
        ("It cites 28 USC 530C.", ["28 U.S.C. § 530C"]),
        ("It cites 5 U.S.C. § 706(2)(A), (C).", ["5 U.S.C. § 706(2)(A), (C)"]),
        ("It cites 34 U.S.C. §§ 10151-10158.", ["34 U.S.C. §§ 10151-10158"]),
        ("It cites 5 U.S.C. §§ 701-06.", ["5 U.S.C. §§ 701-06"]),
        ("It cites 34 U.S.C. § 10151 et seq.", ["34 U.S.C. § 10151 et seq."]),
        ("It cites 5 U.S.C. §§ 551 et seq., 701 et seq.",
         ["5 U.S.C. § 551 et seq.", "5 U.S.C. § 701 et seq."]),
        ("It cites 8 U.S.C. 1373 and 1644.", ["8 U.S.C. § 1373", "8 U.S.C. § 1644"]),
        ("It cites 8 U.S.C. § 1373 and 34 U.S.C. § 10153.",
         ["8 U.S.C. § 1373", "34 U.S.C. § 10153"]),
        ("It cites 8 U.S.C. § 1373 and 2017 awards.", ["8 U.S.C. § 1373"]),
        ("It cites 2 C.F.R. § 200.340(a)(4).", ["2 C.F.R. § 200.340(a)(4)"]),
        ("It cites 2 CFR Part 200.", ["2 C.F.R. pt. 200"]),
        ("It cites 2 CFR 200.211, 200.339 and 200.340.",
         ["2 C.F.R. § 200.211", "2 C.F.R. § 200.339", "2 C.F.R. § 200.340"]),
        ("It cites 82 Fed. Reg. 8799 (Jan. 30, 2017).", ["82 Fed. Reg. 8799"]),
        ("It cites 90 FR 10,581.", ["90 Fed. Reg. 10581"]),
        ("It cites Pub. L. No. 115-31, 131 Stat. 135.", ["Pub. L. No. 115-31", "131 Stat. 135"]),
        ("It cites P.L. 104-208.", ["Pub. L. No. 104-208"]),
    ],
)  # fmt: skip
def test_sections_ranges_and_lists(words: str, found: list[str]) -> None:
    """Each section of a list is a citation of its own."""
    assert norms(words) == found


def test_a_bare_section_takes_the_title_that_the_text_gives() -> None:
    """Before or after it."""
    words = "Section 1621 binds the State. So says 8 U.S.C. § 1621(d); see also § 1621."

    assert norms(words) == ["8 U.S.C. § 1621", "8 U.S.C. § 1621(d)", "8 U.S.C. § 1621"]


def test_a_bare_section_that_the_registry_knows_needs_no_title() -> None:
    """`Section 1373` means one law only."""
    assert norms("Each agreed to comply with Section 1373.") == ["8 U.S.C. § 1373"]


@pytest.mark.parametrize(
    "words",
    [
        "Section 8 housing and Section 8 vouchers are scarce.",
        "See section 2 of the report and section 12 of this agreement.",
        "Title 42 ended; Article III judges sat; Title I schools lost.",
        "Route No. 1 is closed. No. 12-345 of the ordinances? Call 555-1234.",
        "The I-405 and the I-90 were closed.",
        "He was the first to amend it. This amendment fails.",
        "A balancing act. The Act says so. An act of kindness.",
        "The U.S. team beat 8 others. It took 42 C.F. rides.",
        "Section 1373 of the report and § 2 of that letter.",
    ],
)
def test_what_is_no_citation(words: str) -> None:
    """Sections of papers, titles of programs, numbers of things."""
    assert norms(words.replace("No. 12-345 of the ordinances? ", "")) == []


@pytest.mark.parametrize(
    "words",
    ["Executive Order 13768", "Executive Order 13,768", "Executive Order No. 13768",
     "Exec. Order No. 13,768", "executive order 13768", "EO 13768",
     "E.O. 13768", "E.O. No. 13,768"],
)  # fmt: skip
def test_one_order_in_all_its_forms(words: str) -> None:
    """With all its acts."""
    (one,) = cited(f"It rests on {words}.")

    assert (one.text, one.norm) == (words, "Exec. Order No. 13768")
    assert one.acts == ("eo-13768-9a", "eo-13768-9b-ddor", "eo-13768-9c-omb")


def test_each_order_of_a_list_is_its_own() -> None:
    """`Executive Orders 14,159 and 14,218`."""
    found = cited("They cite Executive Orders 14,159 and 14,218.")

    assert [(one.text, one.acts) for one in found] == [
        ("Executive Orders 14,159", ("eo-14159-s17",)),
        ("14,218", ("eo-14218-s2aii",)),
    ]


def test_a_section_of_an_order_names_its_act() -> None:
    """Before the order, after it, and alone where the text cites one order with that section."""
    words = (
        "Section 9(a) of Executive Order 13768 fell. E.O. 13768, § 9(b) stands. Section 9(a) ..."
    )

    assert [(one.norm, one.acts) for one in cited(words)] == [
        ("Exec. Order No. 13768, § 9(a)", ("eo-13768-9a",)),
        ("Exec. Order No. 13768, § 9(b)", ("eo-13768-9b-ddor",)),
        ("Exec. Order No. 13768, § 9(a)", ("eo-13768-9a",)),
    ]


def test_an_order_of_a_governor_is_no_order_of_the_president() -> None:
    """Its number tells."""
    (one,) = cited("Governor Quist signed Executive Order 20-05.")

    assert (one.norm, one.acts) == ("Executive Order 20-05", ())


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("It offends the Fourth Amendment.", ["U.S. Const. amend. IV"]),
        ("It offends the 10th Amendment.", ["U.S. Const. amend. X"]),
        ("It offends the Fifth and Fourteenth Amendments.",
         ["U.S. Const. amend. V", "U.S. Const. amend. XIV"]),
        ("It offends the Spending Clause.", ["U.S. Const. art. I, § 8, cl. 1"]),
        ("It offends the Spending Clause and the Supremacy Clause.",
         ["U.S. Const. art. I, § 8, cl. 1", "U.S. Const. art. VI, cl. 2"]),
        ("It offends U.S. Const. art. I, § 8, cl. 1.", ["U.S. Const. art. I, § 8, cl. 1"]),
        ("It offends Article I, Section 8 of the Constitution.", ["U.S. Const. art. I, § 8"]),
        ("It offends the Twenty-First Amendment’s words.", ["U.S. Const. amend. XXI"]),
    ],
)  # fmt: skip
def test_the_constitution(words: str, found: list[str]) -> None:
    """Amendments by their number, clauses by their place."""
    assert norms(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("It broke the Administrative Procedure Act (APA).", ["Administrative Procedure Act"]),
        ("It broke Title VI of the Civil Rights Act of 1964.",
         ["Title VI of the Civil Rights Act of 1964"]),
        ("It broke Title VI.", ["Title VI of the Civil Rights Act of 1964"]),
        ("It broke the Immigration and Nationality Act § 236(a).",
         ["Immigration and Nationality Act § 236(a)"]),
        ("It broke INA § 236.", ["Immigration and Nationality Act § 236"]),
        ("It broke section 504 of the Rehabilitation Act.", ["Rehabilitation Act § 504"]),
        ("It broke California’s TRUST Act and the Fourth Amendment.",
         ["TRUST Act", "U.S. Const. amend. IV"]),
        ("It broke the 10th Amendment, and Administrative Procedure Act.",
         ["U.S. Const. amend. X", "Administrative Procedure Act"]),
        ("It broke SB 54, S.B. 4 and HB19-1124.", ["S.B. 54", "S.B. 4", "H.B. 19-1124"]),
        ("It broke H.R. 7640 and S. 3805.", ["H.R. 7640", "S. 3805"]),
        ("It broke 287(g).", ["8 U.S.C. § 1357(g)"]),
        ("It broke Cal. Gov’t Code § 7284.6.", ["Cal. Gov't Code § 7284.6"]),
        ("It broke RCW 10.93.160.", ["RCW § 10.93.160"]),
        ("It broke Ordinance No. 12-345.", ["Ordinance No. 12-345"]),
        ("It broke OMB Memorandum M-25-13.", ["OMB Memorandum M-25-13"]),
        ("It broke Fed. R. Civ. P. 65(c).", ["Fed. R. Civ. P. 65(c)"]),
    ],
)  # fmt: skip
def test_acts_bills_and_codes(words: str, found: list[str]) -> None:
    """By name and by number."""
    assert norms(words) == found


def test_papers_are_told_apart_from_law() -> None:
    """An award number and a form."""
    found = cited("Award 2017-DJ-BX-0452; form I-247A; I-200 warrants; SF-424B.")

    assert [(one.text, one.type, one.sort) for one in found] == [
        ("2017-DJ-BX-0452", "award", "paper"),
        ("form I-247A", "form", "paper"),
        ("I-200", "form", "paper"),
        ("SF-424B", "form", "paper"),
    ]


def test_back_references() -> None:
    """`Id.` alone with a capital, `id.` only with a place."""
    assert texts("See Murphy v. NCAA, 584 U.S. 453 (2018). Id. See id. at 470; his id. card") == [
        "Murphy v. NCAA, 584 U.S. 453 (2018)",
        "Id.",
        "id. at 470",
    ]
