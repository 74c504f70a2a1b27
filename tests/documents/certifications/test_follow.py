"""Show 5: from the first notice to the dollars, for the letters of 2017 and 2018."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from comity.awards import read_awards
from comity.documents.certifications.due import refuse_without_certification
from comity.documents.certifications.follow import Followed, follow
from comity.documents.certifications.follow_paper import follow_paper
from comity.documents.certifications.gate import asked_of, gate
from comity.documents.certifications.gate_paper import gate_paper
from comity.documents.certifications.list_paper import list_paper, steps_of
from comity.documents.paper.paper_text import paper_text
from comity.errors import InputError
from comity.findings.check import Days, check
from tests.documents.certifications.test_life import CONDITION, a_step
from tests.documents.papers import jag_list
from tests.documents.shared import law, seen

LATER = Days(date(2022, 1, 1), date(2022, 1, 1))
LETTERS = [
    "ojp-letters-2017-04-21", "doj-letters-2017-10-12", "doj-letters-2017-11-15",
    "doj-letters-2018-01-24", "doj-letters-2018-04-13",
]  # fmt: skip


def addressees() -> list[tuple[str, str]]:
    """Each letter of the record with each government that it names."""
    from comity.law.reading import read_registry

    acts = read_registry().acts
    found = []
    for letter in LETTERS:
        imposed = acts[letter].imposes
        assert imposed is not None and not isinstance(imposed.scope.governments, str)
        found += [(letter, slug) for slug in imposed.scope.governments.named]
    return found


def followed(name: str, days: Days = LATER, awards: Path | None = None, *steps: object) -> Followed:
    """The story of the certification of 2017."""
    given = read_awards(awards) if awards else None
    return follow(law(), seen(name), CONDITION, days, awards=given, steps=list(steps))  # type: ignore[arg-type]


@pytest.mark.parametrize(("letter", "slug"), addressees())
def test_each_letter_is_in_the_story_of_each_addressee(letter: str, slug: str) -> None:
    """One command tells the announcement, the letter, the condition, the deadlines, the orders."""
    found = followed(slug)

    acts = [act for event in found.events for act in event.acts]
    assert acts[0] == "ag-announcement-2017-03-27"
    assert letter in [event.acts[0] for event in found.events if event.kind == "letter"]
    kinds = {event.kind for event in found.events}
    assert {"notice", "letter", "deadline", "status"} <= kinds
    assert [event.day for event in found.events] == sorted(event.day for event in found.events)


def test_a_government_without_a_letter_has_none() -> None:
    """Fort Worth got no letter."""
    assert [one for one in followed("Fort Worth, TX").events if one.kind == "letter"] == []


def test_the_orders_of_philadelphia_are_told() -> None:
    """From binding to blocked by the injunction of 15 November 2017, named with its act."""
    events = [one for one in followed("Philadelphia, PA").events if one.kind == "status"]

    assert [(event.day.isoformat(), event.acts[0]) for event in events[:2]] == [
        ("2017-07-25", CONDITION), ("2017-11-15", "phl-2017-11-15-pi"),
    ]  # fmt: skip
    assert "binding -> blocked" in events[1].told


def test_a_late_and_a_returned_certification_are_followed_to_the_dollars(tmp_path: Path) -> None:
    """The ledger, the deadline that it missed, the agency's answer, the award's dollars."""
    days = Days(date(2018, 9, 1), date(2018, 9, 1))
    steps = (
        a_step("signed", "2018-08-13", entry=1),
        a_step("returned", "2018-08-20", entry=2, note="incomplete"),
    )

    found = followed("Chicago, IL", days, jag_list(tmp_path), *steps)

    told = [event.told for event in found.events]
    assert any(
        "acceptance, many cities. Award 2017-DJ-BX-0001: signed after it" in one for one in told
    )
    assert any("returned by the agency; incomplete." in one for one in told)
    (award,) = found.awards
    assert (award.row.award_id, award.life.state) == ("2017-DJ-BX-0001", "returned")
    assert (award.row.obligated_cents, award.row.drawn_cents) == (220000000, 0)
    text = paper_text(follow_paper(found), 100)
    assert "$2,200,000.00" in text


def test_nothing_after_the_day_of_knowledge_is_told() -> None:
    """On 1 July 2018 nobody knew of the injunction of 27 July, nor of the deadline moved later."""
    found = followed("Chicago, IL", Days(date(2018, 7, 1), date(2018, 7, 1)))

    assert max(event.day for event in found.events if event.kind != "deadline") <= date(2018, 7, 1)
    assert "first extension" not in " ".join(event.told for event in found.events)


def test_a_condition_without_certification_is_refused() -> None:
    """The sentence names some that ask for one."""
    with pytest.raises(InputError, match="asks for no certification; jag-fy2017"):
        refuse_without_certification(law(), "jag-fy2017-notice")


def test_gate_tells_what_is_missing_and_what_would_follow(tmp_path: Path) -> None:
    """While it binds and is not signed, it is missing; signed, or blocked, it is not."""
    awards = read_awards(jag_list(tmp_path))
    before, after = date(2018, 7, 5), date(2018, 8, 3)

    def missing(day: date, *steps: object) -> list[str]:
        found = gate(
            law(),
            awards,
            "2017DJBX0001",
            Days(day, day),
            government=None,
            steps=list(steps),  # type: ignore[arg-type]
        )
        return [one.due.condition for one in found.missing]

    assert missing(before) == [CONDITION, "usc-34-10153-certification"]
    assert missing(before, a_step("signed", "2018-07-05")) == ["usc-34-10153-certification"]
    assert missing(before, a_step("declined", "2018-07-05"))[0] == CONDITION
    assert missing(after) == ["usc-34-10153-certification"]


def test_gate_names_the_nearest_number(tmp_path: Path) -> None:
    """An award that the list does not have."""
    with pytest.raises(InputError, match="did you mean 2017-DJ-BX-0001"):
        gate(
            law(), read_awards(jag_list(tmp_path)), "2017-DJ-BX-0009", LATER,
            government=None, steps=[],
        )  # fmt: skip


def test_a_letter_without_certification_leads_to_its_condition() -> None:
    """The sentence names the condition in whose story the letter is told."""
    with pytest.raises(InputError, match=r"told in the story of jag-fy2016-1373-documentation\."):
        refuse_without_certification(law(), "doj-letters-2017-11-15")


def test_the_own_suit_is_told_also_where_its_order_reaches_everybody() -> None:
    """Chicago sued on 7 August 2017; Fort Worth did not."""
    told = {act for event in followed("Chicago, IL").events if event.kind == "suit"
            for act in event.acts}  # fmt: skip

    assert "chicago-v-sessions-fy2017/2017-08-07-complaint" in told
    assert not [one for one in followed("Fort Worth, TX").events if one.kind == "suit"]


def test_gate_names_rows_of_the_award_that_were_set_aside(tmp_path: Path) -> None:
    """A second row of the same award is not dropped in silence."""
    again = "2017-DJ-BX-0001,City of Chicago,IL,16.738,2017,2200000.00,0.00,,made for a test"
    awards = read_awards(jag_list(tmp_path, again))
    found = gate(law(), awards, "2017-DJ-BX-0001", LATER, government=None, steps=[])

    assert found.aside == ["row 6: the same as row 2, in every cell."]
    assert "Another row of the list was set aside: row 6" in paper_text(gate_paper(found), 400)


def test_the_list_leaves_out_other_governments_and_what_does_not_bind(tmp_path: Path) -> None:
    """A workspace of two cities tells each its own; certifications not asked for are counted."""
    day = Days(date(2018, 7, 5), date(2018, 7, 5))
    checked = check(law(), read_awards(jag_list(tmp_path)), day, seen("Chicago, IL"))
    steps = [
        replace(a_step("signed", "2018-07-01"), award="2016-DJ-BX-0001", entry=1),
        replace(a_step("declined", "2018-07-02"), government="pa/philadelphia", entry=2),
    ]
    asked = asked_of(checked, steps)

    own = steps_of(steps, seen("Chicago, IL"), asked)
    told = paper_text(list_paper(law(), day, "Chicago, IL", own, asked), 300)

    assert [one.entry for one in own] == [1]
    assert "pa/philadelphia" not in told
    assert "Not listed, since their condition does not bind on this day" in told
    assert "not yet" not in told.partition("Certifications by award and condition")[2]
    assert steps_of(steps, None, []) == steps
