"""The brief as text: the page counsel reads first."""

from __future__ import annotations

from datetime import date

import pytest

from comity.documents.briefs.text import brief_text
from tests.documents.shared import SUMMER_2018, WINTER_2025, brief_of, chicago_brief


def chicago_2018(width: int = 80) -> str:
    return brief_text(chicago_brief(SUMMER_2018), width)


def paragraph_with(text: str, words: str) -> str:
    """The block of lines around some words, as one line."""
    blocks = text.split("\n\n")
    found = next(block for block in blocks if words in " ".join(block.split()))
    return " ".join(found.split())


def test_both_dates_stand_in_the_first_line() -> None:
    """The first line names the government, the day asked and the day of knowledge."""
    first = chicago_2018().splitlines()[0]

    assert first.startswith("Chicago, IL on 2018-07-01, as known 2018-07-01 (law ")


def test_the_answer_comes_first() -> None:
    """A reader of the first sentences leaves with the right answer."""
    answer = " ".join(chicago_2018().partition("Dollars by status")[0].split())

    assert "All 3 awards, with $6,219,194.00 obligated, are under at least one binding" in answer
    assert "62 more of the list ($2,541,662,544.15) were not yet made on this day." in answer
    assert "the next dated deadline is 10 August 2018 (acceptance, many cities)" in answer


def test_dollars_add_up_to_the_list() -> None:
    """Counted, not yet made and set aside add up to the list, in dollars and cents."""
    text = chicago_2018()
    amounts = {}
    for name in ("counted", "not yet made on this day", "set aside", "in the list"):
        line = next(line for line in text.splitlines() if line.strip().startswith(name))
        amounts[name] = [int(word.strip("$").replace(",", "").replace(".", ""))
                         for word in line[26:].split()]  # fmt: skip

    total = amounts.pop("in the list")

    assert total == [sum(parts) for parts in zip(*amounts.values(), strict=True)]
    assert total == [65, 254_788_173_815, 222_804_892_664]


def test_a_blocked_condition_names_the_order_since_when_and_what_would_bring_it_back() -> None:
    """The order with its day and citation, the days so far, and what would have to fall."""
    told = paragraph_with(chicago_2018(), "jag-fy2017-notice 1 award $2,019,194.00")

    assert "Blocked since 15 September 2017, 289 days. Row 11." in told
    assert "N.D. Ill. enjoined it on 15 September 2017 for everyone" in told
    assert "264 F. Supp. 3d 933" in told
    assert "It binds again if the preliminary injunction of 15 September 2017" in told


def test_a_certification_tells_who_by_when_and_under_which_penalty() -> None:
    """Deadlines are in order, and past ones are marked."""
    told = paragraph_with(chicago_2018(), "jag-fy2017-1373-certification (binding) Who:")

    assert "Who: chief legal officer of the jurisdiction" in told
    assert "Penalty: the form is signed under penalty of perjury" in told
    assert "Deadline: 5 September 2017 (past): local application" in told
    assert "Deadline: 10 August 2018: acceptance, many cities" in told


def test_a_deadline_set_by_a_later_notice_is_hidden_until_then() -> None:
    """The extension to 5 October 2018 was not known in July."""
    told = paragraph_with(chicago_2018(), "jag-fy2017-1373-certification (binding) Who:")

    assert "Deadline: 5 October 2018" not in told


def test_an_unsettled_condition_tells_both_outcomes_and_the_question() -> None:
    """Neither reading is chosen."""
    told = paragraph_with(chicago_2018(), "jag-fy2018-access 1 award")

    assert "Either: binding" in told
    assert "Either: not yet" in told
    assert "Open: Had" in told


def test_preferences_in_competitions_stand_apart() -> None:
    """They are not counted among what binds."""
    text = chicago_2018()
    binding = text.partition("\nBinding (")[2].partition("\nUnsettled (")[0]
    apart = text.partition("\nPreferences in competitions (")[2].partition("\nOn Chicago")[0]

    assert "ag-memo-2017-05-22" not in binding
    assert "ag-memo-2017-05-22" in apart


def test_strings_on_the_government_itself_carry_no_dollars() -> None:
    """They are shown once, under a heading of their own."""
    told = chicago_2018().partition("On Chicago, IL itself, without dollars")[2]
    told = told.partition("\nNot in force here")[0]

    assert "usc-8-1373" in told
    assert "$" not in told


def test_every_number_in_brackets_is_an_act_of_the_list() -> None:
    """Each status refers to acts, and each act has its source."""
    page, _, acts = chicago_2018().partition("\nActs and sources (")
    listed = {line.split()[0] for line in acts.splitlines() if line.startswith("[")}
    referred = {word.strip(",.;") for word in page.split() if word.startswith("[")}

    assert referred
    assert referred <= listed


def test_what_put_a_condition_back_is_told() -> None:
    """A stay of an injunction is named where a condition binds again."""
    told = paragraph_with(
        brief_text(chicago_brief(WINTER_2025), 80), "eo-14151-s2bi-equity-grants 65 awards"
    )

    assert "Binding since 14 March 2025" in told
    assert "It binds again since 14 March 2025: " in told
    assert "(4th Cir.)" in told


def test_awards_of_other_bodies_are_named() -> None:
    """The housing authority on Chicago's list is answered as a body of its own."""
    text = " ".join(brief_text(chicago_brief(WINTER_2025), 80).split())

    assert "each answered for that body: Chicago Housing Authority (26 awards)" in text


@pytest.mark.parametrize("width", [80, 140])
@pytest.mark.parametrize("day", [SUMMER_2018, WINTER_2025])
def test_lines_keep_to_the_screen(width: int, day: date) -> None:
    """No line is longer than the width, addresses apart."""
    text = brief_text(chicago_brief(day), width)

    assert [line for line in text.splitlines() if len(line) > width and "://" not in line] == []


@pytest.mark.parametrize("name", ["New York City, NY", "Seattle, WA", "Fort Worth, TX"])
def test_a_brief_without_a_list_tells_no_dollars(name: str) -> None:
    """Conditions of every program are told, and the first sentence says that there is no list."""
    text = brief_text(brief_of(name, SUMMER_2018), 80)

    assert "No award list was given" in text
    assert "$" not in text.partition("\nActs and sources (")[0].replace("$98.5 million", "")


def test_programs_that_differ_are_told_apart() -> None:
    """Where one order blocks a condition for one listing alone, the brief says for which."""
    text = " ".join(brief_text(brief_of("Seattle, WA", WINTER_2025), 100).split())

    assert "Not the same everywhere: " in text
    assert "blocked for 14.218" in text
