"""The agreements of a workspace and a government's own orders, as papers of a packet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from comity.documents.certifications.step import award_key
from comity.documents.packet.packet import Packet
from comity.documents.paper.paper import Paper
from comity.documents.policies import marks, policy
from comity.documents.policies.comparison import compare
from comity.documents.policies.comparison_paper import Asking as AskingBeside
from comity.documents.policies.comparison_paper import comparison_paper
from comity.documents.terms import stored
from comity.documents.terms.chain import chain
from comity.documents.terms.chain_paper import Asking, chain_paper
from comity.documents.terms.words import slug
from comity.findings.answers import answer
from comity.findings.check import Days
from comity.findings.finding import Asked

STATUTE = "usc-8-1373"
"""Beside it a government's own texts are always put; beside others where a lawyer marked them."""

_KEPT = (
    (stored.FOLDER, ("*/terms.json", "*/confirmed.json")),
    (policy.FOLDER, ("*/policy.json", marks.FILE)),
)


def kept_files(workspace: Path) -> list[Path]:
    """The files of a workspace from which these papers are made."""
    return [
        path
        for folder, patterns in _KEPT
        for pattern in patterns
        for path in sorted((workspace / folder).glob(pattern))
    ]


def agreements(packet: Packet) -> Iterator[tuple[str, str, Paper]]:
    """Everything agreed to with each award of the list whose agreement the workspace has.

    Without a list: with each award that a document of the workspace names.
    """
    workspace, brief = packet.workspace, packet.page.brief
    if workspace is None:
        return
    named = {award_key(one): one for each in stored.load_all(workspace) for one in each.awards}
    checked = brief.checked
    if checked is not None:
        listed = {award_key(row.award_id or "") for row in checked.rows}
        named = {key: award for key, award in named.items() if key in listed}
    asking = Asking(brief.shelf, _days(packet), brief.government)
    for award in sorted(named.values()):
        paper = chain_paper(chain(workspace, award), asking)
        yield f"agreements/{slug(award)}", f"Everything agreed to with award {award}", paper


def own_texts(packet: Packet) -> Iterator[tuple[str, str, Paper]]:
    """The government's own orders beside the statute, and what a lawyer marked them beside."""
    workspace, page = packet.workspace, packet.page
    if workspace is None or not policy.ids(workspace):
        return
    days, shelf, seen = _days(packet), page.brief.shelf, page.brief.government
    marked = {one.condition for one in marks.all_marks(workspace)} & set(shelf.conditions)
    for condition in sorted({STATUTE, *marked}):
        found = compare(workspace, shelf, condition, on=days.on, known=days.known)
        finding = answer(shelf, condition, Asked(seen, on=days.on, known=days.known))
        asking = AskingBeside(shelf, days, page.government, finding)
        told = f"The government's own texts beside {condition}"
        yield f"own-texts/{condition}", told, comparison_paper(found, asking)


def _days(packet: Packet) -> Days:
    return Days(packet.page.on, packet.page.known)
