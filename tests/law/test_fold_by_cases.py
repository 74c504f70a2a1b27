"""The definition of force, case by case, as it happened in the ten years of the record.

Every answer is asked twice: of the fold, and of the literal definition.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from comity.law.acts import Act
from comity.law.coverage import Group
from comity.law.force import Outcome, fold
from comity.law.questions import Cell, pose
from comity.law.registry import Registry
from tests.law.builders import Somewhere, a_condition, a_lift, a_registry, an_act, joining
from tests.law.literally import answered

CHICAGO = Somewhere("il/chicago", counties=("il/cook-county",))
SEATTLE = Somewhere("wa/seattle", population=700_000, counties=("wa/king-county",))
KING_COUNTY = Somewhere("wa/king-county", "county")
WASHINGTON = Somewhere("wa", "state")
HOUSING_AUTHORITY = Somewhere(
    "wa/seattle-housing-authority", "special-district", beside=("wa/seattle",)
)

JAG = "16.738"


def outcome(
    registry: Registry, who: Somewhere, on: str, known: str = "2030-01-01", **cell: Any
) -> Outcome:
    """The outcome of `condition` for a government and award, the same by both ways."""
    scope = registry.conditions["condition"].scope
    award = (None, None) if scope.is_on_the_government else (JAG, 2020)
    asked = Cell(who, cell.get("program", award[0]), cell.get("year", award[1]), cell.get("part"))
    days = date.fromisoformat(on), date.fromisoformat(known)
    timelines = fold(pose(registry, "condition", asked))
    timeline = next(one for one in reversed(timelines) if one.known_from <= days[1].toordinal())
    found = next(one for one in reversed(timeline.outcomes) if one.starts <= days[0].toordinal())
    assert answered(registry, "condition", asked, days) == (found.status, list(found.deciding))
    return found


def status(
    registry: Registry, who: Somewhere, on: str, known: str = "2030-01-01", **cell: Any
) -> str:
    """The status alone."""
    return outcome(registry, who, on, known, **cell).status


def all_but(slug: str) -> dict[str, Any]:
    """Everyone except one government."""
    return {"everyone": True, "except": {"named": [slug]}}


CONDITION = a_condition()
INJUNCTION = a_lift("injunction", "enjoins", "condition", "2020-02-01")


def test_a_condition_binds_from_the_day_it_takes_effect() -> None:
    """Not before, and whether or not anybody knew of it on the day it began."""
    registry = a_registry(a_condition(day="2020-01-10", effective="2020-01-20"))

    assert status(registry, SEATTLE, "2020-01-09") == "not_yet"
    assert status(registry, SEATTLE, "2020-01-19") == "not_yet"
    assert status(registry, SEATTLE, "2020-01-20") == "binding"


def test_an_injunction_blocks_and_does_not_void() -> None:
    """What is blocked may come back."""
    registry = a_registry(CONDITION, INJUNCTION)

    found = outcome(registry, SEATTLE, "2020-02-01")

    assert (found.status, found.deciding) == ("blocked", ("injunction",))


def test_stay_of_an_injunction_puts_the_condition_back_for_non_parties() -> None:
    """Chicago, June 2018: the stay spares the plaintiff and nobody else."""
    stay = a_lift("stay", "stays", "injunction", "2020-03-01", reach=all_but("il/chicago"))
    registry = a_registry(CONDITION, INJUNCTION, stay)

    assert status(registry, SEATTLE, "2020-02-15") == "blocked"
    assert status(registry, SEATTLE, "2020-03-01") == "binding"
    assert status(registry, CHICAGO, "2020-03-01") == "blocked"


def test_a_full_court_that_vacates_the_stay_puts_the_injunction_back() -> None:
    """No rule of its own: the stay is no longer in force, so the injunction is."""
    stay = a_lift("stay", "stays", "injunction", "2020-03-01")
    vacated = a_lift("en-banc", "dissolves", "stay", "2020-04-01", kind="vacatur")
    registry = a_registry(CONDITION, INJUNCTION, stay, vacated)

    assert status(registry, SEATTLE, "2020-03-31") == "binding"
    assert status(registry, SEATTLE, "2020-04-01") == "blocked"


def test_judgment_merger_and_stay_of_one_day_work_in_their_order() -> None:
    """Chicago, July 2018: nobody but the plaintiff keeps what the old injunction gave."""
    old_stay = a_lift("old-stay", "stays", "injunction", "2020-03-01", reach=all_but("il/chicago"))
    judgment = a_lift("judgment", "enjoins", "condition", "2020-04-01")
    merger = a_lift("judgment/supersedes", "supersedes", "injunction", "2020-04-01")
    stay = a_lift("judgment/stays", "stays", "judgment", "2020-04-01", reach=all_but("il/chicago"))
    stay_ends = a_lift("stay-ends", "dissolves", "old-stay", "2020-05-01")
    registry = a_registry(CONDITION, INJUNCTION, old_stay, judgment, merger, stay, stay_ends)

    for day in ("2020-04-01", "2020-05-01", "2020-06-01"):
        assert status(registry, SEATTLE, day) == "binding"
        assert outcome(registry, CHICAGO, day).deciding == ("judgment",)


def test_a_reversal_lifts_nothing_before_its_mandate() -> None:
    """New York, February 2020: the opinion is known, the injunction stands."""
    reversal = a_lift("reversal", "reverses", "injunction", "2020-03-01", effective="2020-05-01")
    registry = a_registry(CONDITION, INJUNCTION, reversal)

    assert status(registry, SEATTLE, "2020-04-30") == "blocked"
    assert status(registry, SEATTLE, "2020-05-01") == "binding"


def test_a_mandate_that_nobody_found_lifts_nothing() -> None:
    """No source shows that it ever issued."""
    reversal = a_lift("reversal", "reverses", "injunction", "2020-03-01", effective=None)

    assert status(a_registry(CONDITION, INJUNCTION, reversal), SEATTLE, "2029-01-01") == "blocked"


def test_between_the_days_of_an_unknown_mandate_the_answer_is_open() -> None:
    """Before the first possible day it is sure, and from the last one on."""
    between = {"from": "2020-04-01", "by": "2020-05-01"}
    reversal = a_lift("reversal", "reverses", "injunction", "2020-03-01", effective=between)
    registry = a_registry(CONDITION, INJUNCTION, reversal)

    assert status(registry, SEATTLE, "2020-03-31") == "blocked"
    assert outcome(registry, SEATTLE, "2020-04-15").facts == ("reversal#effective",)
    assert status(registry, SEATTLE, "2020-04-15") == "unsettled"
    assert status(registry, SEATTLE, "2020-05-01") == "binding"


def test_a_rescission_that_is_itself_rescinded_stays_done() -> None:
    """An order of 2025 rescinded the order that had revoked an order of 2017: it is not back."""
    revoked = a_lift("revoked", "rescinds", "condition", "2021-01-20")
    rescinded = a_lift("rescinded", "rescinds", "revoked", "2025-01-20")
    registry = a_registry(CONDITION, revoked, rescinded)

    found = outcome(registry, SEATTLE, "2025-02-01")

    assert (found.status, found.deciding) == ("void", ("revoked",))


def test_an_ending_enjoined_on_its_eve_ended_nothing() -> None:
    """Withdrawn while it did not work, it leaves the condition where it was."""
    withdrawal = a_lift("withdrawal", "rescinds", "condition", "2020-02-01", effective="2020-03-01")
    bar = a_lift("bar", "enjoins", "withdrawal", "2020-02-15")
    given_up = a_lift("given-up", "rescinds", "withdrawal", "2020-04-01")
    registry = a_registry(CONDITION, withdrawal, bar, given_up)

    assert status(registry, SEATTLE, "2020-03-15") == "binding"
    assert status(registry, SEATTLE, "2020-05-01") == "binding"


def test_a_court_that_takes_an_ending_away_gives_the_target_back() -> None:
    """A withdrawal that is vacated never counts again."""
    withdrawal = a_lift("withdrawal", "rescinds", "condition", "2020-02-01")
    vacated = a_lift("vacated", "vacates", "withdrawal", "2020-03-01")
    registry = a_registry(CONDITION, withdrawal, vacated)

    assert status(registry, SEATTLE, "2020-02-15") == "void"
    assert status(registry, SEATTLE, "2020-03-01") == "binding"


def test_an_ending_for_some_ends_for_them_alone() -> None:
    """Cell by cell: a name taken off a list stays off, the others stay on."""
    names = an_act(
        "condition", "2020-01-01", kind="list", lists={"governments": ["wa", "wa/seattle"]}
    )
    removed = a_lift("removed", "rescinds", "condition", "2020-02-01", reach={"named": ["wa"]})
    registry = a_registry(names, removed)

    assert status(registry, WASHINGTON, "2020-03-01") == "void"
    assert status(registry, SEATTLE, "2020-03-01") == "binding"
    assert status(registry, CHICAGO, "2020-03-01") == "not_applicable"


def test_a_clarification_falls_with_its_parent() -> None:
    """It binds like an order, but only where the order that it explains is in force."""
    first = a_lift("order", "enjoins", "condition", "2020-02-01", reach={"named": ["il/chicago"]})
    more = a_lift("clarified", "enjoins", "condition", "2020-03-01", depends_on=["order"])
    end = a_lift("end", "dissolves", "order", "2020-04-01")
    registry = a_registry(CONDITION, first, more, end)

    assert status(registry, SEATTLE, "2020-03-15") == "blocked"
    assert status(registry, SEATTLE, "2020-04-01") == "binding"


def test_words_that_reach_later_terms_block_them_from_their_first_day() -> None:
    """A permanent bar names the later condition as a prospective target."""
    bar = a_lift("bar", "enjoins", [{"act": "condition", "prospective": True}], "2019-06-01")

    assert status(a_registry(bar, CONDITION), SEATTLE, "2020-01-01") == "blocked"


def test_a_springing_term_springs_where_the_order_falls() -> None:
    """FEMA, 2025: in force only where the injunction is not, or does not cover the government."""
    first = a_condition("first")
    order = a_lift("order", "enjoins", "first", "2020-02-01", reach={"named": ["wa/seattle"]})
    rider = a_condition(day="2020-03-01", effective_if=["order"])
    stay = a_lift("stay", "stays", "order", "2020-04-01")
    registry = a_registry(first, order, rider, stay)

    assert status(registry, SEATTLE, "2020-03-15") == "not_yet"
    assert status(registry, CHICAGO, "2020-03-15") == "binding"
    assert status(registry, SEATTLE, "2020-04-01") == "binding"


def test_doubts_of_opposite_effect_are_read_together() -> None:
    """One reading blocks, another puts back what it blocked: all of them are tried."""
    perhaps = {"perhaps": {"fact": "reaches", "everyone": True}}
    ended = {"perhaps": {"fact": "ended", "everyone": True}}
    order = a_lift("order", "enjoins", "condition", "2020-02-01", reach=perhaps)
    stay = a_lift("stay", "stays", "order", "2020-03-01", reach=ended)
    registry = a_registry(CONDITION, order, stay)

    assert outcome(registry, SEATTLE, "2020-02-15").facts == ("reaches",)
    assert outcome(registry, SEATTLE, "2020-03-15").facts == ("ended", "reaches")
    assert outcome(registry, SEATTLE, "2020-03-15").rivals == (
        ("binding", "condition"),
        ("blocked", "order"),
    )


def test_one_doubt_used_twice_is_one_doubt() -> None:
    """Whoever belongs to the group for one order belongs to it for the next."""
    perhaps = {"perhaps": {"fact": "belongs", "everyone": True}}
    order = a_lift("order", "enjoins", "condition", "2020-02-01", reach=perhaps)
    others = a_lift("others", "enjoins", "condition", "2020-02-01",
                    reach={"everyone": True, "except": perhaps})  # fmt: skip

    assert status(a_registry(CONDITION, order, others), SEATTLE, "2020-02-15") == "blocked"


def test_an_act_entered_later_is_hidden_from_whoever_knew_less() -> None:
    """A day between effect and entry counts once the act is known."""
    order = a_lift("order", "enjoins", "condition", "2020-03-01", effective="2020-02-01")
    registry = a_registry(CONDITION, order)

    assert status(registry, SEATTLE, "2020-02-15", known="2020-02-20") == "binding"
    assert status(registry, SEATTLE, "2020-02-15", known="2020-02-29") == "binding"
    assert status(registry, SEATTLE, "2020-02-15", known="2020-03-01") == "blocked"


def test_knowing_before_the_day_asked_foretells_no_later_act() -> None:
    """What was done after the day of knowledge is not known, even on a later day."""
    assert (
        status(a_registry(CONDITION, INJUNCTION), SEATTLE, "2020-06-01", known="2020-01-15")
        == "binding"
    )


def test_an_order_for_the_parties_covers_those_who_had_joined_by_its_day() -> None:
    """Later joiners wait for an order of their own."""
    first = joining("suit", "2020-01-10", "il/chicago")
    order = a_lift("order", "enjoins", "condition", "2020-02-01", reach={"parties": "suit"})
    second = joining("suit", "2020-02-15", "wa/seattle")
    wider = a_lift("wider", "enjoins", "condition", "2020-03-01", reach={"parties": "suit"})
    registry = a_registry(CONDITION, first, order, second, wider)

    assert status(registry, CHICAGO, "2020-02-20") == "blocked"
    assert status(registry, SEATTLE, "2020-02-20") == "binding"
    assert status(registry, SEATTLE, "2020-03-01") == "blocked"


def test_a_party_who_joined_by_a_day_within_bounds_is_open_in_between() -> None:
    """D.C. and the order of June 2025: it joined before the judgment, nobody knows when."""
    joined = joining(
        "suit", {"from": "2020-01-15", "by": "2020-02-15"}, "wa/seattle", name="joined"
    )
    early = a_lift("early", "enjoins", "condition", "2020-02-01", reach={"parties": "suit"})
    late = a_lift("late", "enjoins", "condition", "2020-03-01", reach={"parties": "suit"})
    registry = a_registry(CONDITION, joined, early, late)

    assert outcome(registry, SEATTLE, "2020-02-20").facts == ("joined#day",)
    assert status(registry, SEATTLE, "2020-03-01") == "blocked"


def test_a_body_beside_a_covered_city_is_a_doubt_of_its_own() -> None:
    """A housing authority is another legal body; ask counsel."""
    order = a_lift("order", "enjoins", "condition", "2020-02-01", reach={"named": ["wa/seattle"]})
    registry = a_registry(CONDITION, order)

    found = outcome(registry, HOUSING_AUTHORITY, "2020-03-01")

    assert found.status == "unsettled"
    assert found.facts == ("wa/seattle-housing-authority#part-of#wa/seattle",)
    assert status(registry, SEATTLE, "2020-03-01") == "blocked"


def test_within_a_state_covers_its_subdivisions_and_their_bodies() -> None:
    """Nobody needs to be named."""
    order = a_lift("order", "enjoins", "condition", "2020-02-01", reach={"within": ["wa"]})
    registry = a_registry(CONDITION, order)

    for who in (WASHINGTON, KING_COUNTY, SEATTLE, HOUSING_AUTHORITY):
        assert status(registry, who, "2020-03-01") == "blocked"
    assert status(registry, CHICAGO, "2020-03-01") == "binding"


def test_a_perhaps_member_of_a_group_is_open_and_a_named_one_is_not() -> None:
    """The Conference of Mayors, 2018: a large city may be a member."""
    league = Group.model_validate(
        {
            "id": "league",
            "title": "Members of the league",
            "members": ["il/chicago"],
            "perhaps": {
                "fact": "membership",
                "of_kind": {"kinds": ["city"], "population_at_least": 30000},
            },
        }
    )
    order = a_lift("order", "enjoins", "condition", "2020-02-01", reach={"members": "league"})
    registry = a_registry(CONDITION, order, groups=[league])

    assert status(registry, CHICAGO, "2020-03-01") == "blocked"
    assert status(registry, SEATTLE, "2020-03-01") == "unsettled"
    assert status(registry, KING_COUNTY, "2020-03-01") == "binding"


def test_absence_from_an_incomplete_list_is_a_doubt() -> None:
    """More than 500 names, and some are known."""
    names = an_act("condition", "2020-01-01", kind="list",
                   lists={"governments": ["wa/seattle"], "complete": False})  # fmt: skip
    registry = a_registry(names)

    assert status(registry, SEATTLE, "2020-02-01") == "binding"
    assert outcome(registry, CHICAGO, "2020-02-01").facts == ("condition#unnamed",)


def test_a_known_gap_is_no_record_whatever_the_orders_say() -> None:
    """Neither binding nor not applicable: the registry lacks the terms."""
    registry = a_registry(a_condition(gap="The terms were not found."), INJUNCTION)

    assert status(registry, SEATTLE, "2020-03-01") == "no_record"


def test_parts_that_differ_show_the_one_nearest_to_binding() -> None:
    """An order that lifts one half leaves the other."""
    parts = [{"id": "notice", "title": "Tell"}, {"id": "access", "title": "Let in"}]
    order = a_lift("order", "enjoins", [{"act": "condition", "parts": ["notice"]}], "2020-02-01")
    registry = a_registry(a_condition(parts=parts), order)

    assert status(registry, SEATTLE, "2020-03-01", part="notice") == "blocked"
    assert status(registry, SEATTLE, "2020-03-01", part="access") == "binding"


def test_a_string_on_the_government_itself_has_no_program() -> None:
    """It is shown once, with no dollars; limits to programs do not touch it."""
    condition = a_condition(scope={"programs": "none", "governments": {"within": ["wa"]}})
    order = a_lift("order", "enjoins", "condition", "2020-02-01", reach={"named": ["wa/seattle"]})
    registry = a_registry(condition, order)

    assert status(registry, KING_COUNTY, "2020-03-01") == "binding"
    assert status(registry, SEATTLE, "2020-03-01") == "blocked"
    assert status(registry, CHICAGO, "2020-03-01") == "not_applicable"


def test_limits_of_an_order_leave_other_money_bound() -> None:
    """A target's own programs and years replace the act's."""
    order = a_lift("order", "enjoins", [{"act": "condition", "fiscal_years": [2019]}], "2020-02-01",
                   programs=[JAG])  # fmt: skip
    registry = a_registry(CONDITION, order)

    assert status(registry, SEATTLE, "2020-03-01", year=2019) == "blocked"
    assert status(registry, SEATTLE, "2020-03-01", year=2020) == "binding"
    assert status(registry, SEATTLE, "2020-03-01", program="16.710", year=2019) == "binding"


def test_what_voids_decides_before_what_blocks() -> None:
    """Vacated and enjoined at once: the vacatur is named first."""
    vacatur = a_lift("vacatur", "vacates", "condition", "2020-03-01")
    registry = a_registry(CONDITION, INJUNCTION, vacatur)

    found = outcome(registry, SEATTLE, "2020-03-01")

    assert (found.status, found.deciding) == ("void", ("vacatur", "injunction"))


def test_an_end_in_the_text_itself_is_the_first_day_without_force() -> None:
    """A temporary order of fourteen days."""
    order = a_lift("order", "enjoins", "condition", "2020-02-01", until="2020-02-15")
    registry = a_registry(CONDITION, order)

    assert status(registry, SEATTLE, "2020-02-14") == "blocked"
    assert status(registry, SEATTLE, "2020-02-15") == "binding"


def test_a_notice_of_nonenforcement_blocks_until_it_is_withdrawn() -> None:
    """An agency may promise, and later stop promising."""
    notice = a_lift("notice", "declines_to_enforce", "condition", "2020-02-01")
    withdrawn = a_lift("withdrawn", "rescinds", "notice", "2020-03-01")
    registry = a_registry(CONDITION, notice, withdrawn)

    assert status(registry, SEATTLE, "2020-02-15") == "blocked"
    assert status(registry, SEATTLE, "2020-03-01") == "binding"


def test_an_act_on_weak_sources_is_a_doubt() -> None:
    """Low confidence is asked both ways; medium decides."""

    def with_confidence(word: str) -> Act:
        return INJUNCTION.model_copy(update={"confidence": word})

    assert (
        status(a_registry(CONDITION, with_confidence("low")), SEATTLE, "2020-03-01") == "unsettled"
    )
    assert (
        status(a_registry(CONDITION, with_confidence("medium")), SEATTLE, "2020-03-01") == "blocked"
    )
