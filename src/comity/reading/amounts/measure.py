"""What a sum measures, in the words of the text: `DOJ grants available`."""

from __future__ import annotations

import re

from comity.reading.amounts.framing import period_span, without_qualifier
from comity.reading.amounts.phrases import HAVING, HEADS, Left, Right, left_of, right_of
from comity.reading.amounts.programs import agency_in, grantee_in, program_in
from comity.reading.around import REACH
from comity.reading.text import Part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.amounts.sums import Sum
    from comity.reading.around import Around
    from comity.reading.text import Text

_LABEL = re.compile(
    r"(?:^|\n|\s{2,}|[.;|•]\s?)(?P<label>[A-Z][A-Za-z]+(?: [A-Za-z()/&-]+){0,4})\s?:\s*$"
)
_SPEAKER = re.compile(r"^[^:]{1,60}:\s*$")
_QUESTION = re.compile(
    r"(?:^|[.:]\s)(?:And |So |But )?"
    r"(?:[Hh]ow (?:much|big|large)(?: of| money| is| are| does| do| did| will)?"
    r"|[Ww]hat (?:is|are|was|were|about))\s(?P<rest>[^.?!]{3,90})\?"
)
_OF_THAT = re.compile(r"\b(?:[Oo]f (?:which|that|those|this|it)|including|of them),?\s*$")
_HEADS_A_NOUN = re.compile(
    r"\b(?:a|an|the|its|their|our|his|her|your|this|that|each|every|another|one|additional|annual|new|"
    r"proposed|federal|(?!(?:That|It|There|He|She|What|Here)[’'])[\w.]+[’']s)\s$",
    re.IGNORECASE,
)
_LISTED = re.compile(r"(?:,|\band)\s$")
_WHOLE = re.compile(r"\b(?:sum|total|share|amount|fund|price|costs?|damages?|revenue)\b")
_EDGES = {"low": "low end of ", "high": "high end of ", "": ""}


class Measuring:
    """Tells what the sums of one text measure, each with a look at the one before."""

    def __init__(self, text: Text, around: Around) -> None:
        self._text, self._around = text, around
        self._last, self._last_end, self._before_last = "", 0, 0
        self._verb = ""

    def measure(self, one: Sum) -> str:
        """The noun phrase that a sum counts, with program and grantee where they stand near.

        Empty where the words around tell nothing.
        """
        told = without_qualifier(self._around.before(one.start)).rstrip("~ ")
        before = told if told.endswith(("(", ":")) else f"{told} "
        after = self._after(one)
        if self._last_end < one.start - len(told) or not _LISTED.search(before):
            self._verb = ""
        if one.edge == "high" and self._last:
            core = self._last
        else:
            paragraph = self._around.paragraph(one.start)
            is_turn = paragraph is not None and paragraph.part is Part.TURN
            core = self._core(before, after, is_turn) or self._asked(one.start)
        self._last, self._before_last, self._last_end = core, self._last_end, one.end
        return _EDGES[one.edge] + self._with_names(core, one) if core else self._names(one)

    def _after(self, one: Sum) -> str:
        """What follows a sum, past its period, and past the upper end of a range."""
        after = self._around.after(one.end)
        if one.edge == "low" and (
            upper := re.match(
                r"\s?(?:-|–|—|to|and)\s?\S+(?:\s(?:million|billion|thousand))?", after
            )
        ):
            after = after[upper.end() :]
        found = period_span(after)
        if found is None:
            return after
        start, end = found
        return after[:start] + after[end:]

    def _core(self, before: str, after: str, is_turn: bool) -> str:
        if is_turn and _SPEAKER.match(before):
            before = ""
        label = _LABEL.search(before)
        if label:
            return _labelled(" ".join(label["label"].split()), before[: label.start()])
        right = right_of(after, _HEADS_A_NOUN.search(before) is not None)
        part = _OF_THAT.search(before)
        left = Left() if part else left_of(before)
        if not (left.noun or left.verb or right.noun or part) and right.aim and self._verb:
            left = Left(verb=self._verb)  # `sent $2 to Ohio and $3 to Iowa`
        self._verb = left.verb
        core = _joined(left, right)
        if part and core and (HEADS.search(self._last) or _WHOLE.search(self._last)):
            return f"{core}, of {self._last}"
        return core

    def _asked(self, at: int) -> str:
        """What the question asked that a bare sum answers."""
        asked = list(_QUESTION.finditer(self._text.words, max(0, at - REACH), at))
        if not asked:
            return ""
        words = [
            word for word in asked[-1]["rest"].split() if word.lower() not in ("the", "is", "are")
        ]
        return " ".join(words)

    def _names(self, one: Sum) -> str:
        _, near = self._near(one)
        return " ".join(filter(None, (agency_in(near), program_in(near))))

    def _near(self, one: Sum) -> tuple[str, str]:
        """A sum's own words, up to its neighbours in the sentence, and its paragraph so far."""
        start, end = self._around.sentence(one.start)
        paragraph = self._around.paragraph(one.start)
        begins = max(paragraph.start if paragraph else 0, start - REACH)
        following = self._text.words.find("$", one.end, end)
        end = following if following >= 0 else end
        words = self._text.words
        if self._before_last > start:
            between = words[self._before_last : one.start]
            start = self._before_last + max(between.rfind(","), between.rfind(" and "), 0)
        return words[start:end], words[begins:end]

    def _with_names(self, core: str, one: Sum) -> str:
        """The phrase, with the agency or program before it and the grantee after it."""
        own, near = self._near(one)
        is_first = self._before_last <= self._around.sentence(one.start)[0]
        program = program_in(own) or (program_in(near) if is_first else "")
        agency = agency_in(own) or (agency_in(near) if HEADS.search(core) else "")
        grantee = grantee_in(own)
        if program and program not in core:
            core = f"{program} {core}"
        elif agency and not program and not agency_in(core):
            core = f"{agency} {core}"
        return f"{core}, {grantee}" if grantee and grantee not in core else core


def _labelled(label: str, before: str) -> str:
    """`Amount:` of an award is the award amount."""
    if label.lower() in ("amount", "total", "sum", "value"):
        kinds = re.findall(
            r"\b(award|grant|contract|subaward|loan|agreement)\b", before, re.IGNORECASE
        )
        return f"{kinds[-1].lower()} {label.lower()}" if kinds else label.lower()
    return label


def _joined(left: Left, right: Right) -> str:
    """One phrase of both sides: the noun it counts first, then what happened to it."""
    if right.noun:
        core = " ".join(filter(None, (right.noun, right.aim, right.state)))
        return (
            f"{core} ({left.verb})" if left.verb and left.verb.split()[-1] not in HAVING else core
        )
    if left.noun:
        return " ".join(filter(None, (left.noun, right.aim, right.state)))
    if right.clause:
        return right.clause
    if left.verb:
        return " ".join(filter(None, (left.verb, right.aim, right.state)))
    return " ".join(filter(None, (right.aim, right.state)))
