"""`comity weekly rules`: what a weekly list may count, by name."""

from __future__ import annotations

from comity.cli.common import parser


def run(words: list[str]) -> int:
    """Print the rules, a line each."""
    from comity.requests.weekly.rules import RULES

    to = parser(
        "weekly rules", "Tell the rules by name, and what each counts.", "comity weekly rules"
    )
    to.parse_args(words)
    print("\n".join(f"{rule.id}: {rule.words}." for rule in RULES.values()))
    return 0
