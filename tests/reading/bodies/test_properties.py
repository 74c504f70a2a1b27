"""What holds for every text: places point at words, nothing overlaps, answers repeat."""

from __future__ import annotations

from itertools import pairwise
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from comity.reading.bodies import mentions
from comity.reading.segments import segmented
from tests.reading.bodies.own import OWN

_PIECES = """
Seattle|King County|Washington|, Washington|D.C.|City of |County| v. |and |the |county|counties|
New York|Justice|Department of |Justice Department|ICE|’s |'s | — |(AP)|RIVERMARK –|(pop. 412)|
St. Louis|Ninth Circuit|Court of Appeals|District of |Northern District of California|. |, | |-|&|
é|👍|of |v.|;|Jackson| said|Mr. |University of |Prince George's County|in |Pierce |State |U.S. |
District Court for |Rhode Island|Maine|WASHINGTON|Supreme Court|Paris|Boise|Idaho|N.J.|(Mass.)|"|“|”
"""
PIECES = [*_PIECES.replace("\n", "").split("|"), "\n", "\n\n"]

texts = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.sampled_from([own.words for own in OWN]),
)


@given(texts)
def test_offsets_point_at_the_text(words: str) -> None:
    """Each mention is the words from its start to its end, in order, none over another."""
    found = mentions(segmented(words))

    assert all(words[one.start : one.end] == one.text for one in found)
    assert all(one.start < one.end for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(texts)
def test_answers_repeat(words: str) -> None:
    """The same text gives the same answer, and the first mention of a body is marked once."""
    found = mentions(segmented(words))
    firsts = [one.id for one in found if one.is_first]

    assert found == mentions(segmented(words))
    assert sorted(firsts) == sorted({one.id for one in found})


def test_time_grows_with_the_length() -> None:
    """Eight times the text takes not much more than eight times as long."""
    words = "\n\n".join(own.words for own in OWN)
    short, long = segmented(words), segmented("\n\n".join([words] * 8))
    mentions(short)

    def took(text: object) -> float:
        best = 1e9
        for _ in range(3):
            start = process_time()
            mentions(text)  # type: ignore[arg-type]
            best = min(best, process_time() - start)
        return best

    assert took(long) < 16 * took(short)
