"""Templates: filled in, they pass the check; unfilled, they say what is left."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from comity.errors import InputError
from comity.law.templating import KINDS, MODE_OF, Known, act_of, appended, template
from tests.law.written import a_condition, a_file, a_text, faults

FILLED = {
    "<id>": "new-thing",
    "<day>": "2026-11-20",
    "<what it does>": "No term for Seattle",
    "<what it asks>": "Tell the day of release",
    "<who sues>": "Seattle sues",
    "<what the list is>": "A list of governments",
    "<title of the document>": "Term sheet",
    "<title of the list>": "A list",
    "<short name>": "Seattle v. Somebody",
    "<caption>": "City of Seattle v. Somebody",
    "<court>": "W.D. Wash.",
    "<author>": "DOJ OJP",
    "<case>": "a-suit",
    "<docket number in quotes>": '"2:26-cv-00001"',
    "<id of what it lifts>": "term",
    "<listing in quotes>": '"16.738"',
    "<what a recipient does>": "A jail tells the day of release.",
    "<what may follow>": "The award may be ended.",
    "<government>": "wa/seattle",
    "<citation>": "No. 2:26-cv-00001 (W.D. Wash. Nov. 20, 2026)",
    "<what this place shows>": "the words",
    "<address>": "https://example.org/order",
}


def filled(text: str) -> str:
    """A template with every placeholder filled in."""
    for placeholder, value in FILLED.items():
        text = text.replace(placeholder, value)
    return text


@pytest.mark.parametrize("name", KINDS)
def test_a_filled_template_passes_the_check(tmp_path: Path, name: str) -> None:
    """With its comments still in it, and beside the law that it speaks of."""
    suit = {"id": "a-suit", "short": "A v. B", "title": "A v. B", "court": "W.D. Wash."}
    law = a_file(tmp_path, a_condition(), case=suit, name="law.yaml")
    new = a_text(tmp_path, filled(template(name, Known(today="2026-11-22"))), "new.yaml")

    assert [str(fault) for fault in faults(law, new)] == []


@pytest.mark.parametrize("name", KINDS)
def test_an_unfilled_template_says_what_is_left(tmp_path: Path, name: str) -> None:
    """Every placeholder once, by its key, and no other fault."""
    text = template(name, Known(id="new-thing", today="2026-11-22"))
    written = "".join(line for line in text.splitlines(True) if not line.lstrip().startswith("#"))

    told = faults(a_text(tmp_path, text))

    assert {fault.lint for fault in told} == {"unfilled"}
    assert len(told) == len([line for line in written.splitlines() if "<" in line])


def test_an_order_has_eight_fields_to_fill(tmp_path: Path) -> None:
    """What a court order takes: title, court, day, case, target, citation, source and address."""
    told = faults(a_text(tmp_path, template("order", Known(id="x/2026-11-20-tro"))))

    keys = [re.findall(r'"(\w+)" still', fault.sentence)[0] for fault in told]

    assert keys == ["title", "by", "entered", "parties", "targets", "cite", "shows", "url"]


def test_what_is_known_is_filled_in() -> None:
    """Case, kind and day make the id; the kind brings its usual mode."""
    text = template("order", Known(case="a-suit", kind="stay", day="2026-11-20"))

    assert "  - id: a-suit/2026-11-20-stay\n    # tro," in text
    assert "\n    kind: stay\n" in text
    assert "\n      mode: stays\n" in text
    assert "\n    entered: 2026-11-20\n" in text
    assert "parties: a-suit" in text


@pytest.mark.parametrize("kind", MODE_OF)
def test_each_kind_brings_a_mode_that_exists(tmp_path: Path, kind: str) -> None:
    """A slip in the table of modes would be a template that nobody can fill in rightly."""
    text = filled(template("order", Known(kind=kind)))

    assert not [fault for fault in faults(a_text(tmp_path, text)) if fault.lint == "schema"]


def test_every_line_of_a_template_fits_and_every_field_is_told_once() -> None:
    """A hundred columns; no comment stands twice in one template."""
    for name in KINDS:
        text = template(name, Known())
        comments = [line.strip() for line in text.splitlines() if line.strip().startswith("# ")]
        told = [comment for comment in comments if not re.match(r"# +\w+: ", comment)]
        assert max(len(line) for line in text.splitlines()) <= 100
        assert len(told) == len(set(told)), name


def test_an_act_is_added_at_the_end_of_a_file(tmp_path: Path) -> None:
    """The file stays as it was, word for word, and gains one act."""
    path = a_file(tmp_path, a_condition())
    before = path.read_text()
    act = act_of(filled(template("order", Known())))

    after = appended(before, path.name, act)

    assert after.startswith(before.rstrip())
    assert after.endswith(act)
    assert "\n\n  - id: new-thing\n" in after


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("verified: x\n", 'found no "acts"; name a case or instrument that has some.'),
        ("acts:\n  - id: a\nverified: x\n", 'found "verified" after "acts"; put the acts last.'),
        ("acts: []\n", 'found an empty "acts"; write the first act by hand.'),
    ],
)
def test_an_act_is_added_only_where_acts_stand_last(text: str, sentence: str) -> None:
    """Else it would land in another list."""
    with pytest.raises(InputError) as refused:
        appended(text, "x.yaml", "  - id: b\n")

    assert str(refused.value) == f"x.yaml: {sentence}"
