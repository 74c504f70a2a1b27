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

    Where one of the two fails, what the other asks the database is broken off.

    Raises: what the work raised, at the end of the block.
    """

    def end_block(ended: Future[Made]) -> None:
        if ended.exception():
            connection.interrupt()

    own = connection.cursor()
    with own, ThreadPoolExecutor(1) as pool:
        done = pool.submit(work, own)
        done.add_done_callback(end_block)
        try:
            yield done
        except BaseException:
            if done.done():
                done.result()  # what broke the block off, if anything did
            own.interrupt()
            raise
        done.result()
