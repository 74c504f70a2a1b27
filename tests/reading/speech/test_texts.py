"""Speech in whole texts of many styles, against their annotations."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from comity.reading.found import Quotation
from comity.reading.segments import segmented
from comity.reading.speech import quotations
from tests.reading.speech.gold import Gold, Said, golds, is_marked, pairs, same_speaker

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data" / "reading"


def shared() -> list[Gold]:
    """The annotated texts of the shared folder."""
    found = []
    for path in sorted(SHARED.glob("*.json")):
        record = json.loads(path.read_text("utf-8"))
        said = [
            Said(one["start"], one["end"], one["text"], one["speaker"], one["kind"])
            for one in record["quotes"]
        ]
        found.append(Gold(path.stem, record["text"], said))
    return found


def score(texts: list[Gold], keep: Callable[[Said | Quotation], bool]) -> tuple[float, float]:
    """F1 of the spans, and F1 of spans with the right speaker."""
    hit = right = wanted = given = 0
    for text in texts:
        said = [one for one in text.said if keep(one)]
        found = [one for one in quotations(segmented(text.words)) if keep(one)]
        wanted, given = wanted + len(said), given + len(found)
        for here, there in pairs(said, found, text.words):
            hit += 1
            right += same_speaker(said[here].speaker, found[there].speaker)
    return 2 * hit / (wanted + given), 2 * right / (wanted + given)


def is_unmarked(one: Said | Quotation) -> bool:
    return not is_marked(one)


@pytest.mark.parametrize("text", golds(), ids=lambda text: text.name)
def test_every_quotation_of_a_text_is_found(text: Gold) -> None:
    """Nothing said is missed, and nothing is taken for speech that is none."""
    found = quotations(segmented(text.words))
    paired = list(pairs(text.said, found, text.words))
    missed = [one.text for n, one in enumerate(text.said) if n not in {here for here, _ in paired}]
    extra = [one.text for n, one in enumerate(found) if n not in {there for _, there in paired}]

    assert (missed, extra) == ([], [])


def test_speakers_are_told_by_name() -> None:
    """Nineteen in twenty spans have the speaker that a reader would name."""
    spans, speakers = score(golds(), lambda _: True)

    assert spans >= 0.97
    assert speakers >= 0.95


@pytest.mark.skipif(not SHARED.exists(), reason="the shared annotated texts are not here")
@pytest.mark.parametrize(
    ("keep", "least_spans", "least_speakers"), [(is_marked, 0.97, 0.9), (is_unmarked, 0.9, 0.9)]
)
def test_the_shared_texts_are_read(
    keep: Callable[[Said | Quotation], bool], least_spans: float, least_speakers: float
) -> None:
    """Letters, orders, releases, transcripts and hard news."""
    spans, speakers = score(shared(), keep)

    assert spans >= least_spans
    assert speakers >= least_speakers


@pytest.mark.skipif(not SHARED.exists(), reason="the shared annotated texts are not here")
def test_no_mark_that_is_no_speech_is_taken_for_it() -> None:
    """Scare quotes, titles and terms of art."""
    taken = []
    for path in sorted(SHARED.glob("*.json")):
        record = json.loads(path.read_text("utf-8"))
        found = {(one.start, one.end) for one in quotations(segmented(record["text"]))}
        taken += [one["text"] for one in record["nonquotes"] if (one["start"], one["end"]) in found]

    assert taken == []
