"""The registry of rules: each reads one text and yields claims. Owns their names and order; no rule lives here.

A rule is a function ``(Source, Knowledge) -> Iterator[ProposedClaim | ProposedEntity]`` in a module of its own below
:mod:`kg.extraction`, entered here by name with the module that defines it, so that none is imported before it is run.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

from kg.extraction.records import ProposedClaim, ProposedEntity, Source
from kg.model import ClassId, Entity, EntityId
from kg.ontology.vocabulary import Vocabulary

Proposal = ProposedClaim | ProposedEntity
Rule = Callable[[Source, "Knowledge"], Iterator[Proposal]]

RULES: Final[Mapping[str, tuple[str, str]]] = {
    "frames": ("kg.extraction.frames", "a trigger word of a relation, with its case frame"),
    "composites": (
        "kg.extraction.composites",
        "a name made of others: what is called after a place, a person, its parties",
    ),
    "subjects": ("kg.extraction.subjects", "a letter and the question or treaty that stand in one sentence"),
    "coded": ("kg.extraction.coded", "an event of news between two who are known"),
    "openings": ("kg.extraction.openings", "the opening of a treaty: parties, plenipotentiaries, place and day"),
    "representation": ("kg.extraction.representation", "an article on how a state is represented in another"),
    "references": (
        "kg.extraction.dispatches.references",
        "a letter of which another speaks by its number or day: who sent it, and to whom",
    ),
    "letters": ("kg.extraction.letters", "the heading and the dateline of a letter"),
    "lists": ("kg.extraction.listed_letters", "a line of a list of letters: who wrote to whom, whence and when"),
}
"""Every rule: its module, which has a function ``propose``, and what it reads."""


@dataclass(frozen=True, kw_only=True)
class Knowledge:
    """What rules may know: the words of the ontology, and the entities of the authority tables. Never any claims."""

    vocabulary: Vocabulary
    entities: Mapping[EntityId, Entity]
    new_kinds: dict[EntityId, ClassId] = field(default_factory=dict)
    new_names: Mapping[EntityId, str] = field(default_factory=dict)
    """What proposed entities are called that the tables do not have."""
    pipelines: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)
    """The annotation pipelines of these entities, by language, once they were needed."""
    phrases: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)
    """The phrases by which these entities are called, by language, once they were needed."""
    kept: dict[Hashable, Any] = field(default_factory=dict, compare=False, repr=False)
    """What rules have found out about the tables and not about any text, for the texts that follow."""

    def kind(self, entity: EntityId) -> ClassId:
        """Give the most specific class of an entity, by its prefix where nothing else is known."""
        known = self.entities.get(entity)
        if known is not None:
            return known.kind
        new = self.new_kinds.get(entity)
        if new is not None:
            return new
        if DESCRIBED in entity:
            return ClassId(entity.rpartition("-")[2])
        return _BY_PREFIX.get(entity.partition("/")[0], _ANY)

    def is_a(self, entity: EntityId, root: str) -> bool:
        """Tell whether an entity is of a class or one below it."""
        return self.vocabulary.is_a(self.kind(entity), root)

    def fits(self, entity: EntityId, roots: tuple[ClassId, ...]) -> bool:
        """Tell whether an entity may stand where one of several classes is asked for."""
        return self.vocabulary.fits(self.kind(entity), roots)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What entities are called."""
        return {identifier: entity.label("en", "tr") for identifier, entity in self.entities.items()}

    def called(self, entity: EntityId) -> str:
        """Say what an entity is called, of the tables or proposed."""
        return self.names.get(entity) or self.new_names.get(entity) or entity.partition("/")[2]


_ANY = ClassId("Entity")
DESCRIBED: Final = "/?"
"""What stands in the id of something that a text describes, until it has a name: ``letter/?120-Letter``."""
_BY_PREFIX: Final = {
    "person": ClassId("Person"),
    "group": ClassId("Group"),
    "place": ClassId("Place"),
    "office": ClassId("Office"),
    "treaty": ClassId("Treaty"),
    "event": ClassId("Event"),
    "letter": ClassId("Communication"),
    "work": ClassId("Work"),
    "topic": ClassId("Topic"),
}


def rule(name: str) -> Rule:
    """Give a rule by its name."""
    found: Rule = importlib.import_module(RULES[name][0]).propose
    return found
