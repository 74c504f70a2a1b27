"""Single audits: by files, which ask for no key, and by pages of the API, which do."""

from __future__ import annotations

import csv
from pathlib import Path

from comity.awards.fetch import Desk, Hosts, Wanted, fetch
from tests.awards.fetch.contracts import KEY, audit_pages, audit_path
from tests.awards.fetch.server import TODAY, File, Hands, Host, Reply, a_line, as_json, serving

TABLES = ("general", "federal_awards", "passthrough")
FILES = Wanted(audit_years=(2023,))
PAGES = Wanted(audit_years=(2023,), is_audit_pages=True)
GENERAL = b"report_id,auditee_uei\r\n2023-06-GSAFAC-0000030621,ABC\r\n"


def clearinghouse(host: Host, content: bytes = GENERAL) -> File:
    """Let a host hold the three files, behind addresses that hold for seconds."""
    file = File(content)
    for table in TABLES:
        host.say(audit_path(table), Reply(302, headers={"Location": f"/signed/{table}?until=30"}))
        host.say(f"/signed/{table}", file)
    return file


def test_the_three_tables_of_a_year_come_as_files(host: Host, desk: Desk) -> None:
    """Under names with the day, since they are made anew each week."""
    clearinghouse(host)

    fetched = fetch(FILES, desk)

    assert [one.kept.name for one in fetched.brought] == [
        f"2023-ay-{table}_{TODAY}.csv" for table in TABLES
    ]
    assert fetched.brought[0].kept.url == f"{host.root}{audit_path('general')}"
    assert fetched.brought[0].kept.columns == 2


def test_files_ask_for_no_key_and_are_sent_none(host: Host, desk: Desk) -> None:
    """The key is for the API alone."""
    clearinghouse(host)

    fetch(FILES, desk)

    assert all("X-Api-Key" not in seen.headers for seen in host.seen)


def test_a_file_goes_on_through_a_new_redirect(host: Host, desk: Desk) -> None:
    """The address that broke holds no more; the first one leads to another."""
    file = clearinghouse(host, GENERAL * 1000)
    host.first("/signed/general", file.broken_after(20_000, is_reset=False))

    fetched = fetch(FILES, desk)

    assert fetched.faults == ()
    assert len(host.asked(audit_path("general"))) == 2
    assert host.asked("/signed/general")[1].headers["Range"] == "bytes=20000-"


def test_a_week_later_an_unchanged_file_is_not_fetched_again(
    host: Host, desk: Desk, hands: Hands
) -> None:
    """The one of the earlier day answers, whatever its name."""
    clearinghouse(host)
    fetch(FILES, desk)
    hands.sleep(7 * 86_400)

    fetched = fetch(FILES, Desk(desk.folder, desk.hosts, a_line(hands)))

    assert {one.kept.name for one in fetched.brought} == {
        f"2023-ay-{table}_{TODAY}.csv" for table in TABLES
    }
    assert not any(one.is_new for one in fetched.brought)


def test_a_file_of_another_week_lies_beside_the_earlier_one(
    host: Host, desk: Desk, hands: Hands
) -> None:
    """What was known on a day is kept."""
    clearinghouse(host)
    fetch(FILES, desk)
    hands.sleep(7 * 86_400)
    for table in TABLES:
        host.say(f"/signed/{table}", File(GENERAL * 2, etag='"two"'))

    fetch(FILES, Desk(desk.folder, desk.hosts, a_line(hands)))

    names = {path.name for path in desk.folder.glob("*general*")}
    assert names == {f"2023-ay-general_{TODAY}.csv", "2023-ay-general_2026-08-12.csv"}


def test_a_web_page_in_place_of_a_table_is_told(host: Host, desk: Desk) -> None:
    """It has a length and a status of 200, and is no table."""
    clearinghouse(host, b"<!DOCTYPE html>\n<html></html>")

    fetched = fetch(FILES, desk)

    assert 'begins "<!DOCTYPE html>", which is no header of a table, twice' in fetched.faults[0]


def test_pages_come_in_the_order_of_their_keys_with_the_key(host: Host, desk: Desk) -> None:
    """20,000 rows a request, then from where the rows end."""
    for table in TABLES:
        host.say(f"/{table}", audit_pages(45_000 if table == "general" else 3))

    fetched = fetch(PAGES, desk)

    asked = host.asked("/general")
    assert [seen.query["offset"] for seen in asked] == ["0", "20000", "40000", "45000"]
    assert asked[0].query["audit_year"] == "eq.2023"
    assert asked[0].query["order"] == "report_id"
    assert asked[0].query["limit"] == "20000"
    assert asked[0].headers["X-Api-Key"] == KEY
    assert asked[0].headers["Accept-Profile"] == "api_v1_1_0"
    path = desk.folder / f"2023-ay-general_{TODAY}_pages.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({row["report_id"] for row in rows}) == 45_000
    assert (rows[0]["passthrough_id"], rows[0]["passthrough_name"]) == ("", "MARYLAND|STATE")
    assert fetched.brought[0].kept.notes == ("45,000 rows came.",)


def test_a_host_that_gives_fewer_rows_than_asked_is_asked_on(host: Host, desk: Desk) -> None:
    """Its own limit may be lower; only an empty page is the end."""
    for table in TABLES:
        host.say(f"/{table}", audit_pages(25, most=10))

    fetched = fetch(PAGES, desk)

    assert [seen.query["offset"] for seen in host.asked("/general")] == ["0", "10", "20", "25"]
    assert fetched.brought[0].kept.notes == ("25 rows came.",)


def test_a_year_without_audits_is_a_header(host: Host, desk: Desk) -> None:
    """No rows is valid."""
    for table in TABLES:
        host.say(f"/{table}", audit_pages(0))

    fetched = fetch(PAGES, desk)

    assert fetched.faults == ()
    assert fetched.brought[0].kept.notes == ("No rows: the host has none for this request.",)


def test_a_refused_key_is_told_without_the_key(host: Host, desk: Desk) -> None:
    """And the key stands in no file."""
    host.say("/general", as_json({"error": {"code": "API_KEY_INVALID"}}, 403))
    for table in TABLES[1:]:
        host.say(f"/{table}", audit_pages(1))

    fetched = fetch(PAGES, desk)

    assert "refused the key in COMITY_AUDIT_KEY with status 403" in fetched.faults[0]
    assert KEY not in fetched.faults[0]
    assert KEY not in (desk.folder / "fetched.json").read_text()
    assert list(desk.folder.glob("*.part")) == []


def test_pages_that_are_no_rows_are_told(host: Host, desk: Desk) -> None:
    """An object in place of a list."""
    for table in TABLES:
        host.say(f"/{table}", as_json({"rows": []}))

    assert "found no list of rows" in fetch(PAGES, desk).faults[0]


def test_a_key_is_not_sent_to_where_its_host_redirects(
    host: Host, hands: Hands, tmp_path: Path
) -> None:
    """It was given for one host."""
    with serving() as other:
        for table in TABLES:
            there = f"{other.root}/{table}"
            host.say(f"/{table}", Reply(302, headers={"Location": there}))
            other.say(f"/{table}", as_json([]))
        desk = Desk(tmp_path, Hosts(audit_pages=host.root, audit_key=KEY), a_line(hands))

        fetch(PAGES, desk)

        assert host.asked("/general")[0].headers["X-Api-Key"] == KEY
        assert "X-Api-Key" not in other.asked("/general")[0].headers
