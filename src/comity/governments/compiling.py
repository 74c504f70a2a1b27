"""Compiles what the index (index.py) holds from the tables: only when they have changed."""

from __future__ import annotations

from zlib import crc32

from comity.governments.kinds import LETTER_OF, base_name
from comity.governments.spelling import BEGINNING, fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from mmap import mmap

    Entries = dict[str, dict[str, None]]


# Counties are named by their kind; of the others the whole name is a name: Bethel Census Area.
_USUAL = (" County", " Parish", " Borough", " Municipio")


def lines_of(content: mmap) -> Iterator[tuple[int, list[str]]]:
    """Go through a table: the offset of each line and its cells."""
    at = 0
    for raw in content[:].split(b"\n"):
        if raw and not raw.startswith(b"#"):
            yield at, raw.decode().split("\t")
        at += len(raw) + 1


def _add(entries: Entries, key: str, ref: str) -> None:
    entries.setdefault(key, {})[ref] = None  # a dict, as a set that keeps its order


def _add_name(entries: Entries, state: str, name: str, ref: str) -> None:
    _add(entries, f"{state}|{name}", ref)
    _add(entries, f"*|{name}", ref)
    joined = name.replace(" ", "")
    if joined != name:
        _add(entries, f"{state}={joined}", ref)


def names_of(cells: list[str]) -> list[str]:
    """Give the folded names under which a unit is known, without its kind."""
    official, kind = cells[2], cells[3]
    label = cells[6] if len(cells) > 6 else ""
    name = base_name(official, kind)
    names = [name]
    if "(" in name:  # "San Buenaventura (Ventura)" is known by either
        names = [name.partition(" (")[0], name.partition("(")[2].rstrip(")")]
    if label and label != official and "(" not in label:
        names.append(label)
    return [fold(one) for one in names]


def _is_named(cells: list[str]) -> bool:
    """Tell whether people name this unit: not the county code of an independent city.

    "Baltimore County" is not the city of Baltimore, though the Census codes that as a county.
    """
    is_part = len(cells) > 7 and bool(cells[7])
    return not (is_part and cells[3] == "county" and cells[2].endswith((" city", " City")))


def _target(cells: list[str], at: dict[str, int]) -> str:
    """Give the ref of a unit: of the government that it is part of, under its own letter."""
    identity = cells[7] if len(cells) > 7 and cells[7] else cells[0]
    return LETTER_OF[cells[3]] + str(at[identity])


def _add_governments(entries: Entries, content: mmap) -> dict[str, int]:
    rows = list(lines_of(content))
    at = {cells[0]: offset for offset, cells in rows}
    for _, cells in rows:
        state, ref = cells[0][:2], _target(cells, at)
        _add(entries, "#" + cells[0], ref)
        _add(entries, "#" + cells[0], f"{ref[0]}{at[cells[0]]}")  # its own line, if it is a part
        if cells[1] or len(cells[0]) == 2:
            _add(entries, f"/{state.lower()}/{cells[1]}".rstrip("/"), ref)
        if len(cells) > 9 and cells[9] != "-":
            _add(entries, "%" + cells[9], ref)
        if _is_named(cells) and len(cells[0]) > 2:
            for name in names_of(cells):
                _add_name(entries, state, name, ref)
                if cells[0][3] == "c" and ref[0] == "k":  # Honolulu: its county is its city
                    _add_name(entries, state, name, "c" + ref[1:])
            if cells[0][3] == "c":
                _add(entries, f"c|{state}", "c" + ref[1:])
                if not cells[2].endswith(_USUAL) and ref == f"c{at[cells[0]]}":
                    _add_name(entries, state, fold(cells[2]), "a" + ref[1:])
    return at


def _add_bodies(entries: Entries, content: mmap) -> None:
    for offset, cells in lines_of(content):
        state, ref = cells[0][:2], f"d{offset}"
        _add(entries, "#" + cells[0], ref)
        _add(entries, "/" + cells[1], ref)
        others = cells[8].split("|") if len(cells) > 8 and cells[8] else []
        for name in (cells[2], *others):
            _add(entries, f"{state}|{fold(name)}", ref)
            _add(entries, f"*|{fold(name)}", ref)


def _add_beginnings(entries: Entries) -> None:
    """Note of each State with which letters a name may begin there, however it is parted."""
    for key in list(entries):
        if key[2:3] in ("|", "="):
            _add(entries, "^" + key[:2], key[3:].replace(" ", "")[:BEGINNING])


def _entries(tables: dict[str, mmap]) -> Entries:
    entries: Entries = {}
    at = _add_governments(entries, tables["governments.tsv"])
    for _, (identity, letters, name) in lines_of(tables["aliases.tsv"]):
        for letter in letters:
            _add_name(entries, identity[:2], fold(name), f"{letter}{at[identity]}")
    _add_bodies(entries, tables["bodies.tsv"])
    for _, (uei, owner) in lines_of(tables["recipients.tsv"]):
        _add(entries, "$" + uei, owner)
    _add_beginnings(entries)
    return entries


def compile_index(tables: dict[str, mmap], head: int) -> tuple[bytes, bytes]:
    """Lay out the hash table and the entries, as index.py describes them.

    Args:
        head: bytes that stand before the hash table.
    """
    entries = _entries(tables)
    count = 1024
    while count < 2 * len(entries):
        count *= 2
    slots = memoryview(bytearray(4 * count)).cast("I")
    start = head + 4 * count
    body = bytearray(b"\n")
    for key, refs in entries.items():
        raw = key.encode()
        slot = crc32(raw) & count - 1
        while slots[slot]:
            slot = slot + 1 & count - 1
        slots[slot] = start + len(body)
        body += raw + b"\t" + " ".join(refs).encode() + b"\n"
    body += b"end\n"
    return slots.tobytes(), bytes(body)
