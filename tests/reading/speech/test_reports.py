"""Where a report ends, and who speaks in it where the sentence hides that."""

from __future__ import annotations

import pytest

from comity.reading.segments import segmented
from comity.reading.speech import quotations


def said(words: str) -> list[tuple[str, str | None]]:
    """What is said, and by whom."""
    return [(one.text, one.speaker) for one in quotations(segmented(words))]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "The county intends to fight the terms, a park district spokesman, Lyle Moss, said.",
            ("The county intends to fight the terms", "Lyle Moss"),
        ),
        (
            "The city hopes to settle by May, its lawyer, Rita Poe, said in a phone interview.",
            ("The city hopes to settle by May", "Rita Poe"),
        ),
        (
            "The town wants to wait, a spokeswoman who asked not to be named said on Friday.",
            ("The town wants to wait", "a spokeswoman"),
        ),
    ],
)
def test_the_last_words_tell_who_said_the_sentence(words: str, told: tuple[str, str]) -> None:
    """A verb of planning before them is part of what was said."""
    assert said(words) == [told]


@pytest.mark.parametrize(
    ("phrase", "role"),
    [
        ("A spokeswoman for Hollis, Amy Dow,", "spokeswoman for Hollis"),
        ("A Park Service spokesman, Amy Dow,", "Park Service spokesman"),
        ("The group's president, Amy Dow,", "president"),
        ("Its lawyer, Amy Dow,", "lawyer"),
    ],
)
def test_a_calling_with_a_name_beside_it_is_the_person(phrase: str, role: str) -> None:
    """The name is the speaker, the calling the affiliation."""
    (found,) = quotations(segmented(f"{phrase} said that the gate was shut."))
    assert (found.speaker, found.affiliation) == ("Amy Dow", role)


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        (
            "Sheriff Bo Finch issued a statement after Judge Ida Marr barred the searches:",
            "Bo Finch",
        ),
        ("Asked about it, the agency's press office sent this reply:", "the agency's press office"),
        ("Bo Finch, who was sued when Ida Marr ordered him to stop, had this to say:", "Bo Finch"),
    ],
)
def test_a_statement_is_of_the_one_who_issued_it(words: str, speaker: str) -> None:
    """Not of a judge in a clause about something else."""
    found = said(f"{words}\n\n“We did what the law asks.”")
    assert found[-1] == ("“We did what the law asks.”", speaker)


@pytest.mark.parametrize(
    "words",
    [
        "The appointed trustee gave a sworn statement on Tuesday saying the vote was fair.",
        "The appointed trustee spoke in June saying the vote was fair.",
        "The appointed trustee, who got threats, swore on Friday saying the vote was fair.",
    ],
)
def test_a_day_or_a_month_says_nothing(words: str) -> None:
    """`on Tuesday saying` is said by the subject of the sentence."""
    assert said(words) == [("the vote was fair", "The appointed trustee")]


@pytest.mark.parametrize(
    "words",
    [
        "The campaign hired ten people and unveiled plans to open an office.",
        "Holt’s firm bought the lot and disclosed promises to build.",
        "The paper wants to know what you think of the bond. Email any leads.",
        "We want to know what you think.",
        "LEDGER READERS: Have you seen the new signs? Tell us what you think.",
        "Neither clerk has said whether the form was signed.",
        "The mayor declined to comment, and the sheriff would not say who drew up the list.",
        "I think the bond will pass.",
    ],
)
def test_house_notices_and_refusals_are_no_speech(words: str) -> None:
    """Nor are nouns that look like verbs, nor the writer's own thoughts."""
    assert said(words) == []


@pytest.mark.parametrize(
    ("report", "rest"),
    [
        ("the city would fight", ", a move that could cost millions."),
        ("the city would fight", ", the latest sign that talks have failed."),
        ("the city would fight", ", in an apparent reference to the mayor."),
        ("the city would fight", ", but it was not clear when."),
        ("the city would fight", ", but declined to give a date."),
        ("the city would fight", ", although it has signed the form."),
        ("the city would fight", " in an interview last week."),
        ("the city would fight", " in a heated exchange with reporters."),
        ("the city would fight", " on Twitter."),
        ("the city would fight", " and left the room."),
        ("the city would fight and win", "."),
        ("the form would be read and signed", "."),
        ("the city had a move that nobody saw", "."),
        ("the clause in a letter was void", "."),
    ],
)
def test_a_report_ends_before_the_writers_remark(report: str, rest: str) -> None:
    """A judgment, a doubt, a circumstance or a deed is not what was said."""
    assert said(f"Dana Holt said {report}{rest}") == [(report, "Dana Holt")]


def test_even_though_is_held_against_one_who_insists() -> None:
    """After `insisted`, what follows `even though` is the writer's; after `said` it may not be."""
    assert said("Dana Holt insisted that she paid even though no bill was found.") == [
        ("she paid", "Dana Holt")
    ]
    assert said("Dana Holt said she paid even though no bill was found.") == [
        ("she paid even though no bill was found", "Dana Holt")
    ]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Section 12 of the charter is short.", "Section 12 of the charter"),
        ("Holt held up a letter from the agency.", "a letter"),
        ("Her worry was a clause on page two.", "a clause"),
    ],
)
def test_it_says_is_said_of_the_document(before: str, speaker: str) -> None:
    """A law, a letter or a clause that the sentence before tells of."""
    assert said(f"{before} It says that no clerk may ask.") == [("no clerk may ask", speaker)]


def test_it_said_is_said_of_the_body() -> None:
    """In the past it is who sent the letter that speaks."""
    words = (
        "The Marlow Trust sent a letter. “We object,” the Marlow Trust said. It said it would sue."
    )
    assert said(words)[-1] == ("it would sue", "the Marlow Trust")


def test_she_may_be_somebody_without_a_name() -> None:
    """A clerk or a wife who spoke last, where no woman was named since."""
    clerk = "Ann Holt signed. A clerk said the form was late. “By a day,” she said."
    wife = "Ann Holt signed. His wife, Lorraine, said it was late. “By a day,” she said."
    named = "A clerk said it was late. Ann Holt signed. “By a day,” she said."
    assert said(clerk)[-1] == ("“By a day,”", "A clerk")
    assert said(wife)[-1] == ("“By a day,”", "Lorraine")
    assert said(named)[-1] == ("“By a day,”", "Ann Holt")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Her critics answer that the spirit counts.", ("the spirit counts", "Her critics")),
        ("Holt asked the clerk whether it was late.", ("whether it was late", "Holt")),
        ("Holt wants a rule that spares towns.", ("a rule that spares towns", "Holt")),
        ("Friends of the bill argue that it is fair.", ("it is fair", "Friends of the bill")),
        ("Holt told the board fights had dropped.", ("fights had dropped", "Holt")),
        ("Holt and Dow have both said they back it.", ("they back it", "Holt and Dow")),
        ("Holt said only that it was soon.", ("it was soon", "Holt")),
        ("Holt promised to pay but declined to say when.", ("to pay", "Holt")),
        ("It came from clerks who said it was late.", ("it was late", "clerks")),
        ("In one, it says, a clerk was late.", ("In one, it says, a clerk was late", None)),
    ],
)
def test_clauses_of_other_verbs(words: str, told: tuple[str, str | None]) -> None:
    """Answers, questions put to somebody, wishes, plurals with a phrase, insertions."""
    assert said(words) == [told]


def test_one_word_in_single_marks_with_nobody_speaking_is_a_scare_quote() -> None:
    """`towns are 'harbouring' people` quotes nobody; `said it 'hides'` does."""
    assert said("Some towns are 'harbouring' people.") == []
    assert said("Ron Tabor said the town 'hides behind grammar'.") == [
        ("the town 'hides behind grammar'", "Ron Tabor"),
        ("'hides behind grammar'", "Ron Tabor"),
    ]


def test_a_letter_to_nobody_by_name_has_no_you() -> None:
    """`Dear Grant Administrators` names no person."""
    words = "Dear Grant Administrators:\n\nYou have asked whether the terms apply."
    assert said(words) == [("whether the terms apply", None)]


def test_a_mayor_of_a_town_is_a_person() -> None:
    """`Mayor Ann Boone of Ford` is Ann Boone, and so is the `she` after her."""
    words = "“No,” said Eve Tate.\n\nMayor Ann Boone of Ford thanked them. “Yes,” she said."
    assert said(words)[-1] == ("“Yes,”", "Ann Boone")


def test_a_source_told_last_is_no_part_of_the_report() -> None:
    """`according to papers` tells how it is known that she said so."""
    words = "Ann Boone told the clerk that it was late, according to papers the Herald found."
    assert said(words) == [("it was late", "Ann Boone")]


def test_what_is_cited_speaks_for_itself() -> None:
    """`citing a clause that says` gives the words to the clause."""
    words = "Ann Boone voted no, citing a clause that says no town “shall be made to pay.”"
    assert said(words)[-1] == ("“shall be made to pay.”", "a clause")
