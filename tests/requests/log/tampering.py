"""An attacker with the file: guards off, anything changed, guards on again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from comity.requests.log.shape import subtrees
from comity.requests.log.storage import StoredNode
from comity.requests.log.tree import Edge

FILE = Path("requests") / "log.sqlite"


@contextmanager
def tampered(workspace: Path) -> Iterator[sqlite3.Connection]:
    """The tables of a log, open to anything."""
    at = sqlite3.connect(workspace / FILE)
    guards = at.execute("select name, sql from sqlite_master where type = 'trigger'").fetchall()
    for name, _ in guards:
        at.execute(f"drop trigger {name}")
    yield at
    for _, written in guards:
        at.execute(written)
    at.commit()
    at.close()


def set_leaf(at: sqlite3.Connection, number: int, leaf: bytes) -> None:
    """Change an entry."""
    at.execute("update entry set leaf = ? where seq = ?", (leaf, number))


def set_node(at: sqlite3.Connection, node: StoredNode) -> None:
    """Change a stored hash."""
    asked = "update node set hash = ? where level = ? and place = ?"
    at.execute(asked, (node.hash, node.level, node.place))


def rehash(at: sqlite3.Connection) -> None:
    """Make every stored hash that of the entries as they are now: a careful forger."""
    at.execute("delete from node")
    edge = Edge(0, [])
    for (leaf,) in at.execute("select leaf from entry order by seq").fetchall():
        at.executemany("insert into node values (?, ?, ?)", edge.grow(leaf))


def cut(at: sqlite3.Connection, size: int) -> None:
    """Cut the tail: entries and all that was built on them."""
    at.execute("delete from entry where seq >= ?", (size,))
    kept = {(one.level, one.place) for length in range(size + 1) for one in subtrees(0, length)}
    for level, place in at.execute("select level, place from node").fetchall():
        if (level, place) not in kept:
            at.execute("delete from node where level = ? and place = ?", (level, place))
