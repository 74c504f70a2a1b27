"""Small files of law, written as a lawyer would write them, and what the check finds in them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from comity.law.check import Fault, check

Written = dict[str, Any]

SOURCES = [{"shows": "the words", "url": "https://example.org/act"}]


def an_act(name: str, day: Any = "2020-01-01", **more: Any) -> Written:
    """An act with everything that the check asks for, in the order of the style."""
    keys = ("kind", "title", "by", "entered", "effective", "until", "part_of", "depends_on")
    act: Written = {
        "id": name,
        "kind": "condition",
        "title": f"What {name} does",
        "by": "somebody",
        "entered": day,
    }
    act.update({key: more.pop(key) for key in keys if key in more})
    effects = ("implements", "imposes", "lifts", "joins", "lists", "notes")
    act.update({key: more.pop(key) for key in effects if key in more})
    act.update({"cite": f"Cite of {name}", "sources": SOURCES, "confidence": "high", **more})
    return {key: act[key] for key in _order(act)}


def _order(act: Written) -> list[str]:
    first = [
        "id", "kind", "title", "by", "entered", "effective", "until", "part_of", "depends_on",
        "implements", "imposes", "lifts", "joins", "lists", "notes", "cite", "quote", "sources",
        "confidence", "note", "accepts", "verified",
    ]  # fmt: skip
    return [key for key in first if key in act] + [key for key in act if key not in first]


def a_condition(name: str = "term", day: Any = "2020-01-01", **more: Any) -> Written:
    """A condition on JAG awards of any year, unless told otherwise."""
    imposes = {"scope": more.pop("scope", {"programs": ["16.738"]})}
    for key in ("parts", "certification", "effective_if", "gap"):
        if key in more:
            imposes[key] = more.pop(key)
    return an_act(name, day, imposes=imposes, **more)


def an_order(name: str, day: Any = "2020-02-01", *targets: Any, **more: Any) -> Written:
    """An injunction of `term` for everyone, unless told otherwise."""
    lifts: Written = {"mode": more.pop("mode", "enjoins"), "for": more.pop("reach", "everyone")}
    lifts.update({key: more.pop(key) for key in ("programs", "fiscal_years") if key in more})
    lifts["targets"] = list(targets) or ["term"]
    return an_act(name, day, lifts=lifts, kind=more.pop("kind", "preliminary_injunction"), **more)


def a_joining(case: str, day: Any, *governments: Any, **more: Any) -> Written:
    """Governments that join a case."""
    joins = {"case": case, "governments": list(governments)}
    return an_act(
        more.pop("name", f"{case}/{day}-joinder"), day, kind="joinder", joins=joins, **more
    )


def a_list(name: str, day: Any, *governments: str, **more: Any) -> Written:
    """A complete list of governments."""
    return an_act(name, day, kind="list", lists={"governments": list(governments)}, **more)


def a_note(name: str, day: Any, **notes: Any) -> Written:
    """An act that is only told."""
    return an_act(name, day, kind="affirmance", notes={**notes, "what": "It is so."})


A_CASE: Written = {"id": "suit", "short": "Suit", "title": "A v. B", "court": "N.D. Ill."}


def a_file(folder: Path, *acts: Written, name: str = "draft.yaml", **head: Any) -> Path:
    """Write a file of law; its days are those of the newest act."""
    whole: Written = {key: head[key] for key in ("instrument", "case") if key in head}
    newest = head.get("verified") or max([str(_day(act)) for act in acts] or ["2020-01-01"])
    whole["verified"] = newest
    whole["newest_source"] = head.get("newest_source", newest)
    whole.update({key: head[key] for key in ("facts", "groups", "aliases") if key in head})
    whole["acts"] = list(acts)
    return a_text(folder, yaml.safe_dump(whole, sort_keys=False, width=90), name)


def _day(act: Written) -> Any:
    day = act.get("entered", "2020-01-01")
    return day["from"] if isinstance(day, dict) else day


def a_text(folder: Path, text: str, name: str = "draft.yaml") -> Path:
    """Write a file of law word for word."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


GOVERNMENTS = {"wa", "or", "wa/seattle", "wa/king-county", "il/chicago", "or/portland"}


def faults(*paths: Path, on: str = "", stale_days: int = 180) -> list[Fault]:
    """Every fault of some files."""
    day = date.fromisoformat(on) if on else None
    return check(paths, is_government=GOVERNMENTS.__contains__, on=day, stale_days=stale_days)


def found(folder: Path, *acts: Written, **head: Any) -> list[tuple[str, str]]:
    """Lint and sentence of every fault of one file that no act accepts."""
    told = faults(a_file(folder, *acts, **head))
    return [(fault.lint, fault.sentence) for fault in told if not fault.accepted]
