"""Records to RDF: quads in named graphs, without blank nodes, one record at a time.

Owns which graph a record stands in, and quads as N-Quads. Which statements a record becomes is :mod:`kg.graph.scribe`;
facts are :mod:`kg.policies.facts`; files :mod:`kg.graph.exports`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from kg.graph import notation
from kg.graph.notation import Row
from kg.graph.record_names import citation_id, left_open_id, mention_id, note_citation_id, remark_id
from kg.graph.scribe import Scribe, Statement, by_key
from kg.identity import claim_id, passage_id
from kg.model import Document, Entity, EntityId, Origin, Seeds
from kg.ontology import terms
from kg.ontology.reading import Vocabulary
from kg.project import Project

if TYPE_CHECKING:
    from rdflib import Dataset, Literal, URIRef


class Quad(NamedTuple):
    """A statement in rdflib's terms, and the graph that it stands in."""

    subject: URIRef
    predicate: URIRef
    object: URIRef | Literal
    graph: URIRef


def quads(seeds: Seeds, project: Project, vocabulary: Vocabulary) -> Iterator[Row]:
    """Give every statement of the authority tables, the documents and the readings; not the vocabulary's own.

    The same statement may come more than once (a passage that two claims share).
    """
    scribe = Scribe(seeds, project, vocabulary)
    yield from authority(scribe)
    for document in seeds.documents:
        yield from of_document(document, scribe)


def of_document(document: Document, scribe: Scribe) -> Iterator[Row]:
    """Give every statement of a document and its readings."""
    yield from _into(scribe.iri(terms.DOCUMENTS), scribe.document(document))
    names = by_key(document)
    for claim in document.claims:
        graph = scribe.iri(terms.reading_graph(document.id, claim.reading))
        yield from _into(graph, scribe.claim(claim, document, names))


def authority(scribe: Scribe) -> Iterator[Row]:
    """Give the statements of the authority tables alone."""
    return _into(scribe.iri(terms.AUTHORITY), scribe.entities())


def of_entities(entities: Iterable[Entity], scribe: Scribe) -> Iterator[Row]:
    """Give the statements of the authority tables about some entities."""
    named = scribe.iri(terms.AUTHORITY)
    return (row for entity in entities for row in _into(named, scribe.entity(entity)))


def wider(names: Iterable[EntityId], entities: Mapping[EntityId, Entity]) -> tuple[Entity, ...]:
    """Give some entities, and all that the authority tables name beside them, and so on."""
    found: dict[EntityId, Entity] = {}
    waiting = sorted(names)
    while waiting:
        entity = entities.get(waiting.pop())
        if entity is not None and entity.id not in found:
            found[entity.id] = entity
            waiting.extend(EntityId(cell) for cells in entity.attributes.values() for cell in cells)
    return tuple(found.values())


def nquads(statements: Iterable[Row]) -> Iterator[bytes]:
    """Write quads as lines of N-Quads, in the order in which they come."""
    for subject, predicate, object_, graph in statements:
        yield f"{subject} {predicate} {object_} {graph} .\n".encode()


def for_rdflib(statements: Iterable[Row]) -> Iterator[Quad]:
    """Give quads as a library that wants rdflib's terms is to be handed them."""
    from rdflib import Literal, URIRef

    nodes: dict[str, URIRef] = {}

    def node(term: str) -> URIRef:
        found = nodes.get(term)
        if found is None:
            found = nodes[term] = URIRef(term[1:-1])
        return found

    def said(term: str) -> URIRef | Literal:
        if term[0] == "<":
            return node(term)
        text, language, datatype = notation.value(term)
        return Literal(text, lang=language, datatype=URIRef(datatype) if datatype else None, normalize=False)

    for subject, predicate, object_, graph in statements:
        yield Quad(node(subject), node(predicate), said(object_), node(graph))


def dataset(statements: Iterable[Row]) -> Dataset:
    """Collect quads in an rdflib dataset in memory."""
    from rdflib import Dataset

    collected = Dataset()
    made = for_rdflib(statements)
    collected.addN((quad.subject, quad.predicate, quad.object, collected.graph(quad.graph)) for quad in made)
    return collected


def provenance(seeds: Seeds, project: Project) -> Mapping[str, Origin]:
    """Say for each IRI from which row of the seeds it came; of several rows, the first."""
    found: dict[str, Origin] = {}
    for identifier, origin in _origins(seeds):
        if origin is not None:
            found.setdefault(terms.iri(project.base, identifier), origin)
    return found


def _origins(seeds: Seeds) -> Iterator[tuple[str, Origin | None]]:
    yield from ((entity.id, entity.origin) for entity in seeds.entities.values())
    for document in seeds.documents:
        for claim in document.claims:
            yield claim_id(claim), claim.origin
            yield from ((passage_id(passage), claim.origin) for passage in claim.passages)
            yield from ((citation_id(citation), claim.origin) for citation in claim.cites)
        yield from ((mention_id(mention), mention.origin) for mention in document.mentions)
        for remark in document.remarks:
            yield remark_id(document, remark), remark.origin
            yield from ((passage_id(passage), remark.origin) for passage in remark.passages)
        yield from ((note_citation_id(document, row), row.origin) for row in document.citations)
        yield from ((left_open_id(document, row), row.origin) for row in document.left_open)


def _into(graph: str, statements: Iterable[Statement]) -> Iterator[Row]:
    return (Row(subject, predicate, object_, graph) for subject, predicate, object_ in statements)
