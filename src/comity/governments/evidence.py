"""Words an answer: one short sentence for the rule that decided, with the facts it rests on."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.governments.answer import Match

_SENTENCES = {
    "code": 'The text "{said}" is an id, slug or code of it.',
    "name": "Nothing else goes by the name {name}{where}.",
    "kind": "The text names it and its kind: {name}.",
    "listed": "In a list of its kind this is the one called {name}.",
    "large": "The name {name} alone means a city ten times larger than its next namesake.",
    "hint": "Of the namesakes called {name} this one lies where the row says.",
    "department": 'The words beside its name are those of a department: "{said}".',
    "state": "The text names the State: {name}.",
    "state-part": 'The text names the State and a part of its government: "{said}".',
    "one-letter": "The text differs by one letter from this name alone: {name}.",
    "body": '"{said}" is in the table of special bodies.',
    "part-of": '"{said}" is a department of it, by the table of special bodies.',
    "officer": "An officer who acts in his or her own name is not silently the State.",
    "body-word": 'The word "{said}" marks a legal body of its own, or none of government.',
    "federal": 'The words "{said}" name a federal body.',
    "several-named": 'The text names several governments: "{said}".',
    "untold": 'The word "{said}" leaves open whether this is a part of the government.',
    "county-name": "Only a county is called {name}, and a bare name never means a county.",
    "county-work": 'The work of "{said}" is a county\'s, and a county bears the name too.',
    "state-or-city": "Both a State and a city are called {name}.",
    "other-state": "The text says {said}, the row another State.",
    "nothing": "No name of a government was found in the text.",
    "empty": "No name is given.",
}


def sentence(match: Match) -> str:
    """Give the one sentence that explains an answer."""
    if match.rule == "namesakes":
        return _namesakes(match)
    form = _SENTENCES.get(match.rule, "{said}")  # of a fault its own sentence
    if "{name}" not in form:
        return form.format(said=match.said)
    where = f" in {match.government.state}" if match.government is not None else ""
    return form.format(said=match.said, name=match.said.title(), where=where)


def _namesakes(match: Match) -> str:
    """Ask which one: "Which Franklin County? 24 States have one"."""
    found = match.candidates
    states = {one.state for one in found}
    name = match.said.title()
    if len(states) == 1:
        kinds = " or ".join(sorted({one.kind for one in found}))
        return f"Which {name}? {found[0].state} has {len(found)} of that name ({kinds})."
    return f"Which {name}? {len(states)} States have one."
