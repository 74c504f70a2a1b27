"""The words an event may use: roles, outcomes, grounds, channels, warrants, offices.

Every list is closed, so that no field of an event can hold a name.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias, get_args

Actor: TypeAlias = Literal["custodian", "ice", "other_custodian", "court", "state", "unknown"]
"""Who did it: the custodian whose log this is, the federal office, another custodian, ..."""

Channel: TypeAlias = Literal[
    "fax", "e_mail", "in_person", "mail", "telephone", "teletype", "portal", "unknown"
]

Warrant: TypeAlias = Literal["none", "I-200", "I-205", "judicial", "unknown"]

Court: TypeAlias = Literal["federal_district", "federal_magistrate", "state", "municipal"]

Box: TypeAlias = Literal["basis", "transferred", "none", "unknown"]
"""Box 1 of the I-247A (probable cause rests on a basis), or box 2 (DHS transferred the person)."""

Outcome: TypeAlias = Literal[
    "received", "received_after_release", "not_in_custody", "wrong_facility", "served_on_subject",
    "held", "hold_ended", "hold_declined", "notified", "notice_declined", "transfer_declined",
    "released", "transferred", "died", "returned_with_warrant",
    "sent", "collected", "ice_declined_to_collect", "ice_did_not_come", "cancelled", "superseded",
    "reviewed",
]  # fmt: skip

OUTCOMES: Mapping[Outcome, tuple[frozenset[Actor], str]] = {
    "received": (frozenset({"custodian"}), "received the request"),
    "received_after_release": (frozenset({"custodian"}), "received it after the release"),
    "not_in_custody": (frozenset({"custodian"}), "answered that nobody it fits is in custody"),
    "wrong_facility": (frozenset({"custodian"}), "answered that it went to the wrong facility"),
    "served_on_subject": (frozenset({"custodian", "ice"}), "served the form on the subject"),
    "held": (frozenset({"custodian"}), "held beyond the time of release"),
    "hold_ended": (frozenset({"custodian"}), "ended the hold"),
    "hold_declined": (frozenset({"custodian"}), "declined to hold"),
    "notified": (frozenset({"custodian"}), "gave notice of release"),
    "notice_declined": (frozenset({"custodian"}), "declined to give notice"),
    "transfer_declined": (frozenset({"custodian"}), "declined to hand over"),
    "released": (frozenset({"custodian", "court", "other_custodian"}), "released"),
    "transferred": (frozenset({"custodian"}), "transferred to another custodian"),
    "died": (frozenset({"custodian"}), "recorded a death"),
    "returned_with_warrant": (frozenset({"ice"}), "came back with a warrant"),
    "sent": (frozenset({"ice"}), "sent the request"),
    "collected": (frozenset({"ice", "custodian"}), "ICE took custody"),
    "ice_declined_to_collect": (frozenset({"ice"}), "said that it would not come"),
    "ice_did_not_come": (frozenset({"ice", "custodian"}), "ICE did not come"),
    "cancelled": (frozenset({"ice"}), "cancelled the request"),
    "superseded": (frozenset({"ice"}), "replaced the request by another"),
    "reviewed": (frozenset({"ice", "court"}), "a neutral reviewer decided on the request"),
}
"""Each outcome: whose act it may be (the first by name is not the default), and its words."""

DEFAULT_ACTOR: Mapping[Outcome, Actor] = {
    one: "custodian" if "custodian" in actors and one not in ("collected", "ice_did_not_come")
    else ("ice" if "ice" in actors else "custodian")
    for one, (actors, _) in OUTCOMES.items()
}  # fmt: skip

Ground: TypeAlias = Literal[
    "none_given", "state_law", "local_law_or_policy", "court_order", "no_judicial_warrant",
    "no_probable_cause", "form_incomplete", "not_served", "no_warrant_attached",
    "time_limit_reached", "bond_posted", "charges_ended", "sentence_served",
    "recognizance", "lack_of_space", "lack_of_funds", "request_withdrawn", "duplicate_request",
    "not_subject_to_removal", "jurisdiction_of_another_body", "medical", "unknown",
]  # fmt: skip
"""Why: a closed list; the document that says more is committed to as evidence."""

Office: TypeAlias = Literal[
    "ATL", "BAL", "BOS", "BUF", "CHI", "DAL", "DEN", "DET", "ELP", "HLG", "HOU", "LOS", "MIA",
    "NEW", "NOL", "NYC", "PHI", "PHO", "SEA", "SFR", "SLC", "SNA", "SND", "SPM", "WAS",
    "LESC", "PERC", "HQ", "CBP", "OTHER", "unknown",
]  # fmt: skip
"""Areas of responsibility by ICE's own codes, two centers, headquarters, Border Patrol."""

Basis: TypeAlias = Literal["a", "b", "c", "d"]

BASES: Mapping[Basis, str] = {
    "a": "a final order of removal",
    "b": "pending removal proceedings",
    "c": "a biometric match and a records check",
    "d": "statements or other reliable evidence",
}

Ask: TypeAlias = Literal["hold", "notify", "transfer", "cancel"]

ASKS: Mapping[Ask, str] = {
    "hold": "keep custody beyond the time of release",
    "notify": "tell ICE before release",
    "transfer": "hand over to ICE, or back to ICE",
    "cancel": "regard an earlier request as withdrawn",
}

Reason: TypeAlias = Literal[
    "clerical", "wrong_time", "wrong_form", "wrong_facility", "wrong_request", "duplicate",
    "new_evidence", "entered_in_error",
]  # fmt: skip
"""Why an entry is corrected."""

Point: TypeAlias = Literal[
    "hold_asked", "notice_asked", "transfer_asked", "received", "notice_given", "held",
    "hold_declined", "released", "collected", "ice_came", "judicial_warrant", "in_custody",
]  # fmt: skip
"""What a side may say of a request, in an account."""

POINTS: Mapping[Point, str] = {
    "hold_asked": "a hold was asked",
    "notice_asked": "notice of release was asked",
    "transfer_asked": "a transfer was asked",
    "received": "the custodian received it",
    "notice_given": "notice was given before release",
    "held": "the custodian held beyond the time of release",
    "hold_declined": "the custodian declined to hold",
    "released": "there was a release",
    "collected": "ICE took custody",
    "ice_came": "ICE came",
    "judicial_warrant": "a judge's warrant came with it",
    "in_custody": "the subject was in custody",
}


def words(code: str) -> str:
    """A code as words: `hold_declined` is `hold declined`, `e_mail` is `e-mail`."""
    return "e-mail" if code == "e_mail" else code.replace("_", " ")


OUTCOME_CODES: tuple[Outcome, ...] = get_args(Outcome)
