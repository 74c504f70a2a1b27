"""`comity read --keep`: what was read is added to the statements of the workspace."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from comity.cli.workspace import workspace

if TYPE_CHECKING:
    from comity.reading.reading import Read


def keep_in_library(args: argparse.Namespace, one: Read) -> None:
    """Add what was read to the workspace's statements; its folder is made where it is ours."""
    from comity.reading.library.keeping import NAME, keep

    keep(workspace(args, to_write=True) / NAME, [one], date.today())
