"""Answers to questions that are made of others: each is asked, and the answers are put together.

Owns no grammar: which questions a question is made of is :mod:`.parts` and :mod:`.times`.
"""

from __future__ import annotations

from typing import Protocol

from kg.questions.answering import Answered, Answerer, Found, is_before
from kg.questions.compound.parts import both, ordered, restricted
from kg.questions.compound.times import Comparison, Limit, comparison, limit
from kg.questions.pieces import Piece
from kg.questions.reader import Reader
from kg.questions.understood import Refused, Understood


class Ask(Protocol):
    """How the simpler questions are asked."""

    def __call__(self, question: str, tongue: str, given: tuple[Piece, ...] = (), depth: int = 0) -> Answered | Refused:
        """Answer a question in which some words are given to mean something."""
        ...


class Joiner:
    """Answers compound questions of one store."""

    def __init__(self, reader: Reader, answerer: Answerer, ask: Ask) -> None:
        """Take what reads and answers the simpler questions."""
        self._reader, self._answerer, self._ask = reader, answerer, ask

    def joined(self, question: str, tongue: str) -> Answered | Refused | None:
        """Answer what asks for both of two, the first or the last of several, or what was before or after another."""
        low = question[:1].lower() + question[1:]
        pieces = self._reader.pieces(low, tongue)
        pair = both(low, pieces, tongue) or restricted(low, pieces, tongue)
        if pair is not None:
            return self._of_both(*pair, tongue)
        compared = comparison(low, pieces, tongue)
        if compared is not None:
            return self._compared(compared, tongue)
        bounded = limit(low, pieces, tongue)
        if bounded is not None:
            return self._bounded(bounded, tongue)
        order = ordered(question, tongue)
        whole = self._listed(order.question, tongue) if order is not None else None
        return self._answerer.outermost(whole, last=order.last) if order is not None and whole is not None else None

    def _listed(self, question: str, tongue: str) -> Answered | None:
        whole = self._ask(question, tongue, depth=1)
        if not isinstance(whole, Answered) or whole.understood.intent not in _LISTING or whole.understood.counted:
            return None
        return whole

    def _of_both(self, one: str, other: str, tongue: str) -> Answered | Refused | None:
        first, second = (self._ask(each, tongue, depth=1) for each in (one, other))
        if isinstance(first, Answered) and isinstance(second, Answered):
            related = {first.understood.intent, second.understood.intent} == {"related"}
            return self._answerer.both(first, second) if related else None
        return next((each for each in (first, second) if isinstance(each, Refused) and each.kind == "no-claim"), None)

    def _dated(self, questions: tuple[str, ...], tongue: str) -> Answered | None:
        """Give the first answer that has a date."""
        for each in questions:
            found = self._ask(each, tongue, depth=1)
            if isinstance(found, Answered) and found.understood.intent in _DATING and found.found[0].value != "undated":
                return found
        return None

    def _compared(self, compared: Comparison, tongue: str) -> Answered | None:
        """Say whether one was certainly before, or after, the other; nothing where the dates do not tell."""
        one, other = self._dated(compared.one, tongue), self._dated(compared.other, tongue)
        before = is_before(one, other) if one is not None and other is not None else None
        if one is None or other is None or before is None:
            return None
        claims = tuple(dict.fromkeys(claim for each in (one, other) for found in each.found for claim in found.claims))
        asked = Understood(intent="whether", language=tongue, things=(*one.understood.things, *other.understood.things))
        value = "yes" if before != compared.later else "no"
        return self._answerer.either(one, other, asked, [Found(value=value, claims=claims)])

    def _bounded(self, bounded: Limit, tongue: str) -> Answered | None:
        whole, of = self._listed(bounded.question, tongue), self._dated(bounded.of, tongue)
        if whole is None or of is None:
            return None
        return self._answerer.beyond(whole, of, later=bounded.later)


_LISTING = frozenset({"related", "instances"})
_DATING = frozenset({"when", "date"})
