"""What a column can mean, and the words by which cities name it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Meaning:
    """One field of an award row, as columns of lists name it.

    name: the field, which is also the exact word for it and the key in a mapping file.
    told: how a sentence calls it.
    synonyms: names that mean this and nothing else, the most telling first.
    weak: names that mean this only where no column has a better one.
    must_be_sure: two columns with equal claim are asked about, not chosen between.
    """

    name: str
    told: str
    synonyms: tuple[str, ...]
    weak: tuple[str, ...] = ()
    must_be_sure: bool = False


def _split(names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split("|") if name.strip())


_TABLE = (
    Meaning(
        "award_id",
        "the award number",
        _split(
            "fain|federal award identification no|federal award id no|federal award id"
            "|federal award no|award id fain|fain no|award identification no|award no|grant no"
            "|award identifier|grant id|grant award no|contract no|agreement no"
            "|grant agreement no|federal grant no"
        ),
        _split("contract|award id no|identifying no|project no"),
        must_be_sure=True,
    ),
    Meaning(
        "program",
        "the assistance listing",
        _split(
            "aln|assistance listing no|cfda|cfda no|aln no|federal aln|federal cfda"
            "|assistance listing|federal assistance listing no|federal assistance listing"
            "|aln cfda|cfda aln|aln cfda no|cfda aln no|assistance listing cfda no"
            "|federal cfda no|cfda program no|cfda code|catalog no"
            "|assistance listing no aln|federal aln no|listing no|programs"
        ),
        _split("listing|program no|listings"),
        must_be_sure=True,
    ),
    Meaning(
        "obligated",
        "the obligated amount",
        _split(
            "obligated amount|amount obligated|total obligated|obligation|total obligation"
            "|obligations|total obligations|award amount|amount awarded|total award amount"
            "|total award|grant amount|federal award amount|federal share|federal amount"
            "|total obligated amount|amount of award|federal obligation|award total"
            "|federal funds awarded|awarded amount|awarded"
        ),
        _split("amount|total amount|federal funds"),
        must_be_sure=True,
    ),
    Meaning(
        "drawn",
        "the amount drawn",
        _split(
            "drawn down|amount drawn|drawn amount|total drawn|drawdown|drawdowns|draw down"
            "|draws|expended|amount expended|expended amount|total expended|spent|amount spent"
            "|total spent|expenditures|expenditure|total expenditures|federal expenditures"
            "|outlays|outlay|outlayed amount|total outlays|reimbursed|amount reimbursed"
            "|disbursed|disbursements|total federal expenditures|total drawn down"
        ),
        must_be_sure=True,
    ),
    Meaning(
        "fiscal_year",
        "the fiscal year",
        _split(
            "fy|federal fiscal year|ffy|federal fy|award year|grant year|award fiscal year"
            "|fiscal year of award|award fy|funding year|program year"
        ),
        _split("year"),
        must_be_sure=True,
    ),
    Meaning(
        "signed",
        "the day of signature",
        _split(
            "date signed|signed on|signed date|signature date|executed|date executed"
            "|execution date|agreement date|date of agreement|award date|date of award"
            "|grant date|executed on|acceptance date|date accepted|federal award date"
        ),
        must_be_sure=True,
    ),
    Meaning(
        "starts",
        "the first day",
        _split(
            "start date|performance start|performance start date|period of performance start"
            "|period of performance start date|project start|project start date|begin date"
            "|beginning date|budget period start|grant start|grant start date|not before"
        ),
        _split("start|begins"),
    ),
    Meaning(
        "agency",
        "the agency",
        _split(
            "federal agency|awarding agency|granting agency|federal awarding agency"
            "|funding agency|grantor agency|federal grantor|grantor|federal department"
            "|awarding agency name|agency name|federal grantor agency"
        ),
        _split("funder|funding source"),
    ),
    Meaning(
        "title",
        "the title",
        _split(
            "program title|program name|federal program|federal program name"
            "|assistance listing title|cfda title|aln title|award title|grant title|grant name"
            "|project title|project name|award name|program or cluster title"
            "|federal program title|federal grantor program title"
            "|federal grantor pass through grantor program title"
            "|federal grantor pass through grantor program or cluster title"
        ),
        _split("project|grant|award description|description|purpose|project description"),
    ),
    Meaning(
        "award_type",
        "the type of award",
        _split(
            "type of award|assistance type|type of assistance|instrument|grant type"
            "|award instrument"
        ),
        _split("type"),
    ),
    Meaning(
        "government",
        "the government",
        _split(
            "recipient|recipient name|grantee|grantee name|jurisdiction|entity|entity name"
            "|local government|government name|unit of government|recipient government|awardee"
            "|awardee name|prime recipient|prime recipient name|legal name|legal entity name"
            "|auditee name"
        ),
        _split("city|municipality"),
        must_be_sure=True,
    ),
    Meaning(
        "state",
        "the State",
        _split("recipient state|st|state code|recipient state code|state name"),
    ),
    Meaning(
        "kind",
        "the kind of government",
        _split(
            "government type|type of government|entity type|recipient type|kind of government"
            "|government kind|jurisdiction type|type of entity"
        ),
    ),
    Meaning(
        "condition",
        "the condition",
        _split("string|strings|condition id|conditions|grant condition"),
    ),
    Meaning(
        "on",
        "the day asked about",
        _split("as of|as of date|on date|date asked|on day|asked on"),
    ),
    Meaning(
        "known",
        "the day of knowledge",
        _split("known on|as known|as known on|known date|known as of"),
    ),
    Meaning(
        "figure",
        "the kind of figure",
        _split("kind of figure|figure kind|type of figure"),
    ),
    Meaning(
        "source",
        "the source",
        _split("source url|source of figure|source of amount"),
    ),
)

MEANINGS = {meaning.name: meaning for meaning in _TABLE}

# How good a claim is: asked for by the user, the exact word, a synonym, a weak word.
MAPPED, EXACT, SYNONYM, WEAK = range(4)


@dataclass(frozen=True, slots=True)
class Claim:
    """What a header's words make a column: its meaning, how surely, and the rank among synonyms."""

    meaning: str
    tier: int
    rank: int


def plain(header: str) -> str:
    """Reduce a header to what counts: lower-case words, `no` for #, No. and Number, no units.

    `CFDA\\nNumber` and `cfda #` give `cfda no`; `Expended as of 6/30/2025` gives `expended`.
    """
    text = unicodedata.normalize("NFKC", header).lower()
    text = text.replace("#", " no ").replace("%", " percent ")
    tokens = [_ONE_WORD.get(token, token) for token in re.findall(r"[a-z0-9]+", text)]
    text = " ".join(token for token in tokens if token not in _UNITS) or " ".join(tokens)
    return _QUALIFIER.sub("", text)


_ONE_WORD = {"number": "no", "num": "no", "nbr": "no", "numbers": "no", "nos": "no"}
# Thousands are units too, so that such a column is known, and then refused with its own sentence.
_UNITS = frozenset(
    ["usd", "dollars", "us", "000", "000s", "thousand", "thousands", "million", "millions"]
)
_QUALIFIER = re.compile(r"(?<=\w) (?:(?:to date|as of|through|thru)(?: .*)?|in)$")


def _claims() -> dict[str, Claim]:
    known: dict[str, Claim] = {}
    for meaning in _TABLE:
        known[meaning.name.replace("_", " ")] = Claim(meaning.name, EXACT, 0)
        for tier, names in ((SYNONYM, meaning.synonyms), (WEAK, meaning.weak)):
            for rank, name in enumerate(names):
                known.setdefault(name, Claim(meaning.name, tier, rank))
    return known


CLAIMS = _claims()

# Columns about a private person, or with a number that identifies one: seen, and never read.
PERSONAL = re.compile(
    r"\b(?:contacts?|e ?mails?|phones?|telephone|tel|fax|mobile|ssn|social security|ein|tin|tax id"
    r"|taxpayer|officer|director|investigator|coordinator|signatory|signer|signed by|prepared by"
    r"|prepare[rd]|entered by|analyst|accountant|manager|representative|authorized official"
    r"|first name|last name|full name|person|employee|staff|dob|date of birth|birth"
    r"|pi name|attn|attention)\b"
)
