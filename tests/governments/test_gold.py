"""The gates: names that a person has labelled, and lists that another matcher has labelled."""

from __future__ import annotations

from collections import Counter

from comity.governments import look_up, match
from tests.governments.shared import needs_shared_tables, rows_of

Row = dict[str, str]

# The shared list of agencies gives these police departments to another place than their name
# says: "Mason City Police Department" (Illinois) to the village of Mason, and so on.
NAMED_AFTER_ANOTHER = 13


def answer(row: Row) -> str:
    """Answer a labelled name: an id, NONE for a body of its own, or nothing."""
    found = match(
        row["name"],
        state=row["state"].replace("NA", ""),
        city=row["city"],
        county=row["county"],
        list_kind=row["list_kind"],
    )
    if found.decision == "matched" and found.government is not None:
        return found.government.id
    return "NONE" if found.decision == "separate body" else ""


def measured(rows: list[Row]) -> tuple[float, float]:
    """Measure precision over all answers, and recall over all names that can be told."""
    answers = [(answer(row), row["gov_id"]) for row in rows]
    right = sum(given == label for given, label in answers if given)
    given = sum(bool(given) for given, _ in answers)
    told = sum(label != "AMBIGUOUS" for _, label in answers)
    return right / given, right / told


@needs_shared_tables
def test_labelled_names_are_matched_with_precision_99_and_recall_95() -> None:
    """250 names of SAM.gov, Treasury, the FAC, ICE lists, captions and newspapers."""
    precision, recall = measured(rows_of("gold-names.csv"))

    assert precision >= 0.99
    assert recall >= 0.95


@needs_shared_tables
def test_further_labelled_names_too() -> None:
    """145 more of the same."""
    precision, recall = measured(rows_of("gold-names-extra.csv"))

    assert precision >= 0.99
    assert recall >= 0.95


@needs_shared_tables
def test_reviewed_recipients_are_never_wrong() -> None:
    """SAM.gov names with their city: 189 that a person has looked at."""
    rows = [row for row in rows_of("uei-recipients.csv") if row["basis"] == "reviewed"]
    asked = [{**row, "name": row["recipient_name"], "county": "", "list_kind": ""} for row in rows]
    answers = [(answer(row), row["gov_id"]) for row in asked]

    assert len(rows) > 180
    assert [pair for pair in answers if pair[0] not in ("", pair[1])] == []
    assert sum(bool(given) for given, _ in answers) >= 0.94 * len(answers)


@needs_shared_tables
def test_reviewed_registrations_are_known_by_their_number() -> None:
    """A UEI answers before any name does; one of a body that the tables lack answers nothing."""
    for row in rows_of("uei-recipients.csv"):
        if row["basis"] == "reviewed":
            found = look_up(row["uei"])
            assert (found.id if found else "NONE") == row["gov_id"]


@needs_shared_tables
def test_police_agencies_get_the_government_that_their_list_gives() -> None:
    """15,000 agencies of the FBI, by name, State and county: one in a thousand disagrees."""
    counts: Counter[str] = Counter()
    for row in rows_of("police-agencies.csv"):
        if row["gov_id"]:
            county = row["county_name"].partition(";")[0]
            asked = {"name": row["agency_name"], "state": row["state_abbr"], "county": county}
            given = answer({**asked, "city": "", "list_kind": ""})
            agrees = "agrees" if given == row["gov_id"] else "disagrees"
            counts[agrees if given else "open"] += 1

    assert counts["disagrees"] <= NAMED_AFTER_ANOTHER
    assert counts["agrees"] > 0.965 * counts.total()
