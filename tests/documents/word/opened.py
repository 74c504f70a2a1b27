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


ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind "
    "contextualSpacing jc outlineLvl rPr sectPr pPrChange",
    "rPr": "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps strike color kern sz szCs "
    "highlight u shd vertAlign lang rPrChange",
    "tblPr": "tblStyle tblStyleRowBandSize tblStyleColBandSize tblW jc tblInd tblBorders shd "
    "tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
    "sectPr": "headerReference footerReference footnotePr type pgSz pgMar pgNumType cols docGrid",
}
"""The order in which Word wants these elements; others it calls a damaged file.

Source: ISO/IEC 29500-1, annex A.
"""


def out_of_order(content: bytes) -> list[tuple[str, list[str]]]:
    """Elements of a Word file whose parts stand in another order, or are not known here."""
    wrong = []
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        names = [name for name in file.namelist() if name.endswith(".xml")]
    for name in names:
        for element in part(content, name).iter():
            asked = ORDER.get(element.tag.removeprefix(W), "").split()
            found = [one.tag.removeprefix(W) for one in element] if asked else []
            places = [asked.index(one) if one in asked else -1 for one in found]
            if -1 in places or places != sorted(places):
                wrong.append((f"{name}: {element.tag.removeprefix(W)}", found))
    return wrong
