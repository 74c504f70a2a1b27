"""Files at addresses that a person gave: as patient, as whole and as well known as any other."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path

import pytest

from comity.awards.fetch import Desk, Fetched, fetch_addresses
from tests.awards.fetch.server import (
    TODAY,
    File,
    Hands,
    Host,
    Reply,
    a_line,
    a_table,
    an_archive,
    as_json,
    damaged,
    serving,
)

TABLE = a_table(*[[str(number)] for number in range(3000)])
PATH = "/shelf/awards_2026-06-06.csv"
PAGE = b"<!DOCTYPE html><html><body>Down for maintenance</body></html>"


def bring(host: Host, desk: Desk, *paths: str) -> Fetched:
    """Fetch files of this host by their addresses."""
    return fetch_addresses([f"{host.root}{path}" for path in paths or (PATH,)], desk)


def came(fetched: Fetched, desk: Desk) -> bytes:
    """The bytes of the one file that came."""
    assert fetched.faults == ()
    (one,) = fetched.brought
    return (desk.folder / one.kept.name).read_bytes()


def test_a_file_is_written_down_with_address_checksum_etag_and_days(host: Host, desk: Desk) -> None:
    """What it is known by again: a line in the ledger."""
    host.say(PATH, File(TABLE))

    assert came(bring(host, desk), desk) == TABLE

    (told,) = json.loads((desk.folder / "fetched.json").read_text())["files"]
    assert told["url"] == f"{host.root}{PATH}"
    assert told["sha256"] == hashlib.sha256(TABLE).hexdigest()
    assert (told["day"], told["etag"]) == (TODAY, '"one"')
    assert told["last_modified"] == "Mon, 03 Aug 2026 06:00:00 GMT"


@pytest.mark.parametrize(
    ("headers", "wait"), [({}, 1.0), ({"Retry-After": "30"}, 30.25), ({"Retry-After": "x"}, 1.0)]
)
@pytest.mark.parametrize("status", [429, 503])
def test_429_and_503_are_waited_for(
    host: Host, desk: Desk, hands: Hands, status: int, headers: dict[str, str], wait: float
) -> None:
    """As long as the host asks, else with waits of our own."""
    host.say(PATH, Reply(status, headers=headers), File(TABLE))

    assert came(bring(host, desk), desk) == TABLE
    assert hands.waits == [wait]


def test_429_that_stays_is_one_sentence_and_the_host_is_left_alone(host: Host, desk: Desk) -> None:
    """The second address of the same host is not asked for."""
    host.say(PATH, Reply(429))
    host.say("/other.csv", File(TABLE))

    fetched = bring(host, desk, PATH, "/other.csv")

    assert fetched.faults[0].endswith(
        "answered 429, each time; give the same command again later, and it goes on from there."
    )
    assert fetched.faults[1] == f"{host.root}/other.csv: not asked for any more."
    assert host.asked("/other.csv") == []


@pytest.mark.parametrize("is_reset", [True, False])
def test_a_dropped_connection_goes_on_where_it_dropped(
    host: Host, desk: Desk, is_reset: bool
) -> None:
    """The missing bytes are asked for, of the same state of the file."""
    file = File(TABLE)
    host.say(PATH, file.broken_after(100_000, is_reset=is_reset), file)

    assert came(bring(host, desk), desk) == TABLE
    again = host.asked(PATH)[1].headers
    assert again["If-Range"] == '"one"'
    assert again["Range"].startswith("bytes=")


def test_a_run_that_was_cut_off_is_gone_on_with_by_the_next(
    host: Host, desk: Desk, hands: Hands
) -> None:
    """The part lies in the folder; only what is missing is asked for."""
    host.say(PATH, File(TABLE).broken_after(100_000, is_reset=False))
    impatient = Desk(desk.folder, desk.hosts, a_line(all_tries=1))
    assert len(bring(host, impatient).faults) == 1
    host.say(PATH, File(TABLE))

    assert came(bring(host, desk), desk) == TABLE
    assert [one.headers.get("Range") for one in host.asked(PATH)] == [None, "bytes=100000-"]


def test_a_file_that_changed_in_between_is_one_version_and_not_two(host: Host, desk: Desk) -> None:
    """The host answers If-Range with the whole of the new one."""
    new = a_table(*[[str(number * 7)] for number in range(3000)])
    host.say(PATH, File(TABLE).broken_after(100_000), File(new, etag='"two"'))

    assert came(bring(host, desk), desk) == new


def test_a_range_of_a_file_of_another_date_is_not_believed(host: Host, desk: Desk) -> None:
    """A host without ETags that ignores If-Range tells by the date that it went on with another."""
    old = File(TABLE, etag="")
    new = bytes(reversed(TABLE))
    span = f"bytes 100000-{len(TABLE) - 1}/{len(TABLE)}"
    day = "Tue, 04 Aug 2026 06:00:00 GMT"
    careless = Reply(206, new[100_000:], {"Last-Modified": day, "Content-Range": span})
    host.say(PATH, old.broken_after(100_000, is_reset=False), careless, old)

    assert came(bring(host, desk), desk) == TABLE


def test_the_same_day_nothing_is_asked_and_another_day_only_whether_it_changed(
    host: Host, desk: Desk, hands: Hands
) -> None:
    """A file is known by its address, and the host by its ETag."""
    host.say(PATH, File(TABLE))
    bring(host, desk)
    bring(host, desk)
    assert len(host.asked(PATH)) == 1
    hands.sleep(86_400)

    bring(host, Desk(desk.folder, desk.hosts, a_line(hands)))

    assert [one.headers.get("If-None-Match") for one in host.asked(PATH)] == [None, '"one"']


def test_where_the_host_is_away_the_file_of_an_earlier_day_is_named(
    host: Host, desk: Desk, hands: Hands
) -> None:
    """It is not taken in silence: figures are read as of a day."""
    host.say(PATH, File(TABLE))
    bring(host, desk)
    hands.sleep(86_400)
    host.say(PATH, Reply(404))

    fetched = bring(host, Desk(desk.folder, desk.hosts, a_line(hands)))

    place = desk.folder / "awards_2026-06-06.csv"
    assert fetched.faults[0].endswith(f"The file that came on {TODAY} is {place}.")


def test_two_addresses_with_one_name_are_two_files(host: Host, desk: Desk) -> None:
    """Neither is taken for the other, and neither is written over."""
    host.say(PATH, File(TABLE))
    with serving() as other:
        other.say(PATH, File(a_table(["another"])))

        fetched = fetch_addresses([f"{host.root}{PATH}", f"{other.root}{PATH}"], desk)

    first, second = [one.kept.name for one in fetched.brought]
    assert first == "awards_2026-06-06.csv"
    assert second.endswith("_awards_2026-06-06.csv")
    assert (desk.folder / first).read_bytes() == TABLE


def test_a_file_put_there_by_hand_is_not_written_over(host: Host, desk: Desk) -> None:
    """It has the name, and did not come from this address as far as anybody knows."""
    desk.folder.mkdir()
    (desk.folder / "awards_2026-06-06.csv").write_bytes(b"mine")
    host.say(PATH, File(TABLE))

    assert came(bring(host, desk), desk) == TABLE
    assert (desk.folder / "awards_2026-06-06.csv").read_bytes() == b"mine"


def test_a_file_named_as_the_ledger_is_not_the_ledger(host: Host, desk: Desk) -> None:
    """The ledger stays what it is."""
    host.say("/fetched.json", File(b'{"results": []}'))

    (one,) = bring(host, desk, "/fetched.json").brought

    assert one.kept.name.endswith("_fetched.json") and one.kept.name != "fetched.json"
    assert json.loads((desk.folder / "fetched.json").read_text())["format"] == 1


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("x.zip", PAGE, 'it begins "<!DOCTYPE html>'),
        ("x.zip", b"", "it is no whole zip archive (File is not a zip file)"),
        ("x.zip", an_archive()[:-10], "it is no whole zip archive"),
        ("x.zip", damaged(an_archive()), "it is no whole zip archive"),
        ("x.xlsx", PAGE, 'it begins "<!DOCTYPE html>'),
        ("x.xlsx", damaged(an_archive()), "it is no whole zip archive"),
        ("x.csv", PAGE, "which is no header of a table"),
        ("x.csv", b"", "is empty, without even a header"),
        ("x.csv", b"a,b\n1,2\n<html>500</html>", "which is no row of a table"),
        ("x.tsv", PAGE, "which is no header of a table"),
        ("x.json", PAGE, "which is a page and no data"),
        ("x.json", b"  \n", "it is empty"),
        ("x.csv.gz", PAGE, "which is a page and no data"),
        ("x.csv.gz", gzip.compress(TABLE)[:-20], "it is no whole gzip file"),
    ],
)
def test_what_is_no_such_file_is_one_sentence_and_is_not_kept(
    host: Host, desk: Desk, name: str, content: bytes, told: str
) -> None:
    """Whatever its status says; asked for twice, since damage on the way may pass."""
    host.say(f"/{name}", File(content))

    fetched = bring(host, desk, f"/{name}")

    assert told in fetched.faults[0] and "\n" not in fetched.faults[0]
    assert fetched.faults[0].endswith(
        f"twice; tell the host, or fetch it another day ({host.root}/{name})."
    )
    assert not list(desk.folder.iterdir())


@pytest.mark.parametrize(
    "content", [b"a;b;c\r\n1;2;3\r\n", b"a|b\n1|2\n", "\ufeffa\tb\n1\t2\n".encode()]
)
def test_a_table_with_another_separator_is_a_table(host: Host, desk: Desk, content: bytes) -> None:
    """As every table that an import reads."""
    host.say("/x.csv", File(content))

    assert came(bring(host, desk, "/x.csv"), desk) == content


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("http://", "found the address"),
        ("http://[::1", "found the address"),
        ("http://h:99999/x.csv", "found the address"),
        ("http://h:port/x.csv", "found the address"),
        ("http://exa mple/x.csv", "found the address"),
        (f"http://{'a' * 70}.com/x.csv", "found the address"),
        ("http://a..b/x.csv", "found the address"),
        ("http://h/a\nb.csv", 'found the address "http://h/a b.csv"'),
        ("http://me:secret@h/x.csv", "found a name or password in the address of h"),
        ("http://h", "found no file name at its end"),
        ("http://h/folder/", "found no file name at its end"),
        ("http://h/.csv", "found no file name at its end"),
        ("http://h/export?format=csv", 'found "export" at its end'),
        ("http://h/page.html", 'found "page.html" at its end'),
        (f"http://h/{'a' * 300}.csv", "found a name of more than 200 bytes at its end"),
    ],
)
def test_a_wrong_address_is_one_sentence_and_nothing_is_asked(
    desk: Desk, hands: Hands, address: str, told: str
) -> None:
    """At once, without a wait, and without repeating a password."""
    fetched = fetch_addresses([address], desk)

    assert told in fetched.faults[0] and "\n" not in fetched.faults[0]
    assert "secret" not in fetched.faults[0]
    assert hands.waits == []


@pytest.mark.parametrize(
    "there", ["http://[::1", "ftp://h/x.csv", "file:///x.csv", "http://a..b/x"]
)
def test_a_redirect_to_what_is_no_address_is_one_sentence(
    host: Host, desk: Desk, there: str
) -> None:
    """The host is at fault, and no stack is shown."""
    host.say(PATH, Reply(302, headers={"Location": there}))

    fetched = bring(host, desk)

    assert fetched.brought == ()
    assert fetched.faults[0].startswith(f"GET {host.root}{PATH}: ")


def test_what_a_host_says_moves_no_cursor(host: Host, desk: Desk) -> None:
    """A refusal is shown without its control characters, on one line."""
    host.say(PATH, as_json({"detail": "\x1b[2JYou\r\nare \x07rich"}, 400))

    (fault,) = bring(host, desk).faults

    assert fault.isprintable() and fault.endswith("answered 400:  [2JYou are  rich.")


def test_a_redirected_file_has_the_name_and_the_address_that_were_given(
    host: Host, desk: Desk
) -> None:
    """Where it leads may hold for seconds."""
    host.say(PATH, Reply(302, headers={"Location": "/signed?expires=30"}))
    host.say("/signed", File(TABLE))

    (one,) = bring(host, desk).brought

    assert one.kept.name == "awards_2026-06-06.csv"
    assert one.kept.url == f"{host.root}{PATH}"


def test_a_file_that_no_disk_would_hold_is_refused_before_its_bytes(
    host: Host, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The host tells its size, the disk its room."""
    host.say(PATH, File(TABLE))
    monkeypatch.setattr("shutil.disk_usage", lambda place: type("Usage", (), {"free": 1000}))

    fetched = bring(host, desk)

    assert "found room for 1,000 bytes, and " in fetched.faults[0]
    assert fetched.faults[0].endswith("are still to come; make room there.")


def test_nothing_but_files_and_their_ledger_is_left(host: Host, desk: Desk) -> None:
    """No part and no note beside it."""
    host.say(PATH, File(TABLE))

    bring(host, desk)

    assert {path.name for path in Path(desk.folder).iterdir()} == {
        "awards_2026-06-06.csv",
        "fetched.json",
    }
