"""The sayings of a frame with what each reports, none inside another's."""

from __future__ import annotations

from comity.reading.speech import contents
from comity.reading.speech.frames import QUOTE, Frame
from comity.reading.speech.grammar import (
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    has_verb,
    is_finite,
)
from comity.reading.speech.nouns import NOUN, noun_sayings
from comity.reading.speech.sayings import ACCORDING, Saying, sayings
from comity.reading.speech.subjects import Subject, main
from comity.reading.tables import listed

_JOINING = listed("and but while as although though")
_TRAILING = _JOINING | {",", ";", "—"}
_AFTER_THE_END = listed("who which a an the and but or though although while as with")


def reports(frame: Frame) -> list[Saying]:
    """Every saying of the frame that reports something or stands beside a quotation."""
    kept: list[Saying] = []
    nouns = noun_sayings(frame)
    found = sorted([*sayings(frame), *nouns], key=_first) if nouns else sayings(frame)
    for saying in found:
        if _tells_all(frame, saying):
            kept = [one for one in kept if not _reaches(one, saying)]
        if kept and _yields(frame, kept[-1], saying):
            kept.pop()
        if any(_is_inside(frame, earlier, saying) for earlier in kept):
            continue
        is_placed = _placed(frame, saying, kept)
        if is_placed or (saying.subject is not None and saying.subject.is_shared):
            _cut(frame, kept, saying)
        if is_placed:
            kept.append(saying)
    if "according" in frame.lows:
        for saying in kept:
            _without_source(frame, saying)
    return kept


def _without_source(frame: Frame, saying: Saying) -> None:
    """`..., according to papers that the Herald obtained` tells how it is known, not what."""
    if saying.content is None or saying.verb is ACCORDING:
        return
    first, end = saying.content
    for at in range(first + 1, end - 1):
        if frame.lows[at : at + 3] == [",", "according", "to"]:
            saying.content = (first, at)
            return


def _yields(frame: Frame, earlier: Saying, saying: Saying) -> bool:
    """`citing a clause that says ...`: the clause says it, whoever cites it."""
    subject = saying.subject
    if subject is None or earlier.content is None or "n" not in earlier.verb.classes:
        return False
    is_relative = frame.lows[subject.edge] in ("that", "which")
    return is_relative and earlier.content[0] == subject.first


def _first(saying: Saying) -> int:
    return saying.first


def _tells_all(frame: Frame, saying: Saying) -> bool:
    """`The city plans to appeal, a spokesman said in an email.`: the last words tell who said it.

    Whatever verb stands before them is then part of what was said.
    """
    subject, left = saying.subject, saying.left
    if subject is None or subject.is_shared or saying.is_passive or saying.is_participle:
        return False
    if saying.verb is ACCORDING or "s" not in saying.verb.classes or "k" in saying.verb.classes:
        return False
    lows = frame.lows
    if left < 3 or lows[left - 1] not in (",", QUOTE) or lows[left] in _NEVER_LAST:
        return False
    return contents.past_adjuncts(frame, saying) >= contents.last(frame)


_NEVER_LAST = _JOINING | {"who", "which", "that", "or", "when", "if"}


def _reaches(earlier: Saying, saying: Saying) -> bool:
    """Whether an earlier report runs over the verb of a later saying."""
    if earlier.content is None or not earlier.is_after:
        return False
    return earlier.content[0] <= saying.left and saying.end <= earlier.content[1]


def _is_inside(frame: Frame, outer: Saying, saying: Saying) -> bool:
    """Whether a saying is itself reported: `He said Holt hopes that ...`."""
    if outer.content is None or not outer.is_after:
        return False
    if not outer.content[0] <= saying.first < outer.content[1]:
        return False
    return not _is_coordinate(frame, saying)


def _is_coordinate(frame: Frame, saying: Saying) -> bool:
    """`..., and he urged`; `... and warned`; `..., adding that`."""
    before, lows = saying.left - 1, frame.lows
    if before < 0 or saying.verb is ACCORDING:
        return False
    if saying.subject is None:
        return lows[before] in (",", "and") and saying.is_participle
    if saying.subject.is_shared:
        return "k" not in saying.verb.classes
    if lows[before] in (";", QUOTE):
        return True
    is_thought = "k" in saying.verb.classes and lows[saying.subject.first] in SUBJECT_PRONOUNS
    if lows[before] in _JOINING and before > 0:
        return lows[before - 1] in (",", ";", QUOTE) and not is_thought
    return lows[before] == "," and lows[saying.left] in _JOINING and not is_thought


def _placed(frame: Frame, saying: Saying, kept: list[Saying]) -> bool:
    """Finds what a saying reports, and the subject it shares; says whether to keep it."""
    if saying.is_passive:
        return QUOTE in frame.lows and bool(set("nd") & set(saying.verb.classes) or saying.orders)
    if saying.subject is None or saying.subject.is_shared:
        saying.subject = _shared(frame, saying, kept) or saying.subject
    if saying.verb is NOUN:
        return True
    if saying.verb is ACCORDING:
        _according(frame, saying)
        return saying.content is not None or QUOTE in frame.lows
    if not saying.is_inverted or ":" in frame.lows[saying.right : saying.right + 12]:
        saying.content = contents.after(frame, saying)
    if saying.content is None and not saying.is_participle:
        _ahead(frame, saying, kept)
    return saying.content is not None or _may_bring_marks(frame, saying)


def _may_bring_marks(frame: Frame, saying: Saying) -> bool:
    """Whether words in marks may be said by a verb that reports no clause.

    Anywhere in the sentence for `said`; for `held`, which does other things too, right beside.
    """
    lows = frame.lows
    if set("sqni") & set(saying.verb.classes):
        return QUOTE in lows
    around = lows[max(0, saying.left - 2) : saying.left] + lows[saying.right : saying.right + 2]
    return QUOTE in around


def _shared(frame: Frame, saying: Saying, kept: list[Saying]) -> Subject | None:
    for earlier in reversed(kept):
        if earlier.subject is not None and earlier.verb is not ACCORDING:
            return Subject(earlier.subject.first, earlier.subject.end, saying.first, True)
    found = main(frame)
    return found._replace(edge=saying.first, is_shared=True) if found else None


def _according(frame: Frame, saying: Saying) -> None:
    """`According to X, ...` reports what follows its name, else what stands before it."""
    lows, end, right = frame.lows, contents.last(frame), saying.right
    if saying.first <= 1 or lows[saying.first - 1] in (";", "and", "but"):
        if right < len(lows) and lows[right] == ",":
            right = _past_apposition(frame, right)
            saying.content = (right + 1, end) if right + 1 < end else None
        return
    floor = _floor(frame, saying.first)
    saying.content = contents.ahead(frame, saying, floor)
    saying.is_after = False
    is_parted = right + 3 < end and lows[saying.first - 1] == "," and lows[right] == ","
    if is_parted and has_verb(lows, right, end) and not has_verb(lows, floor, saying.first):
        saying.content = (floor, end)


def _past_apposition(frame: Frame, comma: int) -> int:
    """`According to Dana Holt, who wrote it, ...`: the comma after what is said of the name."""
    lows = frame.lows
    if comma + 1 >= len(lows) or lows[comma + 1] not in ("who", "which", "a", "an"):
        return comma
    stop = next((at for at in range(comma + 2, len(lows)) if lows[at] == ","), None)
    is_relative = lows[comma + 1] in ("who", "which")
    if stop is not None and (is_relative or not has_verb(lows, comma, stop)):
        return stop
    return comma


def _floor(frame: Frame, end: int) -> int:
    """Where the clause that ends here begins: after the last stop of the frame."""
    at = end
    while at > frame.lead and frame.lows[at - 1] not in (";", ":"):
        at -= 1
    return at


def _ahead(frame: Frame, saying: Saying, kept: list[Saying]) -> None:
    """`..., officials said`, and `..., he has argued, ...`."""
    if "s" not in saying.verb.classes and "t" not in saying.verb.classes:
        return
    if frame.lows[saying.left] in ("who", "which"):
        return
    earlier = [one.right for one in kept if one.right <= saying.left and not one.is_passive]
    floor = max([_floor(frame, saying.left), *earlier])
    if _is_middle(frame, saying, floor):
        saying.content = (_last_clause(frame, floor, saying.left), contents.last(frame))
    else:
        saying.content = contents.ahead(frame, saying, floor)
    saying.is_after = False


def _is_middle(frame: Frame, saying: Saying, floor: int) -> bool:
    """`Any town, he has argued, should sign`: the clause goes on after the saying."""
    lows, right = frame.lows, contents.past_adjuncts(frame, saying)
    if saying.is_inverted or right + 1 >= contents.last(frame) or lows[right] != ",":
        return False
    if saying.left - floor < 2 or lows[saying.left - 1] != ",":
        return False
    following = lows[right + 1]
    if lows[floor] in PREPOSITIONS and not has_verb(lows, floor, saying.left):
        return has_verb(lows, right, len(lows))
    if lows[floor] in SUBORDINATORS:
        return has_verb(lows, right, len(lows)) or QUOTE in lows[right:]
    return following not in _AFTER_THE_END and following != QUOTE and not following.endswith("ing")


def _last_clause(frame: Frame, floor: int, left: int) -> int:
    """Where the clause begins that a saying interrupts: after the last `, and` with no verb yet."""
    for at in range(left - 2, floor, -1):
        if frame.lows[at] in ("and", "but") and frame.lows[at - 1] == ",":
            return at + 1
        if is_finite(frame.lows[at]):
            break
    return floor


def _cut(frame: Frame, kept: list[Saying], saying: Saying) -> None:
    """An earlier report ends where a coordinate saying begins."""
    for earlier in kept:
        if earlier.content is None or not earlier.is_after:
            continue
        first, end = earlier.content
        if first < saying.left < end:
            end = saying.left
            while end > first and frame.lows[end - 1] in _TRAILING:
                end -= 1
            earlier.content = (first, end) if end > first else None
