"""What a sum in a sentence measures: a whole or a part of it, of one year or of many.

A figure of the record contradicts a sum only where both measure the same: the same money, of the
same body, of the same year. Here the words around a sum tell what speaks against that.
"""

from __future__ import annotations

import re

from comity.reading.checks.clause import Clause
from comity.reading.found import Amount

_MANY_YEARS = re.compile(
    r"\b(?:since\s+(?:19|20)\d\d|(?:over|during|in|for|across)\s+(?:the\s+)?(?:last\s+|past\s+|next\s+|previous\s+)?"
    r"(?:\w+\s+|\d+\s+)?(?:years|decades?)|multi-?year|an\s+average|averag\w+|from\s+(?:19|20)\d\d\s+(?:to|through)"
    r"|between\s+(?:fiscal\s+)?(?:19|20)\d\d|cumulative\w*|a\s+decade|five-year|ten-year|per\s+capita|a\s+(?:day|month))\b",
    re.IGNORECASE,
)
_OTHER_STAGE = re.compile(
    r"\b(?:budgets?|spent|spend(?:s|ing)?|revenues?|appropriat\w+|salar(?:y|ies)|expenditures?|economy|deficit|cost(?:s|ing)?"
    r"|terminat\w+|ended|cancel\w+|fr[eo]ez\w*|froze\w*|withh[eo]ld\w*|slash\w*|ow(?:es?|ed)|fine[sd]?|caps?|capped|funded\s+at|request(?:ed|s)?|rose|risen|fell|grew|grown|increase[sd]?|decrease[sd]?|cuts?|drop(?:s|ped)?|settle\w*|won|lawsuit|bonds?|loans?|tax(?:es)?|at\s+stake|lost)\b",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"^(?:\s+(?:a|per|each|every)\s+(?:fiscal\s+)?year|\s+annually|\s+worth)?\s+(?:(?:in|of|worth\s+of)\s+)?(?:the\s+|its\s+|all\s+)?"
    r"(?:[\w.'-]+\s+){0,5}?(?P<noun>grants?|assistance|awards?|money|funds?|funding|aid|dollars)\b",
    re.IGNORECASE,
)
_NARROWER = re.compile(
    r"^\s*,?\s*(?:for|under|through|via|from|to\s+(?:\d+|states\b(?!\s+and)|tribes|nonprofits|support|help|hire|fight|pay|fund|improve"
    r"|combat|reduce|prevent)|that\s+(?:pays?|helps?|supports?)|by)\s+"
    r"(?!(?:the\s+)?(?:FY|(?:fiscal|(?:19|20)\d\d|this|last|next|year|states?|local|cities|counties|jurisdictions|department"
    r"|justice|DOJ|federal|all|U\.S)\b))",
    re.IGNORECASE,
)
_AS_NAME = re.compile(
    r"^\s+(?!(?:in|of|a|an|per|each|every|for|to|this|last|next|through|under|from|on|by|and|or|at|as|with|is|was|were|will|would"
    r"|has|have|had|that|which|annually|yearly|worth|went|goes|go|was|came|during|over|after|since|available)\b)[a-z]",
    re.IGNORECASE,
)
_GRANTS_NAMED = re.compile(
    r"^\s+(?:[\w.-]+\s+){0,3}(?:grants?|assistance|awards?)\b", re.IGNORECASE
)
_STATES_ALONE = re.compile(
    r"\bto\s+(?:the\s+)?states\b(?!\s*(?:,|and|or))|\bstates\s+(?:get|got|receive)", re.IGNORECASE
)


def words_of(clause: Clause, amount: Amount) -> str:
    """The words of a sentence that are nearer to one sum than to the sums beside it."""
    start, end = clause.at(amount), clause.at(amount) + len(amount.text)
    begins, ends = 0, len(clause.words)
    for one in clause.amounts:
        if one.end <= amount.start:
            begins = max(begins, clause.at(one) + len(one.text))
        elif one.start >= amount.end:
            ends = min(ends, clause.at(one))
    first = clause.words[begins:start]
    joined = max(first.rfind(", and "), first.rfind("; "), first.rfind(", but ")) if begins else -1
    last = re.search(r",\s+(?:and|but|while|which|with)\s|;\s", clause.words[end:ends])
    close = end + last.start() if last and ends < len(clause.words) else ends
    return clause.words[begins + max(joined, 0) : close]


def years_words(clause: Clause, amount: Amount) -> str:
    """The words that may tell the year of a sum: those after it first."""
    words = words_of(clause, amount)
    before, _, after = words.partition(amount.text)
    return f"{after} ; {before}"


def is_of_many_years(words: str) -> bool:
    """Whether a sum is of several years, of an average, or of a shorter time than a year."""
    return bool(_MANY_YEARS.search(words))


def is_of_another_stage(words: str) -> bool:
    """Whether a sum is what was budgeted, spent, lost or paid otherwise, and not what was given."""
    return bool(_OTHER_STAGE.search(words))


def is_whole(clause: Clause, amount: Amount) -> bool:
    """Whether a sum is told of all grants of what gives them, and not of some of them."""
    after = clause.words[clause.at(amount) + len(amount.text) :]
    words = words_of(clause, amount)
    if is_of_many_years(words) or is_of_another_stage(words) or _STATES_ALONE.search(words):
        return False
    if _AS_NAME.match(after) and not _GRANTS_NAMED.match(after):
        return False
    noun = _NOUN.match(after)
    return not _NARROWER.match(after[noun.end() if noun else 0 :])
