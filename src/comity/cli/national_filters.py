"""Whose dollars `comity exposure` is asked about: filters that are known, or are refused."""

from __future__ import annotations

import argparse
from difflib import get_close_matches

from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.findings.national.exposure import Filters
    from comity.findings.national.national import National

NEAR = 2
"""Known names told in a refusal."""


def filters(args: argparse.Namespace, of: National) -> tuple[Filters, str]:
    """The filters, and whose dollars they leave in words.

    Raises: InputError for a State, program, agency, government or condition that nobody knows.
    """
    from comity.documents.exposures.rows import whose
    from comity.findings.answers import condition_ids
    from comity.findings.national.exposure import Filters, number_of

    number, name = 0, ""
    if args.government:
        from comity.cli.common import government

        seen = government(args.government)
        number, name = number_of(of, seen.slug), seen.government.name
    ids = [one for given in args.condition or () for one in condition_ids(of.shelf, given)]
    found = Filters(
        state=_state(args.state),
        program=_program(args.program, of),
        agency=_agency(args.agency, of),
        government=number,
        conditions=tuple(dict.fromkeys(ids)),
    )
    return found, whose(found, name)


def uncounted(found: Filters, of: National) -> list[str]:
    """A sentence for each condition asked about that is on no dollar."""
    told = []
    for name in found.conditions:
        about = of.shelf.condition(name).about
        if about["on_government"]:
            told.append(f"{name} is on the government itself, so it is on no dollar.")
        elif about["competitive"]:
            told.append(f"{name} is a preference in competitions; it binds no drawn dollar.")
    return told


def _state(text: str) -> str:
    if not text:
        return ""
    from comity.governments.states import BY_SPELLING, NAME, code_of

    if code := code_of(text):
        return code
    near = get_close_matches(text.strip().casefold(), BY_SPELLING, NEAR, 0.75)
    codes = dict.fromkeys(BY_SPELLING[one] for one in near)
    told = " or ".join(f"{code} ({NAME[code]})" for code in codes)
    right = f"did you mean {told}?" if told else "write two letters like WA."
    raise InputError(f'--state: found "{text}", which is no State; {right}')


def _program(text: str, of: National) -> str:
    is_pattern = len(text) == 4 and text.endswith(".*") and text[:2].isdigit()
    is_listing = len(text) == 6 and text[2] == "." and text[:2].isdigit() and text[3:].isalnum()
    if text and not (is_pattern or is_listing):
        raise InputError(f'--program: found "{text}"; write a listing like 16.738, or 16.*.')
    if text and not _is_known(text, of):
        told = _near_programs(text, of)
        raise InputError(
            f'--program: found "{text}", which neither the store nor the catalogue has; {told}'
        )
    return text


def _is_known(program: str, of: National) -> bool:
    from comity.awards.catalogue import find_agency, find_listing

    known = find_agency(program) if program.endswith("*") else find_listing(program)
    return known is not None or any(one.startswith(program.rstrip("*")) for one in _met(of))


def _met(of: National) -> list[str]:
    """The listings of the store's awards and audits."""
    return [program for (program,) in of.engine.run("programs_told", [{}])]


def _near_programs(text: str, of: National) -> str:
    from comity.awards.catalogue import find_listing, listing_numbers

    known = sorted({*listing_numbers(), *_met(of)})
    if text.endswith("*"):
        return f"write an agency's like {known[0][:2]}.*." if known else "write one like 16.*."
    known = [one for one in known if one[:2] == text[:2]] or known
    told = []
    turned = [one for one in known if sorted(one) == sorted(text)]
    for near in turned[:NEAR] or get_close_matches(text, known, NEAR, 0.8):
        listing = find_listing(near)
        told.append(f"{near} ({listing.title})" if listing else near)
    return f"did you mean {' or '.join(told)}?" if told else "write a listing like 16.738."


def _agency(text: str, of: National) -> str:
    if not text:
        return ""
    from comity.awards.fetch.agencies import ALL, find_toptier

    try:
        found = find_toptier(text)
    except InputError:
        if any(code == text for code, _ in of.engine.run("agencies", [{}])):
            return text
        raise
    return "" if found is ALL else found.code
