"""`comity check --all`: dollars of every government of the store, by status."""

from __future__ import annotations

import argparse

from comity.cli.common import days, output_format, width, write
from comity.cli.national import national, notes, supposed
from comity.findings.check import Days

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.documents.exposures.page import ExposurePage


def run_all(args: argparse.Namespace) -> int:
    """Tell the dollars of all governments; 1 where they do not add up to the store's."""
    from comity.documents.exposures.formats import FORMATS, in_format

    chosen = output_format(args, FORMATS)
    page, foots = _page(args)
    write(in_format(page, chosen, width()), args.output)
    return 0 if foots else 1


def _page(args: argparse.Namespace) -> tuple[ExposurePage, bool]:
    from comity.documents.exposures.dollars import dollars_page

    asked = Days(*days(args))
    with national(args, asked.known) as before:
        found = before.dollars(asked)
        if not args.suppose:
            return dollars_page(before.shelf, found, notes(before)), found.foots
        from comity.documents.exposures.supposed import supposed_page

        with supposed(args, before, asked.known) as after:
            then = after.national.dollars(asked)
            page = supposed_page(after.national.shelf, found, then, after.titles)
            page.notes += notes(after.national)
            return page, found.foots and then.foots
