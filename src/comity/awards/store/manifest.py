"""The manifest: which files the store was made from, and which build answers.

It is the one file of the store that changes. It is replaced whole, after everything it points to
is in place; so a store opens at any moment, whatever was cut off.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from comity.errors import InputError
from comity.files import write_whole

FORMAT = 2
"""Counts up with every change of what the tables mean. A store of an older format is read as it is,
without what it lacks, and built anew from its parts by the next import; a newer one is refused."""

NAME = "store.json"


@dataclass(frozen=True, slots=True)
class Source:
    """One member file, as it was read.

    Attributes:
        number: the number by which rows cite it.
        name: the file, and the member inside it, as `awards.zip/part_1.csv`.
        sha256: of the file as it was given, packed or not, as `sha256sum` tells it.
        bytes: of the member's own content, unpacked.
        snapshot: the day on which the file says what it says.
        fetched: day of the download where known, else empty.
        cents_unread: rows set aside whose amount could not be read; they are in no sum of cents.
        rows_unparsed: of the rows set aside, those that could not be told apart into cells.
        place: the file as it stood on the disk; is_packed_whole: a zip holds all of a split file.
        whole_of: `015 2024` where its name says that it is part of a whole agency and year.
        covers: the same, if all of these parts are in the store; else empty.
        part, set_aside: paths inside the store's folder.
    """

    number: int
    name: str
    sha256: str
    bytes: int
    layout: str
    table: str
    header_sha256: str
    fetched: str
    snapshot: str
    rows_in: int
    rows_used: int
    rows_set_aside: int
    cents_in: int
    cents_used: int
    cents_set_aside: int
    cents_unread: int
    set_aside: str
    part: str
    not_acquired: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    rows_unparsed: int = 0
    place: str = ""
    is_packed_whole: bool = False
    whole_of: str = ""
    covers: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the store holds.

    Attributes:
        build: name of the build that answers, a hash of all it was made from.
        files: each table's Parquet files, as paths inside the store's folder.
        signing_days: the days on which the law asks when an award was signed.
        days: `first_known` and `last_known`, empty where there are no rows.
        counts: rows of the parts, and what became of them in the tables.
    """

    build: str
    sources: list[Source]
    files: dict[str, list[str]]
    signing_days: list[str]
    days: dict[str, str]
    counts: dict[str, int]
    format: int = FORMAT


def load(folder: Path) -> Manifest | None:
    """Read the manifest of a store's folder; None where there is none."""
    place = folder / NAME
    try:
        plain: dict[str, Any] = json.loads(place.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as fault:
        raise _no_manifest(place, fault) from None
    if not isinstance(plain, dict):
        raise _no_manifest(place, "no object")
    if plain.get("format") not in range(1, FORMAT + 1):
        raise InputError(
            f"{place}: found format {plain.get('format')}, this version reads {FORMAT}; "
            "import the files again into a new workspace."
        )
    try:
        sources = [Source(**one) for one in plain.pop("sources")]
        return Manifest(sources=sources, **plain)
    except (KeyError, TypeError) as fault:
        raise _no_manifest(place, fault) from None


def _no_manifest(place: Path, fault: object) -> InputError:
    return InputError(
        f"{place}: found something that is no manifest ({fault}); move it away and import the "
        "files again: the parts already read are kept."
    )


def save(folder: Path, manifest: Manifest) -> None:
    """Replace the manifest, whole."""
    text = json.dumps(asdict(manifest), indent=1, ensure_ascii=False, sort_keys=True)
    write_whole(os.fspath(folder / NAME), text.encode() + b"\n")
