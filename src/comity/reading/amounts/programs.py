"""Agencies, programs and grantees as texts name them, in one short form."""

from __future__ import annotations

import re

_AGENCIES = (
    ("DOJ", r"Department of Justice|Justice Department|\bDOJ\b|\bfrom Justice\b|Office of Justice Programs|\bOJP\b|Attorney General"),
    ("DHS", r"Department of Homeland Security|Homeland Security|\bDHS\b"),
    ("FEMA", r"Federal Emergency Management Agency|\bFEMA\b"),
    ("HUD", r"Department of Housing and Urban Development|\bHUD\b"),
    ("DOT", r"Department of Transportation|Transportation Department|\bDOT\b"),
    ("FTA", r"Federal Transit Administration|\bFTA\b"),
    ("HHS", r"Department of Health and Human Services|\bHHS\b"),
    ("Education", r"Department of Education|Education Department"),
    ("USDA", r"Department of Agriculture|\bUSDA\b"),
    ("EPA", r"Environmental Protection Agency|\bEPA\b"),
    ("FAA", r"Federal Aviation Administration|\bFAA\b"),
    ("Treasury", r"Treasury Department|Department of the Treasury"),
)
_PROGRAMS = re.compile(
    r"(?:Edward )?Byrne(?: Memorial)?(?: JAG| Justice Assistance(?: Grants?)?)?|\bJAG\b|Continuum of Care|\bCoC\b|\bCDBG\b"
    r"|Community Development Block Grants?|Urban Area(?:s)?(?: Security Initiative)?|\bUASI\b|\bSCAAP\b"
    r"|State Criminal Alien Assistance Program|\bCOPS\b(?: Hiring(?: Program)?)?|Homeland Security Grant Program|\bHSGP\b"
    r"|Shelter and Services Program|Head Start|Medicaid|Medicare|\bSNAP\b|\bVOCA\b|Victims of Crime|\bTitle I\b|Ryan White"
    r"|Section 8|Project Safe Neighborhoods|Operation Stonegarden|Airport Improvement Program|\bHOME\b(?= program)|FEMA Public Assistance"
)
_GRANTEE = re.compile(
    r"\b(?:(?:City and County|City|County|Town|State|Village|Borough) of (?:[A-Z][\w.’'-]+ ?){1,3}"
    r"|(?:[A-Z][\w.-]+ ){1,2}County)\b"
)
_AGENCY = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _AGENCIES))


def agency_in(words: str) -> str:
    """The agency named last in some words: `DOJ`; empty where there is none."""
    last = ""
    for match in _AGENCY.finditer(words):
        last = match.lastgroup or ""
    return last


def program_in(words: str) -> str:
    """The program named last in some words, as it is named there."""
    last = ""
    for match in _PROGRAMS.finditer(words):
        last = match[0]
    return last


def grantee_in(words: str) -> str:
    """The government named last in some words by its full name."""
    last = ""
    for match in _GRANTEE.finditer(words):
        last = match[0].strip()
    return last
