"""What goes into a packet: the law, the brief, the list, the record of certifications, cases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from comity.documents.briefs.page import BriefPage
from comity.documents.calendar.own import OwnDeadline
from comity.documents.certifications.step import Step
from comity.documents.exhibits.subrecipients import SubrecipientList
from comity.law.cases import Case
from comity.law.registry import Registry


@dataclass(frozen=True, slots=True)
class File:
    """One file of a packet: its place in it, what it is, its bytes."""

    path: str
    what: str
    content: bytes


@dataclass(slots=True)
class Packet:
    """Everything that a packet is made from.

    Attributes:
        styles: a Word file whose styles are used.
        with_pdf: whether PDF files are made, which needs the typesetter.
        workspace: the folder with agreements and the government's own texts, if there is one.
        inputs: files of the user that went in, to be hashed, by the name that the manifest gives.
        command: the words that make the same packet again.
    """

    page: BriefPage
    registry: Registry
    steps: Sequence[Step] = ()
    own: Sequence[OwnDeadline] = ()
    cases: Sequence[Case] = ()
    subrecipients: SubrecipientList | None = None
    styles: str | None = None
    with_pdf: bool = True
    workspace: Path | None = None
    inputs: Mapping[str, Path] = field(default_factory=dict)
    command: Sequence[str] = field(default_factory=list)
