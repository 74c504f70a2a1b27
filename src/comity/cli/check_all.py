"""`comity check --all`: dollars of every government of the store, by status."""

from __future__ import annotations

import argparse

from comity.cli.common import days, output_format
from comity.cli.national import first_known, national, notes, supposed, write_page
from comity.errors import InputError
from comity.findings.check import Days

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.documents.exposures.page import ExposurePage


def run_all(args: argparse.Namespace) -> int:
    """Tell the dollars of all governments; 1 where they do not add up to the store's."""
    from comity.documents.exposures.formats import FORMATS

    refuse_mixed(args)
    chosen = output_format(args, FORMATS)
    page, foots = _page(args)
    write_page(page, chosen, args.output)
    return 0 if foots else 1


def refuse_mixed(args: argparse.Namespace) -> None:
    """Refuse options that are about an award list.

    Raises: InputError that names the first.
    """
    for name in ("government", "mapping", "sheet", "strict"):
        if getattr(args, name):
            raise InputError(f"--{name}: found beside --all; it is about an award list.")
    if args.repeated != "set aside":
        raise InputError("--repeated: found beside --all; it is about an award list.")


def _page(args: argparse.Namespace) -> tuple[ExposurePage, bool]:
    from comity.documents.exposures.dollars import dollars_page

    asked = Days(*days(args))
    with national(args, asked.known) as before:
        found = before.dollars(asked)
        if not args.suppose:
            page = dollars_page(before.shelf, found, notes(before))
            if not found.rows:
                page.tell_nothing("of anybody", first_known(before))
            return page, found.foots
        from comity.documents.exposures.supposed import supposed_page

        with supposed(args, before, asked.known) as after:
            then = after.national.dollars(asked)
            page = supposed_page(found, then, after)
            page.notes += notes(after.national)
            if not then.rows:
                page.tell_nothing("of anybody", first_known(before))
            return page, found.foots and then.foots
