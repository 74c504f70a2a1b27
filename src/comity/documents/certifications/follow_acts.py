"""Which acts belong to the story of one condition for one government."""

from __future__ import annotations

from datetime import date

from comity.findings.check import Days
from comity.findings.seen import Seen
from comity.findings.shelf import Shelf
from comity.findings.timeline import Segment, timeline


def announced_by(shelf: Shelf, condition: str) -> list[str]:
    """The acts that the condition carries out, and those that these carry out, first ones first."""
    found: list[str] = []
    waiting = [condition]
    while waiting:
        for act in shelf.act(waiting.pop())["implements"]:
            if act not in found:
                found.append(act)
                waiting.append(act)
    return sorted(found, key=lambda act: shelf.act(act)["entered"][0])


def letters_to(shelf: Shelf, condition: str, government: Seen, days: Days) -> list[str]:
    """Letters on a program of the condition that name this government and were known by the day."""
    found = []
    for program in programs_of(shelf, condition):
        for name in shelf.conditions_for(program):
            record = shelf.act(name)
            if record["kind"] == "letter" and name not in found and _is_known(record, days):
                compiled = shelf.condition(name)
                if compiled.folds[compiled.class_of(government)]:
                    found.append(name)
    return found


def programs_of(shelf: Shelf, condition: str) -> list[str]:
    """The listings that the scope of a condition names."""
    cells = shelf.condition(condition).cells.values()
    found = [one for programs, _ in cells for one in programs if "~" not in one]
    return list(dict.fromkeys(found))


def notices_on(shelf: Shelf, condition: str, government: Seen, days: Days) -> list[str]:
    """Acts that speak of the condition without lifting it, such as a moved deadline."""
    return [
        act
        for act in shelf.acts
        if condition in (record := shelf.act(act)).get("about", ())
        and _is_known(record, days)
        and (not record["only"] or government.slug in record["only"])
    ]


def joinings(shelf: Shelf, condition: str, government: Seen, days: Days) -> list[str]:
    """Acts by which the government joined a suit some order of which lifts the condition."""
    suits = {
        shelf.act(act)["suit"]
        for act in shelf.acts
        if any(one["act"] == condition for one in shelf.act(act).get("targets", ()))
    }
    return [
        act
        for act in shelf.acts
        if government.slug in (record := shelf.act(act)).get("parties", ())
        and record["case"] in suits
        and _is_known(record, days)
    ]


def segments(shelf: Shelf, condition: str, government: Seen, days: Days) -> tuple[Segment, ...]:
    """The change points of the condition up to the day asked."""
    begins = date.fromordinal(shelf.act(condition)["entered"][0])
    if begins > days.on:
        return ()
    ends = date.fromordinal(days.on.toordinal() + 1)
    tracks = timeline(
        shelf, government, (begins, ends), known=days.known,
        programs=programs_of(shelf, condition) or None,
    )  # fmt: skip
    return next((one.segments for one in tracks if one.condition == condition), ())


def _is_known(record: dict[str, object], days: Days) -> bool:
    first = record["entered"][0]  # type: ignore[index]
    return bool(first <= min(days.on, days.known).toordinal())
