"""What is asked: a name taken apart, with what its row says beside it."""

from __future__ import annotations

from comity.governments import namesakes
from comity.governments.answer import Match, ambiguous, matched
from comity.governments.gazetteer import at, beginnings, index
from comity.governments.parsing import Parsed
from comity.governments.spelling import BEGINNING, fold

CLOSING_KINDS = (" county", " parish", " borough", " census area", " municipio", " city")


class Question:
    """One name to match.

    Attributes:
        words: the folded words of the name, in order.
        scope: postal code of the State in which names are looked up, `*` for all.
        letters: letters of the kinds that the row's list holds; empty for a mixed list.
    """

    __slots__ = ("_city", "_county", "letters", "list_kind", "parsed", "scope", "words")

    def __init__(self, parsed: Parsed, letters: str, list_kind: str, near: tuple[str, str]) -> None:
        self.parsed = parsed
        self.words = parsed.words
        self.scope = parsed.state or "*"
        self.letters = letters
        self.list_kind = list_kind
        self._city, self._county = near

    @property
    def text(self) -> str:
        """The words as one text."""
        return " ".join(self.words)

    def refs(self, words: list[str]) -> list[str]:
        """Look a name up in the scope."""
        return index().refs(f"{self.scope}|{' '.join(words)}")

    def joined_refs(self, words: list[str]) -> list[str]:
        """Look a name up as one word: "Valleyview" for Valley View, "De Witt" for DeWitt."""
        if self.scope == "*":
            return []
        whole = "".join(words)
        opened = index()
        refs = opened.refs(f"{self.scope}={whole}")
        return refs + opened.refs(f"{self.scope}|{whole}") if len(words) > 1 else refs

    def begins_like_none(self) -> bool:
        """Tell that no name in the scope begins as this one does: most names of companies.

        Look-ups of its beginnings are spared, which answer nothing.
        """
        first = self.words[0] if self.words else ""
        if self.scope == "*" or len(first) < BEGINNING:
            return False
        return first[:BEGINNING] not in beginnings(self.scope)

    def counties(self) -> frozenset[str]:
        """Give the ids of the counties that the row, or brackets in the name, point at."""
        for county in (self.parsed.county, self._county):
            found = self._counties_named(county) if county else []
            if found:
                return frozenset(found)
        if self._city and self.scope != "*":
            refs = namesakes.bare(self.refs(fold(self._city).split()))
            return frozenset(at(refs[0]).counties if len(refs) == 1 else ())
        return frozenset()

    def _counties_named(self, county: str) -> list[str]:
        if self.scope == "*":
            return []
        name = fold(county)
        for closing in CLOSING_KINDS:
            name = name.removesuffix(closing)
        refs = self.refs(name.split()) or self.joined_refs(name.split())
        return [one for ref in refs if ref[0] in "ck" for one in at(ref).counties]

    def in_county(self, refs: list[str]) -> list[str]:
        """Narrow namesakes to the county that the row or the text names, before any other rule."""
        if len(refs) > 1 and (self._county or self.parsed.county):
            counties = self.counties()
            if counties:
                return [ref for ref in refs if ref[0] == "c"] + namesakes.within(
                    [ref for ref in refs if ref[0] != "c"], counties
                )
        return refs

    def settle(self, refs: list[str], rule: str, name: str, said: str = "") -> Match:
        """Answer with the only ref; with the one that the row points at; or with all of them.

        Args:
            name: the words that name the place.
            said: the words on which the rule rests, where they are others.
        """
        if len(refs) > 1:
            counties = self.counties()
            near = namesakes.within(refs, counties) if counties else refs
            if len(near) == 1:
                return matched(near[0], "hint", name)
            big = namesakes.large(near) if self.scope == "*" else []
            if big:
                return matched(big[0], "large", name)
            return ambiguous("namesakes", name, near)
        return matched(refs[0], rule, said or name)
