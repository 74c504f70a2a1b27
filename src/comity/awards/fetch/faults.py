"""What can go wrong on the way: faults that pass, and those that are told."""

from __future__ import annotations

from comity.errors import InputError


class FetchError(InputError):
    """Something was not fetched; the message says what, and what to do.

    It may repeat what a host said: no control character of it reaches a screen.
    """

    def __init__(self, message: str) -> None:
        super().__init__(printable(message))


class HostClosedError(FetchError):
    """A host lets nothing more through for now, so that nothing else is asked of it."""

    def __init__(self, message: str, host: str) -> None:
        super().__init__(message)
        self.host = host


class JobFailedError(FetchError):
    """A host could not make a custom download."""


class RefusedError(FetchError):
    """A host answered with a status that asking again would not change."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


class PassingError(Exception):
    """A fault that may pass: asked again after a wait.

    Attributes:
        why: what was found, as the end of a sentence.
        asked_wait: seconds that the host asks to wait, if it does.
        is_host: whether the whole host is concerned, not this one request.
        is_lockout: whether the host has locked this address out.
    """

    def __init__(
        self,
        why: str,
        *,
        asked_wait: float | None = None,
        is_host: bool = False,
        is_lockout: bool = False,
    ) -> None:
        super().__init__(why)
        self.why = printable(why)
        self.asked_wait = asked_wait
        self.is_host = is_host
        self.is_lockout = is_lockout


def printable(text: str) -> str:
    """A text on one line, with a blank in place of what moves a cursor or shows nothing."""
    return "".join(one if one.isprintable() else " " for one in text)
