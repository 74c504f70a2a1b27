"""How much memory the database may take, and where it goes on beyond that."""

from __future__ import annotations

import os
import re
from pathlib import Path

from comity.awards.store.places import PASSING
from comity.awards.store.statements import text
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    import duckdb

MEMORY = "1GB"
_AMOUNT = re.compile(r"(0*[1-9]\d*(?:\.\d+)?) ?([kmgt])(i?)b", re.IGNORECASE)


def allowed(otherwise: str = MEMORY) -> str:
    """What COMITY_MEMORY allows, as the database writes it.

    Args:
        otherwise: what is allowed where it says nothing.
    Raises: InputError where it is no amount of memory.
    """
    given = os.environ.get("COMITY_MEMORY", "").strip()
    if given and not _AMOUNT.fullmatch(given):
        raise InputError(f'COMITY_MEMORY: found "{given}"; write an amount like 4GB or 600MB.')
    return given or otherwise


def allowed_bytes() -> int:
    """What COMITY_MEMORY allows, in bytes.

    Raises: InputError where it is no amount of memory.
    """
    found = _AMOUNT.fullmatch(allowed())
    assert found
    number, letter, is_binary = found.groups()
    return int(float(number) * (1024 if is_binary else 1000) ** ("kmgt".index(letter.lower()) + 1))


def keep_within(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Keep a connection to what is allowed; beyond, it spills into the store's own folder."""
    connection.execute(f"set memory_limit = {text(allowed())}")
    connection.execute(f"set temp_directory = {text(folder / PASSING / 'spill')}")
