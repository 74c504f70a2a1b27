"""Templates of a new act or case, with comments, to be filled in by hand and then checked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from comity.errors import InputError
from comity.law.yaml12 import read

FOLDER = Path(__file__).parent / "templates"
KINDS = ("order", "condition", "case", "list")
MODE_OF = {
    "stay": "stays",
    "stay_ended": "dissolves",
    "vacatur": "vacates",
    "reversal": "reverses",
    "notice_of_nonenforcement": "declines_to_enforce",
    "withdrawal": "rescinds",
    "list_change": "rescinds",
}
"""What an act of a kind most often does to its targets; of all others, enjoins."""


@dataclass(frozen=True)
class Known:
    """What is known when a template is asked for; all of it may be left for later.

    `id` of the new thing, `case` of an order, `kind` of the act, `day` on which it was done (as
    written), `today` for the day on which the sources are read.
    """

    id: str = ""
    case: str = ""
    kind: str = ""
    day: str = ""
    today: str = ""


def template(name: str, known: Known) -> str:
    """The text of a template, with what is known filled in.

    Args:
        name: one of KINDS.
    """
    text = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
    for placeholder, value in (
        ("<id>", known.id or _own_id(name, known)),
        ("<case>", known.case),
        ("<day>", known.day),
        ("<today>", known.today),
    ):
        if value:
            text = _filled(text, placeholder, value)
    if known.kind:
        text = re.sub(r"(?m)^    kind: \w+$", f"    kind: {known.kind}", text, count=1)
        mode = MODE_OF.get(known.kind, "enjoins")
        text = re.sub(r"(?m)^      mode: \w+$", f"      mode: {mode}", text, count=1)
    return text


def _own_id(name: str, known: Known) -> str:
    """What a new order of a case is called: <case>/<day>-<kind>, as far as these are known."""
    if name != "order" or not known.case:
        return ""
    return f"{known.case}/{known.day or '<day>'}-{known.kind or 'preliminary_injunction'}"


def _filled(text: str, placeholder: str, value: str) -> str:
    """Fill a placeholder in, but not in the comments."""
    lines = text.splitlines(keepends=True)
    return "".join(
        line if line.lstrip().startswith("#") else line.replace(placeholder, value)
        for line in lines
    )


def act_of(text: str) -> str:
    """The acts of a template, without the head of its file."""
    return text[text.index("\nacts:\n") + len("\nacts:\n") :]


def appended(text: str, name: str, act: str) -> str:
    """A file of the registry with one more act at its end.

    Args:
        text: the file as it is.
        name: the file's name, for the error.
    Raises: InputError where the file has no list of acts at its end.
    """
    content = read(text, name).content
    if not isinstance(content, dict) or "acts" not in content:
        raise InputError(f'{name}: found no "acts"; name a case or instrument that has some.')
    if not content["acts"]:
        raise InputError(f'{name}: found an empty "acts"; write the first act by hand.')
    if list(content)[-1] != "acts":
        raise InputError(f'{name}: found "{list(content)[-1]}" after "acts"; put the acts last.')
    return f"{text.rstrip()}\n\n{act}"
