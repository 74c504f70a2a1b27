"""Recipients of awards as governments: the gazetteer asked with what an award's row says.

The name decides, with the State; the letter of the business type is asked only where a name
alone leaves several open, for agencies often give it wrong. A parent is never asked.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from comity.awards.store.resolving import RecipientName, Resolution
from comity.governments.answer import AMBIGUOUS, MATCHED, SEPARATE_BODY, UNKNOWN
from comity.governments.gazetteer import by_id, index
from comity.governments.lookup import legal_body
from comity.governments.matching import match
from comity.governments.resolving import resolve
from comity.governments.states import code_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.governments.answer import Match
    from comity.governments.record import Government

_LIST_KINDS = {"A": "state", "B": "county", "C": "municipality"}
_NOBODY = frozenset(("", "MULTIPLE RECIPIENTS", "MULTIPLE FOREIGN RECIPIENTS", "MULTIPLE"))
_NO_GOVERNMENT = frozenset(("none", "no government", "0", "-"))


class Recipients:
    """Tells which government a recipient is; what the store's import is given."""

    @property
    def signature(self) -> str:
        """A hash of the gazetteer, of its rules, and of these here."""
        return _signature()

    def __call__(self, names: Sequence[RecipientName]) -> list[Resolution]:
        """Answer for each name, in order."""
        return [_resolution(name) for name in names]

    def named(self, words: str) -> Resolution:
        """Give the government that a person named; `none` is no government.

        Raises: InputError, saying what the words may mean.
        """
        if words.strip().lower() in _NO_GOVERNMENT:
            return _none("corrected", "")
        return _of(resolve(words), "corrected", "")


def _resolution(name: RecipientName) -> Resolution:
    if name.record_type == "1":
        return _none(UNKNOWN, "An aggregate of several recipients (record type 1).")
    if name.record_type == "3" or name.recipient.startswith("REDACTED"):
        return _none(UNKNOWN, "The agency left the name out (record type 3).")
    if name.recipient.strip().upper() in _NOBODY and not name.raw:
        return _none(UNKNOWN, "No single recipient is named.")
    state = name.state.upper()
    fips = name.county_fips
    found = _decided(name.recipient or name.raw, state, name.city, fips, name.business_types)
    if found.decision in (UNKNOWN, AMBIGUOUS) and name.raw not in ("", name.recipient):
        raw = _decided(name.raw, state, name.city, fips, name.business_types)
        if raw.decision in (MATCHED, SEPARATE_BODY):
            found = raw._replace(evidence=f"As the agency wrote it: {raw.evidence}")
    if found.decision in (UNKNOWN, AMBIGUOUS) and name.uei:
        return _by_uei(name.uei) or found
    return found


def _decided(name: str, state: str, city: str, fips: str, business_types: str) -> Resolution:
    """Ask for the name with its State; where that leaves it open, with all that the row says."""
    text = " ".join(name.replace("_", " ").upper().split())
    found = _by_name(text, state)
    if found.decision == AMBIGUOUS:
        return _by_row(text, state, city, fips, business_types)
    return found


@lru_cache(maxsize=1 << 16)
def _by_name(text: str, state: str) -> Resolution:
    if not text:
        return _none(UNKNOWN, "No single recipient is named.")
    return _told(match(text, state=_known(state)))


@lru_cache(maxsize=1 << 12)
def _by_row(text: str, state: str, city: str, fips: str, business_types: str) -> Resolution:
    """Tell namesakes apart by the city and county of the row, then by its business type."""
    state = _known(state)
    answer = match(text, state=state, city=city, county=_county(state, fips))
    kinds = {_LIST_KINDS[letter] for letter in business_types if letter in _LIST_KINDS}
    if answer.decision == AMBIGUOUS and len(kinds) == 1:
        kind = kinds.pop()
        listed = match(text, state=state, city=city, list_kind=kind)
        if listed.decision == MATCHED:
            found = _told(listed)
            return found._replace(evidence=f"{found.evidence} The business type says {kind}.")
    return _told(answer)


def _known(state: str) -> str:
    """A State's code, empty where there is none or it is none of ours."""
    return state if len(state) == 2 and code_of(state) is not None else ""


@lru_cache(maxsize=4096)
def _county(state: str, fips: str) -> str:
    """The name of a county by its five digits; empty where there is none."""
    found = by_id(f"{state}-c{fips[2:]}") if state and len(fips) == 5 else None
    return found.name.rpartition(",")[0] if found and found.kind == "county" else ""


def _told(answer: Match) -> Resolution:
    if answer.government is None:
        return _none(answer.decision, answer.evidence)
    return _of(answer.government, answer.decision, answer.evidence)


def _by_uei(uei: str) -> Resolution | None:
    """The government that the gazetteer's own table gives a UEI."""
    owner = index().refs("$" + uei.upper())
    if not owner or owner[0] == "-":
        return None
    found = by_id(owner[0])
    return _of(legal_body(found), MATCHED, "Its UEI is in the gazetteer.") if found else None


def _of(found: Government, decision: str, evidence: str) -> Resolution:
    return Resolution(found.id, found.slug, found.name, found.state, decision, evidence)


def _none(decision: str, evidence: str) -> Resolution:
    return Resolution("", "", "", "", decision, evidence)


@lru_cache(maxsize=1)
def _signature() -> str:
    governments = Path(__file__).parent.parent / "governments"
    files = [*governments.glob("*.py"), *(governments / "data").glob("*.tsv"), Path(__file__)]
    told = hashlib.sha256()
    for path in sorted(files, key=lambda one: one.name):
        told.update(f"{path.name}\n".encode() + path.read_bytes())
    return told.hexdigest()[:16]
