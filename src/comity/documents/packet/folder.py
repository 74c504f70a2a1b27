"""The folder of a packet: written whole or not at all, and compared with its manifest."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from comity.documents.packet.contents import files
from comity.documents.packet.manifest import NAME, README, manifest, readme
from comity.documents.packet.packet import File, Packet
from comity.documents.packet.sources import sources_csv
from comity.errors import InputError


def packet_files(packet: Packet) -> list[File]:
    """Every file of a packet, the readme and the manifest last."""
    made = list(files(packet))
    made.append(
        File("sources.csv", "Acts with all their sources", sources_csv(packet.page).encode())
    )
    made.append(File(README, "What is in this folder", readme(packet, made).encode()))
    told = manifest(packet, made).encode()
    return [*made, File(NAME, "Hashes, versions, the command", told)]


def refuse_taken(folder: str | Path) -> None:
    """Refuse a folder that holds something already.

    Raises: InputError.
    """
    place = Path(folder)
    if place.is_file() or (place.is_dir() and any(place.iterdir())):
        raise InputError(f"-o: found something in {folder} already; name a new folder.")


def write_folder(made: Sequence[File], folder: str | Path) -> None:
    """Write the files beside their place, then rename the folder."""
    refuse_taken(folder)
    place = Path(folder)
    passing = place.with_name(f"{place.name}.{os.getpid()}.part")
    try:
        for one in made:
            path = passing / one.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(one.content)
        if place.is_dir():
            place.rmdir()
        os.replace(passing, place)
    except OSError as fault:
        raise InputError(f"-o: {folder}: {fault.strerror}; name a folder of yours.") from None
    finally:
        shutil.rmtree(passing, ignore_errors=True)


def differences(folder: str | Path) -> list[str]:
    """What differs between a folder and its manifest, a sentence each.

    Raises: InputError where the folder has no manifest that can be read.
    """
    place = Path(folder)
    listed = _listed(place)
    there = {path.relative_to(place).as_posix() for path in place.rglob("*") if path.is_file()} - {
        NAME
    }
    told = [f"{name}: in the manifest, not in the folder" for name in sorted(set(listed) - there)]
    told += [f"{name}: in the folder, not in the manifest" for name in sorted(there - set(listed))]
    for name in sorted(there & set(listed)):
        found = hashlib.sha256((place / name).read_bytes()).hexdigest()
        if found != listed[name]:
            told.append(f"{name}: SHA-256 is {found}, the manifest says {listed[name]}")
    return told


def _listed(place: Path) -> dict[str, str]:
    try:
        plain = json.loads((place / NAME).read_text(encoding="utf-8"))
        return {one["path"]: one["sha256"] for one in plain["files"]}
    except (OSError, ValueError, KeyError, TypeError):
        raise InputError(
            f"--verify: found no readable {NAME} in {place}; name the folder of a packet."
        ) from None
