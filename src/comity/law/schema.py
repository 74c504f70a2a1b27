"""The JSON Schema of a file of the registry, made from the model, for editors and other tools.

What the model checks and a schema can say, it says: exactly one effect, no unknown key, no
number where a name belongs. Whether ids exist is the business of `comity law check`.
"""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from comity.law.acts import EFFECTS, Year
from comity.law.cases import LawFile
from comity.law.plain import ActId, FactId, Programs, Slug, State

SHARED: dict[str, Any] = {
    "ActId": ActId, "FactId": FactId, "Program": Programs, "Slug": Slug, "State": State,
    "Year": Year,
}  # fmt: skip
"""Small forms that stand in many places, each given once."""


def law_schema() -> dict[str, Any]:
    """The schema of one file: an instrument or a case, and its acts."""
    schema: dict[str, Any] = LawFile.model_json_schema(schema_generator=_Plainly)
    forms = schema["$defs"]
    forms["Act"]["oneOf"] = [{"required": [effect]} for effect in EFFECTS]
    forms["Scope"]["oneOf"] = [{"required": ["programs"]}, {"required": ["awards"]}]
    forms["Lifts"]["properties"]["targets"]["minItems"] = 1
    forms["Deadline"]["dependentRequired"] = {"time": ["zone"], "zone": ["time"]}
    for effect in EFFECTS:
        forms["Act"]["properties"][effect] = _never_null(forms["Act"]["properties"][effect])
    shared = {name: TypeAdapter(form).json_schema() for name, form in SHARED.items()}
    whole = {key: _shortened(value, shared) for key, value in schema.items()}
    whole["$defs"] = dict(sorted({**whole["$defs"], **shared}.items()))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A file of Comity's registry of law",
        **whole,
    }


def _shortened(written: Any, shared: dict[str, Any]) -> Any:
    """Without defaults, and with the shared forms by name."""
    if isinstance(written, list):
        return [_shortened(one, shared) for one in written]
    if not isinstance(written, dict):
        return written
    for name, form in shared.items():
        if written == form:
            return {"$ref": f"#/$defs/{name}"}
    return {key: _shortened(one, shared) for key, one in written.items() if key != "default"}


def _never_null(written: dict[str, Any]) -> dict[str, Any]:
    """An effect is written or left out: an empty one would be no effect."""
    return next(form for form in written["anyOf"] if form.get("type") != "null")


class _Plainly(GenerateJsonSchema):
    """Without the titles that pydantic makes out of the names of keys."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        """Never: the key says it."""
        return False
