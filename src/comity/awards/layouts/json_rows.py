"""Answers of programming interfaces as rows of text: USAspending's API, SAM.gov, lists in JSON.

Numbers stay as they are written: no amount passes through a binary fraction. Names of officers and
descriptions are left behind.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from comity.errors import InputError

Header = list[str]
Rows = Iterator[list[str]]
_Answer = dict[str, Any]

_LISTS = ("results", "data")
_PERSONAL = ("executive_details",)
_PREFIX_OF_TRANSACTIONS = "ASST_TX_"
_PARTS_OF_KEY = ("awarding_sub_agency_code", "fain", "uri", "cfda_number")


def json_rows(path: Path) -> Iterator[tuple[Header, Rows]]:
    """Give the rows of a JSON file, of a file with one JSON object a line, or of a folder of them.

    Args:
        path: an answer as it came: a page of a search, one award, its transactions or subawards;
            or a list of objects; plain or gzip.
    Returns: header and rows of each file that holds any, all text.
    Raises: InputError if a file is no JSON.
    """
    if path.is_dir():
        for below in sorted(path.rglob("*.json")):
            yield from json_rows(below)
        return
    try:
        flat = [_flat(_shaped(answer)) for answer in _answers(path)]
    except (AttributeError, TypeError, ValueError, RecursionError):
        raise InputError(
            f"{path.name}: found JSON of another shape than the answers that are known; "
            "give the answer as it came."
        ) from None
    if flat:
        header = list(dict.fromkeys(name for row in flat for name in row))
        yield header, ([row.get(name, "") for name in header] for row in flat)


def _answers(path: Path) -> list[_Answer]:
    content = path.read_bytes()
    if content[:2] == b"\x1f\x8b":
        content = _unpacked(content, path)
    text = content.decode("utf-8-sig", "replace").strip()
    try:
        documents = [_parsed(text)]
    except json.JSONDecodeError as fault:
        try:
            documents = [_parsed(line) for line in text.splitlines() if line.strip()]
        except json.JSONDecodeError:
            raise InputError(
                f"{path.name}: found no JSON at line {fault.lineno}; "
                "give the answer as it came, or one object a line."
            ) from None
    return [answer for document in documents for answer in _answers_of(document)]


def _unpacked(content: bytes, path: Path) -> bytes:
    try:
        return gzip.decompress(content)
    except (EOFError, OSError, zlib.error) as fault:
        raise InputError(
            f"{path.name}: found damage in the packed file ({fault}); download it again."
        ) from None


def _parsed(text: str) -> Any:
    return json.loads(text, parse_float=str, parse_int=str)


def _answers_of(document: Any) -> list[_Answer]:
    """Tell the rows of a document: its results, its own list, or itself."""
    if isinstance(document, dict):
        listed = next((document[name] for name in _LISTS if name in document), None)
        rows = listed if isinstance(listed, list) else [document]
    else:
        rows = document if isinstance(document, list) else []
    return [row for row in rows if isinstance(row, dict)]


def _shaped(answer: _Answer) -> _Answer:
    """Put what other rows of the same kind say in columns of its own where it stands elsewhere."""
    kept = {name: value for name, value in answer.items() if name not in _PERSONAL}
    if kept.get("cfda_info"):
        main = max(kept["cfda_info"], key=_dollars)
        kept["main_cfda"] = {name: main.get(name) for name in ("cfda_number", "cfda_title")}
    if "modification_number" in kept and "id" in kept:
        kept |= _key_parts(str(kept.pop("id")), str(kept["modification_number"] or ""))
    if "primeAwardKey" in kept:
        return _lowered(kept)
    return kept


def _dollars(listing: Mapping[str, Any]) -> int:
    """Give the money of a listing of an award in cents, to find the one with the most."""
    whole, _, part = str(listing.get("federal_action_obligation_amount") or "0").partition(".")
    return int(f"{whole}{part[:2].ljust(2, '0')}")


def _key_parts(identity: str, modification: str) -> _Answer:
    """Take the key of a transaction apart as far as it can be done without doubt.

    Args:
        identity: `ASST_TX_1550_2017DJBX0990_-NONE-_16.738_00`; what begins otherwise is a contract.
        modification: as the answer gives it.
    """
    key = identity.removeprefix(_PREFIX_OF_TRANSACTIONS)
    parts = key.removesuffix(modification or "-NONE-").removesuffix("_").split("_")
    named: _Answer = {"transaction_unique_key": key}
    if identity.startswith(_PREFIX_OF_TRANSACTIONS) and len(parts) == len(_PARTS_OF_KEY):
        said = ("" if part == "-NONE-" else part for part in parts)
        named |= dict(zip(_PARTS_OF_KEY, said, strict=True))
    return named


def _lowered(answer: _Answer) -> _Answer:
    """Name the cells of SAM.gov's answers as its bulk files do: `vendorphysicaladdress_city`."""
    return {name.lower().replace(".", "_"): text for name, text in _flat(answer).items()}


def _flat(answer: Mapping[str, Any], before: str = "") -> dict[str, str]:
    """Give each cell a name: `recipient.location.city_name`; a list is one cell."""
    cells: dict[str, str] = {}
    for name, value in answer.items():
        full = before + name
        if isinstance(value, dict):
            cells |= _flat(value, f"{full}.")
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            cells |= _joined(full, value)
        elif isinstance(value, list):
            cells[full] = json.dumps(value, ensure_ascii=False) if value else ""
        else:
            cells[full] = _text(value)
    return cells


def _joined(name: str, values: list[Any]) -> dict[str, str]:
    """Give a list of objects as one cell for each of their names, joined with semicolons."""
    cells: dict[str, list[str]] = {}
    for value in values:
        for inner, text in _flat(value, f"{name}.").items():
            cells.setdefault(inner, []).append(text)
    return {inner: ";".join(texts) for inner, texts in cells.items()}


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
