"""The engines there are, by name."""

from __future__ import annotations

from comity.errors import InputError
from comity.findings.national.engine import Engine


def open_engine(named: str = "duckdb") -> Engine:
    """An engine by name: `duckdb`, or the address of a Spark master after `spark:`.

    Raises: InputError for another name, or where Spark is not installed.
    """
    if named == "duckdb":
        from comity.findings.national.duckdb_engine import DuckEngine

        return DuckEngine()
    if named.startswith("spark:"):
        from comity.findings.national.spark_engine import open_spark

        return open_spark(named if named.startswith("spark://") else named.removeprefix("spark:"))
    raise InputError(
        f'--engine: found "{named}"; write duckdb, spark:local[2], or the address of a Spark '
        "master like spark://HOST:7077."
    )
