"""Carry out what was asked for, and say what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date

from comity.awards.fetch.alone import alone
from comity.awards.fetch.desk import Brought, Desk
from comity.awards.fetch.faults import FetchError, HostClosedError
from comity.awards.fetch.kept_pages import tidy
from comity.awards.fetch.one_file import AddressFile
from comity.awards.fetch.wanted import Request, Wanted


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of a fetch.

    Attributes:
        brought: the files, new ones and those that lay there already.
        absent: what the hosts have no file of.
        faults: what was not fetched and why, a sentence each.
    """

    brought: tuple[Brought, ...]
    absent: tuple[str, ...]
    faults: tuple[str, ...]


def fetch(wanted: Wanted, desk: Desk) -> Fetched:
    """Fetch what was asked for.

    A request that fails does not keep the others from being made; a host that lets nothing more
    through ends those of its kind, and what is missing is told.

    Args:
        wanted: what was asked for.
        desk: hosts, line and folder.
    Raises: InputError where nothing was asked for that a host could answer, or where another fetch
        into the same folder is under way.
    """
    this_year = fiscal_year(desk.today)
    wanted.refuse_gaps(this_year)
    with _alone(desk):
        return _carried_out(list(wanted.requests(this_year)), desk)


def fetch_addresses(addresses: Iterable[str], desk: Desk) -> Fetched:
    """Fetch the files of addresses, with the patience, ledger and checks of every fetch.

    Raises: InputError where another fetch into the same folder is under way.
    """
    with _alone(desk):
        return _carried_out([AddressFile(one) for one in dict.fromkeys(addresses)], desk)


@contextmanager
def _alone(desk: Desk) -> Iterator[None]:
    """Hold the folder, with what a run that was killed left in it named or taken away."""
    with alone(desk.folder):
        tidy(desk.folder, desk.today.isoformat())
        with suppress(FetchError):  # of a ledger that is none: each request tells of it
            desk.finish()
        yield


def _carried_out(left: list[Request], desk: Desk) -> Fetched:
    brought: list[Brought] = []
    absent: list[str] = []
    faults: list[str] = []
    while left:
        request = left.pop(0)
        try:
            came = request.fetch(desk)
        except HostClosedError as fault:
            faults.append(str(fault))
            unasked = [one for one in left if one.source == request.source]
            faults += [f"{one.told}: not asked for any more." for one in unasked]
            left = [one for one in left if one.source != request.source]
            continue
        except FetchError as fault:
            faults.append(str(fault))
            continue
        except OSError as fault:
            why = fault.strerror or fault
            faults.append(f"{request.told}: {desk.folder}: {why}; make room there and try again.")
            continue
        brought += came
        if not came:
            absent.append(request.told)
    return Fetched(tuple(brought), tuple(absent), tuple(faults))


def shown(wanted: Wanted, desk: Desk) -> list[str]:
    """What would be asked, line by line; nothing leaves the machine.

    Raises: InputError where nothing was asked for that a host could answer.
    """
    this_year = fiscal_year(desk.today)
    wanted.refuse_gaps(this_year)
    lines = [line for one in wanted.requests(this_year) for line in one.shown(desk)]
    return list(dict.fromkeys(lines))


def fiscal_year(day: date) -> int:
    """The federal fiscal year of a day: it begins on 1 October of the year before."""
    return day.year + (day.month >= 10)
