"""What is said: marks, clauses, transcripts, headlines."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.reading.found import Speech
from comity.reading.segments import segmented
from comity.reading.speech import quotations

PIECES = st.sampled_from(
    ["“No,” ", '"We sued', '," she said. ', "Dana Holt ", "said that ", "‘It’s ", "so,’ ",
     "’", "”", "according to the mayor", ", ", ". ", "\n\n", "\r\n", "\r", "«ja» ", "„nein“ ",
     "``x'' ", "\u202e", "e\u0301", "\U0001f3db", "MS. HOLT: Yes.\n", "his claim that ",
     "called it “a mess.” ", "; ", "(D-Wis.) ", "urged him to go ", "Holt: ‘x y z’\n\n", "— ",
     "the former ", "\ufeff", "“", '"', "is enjoined from “it” ", "who ", "and ",
     "1373(a), which provides that “no one” ", "to say "]
)  # fmt: skip


def texts(words: str) -> list[str]:
    return [one.text for one in quotations(segmented(words))]


def kinds(words: str) -> list[Speech]:
    return [one.kind for one in quotations(segmented(words))]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ('"No," Dana Holt said.', '"No,"'),
        ("“No,” Dana Holt said.", "“No,”"),
        ("‘No,’ Dana Holt said.", "‘No,’"),
        ("'The cities' plan isn't ours,' Dana Holt said.", "'The cities' plan isn't ours,'"),
        ("«Non», said Dana Holt.", "«Non»"),
        ("„Nein“, said Dana Holt.", "„Nein“"),
        ("``No,'' Dana Holt said.", "``No,''"),
        ("“He said, ‘No,’ ” Dana Holt said.", "“He said, ‘No,’ ”"),
        ("\"He said, 'No,' \" Dana Holt said.", "\"He said, 'No,' \""),
        ("\"It is 'no' for now,\" Dana Holt said.", "\"It is 'no' for now,\""),
        ("“Rock ’n’ roll won’t do,” Dana Holt said.", "“Rock ’n’ roll won’t do,”"),
        ("Dana Holt said, “Never. Ask again. Soon.", "“Never."),
        ("Dana Holt spoke. “No,” she said.", "“No,”"),
    ],
)
def test_marks_of_every_style_are_paired(words: str, expected: str) -> None:
    """Straight, curly, single, nested, foreign, left open; an apostrophe is no mark."""
    assert texts(words)[0] == expected


@pytest.mark.parametrize(
    "words",
    [
        "The clerk found her town described as a “deliberate obstructor.”",
        "Bellamy was on a “ride-along” with reporters.",
        "He runs the county's “Books Behind Bars” drive.",
        "With respect to the “program or activity” funded by this award, a report is due.",
        "The so-called “sanctuary” list is long.",
        "The film, titled “The Long Road,” opened on Monday.",
        "The word “sanctuary” has no meaning in law.",
        'She held up a 6\'2" board and a 3" nail.',
        "The cities' lawyers' plan isn't new.",
        "Executive Order 13768, “Enhancing Public Safety,” was signed in January.",
        "The county's “stop and think before you sign” campaign began in May.",
        "The “notice and access” conditions date from 2017.",
        "The city calls itself a “Welcoming City.”",
        "The agreement defines “program or activity” broadly.",
        "The phrase “to the extent consistent with law” appears twice.",
        "The group “Keep Marlow Safe” sued.",
        "She answered “yes” on the form.",
    ],
)
def test_marks_that_hold_no_speech_are_left_alone(words: str) -> None:
    """Words held at arm's length, titles, terms, inches and apostrophes."""
    assert texts(words) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Dana Holt said the city would sue.", "the city would sue"),
        ("Dana Holt said that the city would sue.", "the city would sue"),
        ("Dana Holt told the council on Monday that the city would sue.", "the city would sue"),
        ("Dana Holt told reporters the city would sue.", "the city would sue"),
        ("The city would sue, said Dana Holt.", "The city would sue"),
        ("The city will sue, according to Dana Holt.", "The city will sue"),
        ("The city, Dana Holt said, will sue.", "The city, Dana Holt said, will sue"),
        ("Any town, he has argued, should sign.", "Any town, he has argued, should sign"),
        ("Dana Holt urged the county to sign.", "the county to sign"),
        ("Dana Holt promised to sue.", "to sue"),
        ("The office said to ask again.", "to ask again"),
        ("Dana Holt has repeatedly pointed out that the list is wrong.", "the list is wrong"),
        ("His claim that the list is wrong drew fire.", "the list is wrong"),
        ("Dana Holt accused the agency of hiding the list.", "the agency of hiding the list"),
        ("Dana Holt, in a letter to the agency, said the list was wrong.", "the list was wrong"),
        ("Dana Holt went on to say that the list was wrong.", "the list was wrong"),
        ("A sheriff says that one case never reached him.", "one case never reached him"),
    ],
)
def test_the_clause_reported_is_the_quotation(words: str, expected: str) -> None:
    """After the verb, before it, around it; with `that` and without; an infinitive; a noun's."""
    assert texts(words) == [expected]


@pytest.mark.parametrize(
    "words",
    [
        "The city sued on Monday.",
        "ICE did not answer questions.",
        "Neither would say who drew up the list.",
        "If she says no, the money goes away.",
        "Did he say it would?",
        "Nobody said the city would sue.",
        "The report is on the table, and its claims are many.",
        "The United States sued, and the State plans new rules.",
        "The recipient certifies under 28 U.S.C. § 1746 and acknowledges 18 U.S.C. § 1001.",
        "The plan is said to be popular, and a vote is expected to follow.",
        "The mayor did not present plans to close the gap.",
        "Dana Holt, who asked not to be named, left.",
    ],
)
def test_what_nobody_says_is_no_speech(words: str) -> None:
    """Denials, suppositions, nouns that look like verbs."""
    assert texts(words) == []


def test_coordinate_sayings_part_what_they_report() -> None:
    """`..., and he urged`, `... and warned`, `..., adding that` begin another report."""
    words = (
        "Marlow said it was opposed to the list and warned the agency to stop, adding that "
        "talks could go on, and it urged all towns to wait."
    )
    assert texts(words) == [
        "it was opposed to the list",
        "the agency to stop",
        "talks could go on",
        "all towns to wait",
    ]


def test_a_clause_with_words_in_marks_is_given_whole_and_in_part() -> None:
    """The clause is what was reported, the words in marks are what was said."""
    words = "Dana Holt said the city would take steps to “claw back the funds” at once."
    assert texts(words) == [
        "the city would take steps to “claw back the funds” at once",
        "“claw back the funds”",
    ]
    assert kinds(words) == [Speech.MIXED, Speech.PARTIAL]


def test_words_of_a_law_are_mixed() -> None:
    """A statute, an order and a letter speak in parts of the sentence about them."""
    words = (
        "See 8 U.S.C. 1373(a), which provides that an entity “may not prohibit, or restrict,” it."
    )
    (found,) = quotations(segmented(words))
    assert (found.text, found.kind) == ("“may not prohibit, or restrict,”", Speech.MIXED)
    assert found.speaker == "8 U.S.C. 1373(a)"


def test_turns_of_a_transcript_are_direct() -> None:
    """Each turn is said by the one whose label it has; what it reports is found in it."""
    words = (
        "COUNCIL PRESIDENT HOLT: How much?\n\nMS. WHITFIELD: Eleven percent. The mayor told us "
        "that we were plaintiffs.\n\nIt is a lot.\n\nCOUNCIL PRESIDENT HOLT: Thank you."
    )
    found = quotations(segmented(words))
    assert [(one.text, one.speaker) for one in found] == [
        ("How much?", "Holt"),
        ("Eleven percent. The mayor told us that we were plaintiffs.", "Whitfield"),
        ("we were plaintiffs", "The mayor"),
        ("It is a lot.", "Whitfield"),
        ("Thank you.", "Holt"),
    ]
    assert found[0].affiliation == "Council President"


def test_questions_and_answers_are_turns() -> None:
    """`Q.` and `A.` of a deposition."""
    words = "Q. Did you sign?\nA. I did.\nQ. When?\nA. In May."
    assert texts(words) == ["Did you sign?", "I did.", "When?", "In May."]


def test_a_headline_shortens_what_the_text_quotes() -> None:
    """The speaker of a headline is told below it; a headline that nothing bears out is left."""
    words = (
        "‘See them in court’: cities sue\n\nThe cities sued. "
        "“If they want a fight, we will see them in court,” Mayor Bill Roe tweeted."
    )
    found = quotations(segmented(words))
    assert (found[0].text, found[0].speaker) == ("‘See them in court’", "Bill Roe")
    assert texts("‘We never got it’: towns puzzle\n\nThe towns puzzled over the list.") == []


def test_a_name_with_a_colon_heads_a_report() -> None:
    """`Holt: City will sue` in a headline."""
    words = "Holt: City will sue over terms\n\n“We will sue,” Mayor Ann Holt said."
    found = quotations(segmented(words))[0]
    assert (found.text, found.speaker) == ("City will sue over terms", "Ann Holt")


def test_a_block_without_marks_follows_a_colon() -> None:
    """`The governor added:` gives the next paragraph to the governor."""
    words = "Gov. Lena Marsh spoke. The governor added:\n\nWe will not be moved. Not now."
    found = quotations(segmented(words))
    assert [(one.text, one.speaker) for one in found] == [
        ("We will not be moved. Not now.", "Lena Marsh")
    ]


@given(st.lists(PIECES, max_size=40))
def test_offsets_point_at_the_text(pieces: list[str]) -> None:
    """Whatever the input, a quotation is the words between its offsets, each span once."""
    words = "".join(pieces)
    found = quotations(segmented(words))
    for one in found:
        assert 0 <= one.start < one.end <= len(words)
        assert words[one.start : one.end] == one.text
        for span in (one.mention, one.cue):
            assert span is None or 0 <= span.start < span.end <= len(words)
    assert found == quotations(segmented(words))
    assert found == sorted(found, key=lambda one: (one.start, -one.end))


@given(st.text(alphabet="aA .,\"'“”‘’«»„`\n\r:;—-()", max_size=200))
def test_any_signs_are_read(words: str) -> None:
    """Marks in any disorder stop nothing."""
    for one in quotations(segmented(words)):
        assert words[one.start : one.end] == one.text


@pytest.mark.parametrize(
    "piece",
    ["“x” ", '" ', "“ ", "‘x’ ", "s' ", "said, ", "Aa ", "he said “x” and ", "according to ",
     "claim that ", "Ann Smith said. ", "MS. HOLT: Yes.\n", "\n“x\n", "‘x y’: z\n\n"],
)  # fmt: skip
def test_a_long_text_takes_time_in_proportion(piece: str) -> None:
    """Four times as long a text takes about four times as long, whatever it is made of."""

    def seconds(count: int) -> float:
        text = segmented(piece * count)
        begun = time.process_time()
        quotations(text)
        return time.process_time() - begun

    small = min(seconds(2_000) for _ in range(3))
    assert min(seconds(8_000) for _ in range(4)) < 10 * small + 0.2


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Dana Holt said the city would sue, and the council agreed.", ["the city would sue"]),
        ("Though Dana Holt called it “bad,” the council voted yes.", ["“bad,”"]),
        ("If it does not, Dana Holt warned, the county “may lose all.”", None),
        ("Dana Holt said, referring to the list, that it was wrong.", ["it was wrong"]),
        ("Governor Holt Says State Will Not Comply", ["State Will Not Comply"]),
        (
            "IT IS ORDERED that Defendants are ENJOINED from “freezing funds.”",
            ["“freezing funds.”"],
        ),
    ],
)
def test_a_report_ends_where_the_reporter_goes_on(words: str, expected: list[str] | None) -> None:
    """What might be the reporter's own is not put into the mouth of the speaker."""
    found = texts(words)
    assert found == expected if expected else "“may lose all.”" in found
