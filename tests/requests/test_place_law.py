"""The law of the place and day: the same hold required here, barred there, open elsewhere."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from comity.governments import by_slug
from comity.law.check import check
from comity.law.reading import law_files
from comity.requests.codes import Warrant
from comity.requests.place_law import ROOM, book, place_law

KNOWN = date(2026, 1, 5)


def hold(custodian: str, day: str, warrant: Warrant = "none", known: date = KNOWN) -> str:
    """Whether a hold was required, allowed or barred."""
    return place_law(
        custodian, "hold", warrant, on=date.fromisoformat(day), known=known
    ).verdict  # fmt: skip


@pytest.mark.parametrize(
    ("custodian", "day", "verdict"),
    [
        ("tx/harris-county", "2017-08-31", "allowed"),
        ("tx/harris-county", "2017-09-10", "allowed"),
        ("tx/harris-county", "2017-09-25", "required"),
        ("tx/harris-county", "2018-03-13", "required"),
        ("tx/travis-county", "2017-02-01", "turns_on"),
        ("tx/travis-county", "2017-10-01", "required"),
        ("co/jefferson-county", "2019-05-27", "allowed"),
        ("co/jefferson-county", "2019-05-28", "barred"),
        ("co/denver", "2014-03-31", "allowed"),
        ("co/denver", "2016-12-20", "barred"),
        ("ca/kern-county", "2013-12-31", "allowed"),
        ("ca/kern-county", "2017-12-31", "turns_on"),
        ("ca/kern-county", "2018-01-01", "barred"),
        ("il/cook-county", "2017-08-28", "barred"),
        ("wa/king-county", "2019-05-21", "barred"),
        ("ma/suffolk-county", "2017-07-24", "barred"),
        ("nc/richmond-county", "2024-11-30", "allowed"),
        ("fl/alachua-county", "2019-06-13", "allowed"),
        ("fl/alachua-county", "2019-06-20", "unsettled"),
        ("fl/alachua-county", "2019-07-01", "required"),
        ("fl/alachua-county", "2020-01-01", "required"),
        ("fl/alachua-county", "2022-01-01", "unsettled"),
        ("fl/alachua-county", "2023-04-13", "required"),
        ("or/washington-county", "2017-02-01", "unsettled"),
        ("or/washington-county", "2021-07-19", "barred"),
        ("pa/chester-county", "2017-02-01", "no_record"),
        ("us", "2020-01-01", "no_record"),
    ],
)
def test_the_same_hold_depends_on_place_and_day(custodian: str, day: str, verdict: str) -> None:
    """Injunction, stay and reversal of a State's act fold as they do in the registry."""
    assert verdict == hold(custodian, day)


def test_a_judges_warrant_makes_the_difference() -> None:
    """Where a hold is barred without one, it is allowed with one."""
    assert hold("co/denver", "2020-01-01", "I-200") == "barred"
    assert hold("co/denver", "2020-01-01", "judicial") == "allowed"
    assert hold("co/denver", "2020-01-01", "unknown") == "turns_on"


def test_iowa_asks_for_the_warrant_that_its_act_names() -> None:
    """A request without an I-200 or I-205 is none that the act requires to be met."""
    assert hold("ia/franklin-county", "2019-01-01", "I-200") == "required"
    assert hold("ia/franklin-county", "2019-01-01", "none") == "allowed"


def test_an_act_is_not_known_before_its_day() -> None:
    """As known in 2018, nobody could tell what Colorado would enact in 2019."""
    assert hold("co/jefferson-county", "2019-06-01", known=date(2018, 1, 1)) == "no_record"


def test_state_law_goes_before_local_policy_and_says_so() -> None:
    """Travis County's policy and SB 4 stand beside one another; the State's act decides."""
    found = place_law(
        "tx/travis-county", "hold", "none", on=date(2018, 6, 1), known=KNOWN
    )  # fmt: skip

    assert "the State's act goes before it" in found.because
    assert {one.act for one in found.standings} == {"tx-sb4", "travis-ice-policy"}


def test_notice_is_another_ask() -> None:
    """Denver barred holds and gave notice."""
    found = place_law("co/denver", "notify", "none", on=date(2016, 12, 20), known=KNOWN)

    assert found.verdict == "allowed"


def test_every_answer_has_its_chain_and_the_ground_under_it() -> None:
    """Acts with citations; federal law makes a detainer a request."""
    found = place_law(
        "tx/harris-county", "hold", "none", on=date(2017, 9, 10), known=KNOWN
    )  # fmt: skip

    assert any("264 F. Supp. 3d 744" in told for one in found.standings for told in one.chain)
    assert found.ground[0].cite == "8 CFR 287.7(a)"


def test_the_acts_pass_the_checks_of_the_registry() -> None:
    """They are written as the registry's are, and held to the same rules."""
    faults = check(
        law_files(Path(ROOM / "law")),
        is_government=lambda slug: by_slug(slug) is not None,
        on=date(2026, 11, 22),
        stale_days=180,
    )

    assert [str(one) for one in faults if not one.accepted] == []


def test_each_effect_has_its_act_and_each_condition_its_effect() -> None:
    """The table of effects and the acts are of one piece."""
    assert {one.act for one in book().effects} == set(book().registry.conditions)


def test_an_act_of_medium_confidence_decides_with_a_caveat() -> None:
    """The injunction against SB 4 decides on that day; its sources are told as what they are."""
    found = place_law("tx/harris-county", "hold", "none", on=date(2017, 9, 10), known=KNOWN)
    told = " ".join(sentence for one in found.standings for sentence in one.chain)

    assert found.verdict == "allowed"
    assert "With care: the sources for el-cenizo-v-texas/2017-08-30-preliminary_injunction" in told
