"""From citations to acts and cases of the shipped registry."""

from __future__ import annotations

from datetime import date

import pytest

from comity.law.reading import read_registry
from comity.reading.citations import linking
from comity.reading.citations.index import open_index
from tests.reading.citations.reading import cited


def test_every_id_of_the_index_is_of_the_registry() -> None:
    """No id is made up, none is misspelt."""
    registry = read_registry()
    index = open_index()

    acts = {
        one
        for kind in ("usc", "cfr", "act", "register", "reporter", "bill")
        for ids in index[kind].values()
        for one in ids
    }
    acts |= {act for entries in index["order"].values() for _, act in entries}
    cases = {one for ids in index["docket"].values() for one in ids} | set(index["cases"])

    assert acts <= set(registry.acts)
    assert cases == set(registry.cases)


def test_every_report_in_the_registry_finds_its_act() -> None:
    """The registry's own citations link to themselves."""
    for act in read_registry().acts.values():
        found = {one for citation in cited(act.cite, None) for one in citation.acts}
        if any(mark in act.cite for mark in (" F. Supp. ", " F.3d ", " F.4th ")):
            assert act.id in found, act.cite


@pytest.mark.parametrize(
    ("name", "published", "cases"),
    [
        ("City of Chicago v. Sessions", date(2017, 9, 20), ("chicago-v-sessions-fy2017",)),
        ("Chicago v. Sessions", date(2019, 9, 20),
         ("chicago-v-sessions-fy2017", "chicago-v-sessions-fy2018")),
        ("Seattle v. Trump", date(2017, 11, 1), ("seattle-portland-v-trump",)),
        ("Seattle v. Trump", date(2025, 11, 1), ("seattle-v-trump",)),
        ("City & County of San Francisco v. Trump", date(2018, 8, 1), ("sf-santa-clara-v-trump",)),
        ("City and County of San Francisco v. Donald J. Trump", date(2025, 8, 1),
         ("sf-v-trump-2025",)),
        ("New York v. Trump", date(2025, 9, 1), ("new-york-v-trump-freeze-2025",)),
        ("City of New York v. Trump", date(2025, 9, 1), ("new-york-city-v-trump-ssp",)),
        ("New York v. U.S. Dep't of Justice", date(2020, 3, 1), ("new-york-v-doj",)),
        ("City of Philadelphia v. Attorney General", None, ("philadelphia-v-sessions",)),
        ("Printz v. United States", None, ()),
    ],
)  # fmt: skip
def test_a_name_means_the_cases_of_its_time(
    name: str, published: date | None, cases: tuple[str, ...]
) -> None:
    """A city is not its State; a suit yet to be filed is not meant."""
    assert linking.cases_named(name, published) == cases


def test_a_docket_number_of_the_text_settles_its_name() -> None:
    """Of two suits of one name."""
    words = "Chicago v. Sessions goes on. Its number is 1:18-cv-06859."

    assert cited(words, date(2019, 9, 20))[0].acts == ("chicago-v-sessions-fy2018",)


def test_a_day_in_the_brackets_names_the_acts_of_that_day() -> None:
    """The order, not the whole case."""
    words = "King County v. Turner, No. 2:25-cv-00814-BJR (W.D. Wash. Aug. 12, 2025)"

    assert cited(words)[0].acts == ("king-county-v-turner/2025-08-12-preliminary_injunction",)


def test_a_case_gives_its_acts_in_the_order_of_its_file() -> None:
    """All of them, or those of a day."""
    acts = linking.acts_of_case("king-county-v-turner")

    assert acts[0] == "king-county-v-turner/2025-05-02-complaint"
    assert linking.acts_of_case("king-county-v-turner", date(2025, 5, 2)) == acts[:1]
    assert linking.acts_of_case("no-such-case") == ()


def test_the_functions_of_each_sort_of_law() -> None:
    """As the checks of statements ask."""
    assert linking.acts_of_statute("8", "1373(a)") == ("usc-8-1373",)
    assert linking.acts_of_rule(8, "287.7(d)") == ("cfr-8-287-7",)
    assert linking.acts_of_order("13,768", "9(a)") == ("eo-13768-9a",)
    assert linking.acts_of_order(13768, "9(a)(1)") == ("eo-13768-9a",)
    assert len(linking.acts_of_order(13768)) == 3
    assert linking.acts_of_report("250 F.Supp.3d 497") == ("sc-2017-04-25-pi",)
    assert linking.acts_of_bill("H.R. 7640") == ("hr7640-2026",)
    assert "eo-13768-9a" in linking.acts_of_notice(82, "8,799")
    assert linking.cases_of_docket("1:17-cv-05720") == ("chicago-v-sessions-fy2017",)


@pytest.mark.parametrize(
    ("words", "published", "acts"),
    [
        ("Trump signed an executive order in January.", date(2017, 3, 28), ()),
        ("He cited an executive order that President Trump signed in January.",
         date(2017, 3, 28), ("eo-13768-9a", "eo-13768-9b-ddor", "eo-13768-9c-omb")),
        ("The sanctuary-city order was challenged.", date(2017, 3, 28),
         ("eo-13768-9a", "eo-13768-9b-ddor", "eo-13768-9c-omb")),
        ("Of sanctuary cities: the president’s executive order is vague.", date(2017, 3, 28),
         ("eo-13768-9a", "eo-13768-9b-ddor", "eo-13768-9c-omb")),
        ("Of sanctuary cities: his travel executive order is vague.", date(2017, 3, 28), ()),
        ("Trump’s Jan. 21 executive order ends programs.", date(2025, 5, 7),
         ("eo-14173-fca-certification",)),
        ("The judge read a memo on May 22.", date(2017, 7, 12), ("ag-memo-2017-05-22",)),
        ("A two-page memo by U.S. Attorney General Jeff Sessions came.", date(2017, 7, 12),
         ("ag-memo-2017-05-22",)),
        ("It cites a San Francisco lawsuit filed last month.", date(2017, 3, 28),
         ("sf-santa-clara-v-trump",)),
    ],
)  # fmt: skip
def test_law_told_by_description(words: str, published: date, acts: tuple[str, ...]) -> None:
    """Marked as such, and linked where few enough acts fit."""
    (one,) = cited(words, published)

    assert one.is_implicit
    assert one.acts == acts


def test_a_description_means_the_one_order_that_the_text_cites() -> None:
    """Later on the same page."""
    words = "Executive Order 14218 has a title. A judge blocked the executive order."

    assert [one.acts for one in cited(words, date(2025, 5, 1))] == [("eo-14218-s2aii",)] * 2
