"""The chain behind a status as text: sentences a lawyer would sign, citation and source below."""

from __future__ import annotations

from textwrap import fill

from comity.documents.heading import heading
from comity.findings.finding import Finding
from comity.findings.why import Chain, why
from comity.law.wording import in_words


def why_text(finding: Finding, width: int) -> str:
    """The whole answer: status, chain for each outcome, quotation, doubts, caveats, sources."""
    chains = why(finding)
    parts = [heading(finding), "", f"{finding.condition}: {finding.status}"]
    parts.append(fill(f'"{finding.title}"', width))
    for chain in chains:
        parts += ["", *_chain(chain, finding, width)]
    if not chains:
        parts += ["", fill(finding.because, width)]
    parts += _caveats(finding, width)
    parts += _sources(finding, chains, width)
    return "\n".join(parts)


def _chain(chain: Chain, finding: Finding, width: int) -> list[str]:
    lines = []
    for fact, is_so in chain.answers:
        question = finding.shelf.doubt(fact)["question"]
        lines.append(fill(f"If the answer is {'yes' if is_so else 'no'}: {question}", width))
    for number, sentence in enumerate(chain.sentences, 1):
        told = f"{sentence.text} [{sentence.cite}]" if sentence.cite else sentence.text
        lines.append(fill(told, width, initial_indent=f"{number:>3}. ", subsequent_indent="     "))
        quote = finding.shelf.act(sentence.act)["quote"]
        if quote:
            lines.append(
                fill(f'"{quote}"', width, initial_indent=" " * 7, subsequent_indent=" " * 7)
            )
    lines.append(fill(_conclusion(chain, finding), width))
    return lines


def _conclusion(chain: Chain, finding: Finding) -> str:
    asked = finding.asked
    verdict = {
        "binding": "it binds {who}: no act in force there lifts it",
        "blocked": "it is blocked for {who}",
        "void": "it is void for {who}",
        "expired": "it has expired",
        "not_yet": "it does not bind {who} yet",
        "not_applicable": "it does not apply to {who}",
        "no_record": "the registry has a gap",
    }[chain.status].format(who=asked.government.government.name)
    return f"So on {in_words(asked.on)}, as known on {in_words(asked.known)}, {verdict}."


def _caveats(finding: Finding, width: int) -> list[str]:
    told = finding.caveats
    if not told:
        return []
    lines = [
        fill(caveat, width, initial_indent="  - ", subsequent_indent="    ") for caveat in told
    ]
    return ["", "What to know beside it:", *lines]


def _sources(finding: Finding, chains: list[Chain], width: int) -> list[str]:
    acts = dict.fromkeys(step.act for chain in chains for step in chain.steps)
    lines = []
    for act in acts or [finding.condition]:
        lines += [f"  {act}"]
        lines += [f"    {shows}: {url}" for shows, url in finding.shelf.act(act)["sources"]]
    return ["", "Sources:", *lines]
