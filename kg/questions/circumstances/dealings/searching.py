"""Searches for what one had to do with another. Owns no word of a question and no kind of one.

``?who`` and ``?whom`` stand for the two, ``?claim`` for what is told.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from kg.evidence import reading as evidence
from kg.questions.answers_found import Answered, Found, dates_of
from kg.questions.circumstances.whereabouts import Whereabouts, lies_in
from kg.questions.searches import values, with_prefixes
from kg.questions.understood import Refused, Understood
from kg.questions.word_kinds import synonyms_of


class Searching(Whereabouts):
    """What all answers about two have in common."""

    def _iris(self, names: Iterable[str]) -> list[str]:
        """Give those relations of some names that the ontology has."""
        known = self._lexicon.relations
        return sorted(known[each].iri for each in names if each in known)

    def _either_of(self, name: str, things: Sequence[str]) -> str:
        """Bind some things, a government beside its state: a text names the one for the other."""
        return values(name, (*things, *self._same_state(things))) if things else ""

    def _kinds(self, place: str, language: str, above: str) -> tuple[str, ...]:
        """Give the classes below another that a noun is for, with all below them."""
        if ":" in place or not place:
            return ()
        nouns = (place, *(label for _, label in synonyms_of(place, language)))
        found = (name for noun in nouns for count, name in self._lexicon.classes_at([noun], 0, language) if count == 1)
        below = {each for name in found for each in self._lexicon.classes[name].below}
        return tuple(sorted(below & self._lexicon.classes[above].below))

    def _told_by(
        self,
        query: str,
        who: Sequence[str],
        whom: Sequence[str],
        asked: Understood,
        besides: Sequence[str] = (),
    ) -> Answered | Refused:
        """Give claims in the order of their days; of a period only those that are dated in it."""
        iris = self._claims(query)
        at = self._claims(_at(iris, asked.context)) if asked.context and iris else iris
        read = evidence.claims(self._graph, tuple(dict.fromkeys((*at, *besides))), project=self._project)
        if asked.period is not None:
            period = asked.period
            read = tuple(claim for claim in read if any(lies_in(day, period) for day in dates_of(claim, self._lexicon)))
        if not read:
            return self._none_between(who, whom, asked)
        ordered = sorted(read, key=lambda claim: ((claim.date.edtf if claim.date else "~").lstrip("./"), claim.iri))
        found = [Found(value=claim.iri, claims=(claim.iri,)) for claim in ordered]
        return self._answered(asked, found, query, self._taken([claim.iri for claim in ordered], who, whom))

    def _taken(self, claims: Iterable[str], who: Sequence[str], whom: Sequence[str]) -> tuple[str, ...]:
        """Name the governments or states that were taken for those that are named."""
        others = {*self._same_state(who), *self._same_state(whom)} - {*who, *whom}
        if not others:
            return ()
        read = evidence.claims(self._graph, tuple(claims), project=self._project)
        return tuple(sorted(others & {each.iri for claim in read for each in (claim.subject, claim.object)}))

    def _none_between(self, who: Sequence[str], whom: Sequence[str], asked: Understood) -> Refused:
        """Say that nobody claims it; the nearest is what is claimed of the two, or else of the one."""
        ends = ((who, whom), (whom, who)) if who and whom else ()
        near = [iri for one, other in ends for iri in evidence.find(self._graph, subject=one, object=other)]
        near = near or list(evidence.find(self._graph, about=who or whom))
        return Refused(kind="no-claim", language=asked.language, near=tuple(near[:_NEAREST]), understood=asked)


def accepted(claim: str, rest: str) -> str:
    """Write that somebody claims something, and that the claim holds more."""
    return f"{claim} a kg:Claim ; kg:status kg:accepted ; kg:polarity kg:asserts ; {rest} ."


def either(ways: Collection[str]) -> str:
    """Write that one of some patterns holds."""
    return " UNION ".join(f"{{ {way} }}" for way in ways)


def search(pattern: str, polarity: str | None = "asserts", *, columns: str = "?claim") -> str:
    """Write a search for claims, or for what they tell of besides; of both polarities where none is given."""
    side = f" ; kg:polarity kg:{polarity}" if polarity else ""
    return with_prefixes(
        f"SELECT DISTINCT {columns} WHERE {{\n  {pattern}\n  ?claim a kg:Claim ; kg:status kg:accepted{side} .\n}}\n"
    )


def _at(claims: Sequence[str], at: Sequence[str]) -> str:
    """Write which of some claims are of something done at an event or a place."""
    ways = (
        "?claim kg:context ?at .",
        "?claim kg:place ?at .",
        accepted("?of", "kg:subject ?event ; kg:predicate kg:tookPlaceIn ; kg:object ?at")
        + " ?claim kg:context ?event .",
    )
    return search(f"{values('claim', claims)} {values('at', at)} {either(ways)}", None)


_NEAREST = 3
