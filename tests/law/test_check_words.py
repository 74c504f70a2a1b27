"""Sources, citations, quotations, and how a file is laid out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.law.written import A_CASE, a_condition, a_file, a_text, an_order, faults, found


def test_an_act_has_a_source(tmp_path: Path) -> None:
    """A document says so, or it is no act."""
    told = found(tmp_path, a_condition(sources=[]))

    assert told == [("no-source", "it has no source; write what was read, with its address.")]


def test_an_act_has_a_citation(tmp_path: Path) -> None:
    """A lawyer must be able to cite what decides."""
    assert [lint for lint, _ in found(tmp_path, a_condition(cite=""))] == ["no-cite"]


def test_counsel_is_the_source_of_an_override(tmp_path: Path) -> None:
    """A user's own act needs neither source nor citation."""
    override = an_order("own", by="counsel", kind="override", sources=[], cite="")

    assert found(tmp_path, a_condition(), override) == []


def test_at_most_forty_words_are_quoted(tmp_path: Path) -> None:
    """In the quote, in a certification, and between quotation marks in a source or note."""
    long, short = " ".join(["word"] * 41), " ".join(["word"] * 40)
    certification = {"who": "counsel", "by_when": "soon", "quote": long}
    source = {"shows": f'"{long} ...', "url": "https://example.org/act"}

    assert found(tmp_path, a_condition(quote=short)) == []
    assert [lint for lint, _ in found(tmp_path, a_condition(quote=long))] == ["long-quote"]
    assert [lint for lint, _ in found(tmp_path, a_condition(certification=certification))] == [
        "long-quote"
    ]
    assert [lint for lint, _ in found(tmp_path, a_condition(sources=[source]))] == ["long-quote"]
    assert [lint for lint, _ in found(tmp_path, a_condition(note=f'It says "{long}".'))] == [
        "long-quote"
    ]
    assert found(tmp_path, a_condition(note=f"{long} in our own words")) == []


def test_the_title_of_an_order_is_read_at_once(tmp_path: Path) -> None:
    """Twelve words; that of a condition may name its instrument besides."""
    title = "No condition at all for any of these many governments while the suit runs"

    assert [lint for lint, _ in found(tmp_path, a_condition(), an_order("order", title=title))] == [
        "long-title"
    ]
    assert found(tmp_path, a_condition(title=title)) == []


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a?b=c",
        "github owner/repository @4b80875 path/to/file.csv",
        "in print: Chicago Tribune, 28 March 2017",
        "address not kept: public code",
    ],
)
def test_addresses_of_four_kinds_are_known(tmp_path: Path, address: str) -> None:
    """On the web, in a repository at a commit, on paper, or honestly lost."""
    assert found(tmp_path, a_condition(sources=[{"shows": "the words", "url": address}])) == []


@pytest.mark.parametrize("address", ["example.org/act", "see the docket", "https://"])
def test_an_address_that_nobody_can_follow_is_told(tmp_path: Path, address: str) -> None:
    """A source must be found again."""
    told = found(tmp_path, a_condition(sources=[{"shows": "the words", "url": address}]))

    assert [lint for lint, _ in told] == ["not-an-address"]


def test_lines_are_folded_but_for_addresses(tmp_path: Path) -> None:
    """A diff is read line by line."""
    path = a_file(tmp_path, a_condition())
    whole = path.read_text()
    comment, address = f"# {'x' * 99}\n", f"# https://example.org/{'x' * 99}\n"

    assert [fault.lint for fault in faults(a_text(tmp_path, comment + whole))] == ["long-line"]
    assert faults(a_text(tmp_path, address + whole)) == []


def test_keys_stand_in_one_order(tmp_path: Path) -> None:
    """Whoever knows one act finds everything in the next."""
    act = a_condition()
    act = {"id": act.pop("id"), "cite": act.pop("cite"), **act}

    told = found(tmp_path, act)

    assert told == [("key-order", 'the key "cite" stands before "kind"; put it after.')]


def test_a_new_order_is_called_after_its_case_and_day(tmp_path: Path) -> None:
    """Ids are readable; those from before 2025 stay as they are."""
    new = an_order("some-order", "2025-02-01")
    old = an_order("old-order", "2019-02-01")
    right = an_order("suit/2025-02-01-preliminary-injunction", "2025-02-01", part_of=None)

    told = found(tmp_path, a_condition(day="2019-01-01"), old, new, case=A_CASE)

    assert [lint for lint, _ in told] == ["order-id"]
    assert "is called suit/<day>-preliminary-injunction" in told[0][1]
    assert found(tmp_path, a_condition(day="2019-01-01"), right) == []


def test_the_second_act_of_a_document_is_called_after_the_first(tmp_path: Path) -> None:
    """One document, one beginning of the id."""
    main = an_order("suit/2025-02-01-tro", "2025-02-01", kind="tro", until="2025-02-15")
    second = an_order("suit/2025-02-01-other", "2025-02-02", part_of="suit/2025-02-01-tro")

    told = found(tmp_path, a_condition(), main, second, case=A_CASE)

    assert told == [
        ("order-id", "it is part of suit/2025-02-01-tro; call it suit/2025-02-01-tro/<word>.")
    ]


def test_what_is_left_of_a_template_is_told_and_nothing_else_there(tmp_path: Path) -> None:
    """A day that still says <day> is to be filled in, not a day written wrongly."""
    told = found(tmp_path, a_condition(day="<day>", cite="<citation>"), verified="2020-01-01")

    assert told == [
        ("unfilled", '"entered" still says <day>; fill it in, or delete the line.'),
        ("unfilled", '"cite" still says <citation>; fill it in, or delete the line.'),
    ]
