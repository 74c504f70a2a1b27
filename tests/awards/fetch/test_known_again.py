"""A file that lies here is known again by its checksum, and a damaged one never used."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from comity.awards.fetch import Desk, Wanted, fetch, fetch_addresses, find_toptier, recipient_of
from tests.awards.fetch.contracts import SEARCH, a_job, archive_path, searched
from tests.awards.fetch.server import (
    TODAY,
    File,
    Hands,
    Heard,
    Host,
    Reply,
    a_line,
    a_table,
    an_archive,
    as_json,
)

YEAR = Wanted((find_toptier("DOJ"),), (2024,))
BEFORE_THE_ARCHIVE = Wanted((find_toptier("DOJ"),), (2004,))
SEARCHED = Wanted(recipients=(recipient_of("DTXSVXCFAK39"),))
NAME = Path(archive_path()).name
GOOD = an_archive(a_table(*[[str(number)] for number in range(500)]))


def again(desk: Desk, hands: Hands | None = None) -> tuple[Desk, Heard]:
    """Another run in the same folder, and who hears what it tells."""
    heard = Heard()
    return Desk(desk.folder, desk.hosts, a_line(hands, heard)), heard


def one_byte_changed(content: bytes) -> bytes:
    """The same number of bytes, one of them another."""
    place = len(content) // 2
    return content[:place] + bytes([content[place] ^ 0xFF]) + content[place + 1 :]


def cut_short(content: bytes) -> bytes:
    """The first half."""
    return content[: len(content) // 2]


@pytest.mark.parametrize("damage", [one_byte_changed, cut_short, lambda content: b""])
@pytest.mark.parametrize("days", [0, 1])
def test_a_damaged_file_is_set_aside_and_fetched_again_and_told_in_one_sentence(
    host: Host, desk: Desk, hands: Hands, damage: Callable[[bytes], bytes], days: int
) -> None:
    """The same day or another; the host is not asked whether it changed, but for all of it."""
    host.say(archive_path(), File(GOOD))
    fetch(YEAR, desk)
    place = desk.folder / NAME
    place.write_bytes(damage(GOOD))
    hands.sleep(86_400 * days)
    later, heard = again(desk, hands)

    fetched = fetch(YEAR, later)

    assert [one.is_new for one in fetched.brought] == [True]
    assert place.read_bytes() == GOOD
    assert "If-None-Match" not in host.asked(archive_path())[1].headers
    assert heard.sentences == [
        f"{place}: it does not fit the checksum of the file that came on {TODAY}, so it is set "
        f"aside as {NAME}.damaged and fetched again."
    ]
    assert (desk.folder / f"{NAME}.damaged").read_bytes() == damage(GOOD)


def test_a_whole_file_is_used_again_without_a_word(host: Host, desk: Desk) -> None:
    """Its bytes are those that came."""
    host.say(archive_path(), File(GOOD))
    fetch(YEAR, desk)
    later, heard = again(desk)

    assert [one.is_new for one in fetch(YEAR, later).brought] == [False]
    assert heard.sentences == []


def test_a_file_that_was_taken_away_is_fetched_again_without_a_word(host: Host, desk: Desk) -> None:
    """Somebody made room: nothing is damaged."""
    host.say(archive_path(), File(GOOD))
    fetch(YEAR, desk)
    (desk.folder / NAME).unlink()
    later, heard = again(desk)

    assert [one.is_new for one in fetch(YEAR, later).brought] == [True]
    assert heard.sentences == []


def test_where_a_damaged_file_cannot_be_fetched_again_none_lies_under_its_name(
    host: Host, desk: Desk
) -> None:
    """An import of the folder would read it."""
    host.say(archive_path(), File(GOOD))
    fetch(YEAR, desk)
    (desk.folder / NAME).write_bytes(one_byte_changed(GOOD))
    host.say(archive_path(), Reply(404))

    later, _ = again(desk)

    assert "answered 404" in fetch(YEAR, later).faults[0]
    assert not (desk.folder / NAME).exists()


def test_damaged_pages_of_today_are_asked_for_again(host: Host, desk: Desk) -> None:
    """They too have a checksum."""
    host.say(SEARCH, searched(3))
    name = fetch(SEARCHED, desk).brought[0].kept.name
    whole = (desk.folder / name).read_bytes()
    (desk.folder / name).write_bytes(one_byte_changed(whole))
    later, heard = again(desk)

    fetched = fetch(SEARCHED, later)

    assert [one.is_new for one in fetched.brought] == [True, False, False, False]
    assert (desk.folder / name).read_bytes() == whole
    assert len(heard.sentences) == 1


def test_a_damaged_file_of_a_job_of_today_is_asked_for_again(host: Host, desk: Desk) -> None:
    """Its job is asked for anew."""
    a_job(host, {})
    name = fetch(BEFORE_THE_ARCHIVE, desk).brought[0].kept.name
    (desk.folder / name).write_bytes(b"PK")
    a_job(host, {})
    later, heard = again(desk)

    assert [one.is_new for one in fetch(BEFORE_THE_ARCHIVE, later).brought] == [True]
    assert len(heard.sentences) == 1


def test_a_damaged_file_of_an_address_is_fetched_again(host: Host, desk: Desk) -> None:
    """A table has no checksum of its own: only the ledger tells."""
    table = a_table(["1"], ["2"])
    host.say("/x.csv", File(table))
    fetch_addresses([f"{host.root}/x.csv"], desk)
    (desk.folder / "x.csv").write_bytes(table.replace(b"\r\n2", b"\r\n3"))
    later, heard = again(desk)

    fetch_addresses([f"{host.root}/x.csv"], later)

    assert (desk.folder / "x.csv").read_bytes() == table
    assert len(heard.sentences) == 1


@pytest.mark.parametrize(
    "ledger",
    ["{", "[]", '{"files": [{}]}', '{"files": 5}', '{"files": ["x"]}', '{"jobs": [{"a": 1}]}'],
)
def test_a_ledger_that_is_none_is_one_sentence_and_is_left(
    host: Host, desk: Desk, ledger: str
) -> None:
    """It is not written over, whatever it holds."""
    a_job(host, {})
    desk.folder.mkdir()
    (desk.folder / "fetched.json").write_text(ledger)

    (fault,) = fetch(BEFORE_THE_ARCHIVE, desk).faults

    assert fault.endswith("move it away, and files are known again once they are fetched.")
    assert (desk.folder / "fetched.json").read_text() == ledger


def test_a_ledger_of_a_later_version_is_read(host: Host, desk: Desk) -> None:
    """Parts of a row that are not known here are left out."""
    host.say(archive_path(), File(GOOD))
    fetch(YEAR, desk)
    path = desk.folder / "fetched.json"
    told = json.loads(path.read_text())
    told["files"][0]["signed_by"] = "nobody"
    path.write_text(json.dumps(told))

    assert [one.is_new for one in fetch(YEAR, again(desk)[0]).brought] == [False]


def test_two_searches_of_one_day_are_two_files(host: Host, desk: Desk) -> None:
    """The second is not written over the first: each answers its own question."""
    host.say(SEARCH, searched(1))
    one = fetch(Wanted(years=(2023,), recipients=SEARCHED.recipients), desk)
    other = fetch(Wanted(years=(2024,), recipients=SEARCHED.recipients), desk)

    names = {each.kept.name for each in (*one.brought, *other.brought)}

    assert len(names) == 8
    assert all((desk.folder / name).exists() for name in names)


@pytest.mark.parametrize("name", ["fetched.json", "../x.zip/", ".x.zip", "a\x07.zip"])
def test_a_file_name_that_a_host_gives_is_a_name_and_not_the_ledgers(
    host: Host, desk: Desk, name: str
) -> None:
    """Nothing outside the folder is written, and nothing over the ledger."""
    a_job(host, {})
    job = {"status_url": f"{host.root}/api/v2/download/status?file_name=x", "file_name": name}
    host.say("/api/v2/bulk_download/awards/", as_json(job))

    (fault,) = fetch(BEFORE_THE_ARCHIVE, desk).faults

    assert "it names no file" in fault
