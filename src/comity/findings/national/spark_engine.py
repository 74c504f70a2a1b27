"""The same statements on Apache Spark: in this process, or on a cluster that sees the files."""

from __future__ import annotations

import importlib.util
import os
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from comity.errors import InputError
from comity.findings.national.engine import Rows, Small
from comity.findings.national.statements import Parameters, statement

_SETTINGS = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.ansi.enabled": "true",  # an overflow is an error, as in every other engine
    "spark.sql.parser.escapedStringLiterals": "true",  # a backslash is a backslash
    "spark.sql.parquet.datetimeRebaseModeInRead": "CORRECTED",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.autoBroadcastJoinThreshold": str(64 << 20),
}

_LOCAL = {
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.memory": "2g",
    "spark.sql.shuffle.partitions": "2",
    "spark.default.parallelism": "2",
}

_TYPES = {"integer": "int", "bigint": "bigint", "date": "date", "varchar": "string",
          "boolean": "boolean"}  # fmt: skip


def open_spark(master: str) -> SparkEngine:
    """An engine on a Spark master: `local[2]`, `spark://HOST:7077`, or what else Spark takes.

    Raises: InputError where Spark or Java is not there, or the master does not answer.
    """
    missing = spark_missing()
    if missing:
        raise InputError(f"--engine: {missing}")
    from pyspark.sql import SparkSession

    settings = {**_SETTINGS, **(_LOCAL if master.startswith("local") else {})}
    builder = SparkSession.builder.master(master).appName("comity")
    for name, value in settings.items():
        builder = builder.config(name, value)
    try:
        session = builder.getOrCreate()
    except Exception as fault:
        first = str(fault).strip().splitlines()[0][:200]
        raise InputError(
            f"--engine: {master} does not answer ({first}); start it, or write spark:local[2]."
        ) from None
    session.sparkContext.setLogLevel("ERROR")
    return SparkEngine(session)


def spark_missing() -> str:
    """What Spark lacks on this machine, as a sentence; nothing where it can run."""
    if importlib.util.find_spec("pyspark") is None:
        return "Spark is not installed; pip install comity[spark] brings it."
    home = os.environ.get("JAVA_HOME", "")
    if not (shutil.which("java") or (home and os.path.exists(os.path.join(home, "bin", "java")))):
        return "Spark needs Java, found none; install Java 17 or later."
    return ""


class SparkEngine:
    """Runs the statements in a Spark session; it spreads the work itself."""

    most_cells: int | None = None

    def __init__(self, session: Any) -> None:
        self.session = session
        self._kept: dict[str, Any] = {}

    def see(self, table: str, files: Sequence[str]) -> None:
        """Make a view over Parquet files."""
        self.session.read.parquet(*files).createOrReplaceTempView(table)

    def take(self, table: str, small: Small) -> None:
        """Make a view over rows that are sent to Spark."""
        schema = ", ".join(f"{name} {_TYPES[kind]}" for name, kind in small.types.items())
        rows = [
            tuple(_value(one, kind) for one, kind in zip(row, small.types.values(), strict=True))
            for row in zip(*small.columns, strict=True)
        ]
        self.session.createDataFrame(rows, schema).createOrReplaceTempView(table)

    def define(self, table: str, name: str, parameters: Parameters) -> None:
        """Make a view of a statement."""
        self.session.sql(statement(name, parameters)).createOrReplaceTempView(table)

    def keep(self, table: str, name: str, parameters: Parameters) -> None:
        """Make a view over a statement's rows, which Spark holds once it has them."""
        if table in self._kept:
            self._kept.pop(table).unpersist()
        self._kept[table] = self.session.sql(statement(name, parameters)).cache()
        self._kept[table].createOrReplaceTempView(table)

    def run(self, name: str, parameters: Iterable[Parameters]) -> Rows:
        """Run a statement and fetch its rows."""
        return [tuple(row) for row in self._united(name, parameters).collect()]

    def write(
        self, name: str, parameters: Iterable[Parameters], path: Path, *, row_group: int = 122_880
    ) -> None:
        """Run a statement into one Parquet file, in the order of its columns."""
        found = self._united(name, parameters)
        with tempfile.TemporaryDirectory(dir=path.parent) as folder:
            passing = os.path.join(folder, "rows")
            found.coalesce(1).sortWithinPartitions(*found.columns).write.parquet(passing)
            [part] = Path(passing).glob("part-*.parquet")
            os.replace(part, path)

    def another(self) -> SparkEngine:
        """A session of its own on the same master."""
        return SparkEngine(self.session.newSession())

    def close(self) -> None:
        """Let go of what is held; the session stays for other answers of this process."""
        for table, kept in self._kept.items():
            kept.unpersist()
            self.session.catalog.dropTempView(table)
        self._kept.clear()

    def _united(self, name: str, parameters: Iterable[Parameters]) -> Any:
        found = [self.session.sql(statement(name, given)) for given in parameters]
        united = found[0]
        for one in found[1:]:
            united = united.unionAll(one)
        return united


def _value(one: Any, kind: str) -> Any:
    return int(one) if one is not None and kind in ("integer", "bigint") else one
