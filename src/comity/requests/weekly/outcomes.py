"""What became of a request, as coarse as a log and a published list can both tell it."""

from __future__ import annotations

from comity.requests.codes import Outcome
from comity.requests.ledger import Story
from comity.requests.weekly.matching import Kind

FEDERAL: dict[str, Kind] = {
    "booked into detention": "collected",
    "detainer declined by lea": "declined",
    "declined": "declined",
    "a": "declined",
    "transferred": "transferred",
    "early release": "released",
    "died": "died",
    "case closed": "ended",
    "lifted": "ended",
    "lifted - lack of funds": "ended",
    "lifted - lack of space": "ended",
    "alien not subject to deportation": "ended",
    "united states citizen interviewed": "ended",
    "prosecutorial discretion": "ended",
    "not amenable to removal": "ended",
    "noncitizen not amenable to removal": "ended",
    "usc or presumptive claim to us citizenship": "ended",
    "judicial review": "ended",
    "no longer in state, local, or federal custody": "elsewhere",
    "issued": "pending",
    "": "pending",
    "na": "pending",
}
"""ICE's own values of Detainer Lift Reason, and the words of the lists of 2017.

Blank is pending, or no paper was filed, or the row was not updated; it is never declined.
"""


def kind_of(story: Story) -> Kind:
    """What became of a request by its own record."""
    for outcomes, kind in _KINDS:
        if story.has(*outcomes):
            return kind
    return "ended" if story.request.cancelled else "pending"


_KINDS: tuple[tuple[tuple[Outcome, ...], Kind], ...] = (
    (("collected",), "collected"),
    (("transferred",), "transferred"),
    (("died",), "died"),
    (("not_in_custody", "wrong_facility", "received_after_release"), "elsewhere"),
    (("hold_declined", "notice_declined", "transfer_declined"), "declined"),
    (("cancelled", "superseded"), "ended"),
    (("released",), "released"),
)
"""Outcomes by what they come to, the strongest first."""
