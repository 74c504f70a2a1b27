"""The API of USAspending: JSON asked and answered, each answer held against what was promised."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urljoin, urlsplit

from comity.awards.fetch.address import refuse_bad_address
from comity.awards.fetch.faults import FetchError, RefusedError
from comity.awards.fetch.line import Asked, Line

ROOT = "https://api.usaspending.gov"
GROUPS = "references/award_types/"
_JSON = {"Content-Type": "application/json", "Accept": "application/json"}

SHIPPED_GROUPS = {
    "grants": ("02", "03", "04", "05", "F001", "F002"),
    "direct_payments": ("06", "10", "F006", "F007"),
    "loans": ("07", "08", "F003", "F004"),
    "other_financial_assistance": ("09", "11", "-1", "F005", "F008", "F009", "F010"),
}
"""Types of assistance by group, as of May 2026; F001 to F010 came in February 2026."""


class Api:
    """USAspending, or a mirror of it, at one address."""

    def __init__(self, line: Line, root: str = ROOT) -> None:
        self.line = line
        self.root = root.rstrip("/")
        self._groups: dict[str, tuple[str, ...]] | None = None

    def url(self, path: str) -> str:
        """The address of an endpoint."""
        return f"{self.root}/api/v2/{path}"

    def absolute(self, url: str) -> str:
        """An address from an answer, which may lack its host; one out of https is refused."""
        try:
            whole = urljoin(f"{self.root}/", url)
        except ValueError:
            whole = url
        refuse_bad_address(whole)
        if self.root.startswith("https:") and urlsplit(whole).scheme != "https":
            raise FetchError(f'{self.root}: found the address "{url}" in an answer; not https.')
        return whole

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """Ask with a body."""
        return self.post_page(path, body)[0]

    def post_page(self, path: str, body: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        """Ask with a body, and give the answer's bytes too."""
        return self._answer(Asked(self.url(path), "POST", _JSON, json.dumps(body).encode()))

    def get(self, url: str) -> dict[str, Any]:
        """Ask for an address, whole or without its host."""
        return self._answer(Asked(self.absolute(url), "GET", {"Accept": "application/json"}))[0]

    def _answer(self, asked: Asked) -> tuple[dict[str, Any], bytes]:
        answer, came = self.line.read_json(asked)
        if not isinstance(answer, dict):
            raise FetchError(
                f"{asked.told}: found no JSON object in the answer; its contract promises one."
            )
        return answer, came

    def groups(self) -> dict[str, tuple[str, ...]]:
        """The types of assistance by group: what the host says, else what ships.

        A search takes the types of one group. The host is asked since new types come unannounced:
        a search for 02 to 05 alone has lost grants since February 2026.
        """
        if self._groups is None:
            try:
                told = self.get(self.url(GROUPS))
            except RefusedError:
                told = {}
            self._groups = {
                group: tuple(codes)
                if isinstance(codes := told.get(group), dict) and codes
                else shipped
                for group, shipped in SHIPPED_GROUPS.items()
            }
        return self._groups


def promised(answer: Any, name: str, kind: type, where: str) -> Any:
    """A part of an answer, or of an object in it, that its contract promises.

    Raises: FetchError naming the part that is not there.
    """
    part = answer.get(name) if isinstance(answer, dict) else None
    if isinstance(part, kind):
        return part
    raise FetchError(
        f'{where}: found an answer without "{name}"; its contract promises one, so the host '
        "answers otherwise now."
    )
