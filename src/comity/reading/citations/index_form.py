"""The form of the registry's index by citations, as types: nothing here is read at run time."""

from __future__ import annotations

from typing import TypedDict


class CaseEntry(TypedDict):
    """A case: its name, the day it was filed, and its acts with their days, in order."""

    short: str
    title: str
    filed: str
    acts: list[tuple[str, str]]


class ToldEntry(TypedDict):
    """An act that texts describe: its kind, day, author, and the words of its title."""

    id: str
    kind: str
    day: str
    by: str
    words: str


class Index(TypedDict):
    """What `indexing` makes; keys are in the forms of `cited.Name`."""

    signature: str
    usc: dict[str, list[str]]
    cfr: dict[str, list[str]]
    act: dict[str, list[str]]
    order: dict[str, list[tuple[str, str]]]
    register: dict[str, list[str]]
    reporter: dict[str, list[str]]
    docket: dict[str, list[str]]
    bill: dict[str, list[str]]
    parties: dict[str, list[str]]
    cases: dict[str, CaseEntry]
    told: list[ToldEntry]
    joined: dict[str, list[str]]
