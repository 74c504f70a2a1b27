"""Of things found that overlap, the longest stands."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Protocol, TypeVar

    class Placed(Protocol):
        """A thing with a place."""

        @property
        def start(self) -> int:
            """Its first code point."""

        @property
        def end(self) -> int:
            """The one after its last."""

    T = TypeVar("T", bound=Placed)


def longest(found: Iterable[T]) -> list[T]:
    """In the order of the text, without overlap; of two that overlap, the longer, then the first.

    Every thing left out overlaps a longer one that stands, or a chain of them.
    """
    kept: list[T] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        while kept and one.start < kept[-1].end:
            if one.end - one.start <= kept[-1].end - kept[-1].start:
                break
            kept.pop()
        else:
            kept.append(one)
    return kept
