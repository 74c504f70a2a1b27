"""The workspace of a user: where it is, and the awards that it holds."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from comity.cli.common import awards, days, government
from comity.cli.stored_awards import has_store, stored_awards
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.awards import AwardList

LISTS = ("awards.csv", "awards.xlsx")
"""Names under which a workspace holds its award list."""


def workspace(args: argparse.Namespace, *, to_write: bool = False) -> Path:
    """The folder of a user's own things.

    Args:
        to_write: make it where it is the one in this folder and is not there yet.
    Raises: InputError where it is named and is not there.
    """
    named = args.workspace or os.environ.get("COMITY_WORKSPACE")
    place = Path(named or "comity-workspace")
    if named and not place.is_dir():
        raise InputError(f"--workspace: {named}: no such folder; make it, or leave it out.")
    if to_write:
        place.mkdir(exist_ok=True)
    return place


def award_list(args: argparse.Namespace) -> AwardList | None:
    """The list given with `--awards`, else that of the workspace, else its store's awards.

    The store is asked where the arguments name a government. None where there is nothing.
    """
    if args.awards:
        return awards(args.awards, args)
    place = workspace(args)
    found = [str(place / name) for name in LISTS if (place / name).exists()]
    if found:
        return awards(found[0], args)
    if args.government and has_store(place):
        return stored_awards(place, government(args.government).government, days(args)[1])
    return None


def needed_award_list(args: argparse.Namespace) -> AwardList:
    """The award list, which must be there.

    Raises: InputError, with how to give one.
    """
    found = award_list(args)
    if found is None:
        raise InputError(
            "--awards: found no award list; name a CSV or Excel file, put awards.csv into the "
            "workspace, or import the federal record with comity awards import."
        )
    return found
