"""Sixty researched questions, each with its answer, asked of the public `comity check`.

The questions are read from the research folder; an award list is written with one row for each,
and the answers of `comity check --format json` are held against those expected.
"""

from __future__ import annotations

import csv
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from comity.cli.main import run

FACTS = Path(__file__).resolve().parents[2] / "shared" / "facts"
FILES = sorted(FACTS.glob("questions-*.yaml"))
AS_KNOWN = "2026-11-22"
"""The day of knowledge of questions that name none: the day on which the answers were written."""

MEANS = {
    "binding": {"binding"},
    "blocked": {"blocked", "void"},
    "rescinded": {"void", "expired"},
    "not_applicable": {"not_applicable", "not_yet"},
}
"""The questions' words, and the statuses that each stands for."""

CAPTION = {
    "city": "City of {}, {}",
    "city-county": "City and County of {}, {}",
    "state": "State of {}",
}

pytestmark = pytest.mark.skipif(
    not FILES, reason="the research folder ../shared/facts is not beside this clone"
)


@dataclass(frozen=True)
class Question:
    """One question: an award row, and what is expected of it."""

    id: str
    row: dict[str, str]
    answer: str
    deciders: frozenset[str]

    def __str__(self) -> str:
        return self.id


def _question(told: dict[str, Any]) -> Question:
    program = told["program"] or ""
    listing, year = re.search(r"\d\d\.\d{3}", program), re.search(r"FY(\d{4})", program)
    row = {
        "government": _government(told["jurisdiction"]),
        "program": listing.group() if listing else "",
        "fiscal_year": year.group(1) if year else "",
        "condition": told["condition"],
        "on": str(told["on"]),
        "known": str(told["known"] or AS_KNOWN),
    }
    deciders = frozenset([told["by"], *told["also_accept_by"]])
    return Question(told["id"], row, told["answer"], deciders)


def _government(told: str | dict[str, str]) -> str:
    if isinstance(told, str):
        return told
    return CAPTION.get(told["type"], "{}, {}").format(told["name"], told["state"])


def _questions() -> list[Question]:
    told = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in FILES]
    return [_question(one) for file in told for one in file["questions"]]


QUESTIONS = _questions()


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[int, list[dict[str, Any]]]:
    """The findings of `comity check`, by the row that each is about."""
    folder = tmp_path_factory.mktemp("questions")
    asked, told = folder / "questions.csv", folder / "answers.json"
    with asked.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, QUESTIONS[0].row)
        writer.writeheader()
        writer.writerows(question.row for question in QUESTIONS)
    assert run(["check", str(asked), "--format", "json", "-o", str(told)]) == 0
    by_row: dict[int, list[dict[str, Any]]] = {}
    for finding in json.loads(told.read_text(encoding="utf-8"))["rows"]:
        by_row.setdefault(finding["row"], []).append(finding)
    return by_row


def test_there_are_sixty() -> None:
    assert len(QUESTIONS) == 60


@pytest.mark.parametrize("place", range(len(QUESTIONS)), ids=[str(one) for one in QUESTIONS])
def test_it_is_answered_as_given(place: int, answers: dict[int, list[dict[str, Any]]]) -> None:
    question = QUESTIONS[place]
    finding = answers[place + FIRST_ROW][0]
    assert finding["status"] in MEANS[question.answer], finding["because"]
    assert finding["deciding"][0] in question.deciders, finding["because"]


FIRST_ROW = 2
"""The first row below the header, as a spreadsheet counts."""
