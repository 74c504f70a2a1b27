"""Read a file of acts that nobody has done, in the registry's form or the short one, and refuse
what cannot be: acts written twice, that reach nobody, or that lift what is not there yet.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from comity.errors import InputError
from comity.findings.national.supposed_form import BY, written_out
from comity.law.acts import Act
from comity.law.cases import LawFile
from comity.law.check import Fault, check_added
from comity.law.coverage import Coverage
from comity.law.misreading import Misread, did_you_mean, misread
from comity.law.plain import Between
from comity.law.reading import Opened, read_text
from comity.law.registry import Registry
from comity.law.yaml12 import Document, parse


def read_supposed(
    path: Path,
    law: Sequence[Opened],
    registry: Registry,
    *,
    is_government: Callable[[str], bool],
) -> Opened:
    """The acts of a file, as the registry would hold them.

    Args:
        law: the files to which they are added, and `registry`, which those make.
        is_government: whether the gazetteer knows a slug.
    Raises: InputError with one line for each fault: file, line, act or entry, and what is right.
    """
    text = read_text(path)
    document = parse(text)
    _refuse(path, [Misread(line, "", "", told) for line, told in document.faults])
    content = document.content
    if not content or (isinstance(content, dict) and not any(content.values())):
        raise InputError(f"{path.name}: found no acts; write some under acts: or suppose:.")
    _refuse(path, _misspelt(document))
    if isinstance(content, dict) and "suppose" in content:
        file, document = _read_short(path, document, registry)
    else:
        file = _read_long(path, document)
    opened = Opened(path, text, document, file, ())
    _refuse(path, _impossible(file, opened, check_added(law, opened, is_government)))
    return opened


def _refuse(path: Path, faults: Iterable[Misread]) -> None:
    told = [f"{path.name}, line {fault.line}{_told(fault)}" for fault in faults]
    if told:
        raise InputError("\n".join(told))


def _told(fault: Misread) -> str:
    home, _, entry = fault.act.partition("/")
    if home == BY:
        return f", entry {entry}: {_by_entry(fault.sentence)}"
    return f", act {fault.act}: {fault.sentence}" if fault.act else f": {fault.sentence}"


def _by_entry(sentence: str) -> str:
    """A sentence on the short form: acts by the numbers of their entries, no keys it lacks."""
    sentence = sentence.replace("; where its own words reach it, write prospective: true", "")
    return re.sub(rf'"{BY}/(\d+)"', r"entry \1", sentence)


def _misspelt(document: Document) -> Iterator[Misread]:
    for key in document.content if isinstance(document.content, dict) else ():
        if key != "suppose" and (near := did_you_mean(key, {"suppose"})):
            yield Misread(document.line((key,)), "", "", f'found the key "{key}"{near}')


def _read_long(path: Path, document: Document) -> LawFile:
    try:
        file = LawFile.model_validate(document.content)
    except ValidationError as fault:
        _refuse(path, misread(fault, document))
        raise
    if not file.acts:
        raise InputError(f"{path.name}: found no acts; write some under acts: or suppose:.")
    return file


def _read_short(path: Path, document: Document, registry: Registry) -> tuple[LawFile, Document]:
    beside = [
        Misread(document.line((key,)), "", "", f'found the key "{key}" beside suppose; give one.')
        for key in document.content
        if key != "suppose"
    ]
    if not isinstance(document.content["suppose"], list):
        told = "found no list of acts under suppose; write one with dashes."
        _refuse(path, [Misread(document.line(("suppose",)), "", "", told)])
    file, lines, faults = written_out(document, registry)
    _refuse(path, sorted([*beside, *faults]))
    return file, lines


def _impossible(file: LawFile, opened: Opened, faults: Iterable[Fault]) -> list[Misread]:
    """What is wrong with acts that are rightly written, in the order of lines."""
    found = [Misread(one.line, one.act, one.lint, one.sentence) for one in faults]
    found = [one for one in found if not _is_only_narrower(file, one, found)]
    twice = {one.act for one in found if one.lint == "id-twice"}
    found = [one for one in found if one.lint == "id-twice" or one.act not in twice]
    for at, act in enumerate(file.acts):
        line = opened.document.line(("acts", at))
        for sentence in (*_reaching_nobody(act), *_twice(file.acts[:at], act)):
            found.append(Misread(line, act.id, "", sentence))
    return sorted(found)


def _is_only_narrower(file: LawFile, fault: Misread, faults: Sequence[Misread]) -> bool:
    """Whether an entry's limit leaves out some of its targets, and not all."""
    if fault.lint != "outside-scope" or not fault.act.startswith(f"{BY}/"):
        return False
    [act] = (act for act in file.acts if act.id == fault.act)
    assert act.lifts is not None
    alike = [one for one in faults if (one.act, one.lint) == (fault.act, fault.lint)]
    return len(alike) < len(act.lifts.targets)


def _reaching_nobody(act: Act) -> Iterator[str]:
    for target in act.lifts.targets if act.lifts else ():
        assert act.lifts is not None
        if not any(getattr(act.lifts.coverage(target), key) for key in _REACHES):
            yield "found nobody under `for`; write everyone, or {named: [wa/seattle]}."
            return


_REACHES = [name for name in Coverage.model_fields if name != "except_"]


def _twice(before: Sequence[Act], act: Act) -> Iterator[str]:
    """Whether an act, or a part of it, stands before it; one with its id is told otherwise."""
    if any(one.id == act.id for one in before):
        return
    doings = _doings(act)
    for one in before:
        if same := doings.keys() & _doings(one).keys():
            did = doings[min(same)]
            yield f'{did} as "{one.id}" does on the same day; leave one of the two out.'
            return


def _doings(act: Act) -> dict[str, str]:
    """What an act does, each thing by a text that is equal where it is the same thing."""
    day = _ordered(act.effective.model_dump(mode="json") if act.effective else None)
    if act.joins:
        case = act.joins.case
        return {
            f"{day} joins {case} {party.government}": f'{party.government} joins "{case}" here'
            for party in act.joins.governments
        }
    if act.lifts is None:
        effect = getattr(act, act.effect).model_dump(mode="json")
        return {f"{day} {act.effect} {_ordered(effect)}": f"it {act.effect} the same"}
    found = {}
    for target in act.lifts.targets:
        years = act.lifts.fiscal_years if target.fiscal_years == "all" else target.fiscal_years
        reach = [
            act.lifts.coverage(target).model_dump(mode="json"),
            target.programs or act.lifts.programs,
            years,
            target.parts,
        ]
        did = f"{act.lifts.mode.replace('_', ' ')}"
        found[f"{day} {did} {target.act} {_ordered(reach)}"] = (
            f'it {did} "{target.act}" for the same governments'
        )
    return found


def _ordered(value: Any) -> str:
    """A plain value as a text in which the order of lists and keys is no difference."""
    if isinstance(value, dict):
        return str(sorted((key, _ordered(one)) for key, one in value.items()))
    if isinstance(value, list | tuple):
        return str(sorted(map(_ordered, value)))
    return str(value)


def known_by(act: Act, known: int) -> Act:
    """A supposed act as if known on a day: entered by then; it works from its own day on."""
    if act.entered.from_.toordinal() <= known:
        return act
    day = act.entered.from_.fromordinal(known)
    return act.model_copy(update={"entered": Between.model_validate({"from": day, "by": day})})
