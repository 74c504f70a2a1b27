"""Numbers and names on the pages are those of the code and of the record."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import get_args

import pytest

from comity.findings.national.engine import Engine
from comity.findings.national.signatures import government_classes
from comity.findings.opened import open_law
from comity.findings.seen import everyone
from comity.governments import every
from comity.law.plain import Between
from comity.law.reading import read_registry
from comity.law.statuses import Status
from tests.docs.pages import PAGES, ROOT, WRITTEN, text_of

README = text_of(ROOT / "README.md")
ENGINES = text_of(ROOT / "docs" / "engines.md")
STATEMENTS = ROOT / "src" / "comity" / "findings" / "national" / "sql"


def test_the_readme_counts_the_record() -> None:
    """Conditions and lists, the years of most, and suits."""
    registry = read_registry()
    told = re.search(
        r"(\d+) conditions and lists, most of them of (\d+) to (\d+), and (\d+) suits", README
    )

    assert told
    conditions, first, last, suits = map(int, told.groups())
    assert (conditions, suits) == (len(registry.conditions), len(registry.cases))
    days = [registry.acts[one].entered for one in registry.conditions]
    years = [(one.from_ if isinstance(one, Between) else one).year for one in days]
    assert max(years) == last
    assert sum(first <= year for year in years) > conditions * 0.9


def test_the_readme_counts_the_governments() -> None:
    """Rounded down to thousands."""
    told = re.search(r"any of (\d+),000 governments", README)

    assert told
    assert len(list(every())) // 1000 == int(told[1])


def test_the_readme_tells_every_status_once() -> None:
    """The eight of the fold."""
    part = README.partition("## The eight statuses")[2].partition("\n## ")[0]

    assert sorted(re.findall(r"^\| `(\w+)`", part, re.M)) == sorted(get_args(Status))


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
def test_extras_that_a_page_names_exist(page: Path) -> None:
    """`pip install comity[documents]`."""
    extras = tomllib.loads(text_of(ROOT / "pyproject.toml"))["project"]["optional-dependencies"]

    assert set(re.findall(r"comity\[(\w+)\]", text_of(page))) <= set(extras)


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
def test_files_that_a_page_names_are_there(page: Path) -> None:
    """Paths between backticks: from the root of the repository, or from the rooms."""
    places = (ROOT, ROOT / "src" / "comity", ROOT / "src" / "comity" / "findings" / "national")
    named = re.findall(r"`((?:[\w-]+/)+[\w.-]+\.(?:py|yaml|sql|txt|json|md))`", text_of(page))
    named += re.findall(r"`((?:src|tests|tools|benchmarks|addons)/[\w/-]+)/?`", text_of(page))
    own = ("comity-workspace/", "WORKSPACE/", "awards/", "requests/log.")

    lost = [
        name
        for name in named
        if not name.startswith(own) and not any((place / name).exists() for place in places)
    ]

    assert lost == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_into_a_page_lead_to_a_title(page: Path) -> None:
    """`page.md#a-title`."""
    for name, title in re.findall(r"\]\(([^)#:]*)#([^)]+)\)", text_of(page)):
        target = (page.parent / name) if name else page
        titles = re.findall(r"^#+ (.*)$", text_of(target), re.M)
        assert title in [re.sub(r"[^\w -]", "", one).lower().replace(" ", "-") for one in titles]


def test_the_page_of_engines_counts_classes_of_governments() -> None:
    """Over all governments of the gazetteer, under the law that ships."""
    told = re.search(r"(\d+) classes of governments", ENGINES)

    assert told
    found = government_classes(open_law(""), [one.slug for one in every()], everyone())
    assert len(found.classes) == int(told[1])


def test_the_page_of_engines_lists_what_an_engine_does() -> None:
    """Every member, and how many there are."""
    part = ENGINES.partition("## An engine")[2].partition("\n## ")[0]
    members = {name for name in vars(Engine) if not name.startswith("_")}
    members |= set(Engine.__annotations__)

    assert set(re.findall(r"^\| `(\w+)", part, re.M)) == members
    assert f"a class with {NUMBERS[len(members)]} members" in part


NUMBERS = {8: "eight", 9: "nine", 10: "ten", 11: "eleven"}


def test_the_page_of_engines_names_statements_that_are_there() -> None:
    """One file each; a star stands for several."""
    part = ENGINES.partition("## The statements")[2].partition("\n## ")[0]
    named = [
        name
        for row in re.findall(r"^\| (`[^|]+)\|", part, re.M)
        for name in re.findall("`(.+?)`", row)
    ]

    assert len(named) > 8
    for name in named:
        assert list(STATEMENTS.glob(f"{name}.sql")), name
