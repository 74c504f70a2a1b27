"""Which layout a file has: told by its header, never by its name or year."""

from __future__ import annotations

from collections.abc import Sequence

from comity.amounts import count
from comity.awards.layouts.form import Form, reduced
from comity.awards.layouts.layout import Layout
from comity.errors import InputError

_LEAST_ALIKE = 3
_LONGEST_SHOWN = 60
_OF_CONTRACTS = ("award_id_piid", "contract_award_unique_key", "prime_award_piid")


def recognise(header: Sequence[str]) -> Layout:
    """Choose the layout of a file.

    Args:
        header: the names of the file's columns, in its order.
    Raises: InputError naming the nearest form and what the header lacks for it.
    """
    fitting = [form for form in _forms() if not form.missing(header)]
    if fitting:
        return max(fitting, key=lambda form: len(form.known(header))).laid_out(header)
    raise InputError(_what_is_missing(header))


def _forms() -> tuple[Form, ...]:
    from comity.awards.layouts.audit_layouts import AUDIT_LAYOUTS
    from comity.awards.layouts.listing_layouts import LISTING_LAYOUTS
    from comity.awards.layouts.usaspending import USASPENDING_LAYOUTS

    return (*USASPENDING_LAYOUTS, *AUDIT_LAYOUTS, *LISTING_LAYOUTS)


def _what_is_missing(header: Sequence[str]) -> str:
    if any(reduced(column) in _OF_CONTRACTS for column in header):
        return (
            "the header: found a file of contracts; give the one of assistance, which has "
            "award_id_fain and Assistance in its name."
        )
    nearest = max(_forms(), key=lambda form: len(form.known(header)))
    shown = ", ".join(map(_shown, header[:3])) + (", ..." if len(header) > 3 else "")
    if len(nearest.known(header)) < _LEAST_ALIKE:
        return (
            f"the header: found {count(len(header), 'column')} ({shown}), which no known file has; "
            "give a file of USAspending, of the Federal Audit Clearinghouse or of SAM.gov with its "
            "header."
        )
    lacking = "; ".join(nearest.missing(header))
    return (
        f"the header: found {count(len(header), 'column')} ({shown}), most like {nearest.name}; "
        f"it lacks {lacking}; download the file again with these columns."
    )


def _shown(column: str) -> str:
    """A column's name as a sentence can hold it, whatever bytes it was made of."""
    kept = "".join(one if one.isprintable() else "?" for one in column)
    return kept if len(kept) <= _LONGEST_SHOWN else f"{kept[:_LONGEST_SHOWN]}..."
