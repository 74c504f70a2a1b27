"""Where the name of a party begins, before `v.`, and where it ends, after it."""

from __future__ import annotations

import re

from comity.reading.tables import words as table

JOINING = table("case-joining")
ET_AL = re.compile(r",?\s(?:et|ET)\.?\s(?:al|AL)\.?(?=\W|$)")

_IN_CAPITALS = frozenset(["OF", "AND", "THE", "FOR", "TO"])
_AFTER_COMMA = table("case-after-comma")
_SIGNALS = table("case-signals")
_ABBREVIATIONS = table("case-abbreviations")
_INITIALS = re.compile(r"(?:[A-Z]\.){1,4}$|[A-Z][a-z]?['’]?[a-z]*['’][a-z]\.?$")
_LAST_OF_NAME = frozenset(["Inc.", "LLC", "Ltd.", "Corp.", "Inc", "LLP", "INC.", "LLC.", "L.P."])
_SUFFIX = re.compile(r",\s(?:Inc\.|LLC|LLP|L\.P\.|Ltd\.|Corp\.|INC\.|N\.A\.)")
_ROLE = re.compile(
    r",?\s+(?:Plaintiffs?|Petitioners?|PLAINTIFFS?|PETITIONERS?|Appellants?|Appellees?)"
    r"(?:[-–/]\w+)?,?$"
)
_AL_AT_END = re.compile(r",?\s(?:et|ET)\.?\s(?:al|AL)\.?,?$")
_TOKEN = re.compile(r"\S+")
_OPENING = "“\"‘'([*_"
_ENDS = (".", ";", ":", "!", "?", "”", '"', ")", "—", "'s", "’s")
_REACH = 200
_MOST_TOKENS = 16


def party_before(words: str, end: int, limit: int) -> tuple[int, int]:
    """Start and end of the party before `v.`; equal where there is none.

    Args:
        limit: where the case before it ends.
    """
    base = max(limit, end - _REACH)
    window = words[base:end]
    if role := _ROLE.search(window[-40:]):
        window = window[: len(window) - len(role[0])]
    window = window.rstrip().rstrip(",")
    finish = base + len(window)
    named = _AL_AT_END.sub("", window)
    start, following = finish, ""
    for token in reversed(list(_TOKEN.finditer(named))[-_MOST_TOKENS:]):
        word = token[0]
        bare = word.lstrip(_OPENING)
        joins = bare in JOINING or bare in _IN_CAPITALS
        if (joins and start == finish) or bare in _SIGNALS:
            break
        if not joins:
            if not _goes_on(word, bare, following) or "\n\n" in named[token.end() :][:3]:
                break
            start = base + token.end() - len(bare)
        following = bare
        if bare != word:
            break
    return start, finish


def _goes_on(word: str, bare: str, following: str) -> bool:
    """Whether a word to the left still belongs to the party."""
    if not bare[:1].isupper() or bare.startswith("No."):
        return False
    if not following:
        return True
    if word.endswith(","):
        return following.rstrip(",") in _AFTER_COMMA
    if word.endswith(_ENDS):
        return _is_short(word) or (word[-1] == "." and following in JOINING)
    return True


def _is_short(word: str) -> bool:
    """Whether the full stop of a word is its own."""
    return word in _ABBREVIATIONS or bool(_INITIALS.match(word))


def party_after(words: str, start: int) -> int:
    """Where the party after `v.` ends; `start` where there is none."""
    end = _last_word(words, start)
    if end > start and (others := ET_AL.match(words, end)):
        return others.end()
    return end


def _last_word(words: str, start: int) -> int:
    """Where the last word of the party ends."""
    end = last_end = start
    previous = ""
    tokens = _TOKEN.finditer(words, start, min(len(words), start + _REACH))
    for number, token in enumerate(tokens):
        word = token[0]
        if number >= _MOST_TOKENS or "\n\n" in words[last_end : token.start()]:
            break
        if word in ("v.", "vs."):
            joint = words.rfind(" and ", start, end)  # `United States and Murphy v.`
            return joint if joint > start else end
        joins = word in JOINING or word in _IN_CAPITALS
        is_named = word[:1].isupper() or word[0] in '"“'
        if previous in _LAST_OF_NAME or not (joins or is_named):
            break
        previous, last_end = word, token.end()
        if joins:
            continue
        core, is_last = _core(word)
        end = token.start() + len(core)
        if is_last:
            suffix = _SUFFIX.match(words, end)
            return suffix.end() if suffix else end
        previous = core
    return end


def _core(word: str) -> tuple[str, bool]:
    """A word without the marks that follow it, and whether they end the name."""
    core = word.rstrip(',;:!?)”"—–]')
    if word.endswith(("'", "’")):
        core = word.rstrip(".,;:!?)”\"’'—–]")
    core = re.split(r"[—–]|’s$|'s$", core)[0]
    if not _is_short(core):
        core = core.rstrip(".")
    return core, len(core) < len(word)
