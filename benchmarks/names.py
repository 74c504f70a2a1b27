"""A hundred thousand names, all different, to governments."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.lines import Line, seconds
from comity.governments import every, match

FORMS = (
    "{name}",
    "CITY OF {upper}",
    "{upper}, CITY OF",
    "{name} POLICE DEPARTMENT",
    "Town of {name}",
)


def lines() -> Iterator[Line]:
    """Seconds for 100,000 distinct names with their State, no cache."""
    chosen = random.Random(39_304)
    names = []
    for government in every():
        bare = government.name.partition(",")[0]
        names += [(form.format(name=bare, upper=bare.upper()), government.state) for form in FORMS]
    names = chosen.sample(sorted(set(names)), 100_000)

    def work() -> None:
        for name, state in names:
            match(name, state=state)

    match("Seattle, WA")
    yield Line("match_100000_names_seconds", seconds(work, 2), "<=5")
