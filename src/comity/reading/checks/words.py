"""All sentences: reasons are decided elsewhere and put into words here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from string import Formatter
from typing import Any

from comity.law.acts import Act
from comity.law.wording import MONTHS, in_words, listed
from comity.reading.checks.answer import Reason
from comity.reading.checks.moments import Window
from comity.reading.checks.numbers import Range

SENTENCES: Mapping[str, str] = {
    # ---- days
    "order_signed": "Executive Order {number} was signed {on}.",
    "plaintiff_sued": "{who} sued in {court} {on} ({case}).",
    "plaintiff_joined": "{who} became a party of {case} {on}.",
    "case_filed": "{case} was filed in {court} {on}.",
    "court_ordered": "{act.by}, {on}: {act.title}.",
    "told_another_day": 'The statement has "{words}", which is {window}.',
    "told_that_day": 'The statement has "{words}".',
    "day_within_bounds": "The record gives the day only within these bounds.",
    # ---- counts
    "amici_brief": "A brief of friends of the court in {case}, {when}, is of {count}: {brief}.",
    "amici_others_not_held": 'Of other briefs, which "{said}" would need, it holds no count.',
    "act_counts": "{title} ({on}).",
    "parties_by_day": "By {day} the record counts {total} parties that sued or joined in {case}.",
    "suits_held": "The registry holds {held} suits over conditions, filed from {since} to {day}; "
    "it is no count of all suits.",
    "letters_went": "{by} sent letters to {number} governments {on}.",
    "list_had": "The list of the {by}, published {on}, had {total} names.",
    "list_had_of_kind": "Of the names on the list of the {by}, published {on}, {total} are "
    "{kinds}.",
    "fact_counts": "The record counts {value} {said_of}.",
    "other_count": "The number given as {subject} is that of detainers {other}.",
    "fact_said": "{said_of}.",
    "note": "{note}",
    "weekly_lists": "By {day} the weekly list had been published {number} times.",
    # ---- lists
    "weekly_ordered": "{act.title}, {on}.",
    "weekly_first": "The first weekly list came out on {day}; by {until} the number was {number}.",
    "weekly_suspended": "The weekly list was suspended on {day}.",
    "weekly_suspension": "The weekly list was suspended {on}.",
    "no_end_held": "The record holds nothing that ended it by that day.",
    "list_published": "The list of the {by} was published {on}.",
    "act_done": "{title} ({on}).",
    "on_list": "{who} stood on the list of the {by}, published {on}.",
    "was_on_list": "{who} was named on the list of the {by}, published {on}, and no longer "
    "stood on it on the day of the statement.",
    "not_on_list": "{who} is not on the list of the {by}, published {on}.",
    "not_among_known_names": "{who} is not among the names that the record holds of the list of "
    "the {by}, published {on}; it does not hold them all.",
    # ---- money
    "obligated": "{what}: {dollars}{than}.",
    "other_measure": "The sum told is near that of {what}: {dollars}.",
    "part_of_it": "Part of it is {what}: {dollars}.",
    "most_is_not_local": "Most of it goes to States and others, so the sum is not that of local "
    "governments.",
    "not_by_recipient": "The record is by program, not by recipient.",
    "awarded_not_offered": "These are sums awarded; what was offered or planned is not held.",
    "announced_sum": "{what}: {dollars}.",
    "pending": "Of it the award record had nothing by {day}: {told}.",
    "store_has": "By the workspace's store as known on {day}, {who} had {held} of "
    "{programs}{of_year}, in {awards} awards.",
    "store_has_none": "The workspace's store, as known on {day}, has no such award of {who}.",
    "no_figures_known": "As known on {day} the record holds no award figures of FY{fiscal}.",
    "no_allocation_known": "As known on {day} the record holds no such figure of {who}.",
    # ---- certifications
    "announced": "{title} ({on}).",
    "certify": "{title} ({on}){who}; when: {when}.",
    "only_named": "It reached {number} governments by name, and no others.",
    "lifted_by_then": "Orders or notices that lifted it for some or for all by {day}: {number}.",
    "next_for_all": "The next such condition for all came {on}: {title}.",
    # ---- statutes
    "statute_asks": "{cite} asks: {duties}",
    "1373_detainers": "It says nothing about detainers.",
    "1373_release": "It says nothing about release dates or notice of them; how far it reaches has "
    "been disputed.",
    "1373_access": "It says nothing about access to jails.",
    "1373_asking": "It asks nobody to collect the information.",
    "1373_penalty": "It names no grant and no money penalty.",
    "1373_sharing": "It forbids to bar the sending of information; it does not itself order that "
    "anybody send it.",
    "cleared": "{who}: {said_of}.",
    "no_finding": "The record holds no finding on whether {who} complied.",
    "detainer_rule": "By {cite} a detainer is a request; it may ask for a hold of up to 48 hours.",
    "state_laws_differ": "State law may require or bar the hold.",
    # ---- orders and parties
    "reaches": "{act.by}, {on}: {act.title}. It reaches {whom}.",
    "money_reached": "The orders of {case} in force that day reach money of {programs}.",
    "half_left": "By {day} no order that the record holds had lifted the terms on {half} for "
    "everybody.",
    "not_a_party": "{who} is not among the parties of {case}.",
    "not_among_named": "{who} is not among the parties of {case} that are named; {number} are not "
    "named.",
    "last_held": "The last act of {case} that the record holds is of {day}; what came later is not "
    "followed.",
    "others_unnamed": "Orders protect parties of suits over it, of whom {number} are not named; "
    "it may be one of them.",
    "weakly_sourced": "The record names it with low confidence.",
    "order_covers": "{act.by}, {on}: {act.title}. It covers {who}.",
    "order_in_doubt": "{act.by}, {on}: {act.title}. Whether it covers {who} is in doubt.",
    "order_leaves_out": "{act.by}, {on}: {act.title}. It does not cover {who}.",
    "stands": "For {who} on {day}: {status} ({title}).",
    "dockets": "{case} has the numbers {dockets}.",
    "docket_of_another": "{number} is the number of {case}.",
    "heard_in": "{case} is heard in {court}.",
    # ---- words and local law
    "words_stand": "These words stand in {where}.",
    "words_differ": 'The words on record are "{words}" ({where}).',
    "place_law": "In {who} on {day}: {told}",
    # ---- requests
    "logged": "{told}",
    "nothing_yet": "Nothing on this was known yet in what the record rests on.",
}
"""Sentences by the name of their reason. `{on}` is made of `first` and `last`."""


def sentences(reasons: Iterable[Reason]) -> tuple[str, ...]:
    """Put reasons into words, in their order."""
    return tuple(_capital(_Words().vformat(SENTENCES[name], (), _with_made(values)))
                 for name, values in reasons)  # fmt: skip


class _Words(Formatter):
    """Fills a sentence: days, numbers, windows and lists each in their own form."""

    def format_field(self, value: Any, spec: str) -> str:
        return format(in_plain_words(value) if not spec else value, spec)


def in_plain_words(value: Any) -> Any:
    """A value as it stands in a sentence."""
    if isinstance(value, date):
        return in_words(value)
    if isinstance(value, Window):
        return window_in_words(value)
    if isinstance(value, Range):
        return range_in_words(value)
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, tuple | list):
        return listed([str(one) for one in value], most=6)
    return value


def _with_made(values: dict[str, Any]) -> dict[str, Any]:
    """The values, with those that are made of others: a day within bounds, a year, dollars."""
    made = dict(values)
    if "first" in values:
        made["on"] = span_in_words(values["first"], values["last"])
    if "fact" in values and "value" in values:
        fact = values["fact"]
        made["dollars"] = money(values["value"])
        made["what"] = fact.said_of + (f", FY{fact.fiscal_year}" if fact.fiscal_year else "")
    if "dollars_held" in values:
        made["held"] = money(values["dollars_held"])
    if "years" in values:
        made["fiscal"] = " or ".join(str(year) for year in sorted(values["years"]))
    return made


def span_in_words(first: date, last: date | None) -> str:
    """`on 25 January 2017`, or the bounds between which the day lies."""
    if last is None:
        return f"on {in_words(first)} or later"
    if first == last:
        return f"on {in_words(first)}"
    return f"between {in_words(first)} and {in_words(last)}"


def window_in_words(window: Window) -> str:
    """`February 2017`, `27 March 2017`, `about 26 January 2017`."""
    first, last = window.first, window.last
    if window.is_rough:
        return f"about {in_words(first + (last - first) / 2)}"
    if first == last:
        return in_words(first)
    after = last + timedelta(days=1)
    if first.day == 1 and after.day == 1:
        if (first.month, after.month, after.year) == (1, 1, first.year + 1):
            return str(first.year)
        if (after.year - first.year) * 12 + after.month - first.month == 1:
            return f"{MONTHS[first.month - 1]} {first.year}"
    return f"{in_words(first)} to {in_words(last)}"


def range_in_words(number: Range) -> str:
    """`31`, `30 to 31`, `more than 500`."""
    if number.is_exact:
        return f"{number.least:,}"
    if number.most is None:
        return f"more than {number.least - 1:,}"
    return f"{number.least:,} to {number.most:,}"


def money(dollars: int) -> str:
    """`$4,302.2 million`; exact dollars below a million."""
    if abs(dollars) < 1_000_000:
        return f"${dollars:,}"
    return f"${Decimal(dollars) / 1_000_000:,.1f} million"


def cited(act: Act) -> str:
    """How an act is cited; its title where it has no citation."""
    return act.cite or act.title


def _capital(sentence: str) -> str:
    """A capital at the head, and one full stop after an abbreviation."""
    ended = sentence[:-1] if sentence.endswith("..") and not sentence.endswith("...") else sentence
    return ended[:1].upper() + ended[1:]
