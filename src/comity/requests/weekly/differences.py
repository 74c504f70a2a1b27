"""The kinds of difference between a published list and a record, each with its words.

Kinds say what went wrong with a row, never that somebody meant it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal[
    "same_name", "wrong_facility", "transferred", "custodian_vs_county", "date_learnt_or_batch",
    "collected_counted_as_declined", "hold_vs_notify", "policy_of_another_body", "policy_status",
    "withdrawn", "still_open", "in_agreement_otherwise", "not_in_log", "not_on_list", "count",
]  # fmt: skip

KINDS: Mapping[Kind, str] = {
    "same_name": "put on a place of the same or a near name",
    "wrong_facility": "sent to a facility where nobody it fits was in custody",
    "transferred": "moved to another custodian, where it ended",
    "custodian_vs_county": "in the county, and another body's facility",
    "date_learnt_or_batch": "dated by when it was learnt or decided at once with many, not when "
    "it happened",
    "collected_counted_as_declined": "ICE took custody, and it is counted as declined",
    "hold_vs_notify": "a hold and a notice are taken for one another",
    "policy_of_another_body": "the policy is another body's",
    "policy_status": "the body has no such policy, or another one",
    "withdrawn": "ICE had withdrawn or replaced the request before",
    "still_open": "nothing had been decided: no response of that kind is recorded",
    "in_agreement_otherwise": "ended otherwise than the list says",
    "not_in_log": "no request in the log fits",
    "not_on_list": "in the log under the rule, and not on the list",
    "count": "the numbers differ",
}
"""The nine kinds of the errors of 2017, and six that any two lists may show."""

Sure: TypeAlias = Literal["shown", "possible"]
"""`shown`: the record shows it; `possible`: it fits, and a person must confirm it."""


class Difference(NamedTuple):
    """One label of one row.

    Attributes:
        sure: whether the record shows it or it is offered for a person to confirm.
        told: one sentence, with what each side says.
        entries: entries of the own log on which it rests; their proofs go with a letter.
    """

    kind: Kind
    sure: Sure
    told: str
    entries: tuple[int, ...] = ()
