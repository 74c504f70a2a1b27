"""Award lists that ship with Comity."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from comity.errors import InputError

_FOLDER = Path(__file__).parent.parent / "data"


def shipped_awards(name: str) -> Path:
    """Give the path of a list that ships with Comity, to be read with `read_awards`.

    Args:
        name: `chicago`: real awards to the City of Chicago and two bodies beside it, with sources.
    Raises: InputError if no list has the name.
    """
    names = sorted(path.stem for path in _FOLDER.glob("*.csv"))
    if name in names:
        return _FOLDER / f"{name}.csv"
    close = get_close_matches(name, names, 1)
    hint = f'did you mean "{close[0]}"?' if close else f"those that ship are {', '.join(names)}."
    raise InputError(f'shipped awards: found "{name}"; {hint}')
