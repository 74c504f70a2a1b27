"""A file at an address, brought to a folder: whole, or not there."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from urllib.error import URLError
from urllib.parse import unquote, urlsplit
from urllib.request import Request, urlopen

from comity.errors import InputError

_SECONDS = 60
_AGENT = {"User-Agent": "comity"}


def bring(address: str, folder: Path) -> Path:
    """Fetch the file of an http or https address, unless the folder has it.

    Raises: InputError where the host does not give it, or gives less than it said.
    """
    name = unquote(urlsplit(address).path.rpartition("/")[2])
    if not name or name.startswith("."):
        raise InputError(f"{address}: found no file name at its end; give the address of a file.")
    place = folder / name
    if place.exists():
        return place
    folder.mkdir(parents=True, exist_ok=True)
    part = place.with_name(f"{name}.part")
    try:
        with urlopen(Request(address, headers=_AGENT), timeout=_SECONDS) as answer:
            told = answer.headers.get("Content-Length")
            with open(part, "wb") as file:
                shutil.copyfileobj(answer, file, 1 << 20)
    except (URLError, OSError, ValueError) as fault:
        reason = getattr(fault, "reason", fault)
        raise InputError(f"{address}: the host did not give it ({reason}); try again.") from None
    size = part.stat().st_size
    if told is not None and int(told) != size:
        part.unlink()
        raise InputError(f"{address}: found {size:,} bytes, {int(told):,} were told; try again.")
    os.replace(part, place)
    return place
