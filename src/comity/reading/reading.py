"""A source read: all finders over one text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from comity.reading.found import Amount, Citation, Day, Mention, Quotation
from comity.reading.source import Source
from comity.reading.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A source with everything found in it, each kind in the order of the text."""

    source: Source
    text: Text
    quotations: tuple[Quotation, ...] = ()
    citations: tuple[Citation, ...] = ()
    amounts: tuple[Amount, ...] = ()
    mentions: tuple[Mention, ...] = ()
    days: tuple[Day, ...] = ()


def read(source: Source) -> Read:
    """Read a source: who said what, the law cited, the money, the governments, the days."""
    from comity.reading.segments import segmented

    text = _with_parts(segmented(source.words, source.published), source)
    mentions = _found("bodies", "mentions", text)
    return Read(
        source=source,
        text=text,
        quotations=_found("speech", "quotations", text, mentions),
        citations=_found("citations", "citations", text),
        amounts=_found("amounts", "amounts", text),
        mentions=mentions,
        days=_found("days", "days", text),
    )


def _found(module: str, name: str, *given: object) -> tuple:  # type: ignore[type-arg]
    from importlib import import_module

    try:
        finder = getattr(import_module(f"comity.reading.{module}"), name)
    except (ImportError, AttributeError):
        return ()
    return tuple(sorted(finder(*given), key=lambda one: (one.start, one.end)))


def _with_parts(text: Text, source: Source) -> Text:
    """The text with what its source says of its paragraphs (a headline, an item of a list)."""
    if not source.parts:
        return text
    told = tuple(
        one._replace(part=source.parts.get(one.start, one.part)) for one in text.paragraphs
    )
    return replace(text, paragraphs=told)
