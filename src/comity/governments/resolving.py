"""One government or a clear refusal: what the command line and the registry of law ask for."""

from __future__ import annotations

from comity.errors import InputError
from comity.governments.lookup import look_up

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.governments.record import Government

SHOWN = 4
"""Candidates named in a refusal; the rest are counted."""


def resolve(text: str) -> Government:
    """Give the one government or special body that a text names.

    Raises: InputError, with one sentence: which ones it may be, or that there is none.
    """
    found = look_up(text)
    if found is not None:
        return found
    from comity.governments.matching import match

    answer = match(text)
    if answer.government is not None:
        return answer.government
    way_out = _way_out(answer.candidates)
    if not (answer.candidates or answer.serves):
        from comity.governments.near import near

        if spelt := near(text):
            raise InputError(f'"{text}": {_stem(answer.evidence)}; did you mean {_shown(spelt)}?')
    if answer.serves:
        way_out = "it is named after " + _shown(answer.serves)
    raise InputError(f'"{text}": {_stem(answer.evidence)}; {way_out}.')


def _stem(sentence: str) -> str:
    return sentence.rstrip(".?")


def _way_out(near: tuple[Government, ...]) -> str:
    """Say what would be right: the names of what is near, the most populous first."""
    if not near:
        return 'write a name like "Seattle, WA", "King County, WA" or "Ohio"'
    more = len(near) - SHOWN
    return f"write {_shown(near)}" + (f", or one of {more} more" if more > 0 else "")


def _shown(near: tuple[Government, ...]) -> str:
    largest = sorted(near, key=lambda one: (-(one.population or 0), one.id))
    return " or ".join(f'"{one.name}" ({one.slug})' for one in largest[:SHOWN])
