"""The JSON Schema: current, satisfied by every file, and strict where it must be."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from comity.law.reading import law_files
from comity.law.schema import law_schema
from comity.law.yaml12 import parse
from tests.law.written import Written, a_condition, an_order

jsonschema = pytest.importorskip("jsonschema")

COMMITTED = Path(__file__).parents[2] / "docs" / "schema" / "comity-law.schema.json"


@pytest.fixture(scope="module")
def schema() -> Any:
    """A validator of the schema."""
    return jsonschema.Draft202012Validator(law_schema())


def a_law(*acts: Written) -> Written:
    """A file of law with these acts."""
    return {"verified": "2026-11-22", "newest_source": "2026-11-22", "acts": list(acts)}


def test_the_committed_schema_is_current() -> None:
    """`comity law schema -o docs/schema/comity-law.schema.json` writes it anew."""
    assert json.loads(COMMITTED.read_text(encoding="utf-8")) == law_schema()


def test_the_schema_is_one(schema: Any) -> None:
    """It keeps the rules of its own language."""
    schema.check_schema(law_schema())


def test_every_shipped_file_satisfies_the_schema(schema: Any) -> None:
    """What editors underline is what the check refuses."""
    told = [
        f"{path.name}: {fault.json_path} {fault.message}"
        for path in law_files()
        for fault in schema.iter_errors(parse(path.read_text(encoding="utf-8")).content)
    ]

    assert told == []


def test_a_sound_act_satisfies_the_schema(schema: Any) -> None:
    """The acts of these tests do."""
    assert schema.is_valid(a_law(a_condition(), an_order("order")))


@pytest.mark.parametrize(
    "act",
    [
        {**a_condition(), "notes": {"what": "Something else."}},
        {key: value for key, value in a_condition().items() if key != "imposes"},
        {**a_condition(), "imposes": None},
        a_condition(scope={"programs": [16.738]}),
        a_condition(scope={"programs": ["16.738"], "awards": [{"programs": ["16.590"]}]}),
        a_condition(title=2026),
        a_condition(kind="tro-ish"),
        {**a_condition(), "effectve": "2026-01-01"},
        an_order("order", reach={"nmaed": ["wa"]}),
        an_order("order", mode="enjoin"),
        {**an_order("order"), "lifts": {"mode": "enjoins", "for": "everyone", "targets": []}},
    ],
    ids=[
        "two effects", "no effect", "an empty effect", "a number for a listing",
        "programs said in two ways", "a number for a title", "an unknown kind", "an unknown key",
        "an unknown kind of coverage", "an unknown mode", "no target",
    ],
)  # fmt: skip
def test_a_bad_act_does_not_satisfy_the_schema(schema: Any, act: Written) -> None:
    """Two effects, a number in a name field, an unknown key, and their like."""
    assert not schema.is_valid(a_law(act))


@pytest.mark.parametrize(
    "act",
    [
        a_condition(day={"from": "2026-01-01", "by": "2026-01-20"}),
        {**a_condition(), "effective": None},
        an_order("order", "2026-01-01", "term", {"act": "other", "for": "everyone"}),
        an_order("order", reach={"everyone": True, "except": {"named": ["wa"]}}),
        an_order("order", reach={"parties": ["one", "two"], "members": "group"}),
        an_order("order", fiscal_years=2026),
        an_order("order", fiscal_years=["2025+", 2020]),
        a_condition(scope={"programs": "none", "governments": "none"}),
    ],
)
def test_every_short_form_satisfies_the_schema(schema: Any, act: Written) -> None:
    """What the model reads in two forms, the schema knows in both."""
    assert schema.is_valid(a_law(act))
