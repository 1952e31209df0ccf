"""Why something happened: by everything that is claimed to have caused it or to have had an influence on it.

A question is read by one word for it (*led to*), and what somebody claims to have influenced it is a reason as well.
Owns no answer.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.questions.answering import Answerer
from kg.questions.answers_found import Answered
from kg.questions.circumstances.dealings.kinds import CAUSING, NOT_CAUSING
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain


class Causes:
    """Widens answers to why something happened, of one store."""

    def __init__(self, lexicon: Lexicon, answerer: Answerer) -> None:
        """Take the words of a store, and what answers a question that is understood."""
        self._lexicon, self._answerer = lexicon, answerer

    def held(self, question: str, language: str, answer: Answered) -> Answered:
        """Give all causes of an event where some are given; any other answer as it is."""
        asks = language in _WHY and _WHY[language].search(plain(question)) is not None
        clauses = answer.understood.clauses
        if not asks or len(clauses) != 1 or answer.understood.negative:
            return answer
        (clause,) = clauses
        causing = tuple(sorted(each.id for each in self._lexicon.relations.values() if self._causes(each.id)))
        events = bool(clause.object.things) and all(
            self._lexicon.is_a(each, ("Event",)) for each in clause.object.things
        )
        if not (clause.subject.asked and events and set(clause.relations) <= set(causing)):
            return answer
        wide = self._answerer.answer(replace(answer.understood, clauses=(replace(clause, relations=causing),)))
        found = {each.iri for each in wide.found} if isinstance(wide, Answered) else set()
        more = isinstance(wide, Answered) and {each.iri for each in answer.found} < found
        return replace(wide, instead=answer.instead) if more and isinstance(wide, Answered) else answer

    def _causes(self, name: str) -> bool:
        relation = self._lexicon.relations[name]
        return relation.family in CAUSING and not relation.derived and name not in NOT_CAUSING


_WHY = {
    "en": re.compile(r"^(?:why|for what reasons?|what (?:was|were) the (?:reason|cause)s?)\b"),
    "tr": re.compile(r"\b(?:neden|nicin|niye|ne sebeple|hangi sebeple)\b"),
}
