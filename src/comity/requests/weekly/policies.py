"""Policies of bodies on requests: whose each is, since when, and what it does to hold and notice.

The table is a user's own (`requests/policies.csv`): columns body, hold, notify, from, until, act.
"""

from __future__ import annotations

from datetime import date
from io import StringIO
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias, get_args

from comity.days import parse_day
from comity.errors import InputError
from comity.governments import by_slug
from comity.requests.privacy import refuse_named
from comity.requests.tables import Table

Hold: TypeAlias = Literal["honours", "with_warrant", "declines"]
Notify: TypeAlias = Literal["gives", "limited", "declines"]


class Policy(NamedTuple):
    """One body's policy, half-open in time.

    Attributes:
        body: slug of the government whose policy it is, and no other's.
        hold, notify: what it does to each ask.
        act: how it is cited.
    """

    body: str
    hold: Hold
    notify: Notify
    starts: date | None
    ends: date | None
    act: str

    def holds_on(self, day: date) -> bool:
        """Whether it was in force on a day."""
        return (self.starts is None or day >= self.starts) and (
            self.ends is None or day < self.ends
        )


def read_policies(path: Path) -> tuple[Policy, ...]:
    """Read the table; none where there is no file.

    Raises: InputError, naming the line.
    """
    if not path.exists():
        return ()
    return parse_policies(path.read_text(encoding="utf-8-sig"), path.name)


def parse_policies(text: str, name: str) -> tuple[Policy, ...]:
    """Read the table from its text."""
    found = []
    table = Table(StringIO(text), name)
    for row in table:
        cell = {key: (row.get(key) or "").strip() for key in table.columns}
        where = f"{name}, line {table.line}"
        if by_slug(cell.get("body", "")) is None:
            raise InputError(
                f'{where}, column body: found "{cell.get("body", "")}"; write a slug like '
                "co/boulder; `comity governments find` gives it."
            )
        for column, allowed in (("hold", get_args(Hold)), ("notify", get_args(Notify))):
            if cell.get(column) not in allowed:
                raise InputError(f'{where}, column {column}: found "{cell.get(column)}"; there are '
                                 f"{', '.join(allowed)}.")  # fmt: skip
        refuse_named(cell.get("act", ""), f"{where}, column act")
        days = [parse_day(cell[one], f"{where}, column {one}") if cell.get(one) else None
                for one in ("from", "until")]  # fmt: skip
        found.append(Policy(cell["body"], cell["hold"], cell["notify"], days[0], days[1],  # type: ignore[arg-type]
                            cell.get("act", "")))  # fmt: skip
    return tuple(found)
