"""The quick way in: exact, common forms of a name, answered without loading the matcher.

`look_up` answers ids, slugs, codes, "Seattle, WA", "King County, WA", "City of Seattle, WA" and
names of States; for everything else it says None, and `matching.match` is asked.
"""

from __future__ import annotations

from comity.governments import namesakes
from comity.governments.codes import OCD, id_of_geoid
from comity.governments.gazetteer import at, by_id, by_slug, first, index, ocd_id
from comity.governments.kinds import CITY_LIKE, LETTERS_BY_WORD
from comity.governments.spelling import fold, with_kinds_joined
from comity.governments.states import BY_SPELLING, FULL_NAMES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.governments.record import Government

KIND_WORDS = frozenset(LETTERS_BY_WORD) - {"state", "city-county"}


def look_up(text: str) -> Government | None:
    """Find the government that an exact form names; the department of one gives that one.

    Args:
        text: an id, a slug, a GEOID, an Open Civic Data id, a UEI, "Seattle, WA",
            "King County, WA", "City of Seattle, WA", "State of Ohio", "Ohio".
    Returns: the government; None where the text has another form or may mean several.
    """
    text = text.strip()
    found = by_code(text) or _by_name(text)
    return legal_body(found) if found else None


def legal_body(found: Government) -> Government:
    """Give the government that a department is part of; any other record stays as it is."""
    if found.serves and found.serves[0].relation == "department":
        return by_id(found.serves[0].government) or found
    return found


def by_code(text: str) -> Government | None:
    """Find a government by an id, slug or code of any kind; None for no such form."""
    if " " in text or len(text) < 2:
        return None
    if "/" in text:
        return _by_ocd(text) if text.startswith("ocd-") else _by_slug(text)
    if text.isdigit():
        identity = id_of_geoid(text)
        return by_id(identity) if identity else None
    if len(text) == 12 and text.isalnum() and text.isupper():
        owner = index().refs("$" + text)
        return by_id(owner[0]) if owner and owner[0] != "-" else None
    if text[2:4].lower() in ("-c", "-p") or text[2:3] == ".":
        return by_id(text)
    return by_id(text) or by_slug(text) if len(text) == 2 else None


def _by_slug(text: str) -> Government | None:
    """Find by slug; a slug with the kind added is understood too: ca/san-francisco-county."""
    found = by_slug(text)
    if found or text[2:3] != "/":
        return found
    return _in_state(text[:2].upper(), fold(text[3:]).split())


def _by_ocd(text: str) -> Government | None:
    tail = text.removeprefix(OCD)
    found = first(index().refs("%" + tail))
    if found:
        return found
    parts = tail.split("/")
    state = parts[0].partition(":")[2].upper()
    if len(parts) == 1:
        return by_id(state) if len(state) == 2 else None
    spelled = parts[-1].partition(":")[2].removesuffix("_charter").removeprefix("city_and_of_")
    name = fold(spelled.partition("_~")[0].replace("~", ""))  # "bath_~berkeley_springs~"
    for ref in _spelled(state, name):
        is_place = parts[-1].startswith("place:")
        candidate = at(ref)
        if ref[0] == "c" and not is_place:
            return candidate
        if is_place and ocd_id(candidate) == text:
            return candidate
    return None


def _spelled(state: str, name: str) -> list[str]:
    """Give the refs of a name of an Open Civic Data id, which has lost its marks."""
    opened = index()
    return opened.refs(f"{state}|{name}") or opened.refs(f"{state}={name.replace(' ', '')}")


def _by_name(text: str) -> Government | None:
    """Find "Name, ST" or the bare name of a State."""
    name, comma, state_text = text.rpartition(",")
    if not comma:
        return _state(fold(text))
    state = BY_SPELLING.get(state_text.strip().lower()) or BY_SPELLING.get(fold(state_text))
    if state is None:
        return None
    words = fold(name).split()
    if "," in name or "(" in name or not words:
        return None
    if BY_SPELLING.get(" ".join(words)) == state:
        return _only(own_cities(state, " ".join(words))) or by_id(state)
    return _in_state(state, words)


def own_cities(state: str, name: str) -> list[str]:
    """Give the cities of a State that bear its own name: New York, but no township of Ohio."""
    refs = index().refs(f"{state}|{name}")
    return [ref for ref in namesakes.bare(refs) if ref[0] in CITY_LIKE]


def _state(name: str) -> Government | None:
    """Find a State by its name alone, where no large city bears it too."""
    bare_name = name.removeprefix("state of ").removeprefix("commonwealth of ")
    if bare_name not in FULL_NAMES:
        return None
    if bare_name == name and rivals(name):
        return None
    return by_id(BY_SPELLING[bare_name])


def rivals(name: str) -> list[str]:
    """Give the large cities that bear the name of a State: New York, and Washington, DC."""
    refs = namesakes.bare(index().refs("*|" + name))
    return [ref for ref in refs if (at(ref).population or 0) >= namesakes.LARGE]


def _in_state(state: str, words: list[str]) -> Government | None:
    """Find a place by its words within a State: bare, "X County" or "City of X"."""
    opened = index()
    words = with_kinds_joined(words)
    refs = opened.refs(f"{state}|{' '.join(words)}")
    if refs:
        return _only(namesakes.bare(refs) or [ref for ref in refs if ref[0] == "d"])
    if len(words) > 2 and words[1] == "of" and words[0] in KIND_WORDS:
        word, rest = words[0], words[2:]
    elif len(words) > 1 and words[-1] in KIND_WORDS:
        word, rest = words[-1], words[:-1]
    else:
        return None
    return _only(namesakes.of_word(word, opened.refs(f"{state}|{' '.join(rest)}")))


def _only(refs: list[str]) -> Government | None:
    return at(refs[0]) if len(refs) == 1 else None
