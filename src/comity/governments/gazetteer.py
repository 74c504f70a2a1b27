"""The gazetteer: governments by id, slug, code and name, read line by line through the index."""

from __future__ import annotations

from comity.governments.bodies import officer, read_body
from comity.governments.index import Index, open_index
from comity.governments.record import Government

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from mmap import mmap

_opened: list[Index] = []
_beginnings: dict[str, frozenset[str]] = {}


def index() -> Index:
    """Open the index on first use, and keep it open."""
    if not _opened:
        _opened.append(open_index())
    return _opened[0]


def beginnings(state: str) -> frozenset[str]:
    """The first letters of all names in a State, without their blanks."""
    if state not in _beginnings:
        _beginnings[state] = frozenset(index().refs("^" + state))
    return _beginnings[state]


def at(ref: str) -> Government:
    """Read the government to which a ref of the index points."""
    opened = index()
    offset = int(ref[1:])
    if ref[0] == "d":
        return read_body(_line(opened.bodies, offset))
    return Government(tuple(_line(opened.governments, offset).split("\t")))


def _line(table: mmap, offset: int) -> str:
    return table[offset : table.find(b"\n", offset)].decode()


def first(refs: list[str]) -> Government | None:
    """Read the government of the first ref, if there is one."""
    return at(refs[0]) if refs else None


def by_id(identity: str) -> Government | None:
    """Find a government by its id; a unit that is part of another gives that other one.

    `CA-c075`, the county of San Francisco, gives the City and County, `CA-p67000`.
    """
    identity = identity[:2].upper() + identity[2:].lower()
    return first(index().refs("#" + identity)) or officer(identity)


def ocd_id(government: Government) -> str | None:
    """Give the Open Civic Data id of a government, with that of its county where it needs one."""
    county = ""
    if government.counties:
        own = index().refs("#" + government.counties[0])[-1]  # the county itself, not its city
        county = (at(own).ocd_id() or "").rpartition("/")[2]
    return government.ocd_id(county)


def by_slug(slug: str) -> Government | None:
    """Find a government by its slug: `wa`, `wa/king-county`, `wa/seattle`, `wa/port-of-seattle`."""
    slug = slug.lower()
    return first(index().refs("/" + slug)) or officer(slug[:2].upper() + "." + slug[3:])


def every() -> Iterator[Government]:
    """Go through all governments of the gazetteer, by id; units that are part of one are left out.

    Areas without a government (`no_government`) are among them, special bodies follow at the end.
    """
    opened = index()
    for line in opened.governments[:].decode().split("\n"):
        if line and not line.startswith("#"):
            cells = tuple(line.split("\t"))
            if len(cells) < 8 or not cells[7]:
                yield Government(cells)
    for line in opened.bodies[:].decode().split("\n"):
        if line and not line.startswith("#"):
            yield read_body(line)
