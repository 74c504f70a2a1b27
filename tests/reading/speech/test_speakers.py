"""Who speaks: names, titles, pronouns, collectives."""

from __future__ import annotations

import pytest

from comity.reading.found import Mention, Quotation
from comity.reading.segments import segmented
from comity.reading.speech import quotations


def said(words: str) -> list[tuple[str, str | None]]:
    """What is said, and by whom."""
    return [(one.text, one.speaker) for one in quotations(segmented(words))]


def speakers(words: str) -> list[str | None]:
    return [one.speaker for one in quotations(segmented(words))]


def only(words: str) -> Quotation:
    (found,) = quotations(segmented(words))
    return found


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("“We will not sign,” said City Attorney Dana Whitfield.", "Dana Whitfield"),
        ("“We will not sign,” Dana Whitfield, the city attorney, said.", "Dana Whitfield"),
        ("“We will not sign,” said Dana Whitfield, who wrote the memo.", "Dana Whitfield"),
        ("Dana Whitfield, president of the board, said: “We will not sign.”", "Dana Whitfield"),
        ("Councilmember Priya Nand, who voted no, called the suit “theater.”", "Priya Nand"),
        ("A lawyer for the city, Luis Ocampo, said the terms were vague.", "Luis Ocampo"),
        ("“No,” spokeswoman Amber Miller told the Herald.", "Amber Miller"),
        ("“No,” quipped State Rep. Gil Amaro (D-Holt).", "Gil Amaro"),
        ("“It is late,” wrote Judge Maria T. Chen.", "Maria T. Chen"),
        ("“It is late,” the mayor’s office said.", "the mayor’s office"),
        ("Officials said the money was gone.", "Officials"),
        ("The money was gone, critics say.", "critics"),
        ("Many of the jurisdictions say they obey the law.", "Many of the jurisdictions"),
        ("According to the League of Towns, half have no jail.", "the League of Towns"),
        ("In the words of Sheriff Tom Bell, “it is a mess.”", "Tom Bell"),
        ("The report warns that agencies “may lose every dollar.”", "The report"),
        ("Bill de Brun, the mayor, said he would sue.", "Bill de Brun"),
        ("Asked whether she would sign, Ann Lee said she would wait.", "Ann Lee"),
        ("“Why now?” Ann Lee asked.", "Ann Lee"),
        ("“Why now?” she deadpanned.", None),
    ],
)
def test_the_speaker_is_the_one_who_says_it(words: str, speaker: str | None) -> None:
    """Before the verb or after it, with a title before the name or behind it."""
    assert only(words).speaker == speaker


def test_a_surname_means_the_full_name_first_given() -> None:
    """`Whitfield` is Dana Whitfield, and so is `she`."""
    words = (
        "City Attorney Dana Whitfield withdrew the form. “It was wrong,” Whitfield said. "
        "She added that the city would sue."
    )
    assert speakers(words) == ["Dana Whitfield"] * 2


def test_a_title_means_its_only_holder() -> None:
    """`The mayor` is the one who was named with that title."""
    words = "Mayor Ruth Calloway signed. The mayor said the terms were fair."
    assert said(words) == [("the terms were fair", "Ruth Calloway")]


def test_two_of_one_surname_are_told_apart() -> None:
    """By the first name beside, else by who was named last."""
    words = (
        "“I looked,” Wanda Pruitt said. “I did not,” said Hal Pruitt. "
        "Pruitt — Wanda — said she would wait. “So be it,” Pruitt said."
    )
    assert speakers(words) == ["Wanda Pruitt", "Hal Pruitt", "Wanda Pruitt", "Hal Pruitt"]


def test_former_and_latter_are_followed() -> None:
    """Of two people, and of two bodies."""
    people = "Chief Ann Cho and Sheriff Bob Dill differ. The former says it was lawful."
    bodies = (
        "Neither the Department of Homeland Security nor the Justice Department answered. "
        "The latter's press office said to ask again."
    )
    assert speakers(people) == ["Ann Cho"]
    assert speakers(bodies) == ["Justice Department's press office"]


def test_he_and_she_go_by_gender_where_it_is_told() -> None:
    """A `she` after two people is the woman of the two."""
    words = (
        "Councilwoman Bea Stone met Councilman Al Marsh. “No,” Marsh said. "
        "“Yes,” Stone said. He said the vote was close. She said it was not."
    )
    assert speakers(words) == ["Al Marsh", "Bea Stone", "Al Marsh", "Bea Stone"]


def test_a_quotation_alone_goes_on_with_the_speaker() -> None:
    """Also over paragraphs, with an opening mark in each and a closing one at the end."""
    words = (
        "“She called me,” said Hal Pruitt.\n\n“Then I called the state.\n\n"
        "“They said to call Washington.”"
    )
    assert speakers(words) == ["Hal Pruitt"] * 3


def test_a_paragraph_left_open_waits_for_its_speaker() -> None:
    """Who is named in the next paragraph spoke in this one too."""
    words = "“The award is ours.\n\n“No letter changes that,” said Carl Nguyen."
    assert speakers(words) == ["Carl Nguyen"] * 2


def test_a_document_speaks_for_who_issued_it() -> None:
    """`The report` is its author's, where the text names one."""
    words = (
        "The list that Immigration and Customs Enforcement put out on Monday is long. "
        "The report that Immigration and Customs Enforcement issued is short. "
        "The report says that agencies “do not answer.”"
    )
    assert speakers(words)[-1] == "Immigration and Customs Enforcement"


def test_a_court_enjoins_where_nobody_is_named() -> None:
    """`Defendants are enjoined from “...”` is what the court says."""
    words = "Defendants are enjoined from “imposing or enforcing the conditions” until June."
    assert speakers(words) == ["the Court"]


def test_the_words_that_name_the_speaker_are_pointed_at() -> None:
    """The mention and the cue stand where they are in the text."""
    words = "Mayor Ruth Calloway spoke. “No,” she said."
    found = only(words)
    assert found.mention is not None
    assert found.cue is not None
    assert words[slice(*found.mention)] == "she"
    assert words[slice(*found.cue)] == "said"
    assert (found.speaker, found.affiliation) == ("Ruth Calloway", "Mayor")


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("“We will not sign.” — Mayor Dana Holt", "Dana Holt"),
        ("“If we lose,” said Holt’s deputy, Carl Winn, “we lose together.”", "Carl Winn"),
        ("Per the manual, “a detainer is a request.”", "the manual"),
        ("“Never,” City Manager Karen May said.", "Karen May"),
        ("“Never,” Mayor Ken O’Neil said. “Ever,” O'Neil added.", "Ken O’Neil"),
        ("“Never,” the chairman, Lou Vance, said. “Ever,” the chairman repeated.", "Lou Vance"),
        ("The mayor wrote a memo. The mayor said it was hers. “Read it,” she said.", "The mayor"),
    ],
)
def test_speakers_in_unusual_places(words: str, speaker: str) -> None:
    """After a dash, beside a title, under another apostrophe, with the name of a month."""
    assert set(speakers(words)) == {speaker}


def test_a_letter_tells_whom_you_means() -> None:
    """`You wrote` is what the one addressed has written; `we` is the letter itself."""
    words = (
        "Dear Ms. Ortiz:\n\nYou wrote that the county “does not honor” detainers. We believe "
        "that it must.\n\nSincerely,\n\nJohn Roe"
    )
    assert set(speakers(words)) == {"Ortiz"}


def test_bodies_are_told_from_people() -> None:
    """A body found by another finder is given by the name first used for it."""
    words = "The Marlow Housing Trust sued. “We had to,” Marlow Trust said."
    start = words.index("Marlow Trust")
    bodies = [
        Mention(start=4, end=24, text="Marlow Housing Trust", id="assoc:trust", name="Trust"),
        Mention(start=start, end=start + 12, text="Marlow Trust", id="assoc:trust", name="Trust"),
    ]
    (found,) = quotations(segmented(words), bodies)
    assert found.speaker == "Marlow Housing Trust"


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        (
            "“Nine,” Ken Dow said.\n\nOne buyer was Abe Marsh, a welder. “Ten,” he said.",
            "Abe Marsh",
        ),
        (
            "Mayor Ann Farrar spoke. Gov. Ken Dow spoke. “Hm,” said Eve Poe.\n\n"
            "Farrar and Dow have met. “Ten,” she said.",
            "Ann Farrar",
        ),
        (
            "“Nine,” Ken Dow said.\n\nFresh off a meeting, Abe Marsh spoke. “Ten,” he said.",
            "Abe Marsh",
        ),
        ("So does Ann Farrar, a Democrat, who said “we will fight on all of it.”", "Ann Farrar"),
        ("Ken Dow spoke. “Go,” Dow said. The crowd roared back: “No!”", "The crowd"),
        ("“Nine,” one aide quoted Ken Dow as saying.", "Ken Dow"),
        ("The response from Dow’s office was short. The agency’s reply: “Ten.”", "The agency"),
        ("Sen. Ann Farrar rose. The lawmaker said “we will fight on all of it.”", "Ann Farrar"),
    ],
)
def test_who_is_meant_is_told_by_the_paragraph(words: str, speaker: str) -> None:
    """Whom a paragraph brings in, what it is about, who is quoted by another."""
    assert speakers(words)[-1] == speaker
