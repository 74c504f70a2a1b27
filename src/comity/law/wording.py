"""Words for days, coverages, limits and modes, as a lawyer would write them."""

from __future__ import annotations

from datetime import date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from comity.law.coverage import Coverage, Reach

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

DID = {
    "enjoins": "enjoined",
    "stays": "stayed",
    "vacates": "vacated",
    "reverses": "reversed",
    "declines_to_enforce": "declined to enforce",
    "rescinds": "rescinded",
    "supersedes": "replaced",
    "dissolves": "ended",
}
"""Past forms of the modes, for "N.D. Ill. enjoined ..."."""


KINDS = {
    "tro": "temporary restraining order",
    "stay_ended": "order that ended the stay",
    "notice_of_nonenforcement": "notice of non-enforcement",
    "en_banc": "order of the full court",
    "case_closed": "closing of the case",
    "list_change": "change of the list",
    "executive_order": "executive order",
}
"""Kinds of acts whose words differ from their ids."""


def in_words(day: date | int) -> str:
    """`25 July 2017`, of a date or a day number."""
    if isinstance(day, int):
        day = date.fromordinal(day)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def listed(names: Sequence[str], most: int = 0) -> str:
    """`a, b and c`; with `most`, the first ones and how many more."""
    if most and len(names) > most + 1:
        return f"{', '.join(names[:most])} and {len(names) - most} more"
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def coverage_in_words(
    coverage: Coverage, name: Callable[[str], str], case: Callable[[str], str]
) -> str:
    """`everyone except Chicago, IL`, `the parties of King County v. Turner`.

    Args:
        name: turns a government's slug into its name.
        case: turns a case's or group's id into its title.
    """
    words = listed(list(_kinds(coverage, name, case)))
    doubts = [listed(list(_kinds(doubt, name, case))) for doubt in coverage.perhaps]
    if doubts:
        perhaps = f"perhaps {listed(doubts)}"
        words = f"{words}, {perhaps}" if words else perhaps
    if coverage.except_:
        words += f" except {coverage_in_words(coverage.except_, name, case)}"
    return words


def _kinds(reach: Reach, name: Callable[[str], str], case: Callable[[str], str]) -> Iterable[str]:
    if reach.everyone:
        yield "everyone"
    if reach.named:
        yield listed([name(slug) for slug in reach.named], most=4)
    for one in reach.parties:
        yield f"the parties of {case(one)} as of that day"
    if reach.within:
        states = listed([name(state) for state in reach.within], most=6)
        yield f"{states}, with all subdivisions"
    for one in reach.members:
        yield case(one)[0].lower() + case(one)[1:]
    if reach.cities_in:
        yield f"cities in {listed([name(county) for county in reach.cities_in])}"
    if reach.of_kind:
        size = reach.of_kind.population_at_least
        kinds = "cities" if "city" in reach.of_kind.kinds else f"{reach.of_kind.kinds[0]}s"
        yield f"{kinds} of {size:,} inhabitants or more" if size else f"every {kinds[:-1]}"
