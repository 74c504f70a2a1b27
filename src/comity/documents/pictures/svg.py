"""SVG written by hand: elements as text, numbers short, words escaped, the same bytes each time."""

from __future__ import annotations

from html import escape
from typing import Any

from comity.documents.pictures.letters import FAMILIES


def element(name: str, content: str = "", **attributes: Any) -> str:
    """`<rect x="1" .../>`; `_` in a name stands for `-`, and a last one is dropped."""
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{told}>{content}</{name}>" if content else f"<{name}{told}/>"


def _value(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return escape(str(value), quote=True)


def words(x: float, y: float, text: str, **attributes: Any) -> str:
    """A line of words, its baseline at y."""
    return element("text", escape(text, quote=False), x=x, y=y, **attributes)


def titled(content: str, title: str) -> str:
    """A group with a title that browsers show beside the pointer and read aloud."""
    return element("g", element("title", escape(title, quote=False)) + content)


def document(width: float, height: float, title: str, told: str, content: list[str]) -> str:
    """A whole picture with its title and description."""
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_value(float(width))}" '
        f'height="{_value(float(height))}" viewBox="0 0 {_value(float(width))} '
        f'{_value(float(height))}" role="img" aria-labelledby="title told" '
        f'font-family="{escape(FAMILIES)}">'
    )
    about = [
        element("title", escape(title, quote=False), id="title"),
        element("desc", escape(told, quote=False), id="told"),
    ]
    return "\n".join([head, *about, *content, "</svg>"])
