"""What is recognised: a stretch of text, what kind of thing it names, and on what evidence. Standard library only."""

from __future__ import annotations

from dataclasses import dataclass

from kg.language.turkish import Case
from kg.model import ClassId, EntityId


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """A stretch that names something which need not be in any table.

    ``end`` is where the name ends, ``word_end`` where the suffix of its last word does. ``kind`` is a class of the
    ontology, ``also`` what it may be instead (a land that acts is its state). ``key`` is the same for all mentions of
    one thing in a text, as far as their words show it. ``rule`` names the evidence, ``score`` says how often such
    evidence holds.
    """

    start: int
    end: int
    word_end: int
    kind: ClassId
    key: str
    rule: str
    score: float
    case: Case = Case.NOMINATIVE
    also: tuple[ClassId, ...] = ()
    geonames: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedEntity:
    """Something that a text speaks of and the authority tables do not have: proposed once, for all its mentions.

    ``id`` is made of what is known of it, so that it is the same each time; ``label`` is how the text calls it best,
    ``other_names`` how else.
    """

    id: EntityId
    kind: ClassId
    label: str
    language: str | None = None
    date: str | None = None
    other_names: tuple[str, ...] = ()
    geonames: int | None = None
