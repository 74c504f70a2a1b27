"""Reading back the Word files that are written here, without the writer's own code."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(content: bytes, name: str) -> ElementTree.Element:
    """One part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return ElementTree.fromstring(file.read(name))


def text(element: ElementTree.Element) -> str:
    """The words of an element."""
    return "".join(one.text or "" for one in element.iter(f"{W}t"))


def paragraphs(content: bytes, name: str = "word/document.xml") -> Iterator[tuple[str, str]]:
    """The style and the words of each paragraph."""
    for one in part(content, name).iter(f"{W}p"):
        style = one.find(f"{W}pPr/{W}pStyle")
        yield (style.get(f"{W}val", "") if style is not None else "", text(one))


def repacked(content: bytes, **changed: bytes) -> bytes:
    """A Word file with some parts changed; `document` stands for word/document.xml."""
    names = {f"word/{name}.xml": told for name, told in changed.items()}
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            new.writestr(name, names.get(name, old.read(name)))
    return written.getvalue()
