"""The brief as JSON: the same page, every number with its rows."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from comity.documents.briefs.plain import brief_json
from tests.documents.shared import SUMMER_2018, chicago_brief, chicago_list


def plain() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(brief_json(chicago_brief(SUMMER_2018)), parse_float=Decimal)
    return found


def test_head_has_both_dates_and_the_law() -> None:
    """A file taken away says what it answers."""
    told = plain()

    assert (told["on"], told["known"]) == ("2018-07-01", "2018-07-01")
    assert {"version", "newest_source"} == set(told["law"])
    assert told["government"] == {"id": "IL-p14000", "name": "Chicago, IL"}


def test_dollars_foot_to_the_cent() -> None:
    """In the list = counted + not yet made + set aside; counted = the sum of the statuses."""
    dollars = plain()["dollars"]

    for amount in ("awards", "obligated", "drawn"):
        parts = [dollars[name][amount] for name in ("counted", "not_yet_made", "set_aside")]
        assert dollars["in_the_list"][amount] == sum(parts)
        assert dollars["counted"][amount] == sum(one[amount] for one in dollars["by_status"])


def test_every_amount_of_a_condition_is_that_of_its_rows() -> None:
    """A number leads back to the rows of the list."""
    cents = {row.row: row.obligated_cents or 0 for row in chicago_list().rows}

    for told in plain()["conditions"]:
        assert told["obligated"] * 100 == sum(cents[row] for row in told["rows"])
        assert told["awards"] == len(told["rows"])


def test_every_deciding_act_is_told_with_its_sources() -> None:
    """The acts of a status are in the file."""
    told = plain()

    for condition in told["conditions"]:
        assert set(condition["deciding"]) & set(told["acts"])
    assert all(act["sources"] for act in told["acts"].values())
