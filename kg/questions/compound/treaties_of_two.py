"""Which treaties two concluded with each other: *which agreements did X sign with Y, X ile Y arasında ne imzalandı*.

A capital stands for its government and its state there, and is not where they were signed. Asked by their parties.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.questions.answering import Answerer
from kg.questions.answers_found import Answered
from kg.questions.fitting import seated
from kg.questions.lexicon import Lexicon
from kg.questions.pieces import Piece
from kg.questions.reader import Reader
from kg.questions.states import state_of
from kg.questions.tokens import split
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Clause, Refused, Slot, Understood


class TreatiesOfTwo:
    """Answers which treaties two states have together, of one store."""

    def __init__(self, lexicon: Lexicon, reader: Reader, answerer: Answerer) -> None:
        """Take the words of a store, what takes questions apart, and what answers."""
        self._lexicon, self._reader, self._answerer = lexicon, reader, answerer

    def told(self, question: str, language: str) -> Answered | Refused | None:
        """Answer with the treaties of two; nothing where it is no such question, or more is said in it."""
        if "hasParty" not in self._lexicon.relations or not _KIND[language].search(question):
            return None
        pieces = self._reader.pieces(question, language, describing=False)
        named = [piece for piece in pieces if piece.things and not piece.period]
        if len(named) != _SIDES or not _asks(question, named, pieces, language):
            return None
        sides = [self._states(piece) for piece in named]
        if not all(sides) or set(sides[0]) & set(sides[1]):
            return None
        clauses = tuple(
            Clause(relations=("hasParty",), subject=Slot(asked=True), object=Slot(things=things)) for things in sides
        )
        period = next((piece.period for piece in pieces if piece.period), None)
        asked = Understood(intent="instances", language=language, clauses=clauses, classes=("Treaty",), period=period)
        return self._answerer.answer(asked)

    def _states(self, piece: Piece) -> tuple[str, ...]:
        """Give those that are named; of a capital its government and the state of that."""
        own = tuple(each for each in piece.things if self._lexicon.is_a(each, ("Group",)))
        governments = () if own else seated(self._lexicon, piece.things)
        states = (state_of(self._lexicon, each) for each in governments)
        return own or tuple(dict.fromkeys((*governments, *states)))


def _asks(question: str, named: Sequence[Piece], pieces: Sequence[Piece], language: str) -> bool:
    """Tell whether a question asks which treaties two have, the names and days in it left out of account."""
    said = [word.raw for word in split(question)]
    marks = {piece.start: _NAME for piece in named} | {piece.start: "" for piece in pieces if piece.period}
    gone = {at for piece in (*named, *(each for each in pieces if each.period)) for at in range(piece.start, piece.end)}
    frame = " ".join(marks.get(at, "") if at in gone else word for at, word in enumerate(said))
    asked = re.sub(r"^(?:in|during) | (?:in|during)$", "", " ".join(frame.split()))
    return any(pattern.fullmatch(asked) for pattern in _PATTERNS.get(language, ()))


_SIDES, _NAME = 2, "@"
_THE = r"(?:the )?@"
_TREATIES = r"(?:treat(?:y|ies)|agreements?|conventions?|pacts?|accords?)"
_DONE = r"(?:signed|concluded|made|negotiated|reached)"
_DO = r"(?:sign|conclude|make|negotiate|reach)"
_ANTLASMA = r"(?:antlaşma|anlaşma|sözleşme)"
_ARASI = r"@ (?:(?:ile|ve) )?@ arasında"
_YAPILDI = r"(?:imzala|yap[ıi]l|akdedil)\w*"
_KIND = {
    "en": re.compile(_TREATIES, re.IGNORECASE),
    "tr": unmarked(_ANTLASMA),
    "ru": re.compile(r"(?!)"),
}
_PATTERNS = {
    "en": tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"(?:which|what) {_TREATIES} (?:(?:were|was|have been|had been) {_DONE}|(?:exist(?:ed)?|are there|were there)|)(?: ?between {_THE} and {_THE})",
            rf"between {_THE} and {_THE},? (?:which|what) {_TREATIES} (?:were|was) {_DONE}",
            rf"(?:which|what) {_TREATIES} (?:did|has|have|had) {_THE} {_DO}(?:e?d)? (?:with|and) {_THE}",
            rf"(?:which|what) {_TREATIES} (?:did|have|had) {_THE} and {_THE} {_DO}(?:e?d)?(?: with each other| together)?",
            rf"(?:the |all )?(?:the )?{_TREATIES} (?:{_DONE} )?between {_THE} and {_THE}",
        )
    ),
    "tr": tuple(
        unmarked(pattern)
        for pattern in (
            rf"{_ARASI} hangi {_ANTLASMA}\w* (?:{_YAPILDI}|var\w*)",
            rf"hangi {_ANTLASMA}\w* {_ARASI} {_YAPILDI}",
            rf"@ (?:(?:ile|ve) )?@ hangi {_ANTLASMA}\w* (?:imzaladı|yaptı|akdetti|imzalamıştır|yapmıştır|imzalamıştı)(?:lar)?",
            rf"@ (?:ile )?@ (?:ile )?(?:imzaladığı|yaptığı|akdettiği) {_ANTLASMA}\w* (?:hangileri|neler|hangisi|ne)\w*",
            rf"{_ARASI}(?:ki| imzalanan| yapılan| akdedilen) {_ANTLASMA}\w* (?:hangileri|neler|hangisi)\w*",
        )
    ),
}
