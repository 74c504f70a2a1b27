"""The people of a text: full names as first given, with roles; told by form, not by a model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from comity.reading.speech.roles import is_role, role_before, split_role, whole_role
from comity.reading.tables import listed
from comity.reading.tables import words as table

_SHORT = (
    r"(?:Sens?|Reps?|Govs?|Lt|Dr|Mr|Mrs|Ms|Mx|Jr|Sr|St|Col|Gen|Capt|Sgt|Prof|Rev|Hon|Maj|Adm|"
    r"Cmdr|Atty)\."
)
_TOKEN = rf"(?:{_SHORT}|(?:[A-Z]\.){{1,3}}|[A-Z][\w’'-]*)"
_PARTICLE = (
    r"(?:(?:de|da|del|della|van|von|der|den|di|du|la|bin|ibn|al|el|dos|ten|ter|of|and|for|&)\s+)"
    r"{0,2}"
)
RUN = re.compile(rf"(?<![\w’'])(?:{_TOKEN})(?:\s+{_PARTICLE}{_TOKEN})*")
_SPLIT = re.compile(r"\s+")

BODY_WORDS = table("body-words")
OPENERS = table("openers")
FEMALE = table("first-names-female")
MALE = table("first-names-male")
_SUFFIXES = listed("jr. sr. jr sr ii iii iv")
_MONTHS = listed("may april june august march day week")
"""Words that are surnames too."""

_SHE = listed(
    "ms. mrs. miss mrs ms councilwoman congresswoman assemblywoman spokeswoman chairwoman "
    "alderwoman sister queen"
)
_HE = listed(
    "mr. mr sir councilman congressman assemblyman spokesman chairman alderman king brother"
)


MOST_NAMESAKES = 20
"""People of one surname that a surname alone may mean; a text with more tells them by full name."""


@dataclass(slots=True)
class Person:
    """Somebody named in the text.

    Attributes:
        name: full name as first given.
        role: title or calling, in the words of the text; empty where none is given.
        gender: `m`, `f`, or empty.
        start: of the first mention.
    """

    name: str
    start: int
    role: str = ""
    body: str = ""
    gender: str = ""
    is_sure: bool = False

    @property
    def last(self) -> str:
        """The surname, in small letters."""
        return _surname(_SPLIT.split(self.name))


class Run(NamedTuple):
    """Capitalised words side by side, at their place."""

    start: int
    end: int
    words: tuple[str, ...]


class Cast:
    """Everybody named, found again by surname, full name and place."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self.by_last: dict[str, list[Person]] = {}
        self.by_name: dict[str, Person] = {}
        self.mentions: list[tuple[int, Person]] = []
        self._by_ends: dict[tuple[str, str], Person] = {}
        self._by_role: dict[str, list[Person]] = {}

    def add(self, person: Person) -> None:
        """Takes in somebody new."""
        self.people.append(person)
        self.by_name[_key(person.name)] = person
        self._by_ends.setdefault((person.name.split()[0].lower(), person.last), person)
        known = self.by_last.setdefault(person.last, [])
        if len(known) < MOST_NAMESAKES:
            known.append(person)

    def holders(self, role: str) -> list[Person]:
        """The people who bear a title, in the order of the text."""
        if not self._by_role:
            for person in self.people:
                if not person.role.startswith(("former", "late", "then")):
                    last = whole_role(person.role.lower().split(" of ")[0].split(",")[0])
                    self._by_role.setdefault(last, []).append(person)
        return self._by_role.get(whole_role(role), [])

    def named(self, words: Sequence[str]) -> list[Person]:
        """The people that a name may mean, as first given; several share a surname."""
        name = _key(" ".join(words))
        if name in self.by_name and len(words) > 1:
            return [self.by_name[name]]
        last = _surname(list(words))
        if len(words) == 1:
            return self.by_last.get(last, [])
        found = self._by_ends.get((words[0].lower(), last))
        return [found] if found else []


def cast(words: str, spans: Sequence[tuple[int, int]]) -> Cast:
    """Everybody named in the paragraphs of a text.

    Args:
        spans: start and end of each paragraph.
    """
    found = Cast()
    later: list[tuple[Run, str]] = []
    for start, end in spans:
        for run in runs(words, start, end):
            for one in _parted(run):
                _take(words, one, found, later)
    for run, role in later:
        _join(words, found, run, role)
    found.mentions.sort(key=lambda one: one[0])
    return found


def runs(words: str, start: int, end: int) -> Iterator[Run]:
    """Capitalised words side by side, parted at possessives, without leading small words."""
    for match in RUN.finditer(words, start, end):
        held: list[re.Match[str]] = []
        for one in re.finditer(r"\S+", match[0]):
            low = one[0].lower()
            if not held and (low in OPENERS or low in ("according", "asked")):
                continue
            held.append(one)
            if low.endswith(("’s", "'s", "s’", "s'")):
                yield _run(match.start(), held)
                held = []
        if held:
            yield _run(match.start(), held)


def _run(at: int, held: list[re.Match[str]]) -> Run:
    texts = [one[0] for one in held]
    last = bare(texts[-1])
    end = at + held[-1].start() + len(last)
    return Run(at + held[0].start(), end, tuple(texts[:-1] + [last]))


def _parted(run: Run) -> tuple[Run, ...]:
    """`Sheriff Lena Ortiz and Undersheriff Paul Ortiz` as two; a body keeps its `and`.

    `Mayor Cheryl Boone of Grand Fork` is parted at `of`.
    """
    if "of" in run.words:
        left = run.words[: run.words.index("of")]
        role, name = split_role(left)
        first = left[0].lower() if left else ""
        is_named = bool(role and name) or (len(left) > 1 and (first in FEMALE or first in MALE))
        if is_named and looks_like_person(name, bool(role)):
            return (Run(run.start, run.start + len(" ".join(left)), left),)
    if "and" not in run.words:
        return (run,)
    at = run.words.index("and")
    left, right = run.words[:at], run.words[at + 1 :]
    if len(left) == len(right) == 1:
        return (
            Run(run.start, run.start + len(left[0]), left),
            Run(run.end - len(right[0]), run.end, right),
        )
    is_person = split_role(left)[0] or left[0].lower() in FEMALE or left[0].lower() in MALE
    if len(left) < 2 or not is_person or not looks_like_person(split_role(left)[1], True):
        return (run,)
    return (
        Run(run.start, run.start + len(" ".join(left)), left),
        Run(run.end - len(" ".join(right)), run.end, right),
    )


def cased(word: str) -> str:
    """A word in capitals as names are written: `O'NEIL-HOLT` is O'Neil-Holt."""
    if not (word.isupper() and len(word) > 3 and "." not in word):
        return word
    parts = word.split("-")
    return "-".join("'".join(one.capitalize() for one in part.split("'")) for part in parts)


def bare(word: str) -> str:
    """A word without its possessive ending."""
    if "’" not in word and "'" not in word:
        return word
    for ending in ("’s", "'s", "’", "'"):
        if word.endswith(ending) and len(word) > len(ending):
            return word[: -len(ending)]
    return word


_PAST = re.compile(r"\b(former|then|late|acting|incoming)\s$")


def _take(words: str, run: Run, found: Cast, later: list[tuple[Run, str]]) -> None:
    """Takes a run as a person where its form tells one."""
    role, name = split_role(run.words)
    written, name = name, tuple(cased(word) for word in name)
    role = " ".join(cased(word) for word in role.split())
    if not role:
        role = role_before(words, run.start)
    elif (past := _PAST.search(words, max(0, run.start - 12), run.start)) is not None:
        role = f"{past[1]} {role}"
    if not name or len(name) > 5 or not looks_like_person(name, bool(role)):
        return
    start = run.end - len(" ".join(written))
    rest = Run(max(start, run.start), run.end, name)
    if len(name) == 1:
        later.append((rest, role))
        return
    held = found.named(name)
    person = held[0] if held else Person(" ".join(name), rest.start)
    if not held:
        found.add(person)
    _describe(person, role, name)
    if not person.role:
        person.role = _role_after(words, run.end)
    found.mentions.append((rest.start, person))


def looks_like_person(name: Sequence[str], has_role: bool) -> bool:
    """Whether words with capitals may name a person."""
    lows = [word.lower() for word in name]
    if not lows or any(low in ("of", "and", "for", "&") for low in lows):
        return False
    is_first = lows[0] in FEMALE or lows[0] in MALE
    if is_first and len(name) < 4 and lows[-1] in _MONTHS:
        return True
    if has_role:
        return lows[-1] not in BODY_WORDS
    if any(low in BODY_WORDS or is_role(low) for low in lows):
        return False
    if len(name) == 1:
        return not name[0].isupper() or len(name[0]) < 2
    return not all(word.isupper() and len(word) > 1 for word in name)


def _describe(person: Person, role: str, name: Sequence[str]) -> None:
    lows = role.lower().split()
    first = name[0].lower()
    if (
        role
        and not person.role
        and lows[-1] not in ("mr.", "mrs.", "ms.", "mr", "ms", "mrs", "miss")
    ):
        person.role = role
    person.is_sure = person.is_sure or bool(role) or first in FEMALE or first in MALE
    if not person.gender:
        if set(lows) & _SHE or (first in FEMALE and first not in MALE and len(name) > 1):
            person.gender = "f"
        elif set(lows) & _HE or (first in MALE and first not in FEMALE and len(name) > 1):
            person.gender = "m"


def _join(words: str, found: Cast, run: Run, role: str) -> None:
    """A surname alone is a mention of somebody named in full, or somebody new with a title."""
    known = found.by_last.get(_key(run.words[0]), [])
    before = [one for one in known if one.start <= run.start] or known
    if before:
        person = before[-1]
        if len(before) == 1:
            _describe(person, role, run.words)
        found.mentions.append((run.start, person))
    elif role:
        person = Person(run.words[0], run.start)
        _describe(person, role, run.words)
        person.role = person.role or _role_after(words, run.end)
        found.add(person)
        found.mentions.append((run.start, person))


_AFTER = re.compile(
    r",\s+(?:(?:who\s+is|the|a|an|its|his|her|their)\s+)?((?:[^,.;:()“”\"—]|(?<=[A-Z])\.){3,90})(?=[,.;—])"
)


def _role_after(words: str, end: int) -> str:
    """`, president of the board,` after a name."""
    match = _AFTER.match(words, end, end + 110)
    if not match:
        return ""
    head = match[1].split()[:8]
    return match[1].strip() if any(is_role(word.lower()) for word in head) else ""


def _key(name: str) -> str:
    """A name in small letters, its apostrophe straight: `O’Neill` is `O'Neill`."""
    return name.lower().replace("’", "'")


def _surname(words: list[str]) -> str:
    lows = [_key(word).rstrip(",") for word in words]
    while len(lows) > 1 and lows[-1] in _SUFFIXES:
        lows.pop()
    return lows[-1]
