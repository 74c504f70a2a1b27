"""One spelling for a name: how the gazetteer, and whatever is looked up in it, is folded.

"Saint Louis", "ST. LOUIS" and "St Louis" become `st louis`; "Doña Ana" becomes `dona ana`.
Nothing here knows a place: it only knows letters, marks and a few short forms.
"""

from __future__ import annotations

# A mark that joins (hyphen, slash) parts words; one that shortens (full stop, apostrophe) goes.
# Commas and brackets carry meaning in a name ("Seattle, WA", "Camden (N.J.)") and stay as words.
_MARKS = str.maketrans(
    {
        ".": None, "'": None, "’": None, "‘": None, "`": None, "´": None, "ʻ": None, "~": None,
        "&": " and ", "+": " and ", "@": " at ",
        ",": " , ", ";": " , ", ":": " , ", "(": " ( ", ")": " ) ", "[": " ( ", "]": " ) ",
        "-": " ", "–": " ", "—": " ", "/": " ", "\\": " ", "_": " ", "*": " ", "#": " ",
        '"': " ", "“": " ", "”": " ", "!": " ", "?": " ", "|": " ",
    }
)  # fmt: skip

_SHORT = {
    "saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft",
    "twp": "township", "twsp": "township", "townshp": "township", "tshp": "township",
    "cnty": "county", "boro": "borough", "vlg": "village", "muni": "municipality",
    "dept": "department", "depts": "departments", "dpt": "department", "depart": "department",
    "deparment": "department", "departmemt": "department", "departments": "department",
    "govt": "government", "goverment": "government", "divison": "division", "div": "division",
    "comm": "commission", "commn": "commission", "auth": "authority", "dist": "district",
    "assn": "association", "assoc": "association", "svcs": "services", "svc": "service",
    "mgmt": "management", "bd": "board", "ctr": "center", "univ": "university",
    "corp": "corporation", "inc": "incorporated", "twn": "town",
}  # fmt: skip

PUNCTUATION = frozenset(",()")


def without_accents(text: str) -> str:
    """Write letters without their accents: "Cañon" as "Canon"."""
    import unicodedata

    parts = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


BEGINNING = 4
"""First letters of a name, by which most names of anything else are told from those of a State."""


def words_of(text: str) -> list[str]:
    """Part a name into folded words; commas and brackets are words of their own."""
    if not text.isascii():
        text = without_accents(text)
    short = _SHORT
    return [short.get(word, word) for word in text.lower().translate(_MARKS).split()]


def with_kinds_joined(words: list[str]) -> list[str]:
    """Write a kind of two words as one: "charter township" as `charter-township`."""
    if "charter" in words[:-1]:
        place = words.index("charter")
        if words[place + 1] == "township":
            return [*words[:place], "charter-township", *words[place + 2 :]]
    return words


def fold(text: str) -> str:
    """Spell a name as the index spells it: folded words, one space apart, no marks."""
    return " ".join([word for word in words_of(text) if word not in PUNCTUATION])


def dashed(text: str) -> str:
    """Spell a name as a slug: "St. Mary's County" as `st-marys-county`."""
    plain = without_accents(text).lower().translate(_MARKS)
    return "-".join(word for word in plain.split() if word not in PUNCTUATION)
