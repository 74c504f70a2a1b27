"""Which of several namesakes a name means: the rules, on refs of the index alone.

A ref begins with the letter of its kind (kinds.py). A rule gives back the refs that the name may
mean: one decides, several are an answer too, none says that the name means nothing here.
"""

from __future__ import annotations

from comity.governments.gazetteer import at
from comity.governments.kinds import CITY_LIKE, LETTERS_BY_WORD

LARGE = 300_000
"""Inhabitants from which a city may be meant by its bare name without its State ..."""

TIMES_LARGER = 10
"""... if it is also so many times larger than its next namesake."""

MUNICIPAL = "kmnvb"


def distinct(refs: list[str]) -> list[str]:
    """Keep one ref a government: a city-county is indexed as a city and as a county."""
    if len(refs) < 2:
        return refs
    seen: dict[str, str] = {}
    for ref in refs:
        seen.setdefault(ref[1:], ref)
    return list(seen.values())


def bare(refs: list[str]) -> list[str]:
    """Narrow to what a name without its kind may mean: never a county, a city before the rest.

    "Sandusky, OH" is the city, not the township; "Hempstead, NY" may be the village or the town.
    """
    if len(refs) < 2:
        return refs if refs and refs[0][0] not in "cd" else []
    cities = [ref for ref in refs if ref[0] in CITY_LIKE]
    return distinct(cities or [ref for ref in refs if ref[0] not in "cd"])


def of_word(word: str, refs: list[str]) -> list[str]:
    """Narrow to what a word of the text allows: "Village of X", "X County".

    People write "City of X" of a village, so where the kind fails, the one municipality of that
    name answers; a county is only ever meant by its own word.
    """
    allowed = LETTERS_BY_WORD[word]
    exact = distinct([ref for ref in refs if ref[0] in allowed])
    if allowed == "c":
        called = exact
        if word != "county" or len(exact) > 1:  # 24 States have a Franklin County, one a Parish
            called = [ref for ref in exact if _is_called(word, ref)]
        return called or (exact if word == "county" else [])
    if word == "charter-township":
        return [ref for ref in exact if _is_called("charter township", ref)]
    if word == "borough":  # Alaska's are counties, the others lie in one
        small = [ref for ref in exact if ref[0] != "c"]
        exact = small or [ref for ref in exact if _is_called(word, ref)]
    if word == "municipality":  # Puerto Rico's Salinas, not California's
        exact = [ref for ref in exact if _is_called(word, ref)]
    if exact:
        return exact
    others = distinct([ref for ref in refs if ref[0] not in "cd"])
    if word == "township":
        return others if len(others) == 1 and others[0][0] == "n" else []
    if word == "town":
        return others
    return [ref for ref in others if ref[0] in MUNICIPAL]


def _is_called(word: str, ref: str) -> bool:
    """Tell whether a unit's own name bears the word: Orleans Parish, Denali Borough."""
    found = at(ref)
    if found.kind == "municipio":
        return word in ("municipio", "municipality")
    return found.official_name.lower().endswith(word) or (
        found.kind == "city-county" and ref[0] == "c"
    )


def within(refs: list[str], counties: frozenset[str]) -> list[str]:
    """Narrow to what lies in some counties, where that leaves any."""
    kept = [ref for ref in refs if not counties.isdisjoint(at(ref).counties)]
    return kept or refs


def large(refs: list[str]) -> list[str]:
    """Give the one large city that dwarfs its namesakes, if there is one: Chicago, not Portland.

    A namesake of unknown population counts as small: the origins know all of the larger ones.
    """
    if not any(ref[0] in CITY_LIKE for ref in refs):
        return []
    sizes = sorted(((at(ref).population or 0, ref) for ref in refs), reverse=True)
    size, ref = sizes[0]
    next_size = sizes[1][0] if len(sizes) > 1 else 0
    stands_out = size >= LARGE and size >= TIMES_LARGER * next_size
    return [ref] if stands_out and ref[0] in CITY_LIKE else []
