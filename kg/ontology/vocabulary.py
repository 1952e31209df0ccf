"""What the vocabulary is made of: classes, relations, families, properties, and what follows from their order.

Standard library only; reading them from a file is :mod:`kg.ontology.reading`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from kg.errors import explain
from kg.model import ClassId, Name, RelationId, in_language
from kg.suggestions import hint

LANGUAGES = ("en", "tr")
"""The languages in which every term must have a label and a definition."""

PLOVER = (
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
)
"""The event types of PLOVER (openeventdata/PLOVER, 2021)."""


_Id = TypeVar("_Id", bound=str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of the vocabulary: its local name, what it is called and what it means."""

    id: str
    labels: tuple[Name, ...]
    definitions: tuple[Name, ...]

    def label(self, *languages: str) -> str:
        """Give the label in the first of the languages that has one, else the first there is, else the id."""
        return in_language(self.labels, languages) or self.id

    def definition(self, *languages: str) -> str:
        """Give the definition likewise; empty where there is none."""
        return in_language(self.definitions, languages) or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Class(Term):
    """A class, with its direct superclasses."""

    parents: tuple[ClassId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Family(Term):
    """Relations of one sort. ``outside_plover``: they are roles, states or thoughts, no events between actors."""

    outside_plover: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Property(Term):
    """A property of the records (``kg:quotation``); ``range`` is a class, an XSD name, ``EDTF`` or nothing."""

    domains: tuple[ClassId, ...] = ()
    range: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(Term):
    """A relation that claims use as a predicate.

    ``domains`` and ``ranges`` are alternatives. ``sign`` is friendly (1), neutral (0) or hostile (-1).
    ``superrelations`` are the direct ones. ``inverse`` is read by people and queries, and never claimed. ``once``: the
    same two can stand in it only once. ``triggers`` are the words by which texts express it (``docs/extraction.md``).
    ``event`` is the code of the events of news that are it (:mod:`kg.coding`).
    """

    family: str
    sign: int
    domains: tuple[ClassId, ...]
    ranges: tuple[ClassId, ...]
    symmetric: bool = False
    inverse: Term | None = None
    superrelations: tuple[RelationId, ...] = ()
    plover: str | None = None
    event: str | None = None
    question_words: tuple[Name, ...] = ()
    triggers: tuple[Name, ...] = ()
    derived: bool = False
    rivalrous: bool = False
    exclusive_object: bool = False
    exclusive_subject: bool = False
    once: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Every term, by its local name, in the order of the file; families by theirs without ``family-``."""

    classes: Mapping[str, Class]
    relations: Mapping[str, Relation]
    families: Mapping[str, Family]
    properties: Mapping[str, Property]
    others: Mapping[str, Term]
    _lineage: Mapping[str, tuple[ClassId, ...]] = field(repr=False)

    def __contains__(self, term: object) -> bool:
        """Tell whether there is a term of this local name, of whatever sort."""
        families = {family.id for family in self.families.values()}
        return any(term in group for group in (self.classes, self.relations, self.properties, self.others, families))

    def ancestors(self, kind: str) -> tuple[ClassId, ...]:
        """Give all superclasses of a class, nearest first; none for a class that is not known."""
        return self._lineage.get(kind, ())

    def kinds(self, kind: str) -> tuple[ClassId, ...]:
        """Give a class with all its superclasses."""
        return (ClassId(kind), *self.ancestors(kind))

    def is_a(self, kind: str, root: str) -> bool:
        """Tell whether a class is another one or lies below it."""
        return kind == root or root in self.ancestors(kind)

    def relation(self, identifier: str) -> Relation:
        """Give a relation.

        Raises:
            ExplainedError: there is none of this name.
        """
        try:
            return self.relations[identifier]
        except KeyError:
            raise explain("no such relation", excerpt=identifier, hint=hint(identifier, self.relations)) from None

    def superrelations(self, identifier: str) -> tuple[RelationId, ...]:
        """Give all that follows from a relation by being more general, nearest first."""
        return closure(RelationId(identifier), lambda each: self.relations[each].superrelations)

    def fits(self, kind: str, roots: Iterable[str]) -> bool:
        """Tell whether a class lies at or below one of several."""
        return any(self.is_a(kind, root) for root in roots)


def closure(start: _Id, above: Callable[[_Id], Iterable[_Id]]) -> tuple[_Id, ...]:
    """Give all that lies above something, nearest first."""
    found: dict[_Id, None] = {}
    waiting = list(above(start))
    while waiting:
        current = waiting.pop(0)
        if current not in found:
            found[current] = None
            waiting.extend(above(current))
    return tuple(found)
