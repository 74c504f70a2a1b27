"""The store's cells by pair of classes: made once for a law and a build of the store, and kept.

A pair is a class of governments with a class of awards. Every cell of a pair has the same status
on every day, so what a day decides is a few thousand pairs, however many awards there are.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from comity.findings.national.duckdb_engine import DuckEngine
from comity.findings.national.engine import Small
from comity.findings.national.keeping import kept_in, prune
from comity.findings.national.record import Record, see
from comity.findings.national.signatures import (
    AwardClass,
    AwardClasses,
    AwardKind,
    GovernmentClass,
    government_classes,
)
from comity.findings.seen import everyone
from comity.findings.shelf import Shelf

FORMAT = 2
"""Counts up with every change of what the files mean."""

FOLDER = "classes"
HEAD = "classes.json"
FILES = ("cell_pairs.parquet", "audited_pairs.parquet", "government_classes.parquet")

MOST_CELLS = 100_000
"""Cells of one block; a government's cells are never parted."""


@dataclass(frozen=True, slots=True)
class ClassMaps:
    """Which pair of classes each cell belongs to.

    Attributes:
        path: a Parquet file of (cell, pair), sorted by cell; cells of recipients that are no
            government are left out.
        audited_path: the same of (government, program, pair) for what audits tell of: an audit
            knows neither the year of an award nor its signing day.
        governments_path: the same of (government, government_class).
        governments: what each class of governments stands for.
        awards: what each class of awards stands for.
        pairs: for each class of governments the classes of awards that occur with it, rising;
            pairs are numbered in this order.
        cells: how many cells each of these pairs has.
        blocks: first cell and end of each block of cells, with the same of its governments.
    """

    path: Path
    audited_path: Path
    governments_path: Path
    governments: list[GovernmentClass]
    awards: list[AwardClass]
    pairs: list[list[int]]
    cells: list[list[int]]
    blocks: list[list[int]]

    def pair_rows(self) -> Small:
        """What each pair is: its number, class of governments and class of awards."""
        return _pairs(
            [(government, award) for government, own in enumerate(self.pairs) for award in own]
        )

    def parameters(self, most_cells: int | None) -> list[dict[str, int]]:
        """Runs of whole blocks, each as the parameters of a statement."""
        return [
            {
                "first_cell": run[0][0],
                "end_cell": run[-1][1],
                "first_government": run[0][2],
                "end_government": run[-1][3],
            }
            for run in _runs(self.blocks, most_cells)
        ]


def class_maps(shelf: Shelf, record: Record, folder: Path | None = None) -> ClassMaps:
    """The class maps of a store for a law, made where they are not there yet.

    Args:
        folder: where they are kept; `<store>/classes` where not given, where those of earlier
            builds are removed. Safe to delete.
    """
    kept = folder or kept_in(record.folder / FOLDER)
    place = kept / f"{shelf.version}-{record.build_id}"
    made_from = hashlib.sha256(shelf.made_from.encode()).hexdigest()
    found = _read(place, made_from)
    if found is None:
        passing = kept / f".{place.name}.{os.getpid()}"
        passing.mkdir(parents=True, exist_ok=True)
        try:
            _make(shelf, record, passing, made_from)
            _put_in_place(passing, place, made_from)
        finally:
            shutil.rmtree(passing, ignore_errors=True)
        if folder is None:
            prune(kept, record.build_id)
        found = _read(place, made_from)
        assert found is not None
    return found


def _read(place: Path, made_from: str) -> ClassMaps | None:
    try:
        plain = json.loads((place / HEAD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    files = [place / name for name in FILES]
    is_fresh = plain.get("format") == FORMAT and plain.get("made_from") == made_from
    if not is_fresh or not all(file.exists() for file in files):
        return None
    return ClassMaps(
        files[0],
        files[1],
        files[2],
        [tuple(one) for one in plain["governments"]],
        [tuple(one) for one in plain["awards"]],
        plain["pairs"],
        plain["cells"],
        plain["blocks"],
    )


def _put_in_place(passing: Path, place: Path, made_from: str) -> None:
    """Move a whole folder to its name; one that cannot be read, or is of an old form, makes way.

    One that another process has put there meanwhile stays.
    """
    if _read(place, made_from) is not None:
        return
    shutil.rmtree(place, ignore_errors=True)
    try:
        os.rename(passing, place)
    except OSError:
        if _read(place, made_from) is None:
            raise


def _make(shelf: Shelf, record: Record, folder: Path, made_from: str) -> None:
    engine = DuckEngine()
    try:
        for table in ("governments", "cells", "audited"):
            see(engine, record, table)
        engine.keep("kinds_met", "kinds_met", {})
        of_governments = _class_governments(shelf, engine)
        awards = _class_awards(shelf, engine)
        engine.keep("classed", "cell_classes", {})
        engine.keep("audited_classed", "audited_classes", {})
        met = engine.run("pairs_met", [{}])
        pairs = [(own, award) for own, award, _ in met]
        engine.take("pairs", _pairs(pairs))
        for name in FILES:
            engine.write(name.removesuffix(".parquet"), [{}], folder / name)
        found = {
            "governments": of_governments,
            "awards": awards,
            "pairs": _by_government(pairs, len(of_governments)),
            "cells": _by_government([(own, cells) for own, _, cells in met], len(of_governments)),
            "blocks": _blocks(engine),
        }
    finally:
        engine.close()
    plain = {"format": FORMAT, "made_from": made_from, **found}
    (folder / HEAD).write_text(json.dumps(plain, separators=(",", ":")), encoding="utf-8")


def _pairs(pairs: Sequence[tuple[int, int]]) -> Small:
    types = {"pair": "integer", "government_class": "integer", "award_class": "integer"}
    columns = [range(len(pairs)), [one for one, _ in pairs], [one for _, one in pairs]]
    return Small(types, columns)


def _by_government(rows: Sequence[tuple[int, int]], classes: int) -> list[list[int]]:
    found: list[list[int]] = [[] for _ in range(classes)]
    for government, one in rows:
        found[government].append(one)
    return found


def _class_governments(shelf: Shelf, engine: DuckEngine) -> list[GovernmentClass]:
    rows = engine.connection.execute(
        "select government, slug from governments where government > 0 order by government"
    ).fetchall()
    classes = government_classes(shelf, [slug for _, slug in rows], everyone())
    types = {"government": "integer", "government_class": "integer"}
    engine.take("classed_governments", Small(types, [[one for one, _ in rows], classes.of]))
    return classes.classes


def _class_awards(shelf: Shelf, engine: DuckEngine) -> list[AwardClass]:
    """Number programs, years and signing days apart, then the combinations that occur."""
    met = {name: _met(engine, name) for name in ("program", "fiscal_year", "signed")}
    classes = AwardClasses(
        shelf,
        [program or None for program in met["program"]],
        [year or None for year in met["fiscal_year"]],
        met["signed"],
    )
    kinds = {"program": "varchar", "fiscal_year": "integer", "signed": "date"}
    numbers = {"program": classes.programs, "fiscal_year": classes.years, "signed": classes.signed}
    for name, kind in kinds.items():
        types = {name: kind, f"{name}_number": "integer"}
        engine.take(f"{name}_numbers", Small(types, [met[name], numbers[name]]))
    rows = engine.run("award_kinds", [{}])
    of_kinds, awards = classes.combine(AwardKind(*row) for row in rows)
    types = dict.fromkeys((*(f"{name}_number" for name in kinds), "award_class"), "integer")
    numbered = [[row[at] for row in rows] for at in range(len(kinds))]
    engine.take("kinds", Small(types, [*numbered, of_kinds]))
    return awards


def _met(engine: DuckEngine, column: str) -> list[Any]:
    rows = engine.connection.execute(
        f"select distinct {column} from kinds_met order by {column} nulls last"
    ).fetchall()
    return [row[0] for row in rows]


def _blocks(engine: DuckEngine) -> list[list[int]]:
    rows = engine.connection.execute(
        "select government, min(cell), max(cell) + 1 from classed group by government "
        "order by government"
    ).fetchall()
    spans = [[first, end, government, government + 1] for government, first, end in rows]
    return [[run[0][0], run[-1][1], run[0][2], run[-1][3]] for run in _runs(spans, MOST_CELLS)]


def _runs(spans: Sequence[list[int]], most_cells: int | None) -> Iterator[list[list[int]]]:
    """Neighbours put together as long as they have at most so many cells."""
    run: list[list[int]] = []
    for span in spans:
        if run and most_cells is not None and span[1] - run[0][0] > most_cells:
            yield run
            run = []
        run.append(span)
    if run:
        yield run
