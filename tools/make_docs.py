"""Write the pages of `docs/` that are made from the source: the command line and the Python API.

python tools/make_docs.py            writes docs/cli.md and docs/api.md
python tools/make_docs.py --check    says which pages are out of date, and exits with 1
"""

from __future__ import annotations

import contextlib
import importlib
import inspect
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import comity
from comity.cli import main as command_line
from comity.files import write_whole

DOCS = Path(__file__).parent.parent / "docs"
MADE = "<!-- Made by tools/make_docs.py from the source; edit the source. -->"


def commands() -> Iterator[list[str]]:
    """The words of every command, groups before their members."""
    for command in command_line.COMMANDS:
        yield [command]
        group = importlib.import_module(f"comity.cli.{command}")
        yield from ([command, member] for member in getattr(group, "COMMANDS", ()))


def help_of(words: list[str]) -> str:
    """What a command prints for `--help`, laid out for 90 columns."""
    os.environ["COLUMNS"] = "90"
    told = io.StringIO()
    with contextlib.redirect_stdout(told), contextlib.suppress(SystemExit):
        command_line.run([*words, "--help"])
    return told.getvalue().strip()


def cli_page() -> str:
    """Every command with its own help."""
    parts = ["# The command line", MADE, f"```\n{command_line.overview()}\n```"]
    for words in commands():
        parts.append(f"{'#' * (len(words) + 1)} comity {' '.join(words)}")
        parts.append(f"```\n{help_of(words)}\n```")
    return "\n\n".join(parts) + "\n"


def api_page() -> str:
    """Every public function with its signature and docstring."""
    parts = ["# The Python API", MADE, _doc(importlib.import_module("comity.api"))]
    for name in comity.__all__:
        thing = getattr(comity, name)
        if callable(thing):
            parts.append(f"## comity.{name}")
            if inspect.isfunction(thing):
                parts.append(f"```python\n{_signature(name, thing)}\n```")
            parts.append(_indented(_doc(thing)))
    return "\n\n".join(parts) + "\n"


def _signature(name: str, thing: object) -> str:
    signature = inspect.signature(thing)  # type: ignore[arg-type]
    told = [str(one).replace("'", "") for one in signature.parameters.values()]
    stars = [
        place
        for place, one in enumerate(signature.parameters.values())
        if one.kind is inspect.Parameter.KEYWORD_ONLY
    ]
    if stars:
        told.insert(stars[0], "*")
    returns = str(signature.return_annotation).replace("'", "")
    whole = f"{name}({', '.join(told)}) -> {returns}"
    if len(whole) <= 90:
        return whole
    return f"{name}(\n    " + ",\n    ".join(told) + f",\n) -> {returns}"


def _doc(thing: object) -> str:
    return inspect.getdoc(thing) or ""


def _indented(doc: str) -> str:
    """A docstring as text: its first paragraph plain, its sections as a block."""
    first, _, rest = doc.partition("\n\n")
    return f"{first}\n\n```text\n{rest}\n```" if rest else first


def main(words: list[str]) -> int:
    """Write the pages, or check that they are up to date."""
    stale = []
    for name, page in (("cli.md", cli_page()), ("api.md", api_page())):
        path = DOCS / name
        if path.exists() and path.read_text(encoding="utf-8") == page:
            continue
        stale.append(f"docs/{name}")
        if "--check" not in words:
            write_whole(str(path), page.encode())
    print(("out of date: " if "--check" in words else "wrote: ") + (", ".join(stale) or "nothing"))
    return 1 if stale and "--check" in words else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
