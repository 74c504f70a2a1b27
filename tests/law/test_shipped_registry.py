"""The registry that ships passes its own check, and every question ends."""

from __future__ import annotations

from datetime import date

import pytest

from comity.governments import by_slug
from comity.law.beside import read_gaps, read_unreliable
from comity.law.check import LINTS, Fault, check
from comity.law.reading import SHIPPED, law_files, read_registry
from comity.law.registry import Registry


@pytest.fixture(scope="module")
def faults() -> list[Fault]:
    """Every fault of the registry as of the day its sources were last read."""
    verified = date(2026, 11, 22)
    return check(law_files(), is_government=lambda slug: by_slug(slug) is not None, on=verified)


@pytest.fixture(scope="module")
def registry() -> Registry:
    """The registry."""
    return read_registry()


def test_the_registry_has_no_fault_that_no_act_accepts(faults: list[Fault]) -> None:
    """Neither error nor warning."""
    assert [str(fault) for fault in faults if not fault.accepted] == []


def test_what_is_accepted_is_known(faults: list[Fault]) -> None:
    """Two judgments narrower than the orders they replaced, and one end of an end."""
    assert [(fault.act, fault.lint) for fault in faults] == [
        ("eo-14148", "ends-an-ending"),
        ("chi17-2018-07-27-permanent/supersedes", "falls-between"),
        ("illinois-v-noem-reallocation/2025-12-22-summary_judgment/supersedes", "falls-between"),
    ]


def test_the_narrower_judgment_names_what_it_leaves_out(faults: list[Fault]) -> None:
    """Illinois v. Noem, December 2025: emergency management money falls out."""
    told = next(fault for fault in faults if "reallocation" in fault.file)

    assert "leaves out fema-hsgp-fy2025-reallocation for 97.042" in told.sentence


def test_every_accepted_warning_has_a_reason(registry: Registry) -> None:
    """A sentence, not a shrug."""
    for act in registry.acts.values():
        for lint, reason in act.accepts.items():
            assert LINTS[lint].is_acceptable
            assert len(reason.split()) >= 6 and reason.endswith("."), act.id


def test_unreliable_reports_are_no_law(registry: Registry) -> None:
    """They garble acts that exist, and have no part in any answer."""
    reports = read_unreliable()
    known = {*registry.acts, *registry.cases}

    assert len(reports) == 8
    assert {name for report in reports for name in report.see} <= known
    assert not {report.id for report in reports} & {*known, *registry.aliases}


def test_gaps_speak_of_things_that_exist(registry: Registry) -> None:
    """Each gap hangs on an act, case or instrument of the registry."""
    known = {*registry.acts, *registry.cases, *registry.instruments}

    assert {name for one in read_gaps().not_found for name in one.about} <= known


def test_every_file_stands_in_a_room_of_the_registry() -> None:
    """A YAML file that nobody reads would be law that nobody sees."""
    read = {*law_files(), SHIPPED / "gaps.yaml", SHIPPED / "unreliable-reports.yaml"}

    assert set(SHIPPED.rglob("*.yaml")) == read
