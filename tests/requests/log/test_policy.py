"""Policies: who counts, and how many are enough."""

from __future__ import annotations

from itertools import combinations, count

import pytest

from comity.errors import InputError
from comity.requests.log.keys import create_log_keys, create_witness_keys
from comity.requests.log.policy import Witness, new_policy, read_policy, with_logs, with_witness
from tests.requests.log.logs import ORIGIN

LOG = create_log_keys(ORIGIN)[0].verifier
KEYS = {name: create_witness_keys(f"{name}.example")[0].verifier for name in "abcdef"}
NAMES = "".join(f"witness {name} {key}\n" for name, key in KEYS.items())


def test_the_example_of_the_specification() -> None:
    """Two of three, and any of three others."""
    text = (
        f"# a comment\n\n log\t{LOG}  https://log.example \n{NAMES}"
        "group x 2 a b c\ngroup y any d e f\ngroup both all x y\nquorum both\n"
    )
    policy = read_policy(text, "policy.txt")

    assert policy.logs == (LOG,)
    assert policy.told() == "2 of 2: x, y"
    for number in range(7):
        for signed in combinations("abcdef", number):
            enough = len(set("abc") & set(signed)) >= 2 and bool(set("def") & set(signed))
            assert policy.is_met(signed) == enough


def test_a_new_policy_asks_for_no_witness_and_grows_by_one_line() -> None:
    """The first witness makes a quorum of any one; the next joins it."""
    text = new_policy([LOG])
    assert read_policy(text, "p").is_met(())

    for name in "abc":
        text = with_witness(text, Witness(name, KEYS[name], ""), "p")

    policy = read_policy(text, "p")
    assert policy.told() == "1 of 3: a, b, c"
    assert not policy.is_met(())
    assert policy.is_met("b")


def test_a_quorum_of_ones_own_stays() -> None:
    """A new witness is named, and counts once its owner says so."""
    text = f"log {LOG}\nwitness a {KEYS['a']}\nquorum a\n"

    more = read_policy(with_witness(text, Witness("b", KEYS["b"], "https://b.example"), "p"), "p")

    assert more.quorum == "a"
    assert more.witnesses["b"].url == "https://b.example"
    assert more.told() == "the witness a"


def test_new_keys_of_the_log_take_the_place_of_the_old() -> None:
    """All else stays."""
    other = create_log_keys(ORIGIN)[0].verifier
    text = with_witness(new_policy([LOG]), Witness("a", KEYS["a"], ""), "p")

    changed = read_policy(with_logs(text, [other]), "p")

    assert changed.logs == (other,)
    assert list(changed.witnesses) == ["a"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "p: found no quorum; write a line: quorum none."),
        ("quorum", "p, line 1: quorum needs more words."),
        ("quorum x", 'p, line 1: "x" is not named in a line before.'),
        ("quorum none\nquorum none", "p, line 2: write one line: quorum NAME."),
        ("wittness a b", 'p, line 1: found "wittness"; write log, witness, group or quorum.'),
        (f"log {LOG}\nlog {LOG}", "p, line 2: this key of a log stands twice."),
        (f"witness a {LOG}", "p, line 1: this is the key of a log, not of a witness."),
        (f"witness none {KEYS['a']}", 'p, line 1: the name "none" is taken.'),
        ("witness a", "p, line 1: write: witness NAME KEY [URL]."),
        (f"{NAMES}witness z {KEYS['a']}", "p, line 7: this key of a witness stands twice."),
        (f"{NAMES}group g 4 a b c", 'p, line 7: found "4"; write any, all, or 1 to 3.'),
        (f"{NAMES}group g some a b", 'p, line 7: found "some"; write any, all, or 1 to 2.'),
        (f"{NAMES}group g any a a", 'p, line 7: "a" is a member already.'),
        (f"{NAMES}group g any", "p, line 7: write: group NAME any|all|COUNT MEMBER ...."),
    ],
    ids=count(),  # keys are new in each process, and no part of a test's name
)
def test_a_fault_of_a_policy_is_told_with_its_line(text: str, told: str) -> None:
    """One sentence each."""
    with pytest.raises(InputError) as fault:
        read_policy(text, "p")

    assert str(fault.value) == told


def test_a_witness_is_not_named_twice() -> None:
    """Neither its name nor its key."""
    text = with_witness(new_policy([LOG]), Witness("a", KEYS["a"], ""), "p")

    for witness in (Witness("a", KEYS["b"], ""), Witness("b", KEYS["a"], "")):
        with pytest.raises(InputError):
            with_witness(text, witness, "p")
