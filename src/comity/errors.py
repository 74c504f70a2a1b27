"""The one kind of error a user may see: where, what was found, and what would be right."""

from __future__ import annotations


class InputError(Exception):
    """Something the user gave cannot be used.

    The message is one sentence (or one line for each fault of a file, in the file's order):
    the place, what was found, what would be right. The command line prints it and exits with 2.
    """
