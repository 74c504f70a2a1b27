"""Layouts of the lists of assistance listings."""

from __future__ import annotations

from comity.awards.layouts.form import Form
from comity.awards.layouts.listing_tables import INVENTORY, SAM_LISTINGS

LISTING_LAYOUTS: tuple[Form, ...] = (SAM_LISTINGS.form(), INVENTORY.form())
