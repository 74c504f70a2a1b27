"""A national answer in the format asked for."""

from __future__ import annotations

from comity.documents.exposures.page import ExposurePage

FORMATS = ("text", "csv", "json", "xlsx", "parquet")


def in_format(page: ExposurePage, chosen: str, width: int) -> str | bytes:
    """The page as one of FORMATS."""
    if chosen == "xlsx":
        from comity.documents.exposures.workbook import exposure_workbook

        return exposure_workbook(page)
    if chosen in ("csv", "json", "parquet"):
        from comity.documents.exposures.files import exposure_csv, exposure_json, exposure_parquet

        if chosen == "parquet":
            return exposure_parquet(page)
        return exposure_csv(page) if chosen == "csv" else exposure_json(page)
    from comity.documents.exposures.text import exposure_text

    return exposure_text(page, width)
