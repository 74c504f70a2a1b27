"""Acts that cannot both be true, one act entered twice, endings that bring nothing back."""

from __future__ import annotations

from pathlib import Path

from tests.law.written import a_condition, a_list, a_note, an_order, found


def test_an_order_is_not_stayed_and_ended_on_one_day_for_the_same_governments(
    tmp_path: Path,
) -> None:
    """A court does one or the other."""
    stay = an_order("stay", "2020-03-01", "order", mode="stays", kind="stay")
    end = an_order("end", "2020-03-01", "order", mode="dissolves", kind="vacatur")

    told = found(tmp_path, a_condition(), an_order("order"), stay, end)

    assert told == [
        (
            "contradiction",
            'it stays "order", which "end" ends for the same governments on the same day; '
            "keep the one that is so.",
        )
    ]


def test_a_stay_and_an_end_for_others_do_not_clash(tmp_path: Path) -> None:
    """An order may be ended for one government and stayed for another."""
    stay = an_order(
        "stay", "2020-03-01", "order", mode="stays", kind="stay", reach={"named": ["wa"]}
    )
    end = an_order(
        "end", "2020-03-01", "order", mode="dissolves", kind="vacatur", reach={"named": ["or"]}
    )

    assert found(tmp_path, a_condition(), an_order("order"), stay, end) == []


def test_a_court_does_not_affirm_what_it_reverses_that_day(tmp_path: Path) -> None:
    """One of the two acts is wrong."""
    reversal = an_order("reversal", "2020-03-01", "order", mode="reverses", kind="reversal")
    affirmance = a_note("affirmance", "2020-03-01", confirms=["order"])

    told = found(tmp_path, a_condition(), an_order("order"), reversal, affirmance)

    assert [lint for lint, _ in told] == ["contradiction"]
    assert 'it confirms "order", which "reversal" takes away on the same day' in told[0][1]


def test_a_name_is_not_put_on_a_list_and_taken_off_it_on_one_day(tmp_path: Path) -> None:
    """At the end of the day it stands there or it does not."""
    names = a_list("names", "2020-01-01", "wa", "wa/seattle")
    removed = an_order(
        "removed", "2020-01-01", "names", mode="rescinds", kind="list_change",
        reach={"named": ["wa/seattle"]},
    )  # fmt: skip

    told = found(tmp_path, names, removed)

    assert [lint for lint, _ in told] == ["contradiction"]
    assert 'it lists "wa/seattle", which "removed" takes off it on the same day' in told[0][1]


def test_a_contradiction_that_is_true_may_be_accepted(tmp_path: Path) -> None:
    """Lists have been changed within a day."""
    names = a_list("names", "2020-01-01", "wa", accepts={"contradiction": "Gone by the evening."})
    removed = an_order(
        "removed", "2020-01-01", "names", mode="rescinds", kind="list_change",
        reach={"named": ["wa"]},
    )  # fmt: skip

    assert found(tmp_path, names, removed) == []


def test_one_act_is_entered_once(tmp_path: Path) -> None:
    """An order in two dockets is one act and an alias; else its dollars count twice."""
    told = found(tmp_path, a_condition(), an_order("order"), an_order("same-order"))

    assert told == [
        (
            "act-twice",
            'it does to "term" what "order" does on the same day, for the same governments; '
            "an act in two dockets is one act and an alias.",
        )
    ]


def test_the_end_of_an_end_brings_nothing_back(tmp_path: Path) -> None:
    """2025: an order that rescinded the order that had rescinded an order of 2017."""
    first = an_order("first", "2021-01-20", mode="rescinds", kind="executive_order")
    second = an_order("second", "2025-01-20", "first", mode="rescinds", kind="executive_order")

    told = found(tmp_path, a_condition(), first, second)

    assert [lint for lint, _ in told] == ["ends-an-ending"]
    assert 'it ends "first", which had ended "term"; that does not come back.' in told[0][1]


def test_a_court_may_take_away_an_ending(tmp_path: Path) -> None:
    """Its act against the ending gives the target back, so there is nothing to warn of."""
    first = an_order("first", "2021-01-20", mode="rescinds", kind="withdrawal")
    second = an_order("second", "2021-02-20", "first", kind="preliminary_injunction")

    assert found(tmp_path, a_condition(), first, second) == []


def test_an_ending_withdrawn_before_it_worked_is_no_matter(tmp_path: Path) -> None:
    """It had ended nothing yet."""
    first = an_order(
        "first", "2021-01-20", mode="rescinds", kind="withdrawal", effective="2021-03-01"
    )
    second = an_order("second", "2021-02-20", "first", mode="rescinds", kind="withdrawal")

    assert found(tmp_path, a_condition(), first, second) == []
