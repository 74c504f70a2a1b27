"""The money named in a text: how much, how surely, for how long, and what it measures.

numbers    digits and number words, exactly
sums       where sums stand and what they come to
framing    what surrounds a sum: about, up to, a year
measure    what a sum measures
"""

from __future__ import annotations

from comity.reading.amounts.framing import period_after, qualifier_of
from comity.reading.amounts.measure import Measuring
from comity.reading.amounts.sums import sums
from comity.reading.around import Around
from comity.reading.found import Amount

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.text import Text


def amounts(text: Text) -> list[Amount]:
    """The sums of money in a text, in their order.

    A range of two sums (`$6,000 to $9,000`) is two amounts; `$2-3 million` is one, with `high`.
    """
    around = Around(text)
    measuring = Measuring(text, around)
    found = []
    for one in sums(text.words):
        before, after = around.before(one.start), around.after(one.end)
        found.append(
            Amount(
                start=one.start,
                end=one.end,
                text=text.words[one.start : one.end],
                value=one.value,
                currency=one.currency,
                high=one.high,
                qualifier=qualifier_of(before, after),
                period=period_after(after),
                measure=measuring.measure(one),
            )
        )
    return found
