"""What goes wrong with hosts, each under its name: 429, lock-outs, jobs, ranges, cuts, pages.

Hosts seen: USAspending (JSON and jobs), a store of files behind it, the audit clearinghouse. Each
test says what the host does, and holds what is asked again, after which waits, and what is kept.
"""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import formatdate
from pathlib import Path

import pytest

from comity.awards.fetch import Desk, Fetched, FetchError, Wanted, fetch, find_toptier
from comity.awards.fetch.alone import alone
from comity.awards.fetch.download import Download
from comity.awards.fetch.faults import HostClosedError
from comity.awards.fetch.line import Asked, asked_wait
from tests.awards.fetch.contracts import (
    JOBS,
    MONTHLY,
    STATUS,
    a_job,
    archive_path,
    audit_pages,
    audit_path,
)
from tests.awards.fetch.server import (
    NOON,
    File,
    Hands,
    Host,
    Reply,
    Seen,
    a_line,
    a_table,
    an_archive,
    as_json,
    damaged,
)

DOJ = find_toptier("DOJ")
YEAR = Wanted((DOJ,), (2024,))
BEFORE_THE_ARCHIVE = Wanted((DOJ,), (2004,))
AUDITS = Wanted(audit_years=(2023,))
ARCHIVE = archive_path()
JOB_FILE = "/generated/015_job.zip"
PAGE = b"<!DOCTYPE html><html><body>Down for maintenance</body></html>"
RUNNING = {"status": "running", "total_rows": None}


def another_run(desk: Desk, hands: Hands | None = None) -> Desk:
    """A run of the same day or later, in the same folder."""
    return Desk(desk.folder, desk.hosts, a_line(hands))


def another_day(desk: Desk, hands: Hands) -> Desk:
    """A run of the next day."""
    hands.sleep(86_400)
    return another_run(desk, hands)


def names(fetched: Fetched) -> list[str]:
    """The files brought, without faults."""
    assert fetched.faults == ()
    return [one.kept.name for one in fetched.brought]


# 429 Too Many Requests


def test_429_without_retry_after_is_waited_for_with_waits_that_double(
    host: Host, desk: Desk, hands: Hands
) -> None:
    """The host names no time: 1, 2, 4 seconds."""
    host.first(MONTHLY, *[Reply(429)] * 3)
    host.say(ARCHIVE, File(an_archive()))

    assert len(names(fetch(YEAR, desk))) == 1
    assert hands.waits == [1.0, 2.0, 4.0]


def test_429_with_retry_after_in_seconds_is_waited_for_that_long(
    host: Host, desk: Desk, hands: Hands
) -> None:
    """And a little longer, so that clients do not come back together."""
    host.first(MONTHLY, Reply(429, headers={"Retry-After": "120"}))
    host.say(ARCHIVE, File(an_archive()))

    assert len(names(fetch(YEAR, desk))) == 1
    assert hands.waits == [120.25]


def test_429_with_retry_after_as_an_http_date_is_waited_for_until_then(
    host: Host, desk: Desk, hands: Hands
) -> None:
    """The other form of the header."""
    told = formatdate(NOON + 45, usegmt=True)
    host.first(MONTHLY, Reply(429, headers={"Retry-After": told}))
    host.say(ARCHIVE, File(an_archive()))

    assert len(names(fetch(YEAR, desk))) == 1
    assert hands.waits == [45.25]


@pytest.mark.parametrize(
    "told",
    [
        "Wed, 05 Aug 2026 12:01:30 GMT",
        "Wednesday, 05-Aug-26 12:01:30 GMT",
        "Wed Aug  5 12:01:30 2026",
    ],
)
def test_retry_after_is_read_in_all_three_forms_of_an_http_date(
    told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All are in UTC, whatever the zone of this machine (RFC 9110, 5.6.7)."""
    import time

    monkeypatch.setenv("TZ", "America/Los_Angeles")
    time.tzset()
    try:
        assert asked_wait(told, datetime(2026, 8, 5, 12, tzinfo=UTC).timestamp()) == 90.0
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize("told", ["9" * 400, "\xb2", "1.5", "1e9"])
def test_a_retry_after_that_makes_no_sense_breaks_nothing(told: str) -> None:
    """A number of years, or no number."""
    wait = asked_wait(told, NOON)

    assert wait is None or wait > 86_400


def test_429_with_a_retry_after_of_hours_ends_the_run_and_says_when(
    host: Host, desk: Desk, hands: Hands
) -> None:
    """Nothing else of the kind is asked."""
    host.say(MONTHLY, Reply(429, headers={"Retry-After": "7200"}))

    fetched = fetch(Wanted((DOJ,), (2023, 2024)), desk)

    assert "asks to wait 120 minutes: give the same command again then." in fetched.faults[0]
    assert "not asked for any more" in fetched.faults[1]
    assert (len(host.asked(MONTHLY)), hands.waits) == (1, [])


def test_429_in_the_middle_of_a_file_goes_on_by_range(host: Host, desk: Desk, hands: Hands) -> None:
    """The bytes that came are not asked for again."""
    file = File(an_archive(a_table(*[[str(number)] for number in range(3000)])))
    slow = Reply(429, headers={"Retry-After": "10"})
    host.say(ARCHIVE, file.broken_after(3000, is_reset=False), slow, file)

    assert len(names(fetch(YEAR, desk))) == 1
    assert [one.headers.get("Range") for one in host.asked(ARCHIVE)] == [
        None, "bytes=3000-", "bytes=3000-",
    ]  # fmt: skip
    assert hands.waits == [1.0, 10.5]


def test_429_while_a_job_is_waited_for_asks_its_status_again(host: Host, desk: Desk) -> None:
    """The job is not asked for twice."""
    a_job(host, RUNNING, {})
    host.first(STATUS, Reply(429, headers={"Retry-After": "5"}))

    assert names(fetch(BEFORE_THE_ARCHIVE, desk)) == ["015_job.zip"]
    assert len(host.asked(JOBS)) == 1


def test_429_between_pages_of_audits_loses_no_row(host: Host, desk: Desk) -> None:
    """The page is asked for again, and the others once."""
    pages = audit_pages(5, most=2)
    for table in ("general", "federal_awards", "passthrough"):
        host.say(f"/{table}", pages)
    host.say("/general", pages, Reply(429), pages)

    fetched = fetch(Wanted(audit_years=(2023,), is_audit_pages=True), desk)

    lines = (desk.folder / names(fetched)[0]).read_text().splitlines()
    assert len(lines) == 1 + 5
    assert [one.query["offset"] for one in host.asked("/general")] == ["0", "2", "2", "4", "5"]


# Lock-outs


def test_lockout_after_a_file_is_backed_off_from_for_minutes(
    host: Host, desk: Desk, hands: Hands
) -> None:
    """A host that gave a file and refuses the next: 5, then 15 minutes."""
    host.say(archive_path(2016), File(an_archive()))
    host.say(archive_path(2017), Reply(403), Reply(403), File(an_archive()))

    assert len(names(fetch(Wanted((DOJ,), (2016, 2017)), desk))) == 2
    assert hands.waits == [300.0, 900.0]


def test_lockout_of_an_earlier_run_ends_with_the_second_file_refused(
    host: Host, desk: Desk, hands: Hands
) -> None:
    """Each further file would be refused too, and asking makes it longer."""
    years = tuple(range(2016, 2025))
    for year in years:
        host.say(archive_path(year), Reply(403, b"<Error><Code>AccessDenied</Code></Error>"))

    fetched = fetch(Wanted((DOJ,), years), desk)

    assert [len(host.asked(archive_path(year))) for year in years] == [1, 1, *[0] * 7]
    assert "It refuses every file, as hosts do for hours after some 15 to 20" in fetched.faults[1]
    assert len(fetched.faults) == len(years)
    assert hands.waits == []


# Asynchronous jobs


def test_asynchronous_job_is_polled_with_growing_waits_until_finished(
    host: Host, desk: Desk, hands: Hands
) -> None:
    """Ready and running are waited for; no wait is longer than a minute."""
    a_job(host, {"status": "ready"}, *[RUNNING] * 12, {})

    assert names(fetch(BEFORE_THE_ARCHIVE, desk)) == ["015_job.zip"]
    assert hands.waits[:3] == [3.0, 4.5, 6.75]
    assert max(hands.waits) == 60.0
    assert (len(host.asked(JOBS)), len(host.asked(STATUS))) == (1, 14)


def test_polling_goes_on_after_a_page_in_place_of_a_status(host: Host, desk: Desk) -> None:
    """HTML with a status of 200 may pass."""
    a_job(host, RUNNING, {})
    host.first(STATUS, Reply(body=PAGE), Reply(502, PAGE))

    assert names(fetch(BEFORE_THE_ARCHIVE, desk)) == ["015_job.zip"]


def test_expired_job_of_an_earlier_run_is_asked_for_anew(host: Host, desk: Desk) -> None:
    """The host answers that there is no such job: 400, as USAspending does."""
    a_job(host, RUNNING)
    fetch(BEFORE_THE_ARCHIVE, desk)
    a_job(host, {})
    host.first(STATUS, as_json({"detail": "Download job with filename x does not exist."}, 400))

    assert names(fetch(BEFORE_THE_ARCHIVE, another_run(desk))) == ["015_job.zip"]
    assert len(host.asked(JOBS)) == 2


def test_job_of_an_earlier_run_that_failed_since_is_asked_for_anew(host: Host, desk: Desk) -> None:
    """At once: that it failed says nothing of a new one."""
    a_job(host, RUNNING)
    fetch(BEFORE_THE_ARCHIVE, desk)
    a_job(host, {"status": "failed", "message": "the worker stopped"}, {})

    assert names(fetch(BEFORE_THE_ARCHIVE, another_run(desk))) == ["015_job.zip"]
    assert len(host.asked(JOBS)) == 2


def test_expired_file_of_a_finished_job_is_asked_for_anew(host: Host, desk: Desk) -> None:
    """The job of an earlier run is finished and its file is gone: it is no dead end."""
    a_job(host, RUNNING)
    fetch(BEFORE_THE_ARCHIVE, desk)
    gone = {"file_url": f"{host.root}/generated/gone.zip"}
    a_job(host, gone, {})

    assert names(fetch(BEFORE_THE_ARCHIVE, another_run(desk))) == ["015_job.zip"]
    assert len(host.asked("/generated/gone.zip")) == 4
    assert desk.ledger.jobs() == []


def test_expired_file_that_stays_away_is_told_and_the_job_struck(host: Host, desk: Desk) -> None:
    """So that the next run asks anew and does not wait for the same file."""
    a_job(host, {})
    host.say(JOB_FILE, Reply(404))

    fetched = fetch(BEFORE_THE_ARCHIVE, desk)

    assert "answered 404" in fetched.faults[0]
    assert desk.ledger.jobs() == []


# Range, checksum, cache


def test_range_of_a_file_whose_length_is_not_told_is_held_to_its_own_length(
    host: Host, tmp_path: Path
) -> None:
    """The first answer told no length and broke; the rest ends too early, and is gone on with."""
    body, etag = bytes(range(256)) * 300, {"ETag": '"one"'}

    def rest(seen: Seen, *, cut: int | None = None) -> Reply:
        first = int(seen.headers["Range"].removeprefix("bytes=").rstrip("-"))
        span = f"bytes {first}-{len(body) - 1}/*"
        return Reply(206, body[first:], {**etag, "Content-Range": span}, cut=cut)

    broken = Reply(body=body, headers=etag, is_endless=True, cut=20_000, is_reset=True)
    host.say("/file.bin", broken, lambda seen: rest(seen, cut=30_000), rest)
    part = tmp_path / "file.bin.part"

    Download(a_line(), f"{host.root}/file.bin", part).run()

    assert part.read_bytes() == body
    assert len(host.asked("/file.bin")) == 3


def test_part_that_is_whole_since_an_earlier_run_is_asked_whether_it_still_holds(
    host: Host, tmp_path: Path
) -> None:
    """A file made anew each week must not be taken for that of the week before."""
    url, part = f"{host.root}/file.bin", tmp_path / "file.bin.part"
    old, new = File(b"old" * 50), File(b"new" * 60, etag='"two"')
    host.say("/file.bin", old)
    Download(a_line(), url, part).run()
    Download(a_line(), url, part).run()
    assert part.read_bytes() == old.content
    host.say("/file.bin", new)

    Download(a_line(), url, part).run()

    assert part.read_bytes() == new.content
    assert [one.headers.get("If-None-Match") for one in host.asked("/file.bin")] == [
        None, '"one"', '"one"',
    ]  # fmt: skip


def test_checksum_in_an_archive_that_does_not_hold_is_fetched_again_once(
    host: Host, desk: Desk
) -> None:
    """Twice the same damage is told, and nothing lies under the file's name."""
    good = an_archive()
    host.say(ARCHIVE, File(damaged(good)), File(good))
    assert len(names(fetch(YEAR, desk))) == 1

    host.say(archive_path(2023), File(damaged(good)))
    fetched = fetch(Wanted((DOJ,), (2023,)), desk)

    assert "twice" in fetched.faults[0]
    assert not (desk.folder / Path(archive_path(2023)).name).exists()


def test_cache_asks_another_day_only_whether_the_file_changed(
    host: Host, desk: Desk, hands: Hands
) -> None:
    """The same day not even that."""
    host.say(ARCHIVE, File(an_archive()))
    fetch(YEAR, desk)
    fetch(YEAR, another_run(desk))
    assert len(host.asked(ARCHIVE)) == 1

    fetched = fetch(YEAR, another_day(desk, hands))

    assert [one.is_new for one in fetched.brought] == [False]
    assert host.asked(ARCHIVE)[1].headers["If-None-Match"] == '"one"'


# Bodies that end too early


@pytest.mark.parametrize("is_reset", [True, False])
def test_truncation_of_an_archive_is_gone_on_with_and_never_kept(
    host: Host, desk: Desk, is_reset: bool
) -> None:
    """Whether the line breaks or the host just ends."""
    content = an_archive(a_table(*[[str(number)] for number in range(3000)]))
    file = File(content)
    host.say(ARCHIVE, file.broken_after(len(content) // 2, is_reset=is_reset), file)

    (name,) = names(fetch(YEAR, desk))

    assert (desk.folder / name).read_bytes() == content


def test_truncation_of_a_table_without_a_length_is_noted(host: Host, desk: Desk) -> None:
    """Nothing tells that it is whole: the reader is told so."""
    for table in ("general", "federal_awards", "passthrough"):
        host.say(audit_path(table), Reply(body=b"report_id,x\r\n1,2\r\n", is_endless=True))
    host.say(audit_path("general"), Reply(body=b"report_id,x\r\n1,2\r\n2", is_endless=True))

    fetched = fetch(AUDITS, desk)

    assert [one.kept.notes for one in fetched.brought] == [
        ("The host told no length and the last line has no end: the file may be cut off.",), (), (),
    ]  # fmt: skip


def test_server_error_in_the_middle_of_a_file_goes_on_where_it_broke(
    host: Host, desk: Desk
) -> None:
    """Half the body, then 500, then 503, then the rest."""
    content = an_archive(a_table(*[[str(number)] for number in range(3000)]))
    file = File(content)
    host.say(ARCHIVE, file.broken_after(2000, is_reset=False), Reply(500, PAGE), Reply(503), file)

    (name,) = names(fetch(YEAR, desk))

    assert (desk.folder / name).read_bytes() == content
    assert host.asked(ARCHIVE)[-1].headers["Range"] == "bytes=2000-"


@pytest.mark.parametrize("message", [PAGE, b'{"detail": "worker timed out"}'])
def test_server_error_written_at_the_end_of_a_table_is_found(
    host: Host, desk: Desk, message: bytes
) -> None:
    """A table broken off to say what went wrong is no table, though its length is right."""
    good = b"report_id,x\r\n1,2\r\n"
    for table in ("general", "federal_awards", "passthrough"):
        host.say(audit_path(table), File(good))
    host.say(audit_path("general"), File(good + message))

    fetched = fetch(AUDITS, desk)

    assert len(fetched.brought) == 2
    assert "which is no row of a table, twice" in fetched.faults[0]


# Redirects


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirect_of_a_file_is_followed(host: Host, desk: Desk, status: int) -> None:
    """By every status that there is for it."""
    host.say(ARCHIVE, Reply(status, headers={"Location": "/elsewhere.zip"}))
    host.say("/elsewhere.zip", File(an_archive()))

    (name,) = names(fetch(YEAR, desk))

    assert name == "FY2024_015_Assistance_Full_20260606.zip"


def test_redirect_to_a_page_to_log_in_is_told(host: Host, desk: Desk) -> None:
    """It answers 200, and is no archive."""
    host.say(ARCHIVE, Reply(302, headers={"Location": "/login"}))
    host.say("/login", Reply(body=PAGE))

    assert 'it begins "<!DOCTYPE html>' in fetch(YEAR, desk).faults[0]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirect_of_a_request_with_a_body_is_told(host: Host, desk: Desk, status: int) -> None:
    """Its body would be lost, or go to where it was not meant for."""
    host.say(MONTHLY, Reply(status, headers={"Location": "/there/"}))

    assert f"answered {status}, moved to {host.root}/there/" in fetch(YEAR, desk).faults[0]


# Wrong content


@pytest.mark.parametrize("body", [PAGE, b"Service Unavailable", b'{"message": "no"}', b""])
def test_html_or_a_message_in_place_of_a_zip_is_told_and_not_kept(
    host: Host, desk: Desk, body: bytes
) -> None:
    """Whatever its status says."""
    host.say(ARCHIVE, File(body, etag='"x"'))

    fetched = fetch(YEAR, desk)

    assert "it is no whole zip archive" in fetched.faults[0]
    assert fetched.brought == ()
    assert not list(desk.folder.glob("*.zip*"))


@pytest.mark.parametrize("body", [PAGE, b"Service Unavailable\n", b'{"message": "no"}', b""])
def test_html_or_a_message_in_place_of_a_table_is_told_and_not_kept(
    host: Host, desk: Desk, body: bytes
) -> None:
    """A line of words is not taken for a header."""
    for table in ("general", "federal_awards", "passthrough"):
        host.say(audit_path(table), File(body))

    fetched = fetch(AUDITS, desk)

    assert (len(fetched.faults), fetched.brought) == (3, ())
    assert not list(desk.folder.glob("*.csv"))


def test_html_inside_a_zip_is_told(host: Host, desk: Desk) -> None:
    """The archive is whole, and its table is a page."""
    host.say(ARCHIVE, File(an_archive(PAGE)))

    assert "which is no header of a table" in fetch(YEAR, desk).faults[0]


def test_a_zip_in_place_of_json_is_told(host: Host, hands: Hands) -> None:
    """Bytes that are no text."""
    host.say("/x", Reply(body=an_archive()))

    with pytest.raises(FetchError, match="in place of JSON"):
        a_line(hands).read_json(Asked(f"{host.root}/x"))


def test_an_archive_that_asks_for_a_password_is_told(host: Host, desk: Desk) -> None:
    """Flagged as encrypted, it cannot be read."""
    content = bytearray(an_archive())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + place] |= 1
    host.say(ARCHIVE, File(bytes(content)))

    assert "its archive cannot be read" in fetch(YEAR, desk).faults[0]


# This machine


def test_no_room_on_the_disk_is_told_and_the_others_are_asked(
    host: Host, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence for the file, and no stack."""
    host.say(ARCHIVE, File(an_archive()))
    host.say(archive_path(2023), File(an_archive()))

    def full(path: str, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("comity.awards.fetch.download.write_whole", full)
        fetched = fetch(Wanted((DOJ,), (2023, 2024)), desk)

    assert len(fetched.faults) == 2
    assert "No space left on device; make room there" in fetched.faults[0]


def test_an_address_with_blanks_and_letters_is_asked_as_an_address(
    host: Host, hands: Hands
) -> None:
    """Hosts give addresses that are not encoded."""
    host.say("/a file é.json", as_json({}))

    assert a_line(hands).read_json(Asked(f"{host.root}/a file é.json"))[0] == {}


def test_a_host_that_is_not_there_ends_what_is_asked_of_it(desk: Desk) -> None:
    """The first request says so; the others are not made."""
    with pytest.raises(HostClosedError, match="the connection was refused"):
        desk.line.read_json(Asked("http://127.0.0.1:9/"))


def test_a_second_fetch_into_the_same_folder_is_refused(host: Host, desk: Desk) -> None:
    """Two would write the same part; the lock goes with the first."""
    host.say(ARCHIVE, File(an_archive()))

    with alone(desk.folder), pytest.raises(FetchError, match="another fetch is under way there"):
        fetch(YEAR, desk)

    assert len(names(fetch(YEAR, desk))) == 1
