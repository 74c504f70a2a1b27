"""A host, a clock and a desk for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from comity.awards.fetch import Desk, Hosts
from tests.awards.fetch.contracts import KEY, usaspending
from tests.awards.fetch.server import Hands, Host, a_line, serving


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def host() -> Iterator[Host]:
    """A host that answers as USAspending does."""
    with serving() as one:
        yield usaspending(one)


@pytest.fixture
def hands() -> Hands:
    """The hands of the clock."""
    return Hands()


@pytest.fixture
def desk(host: Host, hands: Hands, tmp_path: Path) -> Desk:
    """A desk whose hosts are all on this machine."""
    return Desk(tmp_path / "downloads", Hosts(host.root, host.root, host.root, KEY), a_line(hands))
