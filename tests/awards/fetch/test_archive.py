"""Monthly archive files: asked for by the host's own number, and the latest one taken."""

from __future__ import annotations

import hashlib
import json

import pytest

from comity import __version__
from comity.awards.fetch import Desk, Wanted, fetch, find_toptier, shown
from comity.errors import InputError
from tests.awards.fetch.contracts import AGENCIES, MONTHLY, archive_path
from tests.awards.fetch.server import (
    TODAY,
    File,
    Hands,
    Host,
    Reply,
    a_table,
    an_archive,
    as_json,
)

DOJ = find_toptier("DOJ")


def test_the_latest_file_of_an_agency_and_year_comes(host: Host, desk: Desk) -> None:
    """The number asked with is the archive's own, and of two files the later one is taken."""
    file = File(an_archive())
    host.say(archive_path(), file)

    fetched = fetch(Wanted((DOJ,), (2024,)), desk)

    kept = fetched.brought[0].kept
    assert host.asked(AGENCIES)[0].body == {"type": "award_agencies"}
    assert host.asked(MONTHLY)[0].body == {
        "agency": 14,
        "fiscal_year": 2024,
        "type": "assistance",
    }
    assert (desk.folder / "FY2024_015_Assistance_Full_20260606.zip").read_bytes() == file.content
    assert (kept.sha256, kept.bytes, kept.columns) == (
        hashlib.sha256(file.content).hexdigest(),
        len(file.content),
        112,
    )
    assert (kept.day, kept.etag, kept.notes) == (TODAY, '"one"', ())
    assert fetched.faults == () and fetched.absent == ()


def test_each_request_names_comity_and_its_version(host: Host, desk: Desk) -> None:
    """A host can tell who asks."""
    host.say(archive_path(), File(an_archive()))

    fetch(Wanted((DOJ,), (2024,)), desk)

    assert {seen.headers["User-Agent"] for seen in host.seen} == {f"comity/{__version__}"}


def test_years_and_deltas_come_together_and_the_agencies_are_asked_for_once(
    host: Host, desk: Desk
) -> None:
    """A range of years is a file each; the delta has parentheses in its name."""
    for year in (2016, 2017):
        host.say(archive_path(year), File(an_archive()))
    delta = File(an_archive(a_table(["D"], columns=113)))
    host.say(archive_path("(All)", kind="Delta"), delta)

    fetched = fetch(Wanted((DOJ,), (2016, 2017), is_delta=True), desk)

    assert [one.kept.name for one in fetched.brought] == [
        "FY2016_015_Assistance_Full_20260606.zip",
        "FY2017_015_Assistance_Full_20260606.zip",
        "FY(All)_015_Assistance_Delta_20260606.zip",
    ]
    assert len(host.asked(AGENCIES)) == 1
    assert fetched.brought[2].kept.notes == ()


def test_all_agencies_are_asked_for_by_the_word_all(host: Host, desk: Desk) -> None:
    """The archive has files of all agencies together, which need no number."""
    host.say(archive_path(code="All"), File(an_archive()))

    fetched = fetch(Wanted((find_toptier("all"),), (2024,)), desk)

    assert host.asked(MONTHLY)[0].body["agency"] == "all"
    assert host.asked(AGENCIES) == []
    assert fetched.brought[0].kept.name == "FY2024_All_Assistance_Full_20260606.zip"


def test_a_year_without_a_file_is_absent_and_no_fault(host: Host, desk: Desk) -> None:
    """An agency may have given nothing in a year."""
    host.say(MONTHLY, as_json({"monthly_files": []}))

    fetched = fetch(Wanted((DOJ,), (2024,)), desk)

    assert fetched.absent == ("Department of Justice, fiscal year 2024, archive file",)
    assert fetched.faults == ()


def test_a_file_of_another_agency_is_refused(host: Host, desk: Desk) -> None:
    """Were the number that of another table, the files would be another agency's."""
    other = {"file_name": "FY2024_097_Assistance_Full_20260606.zip", "url": f"{host.root}/x.zip"}
    host.say(MONTHLY, as_json({"monthly_files": [other]}))

    fetched = fetch(Wanted((DOJ,), (2024,)), desk)

    assert 'found "FY2024_097_Assistance_Full_20260606.zip"' in fetched.faults[0]
    assert not desk.folder.exists()


def test_an_agency_that_the_host_does_not_list_is_told(host: Host, desk: Desk) -> None:
    """The code is known here and not there."""
    fetched = fetch(Wanted((find_toptier("NASA"),), (2024,)), desk)

    assert "no agency of code 080 among the 2" in fetched.faults[0]


def test_a_changed_contract_is_told_by_the_part_that_is_missing(host: Host, desk: Desk) -> None:
    """The fault names the endpoint and the part."""
    host.say(MONTHLY, as_json({"files": []}))

    fetched = fetch(Wanted((DOJ,), (2024,)), desk)

    assert 'list_monthly_files/: found an answer without "monthly_files"' in fetched.faults[0]


def test_the_words_of_a_refusal_are_passed_on(host: Host, desk: Desk) -> None:
    """What the host says is said, on one line."""
    host.say(MONTHLY, as_json({"detail": "14 agency\nnot found"}, 400))

    fetched = fetch(Wanted((DOJ,), (2024,)), desk)

    assert fetched.faults[0].endswith("answered 400: 14 agency not found.")


def test_a_malformed_answer_is_asked_for_again(host: Host, desk: Desk, hands: Hands) -> None:
    """A page of a proxy in place of JSON may pass."""
    host.first(AGENCIES, Reply(body=b"<html>Bad gateway"))
    host.say(archive_path(), File(an_archive()))

    assert fetch(Wanted((DOJ,), (2024,)), desk).faults == ()
    assert hands.waits == [1.0]


def test_an_answer_that_stays_malformed_is_told(host: Host, desk: Desk) -> None:
    """After some tries the fault shows how the answer begins."""
    host.say(AGENCIES, Reply(body=b"<html>Bad gateway"))

    fetched = fetch(Wanted((DOJ,), (2024,)), desk)

    assert 'found "<html>Bad gateway" in place of JSON' in fetched.faults[0]


def test_one_fault_does_not_keep_the_other_files_from_coming(host: Host, desk: Desk) -> None:
    """The second year comes though the first is not there."""
    host.say(archive_path(2017), File(an_archive()))

    fetched = fetch(Wanted((DOJ,), (2016, 2017)), desk)

    assert len(fetched.faults) == 1 and "answered 404" in fetched.faults[0]
    assert [one.kept.name for one in fetched.brought] == ["FY2017_015_Assistance_Full_20260606.zip"]


def test_what_would_be_asked_is_shown_and_nothing_is_asked(host: Host, desk: Desk) -> None:
    """Each request with its body, and no request made."""
    lines = shown(Wanted((DOJ,), (2024,), is_delta=True, audit_years=(2023,)), desk)

    assert lines[0] == f'POST {host.root}{AGENCIES} {{"type": "award_agencies"}}'
    assert "GET the file named FY(All)_015_Assistance_Delta_(day).zip" in lines
    assert host.seen == []
    assert not desk.folder.exists()


def test_the_ledger_says_where_each_file_came_from(host: Host, desk: Desk) -> None:
    """A plain JSON file, with address, request, day, hash, size and ETag."""
    host.say(archive_path(), File(an_archive()))

    fetch(Wanted((DOJ,), (2024,)), desk)

    told = json.loads((desk.folder / "fetched.json").read_text())
    assert told["format"] == 1
    assert told["files"][0]["request"] == {
        "agency": "015",
        "fiscal_year": 2024,
        "type": "assistance",
    }
    assert told["files"][0]["url"] == f"{host.root}{archive_path()}"
    assert told["files"][0]["etag"] == '"one"'


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("DOJ", "015"),
        ("doj", "015"),
        ("015", "015"),
        ("Department of Justice", "015"),
        ("Justice", "015"),
        ("Dept. of Labor", "1601"),
        ("Homeland Security", "070"),
        ("the Interior", "014"),
        ("all", "All"),
    ],
)
def test_an_agency_is_named_by_code_abbreviation_or_name(text: str, code: str) -> None:
    """However a person names it; Labor reports under its own code, as its files do."""
    assert find_toptier(text).code == code


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Justise", "did you mean DOJ (Department of Justice, 015)?"),
        ("Homeland", "did you mean DHS (Department of Homeland Security, 070)?"),
        ("15", "did you mean DOJ (Department of Justice, 015)?"),
        ("16", "write an abbreviation, name or code, like DOJ, Justice or 015, or all."),
    ],
)
def test_an_unknown_agency_is_told_with_the_nearest(text: str, hint: str) -> None:
    """One sentence: what was found, and what would be right."""
    with pytest.raises(InputError) as refusal:
        find_toptier(text)

    assert str(refusal.value) == f'--agency: found "{text}"; {hint}'


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (Wanted(), "found nothing to fetch"),
        (Wanted(years=(2024,)), "found only --fiscal-year"),
        (Wanted((DOJ,)), "found no --fiscal-year beside it"),
        (Wanted((DOJ,), (2000,)), "--fiscal-year: found 2000; the record there runs from 2001"),
        (Wanted((DOJ,), (2027,)), "runs from 2001 to 2026."),
        (Wanted(audit_years=(2012,)), "--audits: found 2012; the record there runs from 2016"),
    ],
)
def test_what_no_host_could_answer_is_refused_before_anything_is_asked(
    host: Host, desk: Desk, wanted: Wanted, told: str
) -> None:
    """The sentence says what is missing."""
    with pytest.raises(InputError) as refusal:
        fetch(wanted, desk)

    assert told in str(refusal.value)
    assert host.seen == []
