"""Small words, and what they tell of a clause."""

from __future__ import annotations

from collections.abc import Sequence

from comity.reading.speech.frames import QUOTE
from comity.reading.tables import listed
from comity.reading.tables import words as table

AUXILIARIES = table("finite")
PAST = table("finite-irregular")
IRREGULAR = PAST | table("finite-present")
BE = listed("is are was were be been being am get gets got isn't aren't wasn't weren't")
HAVE = listed("has have had having")
MODALS = listed("will would can could may might must should shall won't wouldn't cannot can't")
NEGATIONS = listed(
    "not never didn't doesn't don't hasn't haven't hadn't isn't wasn't won't wouldn't can't cannot "
    "couldn't neither nor declined refused without"
)
SUBJECT_PRONOUNS = listed("he she they i we it you who")
CLAUSE_PRONOUNS = listed(
    "he she they i we it you there he's she's they're it's we're i'm there's they've we've i've "
    "he'd she'd they'd he'll she'll they'll we'll you're"
)
DETERMINERS = listed(
    "the a an this these those his her its their our my your some any no every each both all many "
    "most several few another other such one two three four five six seven eight nine ten more"
)
ARTICLES = listed("the a an this these those his her its their our my your no any every")
POSSESSIVES = listed("his her its their our my your whose")
PREPOSITIONS = listed(
    "in on at by for from with without of to into onto over under about against among between "
    "during before after through throughout via near outside inside across within upon toward "
    "towards around behind beyond despite amid including like unlike as per until since"
)
SUBORDINATORS = listed(
    "that because although though while as when after before if since until unless whether which "
    "who whom whose where what why how but yet so than whereas and or nor even because"
)
DAYS = listed(
    "monday tuesday wednesday thursday friday saturday sunday mon. tues. wed. thurs. fri. sat. "
    "sun. today yesterday tonight tomorrow recently earlier later afterward again publicly "
    "privately once twice repeatedly flatly bluntly simply also then now too separately"
)
TIME_HEADS = listed("last this next late early earlier that")
TIME_NOUNS = listed(
    "week month year morning afternoon evening night day days weeks months years ago spring summer "
    "fall winter weekend monday tuesday wednesday thursday friday saturday sunday january february "
    "march april May june july august september october november december"
)
ADVERBS = listed(
    "also then later repeatedly often once previously recently still even just simply too now "
    "earlier again further instead already always sometimes first only ever long soon almost "
    "nearly meanwhile thus"
)
RELATIVES = frozenset(("who", "which", "that", "where", "when", "whose", "whom"))
DASHES = listed("— – -- ―")
BARRIERS = listed("; : — – -- ― - ( ) ? ! …")


def is_adverb(low: str) -> bool:
    """`repeatedly`, `also`: words that stand between a subject and its verb."""
    return low in ADVERBS or (len(low) > 4 and low.endswith("ly"))


def is_finite(low: str) -> bool:
    """Whether a word is likely to be the verb of a clause."""
    return (
        low in AUXILIARIES
        or low in IRREGULAR
        or (len(low) > 3 and low.endswith("ed") and low not in _NOT_VERBS)
    )


def is_plain_verb(low: str) -> bool:
    """Whether a word is a verb and nothing else: an auxiliary or a past form."""
    return low in AUXILIARIES or low in PAST


_NOT_VERBS = listed(
    "hundred united naked sacred indeed exceed proceed succeed need feed seed deed weed heed reed "
    "shed sled bleed breed speed creed greed steed bred infrared kindred"
)


def has_verb(lows: Sequence[str], start: int, end: int) -> bool:
    """Whether there is the verb of a clause between two words."""
    return any(is_finite(lows[at]) for at in range(start, end))


def has_own_verb(lows: Sequence[str], start: int, end: int) -> bool:
    """Whether a verb comes before any comma or conjunction: `the city will sue`."""
    for at in range(start + 1, end):
        low = lows[at]
        if low in AUXILIARIES or low in PAST:
            return True
        if low == "," or low in SUBORDINATORS or low in BARRIERS:
            return False
    return False


def has_main_verb(lows: Sequence[str], start: int, end: int) -> bool:
    """Whether there is a verb that stands in no relative clause; such a clause ends at a comma."""
    is_relative = False
    for at in range(start, end):
        low = lows[at]
        if low in RELATIVES:
            is_relative = True
        elif low in (",", "—", "–", QUOTE):
            is_relative = False
        elif not is_relative and (low in AUXILIARIES or low in IRREGULAR):
            return True
    return False


def is_capital(text: str) -> bool:
    """Whether a word begins with a capital letter."""
    return text[:1].isupper()
