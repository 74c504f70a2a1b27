"""The embedded engine: DuckDB, in this process."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import duckdb

from comity.awards.store.memory import allowed
from comity.findings.national.engine import Rows, Small
from comity.findings.national.statements import Parameters, literal, statement

LEFT_OUT = "join_order,join_filter_pushdown"
"""Steps of DuckDB's optimizer that cost more than they bring here: the statements are written in
the order in which they run best, and every action finds its cell."""


class DuckEngine:
    """Runs the statements in DuckDB; a sweep meets so many cells at a time, to bound its memory.

    Args:
        memory: what it may take before it spills into the temporary folder: COMITY_MEMORY, else
            what the database thinks right for the machine.
    """

    most_cells: int | None = 100_000

    def __init__(self, *, memory: str = "", threads: int = 0) -> None:
        self._memory, self._threads = memory, threads
        self._made: dict[str, str] = {}
        self.connection = duckdb.connect()
        self.connection.execute("set enable_progress_bar = false")
        self.connection.execute("set parquet_metadata_cache = true")
        self.connection.execute("set preserve_insertion_order = false")
        self.connection.execute(f"set disabled_optimizers = '{LEFT_OUT}'")
        spill = os.path.join(tempfile.gettempdir(), f"comity-spill-{os.getpid()}")
        self.connection.execute(f"set temp_directory = {literal(spill)}")
        if memory := memory or allowed(""):
            self.connection.execute(f"set memory_limit = {literal(memory)}")
        if threads:
            self.connection.execute(f"set threads = {threads}")

    def see(self, table: str, files: Sequence[str]) -> None:
        """Make a view over Parquet files."""
        listed = ", ".join(literal(file) for file in files)
        self._make("view", table, f"select * from read_parquet([{listed}])")

    def take(self, table: str, small: Small) -> None:
        """Make a table of some columns; each comes over as one list."""
        wanted = ", ".join(
            f"unnest(cast(${at} as {kind}[])) as {name}"
            for at, (name, kind) in enumerate(small.types.items(), 1)
        )
        self._make("table", table, f"select {wanted}", [list(one) for one in small.columns])

    def define(self, table: str, name: str, parameters: Parameters) -> None:
        """Make a view of a statement."""
        self._make("view", table, statement(name, parameters))

    def keep(self, table: str, name: str, parameters: Parameters) -> None:
        """Make a table of a statement's rows."""
        self._make("table", table, statement(name, parameters))

    def run(self, name: str, parameters: Iterable[Parameters]) -> Rows:
        """Run a statement and fetch its rows."""
        return self.connection.execute(_united(name, parameters)).fetchall()

    def write(
        self, name: str, parameters: Iterable[Parameters], path: Path, *, row_group: int = 122_880
    ) -> None:
        """Run a statement into one Parquet file, in the order of its columns."""
        self.connection.execute(
            f"copy (select * from ({_united(name, parameters)}) order by all) to "
            f"{literal(str(path))} (format parquet, row_group_size {row_group})"
        )

    def another(self) -> DuckEngine:
        """A connection of its own."""
        return DuckEngine(memory=self._memory, threads=self._threads)

    def _make(self, kind: str, name: str, text: str, values: Sequence[list[Any]] = ()) -> None:
        """Make a table or a view, in place of what has the name."""
        if self._made.get(name, kind) != kind:
            self.connection.execute(f"drop {self._made[name]} {name}")
        self._made[name] = kind
        self.connection.execute(f"create or replace temp {kind} {name} as {text}", values)

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()


def _united(name: str, parameters: Iterable[Parameters]) -> str:
    texts = [statement(name, given) for given in parameters]
    if len(texts) == 1:
        return texts[0]
    return " union all ".join(f"select * from ({text}) as part" for text in texts)
