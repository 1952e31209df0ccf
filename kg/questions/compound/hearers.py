"""To whom a letter was, whose sender is told: who told X of it is nobody who told only Y. Owns no letter."""

from __future__ import annotations

from dataclasses import replace

from kg.questions.answers_found import Answered
from kg.questions.reader import Reader
from kg.questions.states import state_of
from kg.questions.understood import Refused


class Hearers:
    """Holds answers that have a sender against whom a question says was told, of one store."""

    def __init__(self, reader: Reader) -> None:
        """Take what takes questions apart."""
        self._reader, self._lexicon = reader, reader.lexicon

    def held(self, question: str, language: str, answer: Answered) -> Answered | Refused:
        """Give an answer, unless it has who sent a letter to somebody else than the question says.

        Of what was said in a letter to whom the question names, its sender alone said it to him; and it was not to
        whoever sent it.
        """
        answer = self._of_senders(question, language, answer)
        clauses = answer.understood.clauses
        letters = [thing for each in clauses if set(each.relations) == {_SENDER} for thing in each.subject.things]
        asked = bool(letters) and all(each.object.asked for each in clauses)
        if not asked or language != "tr":
            return answer
        known = [self._lexicon.addressees.get(each, frozenset()) for each in letters]
        for piece in self._reader.pieces(question, language, describing=False):
            if (piece.ask or "").startswith("who/dative"):
                return Refused(kind="unreadable", language=language, words=(piece.text,))
            told = [each for each in piece.things if piece.case == "dative" and self._lexicon.is_a(each, ("Actor",))]
            states = {state_of(self._lexicon, each) for each in told}
            if told and not any(states & {state_of(self._lexicon, one) for one in each} for each in known):
                return Refused(kind="unreadable", language=language, words=(piece.text,))
        return answer

    def _of_senders(self, question: str, language: str, answer: Answered) -> Answered:
        """Leave out of who said something to somebody those of whom a letter to him only tells it."""
        asked = answer.understood
        ends = {thing for each in asked.clauses for slot in (each.subject, each.object) for thing in slot.things}
        pieces = self._reader.pieces(question, language, describing=False) if asked.context else ()
        told = {each for piece in pieces if piece.case == "dative" for each in piece.things} - ends
        letters = [each for each in asked.context if told & self._lexicon.addressees.get(each, frozenset())]
        senders = {who for each in letters for who in self._lexicon.senders.get(each, frozenset())}
        kept = tuple(each for each in answer.found if each.iri in senders)
        return replace(answer, found=kept) if kept and len(kept) < len(answer.found) else answer


_SENDER = "sender"
