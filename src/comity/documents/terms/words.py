"""Words of a text, the same however the file writes its quotation marks, dashes and spaces."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from comity.texts.plain import plain

_TOKEN = re.compile(r"\w+(?:[-'./]\w+)*|[^\w\s]")

_STOPWORDS_WORDS = (
    "a an the of to in on for and or by with as at is are be been was were that this these those "
    "it its any all such from not no shall will must may which who whom than then if under upon "
    "into other per has have had do does each"
)
STOPWORDS = frozenset(_STOPWORDS_WORDS.split())


def tokens(text: str) -> list[str]:
    """Words and marks, as they are compared and shown."""
    return _TOKEN.findall(plain(text))


def bare_words(text: str) -> list[str]:
    """Words alone, in small letters."""
    return [word for word in tokens(text.lower()) if word[0].isalnum()]


def telling_words(text: str) -> list[str]:
    """Words in small letters that say something, without articles, prepositions and the like."""
    return [word for word in bare_words(text) if word not in STOPWORDS]


def slug(text: str) -> str:
    """A text as part of a name: small letters, digits and hyphens."""
    plainly = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plainly).strip("-")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its ending, so that `sending`, `sends` and `send` are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word[:-1] if word.endswith(("e", "s", "y")) and len(word) > 4 else word


_ENDINGS = (
    "izations", "isations", "ization", "isation", "ations", "ation", "ments", "ment", "ingly",
    "ances", "ences", "ance", "ence", "ities", "ity", "ings", "ing", "ions", "ion", "ives", "ive",
    "ies", "ied", "ers", "ed", "es", "er", "al", "ly",
)  # fmt: skip
