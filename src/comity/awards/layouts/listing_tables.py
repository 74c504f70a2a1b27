"""Lists of assistance listings: the SAM.gov catalogue, and the federal program inventory."""

from __future__ import annotations

from comity.awards.layouts.plain_form import Cell, PlainForm

# `10.700 National Agricultural Library; 10.500 Cooperative Extension Service; `
_RELATED = (
    "array_to_string(list_filter(list_transform(string_split(_related_programs, ';'), "
    "lambda one: split_part(trim(one), ' ', 1)), lambda one: substr(one, 3, 1) = '.'), ';')"
)
# `Jan 01,1965`
_DAY = "try_cast(try_strptime({}, '%b %d,%Y') as date)"
_NAMES_OF_SAM = """
    popular name (020)|authorization (040)|objectives (050)|types of assistance (060)
    uses and use restrictions (070)|beneficiary eligibility (082)|credentials/documentation (083)
    preapplication coordination (091)|application procedures (092)|award procedure (093)
    deadlines (094)|range of approval/disapproval time (095)|appeals (096)|renewals (097)
    formula and matching requirements (101)|length and time phasing of assistance (102)
    reports (111)|audits (112)|records (113)|account identification (121)|obligations (122)
    range and average of financial assistance (123)|program accomplishments (130)
    regulations, guidelines, and literature (140)|regional or, local office (151)
    headquarters office (152)|website address (153)|examples of funded projects (170)
    criteria for selecting proposals (180)|url|recovery|omb agency code|omb bureau code
"""
_NAMES_OF_INVENTORY = """
    popular_name sub_agency_name program_type is_subpart_f assistance_types beneficiary_types
    categories obligations outlays authorizations sam_url usaspending_url
    obligations.x obligations.sam_estimate obligations.sam_actual obligations.usa_spending_actual
    outlays.x outlays.outlay outlays.obligation authorizations.text authorizations.url
"""

SAM_LISTINGS = PlainForm(
    name="SAM.gov assistance listings",
    table="listing",
    cells={
        "program": Cell("name", ("program number",)),
        "title": Cell("text", ("program title",)),
        "agency": Cell("text", ("federal agency (030)",)),
        "published": Cell("text", ("published date",)),
        "archived": Cell("text", ("archived date",)),
        "related_programs": Cell("text", ("related programs (160)",)),
        "applicants": Cell("text", ("applicant eligibility (081)",)),
    },
    columns={
        "published_day": _DAY.format("_published"),
        "archived_day": _DAY.format("_archived"),
        "related": _RELATED,
    },
    required=(("program",), ("title",), ("agency",)),
    ignored=frozenset(
        name.strip() for line in _NAMES_OF_SAM.splitlines() for name in line.split("|")
    ),
)

INVENTORY = PlainForm(
    name="federal program inventory",
    table="listing",
    cells={
        "program": Cell("name", ("id",)),
        "title": Cell("text", ("name",)),
        "agency": Cell("text", ("top_agency_name",)),
        "applicant_types": Cell("text", ("applicant_types",)),
    },
    # A list of words in JSON, as the file holds it.
    columns={
        "applicants": "case when substr(_applicant_types, 1, 1) = '[' then "
        """array_to_string(from_json(_applicant_types, '["VARCHAR"]'), '; ') """
        "else _applicant_types end"
    },
    required=(("program",), ("title",), ("agency",), ("applicant_types",)),
    ignored=frozenset(_NAMES_OF_INVENTORY.split()),
)
