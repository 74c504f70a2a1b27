"""The check of the registry: YAML files in, every fault of all of them out.

    check      every fault, in the order of files and lines
    check_added     what makes the acts of one more file impossible
    Fault      one fault: file, line, act, lint, severity, one sentence
    LINTS      what each lint means, how grave it is, and whether an act may accept it

Files: `catalogue` lists the lints, `book` opens the files, `checking` runs them; one file for
each family: `names` (ids, governments), `days` (order and time), `rings`, `targets` (modes,
parts, limits), `fallen` (who falls between, with its `probes`), `clashes` (contradictions),
`words` (sources, quotations, layout). `references` finds every id that an act names.
"""

from comity.law.check.catalogue import LINTS, Lint
from comity.law.check.checking import check, check_added
from comity.law.check.fault import Fault

__all__ = ["LINTS", "Fault", "Lint", "check", "check_added"]
