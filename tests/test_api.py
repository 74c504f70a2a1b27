"""The verbs in Python: `import comity`, ask, and get what the command line prints."""

from __future__ import annotations

import pytest

import comity
from comity.awards import shipped_awards

CHICAGO = str(shipped_awards("chicago"))


def test_status_tells_the_word_and_the_acts() -> None:
    """The finding has the status, the act that decides first, and why."""
    found = comity.status("Chicago, IL", "jag-fy2017-1373-certification", on="2018-08-01")

    assert found.status == "blocked"
    assert found.deciding[0] == "chi17-2018-07-27-permanent"
    assert "N.D. Ill." in found.because
    assert "chi17-2018-07-27-permanent" in comity.why(found)


def test_known_hides_what_was_entered_later() -> None:
    """The same day, as it was known before the order."""
    asked = ("Chicago, IL", "jag-fy2017-1373-certification")

    assert comity.status(*asked, on="2018-08-01", known="2018-07-26").status == "binding"


def test_check_is_a_table_in_a_notebook() -> None:
    """Rows as dictionaries, columns by name, HTML where a notebook asks for it."""
    table = comity.check(CHICAGO, government="Chicago, IL", on="2018-07-01", known="2018-07-01")

    assert "condition" in table.columns
    assert "<table" in table._repr_html_()
    assert len(table) > 60


def test_other_verbs_answer() -> None:
    """Brief, timeline and changes, with days as text."""
    assert comity.brief("Chicago, IL", on="2018-07-01").startswith("Chicago, IL on 2018-07-01")
    assert len(comity.timeline("Seattle, WA", first="2018-01-01", last="2018-12-31")) > 20
    assert len(comity.changes("Seattle, WA", "2025-05-01", on="2025-06-01")) > 0


def test_what_cannot_be_used_is_one_sentence() -> None:
    """An unknown government, condition or day is an InputError that says what would be right."""
    for words in (
        ("Atlantis, WA", "jag-fy2017-notice", "2018-01-01"),
        ("Seattle, WA", "jag-fy2017-notify", "2018-01-01"),
        ("Seattle, WA", "jag-fy2017-notice", "2018-02-30"),
    ):
        with pytest.raises(comity.InputError) as told:
            comity.status(words[0], words[1], on=words[2])
        assert len(str(told.value).splitlines()) == 1
