"""In which federal courts a government is at home: district courts, and the circuit."""

from __future__ import annotations

from comity.governments.states import CIRCUIT, FOLDER

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.governments.record import Government

_court_of: dict[str, str] = {}  # county as in the table, "WA033" -> "wawd"


def _read() -> None:
    with open(FOLDER + "courts.tsv", encoding="utf-8") as table:
        for line in table:
            if not line.startswith("#"):
                court, _, _, counties = line.rstrip("\n").split("\t")
                for county in counties.split():
                    if not county.endswith("*"):
                        _court_of[county] = court


def courts(government: Government) -> tuple[tuple[str, ...], str]:
    """Give the district courts of a government's counties, and its circuit.

    Args:
        government: a State has all districts of its counties; a special body or an officer those
            of what it serves.
    Returns: CourtListener ids in the order of the counties (`("wawd",)`), and the circuit (`9`,
        `DC`; its court of appeals is `ca9`, `cadc`). American Samoa has no federal court:
        `((), "")`.
    Source: 28 USC 41 and 81-131, text of April 2023. Parts of five counties of North Carolina
        that lie in the Eastern District are left aside; courts.tsv marks them.
    """
    if not _court_of:
        _read()
    counties = [county.replace("-c", "") for county in _counties(government)]
    if not counties:
        counties = [county for county in _court_of if county[:2] == government.state]
    found = dict.fromkeys(_court_of[county] for county in counties)
    return tuple(found), CIRCUIT[government.state]


def _counties(government: Government) -> list[str]:
    """Give the counties of a government, or of what a special body serves; none for a State."""
    from comity.governments.gazetteer import by_id

    served = [by_id(relation.government) for relation in government.serves]
    return [county for one in (government, *served) if one is not None for county in one.counties]
