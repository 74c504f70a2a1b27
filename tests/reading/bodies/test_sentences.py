"""One habit of writing a sentence: what is meant, and what is not."""

from __future__ import annotations

import pytest

from tests.reading.bodies.test_own_texts import ids

MEANT = [
    ("Denver's mayor and the Denver mayor's office disagree.", "state:co/place:denver"),
    ("Officials in Prince George's County said so.", "state:md/county:prince_george~s"),
    ("He said that Pennsylvania’s Franklin County was wrong.", "state:pa state:pa/county:franklin"),
    ("Nassau County in New York sued.", "state:ny/county:nassau state:ny"),
    ("It lies in Coeur d'Alene, Idaho.", "state:id/place:coeur_d~alene"),
    ("Camden (N.J.) police agreed.", "state:nj/place:camden"),
    ("Baltimore County Executive Jan Poe agreed.", "state:md/county:baltimore"),
    ("St. Louis County, Mo., sued.", "state:mo/county:st_louis"),
    ("Milwaukee, Madison and Dane counties in Wisconsin.",
     "state:wi/county:milwaukee state:wi/place:madison state:wi/county:dane state:wi"),
    ("Nevada, Oregon and Washington sued.", "state:nv state:or state:wa"),
    ("New York, New Jersey and Maine sued.", "state:ny state:nj state:me"),
    ("New York, Chicago and Boston sued.",
     "state:ny/place:new_york state:il/place:chicago state:ma/place:boston"),
    ("Texas sued; so did Austin, Dallas and San Antonio.",
     "state:tx state:tx/place:austin state:tx/place:dallas state:tx/place:san_antonio"),
    ("She spoke in Boise, Idaho.", "state:id/place:boise_city"),
    ("Jane Roe of the Western District of Washington ruled, the judge.", ""),
    ("Judge Jane Roe of the Western District of Washington ruled.", "court:wawd"),
    ("The U.S. attorney for the Southern District of New York sued.", ""),
    ("It went to the U.S. Court of Appeals for the District of Columbia Circuit.", "court:cadc"),
    ("The California Supreme Court and the state Supreme Court declined.", "court:cal"),
    ("They met at the White House.", ""),
    ("The White House said no.", "agency:white_house"),
    ("The Illinois EPA and the Texas DOT objected.", ""),
    ("The Homeland Security Committee of the Senate met.", ""),
    ("Homeland Security Secretary Jan Poe agreed.", "agency:dhs"),
    ("He wrote to Washington, D.C. 20531.", ""),
    ("The University of California, Berkeley, and the Bank of America study.", ""),
    ("The Port of Seattle and the Seattle Housing Authority.", ""),
    ("The Oregon Justice Department; the state Department of Education.", "state:or"),
    ("The Trump Justice Department and its Bureau of Justice Assistance.", "agency:doj agency:bja"),
    ("In Congress, Lou Poe of Hazleton, Pennsylvania, cheered.",
     "agency:congress state:pa/place:hazleton"),
    ("The Housing Authority of the City of Los Angeles met.", ""),
    ("The Ninth U.S. Circuit Court of Appeals ruled.", "court:ca9"),
    ("The U.S. District Court for Rhode Island ruled.", "court:rid"),
    ("Mayor Jan Poe of Dallas said no.", "state:tx/place:dallas"),
    ("Reps. Jan Poe of Washington and Al Roe of Texas wrote.", "state:wa state:tx"),
    ("COUNTY OF NASSAU NEW YORK was named.", "state:ny/county:nassau"),
    ("Miami-Dade and L.A. County agreed.",
     "state:fl/county:miami-dade state:ca/county:los_angeles"),
    ("D.C. sued, and the District won.", "district:dc"),
    ("The NYPD and the LAPD.", "state:ny/place:new_york state:ca/place:los_angeles"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "meant"), MEANT)
def test_sentence(words: str, meant: str) -> None:
    """A sentence means these bodies and no other."""
    assert ids(words) == set(meant.split())
