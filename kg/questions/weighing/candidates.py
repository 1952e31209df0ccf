"""What a question may ask of the claims around it, each with what supports its words. Owns no weight."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.questions.paraphrase.asked import Asked
from kg.questions.paraphrase.directions import OBJECT, SUBJECT
from kg.questions.paraphrase.edges import Edge
from kg.questions.paraphrase.names import DESCRIBED, Names
from kg.questions.paraphrase.patterns import Said
from kg.questions.paraphrase.sides import is_on_the_way
from kg.questions.paraphrase.surroundings import Surroundings
from kg.questions.weighing.supports import Ends, Support, Supports


@dataclass(frozen=True, slots=True, kw_only=True)
class Single:
    """One claim that may answer a question."""

    ends: Ends
    role: str
    supports: tuple[Support, ...]

    @property
    def level(self) -> int:
        """How many words it supports."""
        return sum(not each.is_lost for each in self.supports)

    @property
    def rarity(self) -> float:
        """How rare the words are that stand in its passage."""
        return sum(each.rare for each in self.supports)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An end that is asked for, of one relation with one thing; ``best``: the claim that supports most words.

    ``answers`` are those of all claims of that relation with it.
    """

    best: Single
    answers: frozenset[str]


class Candidates:
    """Finds the candidates of one question among the claims around it."""

    def __init__(self, asked: Asked, names: Names, around: Surroundings, said: Mapping[str, tuple[Said, ...]]) -> None:
        """Take a question, the names of things, the claims around it, and what it says of relations."""
        self._asked, self._names, self._around, self._said = asked, names, around, said
        self._supports = Supports(asked, names, around, said)

    @cached_property
    def all(self) -> tuple[Candidate, ...]:
        """The candidates, those first whose words are best supported."""
        found: dict[tuple[str, str, str], list[Single]] = defaultdict(list)
        for each in sorted(self._singles(), key=_order)[:_MOST]:
            found[each.ends.edge.relation, each.role, each.ends.given].append(each)
        return tuple(_together(each) for each in found.values())

    def _singles(self) -> Iterator[Single]:
        for edge in self._around.claims:
            if self._is_known(edge):
                yield from self._of_edge(edge)

    def _is_known(self, edge: Edge) -> bool:
        known = self._names.knows(edge.subject) and self._names.knows(edge.object)
        return known and not edge.denies and edge.relation in self._asked.lexicon.relations

    def _of_edge(self, edge: Edge) -> Iterator[Single]:
        said = next(iter(self._said.get(edge.relation, ())), None)
        for role, given, answer in ((SUBJECT, edge.object, edge.subject), (OBJECT, edge.subject, edge.object)):
            ends = Ends(edge=edge, given=given, answer=answer, said=said)
            if self._may_be_asked(ends):
                supports = tuple(self._supports.of(unit, ends) for unit in self._asked.units)
                if self._is_supported(supports):
                    yield Single(ends=ends, role=role, supports=supports)

    def _is_supported(self, supports: Sequence[Support]) -> bool:
        """Tell whether something is given, no name is lost, and what *which* asks about is said."""
        own = tuple(zip(self._asked.units, supports, strict=True))
        noun = all(each.way in _OF_NOUN for unit, each in own if unit is self._asked.noun)
        named = not any(each.is_lost and (unit.things or unit.capital) for unit, each in own)
        return noun and named and any(each.way in _GIVEN for each in supports)

    def _may_be_asked(self, ends: Ends) -> bool:
        if ends.answer in self._asked.named or not self._is_of_kind(ends):
            return False
        return self._is_given(ends.given) and is_on_the_way(self._asked, ends.edge)

    def _is_of_kind(self, ends: Ends) -> bool:
        """Tell whether an end may be what is asked for; *what* alone asks for nobody: not to whom it was promised."""
        wanted = {"who": "Actor", "where": "Place"}.get(self._asked.kind)
        if wanted and wanted not in self._asked.lexicon.things[ends.answer].classes:
            return False
        noun = self._asked.noun
        if noun is None and self._asked.kind == "what" and "Actor" in self._asked.lexicon.things[ends.answer].classes:
            return False
        if noun is None or not self._asked.kinds or self._asked.is_of_kind(ends.answer):
            return True
        return ends.said is not None and noun.position in ends.said.costs

    def _is_given(self, iri: str) -> bool:
        costs = (self._around.cost(unit, iri) for unit in self._asked.units)
        return any(cost is not None and cost <= DESCRIBED for cost in costs)


def _order(single: Single) -> tuple[int, float, str, str]:
    return -single.level, -single.rarity, single.ends.edge.claim, single.role


def _together(singles: Sequence[Single]) -> Candidate:
    return Candidate(best=singles[0], answers=frozenset(each.ends.answer for each in singles))


_GIVEN = frozenset({"named", "named-alike", "given-word"})
_OF_NOUN = frozenset({"kind", "answer-word", "given-word", "said", "meant"})
_MOST = 60
"""How many claims are weighed at most."""
