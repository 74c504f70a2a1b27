"""What the room answers with: a `Government`, and the `Relation` of a body to what it serves.

Both are immutable and light: a government keeps the cells of its line in the table and works out
the rest when asked, so that a cold start pays for one line and not for forty thousand.
"""

from __future__ import annotations

from comity.governments.codes import OCD, geoid, ocd_tail
from comity.governments.kinds import base_name


class Relation:
    """How one body stands to a government that it serves.

    Attributes:
        relation: `separate` (a legal body of its own), `dependent`, `department`, `officer of`,
            or `unknown`, where no source was found and nothing is claimed.
        government: id of the government served.
        source: address of what says so; empty where the relation is unknown.
        confidence: `high`, `medium` or `low`.
    """

    __slots__ = ("confidence", "government", "relation", "source")

    relation: str
    government: str
    source: str
    confidence: str

    def __init__(self, relation: str, government: str, source: str, confidence: str) -> None:
        put = object.__setattr__
        put(self, "relation", relation)
        put(self, "government", government)
        put(self, "source", source)
        put(self, "confidence", confidence)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Relation does not change: {name} stays as it is")

    def __reduce__(self) -> tuple[object, ...]:
        return Relation, (self.relation, self.government, self.source, self.confidence)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Relation) and self.__reduce__() == other.__reduce__()

    def __hash__(self) -> int:
        return hash((self.relation, self.government))

    def __repr__(self) -> str:
        return f"Relation({self.relation!r}, {self.government!r}, {self.confidence!r})"


class Government:
    """One legal body: a State, county, city, town, or a special body beside them.

    Two are equal when their ids are. The cells are those of governments.tsv: id, slug, name,
    kind, counties, population, label, same_as, no_government, ocd.
    """

    __slots__ = ("_cells", "serves")

    _cells: tuple[str, ...]
    serves: tuple[Relation, ...]

    def __init__(self, cells: tuple[str, ...], serves: tuple[Relation, ...] = ()) -> None:
        object.__setattr__(self, "_cells", cells)
        object.__setattr__(self, "serves", serves)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Government does not change: {name} stays as it is")

    def __reduce__(self) -> tuple[object, ...]:
        return Government, (self._cells, self.serves)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Government) and self._cells[0] == other._cells[0]

    def __hash__(self) -> int:
        return hash(self._cells[0])

    def __repr__(self) -> str:
        return f"Government({self.id!r}, {self.name!r})"

    def _cell(self, place: int) -> str:
        return self._cells[place] if place < len(self._cells) else ""

    @property
    def id(self) -> str:
        """Our id: `WA`, `WA-c033`, `WA-p63000`, `WA-c033.port-of-seattle`."""
        return self._cells[0]

    @property
    def state(self) -> str:
        """Postal code of the State in which it lies."""
        return self._cells[0][:2]

    @property
    def slug(self) -> str:
        """The public key: `wa`, `wa/king-county`, `wa/seattle`."""
        given = self._cell(1)
        return f"{self.state.lower()}/{given}" if given else self.state.lower()

    @property
    def official_name(self) -> str:
        """The name as the Census writes it: `Seattle city`; of a special body its own."""
        return self._cells[2]

    @property
    def kind(self) -> str:
        """`state`, `county`, `city-county`, `city`, `town`, `village`, `special-district` ..."""
        return self._cells[3]

    @property
    def name(self) -> str:
        """The name to show: `Seattle, WA`, `King County, WA`, `Washington`."""
        if "." in self._cells[0]:
            return self.official_name
        if len(self._cells[0]) == 2:
            return self.official_name
        shown = self._cell(6)
        if not shown:
            is_county = self.kind in ("county", "municipio")
            shown = self.official_name if is_county else base_name(self.official_name, self.kind)
        return f"{shown}, {self.state}"

    @property
    def counties(self) -> tuple[str, ...]:
        """Ids of the counties in which it lies; its own id for a county, none for a State."""
        return tuple([f"{self.state}-c{code}" for code in self._cell(4).split()])

    @property
    def population(self) -> int | None:
        """Inhabitants as last known (2020 to 2025, see data/README.md), or None."""
        return int(self._cell(5)) if self._cell(5) else None

    @property
    def geoid(self) -> str | None:
        """Census code of 2, 5, 7 or 10 digits; None for special bodies."""
        if "." in self.id:
            return None
        return geoid(self.id, self.kind, self._cell(4)[:3])

    @property
    def no_government(self) -> str | None:
        """Why this unit is only an area ("county government abolished (MA)"), or None."""
        return self._cell(8) or None

    def ocd_id(self, county_tail: str = "") -> str | None:
        """Give the Open Civic Data id, or None where there is none.

        Args:
            county_tail: `county:onondaga`, the end of the county's own id; needed only for towns
                and townships outside New England.
        """
        given = self._cell(9)
        if given == "-" or "." in self.id:
            return None
        if given:
            return OCD + given
        return OCD + ocd_tail(self.id, self.official_name, self.kind, county_tail)
