"""Names of parties in one form, so that `CITY OF CHICAGO` meets `Chicago`."""

from __future__ import annotations

import re
from functools import lru_cache

from comity.reading.tables import lines

_NAMES = {
    name.strip(): short.strip()
    for line in lines("party-names")
    for short, _, names in (line.partition("="),)
    for name in names.split("|")
}
_GOVERNMENT = re.compile(
    r"^(?:the )?(?:people of the )?(?:city and county|cities|city|county|counties|states?|town"
    r"|village|borough|commonwealth) of "
)
_SUFFIXES = re.compile(r",? (?:jr|sr|iii|ii|inc|llc)$")
_WORDS = dict(line.split(" = ") for line in lines("case-words"))
_SHORT = re.compile(
    rf"(?<![\w'])(?:{'|'.join(sorted(map(re.escape, _WORDS), key=len, reverse=True))})(?![\w'])"
)
_APART = re.compile(
    r"\([^)]*\)|,? et\.? al\.?|,? ex rel\..*|,? in (?:his|her|their) official.*|[.,;:]"
)
_INITIALS = re.compile(r"\b([a-z])\.(?=[a-z]\.)")


@lru_cache(maxsize=2048)
def plain_party(name: str) -> str:
    """A party in small letters, without `et al.`, relators, marks and full stops."""
    one = _INITIALS.sub(r"\1", name.lower().replace("’", "'"))
    one = " ".join(_APART.sub(" ", one).split())
    one = _SHORT.sub(lambda found: _WORDS[found[0]], one)
    return one.replace("'", "")


@lru_cache(maxsize=2048)
def core_party(name: str) -> str:
    """The part of a party's name that tells it from others: `santa clara`, `trump`, `hud`."""
    one = re.sub(
        r"^(?:the )?(?:us|united states) (?=department|immigration)", "", plain_party(name)
    )
    if one in _NAMES:
        return _NAMES[one]
    bare = _SUFFIXES.sub("", _GOVERNMENT.sub("", one))
    bare = re.sub(r" county(?: [a-z]+)?$", "", bare)
    bare = re.sub(r"^attorney general(?: of the)? (?:us|united states).*", "attorney general", bare)
    return _NAMES.get(bare, bare)


def last_word(core: str) -> str:
    """The surname of an officer who is named in full."""
    return _SUFFIXES.sub("", core).rpartition(" ")[2]


def kind_of(name: str) -> str:
    """Whether a name says `city`, `county` or `state`; empty where it says none."""
    one = plain_party(name)
    if re.match(r"(?:the )?(?:people of the )?(?:states?|commonwealth) of ", one):
        return "state"
    if re.match(r"(?:the )?(?:counties|county) of ", one) or one.endswith(" county"):
        return "county"
    return "city" if _GOVERNMENT.match(one) else ""


def sides(title: str) -> list[tuple[str, str]]:
    """Every pair of plaintiff and defendant that the title of a case names."""
    found = []
    for part in re.sub(r"\([^)]*\)", "", title).split(";"):
        names = part.split(" v. ")
        for number in range(len(names) - 1):
            left, right = names[number], names[number + 1]
            if number > 0:
                left = left.partition(" and ")[2]
            if number < len(names) - 2:
                right = right.partition(" and ")[0]
            found += [(one, other) for one in _split(left) for other in _split(right)]
    return found


def _split(parties: str) -> list[str]:
    """The governments and officers of one side, and the whole side."""
    parties = re.sub(r",? et al\.?", "", parties).strip()
    parts = re.split(
        r"\s*/\s*|\s*,\s+(?:and\s+)?(?=City|County|State|United)"
        r"|(?<!City)\s+and\s+(?=City of|County of|State of|United States)",
        parties,
    )
    return [*parts, parties] if len(parts) > 1 else parts
