"""Takes a name apart: its words in order, the State it says, a county in brackets.

"OAKLAND, CITY OF" becomes "city of oakland"; "Camden (N.J.) PD" becomes "camden pd" in NJ;
"Boulder County, Colorado (Denver)" becomes "boulder county" in CO.
"""

from __future__ import annotations

from comity.governments.gazetteer import index
from comity.governments.spelling import with_kinds_joined, words_of
from comity.governments.states import BY_SPELLING, FULL_NAMES, closing_state
from comity.governments.vocabulary import OWN

# Codes of States that are words too: without a comma they need the State's own column.
_CODES_AND_WORDS = frozenset(
    ("in", "or", "me", "co", "la", "de", "al", "oh", "hi", "ok", "pa", "ma", "id")
)

PLURALS = frozenset(("counties", "cities", "towns", "villages", "townships", "parishes"))
"""Words of a text that names several governments."""

CUT_LENGTH = 28
"""Names of at least so many letters may have been cut off (award files cut at 30 or so)."""


class Parsed:
    """A name taken apart.

    Attributes:
        words: folded words, inversions undone, without the State and without brackets.
        state: postal code that holds for the name, by its own words or by its column; or empty.
        said: the State that the text itself names; or empty.
        is_spelled: the text writes that State's name in full.
        county: words in brackets that name a county; or empty.
        is_cut: the text may have been cut off.
        parts: the words between commas, "and" and words of kind, for texts that name several.
    """

    __slots__ = ("county", "is_cut", "is_spelled", "parts", "said", "state", "words")

    def __init__(self, state: str, is_cut: bool) -> None:
        self.words: list[str] = []
        self.state = state
        self.said = ""
        self.is_spelled = False
        self.county = ""
        self.is_cut = is_cut
        self.parts: list[str] = []

    def say(self, code: str, spelled: list[str]) -> None:
        """Note a State that the text names; the first one from the end holds."""
        if not self.said:
            self.said = code
            self.is_spelled = " ".join(spelled) in FULL_NAMES


def parse(text: str, state: str) -> Parsed:
    """Take a name apart.

    Args:
        state: postal code from the row's own column, or empty.
    """
    parsed = Parsed(state, len(text) >= CUT_LENGTH)
    words = words_of(text)
    if "(" in words or ")" in words:
        words = _without_brackets(words, parsed)
    if not PLURALS.isdisjoint(words):
        parsed.parts = _listed(words)
    if "," in words:
        words = _joined(words, parsed)
    elif words and words[-1] == "of" and len(words) > 2:
        words = _uninverted(words)
    parsed.words = with_kinds_joined(_trimmed(words, state or parsed.said))
    if not parsed.said:
        _take_closing_state(parsed)
    parsed.state = state or parsed.said
    return parsed


def _listed(words: list[str]) -> list[str]:
    """Part a list of names: "King, Pierce, and Snohomish counties"."""
    marked = ["," if word == "and" or word in PLURALS else word for word in words]
    return [name for name in (part.strip() for part in " ".join(marked).split(",")) if name]


def _trimmed(words: list[str], state: str) -> list[str]:
    if "dba" in words[1:]:
        words = words[: words.index("dba", 1)]
    while words and words[0] in ("the", "and") and not _has_article(words, state):
        words = words[1:]
    if words[:1] == ["incorporated"]:  # "Incorporated Village of Hempstead"
        words = words[1:]
    while words and words[-1] in ("the", "and"):
        words = words[:-1]
    return words


def _has_article(words: list[str], state: str) -> bool:
    """Tell whether the article is part of a place's name: The Dalles, The Village."""
    closing = [(BY_SPELLING.get(" ".join(words[-count:]), ""), count) for count in (1, 2)]
    names = [(words, state)] + [(words[:-count], code) for code, count in closing if code]
    return any(len(name) > 1 and _is_place(name, code) for name, code in names)


def _without_brackets(words: list[str], parsed: Parsed) -> list[str]:
    """Take out what stands in brackets; a State or county there counts, an office does not."""
    kept: list[str] = []
    inside: list[str] = []
    depth = 0
    for word in words:
        if word in "()":
            depth = max(0, depth + (1 if word == "(" else -1))
            if word == ")" and inside:
                _note(inside, parsed)
                inside = []
        elif depth > 0:
            inside.append(word)
        else:
            kept.append(word)
    return kept


def _note(inside: list[str], parsed: Parsed) -> None:
    code = BY_SPELLING.get(" ".join(inside))
    if code:
        parsed.say(code, inside)
    elif _is_county(inside) or inside[-1] == "borough":
        parsed.county = " ".join(inside)


def _joined(words: list[str], parsed: Parsed) -> list[str]:
    """Put the parts between commas in order: States taken out, "City of" brought to the front."""
    parts: list[list[str]] = [[]]
    for word in words:
        if word == ",":
            parts.append([])
        else:
            parts[-1].append(word)
    parts = [part for part in parts if part and part != ["the"]]
    if not parts:
        return []
    front: list[str] = []
    rest = parts[0]
    for part in parts[:0:-1]:  # from the end: the last State named is the name's own
        if _is_state(part, parsed):
            parts.remove(part)
    for part in parts[1:]:
        if part[-1] == "of" or part[-2:] == ["of", "the"]:
            front = part
        elif part[-1] in ("usa", "us"):
            continue
        elif _is_county(part) and not set(rest) <= OWN:
            parsed.county = " ".join(part)  # "Jackson Township, Franklin County, Ohio"
        elif _begins_with_state(part):
            front = part
        else:
            rest = rest + part
    return front + rest


def _is_county(part: list[str]) -> bool:
    if part[:2] == ["county", "of"]:
        return len(part) > 2 and part[2] not in OWN
    return len(part) > 1 and part[-1] in ("county", "parish") and part[0] not in ("jr", "and")


def _begins_with_state(part: list[str]) -> bool:
    return any(" ".join(part[:count]) in FULL_NAMES for count in (1, 2, 3) if count < len(part))


def _is_state(part: list[str], parsed: Parsed) -> bool:
    """Tell whether a part between commas is a State, with a postal code perhaps: "WA 98101"."""
    if len(part) > 1 and part[-1].isdigit():
        part = part[:-1]
    code, count = closing_state(part)
    if not code or count != len(part):
        return False
    parsed.say(code, part)
    return True


def _uninverted(words: list[str]) -> list[str]:
    """Bring a closing "City of" to the front: "FRIENDSWOOD CITY OF"."""
    count = 4 if words[-4:-1] in (["city", "and", "county"], ["city", "and", "borough"]) else 2
    return words[-count:] + words[:-count]


def _take_closing_state(parsed: Parsed) -> None:
    """Take off a State at the end without a comma: "BRAZOS COUNTY TEXAS", "SEATTLE WA"."""
    code, count = closing_state(parsed.words)
    rest = parsed.words[:-count]
    if code and rest[-2:] in (["state", "of"], ["commonwealth", "of"]):
        rest = rest[:-2]  # "COUNTY OF HIDALGO STATE OF NEW MEXICO"
    if not rest or not code or rest[-1] in ("of", "the", "and", "for", "in", "state"):
        return
    if parsed.state and parsed.state != code:
        return
    spelled = parsed.words[-count:]
    is_full = " ".join(spelled) in FULL_NAMES
    if not is_full and not parsed.state and (len(spelled[0]) > 2 or spelled[0] in _CODES_AND_WORDS):
        return
    if _is_place(parsed.words, parsed.state):
        return  # Port Washington is a place; Port, Washington is none
    parsed.say(code, spelled)
    parsed.words = rest


def _is_place(words: list[str], state: str) -> bool:
    """Tell whether all of the words, or those after "City of", are one place's name."""
    if words[1:2] == ["of"]:
        words = words[2:]
    return bool(words and index().refs(f"{state or '*'}|{' '.join(words)}"))
