"""Answers a question in which words describe a thing by what is claimed of it: *Suvorov’s uncle*, *the man who fled*.

Owns when words describe one thing, or a few; which words may, :mod:`kg.questions.nouns.described` says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from kg.questions import preferring
from kg.questions.answers_found import Answered
from kg.questions.lexicon import Lexicon
from kg.questions.nouns.described import Phrase, phrases
from kg.questions.pieces import Piece
from kg.questions.reader import Reader
from kg.questions.understood import Refused

DEEPEST = 2
"""How deep descriptions nest."""
_Ask = Callable[[str, str, tuple[Piece, ...], int], Answered | Refused]


class Descriptions:
    """Finds what words of a question describe, and asks it of that."""

    def __init__(self, lexicon: Lexicon, reader: Reader, ask: _Ask) -> None:
        """Take the words of a store, what reads questions, and what answers them."""
        self._lexicon, self._reader, self._ask = lexicon, reader, ask

    def answered(self, question: str, tongue: str, depth: int) -> Answered | Refused | None:
        """Answer a question in which words describe a thing; nothing where none do, or nobody says what they do."""
        refused: Refused | None = None
        for phrase, meant in self._described(question, tongue, depth):
            outcomes = {thing: self._of_described(question, phrase, thing, tongue, depth) for thing in meant}
            answers = {thing: each for thing, each in outcomes.items() if isinstance(each, Answered)}
            first = next(iter(answers.values()), None)
            if first is not None and preferring.is_one(first, answers.values(), among=len(meant)):
                return replace(first, instead=tuple(dict.fromkeys((*first.instead, *answers))))
            if answers:
                return Refused(kind="ambiguous", language=tongue, words=(phrase.text,), near=tuple(meant))
            unclaimed = [each for each in outcomes.values() if isinstance(each, Refused) and each.kind == "no-claim"]
            refused = refused or (unclaimed[0] if unclaimed and len(meant) == 1 else None)
        return refused

    def _described(self, question: str, tongue: str, depth: int) -> Iterator[tuple[Phrase, list[str]]]:
        """Give the words that describe, with what fits them; not those of which more words were read in vain."""
        pieces = self._reader.pieces(question, tongue, describing=False)
        whole = self._reader.pieces(question, tongue)
        named = {thing for piece in pieces for thing in piece.things}
        unclaimed: list[Phrase] = []
        for phrase in islice(phrases(question, pieces, whole, tongue, self._lexicon), _PHRASES[depth]):
            if any(phrase.is_within(each, tongue) for each in unclaimed):
                continue
            meant = [thing for thing in self._meant(phrase, tongue, depth) if thing not in named]
            unclaimed += [phrase] if not meant and self._is_unclaimed(phrase, tongue, depth) else []
            yield phrase, meant

    def _of_described(self, question: str, phrase: Phrase, thing: str, tongue: str, depth: int) -> Answered | Refused:
        """Answer a question of one thing that its words describe."""
        piece = Piece(start=phrase.start, end=phrase.end, text=phrase.text, things=(thing,), case=phrase.case)
        return self._ask(question, tongue, (piece,), depth + 1)

    def _meant(self, phrase: Phrase, tongue: str, depth: int) -> tuple[str, ...]:
        """Give what some words describe: a thing, or the few that they fit alike."""
        for asked in phrase.questions:
            outcome = self._ask(asked, tongue, (), depth + 1)
            if isinstance(outcome, Answered) and outcome.understood.intent in _DESCRIBING:
                only = dict.fromkeys(
                    each.iri for each in outcome.found if each.iri and not each.value and not each.other
                )
                fitting = tuple(each for each in only if self._lexicon.is_below(each, phrase.classes))
                if not fitting or (phrase.is_of_several(tongue) and self._is_somebody(fitting)):
                    continue
                few = 1 if phrase.plural else _FEW
                return fitting if len(fitting) == len(only) <= few else ()
        return ()

    def _is_somebody(self, things: tuple[str, ...]) -> bool:
        """Tell whether some things are a single person, whom no plural means."""
        return len(things) == 1 and "Person" in self._lexicon.things[things[0]].classes

    def _is_unclaimed(self, phrase: Phrase, tongue: str, depth: int) -> bool:
        """Tell whether words are understood, and nobody claims what they say of anything."""
        outcomes = (self._ask(asked, tongue, (), depth + 1) for asked in phrase.questions)
        return any(isinstance(each, Refused) and each.kind == "no-claim" for each in outcomes)


_PHRASES, _FEW = (12, 4), 4
"""How many stretches are tried as a description, by depth; how many things may fit one."""
_DESCRIBING = frozenset({"related", "instances"})
