"""Order and time: what lifts what comes later, what never works, what has two ends or none."""

from __future__ import annotations

from pathlib import Path

from tests.law.written import (
    A_CASE,
    a_condition,
    a_file,
    a_joining,
    an_act,
    an_order,
    faults,
    found,
)


def test_an_act_lifts_what_stands_before_it(tmp_path: Path) -> None:
    """An order cannot lift what nobody had done yet."""
    order = an_order("order", "2020-01-01")

    told = found(tmp_path, order, a_condition(day="2020-03-01"))

    assert told == [
        (
            "lifts-later",
            'it lifts "term" of 2020-03-01, but is itself of 2020-01-01; an act lifts what stands '
            "before it; where its own words reach it, write prospective: true.",
        )
    ]


def test_within_a_day_the_target_stands_first_in_the_file(tmp_path: Path) -> None:
    """The order of the file is the order in which the court spoke."""
    order, stay = (
        an_order("order"),
        an_order("stay", "2020-02-01", "order", mode="stays", kind="stay"),
    )

    assert found(tmp_path, a_condition(), order, stay) == []
    assert [lint for lint, _ in found(tmp_path, a_condition(), stay, order)] == ["lifts-later"]


def test_a_day_known_within_bounds_may_be_early_enough(tmp_path: Path) -> None:
    """Only what is certainly later is refused."""
    order = an_order("order", {"from": "2020-01-01", "by": "2020-04-01"})

    assert found(tmp_path, order, a_condition(day="2020-03-01")) == []


def test_words_may_reach_a_later_condition_as_a_prospective_target(tmp_path: Path) -> None:
    """An order on `any later term of this kind` names the term when it comes."""
    order = an_order("order", "2020-01-01", {"act": "term", "prospective": True})

    assert found(tmp_path, order, a_condition(day="2020-03-01")) == []


def test_a_prospective_target_is_a_condition_and_later(tmp_path: Path) -> None:
    """Words never reach later orders, and what stands already needs no such words."""
    early = an_order("early", "2020-02-01", {"act": "term", "prospective": True})
    late = an_order(
        "late", "2020-03-01", {"act": "early", "prospective": True}, mode="stays", kind="stay"
    )

    told = found(tmp_path, a_condition(), early, late)

    assert [lint for lint, _ in told] == ["prospective-order", "prospective-order"]
    assert 'target "term" of 2020-01-01 is not later' in told[0][1]
    assert 'target "early" is no condition' in told[1][1]


def test_a_ring_of_acts_that_need_each_other_is_named(tmp_path: Path) -> None:
    """A stay that rests on the order it stays decides nothing; the whole ring is told."""
    order = an_order("order", depends_on=["stay"])
    stay = an_order("stay", "2020-02-02", "order", mode="stays", kind="stay", depends_on=["order"])

    told = found(tmp_path, a_condition(), order, stay)

    assert told == [
        (
            "ring",
            'it is lifted by "stay", which depends on "order": a ring, in which nothing decides; '
            "leave out one step.",
        )
    ]


def test_a_springing_term_may_not_need_what_needs_it(tmp_path: Path) -> None:
    """A term that springs where an order falls cannot itself be what the order rests on."""
    term, other = a_condition(effective_if=["order"]), a_condition("other")
    order = an_order("order", "2020-02-01", "other", depends_on=["term"])

    told = found(tmp_path, term, other, order)

    assert [lint for lint, _ in told] == ["ring"]
    assert 'it springs with "order", which depends on "term"' in told[0][1]


def test_acts_stand_in_the_order_of_their_days(tmp_path: Path) -> None:
    """A file reads like a docket."""
    later, earlier = a_condition("later", "2021-01-01"), a_condition("earlier", "2020-01-01")

    told = found(tmp_path, later, earlier)

    assert [lint for lint, _ in told] == ["acts-in-order"]


def test_an_end_is_the_first_day_on_which_an_act_no_longer_works(tmp_path: Path) -> None:
    """An end on the day of the beginning is a slip: the act would never have worked."""
    told = found(tmp_path, a_condition(until="2020-01-01"))

    assert [lint for lint, _ in told] == ["never-in-force"]


def test_an_act_in_effect_years_before_it_was_known_is_questioned(tmp_path: Path) -> None:
    """A slip in a year looks like a retroactive act."""
    assert [lint for lint, _ in found(tmp_path, a_condition(effective="2016-01-01"))] == [
        "backdated"
    ]
    assert found(tmp_path, a_condition(effective="2019-01-01")) == []


def test_a_temporary_order_has_an_end(tmp_path: Path) -> None:
    """Its own, or that of the order which replaced it."""
    endless = an_order("order", kind="tro")
    ended = an_order("end", "2020-02-10", "order", mode="dissolves", kind="stay_ended")

    assert [lint for lint, _ in found(tmp_path, a_condition(), endless)] == ["endless-tro"]
    assert found(tmp_path, a_condition(), endless, ended) == []
    assert found(tmp_path, a_condition(), an_order("order", kind="tro", until="2020-02-15")) == []


def test_an_end_made_by_another_act_is_that_act(tmp_path: Path) -> None:
    """A copied date says the same thing twice, and one of the two will be forgotten."""
    order = an_order("order", until="2020-03-01")

    copied = an_order("end", "2020-03-01", "order", mode="dissolves", kind="stay_ended")
    too_late = an_order("end", "2020-04-01", "order", mode="dissolves", kind="stay_ended")
    early = an_order("end", "2020-02-15", "order", mode="dissolves", kind="stay_ended")

    assert [lint for lint, _ in found(tmp_path, a_condition(), order, copied)] == ["two-ends"]
    assert [lint for lint, _ in found(tmp_path, a_condition(), order, too_late)] == ["two-ends"]
    assert found(tmp_path, a_condition(), order, early) == []


def test_an_order_that_names_a_party_who_joined_later_is_questioned(tmp_path: Path) -> None:
    """Either a day is wrong, or the order covered somebody who was no party: say which."""
    first = a_joining("suit", "2020-01-15", "wa")
    order = an_order("order", "2020-02-01", reach={"named": ["wa", "wa/seattle"]})
    second = a_joining("suit", "2020-03-01", "wa/seattle")

    told = found(tmp_path, a_condition(), first, order, second, case=A_CASE)

    assert [lint for lint, _ in told] == ["party-joins-later"]
    assert 'names "wa/seattle", who joined the case on 2020-03-01' in told[0][1]


def test_an_exception_may_name_anybody(tmp_path: Path) -> None:
    """Only those whom an order covers must have joined."""
    order = an_order("order", reach={"everyone": True, "except": {"named": ["wa/seattle"]}})
    joining = a_joining("suit", "2020-03-01", "wa/seattle")

    assert found(tmp_path, a_condition(), order, joining, case=A_CASE) == []


def test_a_case_says_when_its_sources_were_last_read(tmp_path: Path) -> None:
    """A file of the registry without that day cannot be told fresh from stale."""
    path = a_file(tmp_path / "cases", a_condition(), case=A_CASE, name="suit.yaml")
    path.write_text(
        "\n".join(line for line in path.read_text().splitlines() if "verified" not in line)
    )

    assert [fault.lint for fault in faults(path)] == ["unverified"]


def test_a_file_is_not_older_than_its_acts(tmp_path: Path) -> None:
    """Whoever adds an act has read a source of that day."""
    told = found(tmp_path, a_condition(), an_order("order"), verified="2020-01-15")

    assert [lint for lint, _ in told] == ["older-than-its-acts", "older-than-its-acts"]


def test_sources_that_nobody_has_read_again_for_long_are_told(tmp_path: Path) -> None:
    """As of the day given: the law knows no clock."""
    path = a_file(tmp_path, a_condition(verified="2020-03-01"), verified="2020-03-01")

    assert faults(path) == []
    assert faults(path, on="2020-08-28") == []
    assert [fault.lint for fault in faults(path, on="2020-08-29")] == ["stale", "stale"]
    assert faults(path, on="2020-08-29", stale_days=200) == []


def test_a_note_has_no_force_to_lose(tmp_path: Path) -> None:
    """What is only told is never lifted."""
    note = an_act("note", kind="denial", notes={"what": "A motion is denied."})

    told = found(tmp_path, note, an_order("order", "2020-02-01", "note"))

    assert told == [
        (
            "mode-misfit",
            'it enjoins "note", which has no force to lose; '
            "name an act that imposes, lifts or lists.",
        )
    ]
