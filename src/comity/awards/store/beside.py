"""One thing is done beside another; where either fails, the other is not waited for in vain."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

TYPE_CHECKING = False
if TYPE_CHECKING:
    import duckdb

Made = TypeVar("Made")


@contextmanager
def beside(
    connection: duckdb.DuckDBPyConnection, work: Callable[[duckdb.DuckDBPyConnection], Made]
) -> Iterator[Future[Made]]:
    """Do work with a connection of its own, until the end of the block at the latest.

    Raises: what the work raised, at the end of the block.
    """
    own = connection.cursor()
    with ThreadPoolExecutor(1) as pool, own:
        done = pool.submit(work, own)
        try:
            yield done
        except BaseException:
            own.interrupt()
            raise
        done.result()
