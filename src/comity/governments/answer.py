"""The answer to a name: what was decided, for whom, and by which rule."""

from __future__ import annotations

from comity.governments.evidence import sentence
from comity.governments.gazetteer import at
from comity.governments.record import Government

MATCHED = "matched"
SEPARATE_BODY = "separate body"
AMBIGUOUS = "ambiguous"
UNKNOWN = "unknown"


class Match:
    """What a name means.

    Attributes:
        decision: `matched`: the name is that of a general-purpose government, or of a part of it;
            `separate body`: a legal body of its own, or an officer, or no government at all;
            `ambiguous`: one of several; `unknown`: it cannot be told.
        government: the government matched; with `separate body` the body's own record, where the
            tables know it; else None.
        rule: the rule that decided, a word of evidence.py.
        said: the words of the name on which the rule rests.
    """

    __slots__ = ("_candidates", "_serves", "decision", "government", "rule", "said")

    decision: str
    government: Government | None
    rule: str
    said: str
    _candidates: tuple[str, ...]
    _serves: tuple[str, ...]

    def __init__(
        self,
        decision: str,
        government: Government | None,
        rule: str,
        said: str = "",
        refs: tuple[tuple[str, ...], tuple[str, ...]] = ((), ()),
    ) -> None:
        put = object.__setattr__
        put(self, "decision", decision)
        put(self, "government", government)
        put(self, "rule", rule)
        put(self, "said", said)
        put(self, "_candidates", refs[0])
        put(self, "_serves", refs[1])

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Match does not change: {name} stays as it is")

    def __repr__(self) -> str:
        return f"Match({self.decision!r}, {self.government!r}, {self.evidence!r})"

    @property
    def candidates(self) -> tuple[Government, ...]:
        """The governments that the name may mean: all of them, or those near it."""
        return tuple([at(ref) for ref in self._candidates])

    @property
    def serves(self) -> tuple[Government, ...]:
        """With `separate body`: the governments that it serves, by its record or its name."""
        from comity.governments.gazetteer import by_id

        if self.government is not None:
            served = [by_id(relation.government) for relation in self.government.serves]
            return tuple([one for one in served if one is not None])
        return tuple([at(ref) for ref in self._serves])

    @property
    def evidence(self) -> str:
        """One short sentence: which rule decided, on which words."""
        return sentence(self)


def matched(ref: str, rule: str, said: str) -> Match:
    """Answer with one government, by its ref."""
    return Match(MATCHED, at(ref), rule, said)


def separate(said: str, serves: list[str]) -> Match:
    """Answer that a word marks a body of its own."""
    return Match(SEPARATE_BODY, None, "body-word", said, ((), tuple(serves)))


def ambiguous(rule: str, said: str, refs: list[str]) -> Match:
    """Answer with several governments."""
    return Match(AMBIGUOUS, None, rule, said, (tuple(refs), ()))


def unknown(rule: str, said: str, near: list[str] | None = None) -> Match:
    """Answer that it cannot be told, with what is near."""
    return Match(UNKNOWN, None, rule, said, (tuple(near or ()), ()))
