"""The 56 states, district and territories: codes, names, abbreviations, circuits.

Read once from `data/states.tsv` (57 short lines); everything else in the room asks here.
"""

from __future__ import annotations

from comity.governments.spelling import fold

FOLDER = __file__[: -len("states.py")] + "data/"

FIPS: dict[str, str] = {}
"""Two-digit FIPS code by postal code: `WA` -> `53`."""

CODE_OF_FIPS: dict[str, str] = {}

NAME: dict[str, str] = {}
"""Name by postal code: `WA` -> `Washington`."""

CIRCUIT: dict[str, str] = {}
"""Federal circuit by postal code (`9`, `DC`); American Samoa has none: empty."""

BY_SPELLING: dict[str, str] = {}
"""Postal code by folded name, code or abbreviation: `washington`, `wash`, `wa` -> `WA`."""

FULL_NAMES: set[str] = set()
"""The folded names in full, without codes and abbreviations."""


def _read() -> None:
    with open(FOLDER + "states.tsv", encoding="utf-8") as table:
        for line in table:
            if line.startswith("#"):
                continue
            code, name, fips, circuit, also = line.rstrip("\n").split("\t")
            NAME[code], FIPS[code], CIRCUIT[code] = name, fips, circuit
            CODE_OF_FIPS[fips] = code
            for spelling in (code, "=" + name, *(also.split("|") if also else ())):
                folded = fold(spelling.removeprefix("="))
                BY_SPELLING[folded] = code
                if spelling.startswith("="):
                    FULL_NAMES.add(folded)


_read()

LAST_WORDS = frozenset(spelling.rsplit(" ", 1)[-1] for spelling in BY_SPELLING)
"""Last words of all spellings, so that most names are passed over with one look."""

FIRST_WORDS = frozenset(name.partition(" ")[0] for name in FULL_NAMES)
"""First words of the names in full, likewise."""


def code_of(text: str) -> str | None:
    """Give the postal code of a state written in any usual way, or None."""
    return BY_SPELLING.get(text.lower()) or BY_SPELLING.get(fold(text))


def closing_state(words: list[str]) -> tuple[str, int]:
    """Find a state at the end of some words.

    Returns: its postal code and how many words it takes; `("", 0)` where there is none.
    The longest wins: West Virginia, not Virginia.
    """
    if words and words[-1] in LAST_WORDS:
        for count in range(min(len(words), 6), 0, -1):
            code = BY_SPELLING.get(" ".join(words[-count:]))
            if code:
                return code, count
    return "", 0
