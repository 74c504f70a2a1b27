"""What was read as W3C Web Annotations (JSON-LD): a newsroom anchors them in the article itself."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from comity.documents.reading.found_lines import found_object
from comity.documents.reading.selectors import Selectors
from comity.documents.reading.words import in_short, sort_of
from comity.reading.found import Found, Quotation
from comity.reading.reading import Read

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_MOTIVES = {"quote": "describing", "citation": "linking"}


def web_annotations(read: Read) -> list[dict[str, Any]]:
    """One annotation a thing found, and one a point that the record answers."""
    selectors = Selectors(read)
    found = [_of_thing(read, one, selectors) for one in read.found]
    for at, one in enumerate(read.findings):
        body = {
            "type": "TextualBody",
            "purpose": "assessing",
            "format": "text/plain",
            "language": "en",
            "value": " ".join((f"{one.as_known_now.in_words}.", *one.as_known_now.sentences)),
        }
        bodies = [body, *({"id": url, "purpose": "linking"} for url in _urls(one))]
        found.append(
            _annotation(read, f"finding-{at + 1}", "assessing", bodies)
            | {"target": _target(read, selectors.at(one.start, one.end))}
        )
    return found


def annotations_file(found: Iterable[dict[str, Any]]) -> str:
    """Annotations as one page of a collection."""
    page = {"@context": CONTEXT, "type": "AnnotationPage", "items": list(found)}
    return json.dumps(page, ensure_ascii=False, indent=1)


def _of_thing(read: Read, one: Found, selectors: Selectors) -> dict[str, Any]:
    sort = sort_of(one)
    told = f"Said by {in_short(one)}" if isinstance(one, Quotation) else in_short(one)
    value = {name: of for name, of in found_object(one).items() if name not in ("start", "end")}
    bodies = [
        {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": told},
        {"type": "TextualBody", "purpose": "tagging", "value": sort},
        {
            "type": "TextualBody",
            "purpose": "describing",
            "format": "application/json",
            "value": json.dumps(value, ensure_ascii=False),
        },
    ]
    name = f"{sort}-{one.start}-{one.end}"
    return _annotation(read, name, _MOTIVES.get(sort, "identifying"), bodies) | {
        "target": _target(read, selectors.at(one.start, one.end))
    }


def _annotation(read: Read, name: str, motive: str, body: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "id": f"urn:comity:{read.source.sha256}:{name}",
        "type": "Annotation",
        "motivation": motive,
        "body": body,
    }


def _target(read: Read, selector: list[dict[str, Any]]) -> dict[str, Any]:
    return {"source": address(read), "selector": selector}


def address(read: Read) -> str:
    """The address of a source; of a file the hash of its bytes."""
    return read.source.url or f"urn:sha256:{read.source.sha256}"


def _urls(finding: Any) -> list[str]:
    urls = [url for source in finding.as_known_now.sources for url in source.urls]
    return list(dict.fromkeys(url for url in urls if url.startswith("http")))
