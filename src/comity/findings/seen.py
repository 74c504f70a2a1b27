"""A government as the law sees one: slugs in place of ids, and what it stands beside."""

from __future__ import annotations

from comity.governments.gazetteer import by_id, every

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.governments.record import Government


class Seen:
    """A government of the gazetteer with the attributes that coverage asks about."""

    __slots__ = ("government", "slug", "state", "beside")

    def __init__(self, government: Government) -> None:
        self.government = government
        self.slug = government.slug
        self.state = government.state.lower()
        self.beside = tuple(
            served.slug for one in government.serves if (served := by_id(one.government))
        )

    @property
    def kind(self) -> str:
        """State, county, city and so on."""
        return self.government.kind

    @property
    def population(self) -> int | None:
        """Inhabitants, where known."""
        return self.government.population

    @property
    def counties(self) -> tuple[str, ...]:
        """Slugs of the counties in which it lies."""
        found = (by_id(county) for county in self.government.counties)
        return tuple(county.slug for county in found if county)


def everyone() -> dict[str, Seen]:
    """Every government of the gazetteer, by slug."""
    return {one.slug: one for one in map(Seen, every())}
