"""Whatever a host answers in place of a part of its contract, it is told, and never a stack."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.awards.fetch import Desk, Hosts, Wanted, fetch, find_toptier, recipient_of
from tests.awards.fetch.contracts import (
    AGENCIES,
    GROUPS,
    JOBS,
    KEY,
    MONTHLY,
    RECIPIENTS,
    SEARCH,
    STATUS,
    a_job,
    archive_path,
    audit_pages,
    found,
    searched,
    usaspending,
)
from tests.awards.fetch.server import (
    File,
    Host,
    Reply,
    Responder,
    Seen,
    a_line,
    an_archive,
    serving,
)

DOJ = find_toptier("DOJ")
OTHERS: st.SearchStrategy[Any] = st.sampled_from(
    [None, True, 0, -1, 1e400, "", "x", "http://[::1", "../../x", [], [None], [[]], {}, {"a": None}]
)
WANTED = {
    AGENCIES: Wanted((DOJ,), (2024,)),
    MONTHLY: Wanted((DOJ,), (2024,)),
    GROUPS: Wanted((DOJ,), (2004,)),
    JOBS: Wanted((DOJ,), (2004,)),
    STATUS: Wanted((DOJ,), (2004,)),
    RECIPIENTS: Wanted(recipients=(recipient_of("Chicago"),)),
    SEARCH: Wanted(recipients=(recipient_of("Chicago"),)),
    "/general": Wanted(audit_years=(2023,), is_audit_pages=True),
}


def places(told: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a JSON value, the whole first."""
    yield at
    if isinstance(told, dict | list):
        inside = told.items() if isinstance(told, dict) else enumerate(told)
        for name, value in inside:
            yield from places(value, (*at, name))


def with_other(told: Any, at: tuple[Any, ...], other: Any) -> Any:
    """The same value with another one at a place."""
    if not at:
        return other
    whole = copy.deepcopy(told)
    inner = whole
    for name in at[:-1]:
        inner = inner[name]
    inner[at[-1]] = other
    return whole


def a_host(host: Host) -> Host:
    """A host where nothing goes wrong."""
    usaspending(host)
    host.say(archive_path(), File(an_archive()))
    a_job(host, {})
    host.say(RECIPIENTS, found(("CHICAGO", "DTXSVXCFAK39")))
    host.say(SEARCH, searched(1))
    for table in ("general", "federal_awards", "passthrough"):
        host.say(f"/{table}", audit_pages(1))
    return host


def changed(usual: Responder, number: int, other: Any) -> Responder:
    """The usual answer with another value at one place of it."""

    def serve(seen: Seen) -> Reply:
        told = json.loads(usual(seen).body)
        every = list(places(told))
        return Reply(body=json.dumps(with_other(told, every[number % len(every)], other)).encode())

    return serve


@pytest.mark.parametrize("path", sorted(WANTED))
@given(number=st.integers(0, 500), other=OTHERS)
@settings(max_examples=40, deadline=None)
def test_any_part_of_an_answer_may_be_another(path: str, number: int, other: Any) -> None:
    """Each fault is one sentence; what is not concerned comes."""
    with serving() as host, TemporaryDirectory() as folder:
        host.say(path, changed(a_host(host).usual(path), number, other))
        line = a_line(tries=2, all_tries=4)
        desk = Desk(Path(folder) / "d", Hosts(host.root, host.root, host.root, KEY), line)
        desk.job_minutes = 0.1

        fetched = fetch(WANTED[path], desk)

        assert all("\n" not in fault and len(fault) < 700 for fault in fetched.faults)
        assert {one.name for one in Path(folder).iterdir()} <= {"d", "fetch.lock"}
