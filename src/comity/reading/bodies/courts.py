"""Federal courts by district and circuit: `court:cand`, `court:ca9`."""

from __future__ import annotations

from functools import cache

from comity.governments.spelling import fold
from comity.governments.states import FOLDER
from comity.reading.bodies.page import Sighting
from comity.reading.bodies.tables import classed
from comity.reading.bodies.words import BREAK, COMMA, SPACE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.bodies.page import Page

_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh",
)  # fmt: skip
_CIRCUITS = {
    **{name: str(number) for number, name in enumerate(_ORDINALS, 1)},
    **{f"{number}th": str(number) for number in range(4, 12)},
    "1st": "1", "2nd": "2", "2d": "2", "3rd": "3", "3d": "3", "dc": "dc", "federal": "fc",
}  # fmt: skip
_CIRCUIT_IDS = {"dc": "cadc", "fc": "cafc"}
_CIRCUIT_NAMES = {"dc": "District of Columbia", "fc": "Federal"}
_LEADING = classed("before_a_court")
_BETWEEN = classed("before_a_district")


@cache
def districts() -> dict[str, tuple[str, str]]:
    """Court and name of each district by its folded name: `northern district of california`."""
    found = {}
    with open(FOLDER + "courts.tsv", encoding="utf-8") as table:
        for line in table:
            if not line.startswith("#"):
                court, _, name, _ = line.split("\t")
                found[fold(name)] = (court, name)
    return found


def see_courts(page: Page) -> None:
    """Find district courts and circuits; districts named without their court are passed over."""
    for at, word in enumerate(page.words):
        if word.folded == "district" and not page.taken[at]:
            _see_district(page, at)
            _see_of_state(page, at)
        elif word.folded == "circuit" and word.is_capital and not page.taken[at]:
            _see_circuit(page, at)


def _see_district(page: Page, at: int) -> None:
    """Read `Northern District of California` around the word District."""
    first, last, key = _district_words(page, at)
    if not key:
        return
    court = _court_before(page, first)
    if court < 0 and (_is_of_a_judge(page, first) or _is_of_a_suit(page, first)):
        court = first
    if court < 0:
        if key != "district of columbia":
            page.take(first, last)
        return
    identity, name = districts()[key]
    full = f"U.S. District Court for the {name}"
    page.see(Sighting(court, last, f"court:{identity}", full))


def _district_words(page: Page, at: int) -> tuple[int, int, str]:
    """First word, end and folded name of a district; an empty name where there is none."""
    words, known = page.words, districts()
    first = at
    if (
        at
        and words[at].gap == SPACE
        and words[at - 1].folded.endswith(("ern", "central", "middle"))
    ):
        first = at - 1
    for last in range(min(at + 5, len(words)), at + 2, -1):
        key = " ".join(word.folded for word in words[first:last])
        if key in known and all(word.gap == SPACE for word in words[first + 1 : last]):
            return first, last, key
    return at, at, ""


def _court_before(page: Page, first: int) -> int:
    """The first word of `U.S. District Court` before a district; -1 where no court is named."""
    words, at = page.words, first - 1
    while at >= 0 and words[at].folded in _BETWEEN and first - at < 4:
        at -= 1
    if at < 1 or words[at].folded not in ("court", "courts") or words[at - 1].folded != "district":
        return -1
    return _leading(page, at - 1)


def _see_of_state(page: Page, at: int) -> None:
    """Read `U.S. District Court for Rhode Island`, of a State that is one district."""
    words = page.words
    said = [word.folded for word in words[at : at + 3]]
    if said[1:2] != ["court"] or said[2:] not in (["for"], ["in"], ["of"]) or page.taken[at]:
        return
    for last in (one for one in (at + 5, at + 4) if one <= len(words)):
        name = " ".join(word.folded for word in words[at + 3 : last])
        court = districts().get(f"district of {name}")
        if court and all(word.gap == SPACE for word in words[at + 1 : last]):
            begin = _leading(page, at)
            full = f"U.S. District Court for the {court[1]}"
            page.see(Sighting(begin, last, f"court:{court[0]}", full))
            return


def _leading(page: Page, at: int) -> int:
    """Where `U.S.` begins before the name of a court."""
    words = page.words
    while at > 0 and words[at].gap != BREAK and words[at - 1].folded in _LEADING:
        at -= 1
    return at + 1 if words[at].folded == "the" else at


def _is_of_a_judge(page: Page, first: int) -> bool:
    """Whether a district is told as that of a judge: Judge Jane Roe of the District of Oregon."""
    words, at = page.words, first - 1
    while at >= 0 and words[at].folded in ("the", "of") and first - at < 3:
        at -= 1
    if at < 0 or words[at + 1].folded != "of" or not words[at].is_capital:
        return False
    begin = max(0, at - 4)
    return any(word.folded == "judge" for word in words[begin : at + 1])


def _is_of_a_suit(page: Page, first: int) -> bool:
    """Whether a suit is in the district: they sued in the Northern District of Illinois."""
    words = page.words
    if [word.folded for word in words[max(0, first - 2) : first]] != ["in", "the"]:
        return False
    said = set()
    for at in range(first - 1, max(-1, first - 16), -1):
        said.add(words[at].folded)
        if words[at].is_first:
            break
    return not said.isdisjoint(classed("suit")) and said.isdisjoint(("attorney", "prosecutors"))


def _see_circuit(page: Page, at: int) -> None:
    """Read `Ninth Circuit`, with the court of appeals around it."""
    words = page.words
    if not at or words[at].gap != SPACE:
        return
    begin = at - 1
    if words[begin].folded == "us" and begin and words[begin].gap == SPACE:
        begin -= 1  # the Ninth U.S. Circuit Court of Appeals
    number = _CIRCUITS.get(words[begin].folded, "")
    if [word.folded for word in words[max(at - 3, 0) : at]] == ["district", "of", "columbia"]:
        begin, number = at - 3, "dc"
    if not number or (number == "fc" and not words[begin].is_capital):
        return
    first, last = _appeals(page, begin), at + 1
    ends = [word.folded for word in words[last : last + 3]]
    if ends == ["court", "of", "appeals"] and all(
        word.gap == SPACE for word in words[last : last + 3]
    ):
        last += 3
    name = _CIRCUIT_NAMES.get(number) or _ORDINALS[int(number) - 1].capitalize()
    full = f"U.S. Court of Appeals for the {name} Circuit"
    page.see(Sighting(first, last, "court:" + _CIRCUIT_IDS.get(number, "ca" + number), full))


def _appeals(page: Page, first: int) -> int:
    """Where `U.S. Court of Appeals for the` begins, if it stands before a circuit."""
    words, at = page.words, first - 1
    while at >= 0 and words[at].folded in _BETWEEN and first - at < 4:
        at -= 1
    if any(word.gap == BREAK for word in words[at + 1 : first + 1]):
        return first
    if at < 2 or [word.folded for word in words[at - 2 : at + 1]] != ["court", "of", "appeals"]:
        return first
    at -= 2
    while at > 0 and words[at].gap not in (BREAK, COMMA) and words[at - 1].folded in _LEADING:
        at -= 1
    return at + 1 if words[at].folded == "the" else at
