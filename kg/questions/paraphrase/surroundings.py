"""The claims that a question may be about, and what is known besides of the things in them; read when first needed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from kg.questions.paraphrase.edges import Edge, Edges
from kg.questions.paraphrase.keys import Keys, keys
from kg.questions.paraphrase.names import Names
from kg.questions.paraphrase.units import Unit


class Surroundings:
    """Reads the claims near the things that the units of a question may speak of."""

    def __init__(self, edges: Edges, names: Names, units: Sequence[Unit], language: str) -> None:
        """Take a question's units; nothing is read before it is needed."""
        self._edges, self._names, self._units, self._language = edges, names, units, language
        self._costs_of: dict[tuple[int, str], float | None] = {}

    @cached_property
    def claims(self) -> tuple[Edge, ...]:
        """The claims of which a thing that may be meant is an end or the context.

        Where there are too many, only those of what is named, and of what something is claimed of beside it.
        """
        meant = self._names.candidates(self._units)
        named = self._names.near(self._units)
        if named and self._edges.are_many(meant):
            beside = frozenset(other for others in self._edges.neighbours(named).values() for other in others)
            meant = tuple(each for each in meant if each in named or each in beside)
        return self._edges.edges(meant)

    @cached_property
    def _things(self) -> frozenset[str]:
        return frozenset(end for edge in self.claims for end in (edge.subject, edge.object, *edge.context))

    @cached_property
    def _near(self) -> dict[str, frozenset[str]]:
        return self._edges.neighbours(self._things)

    @cached_property
    def _wholes(self) -> dict[str, frozenset[str]]:
        return self._edges.wholes(self._things)

    @cached_property
    def _passages(self) -> dict[str, tuple[str, ...]]:
        return self._edges.quotations(edge.claim for edge in self.claims)

    def _quoted(self, claim: str) -> Keys:
        """Give the words of the passages of a claim."""
        return _keys_of(" ".join(self._passages.get(claim, ())), self._language)

    @cached_property
    def _frequent(self) -> Counter[str]:
        """In how many passages each word stands."""
        return Counter(key for claim in self._passages for key in self._quoted(claim).own)

    def passages(self, edge: Edge) -> tuple[str, ...]:
        """Give the passages that a claim rests on, in every language in which they are told."""
        return self._passages.get(edge.claim, ())

    def is_quoted(self, unit: Unit, edge: Edge) -> bool:
        """Tell whether a word stands in the passage that a claim rests on."""
        own = unit.keys.own & self._quoted(edge.claim).own
        return bool(own) and not (unit.capital and not unit.things)

    def rarity(self, unit: Unit, edge: Edge) -> float | None:
        """Give the share of the passages around in which a word stands; ``None``: it is not in that of a claim."""
        own = unit.keys.own & self._quoted(edge.claim).own
        return min((self._frequent[key] for key in own), default=0) / len(self.claims) if own else None

    def is_rooted(self, unit: Unit, edge: Edge) -> bool:
        """Tell whether a word of the same root, no name, stands in the passage of a claim."""
        return not unit.capital and bool(unit.keys.root & self._quoted(edge.claim).root)

    def costs_of_wholes(self, unit: Unit, iri: str) -> list[float]:
        """Give what it costs to take a name for that of which a thing is a part, or where it is."""
        return [cost for _, cost in self._costs(unit, self._wholes.get(iri, frozenset()))]

    def costs_of_neighbours(self, unit: Unit, iri: str) -> Iterator[tuple[str, float]]:
        """Give what is claimed of a thing that a word may be taken for, with what that costs."""
        return self._costs(unit, self._near.get(iri, frozenset()))

    def cost(self, unit: Unit, iri: str) -> float | None:
        """Give what it costs to take a unit of the question for a thing, counted once a question."""
        key = (unit.position, iri)
        if key not in self._costs_of:
            self._costs_of[key] = self._names.cost(unit, iri)
        return self._costs_of[key]

    def _costs(self, unit: Unit, things: frozenset[str]) -> Iterator[tuple[str, float]]:
        for each in sorted(things):
            cost = self.cost(unit, each) if self._names.knows(each) else None
            if cost is not None:
                yield each, cost


@lru_cache(maxsize=2048)
def _keys_of(text: str, language: str) -> Keys:
    found = [keys(word.strip(_MARKS), language) for word in set(text.split())]
    roots = frozenset().union(*(each.root for each in found))
    return Keys(own=frozenset().union(*(each.own for each in found)), root=roots)


_MARKS = ".,;:!?()[]“”\"'«»…"
