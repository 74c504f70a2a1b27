"""Special bodies beside the governments, and officers of a State who sue in their own name."""

from __future__ import annotations

from comity.governments.record import Government, Relation
from comity.governments.states import NAME

OFFICES = {
    "governor": "Governor",
    "lieutenant-governor": "Lieutenant Governor",
    "attorney-general": "Attorney General",
}


def read_body(line: str) -> Government:
    """Read one line of bodies.tsv."""
    cells = line.split("\t") + [""] * 3
    identity, slug, name, kind, relation, served, confidence, source = cells[:8]
    serves = tuple(Relation(relation, one, source, confidence) for one in served.split())
    counties = " ".join(one[4:] for one in served.split() if one[3:4] == "c")
    return Government((identity, slug[3:], name, kind, counties), serves)


def officer(identity: str) -> Government | None:
    """Give an officer of a State as a party of its own, by id: `KY.governor`.

    A Governor who sues is not silently the State: whom an order for the Governor protects is a
    question for counsel, so the State is only named as served.
    """
    state, _, office = identity.partition(".")
    if state not in NAME or office not in OFFICES:
        return None
    serves = Relation("officer of", state, "", "high")
    name = f"{OFFICES[office]} of {NAME[state]}"
    return Government((f"{state}.{office}", office, name, "state-officer"), (serves,))
