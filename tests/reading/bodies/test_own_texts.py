"""Texts of our own: every body that they mean, and no other."""

from __future__ import annotations

import pytest

from comity.reading.bodies import mentions
from comity.reading.segments import segmented
from tests.reading.bodies.own import OWN, Own

OCD = "ocd-division/country:us/"


def ids(words: str) -> set[str]:
    """Ids of the bodies found, Open Civic Data ids without their beginning."""
    return {one.id.removeprefix(OCD) for one in mentions(segmented(words))}


@pytest.mark.parametrize("own", OWN, ids=lambda own: own.name)
def test_no_body_is_invented(own: Own) -> None:
    """What is found is what the text means; a name that stays open may be left out."""
    assert ids(own.words) - own.gold == set()


def test_nearly_all_bodies_are_found() -> None:
    """At least 97 in 100 over all texts."""
    meant = [(own.name, body) for own in OWN for body in sorted(own.gold)]

    missed = [(name, body) for name, body in meant if body not in ids(_words(name))]

    assert len(missed) <= 0.03 * len(meant), missed


def _words(name: str) -> str:
    return next(own.words for own in OWN if own.name == name)
