"""The claims that a question may be about, and what is known besides of the things in them; read when first needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from kg.questions.paraphrase.edges import Edge, are_many, edges, neighbours, quotations, wholes
from kg.questions.paraphrase.keys import keys
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
    def _quoted(self) -> dict[str, frozenset[str]]:
        found = quotations(self._graph, (edge.claim for edge in self.claims))
        return {
            claim: frozenset(key for word in set(text.split()) for key in keys(word.strip(_MARKS), self._language).own)
            for claim, text in found.items()
        }

    def is_quoted(self, unit: Unit, edge: Edge) -> bool:
        """Tell whether a word stands in the passage that a claim rests on."""
        if unit.capital and not unit.things:
            return False
        return bool(unit.keys.own & self._quoted.get(edge.claim, frozenset()))

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


_MARKS = ".,;:!?()[]“”\"'«»…"
