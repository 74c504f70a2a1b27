"""Who: the gazetteer of governments, names to ids, special bodies, courts.

In goes a name as it occurs (award data, captions, lists, prose), an id, a slug or a code; out
comes a `Government`, or a `Match` that says which rule decided and whom the name may mean.

    look_up      exact forms only, in 3 ms from cold: "Seattle, WA", wa/seattle, WA-p63000
    resolve      one government, or an InputError that says which ones it may be
    match        any name, with the State, city and county of its row: a decision with evidence
    match_file   a CSV file, row by row
    find         what begins so, for people who look around
    courts       the district courts and the circuit of a government
    every        all governments, by id
    by_id, by_slug, ocd_id

Files: `record` (Government, Relation) and `answer` (Match) are what comes out; `states`, `kinds`,
`codes`, `spelling` are small facts; `index`, `compiling`, `gazetteer`, `bodies` read the tables in
`data/` (README there) through a compiled index, `districts` those of the courts; `lookup` and
`resolving` are the quick way in; `parsing` takes a name apart, `question` holds it with its hints,
`near` finds names spelt nearly so; `places`, `stateparts`, `namesakes` are the rules on the words
of `vocabulary`, `matching` asks them in order, `evidence` words the answer; `finding` and `files`
are for people and lists.

Names are loaded when first used, so that importing the room costs nothing.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.governments.answer import Match
    from comity.governments.districts import courts
    from comity.governments.files import match_file
    from comity.governments.finding import find
    from comity.governments.gazetteer import by_id, by_slug, every, ocd_id
    from comity.governments.lookup import look_up
    from comity.governments.matching import match
    from comity.governments.record import Government, Relation
    from comity.governments.resolving import resolve

__all__ = [
    "Government", "Match", "Relation", "by_id", "by_slug", "courts", "every", "find", "look_up",
    "match", "match_file", "ocd_id", "resolve",
]  # fmt: skip

_HOMES = {
    "Government": "record", "Relation": "record", "Match": "answer", "by_id": "gazetteer",
    "by_slug": "gazetteer", "every": "gazetteer", "ocd_id": "gazetteer", "courts": "districts",
    "find": "finding",
    "look_up": "lookup", "match": "matching", "match_file": "files", "resolve": "resolving",
}  # fmt: skip


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"the room governments has no {name}")
    module = __import__(f"comity.governments.{home}", fromlist=[name])
    return getattr(module, name)
