"""Finds the place in a name: "City of X ...", "... X County ...", "X Police Department"."""

from __future__ import annotations

from comity.governments import namesakes
from comity.governments.answer import Match, separate, unknown
from comity.governments.gazetteer import at, index
from comity.governments.spelling import without_accents
from comity.governments.states import BY_SPELLING, FULL_NAMES
from comity.governments.vocabulary import (
    BARE,
    BODIES,
    CLASSES,
    COUNTY_WORK,
    LEADING,
    MIXED,
    NAMED,
    OWN,
    PART,
    SEPARATE,
    judge,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.governments.question import Question

    Found = tuple[list[str], int, int, bool]
    # refs, first word, word after the last, whether the text begins with "City of"

# Words of kind, as a text may write them, and the kind that each asks for (kinds.py).
DESIGNATORS = {
    "county": "county", "co": "county", "parish": "parish", "city": "city", "town": "town",
    "village": "village", "borough": "borough", "township": "township",
    "municipality": "municipality", "municipio": "municipio", "plantation": "plantation",
    "charter-township": "charter-township",
}  # fmt: skip

_FORCES = frozenset(("police", "pd"))  # as good as always a city's or town's

_COMMON = OWN | MIXED | BODIES | CLASSES["subjects"]

LONGEST = 6
"""Words in a place's name, beyond which none is looked for."""


def designated(question: Question) -> Match | None:
    """Match a name that says its kind: "City of X", "X County", with other words beside it."""
    doubt: Match | None = None
    for place, word in enumerate(question.words):
        if word in DESIGNATORS:
            found = _found(question, place)
            if found:
                answer = _weigh(question, *found)
                if answer.rule != "untold":
                    return answer
                doubt = doubt or answer
    return doubt or _misspelt_county(question)


def _found(question: Question, place: int) -> Found | None:
    """Find the place of one word of kind: after it or before it.

    "ERIE COUNTY OF NEW YORK" is Erie County: where the text begins with a name, that counts.
    """
    if question.words[place + 1 : place + 2] and question.words[place + 1] in DESIGNATORS:
        longer = _before(question, place + 1)  # "Mason City township" is not Mason City
        if longer and longer[1] == 0:
            return longer
    before = _before(question, place) if place else None
    if before and before[1] == 0:
        return before
    return _after(question, place) or before


def _span(words: list[str], place: int) -> tuple[str, int]:
    """Give the kind asked for and how many words it takes: "city and county" takes three."""
    if words[place] == "city":
        if words[place + 1 : place + 3] in (["and", "county"], ["and", "borough"]):
            return "city-county", 3
        if words[place + 1 : place + 2] == ["county"]:
            return "city-county", 2
    return DESIGNATORS[words[place]], 1


def _after(question: Question, place: int) -> Found | None:
    """Find the place after its kind: "City of X", and "City X" where the name begins so."""
    words = question.words
    word, span = _span(words, place)
    start = place + span
    if words[start : start + 1] in (["autonomo"], ["autonomous"]):
        start += 1
    if start < len(words) and words[start] in ("of", "de"):
        start += 2 if words[start + 1 : start + 2] == ["the"] else 1
    elif place or start >= len(words) or words[start] in OWN or words[start] in MIXED:
        return None
    for end in range(min(len(words), start + LONGEST), start, -1):
        refs = _of_kind(question, word, words[start:end])
        if refs:
            return refs, place, end, place == 0
    return None


def _before(question: Question, place: int) -> Found | None:
    """Find the place before its kind: "X County", and "X City", which may be a name itself."""
    words = question.words
    word, span = _span(words, place)
    end = place + span
    if words[end : end + 1] == ["of"] and place:
        end += 1  # "PHILADELPHIA CITY OF DEPT OF COMMERCE"
    for start in range(max(0, place - LONGEST), place):
        if span == 1 and word != "county":
            refs = namesakes.bare(question.in_county(question.refs(words[start : place + 1])))
            if refs:
                return refs, start, end, False
        refs = _of_kind(question, word, words[start:place])
        if refs:
            return refs, start, end, False
    return None


def _of_kind(question: Question, word: str, name: list[str]) -> list[str]:
    """Look up a name of one kind; where it is none, the name with the kind added to it.

    "Village of Elk Grove" is Elk Grove Village; Elk Grove itself is a township.
    """
    refs = question.refs(name)
    found = namesakes.of_word(word, question.in_county(refs)) if refs else []
    if not found:
        refs = question.joined_refs(name)
        found = namesakes.of_word(word, refs) if refs else []
    if not found and word in ("city", "village", "town", "borough"):
        return namesakes.bare(question.refs([*name, word]))
    return found


def _beside(question: Question, end: int) -> list[str]:
    """Give the words after a place without its State and county, which are noted."""
    rest = question.words[end:]
    for count in (1, 2, 3):  # "BENTON COUNTY ARKANSAS FEDERAL PROGRAMS"
        if count <= len(rest) and BY_SPELLING.get(" ".join(rest[:count])) == question.scope:
            rest = rest[count:]
            break
    if len(rest) > 1 and (rest[-1] == "county" or rest[:2] == ["county", "of"]):
        name = rest[2:] if rest[0] == "county" else rest[:-1]
        if any(ref[0] == "c" for ref in question.refs(name)):
            question.parsed.county = " ".join(name)
            return []
    return rest


def _weigh(question: Question, refs: list[str], start: int, end: int, is_leading: bool) -> Match:
    """Judge the words beside a place and answer."""
    words = question.words
    rest = words[:start] + (_beside(question, end) if end < len(words) else [])
    said = " ".join(words[start:end])
    if not rest:
        return question.settle(refs, "kind", said)
    form = LEADING if is_leading else NAMED
    verdict, word = judge(rest, form, question.parsed.is_cut)
    if verdict == SEPARATE:
        return separate(word, refs)
    if verdict == PART:
        return question.settle(refs, "department", said, " ".join(rest))
    return unknown("untold", word, refs)


def bare_with_department(question: Question) -> Match | None:
    """Match a bare name with words of a department after it: "Seattle Police Department"."""
    if question.begins_like_none():
        return None
    words = question.words
    for end in range(min(LONGEST, len(words) - 1), 0, -1):
        refs = question.refs(words[:end])
        if not refs and end in (2, 3):
            refs = question.joined_refs(words[:end])
        meant = namesakes.bare(question.in_county(refs)) if refs else []
        if meant:
            return _weigh_bare(question, refs, meant, end)
    return None


def _weigh_bare(question: Question, refs: list[str], meant: list[str], end: int) -> Match | None:
    """Judge the words after a bare name and answer; None where the State's rules decide."""
    name, rest = " ".join(question.words[:end]), question.words[end:]
    is_force = not _FORCES.isdisjoint(rest)
    if name in FULL_NAMES and not is_force:
        return None
    kinds = [word for word in rest if word in DESIGNATORS]
    verdict, word = judge(rest, BARE, question.parsed.is_cut)
    if verdict == SEPARATE:
        return separate(word, [] if kinds else meant)
    if kinds:
        return unknown("untold", kinds[0], refs)  # "La Porte County" is not La Porte
    if not is_force and name in _COMMON:
        return unknown("untold", name, meant)  # Commerce, Justice and Union are towns too
    if verdict != PART:
        return unknown("untold", word, meant)
    work = [word for word in rest if word in COUNTY_WORK]
    if work and meant[0][0] != "k" and any(ref[0] == "c" for ref in refs):
        return unknown("county-work", work[0], [*meant, *refs])
    return question.settle(meant, "department", name, " ".join(rest))


def governed(question: Question) -> Match | None:
    """Match a corporate name: "Mayor and City Council of Baltimore", "Corporation of Ranson"."""
    words = question.words
    if "of" not in words:
        return None
    start = len(words) - words[::-1].index("of")
    head, name = words[: start - 1], words[start:]
    if not head or not name or not CLASSES["governing"].issuperset(head):
        return None
    refs = question.refs(name)
    meant = namesakes.bare(question.in_county(refs))
    if not meant:
        return None
    is_city = bool({"mayor", "city", "town", "village", "borough", "corporation"} & set(head))
    if not is_city and any(ref[0] == "c" for ref in refs):
        return unknown("county-work", " ".join(head), namesakes.distinct(refs))
    return question.settle(meant, "department", " ".join(name), " ".join(head))


def _misspelt_county(question: Question) -> Match | None:
    """Match "Vermillion Parish": one letter away from one county of the State alone."""
    words = question.words
    if question.scope == "*":
        return None
    for place, word in enumerate(words):
        if DESIGNATORS.get(word) in ("county", "parish") and place and words[0] not in OWN:
            elsewhere = index().refs(f"*|{' '.join(words[:place])}")
            if any(word in at(ref).official_name.lower() for ref in elsewhere if ref[0] == "c"):
                return None  # a county elsewhere: the row's State is in doubt, not the spelling
            name = "".join(words[:place])
            near = [ref for ref in index().refs(f"c|{question.scope}") if _is_near(name, ref)]
            verdict, _ = judge(words[place + 1 :], NAMED, question.parsed.is_cut)
            if len(near) == 1 and verdict == PART:
                return question.settle(near, "one-letter", " ".join(words[: place + 1]))
    return None


def _is_near(name: str, ref: str) -> bool:
    official = without_accents(at(ref).official_name).lower()
    county = official.rpartition(" ")[0].replace(" ", "").replace("'", "").replace(".", "")
    return len(name) > 4 and is_one_letter_off(name, county.replace("saint", "st"))


def is_one_letter_off(one: str, other: str) -> bool:
    """Tell whether two words differ by one letter: changed, added or left out."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    short, long = sorted((one, other), key=len)
    same = 0
    while same < len(short) and short[same] == long[same]:
        same += 1
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]
