"""The catalogue of lints: what each means, how grave it is, and whether an act may accept it.

An error cannot be true law. A warning can: then the act says why under `accepts`, and the
check passes over it. A contradiction is an error until the act accepts it.
"""

from __future__ import annotations

from typing import NamedTuple

from comity.law.check.fault import Severity


class Lint(NamedTuple):
    """One rule of the check."""

    severity: Severity
    told: str
    is_acceptable: bool = False
    needs_all: bool = False
    """It looks at acts together, so it waits until every act can be read."""


def _error(told: str, **more: bool) -> Lint:
    return Lint("error", told, **more)


def _warning(told: str, **more: bool) -> Lint:
    return Lint("warning", told, is_acceptable=True, **more)


LINTS: dict[str, Lint] = {
    # the text of a file
    "yaml": _error("the text is no YAML, or a key stands twice"),
    "schema": _error("a key is unknown or missing, or a value has another form"),
    "unquoted-number": _error("a number that is a name stands without quotes"),
    "one-effect": _error("an act has two effects or none"),
    "unfilled": _error("a <placeholder> of a template is left"),
    # names
    "dangling-id": _error("an id that no file defines"),
    "id-twice": _error("an id that is defined twice"),
    "unknown-government": _error("a government that the gazetteer does not know"),
    "unused-id": _warning("a fact or group that nothing names", needs_all=True),
    "file-name": _error("a file that is not named after its case or instrument, or is both"),
    # order and time
    "lifts-later": _error("an act that lifts a later act"),
    "prospective-order": _error("a prospective target that is not a later condition"),
    "ring": _error("acts that need each other in a ring", needs_all=True),
    "acts-in-order": _warning("an act that stands before an earlier one of its file"),
    "never-in-force": _error("an act whose end is not after its beginning"),
    "backdated": _warning("an act in effect years before it was entered"),
    "party-joins-later": _warning("an order that names a party who joined later"),
    "endless-tro": _warning("a temporary order that nothing ends", needs_all=True),
    "two-ends": _warning("an act with an end of its own that another act ends", needs_all=True),
    "unverified": _error("a file without the day its sources were last read"),
    "older-than-its-acts": _warning("a file last read, or with a newest source, before its acts"),
    "stale": _warning("sources that nobody has read again for long"),
    # what is lifted
    "mode-misfit": _error("a mode that does not fit what it lifts"),
    "unknown-part": _error("a part that the condition does not define"),
    "outside-scope": _error("a limit outside the scope of the condition that it limits"),
    "low-gap": _error("a gap marker with low confidence"),
    "falls-between": _warning("who loses between an order and its successor", needs_all=True),
    "contradiction": _error(
        "two acts that cannot both be true", is_acceptable=True, needs_all=True
    ),
    "act-twice": _warning("one act that is entered twice", needs_all=True),
    "ends-an-ending": _warning("an ending of an ending, which brings nothing back", needs_all=True),
    # words and sources
    "no-source": _error("an act without a source"),
    "no-cite": _warning("an order or condition without a citation"),
    "long-quote": _error("a quotation over 40 words"),
    "long-title": _warning("a title that takes too long to read"),
    "not-an-address": _warning("a source whose address is none"),
    "long-line": _warning("a line over 100 columns, addresses apart"),
    "key-order": _warning("keys in another order than the style's"),
    "order-id": _warning("an order whose id is not <case>/<day>-<word>"),
    "accepts-nothing": _error("an `accepts` for a warning that is not raised", needs_all=True),
}
