"""The manifest of a packet: hashes, versions, dates, and the command that makes it again."""

from __future__ import annotations

import hashlib
import json
import platform
import shlex
import zlib
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from comity.documents.packet.packet import File, Packet
from comity.documents.paper.paper import NO_ADVICE
from comity.documents.plain import head

NAME = "manifest.json"
README = "README.txt"
_MAKERS = ("comity", "openpyxl", "typst", "Jinja2")


def manifest(packet: Packet, files: Sequence[File]) -> str:
    """The manifest as JSON.

    Args:
        files: every file of the packet but the manifest itself.
    """
    page = packet.page
    told = {
        "format": 1,
        "government": {"id": page.brief.government.government.id, "name": page.government},
        **head(page.brief.shelf, page.on, page.known),
        "command": shlex.join(packet.command),
        "inputs": [_input(name, path) for name, path in packet.inputs.items()],
        "made_with": made_with(with_pdf=packet.with_pdf),
        "files": [
            {"path": one.path, "what": one.what, "bytes": len(one.content), "sha256": _hash(one)}
            for one in files
        ],
    }
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def made_with(*, with_pdf: bool) -> dict[str, str]:
    """The versions on which the bytes of the files depend."""
    found = {"python": platform.python_version(), "zlib": zlib.ZLIB_RUNTIME_VERSION}
    for name in _MAKERS:
        if name != "typst" or with_pdf:
            try:
                found[name] = version(name)
            except PackageNotFoundError:
                found[name] = "not installed as a package"
    return found


def readme(packet: Packet, files: Sequence[File]) -> str:
    """What the packet is and what is in it, in words."""
    page = packet.page
    lines = [
        page.first_line, "",
        "Every file of this folder is dated by these two days and made from this law; no clock "
        "went in.",
        f"{NAME} holds the SHA-256 of each file and of each input.", "",
        "The same bytes again, with the same inputs and versions:", "",
        f"    {shlex.join(packet.command)}", "",
        "Compare a folder with its manifest:", "", "    comity packet --verify FOLDER", "",
        "Files:", "",
    ]  # fmt: skip
    width = max(len(one.path) for one in files)
    lines += [f"    {one.path.ljust(width)}  {one.what}" for one in files]
    return "\n".join([*lines, "", NO_ADVICE, ""])


def _input(name: str, path: Path) -> dict[str, Any]:
    content = path.read_bytes()
    return {
        "name": name,
        "bytes": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }


def _hash(file: File) -> str:
    return hashlib.sha256(file.content).hexdigest()
