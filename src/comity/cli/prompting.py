"""Prompts for a desk: a question with its answers, asked again until the answer fits."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from comity.errors import InputError

MOST_TRIES = 5


def ask(
    question: str,
    *,
    answers: Sequence[str] = (),
    default: str | None = None,
    check: Callable[[str], object] | None = None,
) -> str:
    """Ask until the answer fits.

    Args:
        answers: what may be answered; empty where `check` decides.
        default: taken for an empty line; None where an answer is needed.
        check: raises InputError where an answer does not fit.
    Raises: InputError where no line comes, or after five that do not fit.
    """
    told = f" ({', '.join(answers)})" if 0 < len(answers) <= 24 else ""
    shown = f" [{default}]" if default else ""
    for _ in range(MOST_TRIES):
        print(f"{question}{told}{shown}: ", end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        if not line:
            break
        written = line.strip() or (default or "")
        if fault := _fault(written, answers, default, check):
            print(f"  {fault}", file=sys.stderr)
            continue
        return written
    raise InputError(f"{question}: no answer that fits; give it as an option instead.")


def yes(question: str, default: bool | None = None) -> bool:
    """Ask for yes or no."""
    shown = None if default is None else ("yes" if default else "no")
    return ask(question, answers=("yes", "no"), default=shown) == "yes"


def _fault(
    written: str,
    answers: Sequence[str],
    default: str | None,
    check: Callable[[str], object] | None,
) -> str:
    if not written:
        return "" if default is not None else "an answer is needed."
    if answers and written not in answers:
        return f'found "{written}"; there are {", ".join(answers)}.'
    try:
        if check is not None:
            check(written)
    except InputError as fault:
        return str(fault)
    return ""
