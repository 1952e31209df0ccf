"""The records of extraction: a text with its mentions, and what is proposed from it. No logic beyond their meaning."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any

from kg.model import Certainty, DocumentId, EntityId, Mention, Polarity, RelationId
from kg.reading.structure import Structure
from kg.recognition.records import ProposedEntity

__all__ = ["Extraction", "ProposedClaim", "ProposedEntity", "Source"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A text to extract from: its structure, its mentions, and who speaks where nobody else is named.

    ``languages`` has one entry a paragraph of the structure, ``None`` where it is that of the text. ``author`` is the
    claimant of whatever the text says in its own voice. ``new`` are the entities of mentions that no table has.
    """

    document: DocumentId
    structure: Structure
    mentions: tuple[Mention, ...]
    author: EntityId
    language: str | None = None
    languages: tuple[str | None, ...] = ()
    new: tuple[ProposedEntity, ...] = ()
    kept: dict[Hashable, Any] = field(default_factory=dict, compare=False, repr=False)
    """What one rule has found out about the text, for those that follow; empty when all have read it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedClaim:
    """A claim that a rule takes from a text, in the terms of ``claims.csv``.

    ``score`` is the share of claims of its kind that were right where this was measured (0 to 1). ``rule`` is the name
    of the rule in :data:`kg.extraction.rules.RULES`; ``triggers`` are the words of the text that set it off.
    ``start`` and ``end`` are the quotation's place in the stored text.
    """

    subject: EntityId
    predicate: RelationId
    object: EntityId
    claimants: tuple[EntityId, ...]
    start: int
    end: int
    quotation: str
    score: float
    rule: str
    triggers: tuple[str, ...] = ()
    polarity: Polarity = Polarity.ASSERTS
    certainty: Certainty = Certainty.CERTAIN
    reported_by: EntityId | None = None
    date: str | None = None
    date_as_written: str | None = None
    place: EntityId | None = None
    page: int | None = None
    note: int | None = None
    footnotes: tuple[int, ...] = ()
    remark: str | None = None

    @property
    def triple(self) -> tuple[EntityId, RelationId, EntityId]:
        """What is said of what."""
        return (self.subject, self.predicate, self.object)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What was proposed from one text: the claims in the order of the text, and the entities that are new."""

    source: Source
    claims: tuple[ProposedClaim, ...]
    entities: tuple[ProposedEntity, ...] = ()
