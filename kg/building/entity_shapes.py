"""Entities held to the shapes, some at a time: with what the tables say of them, and what claims say that name them.

Owns what a shape sees of an entity: its own statements, those of everything that the tables name beside it and so on,
the ends of all claims about it, and the kinds of what these name besides. What stands in documents is held to the
shapes where a document is read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from kg.building.document_findings import OF_DOCUMENTS
from kg.graph import quads as graph
from kg.graph.notation import TYPE, Row
from kg.graph.scribe import KG, Scribe
from kg.ledger.file import Ledger
from kg.model import Entity, EntityId, Origin, Seeds
from kg.ontology import terms
from kg.ontology.vocabulary import Vocabulary
from kg.policies import rules
from kg.project import Project
from kg.validation import findings as validation
from kg.validation.checks import Finding
from kg.validation.shaping import Outcome

_BATCH = 100_000  # statements that are held to the shapes at once, about


class _End(NamedTuple):
    entity: str
    subject: str
    predicate: str
    object: str
    name: str


class EntityShapes:
    """Finds what is wrong with entities. ``outcome``: which engine it was that last looked."""

    def __init__(self, ledger: Ledger, alone: Seeds, project: Project, vocabulary: Vocabulary) -> None:
        self._ledger, self._entities, self._project, self._vocabulary = ledger, alone.entities, project, vocabulary
        self._scribe = Scribe(alone, project, vocabulary)
        self._path = project.ontology / validation.SHAPES
        self.outcome: Outcome | None = None

    def all(self) -> Iterator[tuple[str, Finding]]:
        """Give all that is wrong, by entity; what is found of the vocabulary, by nothing."""
        return self._batches(self._every())

    def of(self, names: Collection[EntityId]) -> Iterator[tuple[str, Finding]]:
        """Give what is wrong with some entities."""
        known = [name for name in names if name in self._entities]
        found = self._batches((name, self._ends_of(name)) for name in known)
        return ((about, finding) for about, finding in found if about)

    def of_vocabulary(self) -> Iterator[Finding]:
        """Give what is wrong with the vocabulary itself."""
        return (finding for _, finding in self._batches(()))

    # --- what claims say ---------------------------------------------------------------------------------------------

    def _every(self) -> Iterator[tuple[EntityId, Iterable[_End]]]:
        """Give each entity with the claims that name it, in the order of the ids."""
        said = self._said
        rows = map(
            _End._make,
            self._ledger.rows(
                f"SELECT subject AS entity, {said} FROM claim UNION ALL"  # noqa: S608 - our own text
                f" SELECT object, {said} FROM claim WHERE object != subject ORDER BY entity"
            ),
        )
        grouped = groupby(rows, key=lambda row: row.entity)
        about, group = next(grouped, ("", iter(())))
        for name in sorted(self._entities):
            while about and about < name:
                about, group = next(grouped, ("", iter(())))
            yield name, group if about == name else ()

    def _ends_of(self, name: str) -> Iterator[_End]:
        predicates = ", ".join("?" * len(self._vocabulary.relations))
        for condition, values in (
            ("subject = ?", (name,)),
            (f"predicate IN ({predicates}) AND object = ?", (*self._vocabulary.relations, name)),
        ):
            rows = self._ledger.rows(
                f"SELECT {self._said} FROM claim WHERE {condition}",  # noqa: S608 - our own text
                values,
            )
            yield from (_End(name, *row) for row in rows)

    @property
    def _said(self) -> str:
        """What a claim says and its name, in the words of SQL; of a symmetric relation as it is said."""
        turning = ", ".join(f"'{each.id}'" for each in self._vocabulary.relations.values() if each.symmetric)
        ends = (
            f"CASE WHEN predicate IN ({turning}) THEN json_extract(body, '$[{place}]') ELSE {end} END"
            for place, end in ((1, "subject"), (2, "object"))
        )
        return ", predicate, ".join(ends) + ", name"

    # --- the shapes --------------------------------------------------------------------------------------------------

    def _batches(self, every: Iterable[tuple[EntityId, Iterable[_End]]]) -> Iterator[tuple[str, Finding]]:
        if not self._path.is_file():
            return
        vocabulary = rules.vocabulary_lines(self._project)
        names: list[EntityId] = []
        lines: set[bytes] = set()
        for name, ends in every:
            names.append(name)
            lines.update(self._lines(name, ends))
            if len(lines) >= _BATCH:
                yield from self._held(names, (*vocabulary, *sorted(lines)))
                names, lines = [], set()
        yield from self._held(names, (*vocabulary, *sorted(lines)))

    def _lines(self, name: EntityId, ends: Iterable[_End]) -> Iterator[bytes]:
        named = self._scribe.iri(terms.DOCUMENTS)
        others: set[str] = set()
        for end in ends:
            node = self._scribe.iri(end.name)
            others.update((end.subject, end.object))
            for term, value in (
                ("subject", self._scribe.iri(end.subject)),
                ("predicate", KG[end.predicate]),
                ("object", self._scribe.iri(end.object)),
            ):
                yield from graph.nquads((Row(node, KG[term], value, named),))
        yield from graph.nquads(graph.of_entities(graph.wider((name,), self._entities), self._scribe))
        tables = self._scribe.iri(terms.AUTHORITY)
        for other in sorted(others - {name}):
            known = self._entities.get(EntityId(other))
            kinds = self._vocabulary.kinds(known.kind) if known else ()
            yield from graph.nquads(Row(self._scribe.iri(other), TYPE, KG[kind], tables) for kind in kinds)

    def _held(self, names: Sequence[EntityId], lines: Collection[bytes]) -> Iterator[tuple[str, Finding]]:
        held = set(names)
        origins = _Origins(self._entities, self._project.base)
        found, self.outcome = validation.conformance(lines, self._path, origins, self._project.base)
        for finding in found:
            if finding.focus in held:
                yield finding.focus, finding
            elif finding.focus not in self._entities and not finding.focus.startswith(OF_DOCUMENTS):
                yield "", finding


class _Origins(Mapping[str, Origin]):
    """From which rows entities came, by their IRIs: of those that are held and of those that are beside them."""

    def __init__(self, entities: Mapping[EntityId, Entity], base: str) -> None:
        self._entities, self._base = entities, base

    def __getitem__(self, iri: str) -> Origin:
        known = self._entities.get(EntityId(iri.removeprefix(self._base))) if iri.startswith(self._base) else None
        if known is None or known.origin is None:
            raise KeyError(iri)
        return known.origin

    def __iter__(self) -> Iterator[str]:
        return (terms.iri(self._base, name) for name in self._entities)

    def __len__(self) -> int:
        return len(self._entities)
