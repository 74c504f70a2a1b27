"""The government's own texts beside a condition: words are shown, verdicts are a lawyer's."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from comity.documents.paper.paper_text import paper_text
from comity.documents.policies.comparison import Comparison, compare
from comity.documents.policies.comparison_csv import comparison_csv
from comity.documents.policies.comparison_paper import NO_VERDICT, Asking, comparison_paper
from comity.documents.policies.marks import Mark, keep
from comity.documents.policies.policy import Told, add, load
from comity.documents.policies.savings import savings
from comity.documents.policies.subjects import spoken_of, subjects
from comity.documents.word.word_file import word_file
from comity.errors import InputError
from comity.findings.check import Days
from tests.documents.shared import law

ON = date(2017, 6, 30)
ORDINANCE = """WELCOMING ORDINANCE

Section 1. Purpose. Trust between residents and City employees serves public safety.

Section 2. Inquiries. (a) No agency shall request information about the citizenship or immigration
status of any person unless such inquiry is required by state or federal law.

(b) Except as required by 8 U.S.C. 1373, no agency shall disclose information regarding the
citizenship or immigration status of any person.

Section 3. Detention. No agent shall detain a person solely on the basis of an immigration detainer.

Section 4. Records. The Clerk keeps a register of fees.
"""


def workspace(folder: Path) -> Path:
    """A workspace with an ordinance of 2012, and an order that ended in 2016."""
    (folder / "ordinance.txt").write_text(ORDINANCE)
    (folder / "order.txt").write_text("1. Staff honor every immigration detainer.\n")
    home = folder / "ws"
    add(home, folder / "ordinance.txt", Told(date(2012, 9, 12)))
    add(home, folder / "order.txt", Told(date(2010, 1, 1), date(2016, 1, 1), "order"))
    return home


def compared(home: Path, on: date = ON, known: date = ON) -> Comparison:
    """The texts beside 8 U.S.C. 1373."""
    return compare(home, law(), "usc-8-1373", on=on, known=known)


def touched(found: Comparison) -> dict[str, set[str]]:
    """What each clause touches."""
    return {
        one.clause.number: {touch.subject for touch in one.touches}
        for one in found.rows
        if one.touches
    }


def test_clauses_that_touch_the_statute_are_told(tmp_path: Path) -> None:
    """By its five verbs and the information it is about; keeping a register of fees is neither."""
    assert touched(compared(workspace(tmp_path))) == {
        "Section 2(a)": {"requesting"},
        "Section 2(b)": {"sending"},
    }


def test_savings_words_stand_beside_the_clause(tmp_path: Path) -> None:
    """As they stand in it."""
    told = {one.clause.number: one.savings for one in compared(workspace(tmp_path)).rows}

    assert told["Section 2(b)"] == ("Except as required by 8 U.S.C. 1373",)
    assert told["Section 2(a)"] == ("unless such inquiry is required by state or federal law",)
    assert told["Section 4"] == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("consistent with federal law, staff", "consistent with federal law"),
        ("to the extent permitted by state or federal law", "to the extent permitted by state or"),
        ("Nothing in this chapter prohibits an employee", "Nothing in this chapter prohibits"),
        ("except as otherwise provided by law", "except as otherwise provided by law"),
        ("in accordance with 8 U.S.C. § 1373", "in accordance with 8 U.S.C. § 1373"),
        ("unless authorized by a court order", "unless authorized by a court order"),
    ],
)
def test_forms_of_savings_words(text: str, words: str) -> None:
    """The forms that ordinances use."""
    assert savings(text)[0].startswith(words)


def test_what_no_text_speaks_of_is_told(tmp_path: Path) -> None:
    """Of the statute's verbs and of what the letters asked besides."""
    found = compared(workspace(tmp_path))

    assert found.untouched == ["receiving", "maintaining", "exchanging"]
    assert found.silent == ["release dates", "access to jails"]


def test_words_of_detainers_release_and_access() -> None:
    """Each is found in the forms in which texts write it."""
    assert set(spoken_of("Staff notify us of the release of anyone.")) == {"release dates"}
    assert set(spoken_of("Agents have access to the jail.")) == {"access to jails"}
    assert set(spoken_of("No detainer is honored.")) == {"detainers"}


def test_a_text_that_has_ended_is_left_out_and_named(tmp_path: Path) -> None:
    """By its own days."""
    home = workspace(tmp_path)

    assert [one.id for one in compared(home).not_in_force] == ["order"]
    assert compared(home, on=date(2013, 1, 1)).not_in_force == []


def test_a_mark_is_kept_and_shown_from_its_day_on(tmp_path: Path) -> None:
    """Later marks are not known earlier; the last one counts; nothing is marked by itself."""
    home = workspace(tmp_path)
    policy = load(home, "ordinance")
    anchor = policy.clause("2(b)").anchor
    for day, mark in (("2017-06-28", "open"), ("2017-07-28", "complies")):
        keep(home, Mark(policy.id, anchor, "usc-8-1373", mark, day, "counsel", "", "x"))

    def marks(known: date) -> list[str]:
        return [one.mark.mark for one in compared(home, known=known).rows if one.mark]

    assert marks(date(2017, 6, 1)) == []
    assert marks(ON) == ["open"]
    assert marks(date(2018, 1, 1)) == ["complies"]


def test_the_table_says_that_it_is_no_verdict(tmp_path: Path) -> None:
    """Both dates, the law's version, the quoted law, and who marks."""
    home = workspace(tmp_path)
    asking = Asking(law(), Days(ON, ON), "Chicago, IL")

    text = " ".join(paper_text(comparison_paper(compared(home), asking), 140).split())

    assert f"on 2017-06-30, as known 2017-06-30 (law {law().version}" in text
    assert NO_VERDICT in text
    assert "sending to, or receiving from, the Immigration and Naturalization Service" in text
    assert "not marked" in text


def test_word_and_csv_are_the_same_twice(tmp_path: Path) -> None:
    """No clock, no chance; the CSV has a line for every clause."""
    home = workspace(tmp_path)
    asking = Asking(law(), Days(ON, ON), "Chicago, IL")
    found = compared(home)

    assert word_file(comparison_paper(found, asking)) == word_file(comparison_paper(found, asking))
    table = comparison_csv(found, asking)
    assert table == comparison_csv(compared(home), asking)
    assert len(table.splitlines()) == 1 + len(found.rows)


def test_other_conditions_are_told_by_their_duties(tmp_path: Path) -> None:
    """A directive on access to jails touches the access condition of 2017."""
    (tmp_path / "jail.txt").write_text(
        "1. Federal agents are given access to the correctional facility to meet with individuals "
        "who are believed to be aliens and to ask about their right to remain.\n"
        "2. Lunch is at noon."
    )
    home = tmp_path / "ws"
    add(home, tmp_path / "jail.txt", Told(date(2012, 1, 1)))

    found = compare(home, law(), "jag-fy2017-access", on=ON, known=ON)

    assert [one.clause.number for one in found.rows if one.touches] == ["1"]
    assert not subjects(law(), "jag-fy2017-access").is_exchange


def test_an_end_before_the_beginning_is_refused(tmp_path: Path) -> None:
    """One sentence with both days."""
    (tmp_path / "a.txt").write_text("1. Words.")

    with pytest.raises(InputError, match="found 2016-01-01, not after --effective 2016-01-01"):
        add(tmp_path, tmp_path / "a.txt", Told(date(2016, 1, 1), date(2016, 1, 1)))


def test_each_verb_stands_beside_the_words_of_the_statute(tmp_path: Path) -> None:
    """Sending beside 1373(a), requesting beside 1373(b)(1)."""
    found = compared(workspace(tmp_path))

    assert found.law.beside("sending").startswith('1373(a): "')
    assert found.law.beside("requesting").startswith('1373(b)(1): "')
    assert found.law.beside("maintaining") == '1373(b)(2): "Maintaining such information."'
    assert found.law.beside("exchanging").startswith('1373(b)(3): "')


def test_a_condition_with_1373_among_its_duties_has_its_other_duties_too(tmp_path: Path) -> None:
    """The DHS terms ask for five things; a clause on detainers touches the one on detainers."""
    found = compare(workspace(tmp_path), law(), "dhs-fy2025-std-terms-immigration", on=ON, known=ON)
    named = {subject for one in found.rows for touch in one.touches for subject in [touch.subject]}
    told = paper_text(comparison_paper(found, Asking(law(), Days(ON, ON), "x")), 200)

    assert "requesting" in named
    assert any(one.startswith("Honour requests for cooperation") for one in named)
    assert "the words of the condition above do not name" not in told


def test_a_mark_on_a_section_holds_for_what_stands_under_it(tmp_path: Path) -> None:
    """A mark on a paragraph of its own goes before it."""
    home = workspace(tmp_path)
    ordinance = load(home, "ordinance")
    section, own = ordinance.clause("Section 2"), ordinance.clause("Section 2(b)")
    for clause, mark in ((section, "open"), (own, "complies")):
        keep(home, Mark("ordinance", clause.anchor, "usc-8-1373", mark, "2017-06-01", "", "", ""))

    marks = {
        one.clause.number: (one.mark.mark, one.marked_at)
        for one in compared(home).rows
        if one.mark is not None
    }

    assert marks["Section 2(a)"] == ("open", "Section 2")
    assert marks["Section 2(b)"] == ("complies", "")
    assert "Section 3" not in marks


def test_otherwise_provided_is_no_sending() -> None:
    """`Except as otherwise provided under law` provides nobody with information."""
    told = "Except as otherwise provided under law, no agent shall ask for immigration status."

    assert [one.subject for one in subjects(law(), "usc-8-1373").touches(told)] == ["requesting"]
    assert "sending" in {
        one.subject
        for one in subjects(law(), "usc-8-1373").touches(
            "No immigration status is provided to ICE."
        )
    }
