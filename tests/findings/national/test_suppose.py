"""Supposed acts: the same answers as a registry that has them, marked as supposed."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from comity.errors import InputError
from comity.findings.check import Days
from comity.findings.compiled import to_plain
from comity.findings.national.national import National
from comity.findings.national.suppose import suppose, supposed_law
from comity.findings.national.supposed_acts import read_supposed
from comity.findings.opened import open_law
from comity.findings.seen import everyone
from comity.findings.shelf import Shelf
from comity.law.reading import law_files, read_files, registry_in
from tests.findings.national.one_by_one import dollars
from tests.findings.national.stores import Award, random_awards, write_store

KNOWN = date(2026, 6, 1)
LONG = """
acts:
  - id: what-if
    kind: stay
    title: The President takes section 9(a) back
    by: President
    entered: 2027-01-04
    effective: 2018-01-01
    lifts: {mode: rescinds, for: everyone, targets: [eo-13768-9a]}
"""
SHORT = "suppose:\n  - {rescinds: eo-13768-9a, for: everyone, day: 2018-01-01}\n"


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return open_law()


@pytest.fixture(scope="module")
def awards() -> list[Award]:
    return random_awards(5, 300)


@pytest.fixture(scope="module")
def national(
    shelf: Shelf, awards: list[Award], tmp_path_factory: pytest.TempPathFactory
) -> National:
    return National(shelf, write_store(tmp_path_factory.mktemp("store") / "tiny", shelf, awards))


def written(folder: Path, text: str) -> str:
    path = folder / "suppose.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("text", [SHORT, LONG], ids=["short", "long"])
def test_dollars_under_the_supposed_law_equal_those_award_by_award(
    national: National, awards: list[Award], tmp_path: Path, text: str
) -> None:
    """And an act entered after the day of knowledge counts as known on it."""
    days = Days(date(2018, 9, 1), KNOWN)

    with suppose(national, written(tmp_path, text), KNOWN) as after:
        found = after.national.dollars(days)
        expected = dollars(after.national.shelf, awards, days)

        assert {row.named.slug or None: row.cents for row in found.rows if row.cents} == {
            slug: cents for slug, cents in expected.items() if cents
        }
        assert found.foots
        assert found.by_status() != national.dollars(days).by_status()


def test_before_the_supposed_day_nothing_changes(national: National, tmp_path: Path) -> None:
    """The act works from its own day on."""
    days = Days(date(2017, 12, 31), KNOWN)

    with suppose(national, written(tmp_path, SHORT), KNOWN) as after:
        assert after.national.dollars(days).rows == national.dollars(days).rows


def test_the_answer_before_can_be_asked_again_afterwards(
    national: National, tmp_path: Path
) -> None:
    """A supposed law leaves no trace in the law as it is."""
    days = Days(date(2018, 9, 1), KNOWN)
    expected = national.dollars(days).rows

    with suppose(national, written(tmp_path, SHORT), KNOWN) as after:
        after.national.dollars(days)

    national.forget()
    assert national.dollars(days).rows == expected


def test_conditions_out_of_reach_are_taken_as_compiled(shelf: Shelf, tmp_path: Path) -> None:
    """They equal the law folded as a whole with the same acts."""
    path = written(tmp_path, LONG)
    supposed, acts = supposed_law(shelf, Path(path), date(2027, 1, 4))

    whole = open_law(path)

    assert [act.title for act in acts] == ["The President takes section 9(a) back"]
    assert supposed.version.startswith(shelf.version + "+")
    assert supposed.conditions == whole.conditions
    for name in whole.conditions:
        assert to_plain(supposed.condition(name)) == to_plain(whole.condition(name)), name
        assert supposed.questions(name) == whole.questions(name)
    assert supposed.doubts == whole.doubts
    assert all(supposed.act(name) == whole.act(name) for name in whole.acts)


def test_an_extended_order_protects_whom_it_is_extended_to(shelf: Shelf, tmp_path: Path) -> None:
    """With the order's own mode and targets."""
    order = "chicago-v-noem/2025-11-21-preliminary_injunction"
    text = f"suppose:\n  - {{extends: {order}, for: {{named: [tx/houston]}}, day: 2026-01-05}}\n"

    supposed, _ = supposed_law(shelf, Path(written(tmp_path, text)), KNOWN)

    act, old = supposed.act("supposed/1"), shelf.act(order)
    assert act["mode"] == old["mode"]
    assert [one["act"] for one in act["targets"]] == [one["act"] for one in old["targets"]]
    assert {one["for"] for one in act["targets"]} == {"Houston, TX"}


LAW = cache(lambda: read_files(law_files()))
GOVERNMENTS = cache(everyone)


def refused(folder: Path, text: str | bytes) -> str:
    """What is said of a file that cannot be supposed."""
    path = folder / "suppose.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    is_government = GOVERNMENTS().__contains__
    with pytest.raises(InputError) as fault:
        read_supposed(path, LAW(), registry_in(LAW()), is_government=is_government)
    return str(fault.value)


def entry(text: str) -> str:
    """A file of one entry in the short form."""
    return f"suppose:\n  - {{{text}}}\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (entry("day: 2026-01-01"), "entry 1: found no effect; write one of enjoins"),
        (entry("stays: x, day: 2026-01-01"), "entry 1: found no `for`"),
        (entry("stays: x, whom: y, day: 2026-01-01"), 'found the key "whom"'),
        (entry("stays: x, enjoins: y, for: everyone, day: 2026-01-01"), "enjoins and stays"),
        (entry("extends: x, for: everyone, day: 2026-01-01"), "which is no order"),
        (entry("rescinds: eo-13768-9a, for: {}, day: 2018-01-01"), "found nobody under `for`"),
        (entry("joins: chicago-v-noem, day: 2026-01-01"), "found no governments"),
        (
            entry("joins: chicago-v-noem, for: everyone, governments: [wa], day: 2026-01-01"),
            'found the key "for" beside joins',
        ),
        ("suppose: 4\n", "line 1: found no list of acts"),
        ("suppose:\n  - x\n", "line 2, entry 1: found no keys"),
        ("suppose: [{}]\nacts: []\n", 'line 2: found the key "acts" beside suppose'),
        ("suppos: [{}]\n", 'found the key "suppos"; did you mean "suppose"?'),
    ],
)
def test_an_entry_that_says_too_little_or_too_much_is_told(
    tmp_path: Path, text: str, told: str
) -> None:
    """Where, what was found, what would be right."""
    assert told in refused(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("rescinds: 5, for: everyone", 'the number 5 for "rescinds"; write the id of an act'),
        ("rescinds: , for: everyone", 'nothing for "rescinds"; write the id of an act'),
        ("rescinds: [], for: everyone", 'an empty list for "rescinds"; write at least one'),
        ("rescinds: [5], for: everyone", 'the number 5 for "rescinds"; write the id of an act'),
        ("stays: x, for: 5", 'the number 5 for "for"; write everyone, or keys like named'),
        ("stays: x, for: wa/seattle", '"wa/seattle" for "for"; write everyone'),
        ("stays: x, for: {named: wa/seattle}", '"wa/seattle" for "named"; write a list'),
        ("stays: x, for: everyone, title: 5", 'the number 5 for "title"; a number that is'),
        ("stays: x, for: everyone, programs: 16.738", '16.738 for "programs"; write a list'),
        ("stays: x, for: everyone, fiscal_years: 17", '17 for "fiscal_years"; write a fiscal'),
        ('stays: x, for: everyone, fiscal_years: "2017"', "write 2017 without quotes"),
        ("extends: [x], for: everyone", 'a list for "extends"; write small letters'),
        ("joins: 5, governments: [wa]", 'the number 5 for "joins"; a number that is a name'),
        ("joins: chicago-v-noem, governments: [5]", '5 for "governments"; write a government'),
    ],
)
def test_a_field_of_the_wrong_type_is_told_with_entry_field_and_what_is_right(
    tmp_path: Path, text: str, told: str
) -> None:
    """Never with the words of the library that reads it."""
    said = refused(tmp_path, entry(f"{text}, day: 2018-01-01"))

    assert said.startswith("suppose.yaml, line 2, entry 1: found ")
    assert told in said and "\n" not in said


@pytest.mark.parametrize("day", ["soon", "5", "[2018-01-01]", "2018-02-30"])
def test_a_day_that_is_none_is_told(tmp_path: Path, day: str) -> None:
    """Words, numbers, lists, days that no month has."""
    said = refused(tmp_path, entry(f"stays: x, for: everyone, day: {day}"))

    assert said.endswith('for "day"; write a day like 2018-07-01.')


FIELDS = {
    "id": "5", "kind": "5", "title": "[x]", "by": "{a: b}", "entered": "5", "effective": "soon",
    "until": "[]", "depends_on": "x", "lifts": "5", "cite": "5", "sources": "x",
    "confidence": "5", "accepts": "5", "verified": "5", "quote": "true",
}  # fmt: skip


@pytest.mark.parametrize("field", FIELDS)
def test_each_field_of_an_act_of_the_wrong_type_is_told(tmp_path: Path, field: str) -> None:
    """With file, line, act, field, what was found and what is right."""
    fields = {
        "id": "what-if", "kind": "stay", "title": "As long as it must be", "by": "President",
        "entered": "2018-01-01",
        "lifts": "{mode: rescinds, for: everyone, targets: [eo-13768-9a]}",
    } | {field: FIELDS[field]}  # fmt: skip
    lines = "\n    ".join(f"{key}: {value}" for key, value in fields.items())

    said = refused(tmp_path, f"acts:\n  - {lines}\n")

    assert "\n" not in said
    assert said.startswith("suppose.yaml, line ")
    assert ("act what-if" in said) == (field != "id")
    assert f'for "{field}"; ' in said
    assert not any(word in said for word in ("nput", "valid", "tuple", "instance", "schema"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (LONG + LONG.partition("acts:\n")[2], 'the id "what-if" stands already in suppose.yaml'),
        (
            LONG + LONG.partition("acts:\n")[2].replace("id: what-if", "id: the-same"),
            'act the-same: it rescinds "eo-13768-9a" for the same governments as "what-if" does',
        ),
        (
            SHORT + "  - {rescinds: [eo-13768-9a], for: everyone, day: 2018-01-01, title: Twice}\n",
            'line 3, entry 2: it rescinds "eo-13768-9a" for the same governments as entry 1 does',
        ),
        (
            "suppose:\n"
            "  - {joins: chicago-v-noem, governments: [tx/houston, tx], day: 2026-01-01}\n"
            "  - {joins: chicago-v-noem, governments: [tx/houston], day: 2026-01-01}\n",
            'entry 2: tx/houston joins "chicago-v-noem" here as entry 1 does',
        ),
        (LONG.replace("what-if", "eo-13768-9a"), 'the id "eo-13768-9a" stands already in '),
    ],
)
def test_an_act_that_is_written_twice_is_told(tmp_path: Path, text: str, told: str) -> None:
    """Under one id, or the very same act under two."""
    said = refused(tmp_path, text)

    assert told in said and "\n" not in said


def test_acts_that_differ_in_whom_they_reach_are_two(shelf: Shelf, tmp_path: Path) -> None:
    """For Seattle, and for Chicago; and for Seattle again on another day."""
    rows = [
        ("wa/seattle", "2018-01-01"),
        ("il/chicago", "2018-01-01"),
        ("wa/seattle", "2018-02-01"),
    ]
    lines = [
        f"  - {{enjoins: eo-13768-9a, for: {{named: [{who}]}}, day: {day}}}" for who, day in rows
    ]

    _, acts = supposed_law(shelf, Path(written(tmp_path, "\n".join(["suppose:", *lines]))), KNOWN)

    assert len(acts) == 3


ORDER = "chicago-v-noem/2025-11-21-preliminary_injunction"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"stays: {ORDER}s, for: everyone, day: 2026-01-01", f'; did you mean "{ORDER}"?'),
        (f"stays: {ORDER}, for: everyone, day: 2020-01-01", "but is itself of 2020-01-01"),
        (f"extends: {ORDER}, for: everyone, day: 2020-01-01", "write that day or a later one"),
        ("joins: chicago-v-noem, governments: [tx], day: 2020-01-01", "or a later one"),
        ("joins: chicago-v-nom, governments: [tx], day: 2026-01-01", '"chicago-v-noem"?'),
        ("reverses: eo-13768-9a, for: everyone, day: 2018-01-01", "which is a condition"),
        ("rescinds: eo-13768-9a, for: {members: no}, day: 2018-01-01", "name a group that"),
        ("rescinds: eo-13768-9a, for: {parties: no}, day: 2018-01-01", "name a case that"),
        ("rescinds: eo-13768-9a, for: {within: [zz]}, day: 2018-01-01", 'government "zz"'),
        ("rescinds: eo-13768-9a, for: {named: [wa/x]}, day: 2018-01-01", 'government "wa/x"'),
    ],
)
def test_an_act_that_cannot_be_is_told(tmp_path: Path, text: str, told: str) -> None:
    """What it names is not there, or not there yet, or nothing of the kind."""
    said = refused(tmp_path, entry(text))

    assert said.startswith("suppose.yaml, line 2, entry 1: ")
    assert told in said and "\n" not in said


def test_a_limit_may_leave_out_some_of_an_extended_orders_targets(
    shelf: Shelf, tmp_path: Path
) -> None:
    """It is a fault only where it leaves out all."""
    text = f"extends: {ORDER}, for: {{named: [tx/houston]}}, day: 2026-01-05, programs: ["

    assert supposed_law(shelf, Path(written(tmp_path, entry(f'{text}"97.008"]'))), KNOWN)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "suppose.yaml: found no acts; write some under acts: or suppose:."),
        (b"# nothing\n", "suppose.yaml: found no acts; "),
        (b"acts: []\n", "suppose.yaml: found no acts; "),
        (b"suppose:\n", "suppose.yaml: found no acts; "),
        (b"verified: 2026-01-01\n", "suppose.yaml: found no acts; "),
        ("suppose: [\u00e9]".encode("latin-1"), "byte 10: found text that is not UTF-8; save it"),
        (SHORT.encode("utf-16"), "byte 0: found text that is not UTF-8; save it as UTF-8."),
        (b"suppose: [\n", "line 2: found text that is not YAML"),
        (b"a: \x00\n", "line 1: found text that is not YAML (unacceptable character"),
        (b"suppose: [{day: 2018-01-01, day: 2018-01-02}]", 'the key "day" stands here a second'),
    ],
)
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, content: bytes, told: str) -> None:
    """Empty, of another encoding, no YAML, with a key twice: one sentence each."""
    said = refused(tmp_path, content)

    assert told in said and "\n" not in said


def test_a_missing_file_is_told(shelf: Shelf, tmp_path: Path) -> None:
    """With its name."""
    with pytest.raises(InputError, match=r"none\.yaml: No such file"):
        supposed_law(shelf, tmp_path / "none.yaml", KNOWN)


def test_what_a_users_own_acts_name_is_known_or_told(tmp_path: Path) -> None:
    """A group or case that no file defines is one sentence there, too."""
    own = LONG.replace("for: everyone", "for: {members: nobody, parties: no-case}")

    with pytest.raises(InputError) as fault:
        open_law(written(tmp_path, own))

    assert 'it covers members of "nobody", which no file defines' in str(fault.value)
    assert 'it covers the parties of "no-case", which no file defines' in str(fault.value)
