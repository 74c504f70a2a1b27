"""What the commands of terms and policies share: notes to the user."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


def tell(notes: Iterable[str]) -> None:
    """Say something on the error stream."""
    for note in notes:
        print(note, file=sys.stderr)
