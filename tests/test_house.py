"""The house: rooms depend downward only, functions stay short, public names tell what they mean."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
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

WORDS_OF = {
    "comity.governments.evidence": "comity.governments.answer",
    "comity.documents.briefs.words": "comity.documents.briefs.page",
    "comity.cli.refusals": "comity.cli.parsing",
}
"""A file of words may name the type of the whole that it words, and that asks it for them."""


def room(path: Path) -> str:
    """The room a file stands in: its folder, or its own name at the top."""
    inside = path.relative_to(SOURCE)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


@cache
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


def module(path: Path) -> str:
    """The name under which a file is imported."""
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def named_for_types(path: Path) -> set[ast.AST]:
    """Everything that stands below `if TYPE_CHECKING`."""
    return {
        inner
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for inner in ast.walk(node)
    }


def files_used(path: Path, known: set[str]) -> set[str]:
    """The files that a file imports at any place, also within a function or for a type."""
    here, for_types, found = module(path), named_for_types(path), set()
    for node in ast.walk(parsed(path)):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module:
            inside = {f"{node.module}.{one.name}" for one in node.names}
            names = [*(inside & known), *({node.module} & known if inside - known else ())]
        elif isinstance(node, ast.Import):
            names = [one.name for one in node.names if one.name in known]
        if not (node in for_types and WORDS_OF.get(here) in names):
            found.update(names)
    return found - {here}


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


def test_no_two_files_import_each_other_in_a_circle() -> None:
    """Any file can be understood by reading what it imports first, also what a function imports."""
    known = {module(path) for path in FILES}
    circle: list[str] = []

    try:
        TopologicalSorter({module(path): files_used(path, known) for path in FILES}).prepare()
    except CycleError as fault:
        circle = fault.args[1]

    assert circle == []


def test_relative_imports_are_not_used() -> None:
    """Every import says the whole name, so that this file sees it."""
    relative = [
        f"{path.relative_to(SOURCE)}:{node.lineno}"
        for path in FILES
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ImportFrom) and node.level
    ]

    assert relative == []


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
