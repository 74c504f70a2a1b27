"""Noun phrases and verbs on either side of a sum, by closed lists of small words."""

from __future__ import annotations

import re
from typing import NamedTuple

from comity.reading.tables import words as table

DETERMINERS = table("determiners")
PREPOSITIONS = table("prepositions")
LINKS = table("sum-links")
_STOPS = table("phrase-stops")
HAVING = frozenset(["get", "gets", "got", "have", "has", "had", "gives"])
_INSIDE_LEFT = frozenset(["of", "for", "in", "at", "&", "to"])
_ADVERBS = frozenset(["also", "then", "already", "now", "still"])
_TOKEN = re.compile(r"[A-Za-z0-9$][\w.&'’/-]*|[,;:()?!“”\"—–]")
_OPENING = re.compile(r"[A-Za-z0-9&][\w.&'’/-]*|\S")
_LONGEST = 7

GIVING = re.compile(
    r"\b(?P<verb>award(?:ed|ing)|g[ai]ve|giv(?:es|en|ing)|pa(?:id|ys?|ying)|ow(?:es?|ed|ing)|sen[dt]s?"
    r"|grant(?:ed|s|ing)|offer(?:ed|s)?|fined?|lent|loan(?:ed|s)|costs?|costing|sav(?:es?|ed))"
    r"\s(?P<whom>(?!(?:of|in|at|from|to|for|is|was|are|were|about|between)\b)(?:the\s)?(?:[\w.’'-]+\s){1,4})$"
)


HEADS = re.compile(
    r"\b(?:grants?|awards?|subawards?|funds?|funding|money|moneys|budgets?|contracts?|loans?|bonds?|fines?|"
    r"penalt(?:y|ies)|deficits?|gaps?|shortfalls?|cuts?|programs?|projects?|settlements?|payments?|"
    r"investments?|increases?|reductions?|thresholds?|limits?|fees?|aid|allocations?|reimbursements?|"
    r"stipends?|salar(?:y|ies)|donations?|judgments?)\b",
    re.IGNORECASE,
)
"""Nouns that a sum may stand before without an article: `received $5 million grants`."""


class Left(NamedTuple):
    """What stands before a sum.

    Attributes:
        noun: a noun phrase that the sum is said of, or empty.
        verb: the verb whose object the sum is, after its subject (`city received`), or empty.
    """

    noun: str = ""
    verb: str = ""


class Right(NamedTuple):
    """What stands after a sum.

    Attributes:
        noun: the noun phrase it counts (`grants`, `fire pump grant`).
        aim: prepositional phrases (`for a fire pump`, `to Seattle`).
        state: what is said of it (`available`, `drawn down`).
        clause: what somebody did with it (`it offered`).
    """

    noun: str = ""
    aim: str = ""
    state: str = ""
    clause: str = ""


_BETWEEN = re.compile(r"\b(?:between|from|anywhere from)\s$")


def left_of(before: str) -> Left:
    """The noun phrase or the verb before a sum.

    Args:
        before: the words of the sentence up to the sum, its qualifier taken away.
    """
    before = _BETWEEN.sub("", before)
    giving = GIVING.search(before[-90:])
    if giving and not (set(giving["whom"].lower().split()) & (LINKS | PREPOSITIONS)):
        return Left(verb=" ".join(giving[0].split()))
    tokens = _TOKEN.findall(before[-120:])
    if tokens and tokens[-1] in ("(", ":", "—", "–", ","):
        mark = tokens.pop()
        if mark == ",":
            return Left()
    linked = False
    while tokens and (tokens[-1].lower() in PREPOSITIONS or tokens[-1].lower() in LINKS):
        tokens.pop()
        linked = True
    if linked and tokens and tokens[-1] == ",":
        tokens.pop()
    if not linked and tokens and tokens[-1] in HAVING:
        return Left(verb=" ".join([*_collected(tokens[:-1]), tokens[-1]]))
    words = _collected(tokens)
    if not words:
        return Left()
    if not linked and before.rstrip()[-1:].isalnum() and words[-1][:1].islower():
        return Left(verb=" ".join(words))
    return Left(noun=" ".join(words))


def _collected(tokens: list[str]) -> list[str]:
    """The words of the noun phrase at the end of some tokens."""
    words: list[str] = []
    for token in reversed(tokens):
        small = token.lower()
        if small in _ADVERBS and words:
            continue
        if len(words) >= _LONGEST or not token[0].isalpha() or small in _STOPS:
            break
        if small in DETERMINERS or small in LINKS:
            break
        if small in PREPOSITIONS and small not in _INSIDE_LEFT:
            break
        words.append(token)
    words.reverse()
    while words and words[0].lower() in PREPOSITIONS:
        words.pop(0)
    return words


_DAY = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)"
    r"[a-z]*\b|\d"
)
_IN = re.compile(
    r"\s(?:worth\s)?(?:in|of)\s"
    rf"(?!total\b|all\b|which\b|that\b|it\b|this\b|fiscal\b|FY|{_DAY})"
)
_AIM = re.compile(
    r"\s?(?P<word>for|to|toward|towards|from|across|among|on|against|through|under)\s"
    rf"(?!the\ssame\b|\$|{_DAY})"
)
_ADJECTIVE = re.compile(
    r"\s(?P<state>available|awarded|allocated|appropriated|earmarked|set\saside|owed|requested"
    r"|pledged|promised|spent|raised|withheld|frozen)\b"
)
_STATE = re.compile(
    r"\s?,?\s?(?:that\s|which\s)?(?P<verb>(?:is|was|are|were|has|have|had|will|would|could|can|may|might|must|should)(?:\s(?:be|been|being|not|already|now|still|also|yet))*"
    r"|remains?|remained|sits?|sat)\s"
    r"(?P<state>(?:at|in|on|under)\s(?:the\s)?[a-z]+(?!\s[A-Z])|[a-z][\w-]*(?:\s(?:down|back|off|out|away|up|over))?(?:\s(?:from|to|for|at|by|in|under)\s(?!the\stime\b|\w+day\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)(?:the\s)?[\w'’-]+(?:\s[A-Z][\w'’-]+)*)?)"
)
_MOVE = re.compile(
    r"\s(?P<move>comes?|came|goes|go|went|flows?|flowed)\s(?P<way>from|to|toward|into)\s"
)
_NEVER_STATE = frozenset(
    [
        "the",
        "a",
        "an",
        "to",
        "of",
        "for",
        "and",
        "it",
        "he",
        "she",
        "they",
        "this",
        "that",
        "more",
        "less",
        "about",
    ]
)
_RELATIVE = re.compile(
    r"\s(?:that|which)\s(?!was\b|is\b|had\b|has\b|are\b|were\b|will\b|would\b|it\b|they\b)[a-z]+s\b(?:\s[\w'’-]+){0,6}"
)
_CLAUSE = re.compile(
    r"\s(?:that\s|which\s)?(?:it|they|he|she|we|the\s[a-z][\w-]+)\s(?:had\s|has\s|have\s)?(?P<state>[a-z]{3,}ed|spent|got|paid|gave|lost|won|sought)\b"
)


def right_of(after: str, is_article_before: bool) -> Right:
    """The noun phrase, the aims and the state after a sum.

    Args:
        after: the words of the sentence from the end of the sum on, its period taken away.
        is_article_before: whether an article stands before the sum, as in `a $38,500 grant`.
    """
    at, noun, aim, state, clause = 0, "", "", "", ""
    adjective = _ADJECTIVE.match(after)
    if adjective:
        state, at = adjective["state"], adjective.end()
    if match := _IN.match(after, at):
        noun, at = _phrase(after, match.end())
    elif not adjective and after[:1] in (" ", "-") and after[1:2].isalpha():
        noun, at = _phrase(after, 1)
        if not is_article_before and not HEADS.search(noun):
            noun, at = "", 0
    aims: list[str] = []
    while (match := _AIM.match(after, at)) and len(aims) < 2:
        phrase, end = _phrase(after, match.end())
        if not phrase:
            break
        aims.append(f"{match['word']} {phrase}")
        at = end
    if not aims and noun and (match := _RELATIVE.match(after, at)):
        aims.append(" ".join(match[0].split()))
        at = match.end()
    aim = " ".join(aims)
    if state:
        pass
    elif (match := _STATE.match(after, at)) and match["state"].split()[0] not in _NEVER_STATE:
        state = match["state"]
    elif match := _MOVE.match(after, at):
        phrase, _ = _phrase(after, match.end())
        state = f"{match['way']} {phrase}" if phrase else ""
    elif match := _CLAUSE.match(after, at):
        clause = match["state"]
    return Right(noun, aim, state, clause)


def _phrase(after: str, at: int) -> tuple[str, int]:
    """The noun phrase that begins at a place, without its article, and where it ends."""
    words: list[str] = []
    end = at
    for token in _OPENING.finditer(after, at, at + 120):
        word, small = token[0], token[0].lower()
        if word == "," and words and words[-1].endswith(","):
            continue
        if not word[0].isalnum() and word not in '“"':
            break
        if small in _STOPS or small in LINKS or len(words) >= _LONGEST:
            break
        if small in PREPOSITIONS and not (small == "of" and words):
            break
        if small in DETERMINERS and words:
            break
        if small in DETERMINERS or not word[0].isalnum():
            continue
        if words and _is_past(small):
            break
        bare = word.rstrip(".")
        words.append(bare)
        end = token.start() + len(bare)
        if small in _LEVELS and after[end : end + 2] == ", ":
            words[-1] += ","
        if bare != word and len(bare) > 2:
            break
    while words and words[-1].lower() == "of":
        words.pop()
    words[-1:] = [words[-1].rstrip(",")] if words else []
    return " ".join(words), end


_LEVELS = frozenset(["federal", "state", "local"])


def _is_past(word: str) -> bool:
    """Whether a word after a noun is rather a verb: `grants awarded`, `money passed`."""
    return len(word) > 4 and word.endswith("ed") and word not in ("need", "seed", "speed")
