"""The sayings of a frame with what each reports, none inside another's."""

from __future__ import annotations

from comity.reading.speech import contents
from comity.reading.speech.frames import QUOTE, Frame
from comity.reading.speech.grammar import BARRIERS, has_verb
from comity.reading.speech.sayings import ACCORDING, Saying, name_end, sayings
from comity.reading.speech.subjects import Subject, main


def reports(frame: Frame) -> list[Saying]:
    """Every saying of the frame that reports something or stands beside a quotation."""
    found = [one for one in sayings(frame)]
    kept: list[Saying] = []
    for saying in found:
        if kept and _is_inside(frame, kept[-1], saying):
            continue
        if _placed(frame, saying, kept):
            _cut(frame, kept, saying)
            kept.append(saying)
    return kept


def _is_inside(frame: Frame, outer: Saying, saying: Saying) -> bool:
    """Whether a saying is itself reported: `He said Obama hopes that ...`."""
    if outer.content is None or not outer.is_after or outer.content[1] <= saying.first:
        return False
    if outer.content[0] > saying.first:
        return False
    return not _is_coordinate(frame, saying)


def _is_coordinate(frame: Frame, saying: Saying) -> bool:
    """`..., and he urged`; `... and warned`; `..., adding that`."""
    before = saying.left - 1
    lows = frame.lows
    if before < 0:
        return False
    if saying.subject is None:
        return lows[before] == "," and saying.verb.form == "ing"
    if saying.subject.is_shared:
        return True
    if saying.verb is ACCORDING:
        return False
    if lows[before] in ("and", "but", "while", "as"):
        return before > 0 and lows[before - 1] in (",", ";", QUOTE)
    return lows[before] in (";", QUOTE) or (
        lows[saying.left] in ("and", "but") and lows[before] == ","
    )


def _placed(frame: Frame, saying: Saying, kept: list[Saying]) -> bool:
    """Finds what a saying reports, and its subject where it shares one; says whether to keep it."""
    if saying.is_passive:
        return QUOTE in frame.lows
    if saying.subject is None or saying.subject.is_shared:
        saying.subject = _shared(frame, saying, kept) or saying.subject
    if saying.verb is ACCORDING:
        _according(frame, saying)
        return saying.content is not None
    if not saying.is_inverted or ":" in frame.lows[saying.right : saying.right + 12]:
        saying.content = contents.after(frame, saying)
    if saying.content is None and "n" not in saying.verb.classes and not saying.is_participle:
        _ahead(frame, saying, kept)
    return saying.content is not None or QUOTE in frame.lows


def _shared(frame: Frame, saying: Saying, kept: list[Saying]) -> Subject | None:
    for earlier in reversed(kept):
        if earlier.subject is not None and earlier.verb is not ACCORDING:
            first, end = earlier.subject.first, earlier.subject.end
            return Subject(first, end, saying.first, True)
    found = main(frame)
    return found._replace(edge=saying.first, is_shared=True) if found else None


def _according(frame: Frame, saying: Saying) -> None:
    """`According to X, ...` reports what follows its name, else what stands before it."""
    lows, end = frame.lows, contents._end(frame)
    right = saying.right
    if saying.first <= 1 or lows[saying.first - 1] in (";", "and", "but"):
        if right < len(lows) and lows[right] == ",":
            right = _past_apposition(frame, right)
            saying.content = (right + 1, end) if right + 1 < end else None
        return
    floor = _floor(frame, saying.first)
    saying.content = contents.ahead(frame, saying, floor)
    saying.is_after = False
    if right + 3 < end and lows[saying.first - 1] == "," and lows[right] == ",":
        if has_verb(lows, right, end) and not has_verb(lows, floor, saying.first):
            saying.content = (floor, end)


def _past_apposition(frame: Frame, comma: int) -> int:
    """`According to Dana Holt, who wrote it, ...`: the comma after what is said of the name."""
    lows = frame.lows
    if lows[comma + 1 : comma + 2] and lows[comma + 1] in ("who", "which", "a", "an"):
        stop = next((at for at in range(comma + 2, len(lows)) if lows[at] == ","), None)
        if stop is not None and (
            lows[comma + 1] in ("who", "which") or not has_verb(lows, comma, stop)
        ):
            return stop
    return comma


def _floor(frame: Frame, end: int) -> int:
    """Where the clause that ends here begins: after the last stop of the frame."""
    at = end
    while at > 0 and frame.lows[at - 1] not in (";", ":"):
        at -= 1
    return at


def _ahead(frame: Frame, saying: Saying, kept: list[Saying]) -> None:
    """`..., officials said`, and `..., he has argued, ...`."""
    if "s" not in saying.verb.classes and "t" not in saying.verb.classes:
        return
    floor = max(
        [_floor(frame, saying.left)] + [one.right for one in kept if one.right <= saying.left]
    )
    saying.content = contents.ahead(frame, saying, floor)
    if saying.content is None:
        floor_words = saying.left - floor
        if floor_words < 2 or frame.lows[saying.left - 1] != ",":
            return
        saying.content = (floor, saying.left - 1)
    saying.is_after = False
    right, end = saying.right, contents._end(frame)
    is_middle = (
        right < end
        and frame.lows[right] == ","
        and frame.lows[right + 1] not in ("who", "which", "a", "an", "the", "and", "but", QUOTE)
    )
    if (
        is_middle
        and not saying.is_inverted
        and not has_verb(frame.lows, saying.content[0], saying.content[1])
        | _is_open(frame, saying.content)
    ):
        saying.content = (saying.content[0], end)


def _is_open(frame: Frame, content: tuple[int, int]) -> bool:
    return False


def _cut(frame: Frame, kept: list[Saying], saying: Saying) -> None:
    """An earlier report ends where a coordinate saying begins."""
    for earlier in kept:
        if (
            earlier.content
            and earlier.is_after
            and earlier.content[0] < saying.left < earlier.content[1]
        ):
            end = saying.left
            while end > earlier.content[0] and frame.lows[end - 1] in (
                ",",
                "and",
                "but",
                ";",
                "—",
                "while",
                "as",
            ):
                end -= 1
            earlier.content = (earlier.content[0], end)
