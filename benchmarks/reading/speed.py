"""How fast texts are read: one, many, long ones, and files made to hang a reader."""

from __future__ import annotations

import os
import random
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.lines import Line
from benchmarks.reading.scores import Docs
from comity.documents.reading.formats import as_jsonl
from comity.reading.batch import Asked, read_each
from comity.reading.intake.intake import text_source
from comity.reading.reading import Read, read

PUBLISHED, KNOWN = date(2017, 3, 27), date(2026, 11, 1)
MANY = 600
LONG = 400_000
MEGABYTES = 10
MARKS = 10_000


def lines(docs: Docs) -> Iterator[Line]:
    """Seconds an article, articles a second, growth with length, and two files that must end."""
    texts = [record["text"] for record in docs.values()]
    for text in texts:
        _read(text)
    begun = time.perf_counter()
    for text in texts:
        _read(text)
    yield Line("reading_seconds_an_article", (time.perf_counter() - begun) / len(texts), "<=0.3")
    yield Line("reading_articles_a_second_of_two_cores", _batch(texts), ">=100")
    long = _long(texts, LONG)
    yield Line("reading_twice_the_text_over_once", _growth(long), "<=2.5")
    size = MEGABYTES * 1_000_000
    yield Line("reading_seconds_of_10_megabytes", _clocked(_long(texts, size)), "<=150")
    yield Line("reading_seconds_of_10000_marks", _clocked(_marks()), "<=10")


def _read(text: str) -> Read:
    return read(text_source(text, "text", PUBLISHED), known=KNOWN)


def _batch(texts: list[str]) -> float:
    """Articles a second through files and two processes, as JSON lines, on two cores.

    By processor time of all processes: wall time on a machine that others share tells of them.
    """
    with tempfile.TemporaryDirectory() as folder:
        places = []
        for at in range(MANY):
            place = Path(folder) / f"{at:04}.txt"
            place.write_text(texts[at % len(texts)], encoding="utf-8")
            places.append(str(place))
        asked = Asked(published=PUBLISHED, known=KNOWN)
        begun = _processor()
        count = sum(not done.fault for done in read_each(places, asked, as_jsonl, processes=2))
        return count / ((_processor() - begun) / 2)


def _processor() -> float:
    """Processor seconds of this process and of those that it started and ended."""
    told = os.times()
    return told.user + told.system + told.children_user + told.children_system


def _long(texts: list[str], size: int) -> str:
    """Articles one after the other until the text is as long as wanted."""
    once = "\n\n".join(texts) + "\n\n"
    return (once * (size // len(once) + 1))[:size]


def _growth(text: str) -> float:
    """Processor time for a text over that for its first half; the best of three."""
    return min(_clocked(text) / _clocked(text[: len(text) // 2]) for _ in range(3))


def _clocked(text: str) -> float:
    begun = time.process_time()
    _read(text)
    return time.process_time() - begun


def _marks() -> str:
    """Words with ten thousand quotation marks of every kind, in no order, in one paragraph."""
    chance = random.Random(1373)
    words = ["said", "the city", "Mayor Lee", "he", "order", "told", "that"]
    marks = ['"', "“", "”", "‘", "’", "'"]
    return " ".join(
        chance.choice(marks) + chance.choice(words) + chance.choice(("", "", ".", ","))
        for _ in range(MARKS)
    )
