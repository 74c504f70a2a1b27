"""Looking around: what begins so, the most populous first."""

from __future__ import annotations

import pytest

from comity.errors import InputError
from comity.governments import find


def names(text: str, limit: int = 10) -> list[str]:
    """Give the names found."""
    return [one.name for one in find(text, limit)]


def test_the_most_populous_come_first() -> None:
    """A beginning of a word is enough."""
    found = find("frankl")

    assert found[0].name == "Franklin County, OH"
    assert [one.population for one in found] == sorted(
        (one.population for one in found), key=lambda size: -(size or 0)
    )


def test_a_word_inside_a_name_counts() -> None:
    """Lake St. Louis is found by "saint louis", and bodies are found too."""
    assert "Lake St. Louis, MO" in names("saint louis")
    assert "Port of Seattle" in names("seattle")
    assert names("mt vernon")[0] == "Mount Vernon, NY"


def test_a_state_narrows() -> None:
    """After a comma, or before the stroke of a slug."""
    assert {"MS"} == {one.state for one in find("jackson, MS")}
    assert names("wa/sea")[0] == "Seattle, WA"


def test_names_in_brackets_and_states_are_found() -> None:
    """San Buenaventura is Ventura; a State is found by its beginning."""
    assert "San Buenaventura, CA" in names("ventura")
    assert names("wash")[0] == "Washington"


def test_no_more_than_asked() -> None:
    """The limit holds; what is nowhere gives nothing."""
    assert len(find("washington", 3)) == 3
    assert find("zzyzzyx") == []


def test_nothing_cannot_be_found() -> None:
    """An empty text is refused with one sentence."""
    with pytest.raises(InputError, match="Nothing to find is given"):
        find("  ")
