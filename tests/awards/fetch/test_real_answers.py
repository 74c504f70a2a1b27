"""Real answers of the search, brought page by page and read by the layouts."""

from __future__ import annotations

import json
import tarfile

import pytest

from comity.awards.fetch import Desk, Wanted, fetch, recipient_of
from comity.awards.fetch.search import FIELDS
from comity.awards.layouts import json_rows, recognise
from tests.awards.fetch.contracts import SEARCH
from tests.awards.fetch.server import Host, Reply, as_json
from tests.awards.lists.files import SHARED

SAMPLES = SHARED / "usaspending_api_responses_sample.tar.gz"
KEYS = ("internal_id", "awarding_agency_id", "agency_slug", "recipient_id")


@pytest.mark.skipif(not SAMPLES.is_file(), reason="the real answers in ../shared are not here")
@pytest.mark.parametrize(
    ("level", "name", "table"),
    [("awards", "grants", "summary"), ("subawards", "subawards", "subaward")],
)
def test_what_is_asked_for_is_what_a_layout_reads(
    host: Host, desk: Desk, level: str, name: str, table: str
) -> None:
    """Of a real page, only the labels that are asked for, and the keys that come with each row."""
    with tarfile.open(SAMPLES) as samples:
        member = samples.extractfile(f"awards/search_results_{name}.json")
        assert member is not None
        page = json.loads(member.read())
    labels = {*FIELDS[level], *KEYS}
    rows = [{label: row[label] for label in labels & set(row)} for row in page["results"]]
    last = {"results": rows, "page_metadata": {**page["page_metadata"], "hasNext": False}}
    first = {"results": rows, "page_metadata": page["page_metadata"]}
    pages = [Reply(body=json.dumps(one, indent=2).encode()) for one in (first, last)]
    empty = as_json({"results": [], "page_metadata": {"hasNext": False}})
    awards_pages = [empty] * 4 if level == "subawards" else []
    host.say(SEARCH, *awards_pages, *pages, empty)
    wanted = Wanted(recipients=(recipient_of("DTXSVXCFAK39"),), is_subawards=level == "subawards")

    fetched = fetch(wanted, desk)

    kept = fetched.brought[4 if level == "subawards" else 0].kept
    [(header, read)] = json_rows(desk.folder / kept.name)
    assert len(list(read)) == 2 * len(rows)
    assert (recognise(header).table, recognise(header).unknown) == (table, ())
