"""Relations, and whatever else is between two: *relations between X and Y* are no relations of X with somebody else.

What is asked about must be told of both. Owns no answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.questions.answers_found import Answered
from kg.questions.compound.agreed_between import sides
from kg.questions.compound.wordings import names_of
from kg.questions.fitting import seated
from kg.questions.morphology import plain
from kg.questions.nouns import peoples
from kg.questions.pieces import Piece
from kg.questions.reader import Reader
from kg.questions.states import state_of
from kg.questions.understood import Refused


class TiesBetween:
    """Holds answers about what is between two against both of them, of one store."""

    def __init__(self, reader: Reader) -> None:
        """Take what takes questions apart."""
        self._reader, self._lexicon = reader, reader.lexicon

    def held(self, question: str, language: str, answer: Answered) -> Answered | Refused:
        """Give an answer, unless it is about a matter that is not told of both of those that it should be between."""
        if not _MAYBE.search(question):
            return answer
        two = sides(question, self._reader.pieces(question, language, describing=False), language)
        about = [each for each in _asked_about(answer) if self._lexicon.is_a(each, _MATTERS)]
        if two is None or not about or all(self._is_of(two, each) for each in about):
            return answer
        return Refused(kind="no-claim", language=language, understood=answer.understood)

    def _is_of(self, two: tuple[Piece, Piece], matter: str) -> bool:
        """Tell whether a matter is told of both; one that is told of no land at all may be anybody’s."""
        thing = self._lexicon.things[matter]
        texts = (*(text for text, _ in thing.names), *thing.descriptions)
        said = " ".join(f" {plain(text)}" for text in texts)
        told = [self._is_told(side, said) for side in two]
        return all(told) or not (any(told) or set(_lands_in(said)))

    def _is_told(self, side: Piece, said: str) -> bool:
        """Tell whether plain words have one, the seat or the state of it, or its adjective."""
        things = (*side.things, *seated(self._lexicon, side.things))
        known = {*things, *(state_of(self._lexicon, each) for each in things)}
        own = {name for each in known if each in self._lexicon.things for name in names_of(self._lexicon, each)}
        if any(f" {name}" in said for name in own):
            return True
        lands = {land for name in own for tongue in ("en", "tr") for land in peoples.land_named(name, tongue)}
        return bool(lands & set(_lands_in(said)))


def _asked_about(answer: Answered) -> Iterator[str]:
    yield from answer.understood.things
    for clause in answer.understood.clauses:
        yield from (*clause.subject.things, *clause.object.things)


def _lands_in(said: str) -> Iterator[str]:
    for word in re.split(r"[\s\-–]+", said):
        for tongue in ("en", "tr"):
            yield from peoples.lands_of(word, tongue)


_MAYBE = re.compile(r"\b(?:between|aras[ıi]nda)", re.IGNORECASE)
_MATTERS = ("Topic", "Event")
