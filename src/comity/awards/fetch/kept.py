"""The ledger of what was fetched: downloads/fetched.json, and the jobs that still run."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date
from pathlib import Path
from typing import Any

from comity.awards.fetch.faults import FetchError
from comity.awards.opening.finding import LEDGER
from comity.files import write_whole


@dataclass(frozen=True, slots=True)
class Kept:
    """One file that was fetched.

    Attributes:
        name: its name in the folder of downloads.
        url: where it came from; of pages, the endpoint.
        request: what was asked, as given to the host; never a key.
        day: the day it was fetched.
        checked: the last day on which the host said that it is still the same.
        sha256, bytes: of the file as it lies there.
        etag, last_modified: as the host told them; empty where it did not.
        columns: columns of its tables; None where it is no table.
        rows_told: rows that the host counts in it; None where it tells none.
        notes: what a reader must know, one sentence each.
        part: what it was called before it was whole and written down.
    """

    name: str
    url: str
    request: dict[str, Any]
    day: str
    checked: str
    sha256: str
    bytes: int
    etag: str = ""
    last_modified: str = ""
    columns: int | None = None
    rows_told: int | None = None
    notes: tuple[str, ...] = field(default=())
    part: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """A custom download that a host is still making."""

    request: dict[str, Any]
    status_url: str
    file_name: str
    day: str


class Ledger:
    """What lies in the folder of downloads, as it is written down there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / LEDGER

    def files(self) -> list[Kept]:
        """Every file written down that still lies there with its size."""
        return [row for row in self.rows() if self._lies(row)]

    def rows(self) -> list[Kept]:
        """Every file written down, whether or not it still lies there."""
        known = {one.name for one in fields(Kept)}
        with self._refusing_others():
            return [
                Kept(
                    **{**{name: row[name] for name in known & {*row}}, "notes": tuple(row["notes"])}
                )
                for row in self._read()["files"]
            ]

    def jobs(self) -> list[Job]:
        """Custom downloads that were asked for and have not come yet."""
        with self._refusing_others():
            return [Job(**row) for row in self._read()["jobs"]]

    def of_url(self, url: str) -> Kept | None:
        """What was written down last of an address; whether it still lies there is not asked."""
        found = [one for one in self.rows() if one.url == url]
        return max(found, key=lambda one: one.day, default=None)

    def of_request(self, request: dict[str, Any], day: date) -> Kept | None:
        """What was written down on this day in answer to a request; see `of_url`."""
        for one in self.rows():
            if one.request == request and one.day == day.isoformat():
                return one
        return None

    def of_name(self, name: str) -> Kept | None:
        """What was written down under a name; see `of_url`."""
        return next((one for one in self.rows() if one.name == name), None)

    def job(self, request: dict[str, Any]) -> Job | None:
        """The job that was asked for with a request."""
        return next((one for one in self.jobs() if one.request == request), None)

    def keep(self, kept: Kept) -> None:
        """Write a file down, in place of what was written under its name."""
        told = self._read()
        told["files"] = [row for row in told["files"] if row["name"] != kept.name]
        told["files"].append({**asdict(kept), "notes": list(kept.notes)})
        told["jobs"] = [row for row in told["jobs"] if row["request"] != kept.request]
        self._write(told)

    def same(self, kept: Kept, day: date) -> Kept:
        """Write down that a file is still the same."""
        again = replace(kept, checked=day.isoformat())
        self.keep(again)
        return again

    def begin(self, job: Job) -> None:
        """Write a job down, so that a later run waits for it and does not ask again."""
        told = self._read()
        told["jobs"] = [row for row in told["jobs"] if row["request"] != job.request]
        told["jobs"].append(asdict(job))
        self._write(told)

    def end(self, job: Job) -> None:
        """Strike a job."""
        told = self._read()
        told["jobs"] = [row for row in told["jobs"] if row["request"] != job.request]
        self._write(told)

    def _lies(self, kept: Kept) -> bool:
        with suppress(OSError):
            return (self.folder / kept.name).stat().st_size == kept.bytes
        return False

    @contextmanager
    def _refusing_others(self) -> Iterator[None]:
        """Refuse a ledger whose rows are none, as one written by hand."""
        try:
            yield
        except (KeyError, TypeError, ValueError):
            raise FetchError(
                f"{self.path}: found rows that are none of this ledger; move it away, and files "
                "are known again once they are fetched."
            ) from None

    def _read(self) -> dict[str, Any]:
        try:
            told = json.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            told = {}
        except ValueError:
            told = None
        if not isinstance(told, dict):
            raise FetchError(
                f"{self.path}: found text that is no JSON object; move it away, and files are "
                "known again once they are fetched."
            )
        return {"format": 1, "files": told.get("files", []), "jobs": told.get("jobs", [])}

    def _write(self, told: dict[str, Any]) -> None:
        told["files"].sort(key=lambda row: str(row["name"]))
        content = json.dumps(told, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
        self.folder.mkdir(parents=True, exist_ok=True)
        write_whole(str(self.path), content.encode())
