"""Reading a question by the candidate that is best supported, where one is so clearly. Else it is not read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.questions.lexicon import Lexicon
from kg.questions.paraphrase.asked import Asked
from kg.questions.paraphrase.directions import SUBJECT
from kg.questions.paraphrase.edges import Edges
from kg.questions.paraphrase.names import Names
from kg.questions.paraphrase.patterns import Patterns
from kg.questions.paraphrase.surroundings import Surroundings
from kg.questions.paraphrase.units import units
from kg.questions.pieces import Piece
from kg.questions.understood import Clause, Slot, Understood
from kg.questions.weighing.candidates import Candidate, Candidates
from kg.questions.weighing.evidence import Evidence, Evidences
from kg.questions.weighing.meanings import Meanings
from kg.questions.weighing.weights import ANOTHER, LEAST, MARGIN, weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """How a question is read: what it asks, what its answers must be, and by what each of its words was taken."""

    asked: Understood
    answers: frozenset[str]
    by: tuple[tuple[str, str], ...]


class Weighing:
    """Weighs the claims of one store against questions of one language."""

    def __init__(self, edges: Edges, lexicon: Lexicon, language: str, meanings: Meanings) -> None:
        """Take the claims of a store, its words, and what is alike in meaning; nothing is read before it is needed."""
        self._edges, self._lexicon, self._language, self._meanings = edges, lexicon, language, meanings
        self._names, self._patterns = Names(lexicon, language), Patterns(lexicon, language)

    def read(self, question: str, pieces: Sequence[Piece]) -> Weighed | None:
        """Read a question, or say that no reading is clearly the best."""
        asked = self.asked(pieces)
        best = _best(self.looked_at(question, asked)) if asked is not None else None
        return _weighed(best, asked) if best is not None and asked is not None else None

    def asked(self, pieces: Sequence[Piece]) -> Asked | None:
        """Take a question apart; nothing where one claim cannot answer it by one of its ends."""
        asked = Asked(pieces, units(pieces, self._language), self._lexicon, self._language)
        return asked if asked.units and _may_be_weighed(asked) else None

    def looked_at(self, question: str, asked: Asked, *, spoken: bool = True) -> list[tuple[Candidate, Evidence]]:
        """Give the candidates of a question with what speaks for and against each.

        Where its words are not taken for ``spoken``, none of them says a relation: what an unknown word leaves.
        """
        around = Surroundings(self._edges, self._names, asked.units, self._language)
        whole = " ".join(piece.text for piece in asked.pieces)
        ways = self._patterns.said(asked.units, whole) if spoken else {}
        found = Candidates(asked, self._names, around, ways).all
        return list(zip(found, Evidences(question, asked, around, self._meanings).of(found), strict=True))


def _best(looked: Sequence[tuple[Candidate, Evidence]]) -> Candidate | None:
    """Give the candidate that weighs enough, and clearly more than any with other answers."""
    if not looked:
        return None
    ranked = sorted(looked, key=lambda each: -weight(each[1]))
    best, evidence = ranked[0]
    others = (weight(other) for each, other in ranked if each.answers != best.answers)
    clear = weight(evidence) - next(others, weight(evidence) - MARGIN) >= MARGIN
    return best if clear and weight(evidence) >= LEAST and evidence["other-more-alike"] <= ANOTHER else None


def _may_be_weighed(asked: Asked) -> bool:
    """Tell whether one claim can answer it by one of its ends."""
    if asked.kind not in _KINDS or asked.is_counted or asked.tagged("claiming", "denying", "source"):
        return False
    return asked.is_answerable and not asked.asks_what_is_there


def _weighed(best: Candidate, asked: Asked) -> Weighed:
    ends = best.best.ends
    slot = Slot(asked=True, classes=_classes(asked, best.answers))
    given = Slot(things=(ends.given,))
    subject, object_ = (slot, given) if best.best.role == SUBJECT else (given, slot)
    clause = Clause(relations=(ends.edge.relation,), subject=subject, object=object_)
    understood = Understood(intent="related", language=asked.language, clauses=(clause,), period=asked.period)
    by = tuple((unit.text, each.told) for unit, each in zip(asked.units, best.best.supports, strict=True))
    return Weighed(asked=understood, answers=best.answers, by=by)


def _classes(asked: Asked, answers: frozenset[str]) -> tuple[str, ...]:
    if asked.noun is not None and asked.kinds and all(map(asked.is_of_kind, answers)):
        return asked.kinds
    return {"who": ("Actor",), "where": ("Place",)}.get(asked.kind, ())


_KINDS = frozenset({"who", "what", "which", "where"})
