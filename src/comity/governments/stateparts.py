"""Finds a State in a name: "State of Ohio", its departments, and officers who sue."""

from __future__ import annotations

from comity.governments.answer import (
    AMBIGUOUS,
    MATCHED,
    SEPARATE_BODY,
    Match,
    ambiguous,
    separate,
    unknown,
)
from comity.governments.bodies import OFFICES, officer
from comity.governments.gazetteer import by_id, index
from comity.governments.lookup import own_cities, rivals
from comity.governments.places import DESIGNATORS, designated, is_one_letter_off
from comity.governments.states import BY_SPELLING, FIRST_WORDS, FULL_NAMES
from comity.governments.vocabulary import BODIES, CLASSES, MIXED, OWN, REGIONS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.governments.question import Question

REALMS = frozenset(("state", "commonwealth", "territory"))

BRANCHES = CLASSES["branches"]
BOARDS = CLASSES["state_boards"]
SCHOOLS = CLASSES["schools"]

# Offices that only a State has: without its name, the row's own column tells which.
_OFFICES = (
    ("attorney", "general"), ("secretary", "of", "state"), ("adjutant", "general"),
    ("state", "police"), ("governor",), ("governors",),
)  # fmt: skip
_BEGIN_OFFICES = frozenset(office[0] for office in _OFFICES)


def the_state(code: str, rule: str, said: str) -> Match:
    """Answer with a State."""
    return Match(MATCHED, by_id(code), rule, said)


def named_like_a_state(question: Question) -> Match | None:
    """Match the bare name of a State: "Maine", "Ohio, OH"; of a city so named: "New York, NY"."""
    text = question.text
    code = BY_SPELLING.get(text, "")
    if not code or text not in FULL_NAMES:
        return None
    if question.letters == "s":
        return the_state(code, "state", text)
    if question.scope != "*":
        is_here = question.scope == code
        if not is_here or question.letters or own_cities(code, text):
            return None
        return the_state(code, "state", text)
    if question.letters:
        return None
    cities = rivals(text)
    if cities:
        return ambiguous("state-or-city", text, [*index().refs("#" + code), *cities])
    return the_state(code, "state", text)


def acting_officer(question: Question) -> Match | None:
    """Match an officer of a State in a caption: "Josh Shapiro, Governor of Pennsylvania"."""
    words = question.words
    if "governor" not in words and "general" not in words:
        return None
    for office in OFFICES:
        title = office.split("-")
        for place in range(len(words) - len(title)):
            end = place + len(title)
            if words[place:end] == title and words[end] == "of":
                left = [word for word in words[end + 1 :] if word not in REALMS and word not in OWN]
                code = BY_SPELLING.get(" ".join(left)) or ("" if left else question.parsed.said)
                if code and not {"office", "department"} & set(words):
                    return Match(SEPARATE_BODY, officer(f"{code}.{office}"), "officer")
    return None


def begins_with_realm(question: Question) -> Match | None:
    """Match "State of Ohio", "Commonwealth of Massachusetts", alone or with a department after."""
    words = question.words
    if len(words) < 3 or words[0] not in REALMS | {"government"} or words[1] != "of":
        return None
    start = 3 if words[2] == "the" else 2
    code, end = _state_at(words, start)
    if code:
        return _local(question, end) or _weigh(question, code, words[end:], is_told=True)
    text = " ".join(words[start:])
    near = [name for name in FULL_NAMES if is_one_letter_off(text, name)]
    if len(near) == 1:
        return the_state(BY_SPELLING[near[0]], "one-letter", text)
    return None


def _local(question: Question, end: int) -> Match | None:
    """Match a local government named after its State: "STATE OF NEW MEXICO CITY OF GRANTS"."""
    if DESIGNATORS.keys().isdisjoint(question.words[end:]):
        return None
    whole = question.words
    question.words = whole[end:]
    answer = designated(question)
    question.words = whole
    return answer if answer is not None and answer.decision in (MATCHED, AMBIGUOUS) else None


def part_of_state(question: Question) -> Match | None:
    """Match a department of a State, whose name stands first, last, or after "State of"."""
    words, parsed = question.words, question.parsed
    for place, word in enumerate(words[:-1]):
        if word in REALMS and words[place + 1] == "of":
            code, end = _state_at(words, place + 2)
            if code:
                return _weigh(question, code, words[:place] + words[end:], is_told=True)
    if parsed.said and parsed.is_spelled:
        return _weigh(question, parsed.said, words, is_told=False)
    code, start, end = _state_within(question)
    if code:
        return _weigh(question, code, words[:start] + words[end:], is_told=False)
    return _by_column(question) if parsed.state else None


def _state_within(question: Question) -> tuple[str, int, int]:
    """Find a State's full name: at the beginning, at the end, or anywhere if it is the row's."""
    words = question.words
    for start in range(len(words)):
        code, end = _state_at(words, start)
        if code and (start == 0 or end == len(words) or code == question.parsed.state):
            return code, start, end
    return "", 0, 0


def _by_column(question: Question) -> Match | None:
    """Match what only a State has, or "NC DEPARTMENT OF ...", in a row that names the State."""
    words, state = question.words, question.parsed.state
    if words[0] == state.lower() and len(words) > 1:
        return _weigh(question, state, words[1:], is_told=False)
    if words[0] == "state":
        return _weigh(question, state, words, is_told=True)
    if _BEGIN_OFFICES.isdisjoint(words):
        return None
    text = f" {question.text} "
    if any(f" {' '.join(office)} " in text for office in _OFFICES):
        return _weigh(question, state, [*words, "office"], is_told=True)
    return None


def _state_at(words: list[str], start: int) -> tuple[str, int]:
    """Read a State's full name at a place: its code, and the place after it."""
    if start >= len(words) or words[start] not in FIRST_WORDS:
        return "", start
    for end in range(min(len(words), start + 5), start, -1):
        name = " ".join(words[start:end])
        if name in FULL_NAMES:
            return BY_SPELLING[name], end
    return "", start


def _weigh(question: Question, code: str, rest: list[str], *, is_told: bool) -> Match | None:
    """Judge the words beside a State's name.

    Args:
        is_told: the text says "State of" or the like, so that the State itself is meant.
    """
    if question.parsed.state and question.parsed.state != code:
        return None
    if not rest:
        return the_state(code, "state", question.text)
    words = set(rest)
    is_taught = bool(words & (BRANCHES | BOARDS))  # a department or board of education
    bodies = [word for word in rest if word in BODIES and not (is_taught and word in SCHOOLS)]
    if bodies == ["society"] and "historical" in words:
        return unknown("untold", "society", index().refs("#" + code))
    if bodies and not ("district" in bodies and "attorney" in words):
        return separate(bodies[0], index().refs("#" + code))
    if not REGIONS.isdisjoint(rest) or not FULL_NAMES.isdisjoint(rest):
        return None
    is_state = is_told or "state" in words
    known = words <= OWN | MIXED | BOARDS | BRANCHES | SCHOOLS | {"state"}
    if not (is_told or words & (BRANCHES | BOARDS) or "state" in words):
        return None  # "Cook, Illinois" says nothing of the State's own
    is_branch = bool(words & BRANCHES) and not (
        words & CLASSES["money"] and CLASSES["strong"].isdisjoint(words)
    )
    is_board = bool(words & BOARDS) and not words & CLASSES["money"]
    if is_branch or is_board or (is_state and known):
        return the_state(code, "state-part", " ".join(rest))
    return unknown("untold", rest[-1], index().refs("#" + code))
