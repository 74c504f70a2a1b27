"""Look-ups that are spared would have found nothing."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from comity.governments.gazetteer import every
from comity.governments.matching import match
from comity.governments.question import Question

NAMES = [one.official_name for one in every()][::29]
STATES = ["CA", "NY", "OH", "TX", "VA", "WI", "PR", "DC"]
BESIDE = ["", "City of ", "Ely ", "The ", "La", "Regents of ", "Mount ", "St. ", "Port of "]
AFTER = ["", " Police Department", " University", " Inc", " Sheriff", "ville", " County", " City"]


@settings(max_examples=600)
@given(
    st.sampled_from(BESIDE), st.sampled_from(NAMES), st.sampled_from(AFTER), st.sampled_from(STATES)
)
@example("Ely ", "Commons", " University", "OH")
@example("La", "fayette", "", "CA")
@example("", "De Witt", " Police Department", "NY")
def test_a_name_that_begins_like_none_is_answered_as_by_every_rule(
    before: str, name: str, after: str, state: str
) -> None:
    """With the look-ups and without them: the same decision, government and sentence."""
    text = f"{before}{name}{after}"
    quick = match(text, state=state)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Question, "begins_like_none", lambda _: False)
        slow = match(text, state=state)

    assert (quick.decision, quick.government, quick.evidence) == (
        slow.decision, slow.government, slow.evidence,
    )  # fmt: skip


def test_most_names_of_companies_are_passed_over() -> None:
    """So that the rule is worth its room."""
    from comity.governments.parsing import parse

    companies = ["Zimmer Biomet", "Exelon", "Xcel Energy", "Kaiser Foundation", "Johnson Controls"]
    asked = [Question(parse(name, "WA"), "", "", ("", "")) for name in companies]

    assert sum(one.begins_like_none() for one in asked) >= 3
    assert not Question(parse("Seattle Foundation", "WA"), "", "", ("", "")).begins_like_none()
