"""What a text takes in by reference, with version and day."""

from __future__ import annotations

from comity.documents.terms.clauses import clauses
from comity.documents.terms.incorporated import Incorporated, identity, incorporated
from comity.texts.paragraph import Paragraph

TEXT = (
    "AWARD AGREEMENT WITH THE CITY",
    "1. This award incorporates by reference the DHS Standard Terms and Conditions FY2025, "
    "Version 3 (April 18, 2025), and the Notice of Funding Opportunity.",
    "2. The recipient must comply with 2 CFR Part 200, 8 U.S.C. § 1373, 31 U.S.C. 3729 and E.O. "
    "14173.",
    "3. The FTA Master Agreement, FTA MA(33), April 25, 2025, is made part of this agreement.",
    "4. The FFY 2025 Certifications and Assurances are attached as Exhibit A.",
    "5. The FTA Master Agreement prevails in case of doubt. See 2 CFR 200.339.",
    "6. The HHS Grants Policy Statement (July 2025) is published on the website.",
)


def found() -> dict[str, Incorporated]:
    """What the text names, by name."""
    made = clauses(tuple(map(Paragraph, TEXT)))
    return {one.name: one for one in incorporated(made, identity(made))}


def test_documents_are_found_with_version_and_day() -> None:
    """Year and number of the version, and the day as 2025-04-18."""
    told = {one.told for one in found().values() if one.kind == "document"}

    assert told == {
        "DHS Standard Terms and Conditions, FY2025 version 3, 2025-04-18",
        "Notice of Funding Opportunity",
        "FTA Master Agreement, version 33, 2025-04-25",
        "FFY 2025 Certifications and Assurances, FY2025",
        "HHS Grants Policy Statement, 2025-07",
    }


def test_law_is_told_apart_from_documents() -> None:
    """Rules, statutes and orders are published, and are named by title and number."""
    law = {one.name: one.kind for one in found().values() if one.is_published_law}

    assert law == {
        "2 CFR 200": "regulation",
        "8 U.S.C. 1373": "statute",
        "31 U.S.C. 3729": "statute",
        "Executive Order 14173": "executive order",
    }


def test_how_a_text_takes_something_in_is_told_by_its_words() -> None:
    """Incorporated, to be followed, or only named."""
    told = found()

    assert told["DHS Standard Terms and Conditions"].how == "incorporated"
    assert told["Exhibit A"].how == "incorporated"
    assert told["2 CFR 200"].how == "to be followed"
    assert told["HHS Grants Policy Statement"].how == "named"


def test_a_document_named_twice_is_one_with_both_places() -> None:
    """Also where only one of the places tells its version."""
    assert len(found()["FTA Master Agreement"].clauses) == 2


def test_a_document_tells_what_it_is_at_its_beginning() -> None:
    """Title, version and day are read from the first lines."""
    made = clauses((Paragraph("FTA MASTER AGREEMENT"), Paragraph("FTA MA(33) April 25, 2025"),
                    Paragraph("Section 1. Terms")))  # fmt: skip

    assert identity(made) == ("FTA MASTER AGREEMENT", "version 33", "2025-04-25")


def told_in(text: str) -> set[tuple[str, str]]:
    """Kind and name of all that one clause names."""
    made = clauses((Paragraph("AWARD"), Paragraph(text)))
    return {(one.kind, one.told) for one in incorporated(made, identity(made))}


def test_a_rule_written_with_points_is_found() -> None:
    """A point inside `C.F.R.` ends no sentence."""
    told = told_in("The rules in 2 C.F.R. Part 200, as adopted in 2 C.F.R. Part 2800, apply here.")

    assert told == {("regulation", "2 CFR 200"), ("regulation", "2 CFR 2800")}


def test_documents_in_a_row_are_told_apart() -> None:
    """A list of three is three documents, each with its own year."""
    told = told_in(
        "The FY 2024 AFG Notice of Funding Opportunity (NOFO), the Preparedness Grants Manual, and "
        "the 2025 HHS Grants Policy Statement are part of this award."
    )

    assert told == {
        ("document", "FY 2024 AFG Notice of Funding Opportunity, FY2024"),
        ("document", "Preparedness Grants Manual"),
        ("document", "2025 HHS Grants Policy Statement"),
    }


def test_application_and_letters_are_documents_too() -> None:
    """They go by their day; an application also where it is taken in without one."""
    dated = told_in("The application of March 3, 2024 and the Award Letter are incorporated.")
    bare = told_in("The application, with its attachments, is part of this Agreement.")
    letter = told_in("HUD's letter dated June 5, 2025 is attached and made a part hereof.")

    assert dated == {("document", "application, 2024-03-03"), ("document", "Award Letter")}
    assert bare == {("document", "application")}
    assert letter == {("document", "HUD's letter, 2025-06-05")}


def test_circulars_orders_and_public_laws_are_published() -> None:
    """Numbered issuances of an agency are looked up, not sent."""
    made = clauses((Paragraph("AWARD"), Paragraph(
        "FTA Circular C 5010.1F, DOT Order 1050.2A, OMB Memorandum M-25-14, 90 Fed. Reg. 8633 and "
        "Pub. L. 117-58 apply."
    )))  # fmt: skip
    found = incorporated(made, identity(made))

    assert [one.name for one in found] == [
        "FTA Circular C 5010.1F", "DOT Order 1050.2A", "OMB Memorandum M-25-14",
        "90 Fed. Reg. 8633", "Public Law 117-58",
    ]  # fmt: skip
    assert all(one.is_published_law for one in found)
