"""Cases by name, report and docket number."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reading.citations.reading import cited, norms, texts


@pytest.mark.parametrize(
    "case",
    [
        "County of Santa Clara v. Trump, 250 F. Supp. 3d 497 (N.D. Cal. 2017)",
        "City & County of San Francisco v. Trump, 897 F.3d 1225 (9th Cir. 2018)",
        "New York v. U.S. Dep't of Justice, 951 F.3d 84 (2d Cir. 2020)",
        "South Dakota v. Dole, 483 U.S. 203, 207 (1987)",
        "Murphy v. NCAA, 138 S. Ct. 1461, 1476–77 (2018)",
        "City of Chi. v. Sessions, 264 F. Supp. 3d 933 (N.D. Ill. 2017)",
        "King County v. Turner, No. 2:25-cv-00814-BJR (W.D. Wash. June 3, 2025)",
        "Nat'l All. to End Homelessness v. HUD, 2025 WL 3012 (D.R.I. Sept. 12, 2025)",
        "Trump v. CASA, Inc., 606 U.S. 831 (2025)",
        "California ex rel. Becerra v. Sessions, 284 F. Supp. 3d 1015 (N.D. Cal. 2018)",
        "Harris County, Texas v. Kennedy, No. 1:25-cv-01275",
        "Nat'l Fed'n of Indep. Bus. v. Sebelius, 567 U.S. 519, 577 (2012)",
        "San Francisco v. Trump, 897 F.3d at 1231",
    ],
)
@pytest.mark.parametrize(
    ("before", "after"),
    [("See ", "."), ("But see ", "; it holds."), ("It was upheld in ", ", Orrick said."),
     ("aff'd sub nom. ", " (en banc).")],
)  # fmt: skip
def test_a_case_has_its_report_and_its_court(case: str, before: str, after: str) -> None:
    """From the first party to the closing bracket."""
    assert texts(f"{before}{case}{after}") == [case]


@pytest.mark.parametrize(
    ("words", "case"),
    [
        ("The injunction in King County v. Turner covers plaintiffs only.",
         "King County v. Turner"),
        ("In City of Chicago v. Sessions the court ruled.", "City of Chicago v. Sessions"),
        ("It joined County of Marlow v. Department of Housing and Urban Development.",
         "County of Marlow v. Department of Housing and Urban Development"),
        ("The suit, New Jersey v. Trump, was filed.", "New Jersey v. Trump"),
        ("Trump v. Hawaii and the ban.", "Trump v. Hawaii"),
        ("United States v. Boston. The city won.", "United States v. Boston"),
        ("So said Jones. U.S. v. Texas, 599 U.S. 670 (2023).",
         "U.S. v. Texas, 599 U.S. 670 (2023)"),
        ("Lawyers for Chicago Women v. Trump said so.", "Chicago Women v. Trump"),
    ],
)  # fmt: skip
def test_a_name_alone_ends_with_its_parties(words: str, case: str) -> None:
    """Verbs, full stops and small words end it."""
    assert texts(words) == [case]


def test_two_cases_in_one_sentence_are_two() -> None:
    """`and` between them belongs to neither."""
    words = "It follows Printz v. United States and Murphy v. NCAA."

    assert texts(words) == ["Printz v. United States", "Murphy v. NCAA"]


def test_a_caption_in_capitals_takes_its_docket_along() -> None:
    """Over the lines of a first page; the form is in plain letters."""
    words = """COUNTY OF SANTA CLARA,
              Plaintiff,
         v.
    DONALD J. TRUMP, et al.,
              Defendants.
    Case No. 17-cv-00574-WHO

    ORDER
    """
    (one,) = cited(words)

    assert one.norm == "County of Santa Clara v. Donald J. Trump, et al., Case No. 17-cv-00574-WHO"
    assert one.acts == ("sf-santa-clara-v-trump",)


@pytest.mark.parametrize(
    "words",
    ["No. 3:17-cv-00485-WHO", "Case No. 3:17-cv-00485", "No. 17-cv-485", "3:17-cv-00485-WHO",
     "Civil Action No. 17-cv-00485", "No. 17-17478", "Nos. 17-17480"],
)  # fmt: skip
def test_a_docket_number_in_all_its_forms(words: str) -> None:
    """With and without office, noughts and judge; of the appeal too."""
    (one,) = cited(f"The suit ({words}) goes on.")

    assert (one.text, one.type, one.acts) == (words, "docket", ("sf-santa-clara-v-trump",))


def test_numbers_of_other_things_are_no_dockets() -> None:
    """An ordinance, a law, an award."""
    words = "Ordinance No. 17-2991, Pub. L. No. 115-313, Award No. 17-12345, Release No. 17-436"

    assert not any("docket" in one.type for one in cited(words))


def test_a_short_report_means_the_opinion_cited_before() -> None:
    """`at` a page of the same volume."""
    words = (
        "County of Santa Clara v. Trump, 250 F. Supp. 3d 497 (N.D. Cal. 2017). "
        "Santa Clara, 250 F. Supp. 3d at 508."
    )

    assert [one.acts for one in cited(words)] == [("sc-2017-04-25-pi",), ("sc-2017-04-25-pi",)]


def test_a_game_is_no_case_unless_it_has_a_report() -> None:
    """`vs.` without a government or a report."""
    assert norms("Big Tech vs. Small Business. Trump vs. Biden.") == []


def test_a_docket_before_a_report_is_one_citation() -> None:
    """Where no name stands before it."""
    words = "vacated in part, No. 17-2991, 2018 WL 4268814 (7th Cir. Aug. 10, 2018)"

    (one,) = cited(words, date(2019, 1, 1))

    assert one.acts == ("ca7-2018-08-10-en-banc-vacated",)
