"""Sources and readings made by hand, so that a test of a format hangs on no finder."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from comity.reading.checks.answer import Kind, Outcome
from comity.reading.checks.finding import Statement, StatementFinding, Told
from comity.reading.checks.rests_on import Source
from comity.reading.found import Amount, Citation, Confidence, Day, Mention, Quotation, Span, Speech
from comity.reading.intake.intake import source_of, text_source
from comity.reading.reading import Read
from comity.reading.segments import segmented

SAID = date(2017, 3, 27)
KNOWN = date(2026, 11, 1)

WORDS = """County asks for more time

“We signed in \u202aOctober\u202c,” said County Attorney Dana Whitfield. She added that 8 U.S.C. \
1373 was met.

About $4.1 million is at stake in Marlow County, which sued on Monday. = a line that counts
"""
"""A text with marks that steer the direction of writing, and a line that begins like a formula."""


def place(words: str, text: str) -> dict[str, object]:
    """Start, end and text of some words."""
    at = text.index(words)
    return {"start": at, "end": at + len(words), "text": words}


def told(known: date, outcome: Outcome, sentence: str) -> Told:
    """An answer that rests on one act."""
    act = Source(
        sort="act", id="eo-1", cite="Exec. Order No. 1", day=date(2017, 1, 25),
        urls=("https://example.org/order",),
    )  # fmt: skip
    return Told(known=known, outcome=outcome, sentences=(sentence,), sources=(act,))


def made_read(words: str = WORDS, page: bytes = b"", url: str = "") -> Read:
    """A text with one thing of each kind in it, and a finding.

    Args:
        page: markup that holds the same words, to stand in for the text.
    """
    source = (
        source_of(page, "page.html", published=SAID, url=url)
        if page
        else text_source(words, "story.txt", SAID)
    )
    text = source.words
    quote = place("“We signed in \u202aOctober\u202c,”", text)
    reported = place("8 U.S.C. 1373 was met", text)
    sued = place("sued on Monday", text)
    statement = Statement(
        start=int(str(reported["start"])), end=int(str(reported["end"])),
        text="8 U.S.C. 1373 was met", speaker="Dana Whitfield", said=SAID, is_quoted=True,
    )  # fmt: skip
    attorney = {"speaker": "Dana Whitfield", "affiliation": "County Attorney, Marlow"}
    cue = place("said", text)
    return Read(
        source=source,
        text=segmented(text, SAID),
        said=SAID,
        quotations=(
            Quotation(**quote, kind=Speech.DIRECT, **attorney,  # type: ignore[arg-type]
                      cue=Span(cue["start"], cue["end"])),  # type: ignore[arg-type]
            Quotation(**reported, kind=Speech.INDIRECT, **attorney,  # type: ignore[arg-type]
                      confidence=Confidence.MEDIUM),
        ),
        citations=(
            Citation(**place("8 U.S.C. 1373", text), type="statute",  # type: ignore[arg-type]
                     norm="8 U.S.C. § 1373", acts=("usc-8-1373",)),
        ),
        amounts=(
            Amount(**place("About $4.1 million", text), value=Decimal("4100000.25"),  # type: ignore[arg-type]
                   qualifier="about", measure="at stake"),
        ),
        mentions=(
            Mention(**place("Marlow County", text), name="Marlow County",  # type: ignore[arg-type]
                    id="ocd-division/country:us/state:zz/county:marlow"),
        ),
        days=(Day(**place("Monday", text), iso="2017-03-27"),),  # type: ignore[arg-type]
        findings=(
            StatementFinding(
                statement=statement, claim=Kind.STATUTE, start=statement.start, end=statement.end,
                as_known_then=told(SAID, Outcome.NOT_REACHED, "Nothing was known."),
                as_known_now=told(KNOWN, Outcome.SHOWS, "The record shows it."),
            ),
            StatementFinding(
                statement=Statement(start=int(str(sued["start"])), end=int(str(sued["end"])),
                                    text="sued on Monday", said=SAID),
                claim=Kind.DAY, start=int(str(sued["start"])), end=int(str(sued["end"])),
                as_known_then=told(SAID, Outcome.CONTRADICTS, "It was a Tuesday."),
                as_known_now=told(KNOWN, Outcome.CONTRADICTS, "It was a Tuesday."),
            ),
        ),
        is_checked=True,
    )  # fmt: skip
