"""Awards of one recipient: every page of every group, and an end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from comity.awards.fetch import Desk, Wanted, fetch, find_toptier, recipient_of
from comity.errors import InputError
from tests.awards.fetch.contracts import RECIPIENTS, SEARCH, found, searched
from tests.awards.fetch.server import TODAY, Host, Reply, as_json

CHICAGO = recipient_of("Chicago, IL", words="Chicago city", state="IL", slug="il/chicago")
UEI, OTHER = "DTXSVXCFAK39", "NUDGYLBB4S99"


def awards_of(path: Path) -> list[dict[str, object]]:
    """The awards of a file of pages."""
    return [one for line in path.read_text().splitlines() for one in json.loads(line)["results"]]


def page(results: list[int], **about: object) -> Reply:
    """One page of awards."""
    told = {"page": 1, "hasNext": True, "last_record_unique_id": 7, **about}
    return as_json({"results": [{"internal_id": one} for one in results], "page_metadata": told})


def test_every_page_of_every_group_comes(host: Host, desk: Desk) -> None:
    """One file a group, since a search takes the types of one group only."""
    host.say(RECIPIENTS, found())
    host.say(SEARCH, searched(5))

    fetched = fetch(Wanted(recipients=(CHICAGO,)), desk)

    assert [one.kept.name for one in fetched.brought] == [
        f"awards_il-chicago_{group}_{TODAY}.jsonl"
        for group in ("grants", "direct_payments", "loans", "other_financial_assistance")
    ]
    told = awards_of(desk.folder / fetched.brought[0].kept.name)
    assert [one["Award ID"] for one in told] == [f"02-{n}" for n in range(1, 6)]


def test_the_last_record_is_handed_back(host: Host, desk: Desk) -> None:
    """Without it a host ends after 10,000 rows."""
    host.say(RECIPIENTS, found())
    host.say(SEARCH, searched(5))

    fetch(Wanted(recipients=(CHICAGO,)), desk)

    first, second, third = [seen.body for seen in host.asked(SEARCH)[:3]]
    assert "last_record_unique_id" not in first
    assert (second["page"], second["last_record_unique_id"]) == (2, 2)
    assert second["last_record_sort_value"] == "02-2"
    assert (third["page"], third["last_record_unique_id"]) == (3, 4)


def test_a_government_is_searched_for_by_its_words_its_state_and_the_ids_found(
    host: Host, desk: Desk
) -> None:
    """Ids of recipients whose names hold all its words, in any order; others are left out."""
    host.say(
        RECIPIENTS,
        found(
            ("CHICAGO, CITY OF", UEI),
            ("CHICAGO UNIVERSITY", "ABCDEFGHJKLM"),
            ("CITY OF CHICAGO", None),
            ("CITY OF CHICAGO", OTHER),
        ),
    )
    host.say(SEARCH, searched(0))

    fetch(Wanted((find_toptier("DOJ"),), (2017, 2018), (CHICAGO,)), desk)

    filters = host.asked(SEARCH)[0].body["filters"]
    assert host.asked(RECIPIENTS)[0].body["keyword"] == "CHICAGO CITY"
    assert filters == {
        "award_type_codes": ["02", "04", "F001", "F099"],
        "recipient_search_text": ["CHICAGO CITY", UEI, OTHER],
        "recipient_locations": [{"country": "USA", "state": "IL"}],
        "time_period": [
            {"start_date": "2016-10-01", "end_date": "2017-09-30"},
            {"start_date": "2017-10-01", "end_date": "2018-09-30"},
        ],
        "agencies": [{"type": "awarding", "tier": "toptier", "name": "Department of Justice"}],
    }


def test_an_id_is_searched_for_as_it_is(host: Host, desk: Desk) -> None:
    """A UEI needs no lookup."""
    host.say(SEARCH, searched(0))

    fetch(Wanted(recipients=(recipient_of(UEI.lower()),)), desk)

    assert host.asked(RECIPIENTS) == []
    assert host.asked(SEARCH)[0].body["filters"]["recipient_search_text"] == [UEI]


def test_no_awards_are_valid_and_noted(host: Host, desk: Desk) -> None:
    """A group without awards is a file that says so."""
    host.say(RECIPIENTS, found())
    host.say(SEARCH, searched(0))

    fetched = fetch(Wanted(recipients=(CHICAGO,)), desk)

    assert fetched.faults == ()
    assert fetched.brought[0].kept.notes == ("No awards: the host has none for this request.",)


def test_subawards_are_searched_for_at_their_own_level(host: Host, desk: Desk) -> None:
    """Under grants, sorted by a label that subawards have."""
    host.say(RECIPIENTS, found())
    host.say(SEARCH, searched(1))

    fetched = fetch(Wanted(recipients=(CHICAGO,), is_subawards=True), desk)

    body = host.asked(SEARCH)[4].body
    assert (body["spending_level"], body["sort"]) == ("subawards", "Sub-Award ID")
    assert fetched.brought[4].kept.name == f"subawards_il-chicago_grants_{TODAY}.jsonl"


@pytest.mark.parametrize(
    "pages",
    [
        [page([]), page([1], hasNext=False)],
        [page([1]), page([1]), page([1], hasNext=False)],
    ],
)
def test_pages_that_bring_nothing_new_and_do_not_end_are_told(
    host: Host, desk: Desk, pages: list[Reply]
) -> None:
    """An empty page that is not the last, or the same page again."""
    host.say(SEARCH, *pages)

    fetched = fetch(Wanted(recipients=(recipient_of(UEI),)), desk)

    assert "says that another follows, and brings nothing new" in fetched.faults[0]
    assert fetched.brought == ()


def test_a_full_page_is_not_the_last_and_a_short_one_not_the_end(host: Host, desk: Desk) -> None:
    """Only hasNext tells."""
    short = page([1], last_record_unique_id=1, last_record_sort_value="a")
    host.say(SEARCH, short, page([2, 3], hasNext=False))

    fetched = fetch(Wanted(recipients=(recipient_of(UEI),)), desk)

    told = awards_of(desk.folder / fetched.brought[0].kept.name)
    assert [one["internal_id"] for one in told] == [1, 2, 3]


def test_pages_are_kept_as_they_came(host: Host, desk: Desk) -> None:
    """An amount stays as it is written, digit for digit, and a page is a line."""
    page = b'{"results": [{"Award Amount": 12345678901234567.10}],\r\n '
    host.say(SEARCH, Reply(body=page + b'"page_metadata": {"hasNext": false}}\n'))

    fetched = fetch(Wanted(recipients=(recipient_of(UEI),)), desk)

    kept = (desk.folder / fetched.brought[0].kept.name).read_bytes()
    assert b'"Award Amount": 12345678901234567.10}' in kept
    assert kept.count(b"\n") == 1


def test_pages_without_their_metadata_are_told(host: Host, desk: Desk) -> None:
    """An answer that does not say whether another follows cannot be trusted to be whole."""
    host.say(SEARCH, as_json({"results": [], "page_metadata": {"page": 1}}))

    fetched = fetch(Wanted(recipients=(recipient_of(UEI),)), desk)

    assert 'found an answer without "hasNext"' in fetched.faults[0]


def test_years_before_the_search_begins_are_refused(host: Host, desk: Desk) -> None:
    """The search endpoint knows fiscal years since 2008."""
    with pytest.raises(InputError, match="found 2007; the record there runs from 2008"):
        fetch(Wanted(years=(2007,), recipients=(CHICAGO,)), desk)


def test_the_same_search_is_made_once_a_day(host: Host, desk: Desk) -> None:
    """The pages of today answer it."""
    host.say(SEARCH, searched(3))
    wanted = Wanted(recipients=(recipient_of(UEI),))
    fetch(wanted, desk)
    made = len(host.asked(SEARCH))

    assert [one.is_new for one in fetch(wanted, desk).brought] == [False] * 4
    assert len(host.asked(SEARCH)) == made
