"""What the names of elements tell: which are menus, comments, boxes that ask for something."""

from __future__ import annotations

import re
from enum import IntEnum
from itertools import pairwise


class Standing(IntEnum):
    """What an element's own name says of it."""

    CONTENT = 0
    PERHAPS = 1
    """Beside the article, unless most of the page's paragraphs stand in it."""
    OUT = 2
    """Never a part of the article."""


_OUT_TAGS_WORDS = (
    "nav footer aside form button select figure figcaption dialog svg math template noscript "
    "object video audio canvas script style iframe menu fieldset head textarea title xmp noembed "
    "noframes caption"
)
_OUT_TAGS = frozenset(_OUT_TAGS_WORDS.split())

_ROOTS = frozenset(("html", "body", "main", "article"))
"""Their class tells of the page as a whole (`has-sidebar`), not of them."""

_OUT_ROLES_WORDS = (
    "navigation banner contentinfo complementary search dialog alertdialog alert menu menubar "
    "toolbar form tablist tooltip status"
)
_OUT_ROLES = frozenset(_OUT_ROLES_WORDS.split())

_OUT_WORDS = (
    "comments disqus cookie cookies consent gdpr onetrust newsletter related recirc recirculation "
    "recommended recommendations trending mostread outbrain taboola breadcrumb breadcrumbs navbar "
    "nav navigation footer masthead caption captions figcaption byline screenreader sharebar "
    "sharing addthis signup crosshead-links skiplink livefyre viafoura coral"
)
_OUT_NAMES = frozenset(_OUT_WORDS.split())

_PERHAPS_WORDS = (
    "share social promo promos promotion advert advertisement ads ad adslot sponsor sponsored "
    "sidebar comment menu credit credits tags taglist topics paywall subscribe subscription "
    "popular toolbar modal popup overlay print regwall piano meter donate donation membership "
    "teaser teasers carousel gallery slideshow widget rail timestamp dateline pubdate author bio "
    "readmore morefrom more next previous pagination pager tooltip header hidden visuallyhidden "
    "copyright disclaimer legal correction-link app download follow login signin banner bottom "
    "callout recirculate spotlight upnext keywords category categories metadata kicker eyebrow"
)
_PERHAPS_NAMES = frozenset(_PERHAPS_WORDS.split())

_PAIRS = frozenset(
    (
        ("most", "read"), ("most", "popular"), ("most", "viewed"), ("read", "next"),
        ("up", "next"), ("more", "from"), ("more", "stories"), ("more", "news"), ("see", "also"),
        ("skip", "link"), ("skip", "to"), ("sr", "only"), ("visually", "hidden"),
        ("screen", "reader"), ("sign", "up"), ("email", "signup"), ("photo", "credit"),
        ("image", "caption"), ("comment", "list"), ("comment", "section"), ("site", "header"),
        ("page", "header"), ("global", "header"), ("latest", "news"), ("also", "like"),
        ("author", "bio"), ("about", "author"), ("top", "stories"), ("inline", "related"),
    )
)  # fmt: skip

_NEGATED = frozenset(("has", "no", "with", "without", "is", "not", "hide", "show"))
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+")
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def standing(tag: str, attributes: dict[str, str]) -> Standing:
    """What an element is by its tag, role, names and style."""
    if tag in _OUT_TAGS:
        return Standing.OUT
    if tag in _ROOTS:
        return Standing.CONTENT
    if _is_unseen(attributes) or attributes.get("role", "").lower() in _OUT_ROLES:
        return Standing.OUT
    told = Standing.PERHAPS if tag == "header" else Standing.CONTENT
    for name in (*attributes.get("class", "").split(), attributes.get("id", "")):
        told = max(told, _named(name))
    return told


def _is_unseen(attributes: dict[str, str]) -> bool:
    if "hidden" in attributes or attributes.get("aria-hidden", "").lower() == "true":
        return True
    return bool(_UNSEEN.search(attributes.get("style", "")))


def _named(name: str) -> Standing:
    """What one name tells, by its parts: `article-share-bar`, `relatedArticles`."""
    parts = [part.lower() for part in _PART.findall(name)]
    if not parts or parts[0] in _NEGATED:
        return Standing.CONTENT
    pairs = pairwise(parts)
    if not _OUT_NAMES.isdisjoint(parts) or any(pair in _PAIRS for pair in pairs):
        return Standing.OUT
    return Standing.CONTENT if _PERHAPS_NAMES.isdisjoint(parts) else Standing.PERHAPS
