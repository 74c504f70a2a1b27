"""The errors of the published lists of 2017, rebuilt as two-sided logs: each gets its kind.

Source of what was printed and what was so: the published corrections and press accounts; places,
days and numbers are theirs, requests are made up to fit them.
"""

from __future__ import annotations

from datetime import date

from comity.requests.weekly.federal import parse_published
from comity.requests.weekly.policies import parse_policies
from comity.requests.weekly.reconcile import Reconciliation, reconcile
from comity.requests.weekly.sides import LogSide, Setting
from comity.requests.weekly.week import read_week
from tests.requests.building import NOTICE_ALONE, Book, facilities

WEEK = read_week("2017-01-28")
DECLINED = "section,jurisdiction,state,facility_name,date issued,date declined\n"
ISSUED = "section,jurisdiction,state,count\n"


def checked(
    rows: str, *books: Book, head: str = DECLINED, policies: str = "", week: bool = True
) -> Reconciliation:
    """A list against logs, the first being the own one."""
    sides = [LogSide(f"log {number}", book.ledger) for number, book in enumerate(books)]
    table = parse_policies("body,hold,notify,from,until,act\n" + policies, "policies.csv")
    setting = Setting(
        facilities=facilities(), policies=table, week=WEEK if week else None,
        known=date(2026, 1, 5),
    )  # fmt: skip
    return reconcile(parse_published(head + rows, "list.csv"), sides, setting)


def sure(found: Reconciliation, row: int = 0) -> set[str]:
    """The kinds that the record shows for a row."""
    return {one.kind for one in found.rows[row].differences if one.sure == "shown"}


def possible(found: Reconciliation, row: int = 0) -> set[str]:
    """The kinds offered for a person to confirm."""
    return {one.kind for one in found.rows[row].differences if one.sure == "possible"}


def test_franklin_county_iowa_is_a_same_name_error() -> None:
    """Five requests put on Franklin County, Iowa, went to its namesake in Pennsylvania."""
    iowa, pennsylvania = Book(), Book()
    for day in ("2017-01-29", "2017-01-30", "2017-01-30", "2017-01-31", "2017-02-02"):
        pennsylvania.ask("FRNKJPA", day)

    found = checked("I,Franklin County,IA,5\n", iowa, pennsylvania, head=ISSUED)

    assert "same_name" in sure(found)
    assert "5 went to Franklin County, PA" in " ".join(d.told for d in found.rows[0].differences)


def test_montgomery_county_iowa_is_offered_as_a_same_name_error() -> None:
    """With nobody else's log, twelve requests that never came lead to the counties of that name."""
    found = checked("I,Montgomery,IA,12\n", Book(), head=ISSUED)

    assert "count" in sure(found)
    assert "same_name" in possible(found)


def test_chester_county_is_a_wrong_facility_error() -> None:
    """The prison answered that nobody it fits was in custody; the list has it as declined."""
    book = Book()
    book.ask("CHESJPA", "2017-01-27")
    book.answer("not_in_custody", "2017-01-29T10:00:00-05:00")

    found = checked("II,Chester County,PA,,2017-01-27,2017-01-30\n", book)

    assert sure(found) == {"wrong_facility"}


def test_richmond_north_carolina_is_a_wrong_place_for_a_person_to_confirm() -> None:
    """Nothing in the own log fits, and other counties bear the name."""
    found = checked("II,Richmond County,NC,,2017-01-27,2017-01-30\n", Book())

    assert sure(found) == {"not_in_log"}
    assert possible(found) == {"same_name"}


def test_williamson_county_had_transferred() -> None:
    """The person was moved to Travis County, and what happened there is that custodian's."""
    book = Book()
    book.ask("WILLJTX", "2017-01-20")
    book.answer("transferred", "2017-01-25T08:00:00-06:00", to="TRAVJTX")

    found = checked("II,Williamson County,TX,,2017-01-20,2017-02-01\n", book)

    assert sure(found) == {"transferred"}
    assert "TRAVJTX" in found.rows[0].differences[0].told


def test_nassau_county_has_no_such_policy() -> None:
    """A body that honours requests is listed as not cooperating."""
    policy = "ny/nassau-county,honours,gives,2014-01-01,,Nassau County practice\n"

    found = checked("I,Nassau County,NY,38\n", Book(), head=ISSUED, policies=policy)

    assert "policy_status" in sure(found)


def test_travis_county_is_128_and_14_of_a_state_jail_on_a_batch_day() -> None:
    """Of 142 rows, 14 are a state jail's; all are dated the first day of a new policy."""
    book = Book()
    days = [f"2016-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 12)][:128]
    for day in days:
        book.ask("TRAVJTX", day)
        book.answer("hold_declined", "2017-02-01T08:00:00-06:00", ground="local_law_or_policy")
    rows = [f"II,Travis County,TX,TRAVIS COUNTY JAIL,{day},2017-02-01" for day in days]
    rows += ["II,Travis County,TX,TRAVIS COUNTY STATE JAIL,2016-12-20,2017-02-01"] * 14

    found = checked("\n".join(rows), book)

    assert len(found.rows) == 142
    assert found.kinds()["custodian_vs_county"] == 14
    assert found.kinds()["date_learnt_or_batch"] == 142
    assert [(one.listed, one.low, one.high) for one in found.counts] == [(142, 128, 128)]


def test_hennepin_county_was_collected() -> None:
    """Both were taken by ICE at release after notice, and counted as declined."""
    book = Book()
    for _ in range(2):
        book.ask("HENNJMN", "2017-02-01")
        book.answer("notified", "2017-02-03T07:00:00-06:00")
        book.answer("collected", "2017-02-03T09:00:00-06:00", actor="ice")

    found = checked("II,Hennepin County,MN,,2017-02-01,2017-02-03\n" * 2, book)

    assert sure(found, 0) == sure(found, 1) == {"collected_counted_as_declined"}
    assert (found.counts[0].low, found.counts[0].high) == (0, 0)


def test_the_fifteen_requests_of_hennepin_county_are_told_apart() -> None:
    """A count of requests is no count of refusals: four collected, eight not fetched."""
    book = Book()
    for at in range(14):
        book.ask("HENNJMN", "2017-01-30")
        if at < 4:
            book.answer("collected", "2017-02-02T09:00:00-06:00", actor="ice")
        elif at < 12:
            book.answer("ice_declined_to_collect", "2017-02-02T09:00:00-06:00", actor="ice")
            book.answer("released", "2017-02-02T12:00:00-06:00")

    found = checked("I,Hennepin County,MN,15\n", book, head=ISSUED)

    assert {"count", "collected_counted_as_declined"} <= sure(found)
    assert "to 8 more ICE chose not to come" in " ".join(d.told for d in found.rows[0].differences)


def test_kern_county_is_custodian_against_county() -> None:
    """State prisons in the county were counted as the sheriff's."""
    own, state = Book(), Book()
    for _ in range(6):
        own.ask("KERNJCA", "2017-01-30")
    for _ in range(10):
        state.ask("WASCPCA", "2017-01-30")

    found = checked("I,Kern County,CA,16\n", own, state, head=ISSUED)

    assert "custodian_vs_county" in sure(found)


def test_jefferson_county_is_broomfields() -> None:
    """Three rows put on Jefferson County are of the detention center of another county."""
    row = "II,Jefferson County,CO,BROOMFIELD DETENTION CENTER,2017-01-20,2017-01-30\n"

    found = checked(row * 3, Book())

    assert all("custodian_vs_county" in sure(found, at) for at in range(3))


def test_boulder_county_is_blamed_for_the_citys_policy() -> None:
    """The city's resolution was taken for the county's."""
    policy = "co/boulder,with_warrant,limited,2017-01-03,,City of Boulder resolution\n"

    found = checked(
        "III,Boulder County,CO,2017-01-03\n", Book(), policies=policy,
        head="section,jurisdiction,state,policy_date\n",
    )  # fmt: skip

    assert sure(found) == {"policy_of_another_body"}


def test_sacramento_declined_holds_and_gave_notice() -> None:
    """A custodian that never holds and tells ICE of each release: hold against notice."""
    book = Book()
    for _ in range(2):
        book.ask("SACRJCA", "2017-01-27")
        book.answer("hold_declined", "2017-01-30T08:00:00-08:00", ground="state_law")
        book.answer("notified", "2017-01-30T09:00:00-08:00")
        book.answer("released", "2017-01-30T15:00:00-08:00")

    found = checked("II,Sacramento County,CA,,2017-01-27,2017-01-30\n" * 2, book)

    assert sure(found) == {"hold_vs_notify"}


def test_lebanon_county_limits_holds_and_gives_notice() -> None:
    """A rule against holds alone is listed as a limit on cooperation."""
    policy = "pa/lebanon-county,with_warrant,gives,2008-01-01,,rule of 2008\n"

    found = checked("III,Lebanon County,PA\n", Book(), policies=policy,
                    head="section,jurisdiction,state\n")  # fmt: skip

    assert sure(found) == {"hold_vs_notify"}


def test_a_request_for_notice_cannot_be_a_declined_hold() -> None:
    """An I-247N on a list of declined detainers is a notice taken for a hold."""
    book = Book()
    book.ask("DENVJCO", "2017-01-27", form="I-247N", asks=NOTICE_ALONE)
    book.answer("notified", "2017-01-29T10:00:00-07:00")
    book.answer("released", "2017-01-29T12:00:00-07:00")

    found = checked("II,Denver,CO,,2017-01-27,2017-01-30\n", book)

    assert sure(found) == {"hold_vs_notify"}
    assert found.counts[0].high == 0


def test_a_reference_shows_where_a_request_really_went() -> None:
    """With the sender's own record beside the list, the wrong place is shown."""
    reference = "ab" * 32
    sender = Book()
    sender.ask("FRNKJPA", "2017-01-29", reference=reference)
    head = "section,jurisdiction,state,date issued,date declined,reference\n"

    found = checked(f"II,Franklin County,IA,2017-01-29,2017-01-30,{reference}\n", Book(), sender,
                    head=head)  # fmt: skip

    assert "same_name" in sure(found)


def test_nothing_is_called_declined_without_its_rule() -> None:
    """A row that stands, stands under a rule that is named."""
    book = Book()
    book.ask("TRAVJTX", "2017-01-27")
    book.answer("hold_declined", "2017-01-30T08:00:00-06:00")

    found = checked("II,Travis County,TX,,2017-01-27,2017-01-30\n", book)

    assert found.rows[0].differences == ()
    assert (found.counts[0].low, found.counts[0].high) == (1, 1)
    assert found.setting.rule.id == "hold-declined"


def test_of_others_rows_nothing_missing_is_shown() -> None:
    """A log is the record of its own custodians; what it lacks of others proves nothing."""
    book = Book()
    book.ask("TRAVJTX", "2017-01-27")
    setting = Setting(facilities=facilities(), week=WEEK, own=frozenset({"tx/travis-county"}))
    rows = "II,Denver,CO,,2017-01-27,2017-01-30\nII,Travis County,TX,,2017-01-29,2017-01-30\n"

    found = reconcile(parse_published(DECLINED + rows, "list.csv"), [LogSide("own", book.ledger)],
                      setting)  # fmt: skip

    assert "not_in_log" in possible(found, 0)
    assert "not_in_log" in sure(found, 1)


def test_all_rows_of_a_list_are_accounted_for() -> None:
    """Rows in the file are rows used and rows set aside, each with its reason."""
    rows = "II,Denver,CO,,2017-01-27,2017-01-30\nII,Denver,Colorada,,2017-01-27,2017-01-30\n"
    rows += "II,Denver,CO,,27 January,2017-01-30\nIX,Denver,CO,,2017-01-27,2017-01-30\n"

    found = checked(rows, Book())

    assert (len(found.rows), len(found.published.set_aside)) == (1, 3)
    assert [line for line, _ in found.published.set_aside] == [3, 4, 5]


def test_what_the_list_leaves_out_is_told() -> None:
    """A request that the rule counts in the week and no row fits is named by its entry."""
    book = Book()
    book.ask("TRAVJTX", "2017-01-20")
    book.answer("hold_declined", "2017-01-30T08:00:00-06:00")

    found = checked("II,Denver,CO,,2017-01-27,2017-01-30\n", book)

    assert [one.number for one in found.unlisted] == [0]


def test_released_records_are_read_as_they_are() -> None:
    """Columns of the federal data lead to facility, form, day and outcome; blank is pending."""
    head = "detainer_prepare_date,facility_state,detention_facility_code,detainer_type,"
    head += "detainer_lift_reason\n"
    form = "I247A - Immigration Detainer - Notice of Action (as of May 2025)"
    rows = f"2026-02-11,TEXAS,TRAVJTX,{form},Detainer Declined by LEA\n"
    rows += f"2026-02-11,TEXAS,TRAVJTX,{form},\n"

    read = parse_published(head + rows, "released.csv").rows

    assert [(one.state, one.form, one.kind) for one in read] == [
        ("TX", "I-247A-2025", "declined"), ("TX", "I-247A-2025", "pending"),
    ]  # fmt: skip
