"""Governments whose names are spelt nearly like a text that names none."""

from __future__ import annotations

from difflib import get_close_matches

from comity.governments.gazetteer import every

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.governments.record import Government

MOST = 3
LIKENESS = 0.8
"""How much of two spellings must be alike: Seatle is Seattle, Vatican is not Vacaville."""


def near(text: str) -> tuple[Government, ...]:
    """At most three governments, the nearest first; of one bare name the most populous.

    Args:
        text: "Seatle, WA" or "Seatle", or a slug.
    """
    wanted = text.strip().casefold()
    spelt: dict[str, Government] = {}
    for one in every():
        name = one.slug if "/" in wanted else one.name.casefold()
        if "," not in wanted:
            name = name.partition(",")[0]
        if name not in spelt or (one.population or 0) > (spelt[name].population or 0):
            spelt[name] = one
    return tuple(spelt[name] for name in get_close_matches(wanted, spelt, MOST, LIKENESS))
