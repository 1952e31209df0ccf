"""What the service says of itself: SPARQL 1.1 Service Description, and VoID of the dataset. No blank nodes."""

from __future__ import annotations

from collections.abc import Iterator

from kg import store
from kg.ontology.terms import DCTERMS, RDF, XSD
from kg.ontology.terms import PREFIXES as USUAL
from kg.store import Literal, NamedNode, Select, Store, Triple

SD = "http://www.w3.org/ns/sparql-service-description#"
VOID = "http://rdfs.org/ns/void#"
FORMATS = "http://www.w3.org/ns/formats/"
PREFIXES = {"sd": SD, "void": VOID, "formats": FORMATS, "dcterms": DCTERMS}

_RESULTS = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV")
_GRAPHS = ("Turtle", "N-Triples", "JSON-LD", "RDF_XML", "TriG", "N-Quads")
_GRAPH_SIZES = "SELECT ?graph (COUNT(*) AS ?triples) { GRAPH ?graph { ?s ?p ?o } } GROUP BY ?graph ORDER BY ?graph"
_TOTALS = """SELECT (COUNT(*) AS ?triples) (COUNT(DISTINCT ?s) AS ?subjects) (COUNT(DISTINCT ?p) AS ?properties)
  (COUNT(DISTINCT ?o) AS ?objects) { SELECT DISTINCT ?s ?p ?o { ?s ?p ?o } }"""
_CLASSES = "SELECT ?class (COUNT(DISTINCT ?s) AS ?entities) { ?s a ?class } GROUP BY ?class ORDER BY ?class"
_PROPERTIES = """SELECT ?property (COUNT(*) AS ?triples) { SELECT DISTINCT ?s ?property ?o { ?s ?property ?o } }
  GROUP BY ?property ORDER BY ?property"""


def service(graph: Store, *, title: str, base: str, root: str) -> Iterator[Triple]:
    """Describe the endpoint: what it understands, writes, and which graphs it has. ``root`` ends in ``/``."""
    endpoint, dataset = f"{root}sparql", f"{root}.well-known/void#dataset"
    del title, base
    yield _link(endpoint, f"{RDF}type", f"{SD}Service")
    yield _link(endpoint, f"{SD}endpoint", endpoint)
    yield _link(endpoint, f"{SD}supportedLanguage", f"{SD}SPARQL11Query")
    yield _link(endpoint, f"{SD}feature", f"{SD}UnionDefaultGraph")
    for name in (*_RESULTS, *_GRAPHS):
        yield _link(endpoint, f"{SD}resultFormat", FORMATS + name)
    yield _link(endpoint, f"{SD}defaultDataset", dataset)
    yield _link(endpoint, f"{SD}availableGraphs", dataset)
    yield _link(dataset, f"{RDF}type", f"{SD}Dataset")
    yield _link(dataset, f"{RDF}type", f"{SD}GraphCollection")
    yield _link(dataset, f"{SD}defaultGraph", f"{root}store?default")
    yield _link(f"{root}store?default", f"{RDF}type", f"{SD}Graph")
    for name, size in _counted(graph, _GRAPH_SIZES):
        address = f"{root}.well-known/void#graph-{_fragment(name)}"
        yield _link(dataset, f"{SD}namedGraph", address)
        yield _link(address, f"{RDF}type", f"{SD}NamedGraph")
        yield _link(address, f"{SD}name", name)
        yield _number(address, f"{VOID}triples", size)


def dataset(graph: Store, *, title: str, base: str, root: str) -> Iterator[Triple]:
    """Describe the dataset: how much there is of what, and where to ask."""
    here = f"{root}.well-known/void"
    dataset = f"{here}#dataset"
    yield _link(here, f"{RDF}type", f"{VOID}DatasetDescription")
    yield _link(here, "http://xmlns.com/foaf/0.1/primaryTopic", dataset)
    yield _link(dataset, f"{RDF}type", f"{VOID}Dataset")
    yield Triple(NamedNode(dataset), NamedNode(f"{DCTERMS}title"), Literal(title))
    yield _link(dataset, f"{VOID}sparqlEndpoint", f"{root}sparql")
    yield _link(dataset, f"{VOID}dataDump", f"{root}store")
    yield Triple(NamedNode(dataset), NamedNode(f"{VOID}uriSpace"), Literal(base))
    for vocabulary in sorted(_vocabularies(graph)):
        yield _link(dataset, f"{VOID}vocabulary", vocabulary)
    yield from _totals(graph, dataset)
    for kind, size in _counted(graph, _CLASSES):
        part = f"{here}#class-{_fragment(kind)}"
        yield _link(dataset, f"{VOID}classPartition", part)
        yield _link(part, f"{VOID}class", kind)
        yield _number(part, f"{VOID}entities", size)
    for kind, size in _counted(graph, _PROPERTIES):
        part = f"{here}#property-{_fragment(kind)}"
        yield _link(dataset, f"{VOID}propertyPartition", part)
        yield _link(part, f"{VOID}property", kind)
        yield _number(part, f"{VOID}triples", size)


def _totals(graph: Store, dataset: str) -> Iterator[Triple]:
    answer = store.query(graph, _TOTALS)
    assert isinstance(answer, Select)
    names = ("triples", "distinctSubjects", "properties", "distinctObjects")
    for row in answer.rows:
        for name, value in zip(names, row, strict=True):
            assert isinstance(value, Literal)
            yield _number(dataset, VOID + name, int(value.value))


def _vocabularies(graph: Store) -> set[str]:
    used = [name for name, _ in _counted(graph, _PROPERTIES)] + [name for name, _ in _counted(graph, _CLASSES)]
    return {space for space in USUAL.values() if any(name.startswith(space) for name in used)}


def _counted(graph: Store, text: str) -> Iterator[tuple[str, int]]:
    answer = store.query(graph, text)
    assert isinstance(answer, Select)
    for thing, count in answer.rows:
        if isinstance(thing, NamedNode) and isinstance(count, Literal):
            yield thing.value, int(count.value)


def _link(subject: str, predicate: str, target: str) -> Triple:
    return Triple(NamedNode(subject), NamedNode(predicate), NamedNode(target))


def _number(subject: str, predicate: str, value: int) -> Triple:
    return Triple(NamedNode(subject), NamedNode(predicate), Literal(str(value), datatype=NamedNode(f"{XSD}integer")))


def _fragment(iri: str) -> str:
    """Make a fragment of an IRI that no other IRI has."""
    return "".join(each if each.isalnum() or each == "-" else f"_{ord(each):x}_" for each in iri)
