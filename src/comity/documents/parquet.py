"""Lines of CSV as Parquet, the same bytes for the same lines."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping


def parquet(lines: str, columns: Mapping[str, str]) -> bytes:
    """A table of typed columns.

    Args:
        lines: CSV with a line of names.
        columns: each name with its type in SQL, in the order of the lines.
    """
    import duckdb

    types = ", ".join(f"'{name}': '{kind}'" for name, kind in columns.items())
    with tempfile.TemporaryDirectory() as folder:
        source, table = os.path.join(folder, "lines.csv"), os.path.join(folder, "lines.parquet")
        with open(source, "w", encoding="utf-8", newline="") as file:
            file.write(lines + "\n")
        with duckdb.connect(config={"threads": 1}) as engine:
            engine.execute(
                f"copy (select * from read_csv(?, header = true, auto_detect = false, delim = ',', "
                f"quote = '\"', escape = '\"', max_line_size = 10000000, columns = {{{types}}})) "
                f"to '{table}' (format parquet, compression zstd)",
                [source],
            )
        with open(table, "rb") as file:
            return file.read()
