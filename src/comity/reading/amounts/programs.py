"""Agencies, programs and grantees as texts name them, in one short form."""

from __future__ import annotations

import re

_AGENCIES = (
    (
        "DOJ",
        r"Department of Justice|Justice Department|DOJ\b|from Justice|Office of Justice Programs|OJP\b|Attorney General",
    ),
    ("DHS", r"Department of Homeland Security|Homeland Security|DHS\b"),
    ("FEMA", r"Federal Emergency Management Agency|FEMA\b"),
    ("HUD", r"Department of Housing and Urban Development|HUD\b"),
    ("DOT", r"Department of Transportation|Transportation Department|DOT\b"),
    ("FTA", r"Federal Transit Administration|FTA\b"),
    ("HHS", r"Department of Health and Human Services|HHS\b"),
    ("Education", r"Department of Education|Education Department"),
    ("USDA", r"Department of Agriculture|USDA\b"),
    ("EPA", r"Environmental Protection Agency|EPA\b"),
    ("FAA", r"Federal Aviation Administration|FAA\b"),
    ("Treasury", r"Treasury Department|Department of the Treasury"),
)
_PROGRAMS = re.compile(
    r"(?:Edward Byrne|Byrne)(?: Memorial)?(?: JAG| Justice Assistance(?: Grants?)?)?|JAG\b|Continuum of Care|CoC\b|CDBG\b"
    r"|Community Development Block Grants?|Urban Area(?:s)?(?: Security Initiative)?|UASI\b|SCAAP\b"
    r"|State Criminal Alien Assistance Program|COPS\b(?: Hiring(?: Program)?)?|Homeland Security Grant Program|HSGP\b"
    r"|Shelter and Services Program|Head Start|Medicaid|Medicare|SNAP\b|VOCA\b|Victims of Crime|Title I\b|Ryan White"
    r"|Section 8|Project Safe Neighborhoods|Operation Stonegarden|Airport Improvement Program|HOME(?= program)|FEMA Public Assistance"
)
_GRANTEE = re.compile(
    r"(?<!\w)(?:(?:City and County|City|County|Town|State|Village|Borough) of (?:[A-Z][\w.’'-]+ ?){1,3}"
    r"|(?:[A-Z][\w.-]+ ){1,2}County)\b"
)
_AGENCY = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _AGENCIES))


def agency_in(words: str) -> str:
    """The agency named last in some words: `DOJ`; empty where there is none."""
    last = ""
    for match in _AGENCY.finditer(words):
        if not words[: match.start()][-1:].isalnum():
            last = match.lastgroup or ""
    return last


def program_in(words: str) -> str:
    """The program named last in some words, as it is named there."""
    last = ""
    for match in _PROGRAMS.finditer(words):
        if not words[: match.start()][-1:].isalnum():
            last = match[0]
    return last


def grantee_in(words: str) -> str:
    """The government named last in some words by its full name."""
    last = ""
    for match in _GRANTEE.finditer(words):
        last = match[0].strip()
    return last
