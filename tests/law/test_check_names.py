"""Ids that nothing defines or that are defined twice, governments that nobody knows."""

from __future__ import annotations

from pathlib import Path

from tests.law.written import (
    A_CASE,
    a_condition,
    a_file,
    a_joining,
    a_note,
    a_text,
    an_order,
    faults,
    found,
)


def test_a_sound_file_has_no_fault(tmp_path: Path) -> None:
    """A condition and an order that enjoins it pass without a word."""
    assert found(tmp_path, a_condition(), an_order("order")) == []


def test_a_target_that_no_file_defines_is_named_with_the_nearest_id(tmp_path: Path) -> None:
    """A slip of the pen in a target is told with the id that was meant."""
    order = an_order("order", "2020-02-01", "jag-fy2017-notise")

    assert found(tmp_path, a_condition("jag-fy2017-notice"), order) == [
        (
            "dangling-id",
            'it lifts "jag-fy2017-notise", which no file defines; '
            'did you mean "jag-fy2017-notice"?',
        )
    ]


def test_every_id_that_an_act_names_must_exist(tmp_path: Path) -> None:
    """Parents, main acts, roots, springs, cases, groups, doubts and confirmed orders alike."""
    order = an_order(
        "order",
        part_of="x-main",
        depends_on=["x-parent"],
        implements=["x-root"],
        reach={
            "parties": "x-case",
            "members": "x-group",
            "perhaps": {"fact": "x-doubt", "everyone": True},
        },
    )
    springing = a_condition(effective_if=["x-spring"])
    joining = a_joining("x-suit", "2020-02-02", "wa/seattle")
    note = a_note("note", "2020-02-03", confirms=["x-order"], about=["x-act"])

    told = [sentence for lint, sentence in found(tmp_path, springing, order, joining, note)]

    for name in (
        "main",
        "parent",
        "root",
        "case",
        "group",
        "doubt",
        "spring",
        "suit",
        "order",
        "act",
    ):
        assert any(f'"x-{name}"' in sentence for sentence in told), name


def test_what_a_case_and_an_alias_name_must_exist(tmp_path: Path) -> None:
    """Challenged conditions, orders under appeal and targets of aliases are looked up too."""
    case = {
        **A_CASE,
        "challenges": ["x-term"],
        "appeals": [{"court": "7th Cir.", "from_order": "x-order"}],
    }
    path = a_file(tmp_path, a_condition(), case=case, aliases=[{"id": "other", "of": "x-real"}])

    told = [(fault.lint, fault.line) for fault in faults(path)]

    assert told == [("dangling-id", 7), ("dangling-id", 10), ("dangling-id", 15)]


def test_an_alias_is_not_a_target(tmp_path: Path) -> None:
    """An act lifts the act itself, not another name of it."""
    alias = [{"id": "old-name", "of": "term"}]

    assert found(
        tmp_path, a_condition(), an_order("order", "2020-02-01", "old-name"), aliases=alias
    ) == [("dangling-id", 'it lifts "old-name", which is an alias; write term.')]


def test_a_case_is_not_an_act(tmp_path: Path) -> None:
    """An id of another sort of thing does not do."""
    told = found(tmp_path, a_condition(), an_order("order", "2020-02-01", "suit"), case=A_CASE)

    assert told == [("dangling-id", 'it lifts "suit", which is no act; name one that is.')]


def test_an_id_stands_once(tmp_path: Path) -> None:
    """A condition that is imposed again is a new act; the second place is told, and the first."""
    one = a_file(tmp_path, a_condition(), name="a.yaml")
    other = a_file(tmp_path, a_condition(day="2021-01-01"), name="b.yaml")

    told = faults(one, other)

    assert [(fault.file, fault.lint) for fault in told] == [("b.yaml", "id-twice")]
    assert 'the id "term" stands already in a.yaml, line 4;' in told[0].sentence


def test_an_alias_may_not_be_called_like_an_act(tmp_path: Path) -> None:
    """Acts, aliases and doubts share one room of names."""
    told = found(tmp_path, a_condition(), aliases=[{"id": "term", "of": "term"}])

    assert [lint for lint, _ in told] == ["id-twice"]


def test_governments_are_those_of_the_gazetteer(tmp_path: Path) -> None:
    """Named, listed, joined or excepted: every government must be known."""
    order = an_order("order", reach={"named": ["wa/seatle"], "within": ["zz"]})
    joining = a_joining("suit", "2020-02-02", "wa/kings-county")

    told = found(tmp_path, a_condition(), order, joining, case=A_CASE)

    assert [lint for lint, _ in told] == ["unknown-government"] * 3
    assert 'found the government "wa/seatle", which the gazetteer does not know' in told[0][1]


def test_members_of_a_group_are_governments_too(tmp_path: Path) -> None:
    """A group is checked where it is written."""
    group = {"id": "league", "title": "League of cities", "members": ["wa/nowhere"]}
    order = an_order("order", reach={"members": "league"})

    told = found(tmp_path, a_condition(), order, groups=[group])

    assert [lint for lint, _ in told] == ["unknown-government"]


def test_a_doubt_that_nothing_names_is_told(tmp_path: Path) -> None:
    """A fact or group without use is a slip, or belongs elsewhere."""
    fact = {"id": "doubt", "question": "Is it so?", "why": "Nobody knows."}

    assert found(tmp_path, a_condition(), facts=[fact]) == [
        ("unused-id", 'nothing names the fact "doubt"; name it where it matters, or delete it.')
    ]


def test_a_file_of_the_registry_is_named_after_what_it_holds(tmp_path: Path) -> None:
    """One case or one instrument a file, found by its name."""
    folder = tmp_path / "instruments"
    path = a_file(
        folder, a_condition(), instrument={"id": "sheet", "title": "Term sheet"}, case=A_CASE
    )

    told = [fault.sentence for fault in faults(path)]

    assert told == [
        "a case and an instrument stand in one file; give each its own.",
        'found the instrument "sheet"; name the file sheet.yaml.',
        'found the case "suit"; name the file suit.yaml.',
    ]


def test_ids_of_acts_that_cannot_be_read_are_still_known(tmp_path: Path) -> None:
    """One slip in an act does not make every act that names it dangle."""
    broken = "acts:\n  - {id: term, kind: condition, title: What it asks, by: x}\n"
    one = a_text(tmp_path, broken, "a.yaml")
    other = a_file(tmp_path, an_order("order"), name="b.yaml")

    told = [(fault.file, fault.lint) for fault in faults(one, other)]

    assert ("b.yaml", "dangling-id") not in told
    assert ("a.yaml", "schema") in told
