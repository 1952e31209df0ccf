"""Which claims contradict each other about several things at once: *about the Danes at Vienna*, and not about either.

Of the claims that an answer has, those are kept that speak of all that is named. Owns no dispute.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence
from kg.project import Project
from kg.questions.answers_found import Answered, Answers
from kg.questions.compound.wordings import Said, Wordings
from kg.questions.morphology import plain
from kg.questions.nouns.peoples import lands_of, of_text
from kg.questions.pieces import Piece
from kg.questions.reader import Reader
from kg.questions.tokens import endings
from kg.questions.understood import Refused
from kg.store import Store


class Disputed(Answers):
    """Holds answers of which claims contradict each other against all names of the question, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names apart."""
        super().__init__(graph, reader.lexicon, project)
        self._reader, self._wordings = reader, Wordings(reader)

    def held(self, question: str, language: str, answer: Answered) -> Answered | Refused:
        """Keep the claims that speak of all that is named, and those against them; refused where none does."""
        if answer.understood.intent != "disputes" or language not in {"en", "tr"}:
            return answer
        iris = [claim for each in answer.found for claim in each.claims]
        claims = evidence.claims(self._graph, iris, project=self._project)
        by = {one.iri for each in claims for one in (*each.claimants, *each.reported_by)}
        pieces = self._reader.pieces(question, language, describing=False)
        named = [each for each in pieces if (each.things or each.people) and not by & set(each.things)]
        parties = {*answer.understood.things, *(thing for each in named for thing in each.things)}
        if len(named) < len(("one", "other")) or all(each.subject.iri in parties for each in claims):
            return answer  # the two who are named are those who differ
        own = {each.iri for each in claims if all(self._speaks_of(each, one, language) for one in named)}
        own |= {iri for others in self._against.opponents(sorted(own)).values() for iri in others}
        found = tuple(each for each in answer.found if own & set(each.claims))
        if len(found) > 1:
            return replace(answer, found=found, whole=answer.whole and len(found) == len(answer.found))
        return Refused(kind="no-claim", language=language, near=tuple(iris[:1]), understood=answer.understood)

    def _speaks_of(self, claim: Evidence, name: Piece, language: str) -> bool:
        """Tell whether a claim is of something, or of what is called after it or is of that land, or stands in that."""
        ends = (claim.subject.iri, claim.object.iri, *(each.iri for each in claim.context))
        said = Said(marks=frozenset(), things=frozenset(name.things))
        bases = (name.text, *(base for base, _ in endings(name.text, language))) if language == "tr" else (name.text,)
        lands = frozenset(land for base in bases for land in lands_of(plain(base), language))
        return any(self._wordings.is_of_thing(said, each, language) or self._is_of(each, lands) for each in ends)

    def _is_of(self, iri: str, lands: frozenset[str]) -> bool:
        """Tell whether something is of one of some lands, by its names."""
        thing = self._lexicon.things.get(iri)
        names = thing.names if thing is not None and lands else []
        return any(lands & of_text(re.sub(r"['’]s\b", "", text), tongue or "en") for text, tongue in names)
