"""What the checks look at: the seeds, the vocabulary, and look-ups over both that are made once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from kg.ledger.entries import entities_of, explanations_of
from kg.model import Claim, ClassId, Document, DocumentId, EntityId, Polarity, Seeds, Status
from kg.ontology.reading import Vocabulary
from kg.reading import structure as reading
from kg.reading.structure import Structure


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A claim with the document that it stands in."""

    claim: Claim
    document: Document


@dataclass(frozen=True, kw_only=True)
class Material:
    """The seeds and the vocabulary; ``languages`` are those in which the project wants labels.

    Where the seeds hold a few claims of many, ``names`` are the entities that all documents name, and ``explaining``
    says what they say of what is odd about an entity or a claim.
    """

    seeds: Seeds
    vocabulary: Vocabulary
    languages: tuple[str, ...] = ("en", "tr")
    names: Collection[str] | None = None
    explaining: Callable[[str], str | None] | None = None

    @cached_property
    def stated(self) -> tuple[Stated, ...]:
        """Every claim that nobody has rejected."""
        return tuple(
            Stated(claim=claim, document=document)
            for document in self.seeds.documents
            for claim in document.claims
            if claim.status is not Status.REJECTED
        )

    @cached_property
    def asserted(self) -> tuple[Stated, ...]:
        """Every claim that something *is* so."""
        return tuple(each for each in self.stated if each.claim.polarity is Polarity.ASSERTS)

    @cached_property
    def _by_predicate(self) -> Mapping[str, list[Stated]]:
        index: dict[str, list[Stated]] = {}
        for each in self.asserted:
            index.setdefault(each.claim.predicate, []).append(each)
        return index

    def asserting(self, *predicates: str) -> Iterator[Stated]:
        """Give the claims that assert one of these relations."""
        for predicate in predicates:
            yield from self._by_predicate.get(predicate, ())

    def kind(self, identifier: EntityId) -> ClassId | None:
        """Give an entity's kind, if there is such an entity."""
        entity = self.seeds.entities.get(identifier)
        return entity.kind if entity else None

    def is_a(self, identifier: EntityId, *roots: str) -> bool:
        """Tell whether an entity is of one of these kinds or below; one that does not exist is of none."""
        kind = self.kind(identifier)
        return kind is not None and self.vocabulary.fits(kind, roots)

    def label(self, identifier: EntityId) -> str:
        """Give what messages call an entity."""
        entity = self.seeds.entities.get(identifier)
        return entity.label(*self.languages) if entity else identifier

    def of_kind(self, root: str) -> Iterator[EntityId]:
        """Give the entities of a kind."""
        return (identifier for identifier in self.seeds.entities if self.is_a(identifier, root))

    @cached_property
    def structures(self) -> Mapping[DocumentId, Structure]:
        """The structure of each document's text."""
        return {document.id: reading.read(document.stored) for document in self.seeds.documents}

    @cached_property
    def named(self) -> Collection[str]:
        """Every entity that a document names, in whatever way."""
        if self.names is not None:
            return self.names
        return {name for document in self.seeds.documents for name in entities_of(document)}

    @cached_property
    def _explanations(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for document in self.seeds.documents:
            for focus, what in explanations_of(document):
                found.setdefault(focus, what)
        return found

    def explanation(self, focus: str) -> str | None:
        """Say where the seeds themselves speak of what is odd about an entity or a claim."""
        return self.explaining(focus) if self.explaining else self._explanations.get(focus)
