"""A redline for a terminal: what is gone in brackets, what is new in braces, coloured on a tty."""

from __future__ import annotations

from comity.documents.terms.redline import Change, Redline, Run
from comity.documents.terms.side import Side, renumbered, summary, told
from comity.documents.text_layout import paragraph

AROUND = 12
"""Words that are shown on each side of a change."""

_MARKS = {"gone": ("[-", "-]"), "new": ("{+", "+}"), "same": ("", "")}
_COLOURS = {"gone": "\033[31;9m", "new": "\033[32;4m", "same": ""}


def redline_text(made: Redline, old: Side, new: Side, width: int, *, colour: bool = False) -> str:
    """The changes of a redline, each with where it stands and its words."""
    lines = [
        *paragraph(f"Redline of {old.name}", width),
        *paragraph(f"against {new.name}", width),
        *paragraph(f"from: {old.source}", width, 2),
        *paragraph(f"to:   {new.source}", width, 2),
        "",
        *paragraph(summary(made), width),
    ]
    for change in made.telling:
        heading = " > ".join((change.new or change.old)[0].headings[-2:])
        lines += ["", *paragraph(told(change), width)]
        if heading:
            lines += paragraph(f"under {heading}", width, 2)
        lines += _words(change, width, colour=colour)
    lines += ["", *paragraph(renumbered(made), width)] if made.renumbered else []
    if colour:
        return "\n".join(lines)
    lines += ["", "[-gone-] {+new+}"] if made.changes else []
    return "\n".join(lines)


def _words(change: Change, width: int, *, colour: bool) -> list[str]:
    lines: list[str] = []
    is_plain = change.kinds in (("moved",), ("moved", "renumbered"))
    for line in change.lines:
        runs = line.runs
        text = "".join(_run(run, at, len(runs), is_plain=is_plain) for at, run in enumerate(runs))
        lines += paragraph(text.strip(), width, 4)
    return [_coloured(line) for line in lines] if colour else lines


def _run(run: Run, at: int, count: int, *, is_plain: bool) -> str:
    if run.kind == "same":
        return _shortened(run.text, at > 0, at < count - 1, is_plain=is_plain)
    begin, end = _MARKS[run.kind]
    space = " " * (len(run.text) - len(run.text.lstrip()))
    if not run.text.strip():
        return run.text
    return f"{space}{begin}{run.text.strip()}{end}"


def _shortened(text: str, is_after: bool, is_before: bool, *, is_plain: bool) -> str:
    """Words that stay, without the middle of a long stretch."""
    words = text.split(" ")
    if len(words) <= 2 * AROUND + 4:
        return text
    head = words[:AROUND] if is_after or is_plain or not is_before else []
    tail = words[-AROUND:] if is_before else []
    return " ".join([*head, "...", *tail])


def _coloured(line: str) -> str:
    for kind in ("gone", "new"):
        begin, end = _MARKS[kind]
        line = line.replace(begin, _COLOURS[kind] + begin).replace(end, end + "\033[0m")
    return line
