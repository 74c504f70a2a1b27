"""YAML read by the rules of version 1.2, with the line of every value.

A version 1.1 reader turns 16.590 into a number that has lost its zero and the key `on` into
true; here only true, false, null, whole numbers and decimals are anything but text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, ClassVar

import yaml

from comity.errors import InputError

Path = tuple[str | int, ...]

_WORDS = re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$")
_NOTHING = re.compile(r"^(?:~|null|Null|NULL|)$")
_WHOLE = re.compile(r"^[-+]?[0-9]+$")
_DECIMAL = re.compile(r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$")


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


for _tag, _form, _first in (
    ("bool", _WORDS, list("tTfF")),
    ("null", _NOTHING, [*"~nN", ""]),
    ("int", _WHOLE, list("-+0123456789")),
    ("float", _DECIMAL, list("-+.0123456789")),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", _form, _first)


@dataclass
class Document:
    """What a file says, on which line it says each part of it, and where it cannot be read.

    `faults`: line and sentence of text that is not YAML and of keys that stand twice (the first
    one is taken).
    """

    content: Any
    lines: dict[Path, int] = field(default_factory=dict)
    faults: list[tuple[int, str]] = field(default_factory=list)

    def line(self, path: Path) -> int:
        """The line of a value, or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def parse(text: str) -> Document:
    """Read one document, as far as it can be read, with all its faults."""
    document = Document(None)
    try:
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.YAMLError as fault:
        document.faults.append(_told(fault))
        return document
    try:
        document.content = _value(node, (), document) if node else None
    except RecursionError:
        document.faults.append((1, "found a list or keys within themselves; write each out."))
    return document


def read(text: str, name: str) -> Document:
    """Read one document.

    Args:
        name: the file's name, for the error.
    Raises: InputError, with the lines, where the text is not YAML or gives a key twice.
    """
    document = parse(text)
    if document.faults:
        told = (f"{name}, line {line}: {sentence}" for line, sentence in document.faults)
        raise InputError("\n".join(told))
    return document


def _told(fault: yaml.YAMLError) -> tuple[int, str]:
    mark = getattr(fault, "problem_mark", None)
    problem = getattr(fault, "problem", None) or str(fault).partition("\n")[0]
    line, column = (mark.line + 1, f" at column {mark.column + 1}") if mark else (1, "")
    told = f"found text that is not YAML{column} ({problem})"
    return line, f"{told}; see this line and the one above."


def _value(node: Any, path: Path, document: Document) -> Any:
    document.lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, document)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*path, at), document) for at, item in enumerate(node.value)]
    return _scalar(node)


def _mapping(node: Any, path: Path, document: Document) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            document.faults.append((line, "found a list or mapping as a key; a key is a word."))
            continue
        key = key_node.value
        if key in found:
            document.faults.append((line, f'the key "{key}" stands here a second time.'))
            continue
        found[key] = _value(value_node, (*path, key), document)
        document.lines[(*path, key)] = line
    return found


def _scalar(node: Any) -> Any:
    kind = node.tag.rsplit(":", 1)[-1]
    if kind == "bool":
        return node.value.lower() == "true"
    if kind == "int":
        return int(node.value)
    if kind == "float":
        return float(node.value)
    return None if kind == "null" else node.value
