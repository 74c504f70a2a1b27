"""Finds governments by the beginning of a word, for people who look around: `governments find`."""

from __future__ import annotations

from comity.errors import InputError
from comity.governments.gazetteer import at, by_id, index
from comity.governments.lookup import look_up
from comity.governments.record import Government
from comity.governments.spelling import dashed
from comity.governments.states import NAME, code_of

# A name is searched in the spellings that slugs have: "saint" is written st there.
_SPELLINGS = (("saint-", "st-"), ("mt-", "mount-"), ("ft-", "fort-"))


def find(text: str, limit: int = 10) -> list[Government]:
    """Find governments of which a word begins with the text, the most populous first.

    Args:
        text: a beginning ("frankl"), some words ("king county"), with a State or without
            ("jackson, MS"), or an id or slug.
        limit: how many at most.
    Returns: governments and special bodies; those of unknown population last, then by id.
    Raises: InputError, for an empty text.
    """
    wanted, state = _parted(text)
    if not wanted:
        raise InputError("Nothing to find is given; write a name or its beginning, like Frankl.")
    found = {one.id: one for one in (*_states(wanted), *_rows(wanted), *_bodies(wanted))}
    exact = look_up(text)
    if exact is not None:
        found[exact.id] = exact
        state = state or exact.state
    kept = [one for one in found.values() if not state or one.state == state]
    return sorted(kept, key=lambda one: (-(one.population or 0), one.id))[:limit]


def _parted(text: str) -> tuple[str, str]:
    """Part the words from a State after a comma; a slug's State counts too."""
    name, comma, state_text = text.strip().rpartition(",")
    state = code_of(state_text.strip()) if comma else None
    if state is not None:
        return dashed(name), state
    if text[2:3] == "/" and text[:2].upper() in NAME:
        return dashed(text[3:]), text[:2].upper()
    return dashed(text), ""


def _states(wanted: str) -> list[Government]:
    found = [by_id(code) for code, name in NAME.items() if _begins(dashed(name), wanted)]
    return [one for one in found if one is not None]


def _begins(name: str, wanted: str) -> bool:
    return name.startswith(wanted) or f"-{wanted}" in name


def _rows(wanted: str) -> list[Government]:
    """Search the column of slugs in the whole table, as bytes: some 5 ms."""
    table = index().governments
    starts: set[int] = set()
    for spelled in {wanted, *(wanted.replace(*pair) for pair in _SPELLINGS)}:
        in_brackets = spelled.replace("-", " ").title()  # "San Buenaventura (Ventura) city"
        for raw in (f"\t{spelled}".encode(), f"-{spelled}".encode(), f" ({in_brackets}".encode()):
            place = table.find(raw)
            while place >= 0:
                starts.add(table.rfind(b"\n", 0, place) + 1)
                place = table.find(raw, place + 1)
    found = []
    for start in starts:
        cells = table[start : table.find(b"\n", start)].decode().split("\t")
        is_part = len(cells) > 7 and cells[7]
        if not cells[0].startswith("#") and _begins_any(cells, wanted):
            one = by_id(cells[7]) if is_part else at(f"s{start}")
            if one is not None:
                found.append(one)
    return found


def _begins_any(cells: list[str], wanted: str) -> bool:
    names = (cells[1], dashed(cells[2].partition("(")[2]))
    spellings = (wanted, *(wanted.replace(*pair) for pair in _SPELLINGS))
    return any(_begins(name, spelled) for name in names for spelled in spellings)


def _bodies(wanted: str) -> list[Government]:
    opened = index()
    found = []
    start = 0
    for line in opened.bodies[:].split(b"\n"):
        if line and not line.startswith(b"#"):
            body = at(f"d{start}")
            if _begins(dashed(body.official_name), wanted):
                found.append(body)
        start += len(line) + 1
    return found
