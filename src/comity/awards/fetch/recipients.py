"""Whom to search for: a government's name as texts, and the ids that the host knows it by."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from comity.awards.fetch.api import promised
from comity.awards.fetch.desk import Desk
from comity.awards.fetch.faults import FetchError

_PATH = "recipient/"
_LIMIT = 1000
_MOST_PAGES = 20
_MOST_IDS = 200
_UEI = re.compile(r"[A-HJ-NP-Z1-9][A-HJ-NP-Z0-9]{11}")


@dataclass(frozen=True, slots=True)
class Recipient:
    """A government, or any recipient, as it is searched for.

    Attributes:
        name: for people.
        slug: for file names.
        texts: words searched for; each finds recipients that have all words of it.
        state: two letters; empty where the search is not limited.
    """

    name: str
    slug: str
    texts: tuple[str, ...]
    state: str = ""

    def shown(self, desk: Desk) -> list[str]:
        """The requests of the lookup that would be made."""
        return [
            f"POST {desk.api.url(_PATH)} {json.dumps(_asked(text, 1))}"
            for text in self.texts
            if not is_uei(text)
        ]


def recipient_of(name: str, *, words: str = "", state: str = "", slug: str = "") -> Recipient:
    """A recipient to search for.

    Args:
        name: as a person writes it, or a UEI.
        words: the words that its names hold, as `Chicago city`; else the name's own.
    """
    text = " ".join(re.sub(r"[^\w&'.-]", " ", words or name).split()).upper()
    plain = re.sub(r"[^a-z0-9]+", "-", (slug or name).casefold()).strip("-")
    return Recipient(name, plain or "recipient", (text,), state.upper())


def is_uei(text: str) -> bool:
    """Whether a text is a unique entity id."""
    return bool(_UEI.fullmatch(text))


def look_up(desk: Desk, recipient: Recipient) -> list[str]:
    """The UEIs of recipients whose names hold all words of one of the texts, sorted.

    A name alone loses the awards that the same recipient has under other names.
    """
    found: set[str] = set()
    for text in recipient.texts:
        if is_uei(text):
            continue
        words = set(_words(text))
        for row in _rows(desk, text):
            uei = str(row.get("uei") or "")
            if is_uei(uei) and words <= set(_words(str(row.get("name") or ""))):
                found.add(uei)
    if len(found) > _MOST_IDS:
        raise FetchError(
            f"{recipient.name}: found {len(found):,} recipients whose names hold its words; name "
            "it more closely with --recipient."
        )
    return sorted(found)


def _rows(desk: Desk, text: str) -> list[dict[str, Any]]:
    where, rows = f"POST {desk.api.url(_PATH)}", []
    for page in range(1, _MOST_PAGES + 1):
        answer = desk.api.post(_PATH, _asked(text, page))
        rows += [row for row in promised(answer, "results", list, where) if isinstance(row, dict)]
        if not promised(answer, "page_metadata", dict, where).get("hasNext"):
            return rows
    raise FetchError(
        f'{where}: found more than {_MOST_PAGES * _LIMIT:,} recipients for "{text}"; name the '
        "recipient more closely."
    )


def _asked(text: str, page: int) -> dict[str, Any]:
    return {
        "keyword": text,
        "award_type": "all",
        "order": "desc",
        "sort": "amount",
        "limit": _LIMIT,
        "page": page,
    }


def _words(name: str) -> list[str]:
    return re.findall(r"[A-Z0-9]+", name.upper())
