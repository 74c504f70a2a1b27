"""An import of a zip of 112 columns against DuckDB's own copy of the unpacked CSV to Parquet.

    python -m benchmarks.importing --rows 1e6

The floor only copies: every column as text, as guessed types fail where a number is P00001; no
check, no hash, no second day of knowledge, no government. The import unpacks, hashes, checks each
row, keeps it as staged, knows the recipients and writes the tables. Both are whole processes.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks.fresh import Run, module, run_alone
from benchmarks.lines import Line, print_all
from benchmarks.made import bench_folder, made_files, rows_asked, size_word

MEMBER = "All_Assistance_PrimeTransactions_2026-06-06_H10M00S00_1.csv"
COPY = """
import duckdb, sys
duckdb.sql(f"copy (from read_csv('{sys.argv[1]}', all_varchar=true)) to '{sys.argv[2]}' "
           "(format parquet, compression zstd)")
"""


def lines(rows: int = 1_000_000) -> Iterator[Line]:
    """Copy over import in wall time, and the import's peak of memory."""
    archive, plain = one_file(rows)
    with tempfile.TemporaryDirectory(dir=bench_folder()) as folder:
        times = 3 if rows <= 1_000_000 else 1
        pairs = [_pair(archive, plain, Path(folder)) for _ in range(times)]
        again = _again(archive, Path(folder))
    size = size_word(rows)
    ratio = median(copied.seconds / imported.seconds for copied, imported in pairs)
    yield Line(f"import_copy_over_import_{size}", ratio, ">=0.7")
    spent = median(copied.processor / imported.processor for copied, imported in pairs)
    yield Line(f"import_copy_over_import_{size}_processor", spent, ">=0")
    yield Line(f"import_peak_megabytes_{size}", max(run.megabytes for _, run in pairs), "<=2000")
    yield Line(f"import_seconds_{size}", min(run.seconds for _, run in pairs), "<=1000")
    yield Line(f"import_again_seconds_{size}", again.seconds, "<=60")


def one_file(rows: int) -> tuple[Path, Path]:
    """All full files of a made-up set as one download, packed and plain."""
    source = made_files(rows)
    archive = bench_folder() / f"All_PrimeTransactions_{size_word(rows)}.zip"
    plain = bench_folder() / f"plain-{size_word(rows)}" / MEMBER
    if not archive.exists():
        plain.parent.mkdir(exist_ok=True)
        _join(source, plain)
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as packed:
            packed.write(plain, MEMBER)
    return archive, plain


def _join(source: Path, plain: Path) -> None:
    with plain.open("wb") as joined:
        for place, path in enumerate(sorted(source.glob("*_Full_20260606.zip"))):
            with zipfile.ZipFile(path) as archive:
                for name in archive.namelist():
                    with archive.open(name) as member:
                        header = member.readline()
                        joined.write(b"" if place else header)
                        shutil.copyfileobj(member, joined, 1 << 20)


def _pair(archive: Path, plain: Path, folder: Path) -> tuple[Run, Run]:
    """A copy, then an import into an empty workspace."""
    workspace = folder / "workspace"
    shutil.rmtree(workspace, ignore_errors=True)
    copied = run_alone([sys.executable, "-c", COPY, str(plain), str(folder / "copied.parquet")])
    return copied, _again(archive, folder)


def _again(archive: Path, folder: Path) -> Run:
    words = ["import", str(archive), "--workspace", str(folder / "workspace")]
    return run_alone(module("comity", "awards", *words))


if __name__ == "__main__":
    sys.exit(0 if print_all(lines(rows_asked(__doc__ or ""))) else 1)
