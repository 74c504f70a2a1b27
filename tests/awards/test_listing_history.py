"""Listings over time: which numbers name one program."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from comity.awards.joint_awards import joint_awards
from comity.awards.listing_history import (
    _spans,
    history,
    predecessors,
    successors,
)

TODAY = date(2026, 7, 1)


def test_every_link_goes_both_ways() -> None:
    """A listing that names a predecessor is named by it as its successor."""
    one_way = [
        (number, other)
        for number, spans in _spans().items()
        for span in spans
        for other in span.predecessors + span.successors
        if not any(number in one.predecessors + one.successors for one in history(other))
    ]

    assert one_way == []


def test_every_line_says_where_it_is_from() -> None:
    """No line without a source; the spans of one number do not overlap."""
    for spans in _spans().values():
        assert all(span.source and span.title for span in spans)
        for before, after in pairwise(spans):
            assert before.ends is not None
            assert after.starts is not None
            assert before.ends <= after.starts


def test_links_are_followed_to_the_end() -> None:
    """The Recovery Act listing leads to Byrne JAG, and on to the formula grants before it."""
    assert predecessors("16.804") == ("16.738", "16.579")
    assert successors("16.579") == ("16.738", "16.803", "16.804")


def test_a_listing_without_history_names_itself() -> None:
    """Most listings never changed."""
    assert history("14.218") == ()
    assert predecessors("14.218") == successors("14.218") == ()


def test_a_sibling_is_not_the_same_program() -> None:
    """Two parts of a program that was split are two programs."""
    assert {"16.068", "16.072"} <= set(successors("16.710", TODAY))
    assert "16.072" not in predecessors("16.068", TODAY) + successors("16.068", TODAY)


def test_joint_awards_never_guess_a_share() -> None:
    """Seattle holds the award for eleven governments; its own part is in no source."""
    (award,) = joint_awards("wa/seattle", 2017)

    assert (award.award_cents, award.governments, award.own_cents) == (65_797_500, 11, None)
    assert joint_awards("ny/new-york") == ()
