"""Names of parties in one form, so that `CITY OF CHICAGO` meets `Chicago`."""

from __future__ import annotations

import re
from functools import lru_cache

AGENCIES = {
    "department of justice": "doj", "justice department": "doj",
    "department of homeland security": "dhs", "homeland security": "dhs",
    "department of housing and urban development": "hud",
    "department of transportation": "dot", "department of education": "ed",
    "department of health and human services": "hhs", "department of agriculture": "usda",
    "federal emergency management agency": "fema",
    "immigration and customs enforcement": "ice", "corporation for national and community service":
    "americorps", "american federation of teachers": "aft",
    "national education association": "nea",
    "national association for the advancement of colored people": "naacp",
    "national association of diversity officers in higher education": "nadohe",
    "united states": "us", "united states of america": "us",
}  # fmt: skip
_GOVERNMENT = re.compile(
    r"^(?:the )?(?:people of the )?(?:city and county|cities|city|county|counties|states?|town|village|"
    r"borough|commonwealth) of "
)
_SUFFIXES = re.compile(r",? (?:jr|sr|iii|ii|inc|llc)$")
_WORDS = (
    (r"[’']", ""), (r"&", "and"), (r"\bdept?t?\b|\bdep t\b|\bdept\b", "department"), (r"\bu s\b", "us"),
    (r"\bhous\b", "housing"), (r"\burb\b", "urban"), (r"\bdev\b", "development"),
    (r"\btransp\b", "transportation"), (r"\beduc\b", "education"), (r"\bcnty\b|\bcty\b", "county"),
    (r"\bassn\b", "association"), (r"\bnatl\b", "national"), (r"\bsch\b", "school"),
    (r"\bdist\b", "district"), (r"\bchi\b", "chicago"), (r"\bphila\b", "philadelphia"),
    (r"\bcal\b", "california"), (r"\bn ?y\b", "new york"), (r"\bs ?f\b", "san francisco"),
    (r"\bill\b", "illinois"), (r"\bwash\b", "washington"), (r"\bl ?a\b", "los angeles"), (r"\bagric\b", "agriculture"),
)  # fmt: skip


@lru_cache(maxsize=2048)
def plain_party(name: str) -> str:
    """A party in small letters, without `et al.`, relators, marks and full stops."""
    one = (
        name.lower()
        .replace("’", "'")
        .replace("dep't", "department")
        .replace("ass'n", "association")
    )
    one = one.replace("nat'l", "national")
    one = re.sub(r"\([^)]*\)", " ", one)
    one = re.sub(r",? et\.? al\.?|,? ex rel\..*|,? in (?:his|her|their) official.*", "", one)
    one = re.sub(r"\b([a-z])\.(?=[a-z]\.)", r"\1", one)
    one = re.sub(r"[.,;:]", " ", one)
    for pattern, word in _WORDS:
        one = re.sub(pattern, word, one)
    one = " ".join(one.split()).strip()
    return one


@lru_cache(maxsize=2048)
def core_party(name: str) -> str:
    """The part of a party's name that tells it from others: `santa clara`, `trump`, `hud`."""
    one = plain_party(name)
    bare = re.sub(r"^(?:the )?(?:us|united states) (?=department|immigration|agency)", "", one)
    if bare in AGENCIES:
        return AGENCIES[bare]
    bare = _GOVERNMENT.sub("", bare)
    bare = _SUFFIXES.sub("", bare)
    bare = re.sub(r"^martin luther king jr county$", "king", bare)
    bare = re.sub(r" county(?: [a-z]+)?$", "", bare)
    return AGENCIES.get(bare, bare)


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
