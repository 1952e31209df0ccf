"""What somebody spoke of: the matter of the letter or the talk in which a claim stands. Owns no word of a question.

*About what did X warn Y?* asks no end of the claim, but of what the letter was by which X warned.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence
from kg.questions import searches
from kg.questions.answers_found import Answered, instead_of
from kg.questions.tallies import Tallies
from kg.questions.understood import Clause, Slot, Understood

WHAT, WHY = "what", "why"
"""How a matter is asked for: what it was, or why it was spoken of."""


class Matters(Tallies):
    """Answers of what somebody spoke."""

    def matter(self, asked: Understood, wanted: str = WHAT) -> Answered | None:
        """Give of what the letter or the talk was in which it is claimed that something was said.

        ``asked``: whether it was said. A letter may be of more than what it is asked for, so that only the matter of
        one, which has one, is told; a talk is of all its matters, and so is all that one wrote to another. Why somebody
        warned is that of which he warned.
        """
        families = {self._lexicon.relations[name].family for clause in asked.clauses for name in clause.relations}
        if (
            not families
            or not families <= _SPEAKING
            or asked.period is not None
            or _CONCERNING not in self._lexicon.relations
        ):
            return None
        if wanted == WHY and not all(set(clause.relations) <= _WITH_A_REASON for clause in asked.clauses):
            return None
        for number, variant in enumerate(self._variants(asked)):
            claims = evidence.claims(
                self._graph, self._claims(searches.claims_of(variant, self._lexicon)), project=self._project
            )
            if claims:
                instead = instead_of(asked, variant) if number else ()
                return self._of_what(variant, claims, instead, every=wanted == WHAT)
        return None

    def _of_what(
        self, asked: Understood, claims: Iterable[Evidence], instead: tuple[str, ...], *, every: bool
    ) -> Answered | None:
        talks, letters = self._spoken_in(asked, claims)
        whole = talks or letters
        clause = Clause(relations=(_CONCERNING,), subject=Slot(things=whole), object=Slot(asked=True))
        matter = replace(asked, intent="related", clauses=(clause,), context=(), negative=False)
        query = searches.related(matter, self._lexicon)
        promised = any(_PROMISING in clause.relations for clause in asked.clauses)
        never = (*_NEVER_SAID, "Event") if promised else _NEVER_SAID
        written = every and all(clause.relations == (_WRITING,) for clause in asked.clauses)
        found = self._found(query) if whole else []
        found = [each for each in found if not (written and self._lexicon.is_a(each.iri or "", never))]
        said = not any(self._lexicon.is_a(each.iri or "", never) for each in found)
        told = bool(found) and (bool(talks) or (said and (written or (len(letters) == 1 and len(found) == 1))))
        return self._answered(matter, found, query, instead) if told else None

    def _spoken_in(self, asked: Understood, claims: Iterable[Evidence]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Give the talks, and the letters of whoever speaks, in which some claims stand or of which they are."""
        named = asked.clauses[0].subject.things
        speakers = {*named, *(sender for each in named for sender in self._lexicon.senders.get(each, ()))}
        talks: dict[str, None] = {}
        letters: dict[str, None] = {}
        for claim in claims:
            for thing in (claim.subject, claim.object, *claim.context):
                known = self._lexicon.things.get(thing.iri)
                if known is None:
                    continue
                if "Communication" in known.classes and speakers & self._lexicon.senders.get(thing.iri, frozenset()):
                    letters[thing.iri] = None
                elif "Event" in known.classes and thing is not claim.subject and self._is_mutual(claim):
                    talks[thing.iri] = None
        return tuple(talks), tuple(letters)

    def _is_mutual(self, claim: Evidence) -> bool:
        name = claim.predicate.iri.rpartition("#")[2]
        return name in self._lexicon.relations and self._lexicon.relations[name].symmetric


_CONCERNING = "concerns"
_SPEAKING = frozenset({"advice", "correspondence", "negotiation", "meeting", "opposition"})
_PROMISING, _WRITING = "promisedTo", "wroteTo"
_NEVER_SAID = ("Actor", "Place")
"""What is no answer to what was advised or written: of whom or of what place is not yet what."""
_WITH_A_REASON = frozenset({"warned", "complainedAbout", "wroteTo"})
"""Relations of saying something of which the matter is the reason."""
