"""A redline of two versions of a long agreement against Python's difflib on their words."""

from __future__ import annotations

import random
from collections.abc import Iterator
from difflib import SequenceMatcher

from benchmarks.lines import Line, paired
from comity.documents.terms.clause import Clause
from comity.documents.terms.clauses import clauses
from comity.documents.terms.redline import redline
from comity.documents.terms.words import tokens
from comity.texts.paragraph import Paragraph

CLAUSES = 400
COMMON = ("the", "of", "recipient", "must", "award", "to", "federal", "and", "in", "that", "for",
          "agency", "is", "by", "not", "it", "may")  # fmt: skip


def lines() -> Iterator[Line]:
    """Time of a redline over that of difflib: 400 clauses, 24,000 words, one clause in ten edited.

    The redline tells moved, split and merged clauses too; difflib tells words.
    """
    old, new = _versions(random.Random(1373))
    before = tokens(" ".join(clause.whole for clause in old))
    after = tokens(" ".join(clause.whole for clause in new))

    def theirs() -> None:
        SequenceMatcher(None, before, after).get_opcodes()

    yield Line("redline_over_difflib", paired(lambda: redline(old, new), theirs, 5), "<=0.5")


def _versions(chance: random.Random) -> tuple[tuple[Clause, ...], tuple[Clause, ...]]:
    """An agreement, and the same with words changed, clauses moved, split, merged, added, gone."""
    old = [_clause(chance) for _ in range(CLAUSES)]
    new = [list(one) for one in old]
    for at in chance.sample(range(5, CLAUSES - 5), CLAUSES // 10):
        kind = chance.randrange(5)
        if kind == 0:
            new[at][0] = new[at][0].replace(" must ", " shall ", 1)
        elif kind == 1:
            new.insert((at + 40) % CLAUSES, new.pop(at))
        elif kind == 2:
            new[at : at + 1] = [new[at][:2], new[at][2:]]
        elif kind == 3:
            new[at : at + 2] = [new[at] + new[at + 1]]
        else:
            new[at] = _clause(chance)
    return _numbered(old), _numbered(new)


def _clause(chance: random.Random) -> list[str]:
    """Four sentences of fifteen words, half of them common ones, the rest as rare as in life."""
    rare = (f"word{min(int(chance.paretovariate(0.6)), 9999)}" for _ in iter(int, 1))
    return [
        " ".join(chance.choice(COMMON) if at % 2 else next(rare) for at in range(15)).capitalize()
        + "."
        for _ in range(4)
    ]


def _numbered(texts: list[list[str]]) -> tuple[Clause, ...]:
    told = (f"{at}. {' '.join(text)}" for at, text in enumerate(texts, 1))
    return clauses(tuple(map(Paragraph, told)))
