"""When somebody came to a place or left it, by the first or the last day of a stay of his there.

Asked only where nobody claims the coming or the going itself; an open end says nothing, nor does a delegation's stay
say how long each of its members was there.
"""

from __future__ import annotations

from dataclasses import replace

from kg.evidence import reading as evidence
from kg.questions import searches
from kg.questions.answers_found import Answered, Found, instead_of
from kg.questions.thing_answers import ThingAnswers
from kg.questions.understood import Understood

_STAYING = "stayedIn"
_ENDS = (("began", frozenset({"arrivedIn", "travelledTo"})), ("ended", frozenset({"departedFrom", "withdrewFrom"})))


class Stays(ThingAnswers):
    """Answers when somebody came or left by how long he stayed."""

    def _by_stay(self, asked: Understood) -> Answered | None:
        """Give the first day of a stay where it is asked when somebody came, the last where when he left."""
        clause = asked.clauses[0]
        relations = set(clause.relations)
        moment = next((end for end, kinds in _ENDS if relations and relations <= kinds), None)
        named = clause.subject.things and clause.object.things
        if moment is None or not named or _STAYING not in self._lexicon.relations:
            return None
        for variant in self._variants(replace(asked, clauses=(replace(clause, relations=(_STAYING,)),), moment=moment)):
            query = searches.claims_of(variant, self._lexicon)
            by_day: dict[str, list[str]] = {}
            for claim in evidence.claims(self._graph, self._claims(query), project=self._project):
                first, slash, last = (claim.date.edtf if claim.date else "").partition("/")
                day = first if moment == "began" else last
                if slash and day not in {"", ".."}:
                    by_day.setdefault(day, []).append(claim.iri)
            if by_day:
                found = [Found(value=day, claims=tuple(iris)) for day, iris in sorted(by_day.items())]
                return self._answered(variant, found, query, instead_of(asked, variant))
        return None
