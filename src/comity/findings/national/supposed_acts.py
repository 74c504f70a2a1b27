"""Read a file of acts that nobody has done: in the registry's form, or in a short one.

The short form, under `suppose`, is a list; each entry has a `day` and one of

    stays: [ACT, ...]       (or enjoins, vacates, reverses, declines_to_enforce, rescinds,
                            supersedes, dissolves), with `for`: everyone, or a coverage
    extends: ACT            an order that then protects those of `for` too
    joins: CASE             with `governments`: parties from that day on
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

from pydantic import ValidationError

from comity.days import parse_day
from comity.errors import InputError
from comity.law.acts import Act, Mode
from comity.law.cases import LawFile
from comity.law.misreading import misread
from comity.law.plain import Between
from comity.law.reading import read_file
from comity.law.registry import Registry
from comity.law.yaml12 import Document, parse

MODES = get_args(Mode)
BY = "supposed"


def read_supposed(path: Path, registry: Registry) -> LawFile:
    """The acts of a file, as the registry would hold them.

    Args:
        registry: the law they are added to; `extends` takes an order's targets from it.
    Raises: InputError with one line for each fault.
    """
    try:
        document = parse(path.read_text(encoding="utf-8"))
    except OSError as fault:
        raise InputError(f"--suppose: {path}: {fault.strerror}; name a file of acts.") from None
    except UnicodeDecodeError:
        raise InputError(f"--suppose: {path}: found no text; name a file of acts.") from None
    content = document.content
    if content is None and document.faults:
        line, sentence = document.faults[0]
        raise InputError(f"--suppose, line {line} of {path.name}: {sentence}")
    if not isinstance(content, dict):
        raise InputError(f"{path.name}: found no acts; write some under acts: or suppose:.")
    if "suppose" in content:
        file = _read_short(path, content, document, registry)
    else:
        file = read_file(path)
    _refuse_clashes(path, file, registry)
    return file


def _read_short(
    path: Path, content: dict[str, Any], document: Document, registry: Registry
) -> LawFile:
    entries = content["suppose"]
    if not isinstance(entries, list) or not all(isinstance(one, dict) for one in entries):
        raise InputError(f"{path.name}, suppose: found no list of acts; write one with dashes.")
    acts = [_long(path, at, entry, registry) for at, entry in enumerate(entries, 1)]
    try:
        return LawFile.model_validate({"acts": acts})
    except ValidationError as fault:
        told = [f"{path.name}, act {one.act}: {one.sentence}" for one in misread(fault, document)]
        raise InputError("\n".join(told)) from None


def _long(path: Path, at: int, entry: dict[str, Any], registry: Registry) -> dict[str, Any]:
    """One entry of the short form, written out."""
    place = f"{path.name}, entry {at}"
    found = [name for name in (*MODES, "extends", "joins") if name in entry]
    if len(found) != 1:
        raise InputError(
            f"{place}: found {' and '.join(found) or 'no effect'}; write one of "
            f"{', '.join(MODES)}, extends, joins."
        )
    allowed = {"day", "title", "for", "governments", "programs", "fiscal_years", found[0]}
    if unknown := sorted(set(entry) - allowed):
        raise InputError(f'{place}: found "{unknown[0]}"; write {", ".join(sorted(allowed))}.')
    day = parse_day(str(entry.get("day", "")), f"{place}, day")
    effect = _effect(place, found[0], entry, registry)
    named = entry[found[0]] if isinstance(entry[found[0]], list) else [entry[found[0]]]
    title = entry.get("title") or f"{found[0].replace('_', ' ')} {', '.join(map(str, named))}"
    return {
        "id": f"{BY}/{at}",
        "kind": "override",
        "title": title[:160],
        "by": BY,
        "entered": day,
        **effect,
        "note": "Nobody has done this.",
    }


def _effect(place: str, name: str, entry: dict[str, Any], registry: Registry) -> dict[str, Any]:
    if name == "joins":
        return {"joins": {"case": entry["joins"], "governments": entry.get("governments", [])}}
    limits = {key: entry[key] for key in ("programs", "fiscal_years") if key in entry}
    if "for" not in entry:
        raise InputError(f"{place}: found no `for`; write everyone, or {{named: [wa/seattle]}}.")
    if name != "extends":
        targets = entry[name] if isinstance(entry[name], list) else [entry[name]]
        return {"lifts": {"mode": name, "for": entry["for"], "targets": targets, **limits}}
    order = registry.acts.get(str(entry["extends"]))
    if order is None or order.lifts is None:
        raise InputError(
            f'{place}, extends: found "{entry["extends"]}", which is no order that lifts '
            "anything; `comity law list --kind order` shows them."
        )
    plain = order.lifts.model_dump(by_alias=True, exclude_defaults=True)
    plain["targets"] = [
        {key: value for key, value in target.items() if key != "for"} for target in plain["targets"]
    ]
    return {"lifts": {**plain, **limits, "for": entry["for"]}}


def _refuse_clashes(path: Path, file: LawFile, registry: Registry) -> None:
    if not file.acts:
        raise InputError(f"{path.name}: found no acts; write some under acts: or suppose:.")
    for act in file.acts:
        if act.id in registry.acts:
            raise InputError(
                f"{path.name}, act {act.id}: the registry has an act of this id; choose another."
            )


def known_by(act: Act, known: int) -> Act:
    """A supposed act as if known on a day: entered by then; it works from its own day on."""
    if act.entered.from_.toordinal() <= known:
        return act
    day = act.entered.from_.fromordinal(known)
    return act.model_copy(update={"entered": Between.model_validate({"from": day, "by": day})})
