"""Modes, parts and limits that do not fit what an act lifts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.law.written import Written, a_condition, a_list, an_order, found

PARTS = [{"id": "notice", "title": "Tell"}, {"id": "access", "title": "Let in"}]


@pytest.mark.parametrize("mode", ["reverses", "dissolves"])
def test_a_condition_is_not_reversed_or_dissolved(tmp_path: Path, mode: str) -> None:
    """Only orders are; a condition is vacated, enjoined or rescinded."""
    told = found(tmp_path, a_condition(), an_order("order", mode=mode))

    assert told == [
        (
            "mode-misfit",
            f'it {mode} "term", which is a condition; '
            "a condition is vacated, enjoined or rescinded.",
        )
    ]


@pytest.mark.parametrize("mode", ["enjoins", "declines_to_enforce"])
def test_an_order_is_not_enjoined_and_nobody_declines_to_enforce_it(
    tmp_path: Path, mode: str
) -> None:
    """An order is stayed, reversed or dissolved."""
    other = an_order("other", "2020-03-01", "order", mode=mode, kind="agreement")

    told = found(tmp_path, a_condition(), an_order("order"), other)

    assert [lint for lint, _ in told] == ["mode-misfit"]
    assert "which is an order" in told[0][1]


def test_a_withdrawal_by_an_agency_may_be_enjoined(tmp_path: Path) -> None:
    """It is an agency's act, though it lifts something."""
    withdrawal = an_order("withdrawal", mode="rescinds", kind="withdrawal")
    order = an_order("order", "2020-03-01", "withdrawal")

    assert found(tmp_path, a_condition(), withdrawal, order) == []


def test_parts_are_those_that_the_condition_defines(tmp_path: Path) -> None:
    """A part is a key, not prose."""
    order = an_order("order", "2020-02-01", {"act": "term", "parts": ["notise"]})

    assert found(tmp_path, a_condition(parts=PARTS), order) == [
        ("unknown-part", 'found the part "notise" of "term"; it has access, notice.')
    ]


def test_a_stay_may_name_the_parts_of_the_condition_beneath(tmp_path: Path) -> None:
    """A stay of half an injunction speaks of the parts that the injunction lifts."""
    order = an_order("order")
    stay = an_order(
        "stay", "2020-03-01", {"act": "order", "parts": ["notice"]}, mode="stays", kind="stay"
    )

    assert found(tmp_path, a_condition(parts=PARTS), order, stay) == []


def test_a_part_is_defined_once(tmp_path: Path) -> None:
    """Two parts with one id are one part."""
    assert [lint for lint, _ in found(tmp_path, a_condition(parts=[*PARTS, PARTS[0]]))] == [
        "unknown-part"
    ]


@pytest.mark.parametrize(
    "target",
    [
        {"act": "term", "programs": ["16.738", "97.067"]},
        {"act": "term", "programs": ["97.*"]},
        {"act": "term", "fiscal_years": [2016]},
    ],
)
def test_a_limit_lies_inside_the_scope_of_its_condition(tmp_path: Path, target: Written) -> None:
    """A limit outside the scope limits nothing: a listing or year was mistyped."""
    scope = {"programs": ["16.738"], "fiscal_years": ["2017+"]}

    told = found(tmp_path, a_condition(scope=scope), an_order("order", "2020-02-01", target))

    assert [lint for lint, _ in told] == ["outside-scope"]


def test_a_limit_of_the_whole_act_may_be_wider_than_one_condition(tmp_path: Path) -> None:
    """One order for HUD and DOT money lifts a HUD term and a DOT term."""
    hud = a_condition("hud", scope={"programs": ["14.267"]})
    dot = a_condition("dot", scope={"programs": ["20.507"]})
    order = an_order("order", "2020-02-01", "hud", "dot", programs=["14.267", "20.*"])

    assert found(tmp_path, hud, dot, order) == []


def test_a_limit_of_the_whole_act_touches_every_condition(tmp_path: Path) -> None:
    """An act limited to other money than its target's does nothing to it."""
    told = found(tmp_path, a_condition(), an_order("order", programs=["20.*"]))

    assert told == [
        (
            "outside-scope",
            'its limit to 20.* lies outside the programs of "term"; leave it out or widen it.',
        )
    ]


def test_a_string_on_the_government_has_no_programs_to_limit(tmp_path: Path) -> None:
    """Nothing about it is tied to money."""
    order = an_order("order", "2020-02-01", {"act": "names", "programs": ["16.738"]})

    told = found(tmp_path, a_list("names", "2020-01-01", "wa/seattle"), order)

    assert [lint for lint, _ in told] == ["outside-scope"]


def test_that_there_is_a_gap_is_certain(tmp_path: Path) -> None:
    """A doubtful gap would answer a question with a doubt."""
    told = found(tmp_path, a_condition(gap="The terms were not found.", confidence="low"))

    assert [lint for lint, _ in told] == ["low-gap"]
