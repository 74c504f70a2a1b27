"""What an engine must do to answer: see tables, take small ones, run the named statements."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol, TypeAlias

from comity.findings.national.statements import Parameters

Rows: TypeAlias = list[tuple[Any, ...]]


class Small(NamedTuple):
    """A small table: column names with SQL types, and its columns as sequences of equal length.

    Types are `integer`, `bigint`, `date` and `varchar`; None stands for NULL.
    """

    types: Mapping[str, str]
    columns: Sequence[Sequence[Any]]


class Engine(Protocol):
    """Runs the named statements over Parquet tables and small tables.

    `most_cells` is how many cells one run of a sweep should meet: an engine that spreads work
    itself says None and gets all at once.
    """

    most_cells: int | None

    def see(self, table: str, files: Sequence[str]) -> None:
        """Let statements read Parquet files under a table's name; later files replace earlier."""

    def take(self, table: str, small: Small) -> None:
        """Let statements read a small table; a later one of the same name replaces it."""

    def define(self, table: str, name: str, parameters: Parameters) -> None:
        """Let statements read the rows of a statement, which is run whenever they do."""

    def keep(self, table: str, name: str, parameters: Parameters) -> None:
        """The same, run once."""

    def run(self, name: str, parameters: Iterable[Parameters]) -> Rows:
        """The rows of a statement, run once for each set of parameters, all put together."""

    def write(
        self, name: str, parameters: Iterable[Parameters], path: Path, *, row_group: int = 122_880
    ) -> None:
        """Run a statement like `run`, and leave the rows in one Parquet file, sorted.

        Args:
            row_group: how many rows a reader of one must read at least, where the engine can tell.
        """

    def another(self) -> Engine:
        """An engine of the same kind that sees nothing yet."""

    def close(self) -> None:
        """Let go of what the engine holds."""
