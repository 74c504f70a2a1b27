"""What a page tells of itself: the day of publication and the headline."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from comity.reading.intake.dateline import day_in
from comity.reading.web.tree import Tree

_DAY_NAMES_WORDS = (
    "article:published_time og:published_time og:article:published_time datepublished "
    "parsely-pub-date sailthru.date dc.date.issued dcterms.issued dc.date dcterms.date "
    "dcterms.created dc.date.created pubdate publishdate publish-date publish_date "
    "publication_date article.published date article_date_original cxenseparse:recs:publishtime "
    "bt:pubdate rnews:datepublished displaydate"
)
_DAY_NAMES = {name: at for at, name in enumerate(_DAY_NAMES_WORDS.split())}

_ISO = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})-?(0[1-9]|1[0-2])-?(0[1-9]|[12][0-9]|3[01])")
_LOOSE = re.compile(r"\"datePublished\"\s*:\s*\"([^\"]{8,40})\"")
_IN_ADDRESS = re.compile(r"/((?:19|20)[0-9]{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12][0-9]|3[01])\b")
_ARTICLE = re.compile(r"(?:Article|Posting|Report|Release)$|^NewsArticle|^WebPage$")
_SITE = re.compile(r"\s+(?:[|–—·»]|-|::)\s+")


def published(page: Tree, address: str = "") -> date | None:
    """The day of publication as the page writes it: its data, its meta tags, its address."""
    return _in_data(page) or _in_metas(page) or _in_times(page) or _in_address(address)


def day_of(text: str) -> date | None:
    """The day of a timestamp, as written: hours and zones move no day."""
    found = _ISO.search(text)
    if found is None:
        return day_in(text)
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def _in_data(page: Tree) -> date | None:
    """The day in the page's linked data, that of an article first."""
    others = []
    for text in _data(page):
        try:
            told = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            found = _LOOSE.search(text)
            others += [found[1]] if found else []
            continue
        for one in _objects(told):
            day = one.get("datePublished") or one.get("dateCreated")
            if isinstance(day, str) and _is_article(one) and (found_day := day_of(day)):
                return found_day
            others += [day] if isinstance(day, str) and "datePublished" in one else []
    return next(filter(None, map(day_of, others)), None)


def _data(page: Tree) -> Iterator[str]:
    for element, words in page.silent:
        if "ld+json" in element.attributes.get("type", "").lower():
            yield words.text.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")


def _objects(told: Any) -> Iterator[dict[str, Any]]:
    """Every object in some data, outer ones first."""
    waiting = [told]
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, dict):
            yield one
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one


def _is_article(one: dict[str, Any]) -> bool:
    told = one.get("@type", "")
    kinds = told if isinstance(told, list) else [told]
    return any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in kinds)


def _in_metas(page: Tree) -> date | None:
    found: list[tuple[int, str]] = []
    for tag, given in page.metas:
        for key in ("property", "name", "itemprop", "http-equiv"):
            at = _DAY_NAMES.get(given.get(key, "").lower())
            if tag == "meta" and at is not None:
                found.append((at, given.get("content", "")))
    return next(filter(None, (day_of(text) for _, text in sorted(found))), None)


def _in_times(page: Tree) -> date | None:
    """The day of the first time element that is marked as the publication, else of the first."""
    times = [given for tag, given in page.metas if tag == "time" and given.get("datetime")]
    marked = [
        given
        for given in times
        if "pubdate" in given or "published" in " ".join(given.values()).lower()
    ]
    return next(filter(None, (day_of(given["datetime"]) for given in [*marked, *times])), None)


def _in_address(address: str) -> date | None:
    found = _IN_ADDRESS.search(address)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def told_headline(page: Tree) -> str:
    """The headline in the page's meta tags; empty where there is none."""
    for _, given in page.metas:
        if (given.get("property") or given.get("name") or "").lower() == "og:title":
            return _without_site(" ".join(given.get("content", "").split()))
    return ""


def _without_site(title: str) -> str:
    """A title without the name of the site behind it, where both are told."""
    parts = _SITE.split(title)
    return max(parts, key=len).strip() if len(parts) > 1 else title


def title_end(title: str) -> int:
    """Where the headline ends in a page's title, before the name of the site."""
    parts = list(_SITE.finditer(title))
    if not parts:
        return len(title)
    cut = parts[-1].start()
    return cut if cut > 0.4 * len(title) else len(title)
