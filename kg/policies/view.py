"""What rules are given to look at: vocabulary, claims that hold, and what the authority tables say beside them.

Owns turning claims and entities into the store that a rule is run over. Which claims these are, everything or a bounded
number, is for those to say who run rules: :mod:`kg.policies.derivation`, :mod:`kg.policies.portions` and
:mod:`kg.policies.revision`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from kg.graph import quads as graph
from kg.graph.notation import Row
from kg.graph.scribe import Scribe
from kg.model import Claim, Entity, EntityId
from kg.ontology.vocabulary import Vocabulary
from kg.policies import rules
from kg.policies.rules import Scratch, Sight
from kg.project import Project

_KEPT = 20_000  # entities of which the lines are kept from one store to the next


class View:
    """What rules see of a project."""

    def __init__(
        self,
        scribe: Scribe,
        project: Project,
        vocabulary: Vocabulary,
        entities: Mapping[EntityId, Entity],
        sight: Sight,
    ) -> None:
        self.entities = entities
        self.vocabulary = vocabulary
        self.base = project.base
        self._scribe = scribe
        self._project = project
        self._sight = sight
        self._first = sight.of_lines(rules.vocabulary_lines(project))
        self._kept_lines = lru_cache(maxsize=_KEPT)(self._lines_of)

    def of_all(self, claims: Iterable[Claim], folder: Path | None = None) -> Scratch:
        """Give a store with some claims and everything that the tables say; in memory, if no folder is given."""
        return self._scratch(self._everything(claims), folder)

    def of_some(self, claims: Iterable[Claim], ends: Iterable[str]) -> Scratch:
        """Give a store, in memory, with some claims and what the tables say of all that they name, and of some ends."""
        return self._scratch(self._beside(claims, ends), None)

    def sees(self, entity: Entity) -> set[Row]:
        """Give what rules are given of an entity."""
        return {*self._sight.of(graph.of_entities((entity,), self._scribe))}

    def _scratch(self, lines: Iterable[bytes], folder: Path | None) -> Scratch:
        return Scratch(lines, self._project, self.vocabulary, self.entities, folder)

    def _everything(self, claims: Iterable[Claim]) -> Iterator[bytes]:
        yield from self._first
        yield from graph.nquads(self._sight.of(graph.authority(self._scribe)))
        for claim in claims:
            yield from self._lines_of_claim(claim)

    def _beside(self, claims: Iterable[Claim], ends: Iterable[str]) -> Iterator[bytes]:
        yield from self._first
        named = set(map(EntityId, ends))
        for claim in claims:
            named.update((claim.subject, claim.object, *claim.claimants, *claim.context))
            named.update(EntityId(name) for name in (claim.reported_by, claim.place) if name)
            yield from self._lines_of_claim(claim)
        for entity in graph.wider(named, self.entities):
            yield from self._kept_lines(entity.id)

    def _lines_of_claim(self, claim: Claim) -> Iterator[bytes]:
        within = self._scribe.iri(rules.GRAPH)
        return graph.nquads(Row(*row, within) for row in self._scribe.admitted(claim))

    def _lines_of(self, name: EntityId) -> tuple[bytes, ...]:
        return tuple(graph.nquads(self.sees(self.entities[name])))
