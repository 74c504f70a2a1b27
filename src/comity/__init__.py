"""Comity: which strings are attached to a government's federal money, on any day, and why.

    >>> import comity
    >>> comity.status("Fort Worth, TX", "jag-fy2017-access", on="2018-06-27").status
    'binding'

Functions are those of the command line (`status`, `why`, `check`, `brief`, `timeline`,
`changes`), beside `open_law`, `read_awards`, `match` and `resolve`. Everything is loaded when first
used.
"""

from __future__ import annotations

__version__ = "0.1.0"

_WHERE = {
    "brief": "comity.api",
    "changes": "comity.api",
    "check": "comity.api",
    "status": "comity.api",
    "timeline": "comity.api",
    "why": "comity.api",
    "open_law": "comity.api",
    "InputError": "comity.errors",
    "match": "comity.governments",
    "read_awards": "comity.awards",
    "resolve": "comity.governments",
}

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.api import brief, changes, check, open_law, status, timeline, why
    from comity.awards import read_awards
    from comity.errors import InputError
    from comity.governments import match, resolve

__all__ = [
    "InputError",
    "brief",
    "changes",
    "check",
    "match",
    "open_law",
    "read_awards",
    "resolve",
    "status",
    "timeline",
    "why",
]


def __getattr__(name: str) -> object:
    if name in _WHERE:
        return getattr(__import__(_WHERE[name], fromlist=[name]), name)
    raise AttributeError(f"module 'comity' has no attribute {name!r}")
