"""What every request works with: the hosts, the line to them, the folder and its ledger."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from comity.awards.fetch.agencies import Agency, Listed, listed, listed_agencies
from comity.awards.fetch.api import ROOT, Api
from comity.awards.fetch.checking import Checked, DamagedError, check, hashed, may_be_cut
from comity.awards.fetch.download import Download, State
from comity.awards.fetch.faults import FetchError
from comity.awards.fetch.kept import Kept, Ledger
from comity.awards.fetch.line import Line
from comity.awards.opening.finding import LEDGER

AUDIT_FILES = "https://app.fac.gov"
AUDIT_PAGES = "https://api.fac.gov"
_MAY_BE_CUT = "The host told no length and the last line has no end: the file may be cut off."


@dataclass(frozen=True, slots=True)
class Hosts:
    """Where to ask.

    Attributes:
        awards: USAspending, or a mirror of it.
        audit_files, audit_pages: the Federal Audit Clearinghouse: its files, and its API.
        audit_key: the key that the API asks for; from api.data.gov.
    """

    awards: str = ROOT
    audit_files: str = AUDIT_FILES
    audit_pages: str = AUDIT_PAGES
    audit_key: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Brought:
    """A file that a request brought, or one that lay there already."""

    kept: Kept
    is_new: bool


class Desk:
    """One fetch: hosts, line, folder and ledger together."""

    def __init__(self, folder: Path, hosts: Hosts | None = None, line: Line | None = None) -> None:
        """Prepare; nothing is asked yet.

        Args:
            folder: of downloads; made where it is not there.
        """
        self.folder = folder
        self.hosts = hosts or Hosts()
        self.line = line or Line()
        self.api = Api(self.line, self.hosts.awards)
        self.ledger = Ledger(folder)
        self.today = self.line.clock.today()
        self.job_minutes = 60.0

    @cached_property
    def _agencies(self) -> dict[str, Listed]:
        return listed_agencies(self.api)

    def listed(self, agency: Agency) -> Listed:
        """The host's own number and name of an agency, asked for once."""
        return listed(agency, self._agencies)

    def today_already(self, request: Mapping[str, Any]) -> Brought | None:
        """The file that answered the same request today, if it still fits its checksum."""
        kept = self._sound(self.ledger.of_request(dict(request), self.today))
        return Brought(kept, False) if kept else None

    def lying(self, url: str) -> Kept | None:
        """The file that came from an address last, if it still fits its checksum."""
        return self._sound(self.ledger.of_url(url))

    def name_apart(self, name: str, request: Mapping[str, Any]) -> str:
        """A name that no file of another request has, so that none is written over.

        The mark goes before the name: what follows tells its agency, year and day.
        """
        of_name = self.ledger.of_name(name)
        is_own = of_name.request == request if of_name else not (self.folder / name).exists()
        return name if is_own and name.casefold() != LEDGER else f"{mark(request)}_{name}"

    def bring(
        self,
        url: str,
        request: Mapping[str, Any],
        *,
        name: str = "",
        part: str = "",
        columns_asked: int | None = None,
        rows_told: int | None = None,
    ) -> Brought:
        """Bring a file, unless the host has no other than the one that lies here.

        Args:
            url: where it is.
            request: what was asked, for the ledger.
            name: the name to give it; else the last part of the address.
            part: the name of its part, where the file's own name changes with the day.
            columns_asked: how many columns were asked for.
            rows_told: how many rows the host counts in it.
        Raises: FetchError.
        """
        name = file_name(name or unquote(urlsplit(url).path))
        known = self.lying(url)
        if known and self.today.isoformat() in (known.day, known.checked):
            return Brought(known, False)
        self.make_folder()
        self.line.watcher.begins(name)
        download = Download(self.line, url, self.folder / f"{part or name}.part", known=known)
        got = self._whole(download, name, columns_asked)
        if got is None:
            assert known is not None
            self.line.watcher.ends(f"{known.name}: the same as before")
            return Brought(self.ledger.same(known, self.today), False)
        state, checked = got
        kept = self._written(name, url, request, checked)
        if state.total is None and may_be_cut(download.part, name):
            kept = replace(kept, notes=(*kept.notes, _MAY_BE_CUT))
        told = replace(kept, etag=state.etag, last_modified=state.last_modified)
        return self._keep(replace(told, rows_told=rows_told), download.part)

    def _whole(
        self, download: Download, name: str, columns_asked: int | None
    ) -> tuple[State, Checked] | None:
        """Fetch and check, and once more from the start where the check fails."""
        for last in (False, True):
            state = download.run()
            if state is None:
                return None
            self.line.came(urlsplit(download.url).netloc)
            try:
                return state, check(download.part, name, columns_asked=columns_asked)
            except DamagedError as fault:
                download.drop()
                if last:
                    raise FetchError(
                        f"{name}: {fault}, twice; tell the host, or fetch it another day "
                        f"({download.url})."
                    ) from None
                self.line.watcher.waits(0, f"{name}: {fault}; fetched again from its start")
        return None

    def write_down(
        self, name: str, part: Path, url: str, request: Mapping[str, Any], *notes: str
    ) -> Brought:
        """Keep pages that were put together here as one file.

        Args:
            part: the finished part that holds them.
            notes: what a reader must know of them.
        """
        name = file_name(name)
        try:
            kept = self._written(name, url, request, check(part, name))
            return self._keep(replace(kept, notes=(*kept.notes, *notes)), part)
        except DamagedError as fault:
            raise FetchError(f"{name}: {fault}; give the same command again.") from None
        except OSError as fault:
            place = self.folder / name
            raise FetchError(f"{place}: {fault.strerror}; make room there.") from None

    def finish(self) -> None:
        """Give the files their names that a run wrote down, and was killed before it named."""
        for kept in self.ledger.rows():
            if kept.part and _fits(self.folder / kept.part, kept):
                self._name(kept)

    def _keep(self, kept: Kept, part: Path) -> Brought:
        """Write a whole part down, then name it: killed between the two, `finish` names it."""
        kept = replace(kept, part=part.name)
        self.ledger.keep(kept)
        self._name(kept)
        self.line.watcher.ends(f"{kept.name}: {kept.bytes:,} bytes")
        return Brought(kept, True)

    def _name(self, kept: Kept) -> None:
        (self.folder / f"{kept.part}.json").unlink(missing_ok=True)
        os.replace(self.folder / kept.part, self.folder / kept.name)

    def _written(self, name: str, url: str, request: Mapping[str, Any], checked: Checked) -> Kept:
        return Kept(
            name=name,
            url=url,
            request=dict(request),
            day=self.today.isoformat(),
            checked=self.today.isoformat(),
            sha256=checked.sha256,
            bytes=checked.bytes,
            columns=checked.columns,
            notes=checked.notes,
        )

    def _sound(self, kept: Kept | None) -> Kept | None:
        """What was written down, if it lies there byte for byte; else another is set aside."""
        if kept is None or not (self.folder / kept.name).is_file():
            return None
        place = self.folder / kept.name
        if _fits(place, kept):
            return kept
        os.replace(place, f"{place}.damaged")
        self.line.watcher.tells(
            f"{place}: it does not fit the checksum of the file that came on {kept.day}, so it is "
            f"set aside as {kept.name}.damaged and fetched again."
        )
        return None

    def make_folder(self) -> None:
        """Make the folder of downloads where it is not there.

        Raises: FetchError where nothing can be written there.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise FetchError(
                f"{self.folder}: {fault.strerror}; give a workspace that is yours."
            ) from None


def _fits(place: Path, kept: Kept) -> bool:
    """Whether a file has the size and the checksum that were written down."""
    with suppress(OSError):
        return place.stat().st_size == kept.bytes and hashed(place)[0] == kept.sha256
    return False


def mark(request: Mapping[str, Any]) -> str:
    """Eight letters and digits that tell a request from others."""
    told = json.dumps(request, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()[:8]


def file_name(told: str) -> str:
    """The last part of a path, as a name in one folder.

    Raises: FetchError where a host's answer names no file.
    """
    name = told.replace("\\", "/").rpartition("/")[2]
    if not name or name.startswith(".") or not name.isprintable() or name.casefold() == LEDGER:
        raise FetchError(f'found the file name "{told}" in an answer; it names no file.')
    return name
