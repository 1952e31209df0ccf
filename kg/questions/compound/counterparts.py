"""With whom a state concluded a treaty: *with whom did X sign T*, *X T’yi hangi ülkeyle imzaladı*.

Its parties but the one that is named, where that is one of them. Persons who signed together are
:mod:`kg.questions.english.company` and :mod:`kg.questions.turkish.company`.
"""

from __future__ import annotations

import re

from kg.questions.answering import Answerer
from kg.questions.answers_found import Answered
from kg.questions.lexicon import Lexicon
from kg.questions.reader import Reader
from kg.questions.states import state_of
from kg.questions.understood import Clause, Refused, Slot, Understood

_STATE = r"(?:country|countries|state|states|government|governments|power|powers|side)"
_CONCLUDE = r"(?:sign|conclude|make|negotiate)"
_ULKE = r"(?:ülke|ulke|devlet|hükümet|hukumet|taraf)"
_IMZALADI = r"(?:imzaladı|imzaladi|yaptı|yapti|akdetti|bağladı|imzalamıştır|imzalamıştı)"
_PATTERNS = {
    "en": (
        rf"with (?:whom|who|(?:which|what) {_STATE}) (?:did|has|had) .+? {_CONCLUDE}(?:d|ed)? .+",
        rf"(?:whom|who|(?:which|what) {_STATE}) did .+? {_CONCLUDE} .+ with",
        rf"(?:who|(?:which|what) {_STATE}) (?:signed|concluded|made|negotiated) .+ with .+",
    ),
    "tr": (rf".+ (?:kiminle|kimlerle|kim ile|hangi {_ULKE}(?:yle|le|lerle|larla|la| ile)) {_IMZALADI}",),
}


class Counterparts:
    """Answers with whom a treaty was concluded, of one store."""

    def __init__(self, lexicon: Lexicon, reader: Reader, answerer: Answerer) -> None:
        """Take the words of a store, what takes questions apart, and what answers."""
        self._lexicon, self._reader, self._answerer = lexicon, reader, answerer

    def told(self, question: str, language: str) -> Answered | Refused | None:
        """Answer with the other parties of a treaty; nothing where it is no such question, or he was none of them."""
        if not any(re.fullmatch(each, question, re.IGNORECASE) for each in _PATTERNS.get(language, ())):
            return None
        named = [piece.things for piece in self._reader.pieces(question, language) if piece.things]
        treaties = next((each for each in named if self._are(each, "Treaty")), ())
        states = [tuple(one for one in each if self._are((one,), "Group")) for each in named if each != treaties]
        if not treaties or len(states) != 1 or not states[0] or "hasParty" not in self._lexicon.relations:
            return None
        parties = self._parties(treaties, language)
        own = {state_of(self._lexicon, each) for each in states[0]}
        if not isinstance(parties, Answered) or not own & self._states(parties):
            return None
        return self._answerer.without(parties, states[0])

    def _are(self, things: tuple[str, ...], name: str) -> bool:
        return all(self._lexicon.is_a(each, (name,)) for each in things)

    def _parties(self, treaties: tuple[str, ...], language: str) -> Answered | Refused:
        party = Clause(relations=("hasParty",), subject=Slot(things=treaties), object=Slot(asked=True))
        return self._answerer.answer(Understood(intent="related", language=language, clauses=(party,)))

    def _states(self, parties: Answered) -> set[str]:
        return {state_of(self._lexicon, each.iri) for each in parties.found if each.iri}
