"""The law, opened: as it was compiled, or compiled anew where something changed."""

from __future__ import annotations

from comity.findings.shelf import Shelf, find, unpack


def open_law(own_acts: str = "") -> Shelf:
    """The compiled law, made anew where the registry, the gazetteer or a user's acts changed.

    Args:
        own_acts: path of a file of acts by a user's own counsel; they join the fold.
    Raises: InputError, a line for each fault, where a file of the registry cannot be read.
    """
    shelf = find(own_acts)
    if shelf is None:
        # what reads the registry and folds it takes ten times as long to load as all this
        from comity.findings.shelving import shelve_anew

        shelf = unpack(shelve_anew(own_acts))
    return shelf
