"""A second process answers for half of many names; whatever becomes of it, all are answered."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from comity.awards.store import asking
from comity.awards.store.asking import TwoAsked
from comity.awards.store.resolving import RecipientName, Resolution
from comity.findings.recipients import Recipients

NAMES = [
    RecipientName(name, "", "", "", state, "", "", "", "2")
    for name, state in (
        ("CITY OF CHICAGO", "IL"), ("COUNTY OF COOK", "IL"), ("CITY OF SEATTLE", "WA"),
        ("NOBODY IN PARTICULAR", "WA"), ("TOWN OF WEST NEW YORK", "NJ"),
    )
]  # fmt: skip


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Five names are many, on however few processors."""
    monkeypatch.setattr(asking, "FEWEST", 5)
    monkeypatch.setattr("os.cpu_count", lambda: 2)


def test_two_answer_as_one_does() -> None:
    """In order, batch after batch, with a process that was really started."""
    with TwoAsked(Recipients()) as asked:
        found = [asked(NAMES), asked(NAMES[::-1])]
        assert asked._other is not None

    assert found == [Recipients()(NAMES), Recipients()(NAMES[::-1])]


def test_a_process_that_is_gone_is_not_missed() -> None:
    """What it would have answered is asked here."""
    with TwoAsked(Recipients()) as asked:
        asked(NAMES)
        assert asked._other is not None
        asked._other.kill()
        asked._other.wait()

        assert asked(NAMES) == Recipients()(NAMES)
        assert asked._other is None


def test_a_resolver_that_cannot_be_handed_over_answers_alone() -> None:
    """As one that is made inside of a function."""

    class Own(Recipients):
        def __call__(self, names: Sequence[RecipientName]) -> list[Resolution]:
            return super().__call__(names)

    with TwoAsked(Own()) as asked:
        assert asked(NAMES) == Recipients()(NAMES)
        assert asked._other is None


def test_few_names_start_nothing() -> None:
    """A small file is answered before a process would have begun."""
    with TwoAsked(Recipients()) as asked:
        assert asked(NAMES[:4]) == Recipients()(NAMES[:4])
        assert asked._other is None
