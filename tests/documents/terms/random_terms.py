"""Agreements of random words, and random edits of them whose outcome is known."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from comity.documents.terms.clause import Clause
from comity.documents.terms.clauses import clauses
from comity.texts.paragraph import Paragraph

_SYLLABLES = ("ba", "co", "di", "fu", "ge", "ho", "ka", "lu", "mi", "no", "pe", "ri", "sa", "tu")
_MIDDLES = ("rn", "lm", "st", "nd", "ck", "pt")
_ENDS = ("er", "al", "ing", "ate", "ous")
WORDS = [one + two + three for one in _SYLLABLES for two in _MIDDLES for three in _ENDS]
COMMON = ("the", "of", "must", "recipient", "award", "federal")

Found = set[tuple[str, int]]


@dataclass
class Edited:
    """A text before and after, and what was done to which clause, counted from 1."""

    old: list[list[str]]
    new: list[tuple[tuple[int, ...], list[str]]]
    done: Found = field(default_factory=set)


def sentence(chance: random.Random, length: int) -> str:
    """A sentence in which every fourth word is a common one."""
    words = [chance.choice(COMMON if at % 4 == 0 else WORDS) for at in range(length)]
    return " ".join(words).capitalize() + "."


def edited(seed: int, size: int = 24, most: int = 5) -> Edited:
    """A text and some edits, each of another clause."""
    chance = random.Random(seed)
    old = [
        [sentence(chance, chance.randint(9, 30)) for _ in range(chance.randint(1, 4))]
        for _ in range(size)
    ]
    made = Edited(old, [((at,), list(one)) for at, one in enumerate(old, 1)])
    free = list(range(1, size + 1))
    chance.shuffle(free)
    for kind in chance.choices(("move", "split", "merge", "change", "add", "remove"), k=most):
        _edit(made, kind, free, chance)
    return made


def _edit(made: Edited, kind: str, free: list[int], chance: random.Random) -> None:
    key = free.pop()
    at = next(place for place, (keys, _) in enumerate(made.new) if keys == (key,))
    words = made.new[at][1]
    if kind == "move":
        moved = made.new.pop(at)
        made.new.insert((at + 7 + chance.randint(0, 8)) % len(made.new), moved)
        made.done.add(("moved", key))
    elif kind == "split" and len(words) > 1:
        cut = chance.randint(1, len(words) - 1)
        made.new[at : at + 1] = [((key,), words[:cut]), ((key, 0), words[cut:])]
        made.done.add(("split", key))
    elif kind == "merge" and at + 1 < len(made.new) and made.new[at + 1][0][0] in free:
        other = made.new[at + 1][0][0]
        free.remove(other)
        made.new[at : at + 2] = [((key, other), [*words, *made.new[at + 1][1]])]
        made.done.add(("merged", key))
    elif kind == "change":
        parts = words[0].split()
        parts[2], parts[-2] = "altered", "exchanged"
        made.new[at] = ((key,), [" ".join(parts), *words[1:]])
        made.done.add(("changed", key))
    elif kind == "add":
        made.new.insert(at, ((0,), [sentence(chance, 25)]))
        made.done.add(("added", 0))
    elif kind == "remove":
        made.new.pop(at)
        made.done.add(("removed", key))


def before(made: Edited) -> tuple[Clause, ...]:
    """The clauses before."""
    return _clauses(made.old)


def after(made: Edited) -> tuple[Clause, ...]:
    """The clauses after, numbered anew."""
    return _clauses([words for _, words in made.new])


def _clauses(texts: list[list[str]]) -> tuple[Clause, ...]:
    numbered = (f"{at}. {' '.join(words)}" for at, words in enumerate(texts, 1))
    return clauses(tuple(map(Paragraph, numbered)))
