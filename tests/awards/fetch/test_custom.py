"""Custom downloads: asked for, waited for, brought, and found again by a later run."""

from __future__ import annotations

from comity.awards.fetch import Desk, Wanted, fetch, find_toptier
from tests.awards.fetch.contracts import GROUPS, JOBS, STATUS, a_job
from tests.awards.fetch.server import (
    File,
    Hands,
    Host,
    Reply,
    a_line,
    a_table,
    an_archive,
    as_json,
)

DOJ = find_toptier("DOJ")
EARLY = Wanted((DOJ,), (2004,))
RUNNING = {"status": "running", "total_rows": None}


def test_a_year_before_the_archive_is_a_custom_download(host: Host, desk: Desk) -> None:
    """One fiscal year a request, since a host takes no more; of the types that the host names."""
    file = a_job(host, {})

    fetched = fetch(EARLY, desk)

    body = host.asked(JOBS)[0].body
    assert body == {
        "filters": {
            "agencies": [{"type": "awarding", "tier": "toptier", "name": "Department of Justice"}],
            "prime_award_types": ["02", "04", "F001", "F099", "06", "07", "09"],
            "date_type": "action_date",
            "date_range": {"start_date": "2003-10-01", "end_date": "2004-09-30"},
        },
        "columns": [],
        "file_format": "csv",
    }
    kept = fetched.brought[0].kept
    assert (kept.name, kept.rows_told, kept.notes) == ("015_job.zip", 1, ())
    assert (desk.folder / "015_job.zip").read_bytes() == file.content


def test_a_host_that_names_no_types_is_asked_for_those_that_ship(host: Host, desk: Desk) -> None:
    """F001 to F010 among them, which came in 2026."""
    a_job(host, {})
    host.say(GROUPS, as_json({"detail": "Not found."}, 404))

    fetch(EARLY, desk)

    types = host.asked(JOBS)[0].body["filters"]["prime_award_types"]
    assert len(types) == 21
    assert {"02", "05", "11", "-1", "F001", "F002", "F010"} <= set(types)


def test_a_job_is_waited_for_with_growing_waits(host: Host, desk: Desk, hands: Hands) -> None:
    """A job that is ready is not yet made: that is the host's word for waiting."""
    a_job(host, {"status": "ready"}, *[RUNNING] * 3, {})

    assert fetch(EARLY, desk).faults == ()
    assert hands.waits == [3.0, 4.5, 6.75, 10.125]
    assert host.asked(STATUS)[0].query == {"file_name": "015_job.zip"}


def test_a_failed_job_is_told_in_the_words_of_the_host(host: Host, desk: Desk) -> None:
    """One sentence, and the job is struck, so that the next run asks anew."""
    a_job(host, RUNNING, {"status": "failed", "message": "Filter matched\n too many rows"})

    fetched = fetch(EARLY, desk)

    assert fetched.faults == (
        "015_job.zip: the host could not make it: Filter matched too many rows.",
    )
    assert desk.ledger.jobs() == []


def test_a_status_that_no_contract_names_is_told(host: Host, desk: Desk) -> None:
    """It is neither taken for the end nor waited for."""
    a_job(host, {"status": "cancelled"})

    assert 'found the status "cancelled"' in fetch(EARLY, desk).faults[0]


def test_a_job_that_takes_too_long_is_found_again(host: Host, desk: Desk, hands: Hands) -> None:
    """The job goes on at the host; a later run waits for it and asks for no other."""
    a_job(host, RUNNING)

    fetched = fetch(EARLY, desk)

    assert "still making it after 60 minutes" in fetched.faults[0]
    assert 3600 <= hands.passed < 3700
    a_job(host, {})
    later = Desk(desk.folder, desk.hosts, a_line(Hands()))
    assert [one.kept.name for one in fetch(EARLY, later).brought] == ["015_job.zip"]
    assert len(host.asked(JOBS)) == 1
    assert later.ledger.jobs() == []


def test_a_job_that_the_host_forgot_is_asked_for_anew(host: Host, desk: Desk) -> None:
    """A job of an earlier run that is not found any more is not the end."""
    a_job(host, RUNNING)
    fetch(EARLY, desk)
    a_job(host, {})
    host.first(STATUS, as_json({"detail": "No such job."}, 404))

    assert len(fetch(EARLY, Desk(desk.folder, desk.hosts, a_line())).brought) == 1
    assert len(host.asked(JOBS)) == 2


def test_a_file_that_lies_there_only_later_is_waited_for(
    host: Host, desk: Desk, hands: Hands
) -> None:
    """Finished is said before the file can be had."""
    a_job(host, {})
    host.first("/generated/015_job.zip", Reply(403), Reply(404))

    assert fetch(EARLY, desk).faults == ()
    assert hands.waits == [5.0, 15.0]


def test_the_same_request_is_made_once_a_day(host: Host, desk: Desk) -> None:
    """The file of today answers it."""
    a_job(host, {})
    fetch(EARLY, desk)

    assert [one.is_new for one in fetch(EARLY, desk).brought] == [False]
    assert len(host.asked(JOBS)) == 1


def test_subawards_come_beside_the_archive_file(host: Host, desk: Desk) -> None:
    """Only under grants: those under contracts are no assistance."""
    a_job(host, {})
    host.say("/generated/015_job.zip", File(an_archive(a_table(["x"], columns=113))))
    wanted = Wanted((DOJ,), (2004,), is_subawards=True)

    fetched = fetch(wanted, desk)

    filters = host.asked(JOBS)[1].body["filters"]
    assert filters["sub_award_types"] == ["grant"]
    assert "prime_award_types" not in filters
    assert len(fetched.brought) == 2


def test_a_status_address_without_a_host_is_completed(host: Host, desk: Desk) -> None:
    """Some hosts give paths alone."""
    file = a_job(host, {"file_url": "/generated/015_job.zip"})
    answer = {"status_url": f"{STATUS}?file_name=x", "file_name": "015_job.zip", "file_url": "/x"}
    host.say(JOBS, as_json(answer))

    fetch(EARLY, desk)

    assert (desk.folder / "015_job.zip").read_bytes() == file.content


def test_a_file_name_cannot_lead_out_of_the_folder(host: Host, desk: Desk) -> None:
    """A name in an answer is a name and no path."""
    a_job(host, {}, name="015_job.zip")
    answer = {
        "status_url": f"{host.root}{STATUS}?file_name=x",
        "file_name": "../../015_job.zip",
        "file_url": f"{host.root}/generated/015_job.zip",
    }
    host.say(JOBS, as_json(answer))

    fetch(EARLY, desk)

    assert (desk.folder / "015_job.zip").exists()
    assert not (desk.folder.parent.parent / "015_job.zip").exists()


def test_custom_may_be_asked_for_in_place_of_the_archive(host: Host, desk: Desk) -> None:
    """The record of today, where that of the month is too old."""
    a_job(host, {})

    fetch(Wanted((DOJ,), (2024,), is_custom=True), desk)

    span = host.asked(JOBS)[0].body["filters"]["date_range"]
    assert span == {"start_date": "2023-10-01", "end_date": "2024-09-30"}
