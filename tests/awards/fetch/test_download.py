"""One file on its way: broken, resumed, changed, cut short, and never taken for whole."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from comity.awards.fetch import Desk, FetchError, Line, Wanted, fetch, find_toptier
from comity.awards.fetch.download import Download
from comity.awards.fetch.line import Answer
from tests.awards.fetch.contracts import archive_path
from tests.awards.fetch.server import (
    TODAY,
    File,
    Hands,
    Host,
    Reply,
    a_line,
    a_table,
    an_archive,
    damaged,
)

BYTES = bytes(range(256)) * 400
PATH = "/file.bin"


def bring(host: Host, tmp_path: Path, line: Line | None = None) -> Download:
    """Download the file of PATH into a part."""
    download = Download(line or a_line(), f"{host.root}{PATH}", tmp_path / "file.bin.part")
    download.run()
    return download


def ranges(host: Host) -> list[str | None]:
    """Which bytes were asked for, attempt by attempt."""
    return [seen.headers.get("Range") for seen in host.asked(PATH)]


@pytest.mark.parametrize("is_reset", [True, False])
def test_a_broken_download_goes_on_where_it_broke(
    host: Host, tmp_path: Path, is_reset: bool
) -> None:
    """After a reset, or an end too early, only the missing bytes are asked for."""
    file = File(BYTES)
    host.say(PATH, file.broken_after(60_000, is_reset=is_reset), file)

    download = bring(host, tmp_path)

    first, second = host.asked(PATH)
    assert download.part.read_bytes() == BYTES
    assert first.headers.get("Range") is None
    assert second.headers["If-Range"] == '"one"'
    assert 0 < int(second.headers["Range"].removeprefix("bytes=").rstrip("-")) <= 60_000


def test_a_part_of_an_earlier_run_is_gone_on_with(host: Host, tmp_path: Path) -> None:
    """The part and what lies beside it are enough to go on from."""
    file = File(BYTES)
    host.say(PATH, file.broken_after(60_000, is_reset=False))
    with pytest.raises(FetchError):
        bring(host, tmp_path, a_line(all_tries=1))
    host.say(PATH, file)

    download = bring(host, tmp_path)

    assert download.part.read_bytes() == BYTES
    assert ranges(host) == [None, "bytes=60000-"]


def test_a_stop_by_hand_leaves_a_part_that_is_gone_on_with(
    host: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C in the middle of a file loses nothing of it."""
    host.say(PATH, File(BYTES))
    usual: Callable[[Answer, int], bytes] = Answer.read
    pieces: list[int] = []

    def stopped(answer: Answer, size: int) -> bytes:
        if pieces:
            raise KeyboardInterrupt
        pieces.append(1)
        return usual(answer, 50_000)

    monkeypatch.setattr(Answer, "read", stopped)
    with pytest.raises(KeyboardInterrupt):
        bring(host, tmp_path)
    monkeypatch.setattr(Answer, "read", usual)
    there = (tmp_path / "file.bin.part").stat().st_size

    download = bring(host, tmp_path)

    assert download.part.read_bytes() == BYTES
    assert there > 0
    assert ranges(host) == [None, f"bytes={there}-"]


def test_a_host_without_ranges_is_asked_from_the_start(host: Host, tmp_path: Path) -> None:
    """It answers a range with the whole file, and the whole file is taken."""
    file = File(BYTES, has_ranges=False)
    host.say(PATH, file.broken_after(60_000), file)

    assert bring(host, tmp_path).part.read_bytes() == BYTES


def test_a_file_that_changed_in_between_begins_anew(host: Host, tmp_path: Path) -> None:
    """Half of the old file and half of the new are never put together."""
    new = bytes(reversed(BYTES))
    host.say(PATH, File(BYTES).broken_after(60_000), File(new, etag='"two"'))

    assert bring(host, tmp_path).part.read_bytes() == new


def test_a_host_that_goes_on_with_a_changed_file_is_not_believed(
    host: Host, tmp_path: Path
) -> None:
    """A range of another ETag is dropped, even if the host ignores If-Range."""
    new = File(bytes(reversed(BYTES)), etag='"two"')
    span = f"bytes 60000-{len(BYTES) - 1}/{len(BYTES)}"
    careless = Reply(206, new.content[60_000:], {"ETag": '"two"', "Content-Range": span})
    host.say(PATH, File(BYTES).broken_after(60_000, is_reset=False), careless, new)

    assert bring(host, tmp_path).part.read_bytes() == new.content
    assert ranges(host) == [None, "bytes=60000-", None]


def test_a_range_of_other_bytes_is_not_believed(host: Host, tmp_path: Path) -> None:
    """The bytes must begin where those here end."""
    file = File(BYTES)
    span = f"bytes 70000-{len(BYTES) - 1}/{len(BYTES)}"
    wrong = Reply(206, BYTES[70_000:], {"ETag": '"one"', "Content-Range": span})
    host.say(PATH, file.broken_after(60_000, is_reset=False), wrong, file)

    assert bring(host, tmp_path).part.read_bytes() == BYTES


@pytest.mark.parametrize("etag", ["", 'W/"one"'])
def test_without_a_strong_etag_the_date_tells_the_file(
    host: Host, tmp_path: Path, etag: str
) -> None:
    """A weak ETag says nothing of bytes, so that the last-modified date is used."""
    file = File(BYTES, etag=etag)
    host.say(PATH, file.broken_after(60_000, is_reset=False), file)

    assert bring(host, tmp_path).part.read_bytes() == BYTES
    assert host.asked(PATH)[1].headers["If-Range"] == file.last_modified


def test_without_etag_and_date_a_download_begins_anew(host: Host, tmp_path: Path) -> None:
    """Nothing would tell whether the rest belongs to the part."""
    file = File(BYTES, etag="", last_modified="")
    host.say(PATH, file.broken_after(60_000, is_reset=False), file)

    assert bring(host, tmp_path).part.read_bytes() == BYTES
    assert ranges(host) == [None, None]


def test_a_part_of_another_address_is_not_gone_on_with(host: Host, tmp_path: Path) -> None:
    """The same name may come from a mirror."""
    (tmp_path / "file.bin.part").write_bytes(b"else")
    beside = {"url": "http://else/file.bin", "etag": '"one"', "last_modified": "", "total": 99}
    (tmp_path / "file.bin.part.json").write_text(json.dumps(beside))
    host.say(PATH, File(BYTES))

    assert bring(host, tmp_path).part.read_bytes() == BYTES
    assert ranges(host) == [None]


def test_a_part_longer_than_the_file_begins_anew(host: Host, tmp_path: Path) -> None:
    """The host has no bytes after it, so that something is wrong with the part."""
    (tmp_path / "file.bin.part").write_bytes(BYTES + b"more")
    beside = {"url": f"{host.root}{PATH}", "etag": '"one"', "last_modified": "", "total": None}
    (tmp_path / "file.bin.part.json").write_text(json.dumps(beside))
    host.say(PATH, File(BYTES))

    assert bring(host, tmp_path).part.read_bytes() == BYTES


def test_a_length_that_is_never_reached_is_told(host: Host, tmp_path: Path) -> None:
    """The host tells more bytes than it sends, each time."""
    told = {"ETag": '"one"'}
    host.say(PATH, Reply(body=BYTES, told=len(BYTES) + 100, headers=told))

    with pytest.raises(FetchError) as fault:
        bring(host, tmp_path)

    assert "the file ended after 102,400 of 102,500 bytes" in str(fault.value)


def test_a_body_without_a_length_is_taken_to_its_end(host: Host, tmp_path: Path) -> None:
    """The end of the connection ends it; whether it is whole is checked after."""
    host.say(PATH, Reply(body=BYTES, is_endless=True))

    assert bring(host, tmp_path).part.read_bytes() == BYTES


def test_an_encoded_body_is_refused(host: Host, tmp_path: Path) -> None:
    """Its length would not be that of the file."""
    host.say(PATH, Reply(body=BYTES, headers={"Content-Encoding": "gzip"}))

    with pytest.raises(FetchError, match='found a body in "gzip"'):
        bring(host, tmp_path)


def test_a_redirect_is_followed_anew_for_each_attempt(host: Host, tmp_path: Path) -> None:
    """Some lead to an address that holds for seconds."""
    file = File(BYTES)
    host.say(PATH, Reply(302, headers={"Location": "/signed?expires=30"}))
    host.say("/signed", file.broken_after(60_000, is_reset=False), file)

    assert bring(host, tmp_path).part.read_bytes() == BYTES
    assert len(host.asked(PATH)) == 2
    assert host.asked("/signed")[1].headers["Range"] == "bytes=60000-"


def test_a_circle_of_redirects_ends(host: Host, tmp_path: Path) -> None:
    """It is told and not followed for ever."""
    host.say(PATH, Reply(302, headers={"Location": PATH}))

    with pytest.raises(FetchError, match="answered 302"):
        bring(host, tmp_path)


def test_progress_counts_and_failures_do_not(host: Host, tmp_path: Path) -> None:
    """A line that breaks after each piece is gone on with as long as it brings something."""
    file = File(BYTES)
    host.say(PATH, *[file.broken_after(9_000, is_reset=False) for _ in range(12)])

    assert bring(host, tmp_path, a_line(tries=3)).part.read_bytes() == BYTES


DOJ = Wanted((find_toptier("DOJ"),), (2024,))


def test_a_corrupted_archive_is_fetched_again_once(host: Host, desk: Desk) -> None:
    """Its length is right and a checksum in it is not."""
    good = an_archive()
    host.say(archive_path(), File(damaged(good)), File(good))

    fetched = fetch(DOJ, desk)

    assert fetched.faults == ()
    assert (desk.folder / fetched.brought[0].kept.name).read_bytes() == good


def test_an_archive_that_stays_corrupted_is_told_and_not_kept(host: Host, desk: Desk) -> None:
    """Nothing that is not whole lies under its name."""
    host.say(archive_path(), File(damaged(an_archive())))

    fetched = fetch(DOJ, desk)

    assert "FY2024_015_Assistance_Full_20260606.zip: " in fetched.faults[0]
    assert ", twice; " in fetched.faults[0]
    assert list(desk.folder.iterdir()) == []


def test_a_length_told_too_small_is_found_by_the_archive(host: Host, desk: Desk) -> None:
    """The body is cut where its length ends; the archive then has no end."""
    archive = an_archive()
    host.say(archive_path(), Reply(body=archive, told=len(archive) - 30, headers={"ETag": '"x"'}))

    assert "it is no whole zip archive" in fetch(DOJ, desk).faults[0]


def test_a_web_page_in_place_of_an_archive_is_told(host: Host, desk: Desk) -> None:
    """The sentence shows how it begins."""
    host.say(archive_path(), File(b"<html><body>Maintenance</body></html>"))

    assert 'it begins "<html><body>Maintenance' in fetch(DOJ, desk).faults[0]


def test_fewer_columns_than_asked_are_noted(host: Host, desk: Desk) -> None:
    """What the others say is not acquired, which is not the same as absent."""
    host.say(archive_path(), File(an_archive(a_table(["key"], columns=20))))

    kept = fetch(DOJ, desk).brought[0].kept

    assert kept.columns == 20
    assert kept.notes == (
        "20 of 112 columns came; what the others say is not acquired, not absent.",
    )


def test_an_empty_file_is_valid(host: Host, desk: Desk) -> None:
    """A header and no rows: the host has none."""
    host.say(archive_path(), File(an_archive(a_table())))

    fetched = fetch(DOJ, desk)

    assert fetched.faults == ()
    assert fetched.brought[0].kept.notes == ("No rows: the host has none for this request.",)


def test_the_same_day_nothing_is_asked_twice(host: Host, desk: Desk) -> None:
    """A file that came today is there; its host is not asked for it."""
    host.say(archive_path(), File(an_archive()))
    fetch(DOJ, desk)

    again = fetch(DOJ, desk)

    assert len(host.asked(archive_path())) == 1
    assert [one.is_new for one in again.brought] == [False]


def test_another_day_an_unchanged_file_is_not_fetched_again(
    host: Host, desk: Desk, hands: Hands
) -> None:
    """The host is asked whether it changed, and says no."""
    host.say(archive_path(), File(an_archive()))
    fetch(DOJ, desk)
    hands.sleep(86_400)
    later = Desk(desk.folder, desk.hosts, a_line(hands))

    fetched = fetch(DOJ, later)

    assert host.asked(archive_path())[1].headers["If-None-Match"] == '"one"'
    assert [one.is_new for one in fetched.brought] == [False]
    assert fetched.brought[0].kept.checked == "2026-08-06"
    assert fetched.brought[0].kept.day == TODAY


def test_a_host_that_ignores_the_question_is_not_read_if_it_has_the_same(
    host: Host, desk: Desk, hands: Hands
) -> None:
    """Same ETag and length: the body is left where it is."""
    archive = an_archive()
    host.say(archive_path(), Reply(body=archive, headers={"ETag": '"one"'}))
    fetch(DOJ, desk)
    hands.sleep(86_400)

    fetched = fetch(DOJ, Desk(desk.folder, desk.hosts, a_line(hands)))

    assert [one.is_new for one in fetched.brought] == [False]


def test_another_day_a_changed_file_comes_anew(host: Host, desk: Desk, hands: Hands) -> None:
    """The same name with another ETag is another file."""
    host.say(archive_path(), File(an_archive()))
    fetch(DOJ, desk)
    hands.sleep(86_400)
    new = an_archive(a_table(["another"]))
    host.say(archive_path(), File(new, etag='"two"', last_modified="Thu, 06 Aug 2026 06:00:00 GMT"))

    fetched = fetch(DOJ, Desk(desk.folder, desk.hosts, a_line(hands)))

    assert [one.is_new for one in fetched.brought] == [True]
    assert (desk.folder / fetched.brought[0].kept.name).read_bytes() == new


def test_a_file_that_was_taken_away_is_fetched_again(host: Host, desk: Desk) -> None:
    """The ledger is believed only where the file lies there with its size."""
    host.say(archive_path(), File(an_archive()))
    name = fetch(DOJ, desk).brought[0].kept.name
    (desk.folder / name).unlink()

    assert [one.is_new for one in fetch(DOJ, desk).brought] == [True]


def test_a_ledger_that_cannot_be_read_is_told(host: Host, desk: Desk) -> None:
    """It is not written over."""
    desk.folder.mkdir()
    (desk.folder / "fetched.json").write_text("{")

    fetched = fetch(DOJ, desk)

    assert "fetched.json: found text that is no JSON" in fetched.faults[0]
    assert (desk.folder / "fetched.json").read_text() == "{"
