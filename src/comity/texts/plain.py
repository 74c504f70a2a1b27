"""A text the same however the file writes its quotation marks, dashes and spaces."""

from __future__ import annotations

import unicodedata

_SAME = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "‟": '"', "‘": "'", "’": "'", "‚": "'", "‛": "'",
        "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "\u00ad": None,
        "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u200b": None, "\ufeff": None,
    }
)  # fmt: skip


def plain(text: str) -> str:
    """A text with one kind of quotation mark, dash and space."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(_SAME).split())
