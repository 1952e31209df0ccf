"""Everything that the graph says about one thing: what it is subject of, and what points at it.

Owns the queries; how a page shows the answer is :mod:`kg.serving.pages`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg import store
from kg.serving.faults import refuse
from kg.store import Construct, Literal, NamedNode, Select, Store, Term, Triple

_TRIPLES = """
CONSTRUCT { ?s ?p ?o } {
  SELECT DISTINCT ?s ?p ?o {
    { VALUES ?s { %s } ?s ?p ?o } UNION { VALUES ?o { %s } ?s ?p ?o }
  }
}"""

_LABELS = """
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX kg: <https://w3id.org/muahede/ontology#>
SELECT DISTINCT ?thing ?label {
  { SELECT DISTINCT ?thing {
    { %s ?thing ?o } UNION { %s ?p ?thing } UNION { ?thing ?p %s } UNION { ?s ?thing %s } UNION { VALUES ?thing { %s } }
  } }
  ?thing rdfs:label|kg:quotation ?label
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """A thing with its statements, and the names of all that they speak of."""

    iri: str
    outgoing: tuple[tuple[str, Term], ...]
    incoming: tuple[tuple[str, str], ...]
    labels: Mapping[str, Literal]


def triples(graph: Store, iri: str) -> Iterator[Triple]:
    """Give the triples about a thing.

    Raises:
        RefusedError: the graph says nothing of it (404).
    """
    node = str(_node(iri))
    answer = store.query(graph, _TRIPLES % (node, node))
    assert isinstance(answer, Construct)
    first = next(answer.triples, None)
    if first is None:
        raise _unknown(iri)
    yield first
    yield from answer.triples


def describe(graph: Store, iri: str, *, languages: Sequence[str]) -> Description:
    """Gather the triples about a thing for readers, with names in the languages that they prefer.

    Raises:
        RefusedError: the graph says nothing of it (404).
    """
    about = sorted(triples(graph, iri), key=str)
    return Description(
        iri=iri,
        outgoing=tuple((each.predicate.value, each.object) for each in about if _value(each.subject) == iri),
        incoming=tuple((each.predicate.value, _value(each.subject)) for each in about if _value(each.subject) != iri),
        labels=_labels(graph, iri, languages),
    )


def _labels(graph: Store, iri: str, languages: Sequence[str]) -> dict[str, Literal]:
    node = str(_node(iri))
    answer = store.query(graph, _LABELS % ((node,) * 5))
    assert isinstance(answer, Select)
    found: dict[str, Literal] = {}
    for thing, label in answer.rows:
        if isinstance(thing, NamedNode) and isinstance(label, Literal):
            known = found.get(thing.value)
            if known is None or _rank(label, languages) < _rank(known, languages):
                found[thing.value] = label
    return found


def _rank(label: Literal, languages: Sequence[str]) -> tuple[int, str]:
    language = label.language or ""
    return (languages.index(language) if language in languages else len(languages), label.value)


def _value(term: Term) -> str:
    return term.value if isinstance(term, (NamedNode, Literal)) else str(term)


def _node(iri: str) -> NamedNode:
    try:
        return store.iri(iri)
    except ValueError:
        raise _unknown(iri) from None


def _unknown(iri: str) -> Exception:
    return refuse(404, f"nothing is said of <{iri}> in this graph")
