"""What of a store goes into its name book: everything that has a name in the authority tables, and the documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg import store as engine
from kg.namebook.records import Record, Text
from kg.ontology import terms
from kg.store import Embedded, Literal, NamedNode, Term

_PROPERTIES = (
    terms.RDF + "type",
    terms.RDFS + "label",
    terms.SKOS + "altLabel",
    terms.RDFS + "comment",
    terms.KG + "title",
    terms.KG + "identifyingDate",
    terms.KG + "foundedOn",
)
_RECORDS = ("citation", "reading", "remark", "passage", "mention", "note")
"""What has a label only so that a reader of RDF sees something."""

GRAPHS = (terms.AUTHORITY, terms.DOCUMENTS)
Said = tuple[str, str, str, str, str]
"""Graph, thing, property (local name), language, value."""


class Contents:
    """What has a name in a store."""

    def __init__(self, graph: Embedded) -> None:
        """Take an opened store; nothing is read yet."""
        self._graph = graph
        named = (name for name in engine.graphs(graph) if name.endswith(terms.AUTHORITY))
        self._base = next(named, "").removesuffix(terms.AUTHORITY)

    def said(self) -> Iterator[Said]:
        """Give all that is said of all things, in no order."""
        for graph in GRAPHS:
            place = NamedNode(terms.iri(self._base, graph))
            for name in _PROPERTIES:
                for quad in self._graph.quads_for_pattern(None, NamedNode(name), None, place):
                    yield from self._row(graph, quad.subject, quad.predicate, quad.object)

    def said_of(self, node: str) -> Iterator[Said]:
        """Give what is said of one thing."""
        for graph in GRAPHS:
            place, thing = NamedNode(terms.iri(self._base, graph)), engine.iri(terms.iri(self._base, node))
            for quad in self._graph.quads_for_pattern(thing, None, None, place):
                if quad.predicate.value in _PROPERTIES:
                    yield from self._row(graph, quad.subject, quad.predicate, quad.object)

    def _row(self, graph: str, node: Term, relation: NamedNode, value: Term) -> Iterator[Said]:
        if not isinstance(node, NamedNode) or not node.value.startswith(self._base):
            return
        name = node.value.removeprefix(self._base)
        if name.partition("/")[0] in _RECORDS:
            return
        if isinstance(value, Literal):
            yield graph, name, _local(relation.value), value.language or "", value.value
        elif isinstance(value, NamedNode) and relation.value == terms.RDF + "type":
            yield graph, name, "type", "", _local(value.value)


def records(said: Iterable[Said]) -> Iterator[Record]:
    """Make records of what is said, which must come by graph and thing; what has no name is left out."""
    held: dict[str, list[Text]] = defaultdict(list)
    now: tuple[str, str] | None = None
    for graph, node, name, language, value in said:
        if now is not None and now != (graph, node):
            yield from _record(*now, held)
            held = defaultdict(list)
        now = (graph, node)
        held[name].append((value, language or None))
    if now is not None:
        yield from _record(*now, held)


def _record(graph: str, node: str, held: dict[str, list[Text]]) -> Iterator[Record]:
    texts = {name: _ordered(values) for name, values in held.items()}
    if not texts.get("label") and not texts.get("altLabel"):
        return
    yield Record(
        graph=graph,
        node=node,
        kinds=tuple(sorted({value for value, _ in held.get("type", ())})),
        labels=texts.get("label", ()),
        others=texts.get("altLabel", ()),
        descriptions=texts.get("comment", ()),
        titles=texts.get("title", ()),
        dates=tuple(value for name in ("identifyingDate", "foundedOn") for value, _ in texts.get(name, ())),
    )


def _ordered(values: Iterable[Text]) -> tuple[Text, ...]:
    return tuple(sorted(values, key=lambda value: (value[1] or "", value[0])))


def _local(iri: str) -> str:
    return iri.rpartition("#")[2].rpartition("/")[2]
