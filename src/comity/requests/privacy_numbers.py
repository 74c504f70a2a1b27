"""Numbers in a note: hours, days and counts pass; what may be a person's is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator

FIRST_YEAR = 2007
"""Years before it are years of birth to this screen."""

_SPELT = (
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_OLD = r"(?:19\d\d|200[0-6])"

_BIRTH = re.compile(
    r"\b(d ?\.?o ?\.?b|y ?\.?o ?\.?b|born|birth\w*|aged? ?\d+|years? old|\d+ ?y/?o"
    rf"|(?:\d+|{_SPELT})[- ]?(?:years?|yrs?)\b)", re.I
)  # fmt: skip
_OLD_DAY = re.compile(
    rf"\b{_OLD}[-/.]\d{{1,2}}[-/.]\d{{1,2}}\b|\b\d{{1,2}}[-/.]\d{{1,2}}[-/.]{_OLD}\b"
    r"|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2}\b"
    rf"|\b{_MONTHS}\.? ?\d{{1,2}}[ ,']+\d{{2}}\b(?!:)"
    rf"|\b\d{{1,2}} ?{_MONTHS}\.?,? ?'?\d{{2}}\b(?!:)",
    re.I,
)
_OLD_YEAR = re.compile(rf"\b{_OLD}\b")
_PERSON_NUMBER = re.compile(
    r"\bA[-# ]?\d{2,3}[- ]?\d{3}[- ]?\d{3}\b|\b\d{3}-\d{2}-\d{4}\b|\b\d{3}[-. )]+\d{3}[-. ]\d{4}\b"
    r"|\d{5,}|\b\d+-?cr-?\d+|\b(fbi|ssn|sid|alien|file|booking|subject|inmate)"
    r" ?(id|no|number|#)\.? ?[#:]? ?\w*\d\w*", re.I
)  # fmt: skip
_RUN = re.compile(r"\d+(?:[^\w\n]{1,3}\d+)+")
_SPELT_RUN = re.compile(rf"\b(?:(?:{_SPELT})[ ,-]+){{2,}}(?:{_SPELT})\b", re.I)
_MIXED = re.compile(r"\b(?=\w*\d)(?=\w*[^\W\d_])\w+|\b[^\W\d_]{1,3}-\d\w*", re.UNICODE)
_PLAIN_MIX = re.compile(r"\d{1,2}(?:st|nd|rd|th|am|pm|a|p)|\d{1,3}h", re.I)
_TIMES = re.compile(
    r"20\d\d-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?)?([+-]\d{2}:\d{2}|Z)?|\b\d{1,2}:\d{2}(:\d{2})?\b"
    rf"|\b\d{{1,2}} {_MONTHS}\.? 20\d\d\b|\b{_MONTHS}\.? \d{{1,2}},? 20\d\d\b", re.I
)  # fmt: skip


def number_of_a_person(text: str) -> str:
    """What among the numbers of a text may be of a person, as a clause; empty where nothing is.

    Args:
        text: without the citations of laws and forms, whose numbers are no person's.
    """
    return next(_found(text), "")


def _found(text: str) -> Iterator[str]:
    if found := _BIRTH.search(text):
        yield f'"{found[0]}", a birth date or an age'
    if found := _OLD_DAY.search(text):
        yield f'"{found[0]}", which may be a birth date'
    bare = _TIMES.sub(" on ", text)
    if found := _OLD_YEAR.search(bare):
        yield f'"{found[0]}", which may be a year of birth'
    for pattern in (_PERSON_NUMBER, _SPELT_RUN):
        if found := pattern.search(bare):
            yield f'"{found[0]}", which may be a number of a person'
    for run in _RUN.finditer(bare):
        if sum(one.isdigit() for one in run[0]) > 4 or len(re.findall(r"\d+", run[0])) > 3:
            yield f'"{run[0]}", which may be a number of a person'
    for mixed in _MIXED.finditer(bare):
        if not _PLAIN_MIX.fullmatch(mixed[0]):
            yield f'"{mixed[0]}", letters and digits run together'
