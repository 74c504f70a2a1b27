"""Words beside a place's name, and what they say: a part of the government, or another body.

Three answers are possible for the words that are left once the place is taken out: they name a
department, they name a legal body of its own, or they cannot be told. The third is the honest
answer for libraries, utilities and health boards, which are one or the other by State law.
"""

from __future__ import annotations

from comity.governments.states import FOLDER

PART, SEPARATE, UNTOLD = "part", "separate", "untold"
LEADING, NAMED, BARE = "leading", "named", "bare"


def _classes() -> dict[str, frozenset[str]]:
    words: dict[str, list[str]] = {}
    with open(FOLDER + "words.tsv", encoding="utf-8") as table:
        for line in table:
            name, tab, listed = line.partition("\t")
            if tab and not line.startswith("#"):
                words.setdefault(name, []).extend(listed.split())
    return {name: frozenset(listed) for name, listed in words.items()}


CLASSES = _classes()
"""Words by class, as data/words.tsv lists and explains them."""

FILLERS = CLASSES["fillers"]
DEPARTMENTS = CLASSES["departments"]
MIXED = CLASSES["mixed"]
BODIES = CLASSES["bodies"]
COUNTY_WORK = CLASSES["county_work"]
REGIONS = CLASSES["regions"]

OWN = FILLERS | DEPARTMENTS
"""Words that leave a name the government's own."""

_ASSEMBLIES = frozenset(("board", "commission", "council", "councils"))

# Courts that are the governing body: in Kentucky, Texas, Delaware, Arkansas.
_COURTS = frozenset(("fiscal", "levy", "quorum", "commissioners"))

_KNOWN = OWN | MIXED | BODIES | _ASSEMBLIES | {"center", "centers", "court"}

# Pairs in which the first word loses its force: a district attorney is no district.
_PAIRS = {
    "district": ("attorney", "attorneys"),
    "corporation": ("counsel",),
    "bridge": ("department", "division"),
}


def judge(rest: list[str], form: str, is_cut: bool) -> tuple[str, str]:
    """Tell what the words beside a place's name make of it.

    Args:
        rest: the words, in their order, without the place's name.
        form: LEADING, the text begins with the government itself ("City of X ..."), so that even
            a utility or an airport after it is the city's; NAMED, the place is named with its
            kind; BARE, by its bare name only.
        is_cut: the text may have been cut off: its last word may be a beginning only.
    Returns: PART, SEPARATE or UNTOLD, and the word that decided (empty for PART).
    """
    odd = [word for word in rest if word not in OWN]
    if odd and is_cut and odd[-1] == rest[-1] and odd[-1] not in _KNOWN:
        whole = completed(odd[-1])
        if whole:
            rest = rest[:-1] + [whole]
            odd = [word for word in rest if word not in OWN]
    untold = rest[0] if form == BARE and rest and rest[0] in CLASSES["toponyms"] else ""
    for word in odd:
        verdict = _judge_word(word, rest, form)
        if verdict == SEPARATE:
            return SEPARATE, word
        if verdict == UNTOLD and not (form != BARE and _is_subject(word, rest)):
            untold = untold or word
    return (UNTOLD, untold) if untold else (PART, "")


def _is_subject(word: str, rest: list[str]) -> bool:
    """Tell whether an unknown word only says what a department or a jail is for, or called."""
    if word in _KNOWN or word in REGIONS:
        return False
    place = rest.index(word)
    before, after = rest[:place], rest[place + 1 :]
    return not (CLASSES["headings"].isdisjoint(before) and CLASSES["buildings"].isdisjoint(after))


def _judge_word(word: str, rest: list[str], form: str) -> str:
    if word in BODIES:
        return _judge_body(word, rest)
    if word in _ASSEMBLIES:
        return _judge_assembly(word, rest, form)
    if word in ("center", "centers"):  # of justice, of children; a medical center is untold
        is_told = form != BARE and MIXED.isdisjoint(rest) and not DEPARTMENTS.isdisjoint(rest)
        return PART if is_told else UNTOLD
    if word in MIXED:
        is_leading = form == LEADING and word != "library"
        is_told = is_leading or not CLASSES["strong"].isdisjoint(rest)
        return PART if is_told or (word == "medical" and "examiner" in rest) else UNTOLD
    if word == "court" or (word in _COURTS and "court" in rest):
        return UNTOLD if _COURTS.isdisjoint(rest) else PART
    return UNTOLD


def _judge_body(word: str, rest: list[str]) -> str:
    """Tell whether a word of a body has its force: a district attorney is no district."""
    place = rest.index(word)
    following = rest[place + 1] if place + 1 < len(rest) else ""
    if word == "corporation" and rest[-1] == word and set(rest) <= {"a", "municipal", word}:
        return PART  # Salt Lake City Corporation is the city
    if word == "incorporated" and FILLERS.issuperset(one for one in rest if one != word):
        return UNTOLD
    if word == "co" and following:
        return UNTOLD
    return PART if following in _PAIRS.get(word, ()) else SEPARATE


def _judge_assembly(word: str, rest: list[str], form: str) -> str:
    """Tell the governing body of a place from another: "City Council" from "Arts Council"."""
    if word == "council" and "governments" in rest:
        return SEPARATE
    if (FILLERS | CLASSES["governing"]).issuperset(one for one in rest if one != word):
        return PART
    if word == "board":
        return UNTOLD if form == BARE or CLASSES["boards"].isdisjoint(rest) else PART
    return UNTOLD


_beginnings: dict[str, str] = {}


def completed(beginning: str) -> str:
    """Complete a word that was cut off, where its beginning leaves no doubt: "utilit".

    Award files cut names at 30 characters. Bodies of their own win over departments, and a
    beginning of fewer than four letters is left alone.
    """
    if not _beginnings:
        for words in (OWN, MIXED, BODIES):
            for word in words:
                for length in range(4, len(word)):
                    _beginnings[word[:length]] = word
    return _beginnings.get(beginning, "")
