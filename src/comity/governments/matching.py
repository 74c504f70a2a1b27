"""From a name as it occurs (award data, captions, lists, prose) to a government, or to a doubt.

Strict rules, in order; the first that answers wins. Several candidates are an answer, a guess is
not. The rules know no single place: what is special to one stands in the tables.
"""

from __future__ import annotations

from comity.errors import InputError
from comity.governments import namesakes
from comity.governments.answer import (
    MATCHED,
    SEPARATE_BODY,
    Match,
    ambiguous,
    separate,
    unknown,
)
from comity.governments.gazetteer import at
from comity.governments.lookup import by_code, legal_body
from comity.governments.parsing import PLURALS, parse
from comity.governments.places import (
    DESIGNATORS,
    bare_with_department,
    designated,
    governed,
)
from comity.governments.question import Question
from comity.governments.record import Government
from comity.governments.stateparts import (
    acting_officer,
    begins_with_realm,
    named_like_a_state,
    part_of_state,
)
from comity.governments.states import code_of
from comity.governments.vocabulary import BARE, NAMED, SEPARATE, judge

LIST_KINDS = {
    "": "", "facility": "", "mixed": "", "state": "s", "county": "c",
    "city": "kmnvbwp", "municipality": "kmnvbwp", "town": "n", "village": "v", "borough": "b",
    "township": "w",
}  # fmt: skip
"""What a list may be declared to hold, and the letters of the kinds (kinds.py) that it means."""


def match(
    name: str,
    *,
    state: str | None = None,
    city: str | None = None,
    county: str | None = None,
    list_kind: str | None = None,
) -> Match:
    """Tell which government a name means, or that it cannot be told.

    Args:
        name: as it occurs, in any spelling; an id, slug or code is understood as well.
        state: the State of the row: code, name or abbreviation.
        city: the recipient's city, which tells townships of one name apart by their county.
        county: the county of the row, likewise.
        list_kind: what the list holds ("county": "Franklin, Iowa" is the county); see LIST_KINDS.
    Raises: InputError, for no name, a State or a kind of list that does not exist.
    """
    text = name.strip()
    if not text:
        raise InputError("No name is given; write one, like Seattle, WA.")
    found = by_code(text)
    if found:
        return _of_record(found, "code", text)
    postal = _postal(state)
    letters = _letters(list_kind)
    near = (city or "", county or "")
    question = Question(parse(text, postal), letters, list_kind or "", near)
    if postal and question.parsed.said not in ("", postal):
        return unknown("other-state", question.parsed.said)
    for rule in RULES:
        answer = rule(question)
        if answer is not None:
            return answer
    return _near(question)


def _postal(state: str | None) -> str:
    if not state or not state.strip():
        return ""
    code = code_of(state.strip())
    if code is None:
        raise InputError(f'state: found "{state}"; write a State like WA or Washington.')
    return code


def _letters(list_kind: str | None) -> str:
    letters = LIST_KINDS.get((list_kind or "").strip().lower())
    if letters is None:
        kinds = ", ".join(sorted(kind for kind in LIST_KINDS if kind))
        raise InputError(f'list_kind: found "{list_kind}"; write one of {kinds}.')
    return letters


def _of_record(found: Government, rule: str, said: str) -> Match:
    """Answer with a record; a department answers with the government that it is part of."""
    whole = legal_body(found)
    if whole is not found:
        return Match(MATCHED, whole, "part-of", said)
    if found.serves:
        return Match(SEPARATE_BODY, found, "officer" if "officer" in found.kind else "body", said)
    return Match(MATCHED, found, rule, said)


def _listed(question: Question) -> Match | None:
    """Match a bare name by what its list holds: in a list of counties, Franklin is the county."""
    letters = question.letters
    if not letters or letters == "s":
        return None
    refs = question.refs(question.words) or question.joined_refs(question.words)
    meant = namesakes.distinct([ref for ref in refs if ref[0] in letters])
    if len(meant) > 1 and letters != "c":
        meant = namesakes.bare(meant)
    return question.settle(meant, "listed", question.text) if meant else None


def _whole(question: Question) -> Match | None:
    """Match a name that is a place's, or a special body's, and nothing more."""
    if question.begins_like_none():
        return None
    words = question.words
    refs = question.refs(words)
    if not refs and words and words[-1] not in DESIGNATORS:  # "Lake town" is not Laketown
        refs = question.joined_refs(words)
    bodies = [ref for ref in refs if ref[0] == "d"]
    if bodies:
        return _of_record(at(bodies[0]), "body", question.text)
    meant = namesakes.bare(question.in_county(refs))
    if question.scope == "*" and meant:  # "King" may be a city, or one of two counties
        counties = [ref for ref in refs if ref[0] == "c"]
        meant = namesakes.large(meant) or namesakes.distinct([*meant, *counties])
    return question.settle(meant, "name", question.text) if meant else None


def _several(question: Question) -> Match | None:
    """Refuse a text that names several: "King, Pierce, and Snohomish counties"."""
    words = question.words
    if PLURALS.isdisjoint(words) or not DESIGNATORS.keys().isdisjoint(words):
        return None
    if judge(words, BARE, False)[0] == SEPARATE:
        return None
    names = question.parsed.parts
    refs = [ref for name in names for ref in question.refs(name.split())]
    counties = namesakes.distinct([ref for ref in refs if ref[0] == "c"])
    return ambiguous("several-named", question.text, counties)


def _body(question: Question) -> Match | None:
    """Answer that a word marks a body of its own, where no place was found."""
    words = question.words
    if words[:2] == ["united", "states"] or words[:1] in (["federal"], ["us"]):
        return Match(SEPARATE_BODY, None, "federal", " ".join(words[:2]))
    verdict, word = judge(words, NAMED, question.parsed.is_cut)
    return separate(word, []) if verdict == SEPARATE else None


def _near(question: Question) -> Match:
    """Say that it cannot be told, and which counties bear the bare name."""
    refs = [ref for ref in question.refs(question.words) if ref[0] == "c"]
    if refs:
        return unknown("county-name", question.text, namesakes.distinct(refs))
    return unknown("nothing", question.text)


RULES = (
    named_like_a_state,
    _listed,
    _whole,
    acting_officer,
    _several,
    begins_with_realm,
    designated,
    governed,
    bare_with_department,
    part_of_state,
    _body,
)
"""In order: the first that answers decides."""
