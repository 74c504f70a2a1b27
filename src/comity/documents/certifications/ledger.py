"""The file of certifications in a workspace: lines are added, never changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

from comity.documents.certifications.life import refuse_out_of_turn
from comity.documents.certifications.step import DONE, STRUCK, Step
from comity.errors import InputError
from comity.files import write_whole

FILE = "certifications.jsonl"
_DAYS = ("day", "entered")


def read_steps(folder: str | Path) -> list[Step]:
    """The steps of a workspace in the order of their lines; none where it has no file.

    Raises: InputError, naming the first line that is not as it was written.
    """
    place = Path(folder) / FILE
    if not place.exists():
        return []
    return list(_steps(place.read_text(encoding="utf-8").splitlines()))


def add_step(folder: str | Path, step: Step) -> Step:
    """Add a line; it must be able to follow what was done before.

    Returns: the step with the number of its line.
    Raises: InputError where it cannot follow, or strikes a line that is not there.
    """
    place = Path(folder) / FILE
    steps = read_steps(folder)
    added = replace(step, entry=len(steps) + 1)
    _refuse_wrong_strike(steps, added)
    refuse_out_of_turn([*steps, added], added)
    lines = place.read_text(encoding="utf-8").splitlines() if place.exists() else []
    lines.append(_written(added, _hash(lines[-1]) if lines else ""))
    write_whole(str(place), ("\n".join(lines) + "\n").encode())
    return added


def _written(step: Step, previous: str) -> str:
    told = {name: value for name, value in asdict(step).items() if value not in ("", 0)}
    told |= {name: told[name].isoformat() for name in _DAYS}
    return json.dumps({**told, "previous": previous}, ensure_ascii=False)


def _hash(line: str) -> str:
    return hashlib.sha256(line.encode()).hexdigest()


def _steps(lines: list[str]) -> Iterator[Step]:
    previous = ""
    for number, line in enumerate(lines, 1):
        plain = _plain(line, number)
        if plain.pop("previous", None) != previous or plain.get("entry") != number:
            raise InputError(
                f"{FILE}, line {number}: found a line that does not follow the one before as it "
                "was written; put the file back as it was, and strike a line with `comity certify "
                "record strike`."
            )
        yield _step(plain, number)
        previous = _hash(line)


def _plain(line: str, number: int) -> dict[str, Any]:
    try:
        plain = json.loads(line)
        if isinstance(plain, dict):
            return plain
    except json.JSONDecodeError:
        pass
    raise InputError(f"{FILE}, line {number}: found no JSON object; put the line back as it was.")


def _step(plain: dict[str, Any], number: int) -> Step:
    try:
        plain |= {name: date.fromisoformat(plain[name]) for name in _DAYS}
        step = Step(**plain)
    except (KeyError, TypeError, ValueError):
        raise InputError(
            f"{FILE}, line {number}: found fields that are not those of a certification; "
            "put the line back as it was."
        ) from None
    if step.kind not in (*DONE, STRUCK):
        raise InputError(
            f'{FILE}, line {number}: found "{step.kind}"; there are {", ".join((*DONE, STRUCK))}.'
        )
    return step


def _refuse_wrong_strike(steps: list[Step], added: Step) -> None:
    if added.kind != STRUCK:
        return
    struck = {one.strikes for one in steps}
    there = [one.entry for one in steps if one.kind != STRUCK and one.entry not in struck]
    if added.strikes not in there:
        told = ", ".join(map(str, there)) or "none"
        raise InputError(
            f"strike: found {added.strikes or 'no number'}; lines that can be struck: {told}."
        )
