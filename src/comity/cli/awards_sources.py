"""`comity awards sources`: the files in the store, with their layout, rows and days."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict

from comity.cli.common import add_output, add_workspace, output_format, parser, write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.awards.store.store import Store

FORMATS = ("text", "json", "csv")
COLUMNS = (
    "number", "name", "layout", "table", "snapshot", "fetched", "bytes", "sha256",
    "rows_in", "rows_used", "rows_set_aside", "cents_in", "cents_used", "cents_set_aside",
    "cents_unread", "set_aside", "covers", "not_acquired", "unknown",
)  # fmt: skip


def run(words: list[str]) -> int:
    """List the files."""
    from comity.awards.store import open_store

    args = _arguments(words)
    chosen = output_format(args, FORMATS)
    store = open_store(args.workspace)
    write({"text": _text, "json": _json, "csv": _csv}[chosen](store), args.output)
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "awards sources",
        "List the files in the store, with their layout, rows and days.",
        "comity awards sources --format csv -o sources.csv",
    )
    add_workspace(to)
    add_output(to, FORMATS)
    return to.parse_args(words)


def _json(store: Store) -> str:
    told = {"build": store.build_id, "sources": [asdict(one) for one in store.manifest.sources]}
    return json.dumps(told, indent=2, ensure_ascii=False)


def _csv(store: Store) -> str:
    from comity.files import csv_text

    rows = [
        [";".join(cell) if isinstance(cell, list) else cell for cell in
         (getattr(one, name) for name in COLUMNS)]
        for one in store.manifest.sources
    ]  # fmt: skip
    return csv_text(COLUMNS, rows)


def _text(store: Store) -> str:
    from comity.amounts import count
    from comity.documents.text_layout import Column, table

    columns = [
        Column("no.", True), Column("as of"), Column("rows", True), Column("set aside", True),
        Column("layout"), Column("file"),
    ]  # fmt: skip
    rows = [
        [
            str(one.number), one.snapshot, f"{one.rows_in:,}", f"{one.rows_set_aside:,}",
            one.layout, one.name,
        ]
        for one in store.manifest.sources
    ]  # fmt: skip
    lines = [f"{store.folder}: {count(len(rows), 'file')}", "", *table(columns, rows, 0)]
    for one in store.manifest.sources:
        if one.not_acquired:
            lines.append(f"{one.number}: has no {', '.join(one.not_acquired)}")
        if one.unknown:
            lines.append(f"{one.number}: columns of no known era: {', '.join(one.unknown)}")
    return "\n".join(lines)
