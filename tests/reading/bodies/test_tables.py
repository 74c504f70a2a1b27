"""The tables of the room: well formed, no name twice, every id that the gazetteer knows."""

from __future__ import annotations

from collections import Counter

from comity.governments import by_id
from comity.reading.bodies.tables import rows


def test_ids_of_bodies_are_of_one_form_and_stand_once() -> None:
    """An id is `agency:`, `assoc:` or `court:` and small letters."""
    ids = [cells[0] for cells in rows("bodies.tsv")]

    assert [one for one, count in Counter(ids).items() if count > 1] == []
    assert all(one.partition(":")[0] in ("agency", "assoc", "court") for one in ids)
    assert all(one.partition(":")[2].replace("_", "").isalnum() and one.islower() for one in ids)


def test_a_name_means_one_body() -> None:
    """Two bodies share a name only where neither counts by it alone."""
    meant: dict[str, set[str]] = {}
    for cells in rows("bodies.tsv"):
        for name in [cells[1], *"".join(cells[2:3]).split("|")]:
            if name and name[0] != "?":
                meant.setdefault(name.lstrip("@%"), set()).add(cells[0])

    assert {name: ids for name, ids in meant.items() if len(ids) > 1} == {}


def test_names_of_governments_have_ids_of_the_gazetteer() -> None:
    """Usual and short names point at governments."""
    ids = [cells[1] for table in ("usual.tsv", "short.tsv") for cells in rows(table) if cells[1:]]

    assert [one for one in ids if one and by_id(one) is None] == []
    assert len(ids) > 30


def test_words_stand_once_in_their_class() -> None:
    """A word is looked for in one line of its class."""
    words = [(cells[0], word) for cells in rows("words.tsv") for word in cells[1].split()]

    assert [one for one, count in Counter(words).items() if count > 1] == []
