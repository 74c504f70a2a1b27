"""Who falls between an order and its narrower successor."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.law.written import A_CASE, Written, a_condition, a_joining, an_order, found

TERM = a_condition(scope={"programs": ["97.067", "97.042"], "fiscal_years": ["2025+"]})


def a_successor(**limits: Any) -> list[Written]:
    """A judgment that ends the order `old` and puts its own words in its place."""
    target = {"act": "term", **limits.pop("target", {})}
    new = an_order("new", "2020-03-01", target, mode="vacates", kind="summary_judgment", **limits)
    end = an_order(
        "new/supersedes", "2020-03-01", "old", mode="supersedes", part_of="new",
        kind="summary_judgment",
    )  # fmt: skip
    return [new, end]


def told(folder: Path, *acts: Written, **head: Any) -> list[str]:
    """What is left out, without the frame of the sentence."""
    frame = 'it ends "old", and what its document puts in its place leaves out '
    sentences = [
        sentence for lint, sentence in found(folder, *acts, **head) if lint == "falls-between"
    ]
    return [sentence.removeprefix(frame).partition("; widen")[0] for sentence in sentences]


def test_nobody_falls_where_the_successor_is_as_wide(tmp_path: Path) -> None:
    """A judgment with the words of the injunction leaves nobody out."""
    assert told(tmp_path, TERM, an_order("old"), *a_successor()) == []


def test_programs_that_the_successor_leaves_out_are_named(tmp_path: Path) -> None:
    """The order covered two listings, the judgment one."""
    old = an_order("old", programs=["97.067", "97.042"])

    assert told(tmp_path, TERM, old, *a_successor(programs=["97.067"])) == ["term for 97.042"]


def test_everyone_else_falls_where_an_order_for_all_gives_way_to_one_for_some(
    tmp_path: Path,
) -> None:
    """From everybody to one city."""
    narrow = a_successor(reach={"named": ["wa/seattle"]})

    assert told(tmp_path, TERM, an_order("old"), *narrow) == ["term for everyone else"]


def test_governments_that_the_successor_does_not_name_are_named(tmp_path: Path) -> None:
    """From three governments to two."""
    old = an_order("old", reach={"named": ["wa", "or", "wa/seattle"]})

    assert told(tmp_path, TERM, old, *a_successor(reach={"named": ["wa", "or"]})) == [
        "term for wa/seattle"
    ]


def test_subdivisions_fall_where_only_the_state_is_named(tmp_path: Path) -> None:
    """A State with its subdivisions is more than the State."""
    old = an_order("old", reach={"within": ["wa"]})

    assert told(tmp_path, TERM, old, *a_successor(reach={"named": ["wa"]})) == [
        "term for others in wa"
    ]


def test_years_and_parts_that_the_successor_leaves_out_are_named(tmp_path: Path) -> None:
    """Limits of any kind count."""
    parts = [{"id": "notice", "title": "Tell"}, {"id": "access", "title": "Let in"}]
    term = a_condition(scope={"programs": ["97.067"]}, parts=parts)
    fewer_years = a_successor(fiscal_years=[2020])
    fewer_parts = a_successor(target={"parts": ["notice"]})

    assert told(tmp_path, term, an_order("old"), *fewer_years) == ["term for FY2021"]
    assert told(tmp_path, term, an_order("old"), *fewer_parts) == ['term for the part "access"']


def test_a_condition_that_the_successor_does_not_lift_falls_altogether(tmp_path: Path) -> None:
    """Two conditions were enjoined, one is vacated."""
    other = a_condition("other", scope={"programs": ["97.067"]})
    old = an_order("old", "2020-02-01", "term", "other")

    assert told(tmp_path, TERM, other, old, *a_successor()) == ["other altogether"]


def test_a_judgment_that_stays_its_own_reach_leaves_out_those_beyond_it(tmp_path: Path) -> None:
    """Chicago, July 2018: permanent relief for all, stayed for all but one."""
    stay = an_order(
        "new/stays", "2020-03-01", "new", mode="stays", kind="stay", part_of="new",
        reach={"everyone": True, "except": {"named": ["il/chicago"]}},
    )  # fmt: skip

    assert told(tmp_path, TERM, an_order("old"), *a_successor(), stay) == ["term for everyone else"]


def test_parties_who_joined_in_between_do_not_fall(tmp_path: Path) -> None:
    """Both orders cover the parties of their own day."""
    early = a_joining("suit", "2020-01-15", "wa/seattle", "wa")
    old = an_order("old", reach={"parties": "suit"})
    late = a_joining("suit", "2020-02-15", "or/portland")

    kept = a_successor(reach={"parties": "suit"})
    named = a_successor(reach={"named": ["wa", "or/portland"]})

    assert told(tmp_path, TERM, early, old, late, *kept, case=A_CASE) == []
    assert told(tmp_path, TERM, early, old, late, *named, case=A_CASE) == ["term for wa/seattle"]


def test_an_end_without_a_successor_is_only_an_end(tmp_path: Path) -> None:
    """Where nothing is put in its place, nobody falls between."""
    end = an_order("end", "2020-03-01", "old", mode="dissolves", kind="stay_ended")

    assert told(tmp_path, TERM, an_order("old"), end) == []


def test_an_ending_for_some_asks_only_about_them(tmp_path: Path) -> None:
    """Those for whom the old order stands lose nothing."""
    new, end = a_successor(reach={"named": ["wa/seattle"]})
    end["lifts"]["for"] = {"named": ["wa/seattle"]}

    assert told(tmp_path, TERM, an_order("old"), new, end) == []


def test_a_true_fall_is_accepted_with_its_reason(tmp_path: Path) -> None:
    """Then it no longer fails, and the reason stands where the next reader looks."""
    new, end = a_successor(reach={"named": ["wa/seattle"]})
    end["accepts"] = {"falls-between": "The court limited relief to the plaintiff."}

    assert found(tmp_path, TERM, an_order("old"), new, end) == []


@pytest.mark.parametrize(
    ("lint", "sentence"),
    [
        ("falls-between", "but no such warning is raised here; leave it out."),
        ("fals-between", "which is no lint; `comity law check --lints` lists them."),
        ("dangling-id", "which can never be true law; mend the fault instead."),
    ],
)
def test_an_acceptance_without_a_warning_is_a_fault(
    tmp_path: Path, lint: str, sentence: str
) -> None:
    """What is accepted must be there, and must be a thing that can be true."""
    term = a_condition(accepts={lint: "So it is."})

    assert found(tmp_path, term) == [("accepts-nothing", f'it accepts "{lint}", {sentence}')]
