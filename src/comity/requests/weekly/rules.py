"""Rules: what a weekly list counts, by name. No row is called declined without its rule."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from comity.errors import InputError
from comity.requests.ledger import Story
from comity.requests.moments import Moment


class Rule(NamedTuple):
    """A named rule.

    Attributes:
        words: what it counts, and which time decides the week.
        decides: that time for a request; None where the rule does not count it.
    """

    id: str
    words: str
    decides: Callable[[Story], Moment | None]


def find_rule(name: str, where: str = "--rule") -> Rule:
    """The rule of a name.

    Raises: InputError, naming those there are.
    """
    if name not in RULES:
        raise InputError(f'{where}: found "{name}"; there are {", ".join(RULES)}.')
    return RULES[name]


def _hold_declined(story: Story) -> Moment | None:
    declined = story.first("hold_declined")
    if declined is None or story.request.asks.hold is False:
        return None
    withdrawn = story.cancelled
    return None if withdrawn is not None and withdrawn.is_before(declined.at) else declined.at


def _declined_released_not_collected(story: Story) -> Moment | None:
    declined, released = _hold_declined(story), story.first("released")
    if declined is None or released is None or story.has("collected", "transferred"):
        return None
    return None if released.at.is_before(declined) else released.at


def _released_without_notice(story: Story) -> Moment | None:
    released = story.first("released")
    if released is None or story.request.asks.notify is not True or story.notice is not None:
        return None
    return None if story.has("collected") else released.at


def _notice_declined(story: Story) -> Moment | None:
    declined = story.first("notice_declined")
    return declined.at if declined else None


def _received(story: Story) -> Moment | None:
    return story.received or story.request.sent


RULES = {
    rule.id: rule
    for rule in (
        Rule(
            "hold-declined",
            "the custodian declined a hold that was asked for and not withdrawn before; the week "
            "is that of declining",
            _hold_declined,
        ),
        Rule(
            "hold-declined-released-not-collected",
            "the custodian declined a hold that was asked for, then released, and ICE did not "
            "take custody; the week is that of the release",
            _declined_released_not_collected,
        ),
        Rule(
            "released-without-notice",
            "notice was asked for, the custodian released, no notice before the release is "
            "recorded, and ICE did not take custody; the week is that of the release",
            _released_without_notice,
        ),
        Rule(
            "notice-declined",
            "the custodian declined to give notice; the week is that of declining",
            _notice_declined,
        ),
        Rule(
            "requests-received",
            "every request, whatever became of it; the week is that of receipt, else of sending",
            _received,
        ),
    )
}
"""The rules by name, the narrowest question first."""
