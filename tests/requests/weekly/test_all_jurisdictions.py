"""Every jurisdiction of the published lists of 2017, rebuilt as a log of each side: its kinds.

The facts (which jurisdiction, which kinds) are read from beside the repository where they are at
hand; the scenarios are made up to fit what was reported. What each kind means is tested one by one
in `test_errors_of_2017`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from comity.law.yaml12 import parse
from comity.requests.weekly.reconcile import Reconciliation
from tests.requests.building import Book
from tests.requests.weekly.test_errors_of_2017 import ISSUED, checked

FACTS = Path(__file__).parents[4] / "shared/facts/requests.yaml"
POLICY = "section,jurisdiction,state\n"


def went_elsewhere(place: str, state: str, to: str, number: int) -> Reconciliation:
    """Requests counted for one place, which the sender's record has at its namesake."""
    own, sender = Book(), Book()
    for at in range(number):
        sender.ask(to, f"2017-01-{29 + at % 3}", reference=f"{at:016x}" * 4)
    return checked(f"I,{place},{state},{number}\n", own, sender, head=ISSUED)


def answered(place: str, state: str, facility: str, outcome: str, **more: str) -> Reconciliation:
    """A row printed as declined, and what the custodian's log has instead."""
    book = Book()
    book.ask(facility, "2017-01-20")
    book.answer(outcome, "2017-01-25T08:00:00-06:00", **more)
    return checked(f"II,{place},{state},,2017-01-20,2017-02-01\n", book)


def travis() -> Reconciliation:
    """The county's rows and those of a state jail, all on one day."""
    book = Book()
    days = [f"2016-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 12)][:128]
    for day in days:
        book.ask("TRAVJTX", day)
        book.answer("hold_declined", "2017-02-01T08:00:00-06:00", ground="local_law_or_policy")
    rows = [f"II,Travis County,TX,TRAVIS COUNTY JAIL,{day},2017-02-01" for day in days]
    rows += ["II,Travis County,TX,TRAVIS COUNTY STATE JAIL,2016-12-20,2017-02-01"] * 14
    return checked("\n".join(rows), book)


def hennepin(issue: int) -> Reconciliation:
    """Two that were collected; or fifteen, of which four were, one moved, eight not fetched."""
    book = Book()
    if issue == 1:
        for _ in range(2):
            book.ask("HENNJMN", "2017-02-01")
            book.answer("notified", "2017-02-03T07:00:00-06:00")
            book.answer("collected", "2017-02-03T09:00:00-06:00", actor="ice")
        return checked("II,Hennepin County,MN,,2017-02-01,2017-02-03\n" * 2, book)
    for at in range(14):
        book.ask("HENNJMN", "2017-01-30")
        if at < 4:
            book.answer("collected", "2017-02-02T09:00:00-06:00", actor="ice")
        elif at == 4:
            book.answer("transferred", "2017-02-02T09:00:00-06:00", to="TRAVJTX")
        elif at < 13:
            book.answer("ice_declined_to_collect", "2017-02-02T09:00:00-06:00", actor="ice")
            book.answer("released", "2017-02-02T12:00:00-06:00")
    return checked("I,Hennepin County,MN,15\n", book, head=ISSUED)


def kern() -> Reconciliation:
    """A sheriff's six and the ten of a state prison in the county."""
    own, state = Book(), Book()
    for book, code, number in ((own, "KERNJCA", 6), (state, "WASCPCA", 10)):
        for _ in range(number):
            book.ask(code, "2017-01-30")
    return checked("I,Kern County,CA,16\n", own, state, head=ISSUED)


def sacramento() -> Reconciliation:
    """No holds, and notice of each release."""
    book = Book()
    book.ask("SACRJCA", "2017-01-27")
    book.answer("hold_declined", "2017-01-30T08:00:00-08:00", ground="state_law")
    book.answer("notified", "2017-01-30T09:00:00-08:00")
    book.answer("released", "2017-01-30T15:00:00-08:00")
    return checked("II,Sacramento County,CA,,2017-01-27,2017-01-30\n", book)


NASSAU = "ny/nassau-county,honours,gives,2014-01-01,,Nassau County practice\n"
BOULDER = "co/boulder,with_warrant,limited,2017-01-03,,City of Boulder resolution\n"
LEBANON = "pa/lebanon-county,with_warrant,gives,2008-01-01,,rule of 2008\n"

SCENARIOS: dict[tuple[str, int], Callable[[], Reconciliation]] = {
    ("Franklin County IA", 1): lambda: went_elsewhere("Franklin County", "IA", "FRNKJPA", 5),
    ("Franklin County NY", 1): lambda: went_elsewhere("Franklin County", "NY", "FRNKJPA", 9),
    ("Franklin County PA", 1): lambda: went_elsewhere("Franklin County", "PA", "FRNKJNY", 5),
    ("Montgomery County IA", 1): lambda: went_elsewhere("Montgomery", "IA", "MNTGJPA", 12),
    ("Chester County PA", 1): lambda: answered("Chester County", "PA", "CHESJPA", "not_in_custody"),
    ("Richmond County NC", 1): lambda: answered(
        "Richmond County", "NC", "RICHJNC", "wrong_facility"
    ),
    ("Williamson County TX", 1): lambda: answered(
        "Williamson County", "TX", "WILLJTX", "transferred", to="TRAVJTX"
    ),
    ("Bastrop County TX", 1): lambda: answered(
        "Bastrop County", "TX", "BASTJTX", "transferred", to="TRAVJTX"
    ),
    ("Nassau County NY", 1): lambda: checked(
        "I,Nassau County,NY,38\n", Book(), head=ISSUED, policies=NASSAU
    ),
    ("Travis County TX", 1): travis,
    ("Hennepin County MN", 1): lambda: hennepin(1),
    ("Hennepin County MN", 3): lambda: hennepin(3),
    ("Kern County CA", 2): kern,
    ("Jefferson County CO", 1): lambda: checked(
        "II,Jefferson County,CO,BROOMFIELD DETENTION CENTER,2017-01-20,2017-01-30\n" * 3, Book()
    ),
    ("Boulder County CO", 1): lambda: checked(
        "III,Boulder County,CO\n", Book(), head=POLICY, policies=BOULDER
    ),
    ("Sacramento County CA", 1): sacramento,
    ("Lebanon County PA", 1): lambda: checked(
        "III,Lebanon County,PA\n", Book(), head=POLICY, policies=LEBANON
    ),
}


def shown(found: Reconciliation) -> set[str]:
    """The kinds that the record shows, of any row."""
    return {one.kind for row in found.rows for one in row.differences if one.sure == "shown"}


def facts() -> dict[tuple[str, int], set[str]]:
    """The kinds of each jurisdiction and issue, as the facts have them."""
    if not FACTS.exists():
        pytest.skip("the facts on the published lists are not beside the repository")
    rows = parse(FACTS.read_text(encoding="utf-8")).content["ddor_errors"]
    return {(str(one["jurisdiction"]), int(one["issue"])): set(one["kind"]) for one in rows}


def test_every_jurisdiction_of_the_facts_is_rebuilt() -> None:
    """Sixteen jurisdictions, one of them in two issues; none is left out."""
    assert set(facts()) == set(SCENARIOS)
    assert len({place for place, _ in SCENARIOS}) == 16


@pytest.mark.parametrize(("place", "issue"), SCENARIOS, ids=str)
def test_each_gets_the_kinds_of_the_facts(place: str, issue: int) -> None:
    """Each kind that the facts name is shown by the record of the two sides."""
    wanted, found = facts()[place, issue], shown(SCENARIOS[place, issue]())
    print(f"\n{place}, issue {issue}: {', '.join(sorted(found))}")  # noqa: T201

    assert wanted <= found


@pytest.mark.parametrize(("place", "issue"), SCENARIOS, ids=str)
def test_none_is_called_declined_against_the_record(place: str, issue: int) -> None:
    """Of rows with an error none stands, but where the custodian itself declined the hold."""
    found = SCENARIOS[place, issue]()
    declined = {"Travis County TX": 128, "Sacramento County CA": 1}
    most = sum(one.low for one in found.counts)

    assert most <= declined.get(place, 0)
