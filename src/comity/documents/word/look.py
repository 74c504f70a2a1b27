"""How a Word file looks: our own styles, or those of a law office's file with ours added."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.parsers import expat

from comity.documents.word.package import DOCUMENT, opened
from comity.documents.word.xml import W
from comity.errors import InputError

OURS = Path(__file__).parent / "styles.xml"
_STYLE = re.compile(r"<w:style .*?</w:style>", re.DOTALL)
_NAME = re.compile(r'<w:name w:val="([^"]*)"/>')
_LIST_STYLES = ("List Bullet", "Comity Numbered")


@dataclass(frozen=True, slots=True)
class Page:
    """The paper and its margins, in twentieths of a point; Letter upright where not told."""

    width: int = 12240
    height: int = 15840
    margin: int = 1300

    @property
    def room(self) -> int:
        """The width of the text."""
        return self.width - 2 * self.margin

    def turned(self) -> Page:
        """The same paper set across."""
        return Page(max(self.width, self.height), min(self.width, self.height), 1000)


@dataclass(frozen=True, slots=True)
class Look:
    """Styles as XML, the id of each style by its name, the theme if there is one, the page."""

    styles: bytes
    ids: Mapping[str, str]
    theme: bytes = b""
    page: Page = Page()

    def id(self, name: str) -> str:
        """The id of a style, which a translated Word makes of other words than the name."""
        return self.ids[name.lower()]


@cache
def our_look() -> Look:
    """The look that ships with Comity."""
    styles = OURS.read_bytes()
    return Look(styles, _ids(styles, OURS.name))


def look_of(path: str | Path | None) -> Look:
    """The look of a Word file; styles of ours that it lacks are added.

    Raises: InputError where it is no Word document, or has macros.
    """
    if path is None:
        return our_look()
    parts, name = opened(path), Path(path).name
    styles = parts.get("word/styles.xml", b"")
    ids = _ids(styles, name)
    missing = [one for one in _our_styles() if one not in ids]
    theme = parts.get("word/theme/theme1.xml", b"")
    page = _page(parts[DOCUMENT].decode("utf-8", "replace"))
    return Look(_with(styles, missing, ids), ids | {one: _our_ids()[one] for one in missing},
                theme, page)  # fmt: skip


@cache
def _our_styles() -> dict[str, str]:
    """Each style of ours as XML, by its name."""
    found = {}
    for style in _STYLE.findall(OURS.read_text(encoding="utf-8")):
        name = _NAME.search(style)
        assert name
        found[name[1].lower()] = style
    return found


def _our_ids() -> Mapping[str, str]:
    return our_look().ids


def _with(styles: bytes, missing: list[str], ids: Mapping[str, str]) -> bytes:
    """The styles with ours added at the end, based on theirs where they have the same."""
    added = "".join(_our_styles()[name] for name in missing)
    for name, ours in _our_ids().items():
        if name in ids:
            added = added.replace(f'w:basedOn w:val="{ours}"', f'w:basedOn w:val="{ids[name]}"')
            added = added.replace(f'w:next w:val="{ours}"', f'w:next w:val="{ids[name]}"')
    added = added.replace("<w:style ", f'<w:style xmlns:w="{W}" ')
    place = styles.rfind(b"</")
    return styles[:place] + added.encode() + styles[place:]


def _ids(styles: bytes, where: str) -> dict[str, str]:
    """The id of each style by its name in small letters."""
    found: dict[str, str] = {}
    current = ""

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal current
        if name == f"{W} style":
            current = attributes.get(f"{W} styleId", "")
        elif name == f"{W} name" and current:
            found.setdefault(attributes.get(f"{W} val", "").lower(), current)

    def end(name: str) -> None:
        nonlocal current
        if name == f"{W} style":
            current = ""

    def refuse(*_: object) -> None:
        raise InputError(f"{where}: found a document type inside its styles; save it anew in Word.")

    reader = expat.ParserCreate(namespace_separator=" ")
    reader.StartElementHandler, reader.EndElementHandler = start, end
    reader.StartDoctypeDeclHandler = refuse
    try:
        reader.Parse(styles, True)
    except expat.ExpatError:
        raise InputError(f"{where}: found no readable styles; save it anew in Word.") from None
    return found


def _page(document: str) -> Page:
    """The paper of the last section, upright."""
    sizes = re.findall(r"<w:pgSz\b[^>]*>", document)
    margins = re.findall(r"<w:pgMar\b[^>]*>", document)
    width, height = (_number(sizes, "w", 12240), _number(sizes, "h", 15840))
    margin = _number(margins, "left", 1300)
    if not (2000 <= width <= 40000 and 2000 <= height <= 40000 and margin * 3 < width):
        return Page()
    return Page(min(width, height), max(width, height), margin)


def _number(elements: list[str], name: str, otherwise: int) -> int:
    found = re.search(rf'w:{name}="(\d+)"', elements[-1]) if elements else None
    return int(found[1]) if found else otherwise
