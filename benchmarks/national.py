"""All governments of a store at once, against a bare scan of the same columns and two peers.

    python -m benchmarks.national --rows 1e7

Question A is dollars by status of every government on a day; question C is A as known on an
earlier day. The floor is a scan and sum in the same engine, of the columns that A reads and the
same days. Floor and question run in turns in one process; ratios are medians.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from benchmarks.fresh import module, run_alone
from benchmarks.lines import Line, Ratios, both_ratios, paired, print_all, seconds
from benchmarks.made import bench_folder, made_store, rows_asked, size_word
from comity.awards.store import Store, open_store
from comity.findings.check import Days
from comity.findings.national.building import build, update
from comity.findings.national.national import National
from comity.findings.national.stored_timeline import StoredTimeline, open_timeline
from comity.findings.opened import open_law
from comity.findings.shelf import Shelf

TODAY = Days(date(2026, 6, 1), date(2026, 6, 6))
EARLIER = Days(date(2026, 6, 1), date(2026, 1, 31))
MIXED = Days(date(2018, 9, 1), date(2026, 6, 6))
"""A day with binding, unsettled and blocked dollars side by side."""

SPAN = date(2016, 6, 6), date(2026, 6, 6)
KNOWN = date(2026, 6, 6)

PEER_ROWS = 10_000_000
"""Beyond so many rows the vectors of the peers do not fit beside everything else."""

OWN_ACT = """
acts:
  - id: bench-order
    kind: override
    title: An order for three cities, made up to measure with
    by: counsel
    entered: 2025-06-02
    lifts:
      mode: enjoins
      for: {named: [wa/seattle, il/chicago, ca/san-francisco]}
      targets: [TARGET]
    note: No order.
"""


def scan(national: National, days: Days) -> object:
    """The floor: every column that question A reads, summed; the number of the cell among them."""
    return national.engine.run("floor_same_columns", [{"on": days.on, "known": days.known}])


def lines(rows: int = 1_000_000) -> Iterator[Line]:
    """All lines of a size."""
    store, shelf = open_store(made_store(rows)), open_law()
    with tempfile.TemporaryDirectory(dir=bench_folder()) as folder:
        begun = time.perf_counter()
        national = National(shelf, store, classes=Path(folder))
        yield Line(
            f"national_class_maps_seconds_{size_word(rows)}", time.perf_counter() - begun, "<=15"
        )
        yield from questions(national, store, shelf, rows)
        if rows <= PEER_ROWS:
            yield from peers(national, store, shelf, rows)
        yield from timelines(national, store, shelf, rows)


def questions(national: National, store: Store, shelf: Shelf, rows: int) -> Iterator[Line]:
    """A over the floor, decided anew and asked again, on two days; C over A.

    Cold: nothing that was decided is kept. Every condition is decided for the day, every cell
    looked up anew. The law is compiled and its class maps of the store are on disk, as the store
    itself is; opening both is a line of its own.
    """
    size = size_word(rows)
    kept = national.maps.path.parent.parent
    opened = seconds(lambda: National(shelf, store, classes=kept).close())
    yield Line(f"national_open_seconds_{size}", opened, "<=0.5")
    yield from _question_a(national, TODAY, f"national_a_{{}}_over_scan_{size}", "<=1.5")
    # the scan of an early day is short at 10^6, and deciding takes its ten milliseconds still
    yield from _question_a(national, MIXED, f"national_a_{{}}_mixed_over_scan_{size}", "<=2")

    def known_now() -> None:
        national.forget()
        national.dollars(TODAY)

    def known_earlier() -> None:
        national.forget()
        national.dollars(EARLIER)

    yield from _both(f"national_c_over_a_{size}", both_ratios(known_earlier, known_now), "<=1.3")


def _question_a(national: National, days: Days, name: str, limit: str) -> Iterator[Line]:
    def cold() -> None:
        national.forget()
        national.dollars(days)

    def warm() -> None:
        national.dollars(days)

    def floor() -> None:
        scan(national, days)

    yield Line(name.format("scan").replace("_over_scan", "_seconds"), seconds(floor), "<=1000")
    yield from _both(name.format("cold"), both_ratios(cold, floor), limit)
    warm()
    yield from _both(name.format("warm"), both_ratios(warm, floor), "<=1.3")
    assert national.dollars(days).foots, "the dollars do not add up to the scan"


def _both(name: str, ratios: Ratios, limit: str) -> Iterator[Line]:
    yield Line(name, ratios.wall, limit)
    yield Line(f"{name}_processor", ratios.processor, limit)


def peers(national: National, store: Store, shelf: Shelf, rows: int) -> Iterator[Line]:
    """How many times longer masks over whole vectors take, with equal answers to the cent."""
    size = size_word(rows)
    from benchmarks.vectors import Vectors

    vectors = Vectors(shelf, store)
    for days in (MIXED, TODAY):
        ours = {row.number: row.exposed_cents for row in national.dollars(days).rows if row.number}
        for theirs in (vectors.exposed(days), vectors.exposed_in_frame(days)):
            assert _not_zero(theirs) == _not_zero(ours), f"unequal on {days.on}"

    def ask() -> None:
        national.forget()
        national.dollars(TODAY)

    in_numpy = paired(lambda: vectors.exposed(TODAY), ask, 3)
    yield Line(f"national_peer_numpy_masks_{size}", in_numpy, ">=5")
    in_pandas = paired(lambda: vectors.exposed_in_frame(TODAY), ask, 3)
    yield Line(f"national_peer_pandas_{size}", in_pandas, ">=5")


def _not_zero(sums: dict[int, int]) -> dict[int, int]:
    return {government: cents for government, cents in sums.items() if cents}


def timelines(national: National, store: Store, shelf: Shelf, rows: int) -> Iterator[Line]:
    """Ten years to the day of all governments: built, asked, brought up to date."""
    size = size_word(rows)
    place = bench_folder() / f"timeline-{size}"
    shutil.rmtree(place, ignore_errors=True)
    alone = run_alone(module("benchmarks.sweeping", str(store.folder.parent), str(place)))
    floor = seconds(lambda: scan(national, TODAY))
    yield Line(f"timeline_ten_years_seconds_{size}", alone.seconds, "<=60")
    yield Line(f"timeline_ten_years_processor_seconds_{size}", alone.processor, "<=1000")
    yield Line(f"timeline_ten_years_over_scan_{size}", alone.seconds / floor, "<=1000")
    yield Line(f"timeline_ten_years_megabytes_{size}", alone.megabytes, "<=6000")
    stored = open_timeline(place)
    assert stored is not None
    _agree(stored, national)
    yield Line(f"timeline_day_over_scan_{size}", _any_day(stored) / floor, "<=0.05")
    yield Line(f"timeline_government_milliseconds_{size}", _any_government(stored), "<=5")
    yield from _new_order(stored, store, shelf, rows)


def _agree(stored: StoredTimeline, national: National) -> None:
    """The stored timeline says of three days what the question says."""
    for on in (date(2018, 9, 1), date(2022, 6, 1), date(2025, 12, 1)):
        asked = {
            row.number: (row.exposed_cents, row.total_cents)
            for row in national.dollars(Days(on, KNOWN)).rows
            if row.number and (row.exposed_cents or row.total_cents)
        }
        found = {one: (exposed, total) for one, exposed, total in stored.day_answer(on)}
        assert {one: both for one, both in found.items() if any(both)} == asked, f"unequal on {on}"


def _any_day(stored: StoredTimeline) -> float:
    """Seconds for the sums of all governments on one day, the mean of fifty days."""
    chosen = random.Random(1985)
    days = [SPAN[0] + timedelta(days=chosen.randrange(3650)) for _ in range(50)]
    stored.day_totals(days[0])
    return seconds(lambda: [stored.day_totals(day) for day in days]) / len(days)


def _any_government(stored: StoredTimeline) -> float:
    """Milliseconds for the whole timeline of one government, the mean of two hundred."""
    chosen = random.Random(1986)
    asked = [chosen.randrange(1, 39_000) for _ in range(200)]
    stored.government_answer(asked[0])
    return seconds(lambda: [stored.government_answer(one) for one in asked]) / len(asked) * 1000


def _new_order(stored: StoredTimeline, store: Store, shelf: Shelf, rows: int) -> Iterator[Line]:
    """Bring a timeline up to date with a new order, over building it anew; equal on a day."""
    size = size_word(rows)
    with tempfile.TemporaryDirectory(dir=bench_folder()) as name:
        folder = Path(name)
        acts = folder / "overrides.yaml"
        acts.write_text(OWN_ACT.replace("TARGET", _binding_most(shelf)), encoding="utf-8")
        law = open_law(str(acts))
        begun = time.perf_counter()
        national = National(law, store, classes=folder / "classes")
        renewed = update(stored, national, KNOWN, folder / "updated")
        updated = time.perf_counter() - begun
        shutil.rmtree(folder / "classes")
        begun = time.perf_counter()
        national = National(law, store, classes=folder / "classes")
        built = build(national, SPAN, KNOWN, folder / "built")
        rebuilt = time.perf_counter() - begun
        for on in (date(2024, 6, 1), date(2025, 12, 1)):
            assert sorted(renewed.day_answer(on)) == sorted(built.day_answer(on)), "unequal update"
        assert renewed.day_totals(date(2025, 12, 1)) != stored.day_totals(date(2025, 12, 1))
    yield Line(f"timeline_new_order_seconds_{size}", updated, "<=60")
    yield Line(f"timeline_new_order_over_rebuild_{size}", updated / rebuilt, "<=1")


def _binding_most(shelf: Shelf) -> str:
    """Conditions that bind in December 2025, as the targets of an order."""
    from comity.findings.answers import answer
    from comity.findings.finding import Asked
    from comity.findings.seen import everyone

    chicago = everyone()["il/chicago"]
    asked = Asked(chicago, program="16.738", fiscal_year=2025, signed=date(2025, 9, 1),
                  on=date(2025, 12, 1), known=KNOWN)  # fmt: skip
    names = shelf.conditions_for("16.738")
    return ", ".join(one for one in names if answer(shelf, one, asked).status == "binding")


if __name__ == "__main__":
    sys.exit(0 if print_all(lines(rows_asked(__doc__ or ""))) else 1)
