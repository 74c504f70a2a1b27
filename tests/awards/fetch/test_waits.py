"""Waits: after faults that pass, when a host asks for them, and when it locks this address out."""

from __future__ import annotations

import io
import urllib.request
from email.message import Message
from email.utils import formatdate

import pytest

from comity.awards.fetch import Desk, FetchError, Line, Pace, Silence, Spacing, Wanted, fetch
from comity.awards.fetch.agencies import find_toptier
from comity.awards.fetch.api import Api
from comity.awards.fetch.faults import HostClosedError, PassingError
from comity.awards.fetch.line import Asked, _Redirects, asked_wait
from tests.awards.fetch.contracts import archive_path, audit_path
from tests.awards.fetch.server import NOON, File, Hands, Host, Reply, a_line, an_archive, as_json

PATH = "/answer"


def ask(host: Host, hands: Hands) -> object:
    """Ask for the JSON of PATH."""
    return a_line(hands).read_json(Asked(f"{host.root}{PATH}"))[0]


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_fault_that_passes_is_waited_for(host: Host, hands: Hands, status: int) -> None:
    """The waits double."""
    host.say(PATH, Reply(status), Reply(status), Reply(status), as_json({"fine": True}))

    assert ask(host, hands) == {"fine": True}
    assert hands.waits == [1.0, 2.0, 4.0]


def test_a_reset_connection_is_asked_again(host: Host, hands: Hands) -> None:
    """Before the answer, or in the middle of it."""
    body = b'{"fine": true}'
    host.say(
        PATH, Reply(body=body, cut=5, is_reset=True), Reply(body=body, cut=5), Reply(body=body)
    )

    assert ask(host, hands) == {"fine": True}


def test_the_wait_that_a_host_asks_for_is_kept(host: Host, hands: Hands) -> None:
    """Retry-After in seconds, and a little more, so that clients do not come back together."""
    host.say(PATH, Reply(429, headers={"Retry-After": "30"}), as_json({}))

    ask(host, hands)

    assert hands.waits == [30.25]


def test_a_wait_may_be_asked_for_as_a_date(host: Host, hands: Hands) -> None:
    """Retry-After has two forms."""
    host.say(
        PATH, Reply(503, headers={"Retry-After": formatdate(NOON + 90, usegmt=True)}), as_json({})
    )

    ask(host, hands)

    assert hands.waits == [90.25]


@pytest.mark.parametrize(("told", "wait"), [("", None), ("soon", None), ("0", 0.0), ("-5", None)])
def test_a_wait_that_cannot_be_read_is_none(told: str, wait: float | None) -> None:
    """Then our own waits hold."""
    assert asked_wait(told, NOON) == wait


def test_a_wait_of_hours_ends_the_run(host: Host, hands: Hands) -> None:
    """Nobody wants to look on for two hours; the sentence says when to come back."""
    host.say(PATH, Reply(429, headers={"Retry-After": "7200"}))

    with pytest.raises(HostClosedError, match="asks to wait 120 minutes"):
        ask(host, hands)

    assert hands.waits == []


def test_a_fault_that_does_not_pass_is_told(host: Host, hands: Hands) -> None:
    """After six tries, with what was asked and what came."""
    host.say(PATH, Reply(500))

    with pytest.raises(FetchError) as fault:
        ask(host, hands)

    assert str(fault.value).startswith(f"GET {host.root}{PATH}: 127.0.0.1:")
    assert "answered 500, each time" in str(fault.value)
    assert hands.waits == [1.0, 2.0, 4.0, 8.0, 16.0]


def test_waits_differ_by_chance_and_end_at_a_minute() -> None:
    """Between half and the whole of 1, 2, 4 ... 60 seconds."""
    patience = a_line(tries=20).trier.patience
    fault = PassingError("it broke")
    assert patience.wait_after(fault, 3, 0.0) == 2.0
    assert patience.wait_after(fault, 3, 1.0) == 4.0
    assert patience.wait_after(fault, 15, 1.0) == 60.0


def test_nobody_at_the_address_is_told(hands: Hands) -> None:
    """A refused connection may pass, and then does not."""
    with pytest.raises(HostClosedError, match="the connection was refused"):
        a_line(hands).read_json(Asked("http://127.0.0.1:9/"))


@pytest.mark.parametrize("url", ["ftp://127.0.0.1/x", "api.usaspending.gov", "https://"])
def test_an_address_of_another_kind_is_refused(url: str) -> None:
    """Only http and https, with a host."""
    with pytest.raises(FetchError, match="write one like https"):
        a_line().read_json(Asked(url))


DOJ = find_toptier("DOJ")
LOCKED = Reply(403, b"<Error><Code>AccessDenied</Code></Error>")


def test_a_lockout_is_waited_out(host: Host, desk: Desk, hands: Hands) -> None:
    """A host that gave a file and refuses the next has locked this address out for minutes."""
    host.say(archive_path(2016), File(an_archive()))
    host.say(archive_path(2017), LOCKED, File(an_archive()))

    fetched = fetch(Wanted((DOJ,), (2016, 2017)), desk)

    assert fetched.faults == ()
    assert hands.waits == [300.0]


def test_a_lockout_that_lasts_ends_the_run_and_says_what_is_missing(
    host: Host, desk: Desk, hands: Hands
) -> None:
    """Asking on would only make it longer; the same command later goes on from there."""
    host.say(archive_path(2016), File(an_archive()))
    host.say(archive_path(2017), LOCKED)

    fetched = fetch(Wanted((DOJ,), (2016, 2017, 2018)), desk)

    assert "locks an address out after some 15 to 20 files in a row" in fetched.faults[0]
    assert fetched.faults[1] == (
        "Department of Justice, fiscal year 2018, archive file: not asked for any more."
    )
    assert host.asked(archive_path(2018)) == []
    assert hands.waits == [300.0, 900.0, 1800.0]
    assert len(fetched.brought) == 1


def test_a_lockout_of_one_source_does_not_keep_the_other_from_being_asked(
    host: Host, desk: Desk
) -> None:
    """Audits come from elsewhere."""
    host.say(archive_path(2016), File(an_archive()))
    host.say(archive_path(2017), LOCKED)
    for table in ("general", "federal_awards", "passthrough"):
        host.say(audit_path(table), File(b"report_id,x\r\n1,2\r\n"))

    fetched = fetch(Wanted((DOJ,), (2016, 2017), audit_years=(2023,)), desk)

    assert len(fetched.faults) == 1
    assert len(fetched.brought) == 4


def test_nothing_leads_out_of_https(desk: Desk) -> None:
    """Neither a redirect nor an address in an answer."""
    request = urllib.request.Request("https://files.usaspending.gov/a.zip")
    there = "http://files.usaspending.gov/a.zip"

    with pytest.raises(FetchError, match="which is not https; nothing was read"):
        _Redirects().redirect_request(request, io.BytesIO(), 302, "", Message(), there)
    with pytest.raises(FetchError, match="not https"):
        Api(desk.line, "https://api.usaspending.gov").absolute(there)


def test_a_first_refusal_is_no_lockout(host: Host, desk: Desk, hands: Hands) -> None:
    """A host that gave nothing yet may refuse this file alone."""
    host.say(archive_path(), LOCKED)

    fetched = fetch(Wanted((DOJ,), (2024,)), desk)

    assert "answered 403" in fetched.faults[0]
    assert hands.waits == []


def test_requests_and_files_are_spaced(host: Host, hands: Hands) -> None:
    """A moment between requests, more between files, and a rest after a row of them."""
    clock = hands.clock()
    spacing = Spacing(requests=0.5, files=3.0, row=2, rest=90.0)
    line = Line(clock, pace=Pace(clock, Silence(), spacing))
    host.say("/a", File(b"a"))
    url = f"{host.root}/a"

    for _ in range(2):
        line.open(Asked(url)).body.close()
    for _ in range(4):
        line.open(Asked(url, is_file=True)).body.close()
        line.came(Asked(url).host)

    assert hands.waits == [0.5, 3.0, 3.0, 90.0, 3.0]


def test_an_api_that_moved_is_told_and_not_followed(host: Host, hands: Hands) -> None:
    """A POST that is redirected would lose its body."""
    host.say(PATH, Reply(301, headers={"Location": "/there/"}))
    asked = Asked(f"{host.root}{PATH}", "POST", {}, b"{}")

    with pytest.raises(FetchError, match=r"answered 301, moved to http://.*/there/"):
        a_line(hands).read_json(asked)
