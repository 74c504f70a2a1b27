"""Names of a room that are loaded when first used: a part of it then costs what that part needs."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def loaded_from(room: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """Give the `__getattr__` of a room.

    Args:
        room: like `comity.awards`.
        homes: for each name the file in the room that it stands in, like `lists.award`.
    """

    def load(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"the room {room.removeprefix('comity.')} has no {name}")
        return getattr(__import__(f"{room}.{homes[name]}", fromlist=[name]), name)

    return load
