"""Clauses and the conditions that they resemble: told with reasons, decided by a person."""

from __future__ import annotations

import pytest

from comity.documents.terms.clause import Clause
from comity.documents.terms.matching import Match, best
from comity.documents.terms.profiles import profiles
from tests.documents.shared import law


def resembles(text: str) -> list[Match]:
    """The conditions that a clause resembles."""
    return best(Clause("x", "1.", ("1",), (), text, (0, 0)), profiles(law()), ())


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        (
            "The recipient must honor requests for cooperation, such as participation in joint "
            "operations, sharing of information, or requests for short term detention of an alien "
            "pursuant to a valid detainer.",
            "dhs-fy2025-std-terms-immigration",
        ),
        (
            "The recipient does not operate any program that benefits illegal immigrants or "
            "incentivizes illegal immigration, and so certifies.",
            "dhs-fy2025-std-terms-no-benefit-certification",
        ),
        (
            "None of the funds may be used to promote gender ideology as defined in E.O. 14168.",
            "hud-cpd-formula-fy2025-dei-gender-abortion",
        ),
    ],
)
def test_a_clause_resembles_the_condition_it_is_taken_from(text: str, condition: str) -> None:
    """The first of the list is the right one, with reasons."""
    first = resembles(text)[0]

    assert first.condition == condition
    assert first.because
    assert 0.4 <= first.score <= 1


@pytest.mark.parametrize(
    "text",
    [
        "The recipient keeps records for three years after the final report and permits audits.",
        "Costs of travel follow the written policy of the recipient.",
        "Notices are sent by letter to the office that is named on the first page.",
        "The recipient follows its own procurement procedures and 2 CFR 200.317.",
        "The conditions of this award are material requirements of the award. Compliance with any "
        "certifications submitted by the recipient also is a material requirement of this award.",
    ],
)
def test_an_ordinary_clause_resembles_nothing(text: str) -> None:
    """No resemblance is told where none is."""
    assert resembles(text) == []


def test_the_reasons_name_words_and_law() -> None:
    """A lawyer sees what a score rests on."""
    told = " ".join(resembles(
        "The recipient complies with 8 U.S.C. 1373: no limits on sharing citizenship or "
        "immigration status information."
    )[0].because)  # fmt: skip

    assert "both name 8 U.S.C. 1373" in told
    assert "of the words of its duty" in told
