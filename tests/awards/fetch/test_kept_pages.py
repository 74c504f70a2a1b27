"""Pages that came are kept: a run that was cut off goes on after them, and never mixes two days."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from comity.awards.fetch import Desk, Fetched, Wanted, fetch, recipient_of
from tests.awards.fetch.contracts import KEY, SEARCH, audit_pages, searched
from tests.awards.fetch.server import (
    Hands,
    Heard,
    Host,
    Reply,
    Responder,
    Seen,
    a_line,
    as_json,
)

UEI = "DTXSVXCFAK39"
SEARCHED = Wanted(recipients=(recipient_of(UEI),))
PAGES = Wanted(audit_years=(2023,), is_audit_pages=True)


def again(desk: Desk, hands: Hands | None = None, heard: Heard | None = None) -> Desk:
    """Another run in the same folder."""
    return Desk(desk.folder, desk.hosts, a_line(hands, heard))


def awards_of(path: Path) -> list[object]:
    """The awards of a file of pages, by their numbers."""
    lines = path.read_text().splitlines()
    return [one["Award ID"] for line in lines for one in json.loads(line)["results"]]


def asked_pages(host: Host) -> list[tuple[str, int]]:
    """Which pages of which group were asked for."""
    return [
        (one.body["filters"]["award_type_codes"][0], one.body["page"]) for one in host.asked(SEARCH)
    ]


def stopping_after(pages: int, answer: Responder) -> Responder:
    """A host that gives so many pages and refuses any more."""
    given: list[int] = []

    def serve(seen: Seen) -> Reply:
        if len(given) >= pages:
            return Reply(500)
        given.append(1)
        return answer(seen)

    return serve


def interrupted(host: Host, desk: Desk, pages: int, answer: Responder) -> Fetched:
    """A search that ends after so many pages."""
    host.say(SEARCH, stopping_after(pages, answer))
    return fetch(SEARCHED, desk)


def kept_pages(desk: Desk) -> Path:
    """The pages that wait for the next run."""
    (path,) = desk.folder.glob("*.pages.part")
    return path


# Searches


def test_a_search_goes_on_after_the_pages_that_came(host: Host, desk: Desk) -> None:
    """From the last record of the last page, and each award comes once."""
    interrupted(host, desk, 3, searched(9))
    host.seen.clear()
    host.say(SEARCH, searched(9))

    fetched = fetch(SEARCHED, again(desk))

    first = host.asked(SEARCH)[0].body
    assert (first["page"], first["last_record_unique_id"]) == (4, 6)
    assert first["last_record_sort_value"] == "02-6"
    assert asked_pages(host)[:3] == [("02", 4), ("02", 5), ("06", 1)]
    assert awards_of(desk.folder / fetched.brought[0].kept.name) == [
        f"02-{n}" for n in range(1, 10)
    ]
    assert not list(desk.folder.glob("*.part"))


def test_a_search_that_had_all_its_pages_asks_for_none(host: Host, desk: Desk) -> None:
    """The run ended between the last page and its file."""
    host.say(SEARCH, searched(3))
    fetch(SEARCHED, desk)
    done = next(desk.folder.glob("awards_*_grants_*.jsonl"))
    other = again(desk)
    interrupted_name = name_of_kept(other, done.name)
    done.rename(desk.folder / interrupted_name)
    host.seen.clear()

    fetched = fetch(SEARCHED, other)

    assert host.asked(SEARCH) == []
    assert awards_of(desk.folder / fetched.brought[0].kept.name) == ["02-1", "02-2", "02-3"]


def name_of_kept(desk: Desk, name: str) -> str:
    """Under which name the pages of a file wait."""
    from comity.awards.fetch.kept_pages import KeptPages

    (row,) = [one for one in desk.ledger.rows() if one.name == name]
    return KeptPages(desk, name, {"url": row.url, **row.request}).path.name


@pytest.mark.parametrize("cut", [1, 40, 100_000])
def test_a_page_that_was_cut_off_by_a_kill_is_asked_for_again(
    host: Host, desk: Desk, cut: int
) -> None:
    """Half a line is no page."""
    interrupted(host, desk, 3, searched(9))
    place = kept_pages(desk)
    place.write_bytes(place.read_bytes()[:-cut])
    host.say(SEARCH, searched(9))

    fetched = fetch(SEARCHED, again(desk))

    assert awards_of(desk.folder / fetched.brought[0].kept.name) == [
        f"02-{n}" for n in range(1, 10)
    ]


@pytest.mark.parametrize("damage", [b"\x00" * 50 + b"\n", b"5\n", b"{}\n", b"\xff\xfe\n"])
def test_pages_that_are_damaged_begin_anew(host: Host, desk: Desk, damage: bytes) -> None:
    """What is no page tells nothing of where to go on."""
    interrupted(host, desk, 3, searched(9))
    with kept_pages(desk).open("ab") as file:
        file.write(damage)
    host.seen.clear()
    host.say(SEARCH, searched(9))

    fetched = fetch(SEARCHED, again(desk))

    assert asked_pages(host)[0] == ("02", 1)
    assert awards_of(desk.folder / fetched.brought[0].kept.name) == [
        f"02-{n}" for n in range(1, 10)
    ]


def test_pages_of_another_day_are_not_gone_on_with(host: Host, desk: Desk, hands: Hands) -> None:
    """The record is loaded anew overnight; what is left of the day before is taken away."""
    interrupted(host, desk, 3, searched(9))
    hands.sleep(86_400)
    host.seen.clear()
    host.say(SEARCH, searched(9))

    fetch(SEARCHED, again(desk, hands))

    assert asked_pages(host)[0] == ("02", 1)
    assert not list(desk.folder.glob("*.part"))


def test_pages_of_another_search_are_not_gone_on_with(host: Host, desk: Desk) -> None:
    """The years differ: the pages are others, though the file has the same name."""
    interrupted(host, desk, 3, searched(9))
    host.seen.clear()
    host.say(SEARCH, searched(9))

    fetch(Wanted(years=(2024,), recipients=SEARCHED.recipients), again(desk))

    assert asked_pages(host)[0] == ("02", 1)


def test_a_host_that_refuses_to_go_on_is_asked_from_the_start(host: Host, desk: Desk) -> None:
    """It no longer knows the record that it named."""
    interrupted(host, desk, 3, searched(9))

    def forgetful(seen: Seen) -> Reply:
        if seen.body["page"] == 4 and not forgot:
            forgot.append(1)
            return as_json({"detail": "No such record."}, 400)
        return searched(9)(seen)  # type: ignore[no-any-return]

    forgot: list[int] = []
    host.say(SEARCH, forgetful)

    fetched = fetch(SEARCHED, again(desk))

    assert fetched.faults == ()
    assert awards_of(desk.folder / fetched.brought[0].kept.name) == [
        f"02-{n}" for n in range(1, 10)
    ]


def test_pages_that_do_not_end_are_not_gone_on_with(host: Host, desk: Desk) -> None:
    """The next run begins anew, and does not end at the same page for ever."""
    about = {"page": 1, "hasNext": True, "last_record_unique_id": 7}
    same = as_json({"results": [{"Award ID": "x"}], "page_metadata": about})
    host.say(SEARCH, same)

    assert "brings nothing new" in fetch(SEARCHED, desk).faults[0]
    assert not list(desk.folder.glob("*.part"))


# Audits


def clearinghouse(host: Host, general: Responder) -> None:
    """Let a host have rows for one table, and none for the others."""
    host.say("/general", general)
    for table in ("federal_awards", "passthrough"):
        host.say(f"/{table}", audit_pages(0))


def offsets(host: Host) -> list[int]:
    """From which rows on the table was asked for."""
    return [int(one.query["offset"]) for one in host.asked("/general")]


def reports(desk: Desk) -> list[str]:
    """The reports of the table that came."""
    (path,) = desk.folder.glob("2023-ay-general_*_pages.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return [row["report_id"] for row in csv.DictReader(file)]


def test_audits_go_on_after_the_rows_that_came(host: Host, desk: Desk) -> None:
    """The last row that is here is asked for again, and what follows it came with it."""
    clearinghouse(host, stopping_after(2, audit_pages(9, most=2)))
    assert len(fetch(PAGES, desk).faults) == 1
    host.seen.clear()
    host.say("/general", audit_pages(9, most=2))

    fetched = fetch(PAGES, again(desk))

    assert fetched.faults == ()
    assert offsets(host) == [3, 5, 7, 9]
    assert reports(desk) == [f"2023-06-GSAFAC-{number:010d}" for number in range(9)]
    assert fetched.brought[0].kept.notes == ("9 rows came.",)
    assert not list(desk.folder.glob("*.part"))


def test_audits_whose_rows_moved_begin_anew_and_it_is_told(host: Host, desk: Desk) -> None:
    """A report came before those that are here: rows would be lost or doubled."""
    clearinghouse(host, stopping_after(2, audit_pages(9, most=2)))
    fetch(PAGES, desk)
    host.seen.clear()
    host.say("/general", moved(audit_pages(9, most=2)))
    heard = Heard()

    fetched = fetch(PAGES, again(desk, heard=heard))

    assert fetched.faults == ()
    assert offsets(host)[:3] == [3, 0, 2]
    assert len(set(reports(desk))) == 9
    assert heard.sentences == [
        "audits of 2023, general, by pages: found another row 4 at the host than an earlier run of "
        "today did; its pages are fetched anew."
    ]


def moved(answer: Responder) -> Responder:
    """The same table after its load: every report has another number."""

    def serve(seen: Seen) -> Reply:
        told: list[dict[str, Any]] = json.loads(answer(seen).body)
        return as_json([{**row, "report_id": f"A{row['report_id']}"} for row in told])

    return serve


def test_audits_with_fewer_rows_than_came_begin_anew(host: Host, desk: Desk) -> None:
    """Rows were taken away meanwhile."""
    clearinghouse(host, stopping_after(2, audit_pages(9, most=2)))
    fetch(PAGES, desk)
    host.say("/general", audit_pages(1))

    fetch(PAGES, again(desk))

    assert reports(desk) == ["2023-06-GSAFAC-0000000000"]


@pytest.mark.parametrize("damage", [b"\x00\n", b"[]\n", b"5\n", b'{"a": 1}\n'])
def test_audits_that_are_damaged_begin_anew(host: Host, desk: Desk, damage: bytes) -> None:
    """As if nothing had come."""
    clearinghouse(host, stopping_after(2, audit_pages(9, most=2)))
    fetch(PAGES, desk)
    with kept_pages(desk).open("ab") as file:
        file.write(damage)
    host.seen.clear()
    host.say("/general", audit_pages(9, most=2))

    fetch(PAGES, again(desk))

    assert offsets(host)[0] == 0
    assert len(reports(desk)) == 9


def test_a_row_with_other_columns_ends_the_table_and_the_next_run_begins_anew(
    host: Host, desk: Desk
) -> None:
    """The host changed its table between two pages."""
    row = [{"report_id": "2", "new": "x"}]
    clearinghouse(host, lambda seen: as_json(row if seen.query["offset"] != "0" else []))
    host.first("/general", as_json([{"report_id": "1", "x": 1}]))

    assert "found a row with other columns" in fetch(PAGES, desk).faults[0]
    assert not list(desk.folder.glob("*general*"))


def test_no_key_stands_in_pages_that_are_kept(host: Host, desk: Desk) -> None:
    """Nor in their name."""
    clearinghouse(host, stopping_after(2, audit_pages(9, most=2)))

    fetch(PAGES, desk)

    assert KEY not in kept_pages(desk).read_text()
