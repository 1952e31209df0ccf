"""What in a claim, and in what is known of its ends, supports one word of a question. Owns no weight and no judgement.

A word is supported in the first of these ways that holds; what has none is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log

from kg.questions.paraphrase.asked import Asked
from kg.questions.paraphrase.edges import Edge
from kg.questions.paraphrase.names import DESCRIBED, ROOT, Names
from kg.questions.paraphrase.patterns import Said
from kg.questions.paraphrase.sides import is_of_letter
from kg.questions.paraphrase.surroundings import Surroundings
from kg.questions.paraphrase.units import Unit

_LOST_NAME = "lost-name"
"""The way of a name that nothing supports."""
_LOST = frozenset({_LOST_NAME, "lost", "lost-deed", "lost-to-other"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """How a word is supported; ``rare``: how rare it is among the passages in which it might stand."""

    way: str
    rare: float = 0.0

    @property
    def is_lost(self) -> bool:
        """Whether nothing supports it."""
        return self.way in _LOST

    @property
    def told(self) -> str:
        """What an answer calls it: ``name``, ``kind``, ``relation``, ``passage``, ``around`` or ``lost``."""
        return "lost" if self.is_lost else _TOLD.get(self.way, "around")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """A claim held against a question: the end that is given, the one that is asked for, how the relation is said."""

    edge: Edge
    given: str
    answer: str
    said: Said | None = None


class Supports:
    """Looks for what supports the words of one question."""

    def __init__(self, asked: Asked, names: Names, around: Surroundings, said: Mapping[str, tuple[Said, ...]]) -> None:
        """Take a question, the names of things, the claims around it, and what it says of relations."""
        self._asked, self._names, self._around = asked, names, around
        ways = (way.costs.items() for each in said.values() for way in each)
        self._spoken = frozenset(position for costs in ways for position, cost in costs if cost <= ROOT)

    def of(self, unit: Unit, ends: Ends) -> Support:
        """Say what supports a word."""
        return self._of_name(unit, ends) if unit.things else self._of_word(unit, ends)

    # --- names -------------------------------------------------------------------------------------------------------

    def _of_name(self, unit: Unit, ends: Ends) -> Support:
        given = self._of_given(unit, ends)
        if given is not None:
            return Support(way="named" if not given else "named-alike")
        if self._of_context(unit, ends) is not None:
            return Support(way="context-name")
        if self._around.rarity(unit, ends.edge) is not None:
            return Support(way="passage-name")
        whole = next(iter(self._around.costs_of_wholes(unit, ends.given)), None)
        return Support(way=_LOST_NAME if whole is None else "whole-name")

    def _of_given(self, unit: Unit, ends: Ends) -> float | None:
        cost = self._around.cost(unit, ends.given)
        if cost is None or is_of_letter(unit, ends.given, self._asked):
            return cost
        return cost + _WRONG_END

    def _of_context(self, unit: Unit, ends: Ends) -> float | None:
        return _least(self._around.cost(unit, each) for each in ends.edge.context if self._names.knows(each))

    # --- words -------------------------------------------------------------------------------------------------------

    def _of_word(self, unit: Unit, ends: Ends) -> Support:
        if unit is self._asked.noun and self._asked.kinds and self._asked.is_of_kind(ends.answer):
            return Support(way="kind")
        spoken = ends.said.costs.get(unit.position) if ends.said is not None else None
        if spoken is not None:
            return Support(way="said" if spoken <= ROOT and not self._is_kind(unit) else "meant")
        return self._of_ends(unit, ends)

    def _is_kind(self, unit: Unit) -> bool:
        return unit is self._asked.noun and bool(self._asked.kinds)

    def _of_ends(self, unit: Unit, ends: Ends) -> Support:
        deed = self._asked.says_deed(unit)
        given, answer = self._of_given(unit, ends), self._around.cost(unit, ends.answer)
        if not deed and given is not None and given <= DESCRIBED:
            return Support(way="given-word")
        if not deed and answer is not None and answer <= DESCRIBED:
            return Support(way="answer-word")
        rare = self._around.rarity(unit, ends.edge)
        if rare is not None:
            return Support(way="passage", rare=-log(max(rare, _RAREST)))
        return self._of_other(unit, ends, given, answer, deed=deed)

    def _of_other(self, unit: Unit, ends: Ends, given: float | None, answer: float | None, *, deed: bool) -> Support:
        if given is not None and (not deed or given <= ROOT):
            return Support(way="given-word")
        if not deed and answer is not None:
            return Support(way="answer-word")
        if not deed and self._of_context(unit, ends) is not None:
            return Support(way="context-word")
        if self._around.is_rooted(unit, ends.edge):
            return Support(way="passage-root")
        beside = self._around.costs_of_neighbours(unit, ends.given)
        near = None if deed else next((cost for each, cost in beside if each != ends.answer), None)
        return Support(way=self._lost(unit, deed=deed) if near is None else "near")

    def _lost(self, unit: Unit, *, deed: bool) -> str:
        """Say of what a lost word would be: of another relation, a deed, or neither."""
        if unit.position in self._spoken:
            return "lost-to-other"
        return "lost-deed" if deed else "lost"


def _least(costs: Iterable[float | None]) -> float | None:
    return min((cost for cost in costs if cost is not None), default=None)


_TOLD = {
    **dict.fromkeys(("named", "named-alike", "given-word", "answer-word"), "name"),
    **dict.fromkeys(("passage", "passage-name", "passage-root"), "passage"),
    **dict.fromkeys(("said", "meant"), "relation"),
    "kind": "kind",
}
_WRONG_END, _RAREST = 0.3, 1e-3
"""What is added for who stands at the wrong end of a letter; the rarest that a word counts as."""
