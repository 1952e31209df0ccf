"""Answers to two whole questions in one: both, or which of them has none; never one alone. Owns no reading of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.questions.answering import Answered, Answerer
from kg.questions.answers_found import UNTOLD
from kg.questions.compound.halves import halves
from kg.questions.compound.joining import Ask
from kg.questions.reader import Reader
from kg.questions.understood import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class _Half:
    """One of two questions, as it was asked, and its outcome."""

    asked: str
    outcome: Answered | Refused


class Halving:
    """Answers two questions in one of one store."""

    def __init__(self, reader: Reader, answerer: Answerer, ask: Ask) -> None:
        """Take what reads and answers each of the two."""
        self._reader, self._answerer, self._ask = reader, answerer, ask

    def told(self, question: str, tongue: str) -> Answered | Refused | None:
        """Answer two questions in one; nothing where it is one, or neither can be answered."""
        asked = halves(question, self._reader.pieces(question, tongue), tongue)
        if asked is None:
            return None
        first, second = self._half(asked.first, tongue), self._half(asked.second, tongue)
        if isinstance(first.outcome, Answered) and isinstance(second.outcome, Answered):
            return self._both(first, second)
        known, other = (first, second) if isinstance(first.outcome, Answered) else (second, first)
        if not isinstance(known.outcome, Answered) or not isinstance(other.outcome, Refused):
            return None
        return self._without(known.outcome, other.asked, other.outcome)

    def _both(self, first: _Half, second: _Half) -> Answered | Refused | None:
        one, other = first.outcome, second.outcome
        if not isinstance(one, Answered) or not isinstance(other, Answered):
            return None
        days = [tuple(each.value for each in outcome.found) for outcome in (one, other)]
        if days[0] == days[1] != (None,) * len(days[0]):  # the one day that is claimed tells only one of the two
            return self._without(one, second.asked, Refused(kind="no-claim", language=other.understood.language))
        whole = self._answerer.either(one, other, one.understood, (*one.found, *other.found))
        return replace(whole, halves=((first.asked, one.found), (second.asked, other.found)))

    def _without(self, known: Answered, half: str, refused: Refused) -> Refused:
        """Say which half has no answer, with the claims that answer the other."""
        if refused.kind != "no-claim":
            return refused
        return replace(refused, words=(half,), near=known.claims.iris[:_NEAREST])

    def _half(self, ways: tuple[str, ...], tongue: str) -> _Half:
        """Ask a half in each of the ways in which it may be said; what tells no day and no place is no answer."""
        outcomes = [_Half(asked=each, outcome=self._ask(each, tongue, depth=1)) for each in ways]
        answered = [each for each in outcomes if isinstance(each.outcome, Answered)]
        told = next((each for each in answered if _is_told(each.outcome)), None)
        if told is not None:
            return told
        if answered:
            return _Half(asked=ways[0], outcome=Refused(kind="no-claim", language=tongue))
        unclaimed = (each for each in outcomes if isinstance(each.outcome, Refused) and each.outcome.kind == "no-claim")
        return next(unclaimed, outcomes[0])


def _is_told(outcome: Answered | Refused) -> bool:
    return isinstance(outcome, Answered) and outcome.found[0].value not in UNTOLD


_NEAREST = 3
