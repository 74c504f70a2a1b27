"""The short form of acts that nobody has done: a list under `suppose`, written out as acts.

Each entry has a `day` and one of

    stays: [ACT, ...]       (or enjoins, vacates, reverses, declines_to_enforce, rescinds,
                            supersedes, dissolves), with `for`: everyone, or a coverage
    extends: ACT            an order that then protects those of `for` too
    joins: CASE             with `governments`: parties from that day on
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, get_args

from pydantic import BaseModel, BeforeValidator, Field, ValidationError
from pydantic_core import PydanticCustomError

from comity.law.acts import Act, Mode, Party, Target, Years
from comity.law.cases import LawFile
from comity.law.coverage import For
from comity.law.misreading import Misread, did_you_mean, misread
from comity.law.plain import ActId, Day, Plain, Programs
from comity.law.registry import Registry
from comity.law.yaml12 import Document, Path

MODES = get_args(Mode)
EFFECTS = (*MODES, "extends", "joins")
BY = "supposed"


def _targets(written: Any) -> Any:
    if not isinstance(written, str | list | dict):
        raise PydanticCustomError("targets", "write the id of an act, or a list of ids")
    many = written if isinstance(written, list) else [written]
    return [{"act": target} if isinstance(target, str) else target for target in many]


def _parties(written: Any) -> Any:
    many = written if isinstance(written, list) else [written]
    return [{"government": party} if isinstance(party, str) else party for party in many]


Targets = Annotated[tuple[Target, ...], BeforeValidator(_targets), Field(min_length=1)]


class SupposedAct(BaseModel):
    """One entry of the list. Which keys stand together is asked of what is written."""

    model_config = Plain.model_config

    day: Day
    title: str = Field(default="", min_length=5, max_length=160)
    for_: For | None = Field(default=None, alias="for")
    programs: tuple[Programs, ...] = ()
    fiscal_years: Years = "all"
    enjoins: Targets = ()
    stays: Targets = ()
    vacates: Targets = ()
    reverses: Targets = ()
    declines_to_enforce: Targets = ()
    rescinds: Targets = ()
    supersedes: Targets = ()
    dissolves: Targets = ()
    extends: ActId = ""
    joins: ActId = ""
    governments: Annotated[tuple[Party, ...], BeforeValidator(_parties), Field(min_length=1)] = ()


def written_out(document: Document, registry: Registry) -> tuple[LawFile, Document, list[Misread]]:
    """The entries as a file of the registry, the lines of its acts, and what is wrong.

    The second entry is the act `supposed/2`.

    Args:
        document: a mapping with a list under `suppose`.
        registry: `extends` takes an order's targets from it, `joins` a case's first day.
    """
    faults: list[Misread] = []
    acts: list[Act] = []
    lines: dict[Path, int] = {}
    for at, entry in enumerate(document.content["suppose"]):
        own = _Entry(at + 1, _inside(document, ("suppose", at), entry), registry)
        faults += own.faults()
        if not own.told:
            lines[("acts", len(acts))] = own.document.line(())
            acts.append(own.act())
    content = {"acts": [{"id": act.id} for act in acts]}
    return LawFile(acts=tuple(acts)), Document(content, lines), faults


def _inside(document: Document, path: Path, content: Any) -> Document:
    """A part of a document as one of its own."""
    depth = len(path)
    lines = {place[depth:]: line for place, line in document.lines.items() if place[:depth] == path}
    return Document(content, lines)


class _Entry:
    """An entry on its way to an act: what is written, read, and wrong with it."""

    def __init__(self, number: int, document: Document, registry: Registry) -> None:
        self.id, self.document, self.registry = f"{BY}/{number}", document, registry
        self.written: Any = document.content
        self.told: list[Misread] = []

    def faults(self) -> list[Misread]:
        """Everything that is wrong, in the order of lines."""
        if not isinstance(self.written, dict):
            self._tell("", "found no keys; write day, for, and one of stays, rescinds and others.")
            return self.told
        strange = [key for key in self.written if key not in _KEYS]
        for key in strange:
            near = did_you_mean(key, set(_KEYS)) or f"; write {', '.join(_KEYS)}."
            self._tell(key, f'found the key "{key}", which has no place here{near}')
        kept = {key: value for key, value in self.written.items() if key not in strange}
        try:
            self.read = SupposedAct.model_validate(kept)
        except ValidationError as fault:
            found = misread(fault, Document(kept, self.document.lines))
            self.told += [one._replace(act=self.id) for one in found]
        self._refuse_effects()
        if not self.told:
            for key, sentence in self._of_effect():
                self._tell(key, sentence)
        return sorted(self.told)

    def _tell(self, key: str, sentence: str) -> None:
        self.told.append(Misread(self.document.line((key,)), self.id, "", sentence))

    def _refuse_effects(self) -> None:
        found = [name for name in EFFECTS if name in self.written]
        if len(found) != 1:
            told = " and ".join(found) or "no effect"
            self._tell("", f"found {told}; write one of {', '.join(EFFECTS)}.")
            return
        self.effect = found[0]
        is_joining = self.effect == "joins"
        for key in ("for", "programs", "fiscal_years") if is_joining else ("governments",):
            if key in self.written:
                right = "governments says who joins" if is_joining else "for says whom it reaches"
                self._tell(key, f'found the key "{key}" beside {self.effect}; {right}.')

    def _of_effect(self) -> Iterator[tuple[str, str]]:
        if self.effect == "joins":
            yield from self._of_joining()
            return
        targets = () if self.effect == "extends" else getattr(self.read, self.effect)
        if self.read.for_ is None and not (targets and all(one.for_ for one in targets)):
            yield "", "found no `for`; write everyone, or {named: [wa/seattle]}."
        if self.effect == "extends":
            yield from self._of_extending()

    def _of_joining(self) -> Iterator[tuple[str, str]]:
        if not self.read.governments:
            yield "", "found no governments; write who joins, like [wa/seattle]."
        case = self.registry.cases.get(self.read.joins)
        if case and case.filed and self.read.day < case.filed.from_:
            told = f'it joins "{case.id}", filed on {case.filed.from_}, on {self.read.day}'
            yield "day", f"{told}; write that day or a later one."

    def _of_extending(self) -> Iterator[tuple[str, str]]:
        order = self.registry.acts.get(self.read.extends)
        if order is None or order.lifts is None:
            lifting = {act.id for act in self.registry.acts.values() if act.lifts}
            near = did_you_mean(self.read.extends, lifting)
            right = near or "; `comity law list --kind order` shows them."
            told = f'found "{self.read.extends}", which is no order that lifts anything'
            yield "extends", f"{told}{right}"
        elif self.read.day < order.entered.from_:
            told = f'it extends "{order.id}" of {order.entered.from_} on {self.read.day}'
            yield "day", f"{told}; write that day or a later one."

    def act(self) -> Act:
        """The entry written out; there is no fault."""
        named = self.written[self.effect]
        names = [_name(one) for one in (named if isinstance(named, list) else [named])]
        title = f"{self.effect.replace('_', ' ')} {', '.join(names)}"
        about = {
            "id": self.id,
            "kind": "override",
            "title": self.read.title or title[:160],
            "by": BY,
            "entered": self.read.day,
            "note": "Nobody has done this.",
        }
        return Act.model_validate(about | self._effect())

    def _effect(self) -> dict[str, Any]:
        if self.effect == "joins":
            return {"joins": {"case": self.read.joins, "governments": self.read.governments}}
        limits = {
            key: getattr(self.read, key)
            for key in ("programs", "fiscal_years")
            if key in self.written
        }
        given = {"for": self.read.for_, **limits}
        if self.effect != "extends":
            targets = getattr(self.read, self.effect)
            return {"lifts": {"mode": self.effect, "targets": targets, **given}}
        order = self.registry.acts[self.read.extends]
        assert order.lifts is not None
        plain = order.lifts.model_dump(by_alias=True, exclude_defaults=True)
        plain["targets"] = [
            {key: value for key, value in target.items() if key != "for"}
            for target in plain["targets"]
        ]
        return {"lifts": {**plain, **given}}


def _name(target: Any) -> str:
    return str(target["act"] if isinstance(target, dict) else target)


_KEYS = [field.alias or name for name, field in SupposedAct.model_fields.items()]
