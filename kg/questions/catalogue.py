"""Who wrote what by the tables of works, where nobody claims it: a bibliography says it. Owns no word of a question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.ontology import terms
from kg.questions import searches
from kg.questions.answers_found import Answered
from kg.questions.matters import Matters
from kg.questions.understood import Understood


class Catalogue(Matters):
    """Answers by the authors that works are entered with."""

    def by_catalogue(self, asked: Understood, *, beside: Sequence[str] = ()) -> Answered | None:
        """Give the works of somebody, or the authors of a work but those ``beside`` whom they are asked for."""
        clause = asked.clauses[0]
        if clause.relations != (_AUTHORED,) or asked.claimants or asked.period or asked.context or asked.negative:
            return None
        ends = (clause.subject, clause.object)
        if [slot.asked for slot in ends].count(True) != 1 or any(slot.among or slot.calling for slot in ends):
            return None
        given, of = (ends[0], "?given ^kg:author ?answer") if ends[1].asked else (ends[1], "?given kg:author ?answer")
        classes = sorted({each for name in ends[1].classes for each in self._lexicon.classes[name].below})
        kinds = (f"{terms.KG}{each}" for each in classes)
        kind = f"{searches.values('class', kinds)} ?answer a ?class ." if classes else ""
        own = searches.values("given", given.things)
        query = searches.with_prefixes(f"SELECT DISTINCT ?answer ?claim WHERE {{ {own} {of} . {kind} }}")
        found = [each for each in self._found(query) if each.iri not in beside]
        return self._counted(asked, [replace(each, claims=()) for each in found], query) if found else None


_AUTHORED = "authored"
