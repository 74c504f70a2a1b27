"""Cases by their names: `County of Santa Clara v. Trump, 250 F. Supp. 3d 497 (N.D. Cal. 2017)`."""

from __future__ import annotations

import re

from comity.reading.citations.cited import Cited, Name, squeezed
from comity.reading.citations.reporters import Tail
from comity.reading.tables import words as table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_VERSUS = re.compile(r"[vV](?<=\s[vV])(?:[sS]?\.|[sS]?(?=\s))\s{1,60}(?=[A-Z\"“])")
_BLANK_BEFORE = re.compile(r"(?<=[\w.,)’'])\s{1,60}$")
_IN_RE = re.compile(r"\b(?:In re|In the Matter of|Ex parte)\s(?=[A-Z])")
_TOKEN = re.compile(r"\S+")
_REACH = 200
_MOST_TOKENS = 16
_JOINING = table("case-joining")
_JOINING_CAPITALS = frozenset(["OF", "AND", "THE", "FOR", "TO"])
_AFTER_COMMA = table("case-after-comma")
_ROLES = re.compile(
    r"(?:Plaintiffs?|Petitioners?|Appell(?:ant|ee)s?|Defendants?|Respondents?|PLAINTIFFS?|PETITIONERS?)(?:[-–/]\w+)?,?$"
)
_SIGNALS = table("case-signals")
_ABBREVIATIONS = table("case-abbreviations")
_INITIALS = re.compile(r"(?:[A-Z]\.){1,4}$|[A-Z][a-z]?['’]?[a-z]*['’][a-z]\.?$")
_LAST_OF_NAME = frozenset(["Inc.", "LLC", "Ltd.", "Corp.", "Inc", "LLP", "INC.", "LLC.", "L.P."])
_ET_AL = re.compile(r",?\s(?:et|ET)\.?\s(?:al|AL)\.?(?=\W|$)")
_ROLE_BETWEEN = re.compile(
    r",?\s+(?:Plaintiffs?|Petitioners?|PLAINTIFFS?|PETITIONERS?|Appellants?|Appellees?)(?:[-–/]\w+)?,?$"
)


_AFTER_ROLE = re.compile(
    r"^,? ?(?:Defendants?|Respondents?|DEFENDANTS?|RESPONDENTS?|Appell\w+)(?:[-–/]\w+)?[.,]? ?"
)
_PUBLIC = re.compile(
    r"\b(?:City|County|State|Town|People|Commonwealth|United States|U\.S\.|Department|Dep[’']t)\b",
    re.IGNORECASE,
)


def cases(words: str) -> Iterator[Cited]:
    """Names with `v.`, with the dockets and reports that follow them; `In re`."""
    limit = 0
    for match in _VERSUS.finditer(words):
        found = _case(words, match, limit)
        if found is not None:
            limit = found.end
            yield found
    for match in _IN_RE.finditer(words):
        end = party_after(words, match.end())
        tail = Tail(words, end)
        if tail.names:
            norm = squeezed(words[match.start() : tail.end])
            yield Cited(match.start(), tail.end, "case", norm, tuple(tail.names))


def _case(words: str, versus: re.Match[str], limit: int) -> Cited | None:
    blank = _BLANK_BEFORE.search(words, max(limit, versus.start() - 61), versus.start())
    if blank is None:
        return None
    start, left_end = party_before(words, blank.start(), limit)
    end = party_after(words, versus.end())
    if start >= left_end or end <= versus.end():
        return None
    left, right = words[start:left_end], words[versus.end() : end]
    is_sure = versus[0].strip() in ("v.", "V.") or bool(_PUBLIC.search(f"{left} | {right}"))
    left, right = _lowered(left), _lowered(right)
    tail = Tail(words, end)
    if not is_sure and not tail.names:
        return None
    name = f"{squeezed(left)} v. {squeezed(right)}"
    names = (*tail.names, Name("parties", name))
    rest = _AFTER_ROLE.sub("", squeezed(words[end : tail.end]))
    rest = rest if not rest or rest[0] in ",(" else f", {rest}"
    rest = f" {rest}" if rest.startswith("(") else rest
    return Cited(start, tail.end, "case", name + rest, names)


def _lowered(name: str) -> str:
    """A name in capitals as it is written otherwise; initials like NCAA stay."""
    core = _ET_AL.sub("", name)
    if not core.isupper() or (" " not in core.strip() and len(core) < 6):
        return name
    written = []
    for word in name.split():
        if word.lower() in _JOINING or word.lower() in ("et", "al.", "v."):
            written.append(word.lower())
        elif "." in word[:-1] or len(word) < 2:
            written.append(word)
        else:
            written.append(word.capitalize())
    return " ".join(written)


def party_before(words: str, end: int, limit: int) -> tuple[int, int]:
    """Start and end of the party before `v.`; equal where there is none."""
    base = max(limit, end - _REACH)
    window = words[base:end]
    if role := _ROLE_BETWEEN.search(window[-40:]):
        window = window[: len(window) - len(role[0])]
    window = window.rstrip().rstrip(",")
    finish = base + len(window)
    if al := re.search(r",?\s(?:et|ET)\.?\s(?:al|AL)\.?,?$", window):
        core = window[: al.start()]
    else:
        core = window
    start = finish
    tokens = list(_TOKEN.finditer(core))[-_MOST_TOKENS:]
    following = ""
    for token in reversed(tokens):
        word = token[0]
        if not _goes_on(word, following, core, token.end()):
            break
        bare = word.lstrip("“\"‘'([*_")
        if bare in _JOINING or bare in _JOINING_CAPITALS:
            following = bare
            if start == finish:
                break
            continue
        if _is_signal(bare, core[: token.start()]):
            break
        start = base + token.end() - len(bare)
        following = bare
        if bare != word:
            break
    return start, finish if start < finish else start


def _is_signal(bare: str, before: str) -> bool:
    """`See`, `In`: words before a case that are none of its name."""
    return bare in _SIGNALS


def _goes_on(word: str, following: str, window: str, end: int) -> bool:
    """Whether a word to the left still belongs to the party."""
    bare = word.lstrip("“\"‘'([*_")
    if bare in _JOINING or bare in _JOINING_CAPITALS:
        return True
    if not bare[:1].isupper() or bare.startswith("No."):
        return False
    gap = window[end : end + 3]
    if following and "\n\n" in gap:
        return False
    if word.endswith(",") and following:
        return following.rstrip(",") in _AFTER_COMMA
    if word.endswith((".", ";", ":", "!", "?", "”", '"', ")", "—", "'s", "’s")) and following:
        is_short = word in _ABBREVIATIONS or bool(_INITIALS.match(word))
        return is_short or (word[-1] == "." and following in _JOINING)
    return True


def party_after(words: str, start: int) -> int:
    """Where the party after `v.` ends; `start` where there is none."""
    end = start
    tokens = _TOKEN.finditer(words, start, min(len(words), start + _REACH))
    previous_end = start
    previous = ""
    for number, token in enumerate(tokens):
        word = token[0]
        if number >= _MOST_TOKENS or "\n\n" in words[previous_end : token.start()]:
            break
        if word in ("v.", "vs."):
            end = _before_last_joint(words, start, end)
            break
        if word in _JOINING or word in _JOINING_CAPITALS:
            if previous in _LAST_OF_NAME:
                break
            previous, previous_end = word, token.end()
            continue
        bare = word.rstrip(".,;:!?)”\"’'—–]")
        if not word[:1].isupper() and not word.startswith(('"', "“")):
            break
        if previous in _LAST_OF_NAME:
            break
        core = word.rstrip(',;:!?)”"—–]') if not word.endswith(("'", "’")) else bare
        core = re.split(r"[—–]|’s$|'s$", core)[0]
        is_short = core in _ABBREVIATIONS or bool(_INITIALS.match(core))
        end = token.start() + (len(core) if is_short else len(core.rstrip(".")))
        if len(core) < len(word) or (word.endswith(".") and not is_short):
            end = _past_suffix(words, end)
            break
        previous, previous_end = core, token.end()
    if al := _ET_AL.match(words, end):
        return al.end() if end > start else end
    return end


_SUFFIX = re.compile(r",\s(?:Inc\.|LLC|LLP|L\.P\.|Ltd\.|Corp\.|INC\.|N\.A\.)")


def _past_suffix(words: str, end: int) -> int:
    match = _SUFFIX.match(words, end)
    return match.end() if match else end


def _before_last_joint(words: str, start: int, end: int) -> int:
    """`United States and Murphy v.`: the name before the last `and`."""
    joint = words.rfind(" and ", start, end)
    return joint if joint > start else end
