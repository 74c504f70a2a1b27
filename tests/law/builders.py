"""Small acts and governments with plain defaults, for tests that read like sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from comity.law.acts import Act
from comity.law.coverage import Group
from comity.law.registry import Registry


@dataclass(frozen=True)
class Somewhere:
    """A government as the law sees one."""

    slug: str
    kind: str = "city"
    population: int | None = None
    counties: Sequence[str] = ()
    beside: Sequence[str] = ()

    @property
    def state(self) -> str:
        return self.slug[:2]


def a_condition(name: str = "condition", day: str = "2020-01-01", **written: Any) -> Act:
    """A condition on every award to everyone, from a day on."""
    scope = written.pop("scope", {"programs": ["all"]})
    rest: dict[str, Any] = {
        key: written.pop(key) for key in ("parts", "effective_if", "gap") if key in written
    }
    imposes = {"scope": scope, **rest}
    return an_act(name, day, kind="condition", imposes=imposes, **written)


def a_lift(name: str, mode: str, target: str | list[Any], day: str, **written: Any) -> Act:
    """An act that lifts another, for everyone unless told otherwise."""
    targets = target if isinstance(target, list) else [target]
    reach = written.pop("reach", "everyone")
    limits: dict[str, Any] = {
        key: written.pop(key) for key in ("programs", "fiscal_years") if key in written
    }
    lifts = {"mode": mode, "targets": targets, "for": reach, **limits}
    return an_act(name, day, kind=written.pop("kind", "notice"), lifts=lifts, **written)


def taken(written: dict[str, Any], *keys: str) -> dict[str, Any]:
    """Take some keys out of what was written."""
    return {key: written.pop(key) for key in keys if key in written}


def joining(case: str, day: Any, *governments: Any, **written: Any) -> Act:
    """Governments that join a case on a day."""
    joins = {"case": case, "governments": list(governments)}
    name = written.pop("name", f"{case}/joined-{day}")
    return an_act(name, day, kind="joinder", joins=joins, **written)


def an_act(name: str, day: Any, **written: Any) -> Act:
    """An act entered and effective on one day."""
    return Act.model_validate(
        {"id": name, "title": f"Act {name}", "by": "somebody", "entered": day, **written}
    )


def a_registry(*acts: Act, groups: Sequence[Group] = ()) -> Registry:
    """A registry of these acts, in this order."""
    registry = Registry(groups={group.id: group for group in groups})
    for act in acts:
        registry.add_act(act)
    return registry
