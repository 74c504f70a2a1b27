"""The record answers the hard questions of ten years as its sources tell them."""

from __future__ import annotations

from typing import NamedTuple

import pytest

import comity


class Case(NamedTuple):
    """A question to the record: whom, which condition, which day, and what is expected."""

    government: str
    condition: str
    on: str
    status: str
    deciding: str
    program: str | None = None
    fiscal_year: int | None = None
    signed: str | None = None


NOTICE = "jag-fy2017-notice"

CASES = {
    "an order rescinded by an order that was itself rescinded does not come back": Case(
        "San Francisco, CA", "eo-13768-9a", "2025-02-01", "void", "eo-13993"),
    "nor for those who never sued": Case(
        "Denver, CO", "eo-13768-9a", "2025-02-01", "void", "eo-13993"),
    "after the appeal nobody knows whether the stay of the Chicago judgment had ended": Case(
        "Fort Worth, TX", NOTICE, "2020-06-01", "unsettled", NOTICE, "16.738", 2017),
    "between two temporary orders the Continuum term is open": Case(
        "King County, WA", "hud-coc-fy2024-agreement-immigration", "2025-05-22", "unsettled",
        "hud-coc-fy2024-agreement-immigration", "14.267", 2024),
    "but the doubt does not reach transit money that the first order never covered": Case(
        "New York, NY", "fta-master-agreement-33-immigration", "2025-05-22", "binding",
        "fta-master-agreement-33-immigration", "20.507", 2025),
    "a list of which most names are lost says nothing about who is not on it": Case(
        "Anderson County, TX", "dhs-list-2025-05-29", "2025-05-30", "unsettled",
        "dhs-list-2025-05-29"),
    "a known gap is told as a gap": Case(
        "Austin, TX", "jag-fy2025", "2025-06-01", "no_record", "jag-fy2025", "16.738", 2025),
    "terms of agreements signed later do not reach an earlier agreement": Case(
        "Austin, TX", "fta-master-agreement-33-immigration", "2025-06-01", "not_applicable",
        "fta-master-agreement-33-immigration", "20.507", 2025, "2025-04-01"),
    "a large city may be a member of the Conference of Mayors": Case(
        "Seattle, WA", NOTICE, "2018-09-01", "unsettled", NOTICE, "16.738", 2017),
    "a named member is covered once the stay for members is gone": Case(
        "Columbia, SC", NOTICE, "2018-09-01", "blocked", "evan-2018-08-09-pi", "16.738", 2017),
    "and not before": Case(
        "Columbia, SC", NOTICE, "2018-08-20", "binding", NOTICE, "16.738", 2017),
    "a county is never a member": Case(
        "Harris County, TX", NOTICE, "2018-09-01", "binding", NOTICE, "16.738", 2017),
    "an executive order on all funds reaches an award of any year": Case(
        "Cook County, IL", "eo-14159-s17", "2026-11-01", "binding", "eo-14159-s17", "14.218", 2027),
    "and money of an earlier year": Case(
        "Cook County, IL", "eo-14159-s17", "2025-06-01", "binding", "eo-14159-s17", "14.218", 2024),
    "a reversal whose mandate is awaited lifts nothing": Case(
        "New York, NY", NOTICE, "2020-12-01", "blocked", "ny-2018-11-30-sj", "16.738", 2017),
    "the judgment of December 2025 left part of the temporary order's programs behind": Case(
        "Illinois", "fema-hsgp-fy2025-reallocation", "2026-01-10", "binding",
        "fema-hsgp-fy2025-reallocation", "97.042", 2025),
    "and kept the rest": Case(
        "Illinois", "fema-hsgp-fy2025-reallocation", "2026-01-10", "void",
        "illinois-v-noem-reallocation/2025-12-22-summary_judgment", "97.067", 2025),
    "a housing authority is a legal body of its own": Case(
        "wa/seattle-housing-authority", "eo-14159-s17", "2025-05-01", "unsettled", "eo-14159-s17"),
    "a department is the government itself": Case(
        "King County Metro, WA", "eo-14159-s17", "2025-05-01", "blocked",
        "sf-v-trump-2025/2025-04-24-preliminary_injunction"),
    "the diversity half of a letter outlives the judgment on its immigration half": Case(
        "Denton, TX", "dot-follow-the-law-letter-2025-04-24-dei", "2025-12-01", "binding",
        "dot-follow-the-law-letter-2025-04-24-dei", "20.106", 2025),
    "a springing term waits while the order it names covers the government": Case(
        "Illinois", "fema-fy2025-award-springing-immigration-rider", "2025-10-01", "not_yet",
        "fema-fy2025-award-springing-immigration-rider", "97.067", 2025),
    "a proposal is not yet a condition": Case(
        "Bellevue, WA", "gsa-sam-certification-2026", "2026-04-15", "not_yet",
        "gsa-sam-certification-2026"),
}  # fmt: skip


@pytest.mark.parametrize("told", CASES)
def test_the_record_answers(told: str) -> None:
    """Status and the act that decides first."""
    case = CASES[told]

    finding = comity.status(
        case.government,
        case.condition,
        program=case.program,
        fiscal_year=case.fiscal_year,
        signed=case.signed,
        on=case.on,
        known="2026-11-22",
    )

    assert (finding.status, finding.deciding[0]) == (case.status, case.deciding)


def test_the_same_day_is_answered_as_it_was_known_then() -> None:
    """On 20 June 2018 nobody knew of the stay of 26 June."""
    asked = {"program": "16.738", "fiscal_year": 2017, "on": "2018-07-15"}

    before = comity.status("Fort Worth, TX", "jag-fy2017-access", known="2018-06-20", **asked)  # type: ignore[arg-type]
    after = comity.status("Fort Worth, TX", "jag-fy2017-access", known="2018-07-15", **asked)  # type: ignore[arg-type]

    assert (before.status, after.status) == ("blocked", "binding")


def test_an_alias_answers_for_the_act_it_names() -> None:
    """An id once used for the same instrument still leads to it."""
    finding = comity.status("Chicago, IL", "cops-fy2025-1373", on="2025-12-01", known="2026-11-22")

    assert finding.condition == "doj-cops-fy2025-1373"


def test_text_stays_in_the_award_while_an_order_blocks_it() -> None:
    """Text present is not text enforced; a vacatur takes the text away."""
    blocked = comity.status("Portland, ME", "faa-grant-agreement-fy2025-immigration",
                            on="2025-08-21", known="2026-11-22")  # fmt: skip
    vacated = comity.status("Portland, ME", "faa-grant-agreement-fy2025-immigration",
                            on="2025-11-10", known="2026-11-22")  # fmt: skip

    assert (blocked.status, blocked.text_present) == ("blocked", True)
    assert (vacated.status, vacated.text_present) == ("void", False)


def test_a_replaced_text_stays_in_awards_signed_before() -> None:
    """The April wording of HHS is in an award of June 2025, not in one of September."""
    texts = [
        comity.status("Columbus, OH", "hhs-gps-2025-04-16-dei-boycott", program="93.323",
                      fiscal_year=2025, signed=signed, on="2025-10-01", known="2026-11-22")
        for signed in ("2025-06-15", "2025-09-15", None)
    ]  # fmt: skip

    assert [(one.status, one.text_present) for one in texts] == [
        ("void", True), ("void", False), ("void", None),
    ]  # fmt: skip


def test_unnamed_plaintiffs_are_a_caveat_and_change_no_status() -> None:
    """Who is not named may be among those whom no source names."""
    finding = comity.status("Fresno, CA", "hud-cpd-formula-fy2025-dei-gender-abortion",
                            program="14.218", fiscal_year=2025,
                            on="2025-08-20", known="2025-08-20")  # fmt: skip

    assert finding.status == "binding"
    assert any("plaintiffs of King County v. Turner are not named" in one
               for one in finding.caveats)  # fmt: skip
