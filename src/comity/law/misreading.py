"""What a file of the registry says wrongly, in sentences: what was found, what would be right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, NamedTuple

from pydantic import ValidationError

from comity.law.acts import EFFECTS, one_effect
from comity.law.plain import Plain
from comity.law.yaml12 import Document, Path


class Misread(NamedTuple):
    """One fault of a file that keeps it from being read; `lint` is the kind of fault."""

    line: int
    act: str
    lint: str
    sentence: str


FORMS = {
    "act": 'write small letters and digits, joined by dashes, dots or slashes: "jag-fy2017-notice"',
    "government": 'write a government as "wa", "wa/seattle" or "wa/king-county"',
    "state": 'write a State in two small letters: "wa"',
    "program": 'write a listing like "16.738", an agency\'s like "16.*", or all',
    "year": 'write a fiscal year like 2017 or "2025+", or all',
    "hour": 'write an hour like "17:00"',
}
"""What would be right, by the beginning of the pattern that was missed."""

_MOST_WORDS = 120
"""Letters of a wrong value that are told: one that long is a text in the place of a word."""

_KEYS_AND_VALUES = "write keys and values under it"

_MODELS = {
    "Coverage": "write everyone, or keys like named, parties, within, members under it",
    "Perhaps": "write a fact and keys like named, within, members under it",
    "Target": "write the id of an act, or act and its limits under it",
    "Party": 'write a government like "wa/seattle"',
    "Between": "write a day like 2018-07-01, or from and by under it",
}
"""What would be right where a form with keys was missed, by the form."""

_PLAIN = {
    "tuple_type": "write a list, in brackets or one item a line",
    "too_short": "write at least one",
    "dict_type": _KEYS_AND_VALUES,
    "model_attributes_type": _KEYS_AND_VALUES,
    "string_type": "write words",
    "bool_type": "write true or false",
    "bool_parsing": "write true or false",
    "int_type": "write a whole number",
    "int_parsing": "write a whole number",
    "int_from_float": "write a whole number",
}
"""What would be right, by pydantic's kind of fault."""

_IDS = frozenset({
    "id", "act", "case", "of", "part_of", "depends_on", "implements", "effective_if", "confirms",
    "about", "challenges", "from_order", "parties", "members", "extends", "joins", "fact",
})  # fmt: skip
"""Keys whose words are ids."""

_FORM_OF = (
    ("^[a-z]{2}(", "government"),
    ("^[a-z]{2}$", "state"),
    ("^([0-9]{2}", "program"),
    ("^20", "year"),
    ("^[0-2]", "hour"),
    ("^[a-z0-9", "act"),
)


def misread(fault: ValidationError, document: Document) -> list[Misread]:
    """One sentence for each place of a file that pydantic complains about, in order of lines."""
    told: dict[tuple[Path, str], Any] = {}
    for error in fault.errors():
        path = written_path(error["loc"], document.content)
        missing = str(error["loc"][-1]) if error["type"] == "missing" else ""
        told.setdefault((path, missing), error)
    deepest = [
        (path, error)
        for (path, missing), error in told.items()
        if missing or not _is_told_deeper(path, error, told)
    ]
    found = [_misread(path, error, document) for path, error in deepest]
    found += _without_one_effect(document, {one.act for one in found if one.lint == "one-effect"})
    return sorted(found, key=lambda one: one.line)


def _without_one_effect(document: Document, told: set[str]) -> Iterator[Misread]:
    """Acts with two effects or none, also where another fault hid that from pydantic."""
    acts = document.content.get("acts") if isinstance(document.content, dict) else None
    for at, act in enumerate(acts if isinstance(acts, list) else ()):
        name = act_at(("acts", at), document.content)
        if isinstance(act, dict) and name not in told:
            effects = [key for key in EFFECTS if act.get(key) is not None]
            if len(effects) != 1:
                line = document.line(("acts", at))
                yield Misread(line, name, "one-effect", f"{one_effect(effects)}.")


def written_path(loc: tuple[str | int, ...], content: Any) -> Path:
    """The part of pydantic's path that exists in the file (it also names the types it tried)."""
    path: list[str | int] = []
    for step in loc:
        inside_list = isinstance(content, list) and isinstance(step, int) and step < len(content)
        if inside_list or (isinstance(content, dict) and step in content):
            content = content[step]
            path.append(step)
    return tuple(path)


def act_at(path: Path, content: Any) -> str:
    """The id of the act that a path leads into, if it has one."""
    if len(path) > 1 and path[0] == "acts" and isinstance(path[1], int):
        act = content["acts"][path[1]]
        if isinstance(act, dict) and isinstance(act.get("id"), str):
            return str(act["id"])
    return ""


def did_you_mean(word: str, words: Iterator[str] | list[str] | set[str]) -> str:
    """`; did you mean "x"?`, or nothing where no word is near."""
    near = get_close_matches(word, list(words), n=1, cutoff=0.6)
    return f'; did you mean "{near[0]}"?' if near else ""


def _is_told_deeper(path: Path, error: Any, told: dict[tuple[Path, str], Any]) -> bool:
    """Whether this is only one of the forms tried, and a place inside it says what is wrong."""
    if error["type"] == "value_error":
        return False
    return any(other[: len(path)] == path and len(other) > len(path) for other, _ in told)


def _misread(path: Path, error: Any, document: Document) -> Misread:
    lint, sentence = _sentence(path, error)
    return Misread(document.line(path), act_at(path, document.content), lint, sentence)


def _sentence(path: Path, error: Any) -> tuple[str, str]:
    key = next((str(step) for step in reversed(path) if isinstance(step, str)), "the file")
    kind, found = error["type"], error.get("input")
    if kind == "extra_forbidden":
        keys = _keys()
        near = "" if key in keys else did_you_mean(key, keys)
        hint = near or "; `comity law schema` lists the keys of each place."
        return "schema", f'found the key "{key}", which has no place here{hint}'
    if kind == "missing":
        return "schema", f'the key "{error["loc"][-1]}" is missing.'
    is_number = isinstance(found, int | float) and not isinstance(found, bool)
    if is_number and kind.startswith("string") and key != "fiscal_years":
        return (
            "unquoted-number",
            f'found the number {found} for "{key}"; a number that is a name stands in quotes.',
        )
    message = _right_year(found) if key == "fiscal_years" else _right(kind, key, error)
    if kind == "value_error" and isinstance(found, dict):
        lint = "one-effect" if "one effect" in message else "schema"
        return lint, f"{message}."
    if kind == "day":
        return "schema", f"{_shown(found)} for {_quoted(key)}; write a day like 2018-07-01."
    end = "" if message.endswith("?") else "."
    return "schema", f"{_shown(found)} for {_quoted(key)}; {message}{end}"


def _quoted(key: str) -> str:
    return f'"{key}"'


def _shown(found: Any) -> str:
    if found is None:
        return "found nothing"
    if isinstance(found, bool):
        return f"found {str(found).lower()}"
    if isinstance(found, int | float):
        return f"found the number {found}"
    if isinstance(found, dict):
        return "found keys and values" if found else "found no keys"
    if isinstance(found, list | tuple):
        return "found a list" if found else "found an empty list"
    words = " ".join(str(found).split())
    return f'found "{words if len(words) <= _MOST_WORDS else words[:_MOST_WORDS] + " ..."}"'


def _right(kind: str, key: str, error: Any) -> str:
    if kind == "string_pattern_mismatch":
        pattern = error["ctx"]["pattern"]
        return FORMS[next(form for begins, form in _FORM_OF if pattern.startswith(begins))]
    if kind == "literal_error":
        return _one_of(str(error.get("input")), error["ctx"]["expected"])
    if kind == "model_type":
        return _MODELS.get(error["ctx"]["class_name"], _KEYS_AND_VALUES)
    if kind == "string_type" and key in _IDS:
        return FORMS["act"]
    if kind in _PLAIN:
        return _PLAIN[kind]
    message = str(error["msg"]).removeprefix("Value error, ").replace("String", "the text")
    return message[0].lower() + message[1:]


def _right_year(found: Any) -> str:
    is_quoted = isinstance(found, str) and re.fullmatch("20[0-9]{2}", found)
    return f"write {found} without quotes" if is_quoted else FORMS["year"]


def _one_of(found: str, expected: str) -> str:
    words = [word.strip("'") for word in expected.replace(" or ", ", ").split(", ")]
    near = get_close_matches(found, words, n=1, cutoff=0.6)
    return f'did you mean "{near[0]}"?' if near else f"write one of {', '.join(words)}"


def _keys() -> set[str]:
    """Every key of every written form."""
    forms = [Plain]
    for form in forms:
        forms += form.__subclasses__()
    return {field.alias or name for form in forms for name, field in form.model_fields.items()}
