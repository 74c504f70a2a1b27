"""How much memory the database may take, and where it goes on beyond that."""

from __future__ import annotations

import os
from pathlib import Path

from comity.awards.store.places import PASSING
from comity.awards.store.statements import text

TYPE_CHECKING = False
if TYPE_CHECKING:
    import duckdb

MEMORY = "1GB"


def allowed() -> str:
    """What COMITY_MEMORY allows, as the database writes it."""
    return os.environ.get("COMITY_MEMORY", MEMORY)


def keep_within(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Keep a connection to what is allowed; beyond, it spills into the store's own folder."""
    connection.execute(f"set memory_limit = {text(allowed())}")
    connection.execute(f"set temp_directory = {text(folder / PASSING / 'spill')}")
