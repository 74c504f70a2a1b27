"""Words as XML."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def xml_legal(text: str) -> str:
    """Words without the letters that no document can hold, which become blanks."""
    return _ILLEGAL.sub(" ", text)


def xml_text(text: str) -> str:
    """Words inside an element; letters that XML cannot hold become blanks."""
    return escape(xml_legal(text))


def xml_value(text: str) -> str:
    """Words inside an attribute's quotation marks."""
    return escape(xml_legal(text), {'"': "&quot;"})
