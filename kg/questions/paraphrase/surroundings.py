"""The claims that a question may be about, and what is known besides of the things in them; read when first needed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from kg.questions.paraphrase.edges import Edge, are_many, edges, neighbours, quotations, wholes
from kg.questions.paraphrase.keys import Keys, keys
from kg.questions.paraphrase.names import Names
from kg.questions.paraphrase.units import Unit
from kg.store import Store


class Surroundings:
    """Reads the claims near the things that the units of a question may speak of."""

    def __init__(self, graph: Store, names: Names, units: Sequence[Unit], language: str) -> None:
        """Take a question's units; nothing is read before it is needed."""
        self._graph, self._names, self._units, self._language = graph, names, units, language
        self._costs_of: dict[tuple[int, str], float | None] = {}

    @cached_property
    def claims(self) -> tuple[Edge, ...]:
        """The claims of which a thing that may be meant is an end or the context.

        Where there are too many, only those of what is named, and of what something is claimed of beside it.
        """
        meant = self._names.candidates(self._units)
        named = self._names.near(self._units)
        if named and are_many(self._graph, meant):
            beside = frozenset(other for others in neighbours(self._graph, named).values() for other in others)
            meant = tuple(each for each in meant if each in named or each in beside)
        return edges(self._graph, meant)

    @cached_property
    def _things(self) -> frozenset[str]:
        return frozenset(end for edge in self.claims for end in (edge.subject, edge.object, *edge.context))

    @cached_property
    def _near(self) -> dict[str, frozenset[str]]:
        return neighbours(self._graph, self._things)

    @cached_property
    def _wholes(self) -> dict[str, frozenset[str]]:
        return wholes(self._graph, self._things)

    @cached_property
    def _passages(self) -> dict[str, tuple[str, ...]]:
        return quotations(self._graph, (edge.claim for edge in self.claims))

    @cached_property
    def _quoted(self) -> dict[str, Keys]:
        return {claim: _keys_of(" ".join(texts), self._language) for claim, texts in self._passages.items()}

    @cached_property
    def _frequent(self) -> Counter[str]:
        """In how many passages each word stands."""
        return Counter(key for found in self._quoted.values() for key in found.own)

    def passages(self, edge: Edge) -> tuple[str, ...]:
        """Give the passages that a claim rests on, in every language in which they are told."""
        return self._passages.get(edge.claim, ())

    def is_quoted(self, unit: Unit, edge: Edge) -> bool:
        """Tell whether a word stands in the passage that a claim rests on."""
        own = unit.keys.own & self._quoted.get(edge.claim, _NO_KEYS).own
        return bool(own) and not (unit.capital and not unit.things)

    def rarity(self, unit: Unit, edge: Edge) -> float | None:
        """Give the share of the passages around in which a word stands; ``None``: it is not in that of a claim."""
        own = unit.keys.own & self._quoted.get(edge.claim, _NO_KEYS).own
        return min((self._frequent[key] for key in own), default=0) / len(self.claims) if own else None

    def is_rooted(self, unit: Unit, edge: Edge) -> bool:
        """Tell whether a word of the same root, no name, stands in the passage of a claim."""
        return not unit.capital and bool(unit.keys.root & self._quoted.get(edge.claim, _NO_KEYS).root)

    def costs_of_wholes(self, unit: Unit, iri: str) -> Iterator[float]:
        """Give what it costs to take a name for that of which a thing is a part, or where it is."""
        return self._costs(unit, self._wholes.get(iri, frozenset()))

    def costs_of_neighbours(
        self, unit: Unit, iri: str, but: str = "", *, may: Callable[[str], bool] = lambda _: True
    ) -> Iterator[float]:
        """Give what it costs to take a word for something that is claimed of a thing, of what it ``may`` be."""
        return self._costs(unit, frozenset(each for each in self._near.get(iri, frozenset()) - {but} if may(each)))

    def cost(self, unit: Unit, iri: str) -> float | None:
        """Give what it costs to take a unit of the question for a thing, counted once a question."""
        key = (unit.position, iri)
        if key not in self._costs_of:
            self._costs_of[key] = self._names.cost(unit, iri)
        return self._costs_of[key]

    def _costs(self, unit: Unit, things: frozenset[str]) -> Iterator[float]:
        for each in things:
            cost = self.cost(unit, each) if self._names.knows(each) else None
            if cost is not None:
                yield cost


def _keys_of(text: str, language: str) -> Keys:
    found = [keys(word.strip(_MARKS), language) for word in set(text.split())]
    roots = frozenset().union(*(each.root for each in found))
    return Keys(own=frozenset().union(*(each.own for each in found)), root=roots)


_NO_KEYS = Keys(own=frozenset())
_MARKS = ".,;:!?()[]“”\"'«»…"
