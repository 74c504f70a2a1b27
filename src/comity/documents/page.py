"""Pages from templates: Jinja2 with everything escaped, and words for days and amounts."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from comity.amounts import count, dollars, rows_named
from comity.documents.status_look import LOOKS, PLAIN, word
from comity.law.wording import in_words

TEMPLATES = Path(__file__).parent / "templates"


def render(template: str, **values: Any) -> str:
    """Fill a template; a name that it asks for and does not get is an error."""
    return _environment().get_template(template).render(**values).rstrip("\n")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        dollars=dollars, day=time_element, in_words=in_words, rows=rows_named, word=word
    )
    environment.globals.update(count=count, looks=LOOKS, plain_statuses=PLAIN)
    return environment


def time_element(day: date) -> Markup:
    """A day as `<time datetime="2018-07-01">1 July 2018</time>`."""
    return Markup('<time datetime="{}">{}</time>').format(day.isoformat(), in_words(day))
