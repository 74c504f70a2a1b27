"""What the commands on all governments share: store, law, engine, supposed acts."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from comity.cli.common import open_shelf, overrides, width, write
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.documents.exposures.page import ExposurePage
    from comity.findings.national.engine import Engine
    from comity.findings.national.national import National
    from comity.findings.national.record import Record
    from comity.findings.national.suppose import Supposed


def add_national(to: argparse.ArgumentParser) -> None:
    """`--engine`: where the statements run."""
    to.add_argument(
        "--engine",
        metavar="NAME",
        default="duckdb",
        help="what reads and adds up: duckdb, spark:local[2] or spark://... (duckdb)",
    )


def refuse_engine(args: argparse.Namespace) -> None:
    """Refuse `--engine` where nothing is asked of a store.

    Raises: InputError for an engine named without `--all`.
    """
    if args.engine != "duckdb" and not args.all:
        raise InputError("--engine: found without --all; it is for the whole store.")


def add_suppose(to: argparse.ArgumentParser) -> None:
    """`--suppose`: acts that nobody has done yet."""
    to.add_argument(
        "--suppose",
        metavar="FILE",
        help="YAML of acts as if they were done: before, after, difference",
    )


@contextmanager
def national(args: argparse.Namespace, known: date) -> Iterator[National]:
    """The workspace's store under the law as it is."""
    from comity.findings.national.national import National

    found = National(open_shelf(args, known), store(args), engine=_engine(args))
    try:
        yield found
    finally:
        found.close()


@contextmanager
def supposed(args: argparse.Namespace, before: National, known: date) -> Iterator[Supposed]:
    """The same store under the law with the acts of `--suppose`, known on a day."""
    from comity.findings.national.suppose import suppose

    with suppose(before, args.suppose, known, own_acts=overrides(args)) as found:
        yield found


def store(args: argparse.Namespace) -> Record:
    """The store of the workspace."""
    from comity.awards.store import open_store

    return open_store(args.workspace or os.environ.get("COMITY_WORKSPACE") or None)


def _engine(args: argparse.Namespace) -> Engine:
    from comity.findings.national.engines import open_engine

    return open_engine(args.engine)


def write_page(page: ExposurePage, chosen: str, output: str | None) -> None:
    """Print or write a page; where a form has no place for a sentence, the error stream has."""
    from comity.documents.exposures.formats import in_format

    write(in_format(page, chosen, width()), output)
    if page.nothing and chosen in ("csv", "parquet"):
        print(page.nothing, file=sys.stderr)


def first_known(of: National) -> str:
    """The day from which the store knows actions; nothing where it does not say."""
    return of.record.manifest.days.get("first_known", "")


def notes(of: National) -> list[str]:
    """Sentences about the store that every answer carries."""
    from comity.findings.beside import renumbered_told
    from comity.findings.national.signing import uncut_told

    programs = [program for (program,) in of.engine.run("programs_met", [{}])]
    told = [
        uncut_told(of.shelf, of.record.manifest.signing_days),
        renumbered_told(of.shelf, programs),
    ]
    return [one for one in told if one]
