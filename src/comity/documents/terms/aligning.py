"""Which clause of one version is which of the other, by their words and not by their numbers.

Equal words first; then the most alike; then pieces of one clause that stand as several, or
several that stand as one; then headings, by what stands below them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from comity.documents.terms.units import Telling, Unit
from comity.documents.terms.word_diff import blocks

ALIKE = 0.55
"""What two clauses must share of what they tell, to be one clause changed."""

NEARLY = 0.3
"""The same for clauses with one number that stand between the same neighbours."""

WITHIN = 0.75
"""The part of a piece that must stand, in its order, within the clause it comes from."""

FEWEST_WORDS = 4
MOST_CANDIDATES = 12
MOST_IN_PLACE = 3
COMMON = 40
"""Occurrences from which a word is too common to look candidates up by."""


@dataclass(slots=True)
class Group:
    """Clauses that belong together: one and one, one and several, several and one."""

    old: list[Unit]
    new: list[Unit]


@dataclass(slots=True)
class Alignment:
    """The groups, and who is in which."""

    groups: list[Group] = field(default_factory=list)
    of_old: dict[int, Group] = field(default_factory=dict)
    of_new: dict[int, Group] = field(default_factory=dict)

    def pair(self, old: Unit, new: Unit) -> None:
        """Put two clauses together."""
        group = Group([old], [new])
        self.groups.append(group)
        self.of_old[old.at] = self.of_new[new.at] = group

    def add_new(self, group: Group, new: Unit) -> None:
        """Add a piece to a clause that was split."""
        group.new = sorted([*group.new, new], key=lambda unit: unit.at)
        self.of_new[new.at] = group

    def add_old(self, group: Group, old: Unit) -> None:
        """Add a clause to those that were merged."""
        group.old = sorted([*group.old, old], key=lambda unit: unit.at)
        self.of_old[old.at] = group


def align(old: list[Unit], new: list[Unit]) -> Alignment:
    """Align the clauses of two versions."""
    alignment = Alignment()
    _pair_equal(old, new, alignment)
    telling = Telling(old, new)
    left_old = [unit for unit in old if unit.at not in alignment.of_old]
    left_new = [unit for unit in new if unit.at not in alignment.of_new]
    _pair_alike(left_old, left_new, telling, alignment)
    _attach(left_old, left_new, telling, alignment, is_split=True)
    _attach(left_new, left_old, telling, alignment, is_split=False)
    _pair_headings(old, new, alignment)
    return alignment


def _pair_equal(old: list[Unit], new: list[Unit], alignment: Alignment) -> None:
    by_words: dict[tuple[str, ...], tuple[list[Unit], list[Unit]]] = {}
    for side, found in enumerate((old, new)):
        for unit in found:
            by_words.setdefault(tuple(unit.words), ([], []))[side].append(unit)
    repeated: list[tuple[list[Unit], list[Unit]]] = []
    for olds, news in by_words.values():
        if len(olds) == 1 == len(news):
            alignment.pair(olds[0], news[0])
        elif olds and news:
            repeated.append((olds, news))
    for olds, news in repeated:
        _pair_repeated(olds, news, alignment)


def _pair_repeated(olds: list[Unit], news: list[Unit], alignment: Alignment) -> None:
    """Clauses of the same words: those under the same headings and numbers, then in order."""
    if len(olds) != len(news):
        for sign in (_place, _heading):
            free = defaultdict(list)
            for unit in news:
                if unit.at not in alignment.of_new:
                    free[sign(unit)].append(unit)
            for unit in olds:
                if unit.at not in alignment.of_old and free[sign(unit)]:
                    alignment.pair(unit, free[sign(unit)].pop(0))
    rest_old = [unit for unit in olds if unit.at not in alignment.of_old]
    rest_new = [unit for unit in news if unit.at not in alignment.of_new]
    for one, other in zip(rest_old, rest_new, strict=False):
        alignment.pair(one, other)


def _place(unit: Unit) -> object:
    return unit.clause.headings, unit.clause.path


def _heading(unit: Unit) -> object:
    return unit.clause.headings


def _pair_alike(olds: list[Unit], news: list[Unit], telling: Telling, alignment: Alignment) -> None:
    scored = []
    looked_at = {(one.at, other.at): (one, other) for one, other in (
        *_candidates(olds, news, telling), *_in_the_same_place(olds, news, alignment)
    )}  # fmt: skip
    for one, other in looked_at.values():
        shared = telling.shared(one.bag, other.bag)
        alike = 2 * shared / ((one.weight + other.weight) or 1.0)
        bonus = _nearness(one, other, alignment)
        if alike >= (NEARLY if bonus >= 0.2 else ALIKE):
            scored.append((alike + bonus, -abs(one.at - other.at), one.at, other.at, one, other))
    scored.sort(key=lambda entry: entry[:4], reverse=True)
    for _, _, at, there, one, other in scored:
        if at not in alignment.of_old and there not in alignment.of_new:
            alignment.pair(one, other)


def _nearness(one: Unit, other: Unit, alignment: Alignment) -> float:
    """How much two clauses stand alike: their number, and the neighbours already aligned."""
    told = 0.1 if one.clause.label == other.clause.label else 0.0
    for step in (-1, 1):
        group = alignment.of_old.get(one.at + step)
        if group is not None and any(unit.at == other.at + step for unit in group.new):
            told += 0.1
    return told


def _candidates(olds: list[Unit], news: list[Unit], telling: Telling) -> list[tuple[Unit, Unit]]:
    """Pairs worth a look: those that share the most of their rarer words."""
    by_word: dict[str, list[int]] = defaultdict(list)
    for place, unit in enumerate(news):
        for word in unit.bag:
            if telling.counts[word] <= COMMON:
                by_word[word].append(place)
    found: list[tuple[Unit, Unit]] = []
    for unit in olds:
        shared: Counter[int] = Counter()
        for word in unit.bag:
            weight = int(100 * telling.weights[word])
            for place in by_word.get(word, ()):
                shared[place] += weight
        best = sorted(shared.items(), key=lambda entry: (-entry[1], entry[0]))[:MOST_CANDIDATES]
        found += [(unit, news[place]) for place, _ in best]
    return found


def _in_the_same_place(
    olds: list[Unit], news: list[Unit], alignment: Alignment
) -> list[tuple[Unit, Unit]]:
    """Pairs that stand behind the same clause, whose words may all be too common to look up by."""
    places = [unit.at for unit in news]
    found: list[tuple[Unit, Unit]] = []
    seen = first = 0
    for unit in olds:
        for at in range(seen, unit.at):
            if at in alignment.of_old:
                first = bisect_right(places, alignment.of_old[at].new[-1].at)
        seen = unit.at
        found += [(unit, other) for other in news[first : first + MOST_IN_PLACE]]
    return found


def _attach(
    wholes: list[Unit],
    pieces: list[Unit],
    telling: Telling,
    alignment: Alignment,
    *,
    is_split: bool,
) -> None:
    """Find the clause of which a clause without a partner is a piece."""
    of_piece = alignment.of_new if is_split else alignment.of_old
    of_whole = alignment.of_old if is_split else alignment.of_new
    free = [unit for unit in pieces if unit.at not in of_piece and unit.size >= FEWEST_WORDS]
    loose: dict[int, list[Unit]] = defaultdict(list)
    by_at = {unit.at: unit for unit in wholes}
    for piece, whole in _best_wholes(free, wholes, telling):
        group = of_whole.get(whole.at)
        if group is None:
            loose[whole.at].append(piece)
        elif _is_within(piece, _left_over(group, is_split)):
            (alignment.add_new if is_split else alignment.add_old)(group, piece)
    for at, found in loose.items():
        whole, first = by_at[at], found[0]
        is_most = 2 * telling.shared(whole.bag, first.bag) >= 0.6 * whole.weight
        if len(found) < 2 and not (is_most and first.size >= 2 * FEWEST_WORDS):
            continue
        if not all(_is_within(piece, whole.words) for piece in found):
            continue
        alignment.pair(*((whole, first) if is_split else (first, whole)))
        group = of_whole[at]
        for piece in found[1:]:
            (alignment.add_new if is_split else alignment.add_old)(group, piece)


def _best_wholes(
    pieces: list[Unit], wholes: list[Unit], telling: Telling
) -> list[tuple[Unit, Unit]]:
    """For each piece the clause that has the most of its words, where that is nearly all."""
    best: dict[int, tuple[float, Unit, Unit]] = {}
    for piece, whole in _candidates(pieces, wholes, telling):
        held = telling.shared(piece.bag, whole.bag) / (piece.weight or 1.0)
        if held >= WITHIN and held > best.get(piece.at, (0.0, piece, whole))[0]:
            best[piece.at] = (held, piece, whole)
    return [(piece, whole) for _, (_, piece, whole) in sorted(best.items())]


def _left_over(group: Group, is_split: bool) -> list[str]:
    """The words of the whole that none of its pieces has yet."""
    wholes, pieces = (group.old, group.new) if is_split else (group.new, group.old)
    words = [word for unit in wholes for word in unit.words]
    for piece in pieces:
        taken = [False] * len(words)
        for block in blocks(words, piece.words):
            for at in range(block.old, block.old + block.size):
                taken[at] = True
        words = [word for word, is_taken in zip(words, taken, strict=True) if not is_taken]
    return words


def _is_within(piece: Unit, words: list[str]) -> bool:
    """Whether most of a piece stands in its order within some words."""
    lowered = [word.lower() for word in words]
    own = [word.lower() for word in piece.words]
    kept = sum(block.size for block in blocks(lowered, own))
    return kept >= WITHIN * len(own)


def _pair_headings(old: list[Unit], new: list[Unit], alignment: Alignment) -> None:
    """Headings and openings without a partner: by where most of what is below them went."""
    for unit in old:
        if unit.at in alignment.of_old or unit.end - unit.at < 2:
            continue
        below = [
            alignment.of_old[at].new[0].at
            for at in range(unit.at + 1, unit.end)
            if at in alignment.of_old
        ]
        votes: Counter[int] = Counter()
        for other in new:
            if other.at not in alignment.of_new and other.end - other.at >= 2:
                votes[other.at] = sum(other.at < at < other.end for at in below)
        best = max(votes, key=lambda at: (votes[at], at), default=-1)
        if best >= 0 and 2 * votes[best] >= max(1, unit.end - unit.at - 1):
            alignment.pair(unit, new[best])
