"""The compiled index: from a folded name or a code to lines of the tables, none of them loaded.

One file, memory-mapped: a hash table of offsets, then entries `key TAB refs`. A ref is the letter
of a kind (kinds.py) and the offset of a line in governments.tsv (`a`: of an area, by its whole
name); with `d`, in bodies.tsv; a bare word is an answer itself (recipients). A look-up reads two
or three pages of the file.

Keys:
    `#WA-p63000`        an id                    `/wa/seattle`      a slug
    `WA|seattle`        a name in a State        `*|seattle`        the same, in any State
    `WA=valleyview`     a name of several words, written as one
    `c|WA`              all counties of a State  `$C11FW9DW7PG8`    a UEI
    `^WA`               the first four letters of all names in a State
    `%state:vt/place:x` an Open Civic Data id that does not follow from the name
"""

from __future__ import annotations

import mmap
import os
from zlib import crc32

from comity.files import compiled_places, write_compiled
from comity.governments.states import FOLDER

MAGIC = b"comity governments 1\n"
HEAD = 64  # bytes before the hash table: magic, stamp, number of slots

TABLES = ("governments.tsv", "bodies.tsv", "aliases.tsv", "recipients.tsv", "states.tsv")

# The index also depends on how names are folded: a change of these files makes it stale.
RULES = ("spelling.py", "kinds.py", "codes.py", "compiling.py")


class Index:
    """The opened index together with the bytes of the tables that its refs point into."""

    def __init__(self, compiled: bytes | mmap.mmap, tables: dict[str, mmap.mmap]) -> None:
        slots = int(compiled[40:HEAD])
        self.compiled = compiled
        self.governments = tables["governments.tsv"]
        self.bodies = tables["bodies.tsv"]
        self._mask = slots - 1
        self._slots = memoryview(compiled)[HEAD : HEAD + 4 * slots].cast("I")

    def refs(self, key: str) -> list[str]:
        """Give the refs under a key, in the order of the table; none for an unknown key."""
        raw = key.encode()
        slot = crc32(raw) & self._mask
        slots, compiled = self._slots, self.compiled
        while at := slots[slot]:
            end = at + len(raw)
            if compiled[at:end] == raw and compiled[end] == 9:  # the last entry may be shorter
                return compiled[end + 1 : compiled.find(b"\n", end)].decode().split(" ")
            slot = slot + 1 & self._mask
        return []


def _mapped(path: str) -> mmap.mmap:
    """Map a file: its pages are read when they are looked at, and never copied."""
    with open(path, "rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def map_tables() -> dict[str, mmap.mmap]:
    """Map the shipped tables, some 2.4 MB."""
    return {name: _mapped(FOLDER + name) for name in TABLES}


def stamp_of(tables: dict[str, mmap.mmap]) -> bytes:
    """Name the content from which an index is made, in 16 characters.

    Checksums of the whole content, since times of files lie after a copy or a checkout; they
    cost 0.6 ms.
    """
    value = 0
    for content in tables.values():
        value = crc32(content, value)
    rules = 0
    folder = FOLDER[: -len("data/")]
    for name in RULES:
        if os.path.exists(folder + name):
            rules = crc32(_mapped(folder + name), rules)
    return b"%08x%08x" % (value, rules)


PLACE = FOLDER + "compiled.governments"
"""Where the index lies, or in the user's cache where the package cannot be written (files.py)."""


def _fresh(path: str, stamp: bytes) -> mmap.mmap | None:
    """Map an index, if it is there, whole, and made from this content."""
    try:
        compiled = _mapped(path)
    except (OSError, ValueError):
        return None
    if compiled[:40] == MAGIC + stamp + b"\n\n\n" and compiled[-5:] == b"\nend\n":
        return compiled
    compiled.close()
    return None


def open_index() -> Index:
    """Open the index, made anew where it is missing or older than its tables (about a second)."""
    tables = map_tables()
    stamp = stamp_of(tables)
    for path in compiled_places(PLACE):
        compiled = _fresh(path, stamp)
        if compiled is not None:
            return Index(compiled, tables)
    from comity.governments.compiling import compile_index

    slots, entries = compile_index(tables, HEAD)
    head = (MAGIC + stamp + b"\n\n\n").ljust(40)
    made = head + str(len(slots) // 4).encode().rjust(HEAD - 40) + slots + entries
    write_compiled(PLACE, made)  # where nothing can be written, the next start compiles again
    return Index(made, tables)
