"""Turns of a transcript: what follows a name and a colon is what that person says."""

from __future__ import annotations

from comity.reading.found import Quotation, Span, Speech
from comity.reading.segments import turn_label
from comity.reading.speech.people import Cast, cased
from comity.reading.speech.roles import split_role
from comity.reading.speech.speakers import Speaker, affiliation
from comity.reading.text import Paragraph

_SIDES = {"q": "Question", "q.": "Question", "a": "Answer", "a.": "Answer"}


def turn(words: str, paragraph: Paragraph, cast: Cast) -> tuple[Quotation, Speaker] | None:
    """A turn as one direct quotation, and who speaks."""
    label = turn_label(words, paragraph.start, paragraph.end)
    if label is None or label[1] >= paragraph.end:
        return None
    name, start = label
    at = words.index(name, paragraph.start)
    speaker = _speaker(name, Span(at, at + len(name)), cast)
    return spoken(words, start, paragraph.end, speaker), speaker


def spoken(words: str, start: int, end: int, speaker: Speaker) -> Quotation:
    """Words of a turn, also of one that goes on in the next paragraph."""
    return Quotation(
        start=start,
        end=end,
        text=words[start:end],
        kind=Speech.DIRECT,
        speaker=speaker.name,
        affiliation=speaker.affiliation,
        mention=speaker.mention,
    )


def _speaker(label: str, mention: Span, cast: Cast) -> Speaker:
    if label.lower() in _SIDES:
        return Speaker(_SIDES[label.lower()], None, mention)
    role, name = split_role(_worded(label))
    if not name:
        return Speaker(" ".join(_worded(label)), None, mention)
    known = cast.named(name)
    if len(known) == 1:
        person = known[0]
        return Speaker(person.name, affiliation(person) or _title(role), mention, person)
    return Speaker(" ".join(name), _title(role), mention)


def _title(role: str) -> str | None:
    """A title that says what somebody is; a courtesy says nothing."""
    return None if role.lower().rstrip(".") in ("mr", "mrs", "ms", "mx", "miss", "") else role


def _worded(label: str) -> list[str]:
    """A label in capitals as names are written: `COUNCIL PRESIDENT HOLT`."""
    words = [cased(word) for word in label.rstrip(",").split()]
    return ["the", *words[1:]] if words[:1] == ["THE"] else words
