"""In which federal court a case is heard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from comity.governments.districts import courts
from comity.governments.gazetteer import by_id
from comity.governments.states import FOLDER
from comity.reading.checks.answer import Answer, Claim, Kind, Outcome, because
from comity.reading.checks.clause import Clause
from comity.reading.checks.meant import case_meant
from comity.reading.checks.record import Record, View
from comity.reading.found import Mention

_HEARD = re.compile(
    r"\b(?:filed|sued|brought|pending|heard|argued|judges?|courts?|ruled|blocked|enjoined)\b",
    re.IGNORECASE,
)
_IN_COURT = re.compile(
    r"\b(?:federal|u\.?s\.?|district)\s+(?:district\s+)?(?:court|judge)\s+(?:in|for)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_TIED = re.compile(
    r"\b(?:filed|sued|brought|pending|ruled|blocked|enjoined|issued|vacated|halted)\b|\bis\s+heard\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:appeal\w*|circuit|argued|argument|an?other|others?|also|unlike|like|while|transferred|cited|follow\w*|similar"
    r"|separate\w*|second|not)\b",
    re.IGNORECASE,
)
"""Words with which another court may stand beside the name of a case."""

_SHORT = re.compile(r"^(?:(?P<part>[NSEWCM])\.)?D\.\s?(?P<state>.+)$")
_PARTS = {"N": "Northern", "S": "Southern", "E": "Eastern", "W": "Western", "C": "Central",
          "M": "Middle"}  # fmt: skip


def claims(clause: Clause, record: Record) -> Iterator[Claim]:
    """The court that a sentence gives to a case."""
    if not _HEARD.search(clause.words):
        return
    told = [(one, ids) for one in clause.mentions if (ids := _courts_told(clause, one))]
    meant = case_meant(clause, record) if told else None
    for one, ids in told if meant else ():
        assert meant is not None
        start = clause.at(one)
        is_tied = bool(_TIED.search(clause.words)) and not _ELSEWHERE.search(clause.words)
        judge = partial(_judge, meant.case, ids, is_tied)
        place = clause.place(min(meant.start, start), max(meant.end, start + len(one.text)))
        yield Claim(Kind.COURT, *place, judge)


def _courts_told(clause: Clause, mention: Mention) -> tuple[str, ...]:
    """The district courts that a mention means: a court itself, or those of a place "in" which
    a federal court sits."""
    if mention.id.startswith("court:"):
        court = mention.id.removeprefix("court:")
        return (court,) if court in set(_district_names().values()) else ()
    government = by_id(mention.government) if mention.government else None
    if government is None or not _IN_COURT.search(clause.words[: clause.at(mention)]):
        return ()
    return courts(government)[0]


def _judge(case: str, told: tuple[str, ...], is_tied: bool, view: View) -> Answer | None:
    """Whether the court told is the trial court; another one contradicts only where the sentence
    says that the case was brought or decided there."""
    own = view.registry.cases[case]
    court = court_id(own.court)
    if not court or (own.filed and own.filed.from_ > view.known):
        return None
    outcome = Outcome.SHOWS if court in told else Outcome.CONTRADICTS
    if outcome is Outcome.CONTRADICTS and not is_tied:
        return None
    reasons = (because("heard_in", case=own.short, court=own.court),)
    return Answer(outcome=outcome, reasons=reasons, cases=(case,))


def court_id(short: str) -> str:
    """The id of a district court as lawyers write it: `N.D. Cal.` is `cand`; empty for others."""
    if short == "D.D.C.":
        return "dcd"
    found = _SHORT.match(short)
    if found is None:
        return ""
    part = f"{_PARTS[found['part']]} " if found["part"] else ""
    for name, court in _district_names().items():
        district, _, state = name.partition("District of ")
        if district == part and _abbreviates(found["state"], state):
            return court
    return ""


def _abbreviates(short: str, state: str) -> bool:
    """Whether `Cal.`, `R.I.` or `Pa.` stands for a State's name."""
    letters = short.replace(".", "").replace(" ", "")
    initials = "".join(word[0] for word in state.split() if word[0].isupper())
    in_order = iter(state)
    is_short = state[0] == letters[0] and all(letter in in_order for letter in letters)
    return letters == initials or (" " not in state and is_short)


@cache
def _district_names() -> dict[str, str]:
    """The id of each district court by its name."""
    names = {}
    with open(FOLDER + "courts.tsv", encoding="utf-8") as table:
        for line in table:
            if not line.startswith("#"):
                court, _, name, _ = line.split("\t")
                names[name] = court
    return names
