"""The house: rooms depend downward only, functions stay short, public names tell what they mean."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "comity"
FILES = sorted(SOURCE.rglob("*.py"))

GROUND = {"errors", "days", "files", "amounts"}
"""Small files at the foot of the house, which every room may use."""

MAY_USE: dict[str, set[str]] = {
    "texts": set(),
    "law": set(),
    "governments": set(),
    "awards": set(),
    "findings": {"law", "governments", "awards"},
    "requests": {"law", "governments"},
    "reading": {"findings", "requests", "law", "governments", "awards", "texts"},
    "documents": {
        "reading",
        "findings",
        "requests",
        "law",
        "governments",
        "awards",
        "texts",
    },
    "api": {"documents", "findings", "law", "governments", "awards"},
    "cli": {
        "reading",
        "documents",
        "findings",
        "requests",
        "law",
        "governments",
        "awards",
        "texts",
    },
}


def room(path: Path) -> str:
    """The room a file stands in: its folder, or its own name at the top."""
    inside = path.relative_to(SOURCE)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def rooms_used(path: Path) -> Iterator[str]:
    for node in ast.walk(parsed(path)):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        elif isinstance(node, ast.Import):
            names = [one.name for one in node.names]
        for name in names:
            if name.startswith("comity."):
                yield name.split(".")[1]


def functions() -> Iterator[tuple[str, ast.FunctionDef]]:
    for path in FILES:
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.FunctionDef):
                yield f"{path.relative_to(SOURCE)}:{node.lineno} {node.name}", node


def length(node: ast.FunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_go_down_only(path: Path) -> None:
    """A room uses itself, the rooms below it, and the small files at the foot."""
    here = room(path)

    allowed = MAY_USE.get(here, set(MAY_USE)) | GROUND | {here}

    assert sorted(set(rooms_used(path)) - allowed) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_file_is_longer_than_600_lines(path: Path) -> None:
    """A file is one noun or verb; past 600 lines it is two."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 600


def test_no_function_is_longer_than_60_lines() -> None:
    """A function fits on a screen."""
    assert [name for name, node in functions() if length(node) > 60] == []


def test_most_functions_are_short() -> None:
    """The median function has at most 12 lines, nine in ten at most 30."""
    lengths = [length(node) for _, node in functions()]

    assert median(lengths) <= 12
    assert quantiles(lengths, n=10)[8] <= 30


def test_functions_take_few_positional_arguments() -> None:
    """At most five arguments by place, `self` apart; the rest have names."""

    def count(node: ast.FunctionDef) -> int:
        arguments = [one.arg for one in node.args.posonlyargs + node.args.args]
        return len([name for name in arguments if name not in ("self", "cls")])

    offenders = [name for name, node in functions() if count(node) > 5 and node.name != "__init__"]

    assert offenders == []


def test_public_functions_and_classes_are_documented() -> None:
    """What another room may use says what it answers."""
    offenders = []
    for path in FILES:
        for node in parsed(path).body:
            is_named = isinstance(node, ast.FunctionDef | ast.ClassDef)
            if is_named and not node.name.startswith("_") and not ast.get_docstring(node):  # type: ignore[attr-defined, arg-type]
                offenders.append(f"{path.relative_to(SOURCE)}: {node.name}")  # type: ignore[attr-defined]

    assert offenders == []


def test_every_file_says_what_it_is_for() -> None:
    """Each file begins with a sentence."""
    silent = [
        str(path.relative_to(SOURCE)) for path in FILES if not ast.get_docstring(parsed(path))
    ]

    assert silent == []


def test_the_law_knows_no_clock_and_prints_nothing() -> None:
    """Today enters once, at the command line; the core neither reads a clock nor writes a word."""
    offenders = []
    for path in FILES:
        if room(path) in ("law", "findings"):
            text = path.read_text(encoding="utf-8")
            offenders += [str(path) for word in ("today()", "now()", "print(") if word in text]

    assert offenders == []
