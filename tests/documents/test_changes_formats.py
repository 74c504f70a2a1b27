"""The digest of changes: which act changed what, on which day, for whom."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise
from typing import Any

from comity.documents.changes.plain import changes_json
from comity.documents.changes.text import changes_text
from tests.documents.shared import changes_for, chicago_list


def told(name: str, since: str, on: str) -> dict[tuple[str, str], dict[str, Any]]:
    """Changes by day and condition; of several classes of programs the first."""
    found = changes_for(name, date.fromisoformat(since), date.fromisoformat(on))
    plain = json.loads(changes_json(found))
    return {
        (day["day"], change["condition"]): change
        for day in reversed(plain["days"])
        for change in reversed(day["changes"])
    }


def test_stay_binds_a_city_that_was_no_party() -> None:
    """On 26 June 2018 the Seventh Circuit's stay put the notice condition back on Fort Worth."""
    change = told("Fort Worth, TX", "2018-06-01", "2018-08-01")["2018-06-26", "jag-fy2017-notice"]

    assert (
        change["before"], change["after"], change["changes_cover"],
    ) == ("blocked", "binding", True)  # fmt: skip
    assert change["acts"] == ["ca7-2018-06-26-partial-stay"]


def test_stay_changes_nothing_for_the_party_itself() -> None:
    """Chicago kept its injunction on that day."""
    assert ("2018-06-26", "jag-fy2017-notice") not in told(
        "Chicago, IL", "2018-06-01", "2018-12-31"
    )


def test_judgment_takes_the_place_of_the_injunction() -> None:
    """On 27 July 2018 Chicago stays covered, now by the judgment."""
    change = told("Chicago, IL", "2018-06-01", "2018-12-31")["2018-07-27", "jag-fy2017-notice"]

    assert (
        change["before"], change["after"], change["changes_cover"],
    ) == ("blocked", "blocked", False)  # fmt: skip
    assert "chi17-2018-07-27-permanent" in change["acts"]


def test_each_change_has_its_own_acts() -> None:
    """Two orders of one day are not mixed: each condition names the act that bears on it."""
    found = told("Seattle, WA", "2025-04-01", "2025-11-30")

    assert found["2025-04-24", "eo-14159-s17"]["acts"] == [
        "sf-v-trump-2025/2025-04-24-preliminary_injunction"
    ]
    assert found["2025-04-24", "ed-dear-colleague-2025-02-14"]["acts"] == [
        "aft-v-ed/2025-04-24-stay"
    ]


def test_a_change_for_some_programs_alone_is_told() -> None:
    """An order on one listing is a change also where the condition goes on to bind elsewhere."""
    change = told("Seattle, WA", "2025-04-01", "2025-11-30")[
        "2025-08-22", "hud-cpd-formula-fy2025-immigration"
    ]

    assert change["after"] == "blocked"
    assert change["where"].startswith("14.218")


def test_every_change_names_an_act_of_its_day() -> None:
    """Nothing changes by itself."""
    for name in ("Seattle, WA", "San Francisco, CA", "Chicago, IL"):
        assert [
            key for key, one in told(name, "2025-01-01", "2025-12-31").items() if not one["acts"]
        ] == []


def test_newest_day_stands_last() -> None:
    """A digest is read in the order in which things happened."""
    found = changes_for("San Francisco, CA", date(2025, 1, 1), date(2025, 12, 31))
    days = [one.day for one in found.days]

    assert days == sorted(days)


def test_text_tells_act_condition_and_cover() -> None:
    """Both dates first; the act with citation and link; then before and after."""
    text = changes_text(changes_for("Fort Worth, TX", date(2018, 6, 1), date(2018, 8, 1)), 80)

    assert text.startswith(
        "Fort Worth, TX: changes after 2018-06-01 through 2018-08-01, as known 2026-11-22"
    )
    assert "  - jag-fy2017-notice: blocked -> binding [1]" in text
    assert "changes who is covered: yes" in text
    assert "https://www.courthousenews.com/sanctuary-cities-3/" in text
    assert [line for line in text.splitlines() if len(line) > 80 and "://" not in line] == []


def test_dollars_before_and_after_are_those_of_the_same_awards() -> None:
    """Each day begins with the dollars at which the day before ended, new awards apart."""
    found = changes_for("Chicago, IL", date(2025, 4, 1), date(2025, 9, 30), chicago_list())

    for day, following in pairwise(found.days):
        assert day.after == following.before
    change = next(
        one
        for day in found.days
        for one in day.changes
        if one.condition == "dot-follow-the-law-letter-2025-04-24"
        and one.before.status == "not_yet"
    )
    assert (
        change.before_money.obligated_cents,
        change.after_money.obligated_cents,
    ) == (0, 60_897_615_100)


def test_no_change_is_said_to_be_none() -> None:
    """An empty digest is a sentence, not an empty page."""
    text = changes_text(changes_for("Fort Worth, TX", date(2018, 7, 10), date(2018, 7, 11)), 80)

    assert "Nothing changed in these days." in text
