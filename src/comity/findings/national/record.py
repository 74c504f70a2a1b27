"""What a national answer needs of a store: its files, by table, and what it was built from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from comity.awards.store.tables import TABLES as COLUMNS
from comity.findings.national.engine import Engine, Small


class Manifest(Protocol):
    """The part of a store's manifest that is read here."""

    @property
    def signing_days(self) -> Sequence[str]:
        """The days at which the store's cells were cut, as 2025-04-25."""

    @property
    def days(self) -> Mapping[str, str]:
        """`first_known` and `last_known`."""


class Record(Protocol):
    """A store of awards, as `comity.awards.store.open_store` gives it."""

    @property
    def folder(self) -> Path:
        """Its folder, `<workspace>/awards`."""

    @property
    def manifest(self) -> Manifest:
        """What it was made of."""

    @property
    def build_id(self) -> str:
        """Changes whenever the tables do."""

    def files(self, table: str) -> list[str]:
        """Absolute paths of the Parquet files of a table."""


TABLES = ("governments", "cells", "actions", "awards", "outlays", "audited")
"""The tables that national statements read."""


def see(engine: Engine, record: Record, table: str) -> None:
    """Let an engine see a table of the store; one without files is seen empty."""
    files = record.files(table)
    if files:
        engine.see(table, files)
    else:
        types = {name: kind.lower() for name, kind in COLUMNS[table].items()}
        engine.take(table, Small(types, [[] for _ in types]))
