"""The fold: one warm question, and the whole registry compiled for every government."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from benchmarks.lines import Line, seconds
from comity.findings.answers import answer
from comity.findings.finding import Asked
from comity.findings.opened import open_law
from comity.findings.seen import everyone
from comity.findings.shelving import shelve
from comity.law.force import fold
from comity.law.reading import read_registry


def lines() -> Iterator[Line]:
    """A warm status in microseconds; seconds to read, and to compile, the whole registry."""
    yield Line("warm_status_microseconds", warm_status(), "<=100")
    registry = read_registry()

    def compile_all() -> None:
        fold.cache_clear()
        shelve(registry)

    yield Line("read_registry_seconds", seconds(read_registry), "<=5")
    yield Line("compile_registry_all_governments_seconds", seconds(compile_all), "<=5")


def warm_status() -> float:
    """Microseconds for one question among 20,000 different ones."""
    shelf = open_law()
    chosen = random.Random(1373)
    governments = chosen.sample(list(everyone().values()), 200)
    first = date(2016, 6, 1)
    asked = [
        Asked(
            chosen.choice(governments),
            program=chosen.choice(("16.738", "14.218", "20.507", "97.067", "93.323")),
            fiscal_year=chosen.choice(range(2016, 2027)),
            on=first + timedelta(days=chosen.randrange(3800)),
            known=first + timedelta(days=chosen.randrange(1000, 3800)),
        )
        for _ in range(20_000)
    ]
    conditions = chosen.choices(shelf.conditions, k=len(asked))
    for condition in shelf.conditions:
        shelf.condition(condition)

    def ask_all() -> None:
        for condition, one in zip(conditions, asked, strict=True):
            answer(shelf, condition, one).status  # noqa: B018 - asking is the work

    return seconds(ask_all) / len(asked) * 1e6
