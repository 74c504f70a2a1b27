"""Downloads of federal sites, known by their columns: they are no lists of awards.

Their rows are actions, subawards or findings, with the amount of the whole award on each row: taken
for awards, they would count money many times. Source: research/funding.md, traps 10, 35 and 45.
"""

from __future__ import annotations

from collections.abc import Iterable

from comity.errors import InputError

_TOLD_BY = {
    "assistance_transaction_unique_key": "a USAspending download of assistance transactions",
    "prime_award_unique_key": "a USAspending download of subawards",
    "assistance_award_unique_key": "a USAspending download of assistance awards",
    "contract_transaction_unique_key": "a USAspending download of contracts",
    "contract_award_unique_key": "a USAspending download of contracts",
    "award_reference": "a table of the Federal Audit Clearinghouse",
}


def refuse_download(place: str, names: Iterable[str]) -> None:
    """Refuse a table that is a download of a federal site.

    Args:
        place: the file or sheet, for the sentence.
        names: its column names, as they stand.
    Raises: InputError, naming the download.
    """
    there = {name.strip(' "\r\n\ufeff').lower() for name in names}
    for column, download in _TOLD_BY.items():
        if column in there:
            raise InputError(
                f"{place}: found {download}; give a list with one row for each award, in which an "
                "amount is the whole award's."
            )
